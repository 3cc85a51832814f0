using System.CommandLine;
using System.Text;
using IranBelarus.Text.Sentences;
using IranBelarus.Text.Tool.Io;

namespace IranBelarus.Text.Tool.Commands;

/// <summary><c>ibtext sentences</c>: cuts text into sentences.</summary>
internal static class SentencesCommand
{
    public static Command Create()
    {
        var input = CommonOptions.Input();
        var output = CommonOptions.Output();
        var encoding = CommonOptions.Encoding();
        var jsonl = CommonOptions.Jsonl();
        var language = CommonOptions.Language();
        var rules = new Option<string>("--rules") { Description = "Set of rules.", DefaultValueFactory = _ => "news" };
        rules.AcceptOnlyFromAmong("news", "plain", "uax29");
        var command = new Command("sentences", """
            Cuts text into sentences, one a line; a line of the input is a paragraph.

            Examples:
              ibtext sentences article.txt
              ibtext sentences --jsonl < texts.jsonl > sentences.jsonl

            --jsonl reads {"id","text"} and writes {"id","sentences":[[start,end],…]}, a line each.
            """) { input, encoding, output, language, rules, jsonl };
        command.SetAction((result, cancellation) =>
        {
            var set = result.GetValue(rules) switch { "plain" => SentenceRules.Plain, "uax29" => SentenceRules.Uax29, _ => SentenceRules.News };
            using var stream = Files.OpenWrite(result.GetValue(output));
            using var source = result.GetValue(jsonl) ? Files.OpenRead(result.GetValue(input)!) : Files.OpenText(result.GetValue(input)!, result.GetValue(encoding)!);
            var name = Files.Name(result.GetValue(input)!);
            return Task.FromResult(result.GetValue(jsonl) ? Batch(source, name, stream, set, cancellation) : Lines(source, name, stream, set, cancellation));
        });
        return command;
    }

    private static int Batch(Stream source, string name, Stream stream, SentenceRules rules, CancellationToken cancellation) =>
        JsonlFilter.Run(source, name, stream, (record, json) =>
        {
            json.WriteStartArray("sentences");
            foreach (var sentence in record.Text("text").EnumerateSentences(rules))
                json.WriteSpan(sentence.Span);
            json.WriteEndArray();
        }, cancellation);

    private static int Lines(Stream source, string name, Stream stream, SentenceRules rules, CancellationToken cancellation)
    {
        var lines = new Utf8Lines(source, name);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        while (lines.Read() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var sentence in line.EnumerateSentences(rules))
            {
                writer.Write(sentence.Span.In(line));
                writer.Write('\n');
            }
        }
        return ExitCode.Done;
    }
}
