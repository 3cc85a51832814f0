using System.CommandLine;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Exchange;
using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Tool.Io;
using IranBelarus.Text.Tool.Output;

namespace IranBelarus.Text.Tool.Commands;

/// <summary><c>ibtext align</c>: compares two articles, or a text and its translation.</summary>
internal static class AlignCommand
{
    private const string Claims = "claims", Translation = "translation";

    public static Command Create()
    {
        var left = new Argument<string?>("LEFT") { Description = "Left article, a text file or an HTML page; - is standard input.", Arity = ArgumentArity.ZeroOrOne };
        var right = new Argument<string?>("RIGHT") { Description = "Right article, likewise.", Arity = ArgumentArity.ZeroOrOne };
        var mode = new Option<string>("--mode", "-m") { Description = "claims: what both articles claim, what differs and why; translation: which sentences translate which.", DefaultValueFactory = _ => Claims };
        mode.AcceptOnlyFromAmong(Claims, Translation);
        var leftLanguage = CommonOptions.Language("--left-lang");
        var rightLanguage = CommonOptions.Language("--right-lang");
        var format = new Option<string>("--format", "-f") { Description = "Form of the result.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "html", "json", "jsonl", "tsv", "tmx", "xliff", "jsonld");
        var output = CommonOptions.Output();
        var encoding = CommonOptions.Encoding();
        var jsonl = CommonOptions.Jsonl();
        var lexicon = new Option<string[]>("--lexicon") { Description = "A lexicon made by 'ibtext train'; merged with the built-in one. May be given more than once.", HelpName = "FILE" };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Show the evidence of every judgement and all one-sided claims (table)." };

        var command = new Command("align", """
            Compares two articles: which claims say the same, what differs and why, what stands on one side only.
            With --mode translation: which sentences of a text and its translation belong together.

            Examples:
              ibtext align arabic.txt persian.txt
              ibtext align arabic.txt persian.txt --verbose
              ibtext align arabic.txt page.html --format html -o report.html
              ibtext align --mode translation arabic.txt persian.txt --format tmx -o memory.tmx
              ibtext align --jsonl < articles.jsonl > results.jsonl

            Forms: table for the terminal; html, one page that needs nothing else; json, one document with both texts; jsonl, one line;
            tsv; tmx (TMX 1.4) and xliff (XLIFF 2.1), pairs for translators (of claims: those that agree); jsonld (schema.org Claim).
            --jsonl reads {"id","left":{"lang","text"},"right":{"lang","text"}} and writes {"id","links","only_left","only_right","event"}, a line each;
            with --mode translation {"id","beads":[[[i…],[j…]],…],"left_sentences":[[s,e],…],"right_sentences":[[s,e],…]}.
            """) { left, right, mode, leftLanguage, rightLanguage, format, lexicon, encoding, output, jsonl, verbose };
        command.Validators.Add(result =>
        {
            var files = (result.GetValue(left) is null ? 0 : 1) + (result.GetValue(right) is null ? 0 : 1);
            if (result.GetValue(jsonl) ? files != 0 : files != 2)
                result.AddError(result.GetValue(jsonl) ? "--jsonl reads standard input: expected no files." : $"Found {files} article files, expected two: LEFT and RIGHT.");
            if (files == 2 && result.GetValue(left) == "-" && result.GetValue(right) == "-")
                result.AddError("Only one of LEFT and RIGHT can be standard input.");
            if (result.GetValue(mode) == Translation && result.GetValue(format) == "jsonld")
                result.AddError("--format jsonld is for claims: sentences are none.");
        });
        command.SetAction((result, cancellation) =>
        {
            var words = Lexicons.Read(result.GetValue(lexicon));
            if (result.GetValue(jsonl))
                return Task.FromResult(Batch(result.GetValue(mode)!, words, result.GetValue(output), cancellation));
            var one = Files.ReadArticle(result.GetValue(left)!, result.GetValue(encoding)!, result.GetValue(leftLanguage));
            var other = Files.ReadArticle(result.GetValue(right)!, result.GetValue(encoding)!, result.GetValue(rightLanguage));
            var toFile = result.GetValue(output);
            TableReport Table(TextWriter writer) => TableReport.ForConsole(writer, toFile, result.GetValue(verbose));
            if (result.GetValue(mode) == Translation)
            {
                var report = new TranslationReport(one, other, Aligners(words), cancellation);
                using var file = Files.OpenWrite(toFile);
                report.Write(file, result.GetValue(format)!, Table);
                return Task.FromResult(ExitCode.Done);
            }
            var alignment = new ArticleAligner(new() { Lexicon = words }).Align(one, other, cancellation);
            Warn(alignment);
            using var stream = Files.OpenWrite(toFile);
            Write(stream, alignment, result.GetValue(format)!, Table);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Warn(ArticleAlignment alignment)
    {
        foreach (var article in new[] { alignment.Left, alignment.Right })
        {
            if (article.Text.AsSpan().IsWhiteSpace())
                Console.Error.WriteLine($"ibtext: {article.Id}: empty: there is nothing to compare.");
            else if (!ArticleAligner.Supports(article.Language))
                Console.Error.WriteLine($"ibtext: {article.Id}: found {article.Language} text, expected Arabic, Persian or Dari: little can be compared. --left-lang and --right-lang override.");
        }
    }

    private static void Write(Stream stream, ArticleAlignment alignment, string format, Func<TextWriter, TableReport> table)
    {
        var (left, right) = (alignment.Left, alignment.Right);
        switch (format)
        {
            case "json":
                JsonReport.Write(stream, $"{left.Id} {right.Id}", alignment);
                break;
            case "jsonl":
                JsonLines.Write(stream, $"{left.Id} {right.Id}", alignment);
                break;
            case "jsonld":
                ClaimJsonLd.Write(stream, alignment);
                break;
            case "tmx" or "xliff":
                // claims that agree translate each other; others do not belong into a memory
                PairFiles.Write(stream, alignment.Links.Where(l => l.Verdict == Verdict.Agree).Select(l => new TranslationPair(Line(l.Left.Span.In(left.Text)), Line(l.Right.Span.In(right.Text)))
                {
                    Note = $"{l.Kind.ToWord()}, {l.Verdict.ToWord()}",
                    Probability = Math.Round(l.Confidence, 3),
                }), format, left.Language, right.Language);
                break;
            default:
                using (var writer = Files.Writer(stream))
                {
                    if (format == "html")
                        HtmlReport.Write(writer, alignment);
                    else if (format == "tsv")
                        Tsv.Write(writer, alignment);
                    else
                        table(writer).Write(alignment);
                }
                break;
        }
    }

    private static int Batch(string mode, BilingualLexicon words, string? output, CancellationToken cancellation)
    {
        using var stream = Files.OpenWrite(output);
        if (mode == Translation)
        {
            var aligners = Aligners(words);
            return JsonlFilter.Run(Console.OpenStandardInput(), "standard input", stream, (record, json) =>
                new TranslationReport(Side(record, "left"), Side(record, "right"), aligners, cancellation).WriteProperties(json), cancellation);
        }
        var aligner = new ArticleAligner(new() { Lexicon = words });
        return JsonlFilter.Run(Console.OpenStandardInput(), "standard input", stream, (record, json) =>
            JsonLines.WriteProperties(json, aligner.Align(Side(record, "left"), Side(record, "right"), cancellation)), cancellation);
    }

    private static Article Side(System.Text.Json.JsonElement record, string name)
    {
        var side = record.Object(name);
        return new(name, side.Text("text")) { Language = side.Language("lang") };
    }

    private static SentenceAligners Aligners(BilingualLexicon words) =>
        new(words, new SentenceAlignerOptions().LeastProbability, TextLanguage.Unknown, TextLanguage.Unknown, "--left-lang and --right-lang, or \"lang\", say it");

    private static string Line(ReadOnlySpan<char> text) => text.ToString().ReplaceLineEndings(" ");
}
