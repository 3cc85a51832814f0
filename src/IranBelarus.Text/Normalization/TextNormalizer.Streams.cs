using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace IranBelarus.Text.Normalization;

/// <content>Text that is larger than memory.</content>
public sealed partial class TextNormalizer
{
    /// <summary>Normalises a text of any length: the same result as in one piece, wherever the reads fall. Memory does not grow with the text or its lines.</summary>
    /// <param name="reader">The text; stays open.</param>
    /// <param name="writer">Where the normalised text goes; stays open and is not flushed.</param>
    /// <param name="progress">Is told how many code units have been read, about every 65,536.</param>
    /// <param name="cancellationToken">Stops the work between two pieces.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Normalize(TextReader reader, TextWriter writer, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(writer);
        using var stream = new NormalizationStream(this);
        var total = 0L;
        for (var read = -1; read != 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            read = reader.Read(stream.Free.Span);
            stream.Add(read);
            if (read == 0)
                stream.Complete();
            while (stream.TryNext(out var normalized))
                writer.Write(normalized);
            progress?.Report(total += read);
        }
    }

    /// <summary>Normalises a text of any length without blocking; see <see cref="Normalize(TextReader, TextWriter, IProgress{long}, CancellationToken)"/>.</summary>
    /// <inheritdoc cref="Normalize(TextReader, TextWriter, IProgress{long}, CancellationToken)"/>
    public async Task NormalizeAsync(TextReader reader, TextWriter writer, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(writer);
        using var stream = new NormalizationStream(this);
        var piece = new char[Cuts.Length];
        var total = 0L;
        for (var read = -1; read != 0;)
        {
            read = await reader.ReadAsync(stream.Free, cancellationToken).ConfigureAwait(false);
            stream.Add(read);
            if (read == 0)
                stream.Complete();
            while (Next(stream, ref piece) is var length and >= 0)
                await writer.WriteAsync(piece.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
            progress?.Report(total += read);
        }
    }

    /// <summary>Normalises UTF-8 text of any length: the same result as in one piece, wherever the reads fall. Memory does not grow with the text or its lines.</summary>
    /// <remarks>Bytes that are not UTF-8 become U+FFFD, as the Unicode Standard recommends (section 3.9). A byte order mark goes if the profile removes stray controls.</remarks>
    /// <param name="reader">The text; is read to its end and not completed.</param>
    /// <param name="writer">Where the normalised text goes, in UTF-8; is flushed as it fills, and not completed.</param>
    /// <param name="progress">Is told how many code units (UTF-16) have been read.</param>
    /// <param name="cancellationToken">Stops the work between two pieces.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public async Task NormalizeAsync(PipeReader reader, PipeWriter writer, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(writer);
        using var stream = new NormalizationStream(this);
        var decoder = Encoding.UTF8.GetDecoder();
        var total = 0L;
        for (var completed = false; !completed;)
        {
            var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            completed = result.IsCompleted;
            var bytes = result.Buffer;
            while (true)
            {
                total += Decode(decoder, ref bytes, stream, completed, out var all);
                Write(stream, writer);
                var flushed = await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
                completed |= flushed.IsCompleted;
                if (all || flushed.IsCompleted)
                    break;
            }
            reader.AdvanceTo(result.Buffer.End);
            if (result.IsCanceled)
                throw new OperationCanceledException(cancellationToken);
            progress?.Report(total);
        }
    }

    /// <summary>Decodes as much as there is room for.</summary>
    private static int Decode(Decoder decoder, ref ReadOnlySequence<byte> bytes, NormalizationStream stream, bool last, out bool all)
    {
        var free = stream.Free.Span;
        var count = 0;
        while (free.Length - count > 16)
        {
            var first = bytes.FirstSpan;
            var isLast = bytes.IsSingleSegment;
            decoder.Convert(first, free[count..], flush: last && isLast, out var used, out var chars, out var complete);
            count += chars;
            bytes = bytes.Slice(used);
            if (isLast && complete)
            {
                stream.Add(count);
                if (last)
                    stream.Complete();
                all = true;
                return count;
            }
        }
        stream.Add(count);
        all = false;
        return count;
    }

    private static void Write(NormalizationStream stream, PipeWriter writer)
    {
        while (stream.TryNext(out var normalized))
            Encoding.UTF8.GetBytes(normalized, writer);
    }

    private static int Next(NormalizationStream stream, ref char[] piece)
    {
        if (!stream.TryNext(out var normalized))
            return -1;
        if (piece.Length < normalized.Length)
            piece = new char[normalized.Length + Spare];
        normalized.CopyTo(piece);
        return normalized.Length;
    }
}
