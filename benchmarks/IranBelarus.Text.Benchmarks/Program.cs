using IranBelarus.Text.Benchmarks.LinkTraining;

return args switch
{
    ["train-links", _, ..] => TrainLinks.Run(args[1..]),
    ["train-beads", _, ..] => TrainBeads.Run(args[1..]),
    _ => 2,
};
