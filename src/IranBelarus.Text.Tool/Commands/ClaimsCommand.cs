using System.CommandLine;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Exchange;
using IranBelarus.Text.Tool.Io;

namespace IranBelarus.Text.Tool.Commands;

/// <summary><c>ibtext claims</c>: lists what an article claims.</summary>
internal static class ClaimsCommand
{
    public static Command Create()
    {
        var input = CommonOptions.Input();
        var output = CommonOptions.Output();
        var encoding = CommonOptions.Encoding();
        var jsonl = CommonOptions.Jsonl();
        var format = new Option<string>("--format", "-f") { Description = "Form of the result: lines with tabs, or linked data (schema.org Claim in JSON-LD).", DefaultValueFactory = _ => "tsv" };
        format.AcceptOnlyFromAmong("tsv", "jsonld");
        var language = CommonOptions.Language();
        var command = new Command("claims", """
            Lists what an article claims and who says so, a claim a line: start, end, speaker (empty for the outlet), text, separated by tabs.

            Examples:
              ibtext claims article.txt
              ibtext claims page.html --format jsonld
              ibtext claims --jsonl < texts.jsonl > claims.jsonl

            --jsonl reads {"id","text","lang"} and writes {"id","claims":[{"start","end","kind","speaker","cue","quote","polarity","modality","restates"}…]}, a line each.
            """) { input, encoding, output, language, format, jsonl };
        command.SetAction((result, cancellation) =>
        {
            var extractor = new ClaimExtractor();
            var path = result.GetValue(input)!;
            var otherwise = result.GetValue(language);
            using var stream = Files.OpenWrite(result.GetValue(output));
            if (!result.GetValue(jsonl))
                return Task.FromResult(One(Files.ReadArticle(path, result.GetValue(encoding)!, otherwise), result.GetValue(format)!, extractor, stream, cancellation));
            using var source = Files.OpenRead(path);
            return Task.FromResult(JsonlFilter.Run(source, Files.Name(path), stream, (record, json) =>
            {
                json.WriteStartArray("claims");
                foreach (var claim in extractor.Extract(new("", record.Text("text")) { Language = record.Language("lang", otherwise) }, cancellation))
                {
                    json.WriteStartObject();
                    JsonLines.WriteProperties(json, claim);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }, cancellation));
        });
        return command;
    }

    private static int One(Article article, string format, ClaimExtractor extractor, Stream stream, CancellationToken cancellation)
    {
        var claims = extractor.Extract(article, cancellation);
        if (format == "jsonld")
        {
            ClaimJsonLd.Write(stream, article, claims);
            return ExitCode.Done;
        }
        using var writer = Files.Writer(stream);
        foreach (var claim in claims)
        {
            var text = claim.Span.In(article.Text).ToString().ReplaceLineEndings(" ").Replace('\t', ' ');
            writer.Write(FormattableString.Invariant($"{claim.Span.Start}\t{claim.Span.End}\t{claim.Speaker?.Name}\t{text}\n"));
        }
        return ExitCode.Done;
    }
}
