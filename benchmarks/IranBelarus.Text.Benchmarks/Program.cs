using BenchmarkDotNet.Running;
using IranBelarus.Text.Benchmarks;
using IranBelarus.Text.Benchmarks.HalfSpaces;
using IranBelarus.Text.Benchmarks.Lexicons;
using IranBelarus.Text.Benchmarks.Linking;
using IranBelarus.Text.Benchmarks.LinkTraining;
using IranBelarus.Text.Benchmarks.Tokenization;

// the head of each benchmark class says what it measures; --list flat names them all
return args switch
{
    ["train-links", _, ..] => TrainLinks.Run(args[1..]),
    ["train-beads", _, ..] => TrainBeads.Run(args[1..]),
    ["link-growth", "translation" or "mine", ..] => MeasureLinkGrowth.Run(args[1..]),
    ["one-to-many", _, ..] => MeasureOneToMany.Run(args[1..]),
    ["look-up", _, ..] => MeasureLexicon.LookUp(args[1..]),
    ["guess-plurals", _, ..] => MeasurePlurals.Run(args[1..]),
    ["measure-lexicon", _, ..] => MeasureLexicon.Run(args[1..]),
    ["every-path", _, ..] => EveryPath.Run(args[1..]),
    ["measure-half-spaces", _, ..] => MeasureHalfSpaces.Run(args[1..]),
    _ => BenchmarkSwitcher.FromAssembly(typeof(TextConfig).Assembly).Run(args, new TextConfig()).Any() ? 0 : 1,
};
