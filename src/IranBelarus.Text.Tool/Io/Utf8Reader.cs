using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace IranBelarus.Text.Tool.Io;

/// <summary>Reads UTF-8 text in chunks, however long its lines, strictly: the first byte that is not UTF-8 is named, after all text before it was read.</summary>
/// <param name="stream">The bytes; stays open. A byte order mark at the start is skipped.</param>
/// <param name="name">What messages call the input.</param>
internal sealed class Utf8Reader(Stream stream, string name) : TextReader
{
    private readonly byte[] _bytes = new byte[1 << 16];
    private int _start, _end;
    private long _offset;                       // of _bytes[0] in the stream
    private long _lines;
    private bool _begun, _finished;

    /// <inheritdoc/>
    /// <exception cref="BadDataException">What comes next is not UTF-8.</exception>
    public override int Read(Span<char> buffer)
    {
        while (true)
        {
            var status = Utf8.ToUtf16(_bytes.AsSpan(_start.._end), buffer, out var read, out var written, replaceInvalidSequences: false, isFinalBlock: _finished);
            _start += read;
            if (written > 0)
            {
                _lines += buffer[..written].Count('\n');
                return written;
            }
            if (status == OperationStatus.InvalidData)
                throw new BadDataException($"{name}, line {_lines + 1}: not UTF-8: 0x{_bytes[_start]:X2} at byte {_offset + _start}. Expected UTF-8 text (or UTF-16 or Windows-1256: --encoding).");
            if (_finished || buffer.Length < 2)
                return 0;
            Fill();
        }
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <summary>Reads on; the start of a character that was not complete stays.</summary>
    private void Fill()
    {
        _bytes.AsSpan(_start.._end).CopyTo(_bytes);
        _offset += _start;
        (_start, _end) = (0, _end - _start);
        var read = stream.Read(_bytes.AsSpan(_end));
        _end += read;
        _finished = read == 0;
        if (!_begun && (_end >= 3 || _finished))
        {
            _begun = true;
            _start = _bytes.AsSpan(0, _end).StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        }
        else if (!_begun)
        {
            Fill();
        }
    }
}
