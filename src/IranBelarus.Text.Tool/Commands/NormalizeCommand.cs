using System.CommandLine;
using System.Text.Json;
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
        var encoding = CommonOptions.Encoding();
        var jsonl = CommonOptions.Jsonl();
        var profile = new Option<string>("--profile", "-p") { Description = "What is done: for readers of persian or arabic, the lightest for display, or folded for matching.", DefaultValueFactory = _ => "persian" };
        profile.AcceptOnlyFromAmong("persian", "arabic", "display", "matching");
        var halfSpaces = new Option<string>("--half-spaces") { Description = "Half-spaces (U+200C): keep, restore the lost ones, or remove. Default: remove for matching, else keep." };
        halfSpaces.AcceptOnlyFromAmong("keep", "restore", "remove");
        var command = new Command("normalize", """
            Normalises Arabic-script text: code points, spaces, half-spaces, invisible characters.

            In: UTF-8 text lines. Out: the same lines, normalised. A file, and a line of it, may be larger than memory.
            --jsonl: {"id","text"} a line in, {"id","text","edits":[[START,END,NEWLENGTH],...]} a line out; the edits lead from
            the text given to the normalised one, in UTF-16 code units of the text given, in order.
            With --half-spaces restore also "half_spaces":[[START,END,RULE,CONFIDENCE],...]: each half-space put back, why
            (verb-prefix, plural, comparative, clitic, prefixoid, suffixoid, arabic-compound, compound) and how surely.
            The lines of a file, and each text of --jsonl, are one text: where usage differs, its own habit decides.

            Examples:
              ibtext normalize article.txt
              ibtext normalize --profile matching < corpus.txt > keys.txt
              ibtext normalize --half-spaces restore --jsonl < texts.jsonl > normalized.jsonl
            """) { input, encoding, profile, halfSpaces, jsonl, output };
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
            using var source = result.GetValue(jsonl) ? Files.OpenRead(path) : Files.OpenText(path, result.GetValue(encoding)!);
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
            var normalized = normalizer.NormalizeWithMap(record.Text("text"), out var repairs);
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
            if (normalizer.Profile.HalfSpaces == HalfSpaceForm.Restore)
                WriteRepairs(json, repairs);
        }, cancellation);

    private static void WriteRepairs(Utf8JsonWriter json, IReadOnlyList<HalfSpaceRepair> repairs)
    {
        json.WriteStartArray("half_spaces");
        foreach (var repair in repairs)
        {
            json.WriteStartArray();
            json.WriteNumberValue(repair.Span.Start);
            json.WriteNumberValue(repair.Span.End);
            json.WriteStringValue(repair.Rule switch
            {
                HalfSpaceRule.VerbPrefix => "verb-prefix",
                HalfSpaceRule.Plural => "plural",
                HalfSpaceRule.Comparative => "comparative",
                HalfSpaceRule.Clitic => "clitic",
                HalfSpaceRule.Prefixoid => "prefixoid",
                HalfSpaceRule.Suffixoid => "suffixoid",
                HalfSpaceRule.ArabicCompound => "arabic-compound",
                _ => "compound",
            });
            json.WriteNumberValue(Math.Round(repair.Confidence, 3));
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static int Lines(Stream source, string name, Stream stream, TextNormalizer normalizer, CancellationToken cancellation)
    {
        using var reader = new Utf8Reader(source, name);
        using var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(false), 1 << 16, leaveOpen: true);
        normalizer.Normalize(reader, writer, progress: null, cancellation);
        return ExitCode.Done;
    }
}
