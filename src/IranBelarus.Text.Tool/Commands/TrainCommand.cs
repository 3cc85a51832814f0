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
        var command = new Command("train", """
            Learns a lexicon from sentences and their translations. align and link take it with --lexicon.

            Examples:
              ibtext train pairs.tsv -o ours.iblx
              ibtext train memory.tmx --left-lang ar --right-lang fa -o ours.iblx

            Languages: Arabic on the left and Persian on the right if none are given.
            """) { input, output, left, right };
        command.SetAction(async (result, cancellation) =>
        {
            var options = new LexiconTrainerOptions();
            options = options with
            {
                Left = result.GetValue(left) is var l && l != TextLanguage.Unknown ? l : options.Left,
                Right = result.GetValue(right) is var r && r != TextLanguage.Unknown ? r : options.Right,
            };
            var path = result.GetValue(input)!;
            using var source = Files.OpenRead(path);
            var pairs = PairFiles.Read(source, Files.Name(path), PairFiles.FormOf(path), options.Left, options.Right).Select(p => (p.Left, p.Right));
            using var progress = new TerminalProgress("training");
            var lexicon = await new LexiconTrainer(options).TrainAsync(pairs, progress, cancellation);
            using var stream = Files.OpenWrite(result.GetValue(output));
            lexicon.Save(stream);
            Console.Error.WriteLine($"ibtext: {lexicon.PairCount} pairs of {lexicon.LeftCount} and {lexicon.RightCount} words.");
            return ExitCode.Done;
        });
        return command;
    }
}
