using System.CommandLine;
using IranBelarus.Text.Tool.Io;

namespace IranBelarus.Text.Tool.Commands;

/// <summary><c>ibtext convert</c>: sentence pairs from one form into another.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("FILE") { Description = "Pairs to read; - is standard input.", DefaultValueFactory = _ => "-" };
        var from = Form("--from", "Form of what is read; told by the file's name if not given.");
        var to = Form("--to", "Form of what is written; told by the output's name if not given.");
        var left = CommonOptions.Language("--left-lang");
        var right = CommonOptions.Language("--right-lang");
        var output = CommonOptions.Output();
        var command = new Command("convert", """
            Converts sentence pairs between forms, pair by pair, in bounded memory.

            Examples:
              ibtext convert memory.tmx --left-lang ar --right-lang fa --to tsv > pairs.tsv
              ibtext convert pairs.tsv --left-lang ar --right-lang fa -o pairs.xlf
              ibtext convert pairs.tsv --to jsonl

            tsv: left, tab, right, and the probability where there is one. jsonl: {"id","left","right","probability","note"}, a line each.
            tmx: TMX 1.1 to 1.4 is read, 1.4 written; the units that hold both languages. xliff: XLIFF 2.0 and 2.1 are read, 2.1 written.
            Languages: Arabic on the left and Persian on the right if none are given.
            """) { input, from, to, left, right, output };
        command.SetAction((result, cancellation) =>
        {
            var path = result.GetValue(input)!;
            var languages = (Left: Or(result.GetValue(left), TextLanguage.Arabic), Right: Or(result.GetValue(right), TextLanguage.Persian));
            using var source = Files.OpenRead(path);
            using var stream = Files.OpenWrite(result.GetValue(output));
            var count = 0;
            var pairs = PairFiles.Read(source, Files.Name(path), result.GetValue(from) ?? PairFiles.FormOf(path), languages.Left, languages.Right).Select(pair =>
            {
                cancellation.ThrowIfCancellationRequested();
                count++;
                return pair;
            });
            PairFiles.Write(stream, pairs, result.GetValue(to) ?? PairFiles.FormOf(result.GetValue(output)), languages.Left, languages.Right);
            if (count == 0)
                Console.Error.WriteLine($"ibtext: {Files.Name(path)}: no pair of {languages.Left.ToTag()} and {languages.Right.ToTag()}.");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Option<string?> Form(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong(PairFiles.Forms);
        return option;
    }

    private static TextLanguage Or(TextLanguage given, TextLanguage otherwise) => given == TextLanguage.Unknown ? otherwise : given;
}
