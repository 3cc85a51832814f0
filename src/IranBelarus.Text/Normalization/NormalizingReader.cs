namespace IranBelarus.Text.Normalization;

/// <summary>Reads the normalised form of another reader's text, of any length: the same as from the text in one piece, wherever the reads fall.</summary>
/// <remarks>
/// Holds a few hundred kilobytes, however long the text or its lines. Text is handed on when its line is complete, or, where half-spaces are put back
/// (<see cref="HalfSpaceForm.Restore"/>), when 65,536 code units are known. Not safe to share between threads.
/// </remarks>
public sealed class NormalizingReader : TextReader
{
    private readonly TextReader _reader;
    private readonly NormalizationStream _stream;
    private readonly bool _leaveOpen;
    private char[] _ready = [];
    private int _start, _end;
    private bool _finished;

    /// <summary>Makes a reader.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="normalizer">What is done with it.</param>
    /// <param name="leaveOpen">Whether <paramref name="reader"/> stays open when this reader is disposed. Default: <see langword="false"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> or <paramref name="normalizer"/> is <see langword="null"/>.</exception>
    public NormalizingReader(TextReader reader, TextNormalizer normalizer, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(normalizer);
        (_reader, _stream, _leaveOpen) = (reader, new(normalizer), leaveOpen);
    }

    /// <inheritdoc/>
    public override int Peek() => Fill() ? _ready[_start] : -1;

    /// <inheritdoc/>
    public override int Read() => Fill() ? _ready[_start++] : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        ValidateRange(buffer, index, count);
        return Read(buffer.AsSpan(index, count));
    }

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty || !Fill())
            return 0;
        var count = Math.Min(buffer.Length, _end - _start);
        _ready.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
            if (!_leaveOpen)
                _reader.Dispose();
        }
        base.Dispose(disposing);
    }

    private static void ValidateRange(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (buffer.Length - index < count)
            throw new ArgumentException($"Found room for {buffer.Length - index} code units after index {index}, expected {count}.", nameof(count));
    }

    /// <summary>Makes sure that something is ready. False at the end.</summary>
    private bool Fill()
    {
        while (_start == _end)
        {
            if (_stream.TryNext(out var next))
            {
                if (_ready.Length < next.Length)
                    _ready = new char[Math.Max(next.Length, 2 * _ready.Length)];
                next.CopyTo(_ready);
                (_start, _end) = (0, next.Length);
            }
            else if (_finished)
            {
                return false;
            }
            else
            {
                var read = _reader.Read(_stream.Free.Span);
                _stream.Add(read);
                if (read == 0)
                {
                    _stream.Complete();
                    _finished = true;
                }
            }
        }
        return true;
    }
}
