using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using IranBelarus.Text.Tool.Output;

namespace IranBelarus.Text.Tool.Io;

/// <summary>What a batch command does with one record: it writes its properties after <c>"id"</c>, which is there already.</summary>
/// <exception cref="BadDataException">The record cannot be used.</exception>
internal delegate void RecordHandler(JsonElement record, Utf8JsonWriter json);

/// <summary>
/// One JSON object a line in, one out, in order, on all cores, in bounded memory. A bad line gives
/// <c>{"id":…,"error":"…"}</c> in its place, and the exit code is 1 at the end.
/// </summary>
internal static class JsonlFilter
{
    /// <summary>Readable Arabic script in the output: only what JSON itself demands is escaped.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private const int BatchLines = 64, BatchChars = 1 << 18;

    /// <summary>Runs the filter to the end of the input.</summary>
    /// <returns>The exit code: 0, or 1 if a line was bad.</returns>
    public static int Run(Stream input, string name, Stream output, RecordHandler handle, CancellationToken cancellationToken)
    {
        var lines = new Utf8Lines(input, name);
        var running = new Queue<Task<(ArrayBufferWriter<byte> Bytes, bool Bad)>>();
        var most = Math.Max(2, 2 * Environment.ProcessorCount);
        var bad = false;
        using var progress = new TerminalProgress("records", isBatch: true);
        for (var more = true; more || running.Count > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (more && running.Count < most)
            {
                var batch = ReadBatch(lines, name, out more);
                if (batch.Count > 0)
                    running.Enqueue(Task.Run(() => Process(batch, handle), cancellationToken));
            }
            if (!running.TryDequeue(out var first))
                break;
            var (bytes, failed) = first.GetAwaiter().GetResult();
            progress.Count(bytes.WrittenSpan.Count((byte)'\n'));
            output.Write(bytes.WrittenSpan);
            bad |= failed;
            if (running.Count == 0)
                output.Flush();
        }
        output.Flush();
        return bad ? 1 : 0;
    }

    private static List<(string? Line, string? Error)> ReadBatch(Utf8Lines lines, string name, out bool more)
    {
        var batch = new List<(string?, string?)>();
        more = true;
        for (var chars = 0; batch.Count < BatchLines && chars < BatchChars;)
        {
            try
            {
                var line = lines.Read();
                if (line is null)
                {
                    more = false;
                    break;
                }
                chars += line.Length;
                if (!string.IsNullOrWhiteSpace(line))
                    batch.Add((line, null));
            }
            catch (BadDataException e)
            {
                batch.Add((null, e.Message));
            }
        }
        return batch;
    }

    private static (ArrayBufferWriter<byte>, bool) Process(List<(string? Line, string? Error)> batch, RecordHandler handle)
    {
        var all = new ArrayBufferWriter<byte>(4096);
        var one = new ArrayBufferWriter<byte>(4096);
        var bad = false;
        using var json = new Utf8JsonWriter(one, WriterOptions);
        foreach (var (line, readError) in batch)
        {
            var error = readError;
            JsonElement? id = null;
            if (line is not null)
            {
                try
                {
                    using var document = JsonDocument.Parse(line);
                    // looking a property up reads the names of others
                    if (line.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
                        document.RootElement.CheckNames();
                    error = Write(document.RootElement, json, handle, ref id);
                }
                catch (BadDataException e)
                {
                    error = e.Message;
                }
                catch (JsonException e)
                {
                    error = $"Not JSON at byte {e.BytePositionInLine ?? 0}: expected one object a line.";
                }
            }
            if (error is not null)
            {
                bad = true;
                one.ResetWrittenCount();
                json.Reset();
                json.WriteStartObject();
                WriteId(json, id);
                json.WriteString("error", error);
                json.WriteEndObject();
            }
            json.Flush();
            all.Write(one.WrittenSpan);
            all.Write("\n"u8);
            one.ResetWrittenCount();
            json.Reset();
        }
        return (all, bad);
    }

    private static string? Write(JsonElement record, Utf8JsonWriter json, RecordHandler handle, ref JsonElement? id)
    {
        if (record.ValueKind != JsonValueKind.Object)
            return $"Found a JSON {record.ValueKind}, expected an object.";
        try
        {
            if (record.TryGetProperty("id", out var found))
                id = found.Clone();
            json.WriteStartObject();
            WriteId(json, id);
            handle(record, json);
            json.WriteEndObject();
            return null;
        }
        catch (BadDataException e)
        {
            return e.Message;
        }
    }

    private static void WriteId(Utf8JsonWriter json, JsonElement? id)
    {
        json.WritePropertyName("id");
        // as it was given: an escape may stand for what cannot be written otherwise
        if (id is { } value)
            json.WriteRawValue(value.GetRawText(), skipInputValidation: true);
        else
            json.WriteNullValue();
    }
}
