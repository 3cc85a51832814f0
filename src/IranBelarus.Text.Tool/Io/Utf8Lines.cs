using System.Text;

namespace IranBelarus.Text.Tool.Io;

/// <summary>Reads UTF-8 text line by line in bounded memory (the longest line), strictly: the first byte that is not UTF-8 is named.</summary>
/// <param name="stream">The bytes; stays open.</param>
/// <param name="name">What messages call the input.</param>
internal sealed class Utf8Lines(Stream stream, string name)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[] _buffer = new byte[1 << 16];
    private int _start, _end;
    private long _offset;                       // of _buffer[0] in the stream
    private bool _finished;

    /// <summary>Number of the line that was read last, from 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>What ended the line that was read last: <c>"\n"</c>, <c>"\r\n"</c>, or nothing at the end of the input.</summary>
    public string LineEnd { get; private set; } = "";

    /// <summary>The next line without its end, or <see langword="null"/> after the last. A byte order mark at the start is skipped.</summary>
    /// <exception cref="BadDataException">The line is not UTF-8, or longer than a string can be.</exception>
    public string? Read()
    {
        var line = ReadBytes(out var at);
        if (line.IsEmpty && LineEnd.Length == 0 && _finished)
            return null;
        return Decode(line, at, $"{name}, line {LineNumber}");
    }

    /// <summary>Decodes bytes strictly.</summary>
    /// <exception cref="BadDataException">The bytes are not UTF-8; the message names the first wrong byte, counted from <paramref name="at"/>.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, long at, string place)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var wrong = e.BytesUnknown is { Length: > 0 } b ? $"0x{b[0]:X2}" : "a byte";
            throw new BadDataException($"{place}: not UTF-8: {wrong} at byte {at + Math.Max(0, e.Index)}. Expected UTF-8 text (or UTF-16 or Windows-1256: --encoding).");
        }
    }

    private ReadOnlySpan<byte> ReadBytes(out long at)
    {
        var scanned = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (found >= 0)
                return Take(_start + scanned + found, 1, out at);
            scanned = _end - _start;
            if (_finished)
                return Take(_end, 0, out at);
            Fill();
        }
    }

    private ReadOnlySpan<byte> Take(int end, int ending, out long at)
    {
        at = _offset + _start;
        var line = _buffer.AsSpan(_start.._buffer.Length)[..(end - _start)];
        _start = end + ending;
        LineEnd = ending == 0 ? "" : "\n";
        if (ending == 1 && line is [.., (byte)'\r'])
        {
            line = line[..^1];
            LineEnd = "\r\n";
        }
        if (LineNumber++ == 0 && line.StartsWith(Encoding.UTF8.Preamble))
        {
            line = line[3..];
            at += 3;
        }
        return line;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            _offset += _start;
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length)
        {
            if (_buffer.Length == Array.MaxLength)
                throw new BadDataException($"{name}, line {LineNumber + 1}: longer than {Array.MaxLength} bytes.");
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, _buffer.Length * 2L));
        }
        var read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        _finished = read == 0;
    }
}
