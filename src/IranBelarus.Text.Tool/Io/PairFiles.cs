using System.Text.Json;
using IranBelarus.Text.Exchange;

namespace IranBelarus.Text.Tool.Io;

/// <summary>Files of sentence pairs in any form that is known here.</summary>
internal static class PairFiles
{
    public const string Tsv = "tsv", Jsonl = "jsonl", Tmx = "tmx", Xliff = "xliff";

    /// <summary>All forms.</summary>
    public static string[] Forms => [Tsv, Jsonl, Tmx, Xliff];

    /// <summary>The form that a file's name says; TSV where it says none.</summary>
    public static string FormOf(string? path) => Path.GetExtension(path)?.ToLowerInvariant() switch
    {
        ".tmx" => Tmx,
        ".xlf" or ".xliff" => Xliff,
        ".jsonl" or ".ndjson" => Jsonl,
        _ => Tsv,
    };

    /// <summary>The pairs, one by one.</summary>
    /// <exception cref="BadDataException">While reading: what is found is not of the form; the message says where.</exception>
    public static IEnumerable<TranslationPair> Read(Stream source, string name, string form, TextLanguage left, TextLanguage right)
    {
        var pairs = form switch
        {
            Tmx => Exchange.Tmx.Read(source, left, right),
            Xliff => Exchange.Xliff.Read(source),
            Jsonl => ReadJsonl(source, name),
            _ => Exchange.Tsv.Read(new Utf8LineReader(source, name)),
        };
        using var each = pairs.GetEnumerator();
        while (true)
        {
            try
            {
                if (!each.MoveNext())
                    yield break;
            }
            catch (InvalidDataException e)
            {
                throw new BadDataException(e.Message.StartsWith("Line ", StringComparison.Ordinal) ? $"{name}, l{e.Message[1..]}" : $"{name}: {e.Message}");
            }
            yield return each.Current;
        }
    }

    /// <summary>Writes pairs, each as it comes.</summary>
    public static void Write(Stream stream, IEnumerable<TranslationPair> pairs, string form, TextLanguage left, TextLanguage right)
    {
        switch (form)
        {
            case Tmx:
                Exchange.Tmx.Write(stream, pairs, left, right);
                break;
            case Xliff:
                Exchange.Xliff.Write(stream, pairs, left, right);
                break;
            case Jsonl:
                WriteJsonl(stream, pairs);
                break;
            default:
                using (var writer = Files.Writer(stream))
                    Exchange.Tsv.Write(writer, pairs);
                break;
        }
    }

    private static void WriteJsonl(Stream stream, IEnumerable<TranslationPair> pairs)
    {
        using var json = new Utf8JsonWriter(stream, JsonlFilter.WriterOptions);
        foreach (var pair in pairs)
        {
            json.WriteStartObject();
            if (pair.Id is { } id)
                json.WriteString("id", id);
            json.WriteString("left", pair.Left);
            json.WriteString("right", pair.Right);
            if (pair.Probability is { } probability)
                json.WriteNumber("probability", probability);
            if (pair.Note is { } note)
                json.WriteString("note", note);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
        }
    }

    private static IEnumerable<TranslationPair> ReadJsonl(Stream source, string name)
    {
        var lines = new Utf8Lines(source, name);
        while (lines.Read() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            TranslationPair pair;
            try
            {
                using var document = JsonDocument.Parse(line);
                var record = document.RootElement;
                if (record.ValueKind != JsonValueKind.Object)
                    throw new BadDataException($"found a JSON {record.ValueKind}, expected an object.");
                pair = new(record.Text("left"), record.Text("right"))
                {
                    Id = record.TryGetProperty("id", out var id) && id.ValueKind != JsonValueKind.Null ? id.ToString() : null,
                    Note = record.TryGetProperty("note", out var note) && note.ValueKind == JsonValueKind.String ? note.GetString() : null,
                    Probability = record.TryGetProperty("probability", out var p) && p.ValueKind == JsonValueKind.Number ? p.GetDouble() : null,
                };
            }
            catch (Exception e) when (e is BadDataException or JsonException or InvalidOperationException)
            {
                throw new BadDataException($"{name}, line {lines.LineNumber}: {e.Message}");
            }
            yield return pair;
        }
    }

    /// <summary>Strict UTF-8 lines as a text reader.</summary>
    private sealed class Utf8LineReader(Stream source, string name) : TextReader
    {
        private readonly Utf8Lines _lines = new(source, name);

        public override string? ReadLine() => _lines.Read();
    }
}
