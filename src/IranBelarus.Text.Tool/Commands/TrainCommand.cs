using System.CommandLine;
using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Tool.Io;
using IranBelarus.Text.Tool.Output;

namespace IranBelarus.Text.Tool.Commands;

/// <summary><c>ibtext train</c>: learns a lexicon from sentence pairs.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("PAIRS") { Description = "Sentence pairs, left⇥right, a line each (TSV), or a translation memory (.tmx, .xlf), or JSON lines (.jsonl); - is standard input, TSV." };
        var output = new Option<string>("--output", "-o") { Description = "The lexicon file to write.", HelpName = "LEXICON", Required = true };
        var left = CommonOptions.Language("--left-lang");
        var right = CommonOptions.Language("--right-lang");
        var threads = new Option<int?>("--threads") { Description = "Most threads, as many as there are processors if not given; the result does not depend on it.", HelpName = "N" };
        threads.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<int?>() < 1)
                result.AddError("--threads must be at least 1.");
        });
        var command = new Command("train", """
            Learns a lexicon from sentences and their translations. align and link take it with --lexicon.

            Examples:
              ibtext train pairs.tsv -o ours.iblx
              ibtext train memory.tmx --left-lang ar --right-lang fa -o ours.iblx

            A translation memory without a unit in both languages is an error. Languages: Arabic on the left and Persian on the right if none are given.
            """) { input, output, left, right, threads };
        command.SetAction(async (result, cancellation) =>
        {
            var options = new LexiconTrainerOptions();
            options = options with
            {
                Left = result.GetValue(left) is var l && l != TextLanguage.Unknown ? l : options.Left,
                Right = result.GetValue(right) is var r && r != TextLanguage.Unknown ? r : options.Right,
                Threads = result.GetValue(threads) ?? options.Threads,
            };
            var path = result.GetValue(input)!;
            using var source = Files.OpenRead(path);
            var form = PairFiles.FormOf(path);
            var read = 0;
            var pairs = PairFiles.Read(source, Files.Name(path), form, options.Left, options.Right).Select(p =>
            {
                read++;
                return (p.Left, p.Right);
            });
            using var progress = new TerminalProgress("training");
            var lexicon = await new LexiconTrainer(options).TrainAsync(pairs, progress, cancellation);
            if (read == 0 && form == PairFiles.Tmx)
                throw new BadDataException($"{Files.Name(path)}: found no unit that has both {options.Left.ToTag()} and {options.Right.ToTag()}, expected some. Other languages: --left-lang, --right-lang.");
            using var stream = Files.OpenWrite(result.GetValue(output));
            lexicon.Save(stream);
            Console.Error.WriteLine($"ibtext: {lexicon.PairCount} pairs of {lexicon.LeftCount} and {lexicon.RightCount} words, from {read} sentence pairs.");
            if (lexicon.PairCount == 0)
                Console.Error.WriteLine($"ibtext: the lexicon is empty: the sentence pairs are too few, or not {options.Left.ToTag()} and {options.Right.ToTag()}. A few hundred teach the first words.");
            return ExitCode.Done;
        });
        return command;
    }
}
