using System.CommandLine;
using System.Text;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Exchange;
using IranBelarus.Text.Tool.Io;
using IranBelarus.Text.Tool.Output;

namespace IranBelarus.Text.Tool.Commands;

/// <summary><c>ibtext align</c>: compares two articles.</summary>
internal static class AlignCommand
{
    public static Command Create()
    {
        var left = new Argument<string?>("LEFT") { Description = "Left article, a UTF-8 text file; - is standard input.", Arity = ArgumentArity.ZeroOrOne };
        var right = new Argument<string?>("RIGHT") { Description = "Right article, likewise.", Arity = ArgumentArity.ZeroOrOne };
        var leftLanguage = CommonOptions.Language("--left-lang");
        var rightLanguage = CommonOptions.Language("--right-lang");
        var format = new Option<string>("--format", "-f") { Description = "Form of the result.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "jsonl", "tsv");
        var output = CommonOptions.Output();
        var jsonl = CommonOptions.Jsonl();
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Show the evidence of every judgement (table)." };

        var command = new Command("align", """
            Compares two articles: which claims say the same, what differs and why, what stands on one side only.

            Examples:
              ibtext align seeds/000_6b92ae3c6fbfddf2.txt seeds/002_fcb925a73a06e04c.txt
              ibtext align a.txt b.txt --format jsonl -o result.jsonl
              ibtext align --jsonl < pairs.jsonl > results.jsonl

            --jsonl reads {"id","left":{"lang","text"},"right":{"lang","text"}} and writes {"id","links","only_left","only_right","event"}, a line each.
            """) { left, right, leftLanguage, rightLanguage, format, output, jsonl, verbose };
        command.Validators.Add(result =>
        {
            var files = (result.GetValue(left) is null ? 0 : 1) + (result.GetValue(right) is null ? 0 : 1);
            if (result.GetValue(jsonl) ? files != 0 : files != 2)
                result.AddError(result.GetValue(jsonl) ? "--jsonl reads standard input: expected no files." : $"Found {files} article files, expected two: LEFT and RIGHT.");
            if (files == 2 && result.GetValue(left) == "-" && result.GetValue(right) == "-")
                result.AddError("Only one of LEFT and RIGHT can be standard input.");
        });
        command.SetAction((result, cancellation) => Task.FromResult(result.GetValue(jsonl)
            ? Batch(result.GetValue(output), cancellation)
            : One(Read(result.GetValue(left)!, result.GetValue(leftLanguage)), Read(result.GetValue(right)!, result.GetValue(rightLanguage)),
                result.GetValue(format)!, result.GetValue(output), result.GetValue(verbose), cancellation)));
        return command;
    }

    private static Article Read(string path, TextLanguage language) => new(path == "-" ? "standard input" : Path.GetFileName(path), Files.ReadText(path)) { Language = language };

    private static int One(Article left, Article right, string format, string? output, bool verbose, CancellationToken cancellation)
    {
        var alignment = new ArticleAligner().Align(left, right, cancellation);
        foreach (var article in new[] { alignment.Left, alignment.Right })
        {
            if (article.Text.AsSpan().IsWhiteSpace())
                Console.Error.WriteLine($"ibtext: {article.Id}: empty: there is nothing to compare.");
            else if (!ArticleAligner.Supports(article.Language))
                Console.Error.WriteLine($"ibtext: {article.Id}: found {article.Language} text, expected Arabic, Persian or Dari: little can be compared. --left-lang and --right-lang override.");
        }
        using var stream = Files.OpenWrite(output);
        switch (format)
        {
            case "json" or "jsonl":
                JsonLines.Write(stream, $"{left.Id} {right.Id}", alignment);
                break;
            case "tsv":
                using (var writer = Writer(stream))
                    Tsv.Write(writer, alignment);
                break;
            default:
                var terminal = output is null or "-" && !Console.IsOutputRedirected;
                var colour = terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
                using (var writer = Writer(stream))
                    new TableReport(writer, terminal ? Math.Clamp(Console.WindowWidth, 40, 120) : 100, colour, verbose).Write(alignment);
                break;
        }
        return ExitCode.Done;
    }

    private static int Batch(string? output, CancellationToken cancellation)
    {
        var aligner = new ArticleAligner();
        using var stream = Files.OpenWrite(output);
        return JsonlFilter.Run(Console.OpenStandardInput(), "standard input", stream, (record, json) =>
        {
            var left = record.Object("left");
            var right = record.Object("right");
            var alignment = aligner.Align(
                new Article("left", left.Text("text")) { Language = left.Language("lang") },
                new Article("right", right.Text("text")) { Language = right.Language("lang") }, cancellation);
            JsonLines.WriteProperties(json, alignment);
        }, cancellation);
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
}
