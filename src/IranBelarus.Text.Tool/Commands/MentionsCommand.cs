using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using IranBelarus.Text.Exchange;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Tool.Io;

namespace IranBelarus.Text.Tool.Commands;

/// <summary><c>ibtext mentions</c>: finds numbers, sums, dates and names.</summary>
internal static class MentionsCommand
{
    public static Command Create()
    {
        var input = CommonOptions.Input();
        var output = CommonOptions.Output();
        var encoding = CommonOptions.Encoding();
        var jsonl = CommonOptions.Jsonl();
        var language = CommonOptions.Language();
        var anchor = new Option<DateOnly?>("--anchor")
        {
            Description = "The day of writing, YYYY-MM-DD: what «yesterday» is relative to.",
            HelpName = "DATE",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    return day;
                result.AddError($"'{result.Tokens[0].Value}' is no day. Expected YYYY-MM-DD.");
                return null;
            },
        };
        var command = new Command("mentions", """
            Finds numbers, sums of money, quantities, dates and names, with their values; a line of the input is a text.

            Examples:
              ibtext mentions --lang fa article.txt
              ibtext mentions --jsonl < texts.jsonl > mentions.jsonl

            Plain output has a mention a line: line, start, end, kind, value and the words, with tabs between.
            --jsonl reads {"id","text","lang","date"} ("lang" and "date", the day of writing, may be left out) and writes
            {"id","mentions":[{"start","end","kind","value","low","high","unit","iso","calendar",…}…]}, a line each.
            """) { input, encoding, output, language, anchor, jsonl };
        command.SetAction((result, cancellation) =>
        {
            var extractor = new MentionExtractor(new MentionExtractorOptions { Language = result.GetValue(language), Anchor = result.GetValue(anchor) });
            using var stream = Files.OpenWrite(result.GetValue(output));
            using var source = result.GetValue(jsonl) ? Files.OpenRead(result.GetValue(input)!) : Files.OpenText(result.GetValue(input)!, result.GetValue(encoding)!);
            var name = Files.Name(result.GetValue(input)!);
            return Task.FromResult(result.GetValue(jsonl) ? Batch(source, name, stream, extractor, cancellation) : Lines(source, name, stream, extractor, cancellation));
        });
        return command;
    }

    private static int Batch(Stream source, string name, Stream stream, MentionExtractor extractor, CancellationToken cancellation) =>
        JsonlFilter.Run(source, name, stream, (record, json) =>
        {
            var mentions = new List<Mention>();
            extractor.Extract(record.Text("text"), mentions, record.Language("lang"), Day(record));
            json.WriteStartArray("mentions");
            foreach (var mention in mentions)
            {
                json.WriteStartObject();
                JsonLines.WriteProperties(json, mention);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }, cancellation);

    private static DateOnly? Day(JsonElement record)
    {
        if (!record.TryGetProperty("date", out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.Unescaped("\"date\""), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadDataException($"\"date\" is {value.GetRawText()}, expected a day as \"YYYY-MM-DD\".");
    }

    private static int Lines(Stream source, string name, Stream stream, MentionExtractor extractor, CancellationToken cancellation)
    {
        var lines = new Utf8Lines(source, name);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var mentions = new List<Mention>();
        for (var number = 1; lines.Read() is { } line; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            mentions.Clear();
            extractor.Extract(line, mentions);
            foreach (var mention in mentions)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{number}\t{mention.Span.Start}\t{mention.Span.End}\t{Kind(mention)}\t{Value(mention)}\t{mention.Span.In(line)}\n"));
        }
        return ExitCode.Done;
    }

    private static string Kind(Mention mention) => mention is NameMention name ? name.NameKind.ToString().ToLowerInvariant() : mention.Kind.ToString().ToLowerInvariant();

    private static string Value(Mention mention) => mention switch
    {
        NumberMention { Low: not null } range => string.Create(CultureInfo.InvariantCulture, $"{range.Low}–{range.High} {range.Unit}").TrimEnd(),
        NumberMention number => string.Create(CultureInfo.InvariantCulture, $"{number.Value} {number.Unit}").Trim(),
        DateMention date => date.Iso ?? "",
        NameMention name => name.Key ?? "",
        _ => "",
    };
}
