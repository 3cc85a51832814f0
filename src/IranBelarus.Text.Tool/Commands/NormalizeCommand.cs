using System.CommandLine;
using IranBelarus.Text.Normalization;
using IranBelarus.Text.Tool.Io;

namespace IranBelarus.Text.Tool.Commands;

/// <summary><c>ibtext normalize</c>: normalises text.</summary>
internal static class NormalizeCommand
{
    public static Command Create()
    {
        var input = CommonOptions.Input();
        var output = CommonOptions.Output();
        var jsonl = CommonOptions.Jsonl();
        var profile = new Option<string>("--profile", "-p") { Description = "What is done: for readers of persian or arabic, the lightest for display, or folded for matching.", DefaultValueFactory = _ => "persian" };
        profile.AcceptOnlyFromAmong("persian", "arabic", "display", "matching");
        var halfSpaces = new Option<string>("--half-spaces") { Description = "Half-spaces (U+200C): keep, restore the lost ones, or remove. Default: remove for matching, else keep." };
        halfSpaces.AcceptOnlyFromAmong("keep", "restore", "remove");
        var command = new Command("normalize", """
            Normalises Arabic-script text: code points, spaces, half-spaces, invisible characters.

            In: UTF-8 text lines. Out: the same lines, normalised. A file may be larger than memory.
            --jsonl: {"id","text"} a line in, {"id","text","edits":[[START,END,NEWLENGTH],...]} a line out; the edits lead from
            the text given to the normalised one, in UTF-16 code units of the text given, in order.

            Examples:
              ibtext normalize article.txt
              ibtext normalize --profile matching < corpus.txt > keys.txt
              ibtext normalize --half-spaces restore --jsonl < texts.jsonl > normalized.jsonl
            """) { input, profile, halfSpaces, jsonl, output };
        command.SetAction((result, cancellation) =>
        {
            var chosen = result.GetValue(profile) switch
            {
                "arabic" => NormalizationProfile.Arabic,
                "display" => NormalizationProfile.Display,
                "matching" => NormalizationProfile.Matching,
                _ => NormalizationProfile.Persian,
            };
            var normalizer = new TextNormalizer(result.GetValue(halfSpaces) switch
            {
                "keep" => chosen with { HalfSpaces = HalfSpaceForm.Keep },
                "restore" => chosen with { HalfSpaces = HalfSpaceForm.Restore },
                "remove" => chosen with { HalfSpaces = HalfSpaceForm.Remove },
                _ => chosen,
            });
            var path = result.GetValue(input)!;
            using var source = Files.OpenRead(path);
            using var stream = Files.OpenWrite(result.GetValue(output));
            return Task.FromResult(result.GetValue(jsonl)
                ? Batch(source, Files.Name(path), stream, normalizer, cancellation)
                : Lines(source, Files.Name(path), stream, normalizer, cancellation));
        });
        return command;
    }

    private static int Batch(Stream source, string name, Stream stream, TextNormalizer normalizer, CancellationToken cancellation) =>
        JsonlFilter.Run(source, name, stream, (record, json) =>
        {
            var normalized = normalizer.NormalizeWithMap(record.Text("text"));
            json.WriteString("text", normalized.Text);
            json.WriteStartArray("edits");
            foreach (var edit in normalized.Map)
            {
                json.WriteStartArray();
                json.WriteNumberValue(edit.Start);
                json.WriteNumberValue(edit.End);
                json.WriteNumberValue(edit.NewLength);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }, cancellation);

    private static int Lines(Stream source, string name, Stream stream, TextNormalizer normalizer, CancellationToken cancellation)
    {
        var lines = new Utf8Lines(source, name);
        using var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(false), 1 << 16, leaveOpen: true);
        while (lines.Read() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(normalizer.Normalize(line));
            writer.Write(lines.LineEnd);
        }
        return ExitCode.Done;
    }
}
