using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using IranBelarus.Text.Tokenization.Blocks;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization;

/// <summary>The tokens of a text in UTF-8: those of its decoded form (see <see cref="TokenEnumerator"/>), with places in bytes.</summary>
/// <remarks>
/// Bytes that are not UTF-8 count as U+FFFD, one for each maximal subpart as Unicode recommends (chapter 3, "U+FFFD Substitution"), and are
/// never lost: with <see cref="TokenKinds.All"/> the tokens cover the bytes without gap. The text is decoded piece by piece into a pooled
/// buffer, which <see cref="Dispose"/> (called by <c>foreach</c>) gives back; only a token longer than that makes it grow.
/// </remarks>
public unsafe ref struct Utf8TokenEnumerator
{
    private const int Piece = 4096, LeastForBlocks = 256;

    private readonly ReadOnlySpan<byte> _text;
    private readonly TokenKinds _kinds;
    private char[] _buffer = [];
    private int _length;                                                      // of the piece, in code units
    private int _next;                                                        // where the next piece begins, in bytes
    private int _start, _end;
    private Utf8Places _places;
    private TokenCursor _cursor;

    internal Utf8TokenEnumerator(ReadOnlySpan<byte> text, TokenKinds kinds)
    {
        _text = text;
        _kinds = kinds;
    }

    /// <summary>The token reached by the last <see cref="MoveNext"/> that gave <see langword="true"/>.</summary>
    public readonly Utf8Token Current => new(_text, _start, _end, (TokenKind)_cursor.Batch.Kinds[_cursor.Batch.Index]);

    /// <summary>Goes to the next token of the kinds asked for.</summary>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    public bool MoveNext()
    {
        while (++_cursor.Batch.Index >= _cursor.Batch.Count && !_cursor.Fill(in MemoryMarshal.GetArrayDataReference(_buffer), _length, _kinds))
        {
            if (_next >= _text.Length)
                return false;
            Decode();
        }
        _start = _places.Of(_buffer, _cursor.Batch.Start);
        _end = _places.Of(_buffer, _cursor.Batch.End);
        return true;
    }

    /// <summary>Gives the buffer back. The enumerator is at its end then.</summary>
    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
        _next = _text.Length;
        _cursor.Start();
    }

    private void Decode()
    {
        var from = _text[_next..];
        Grow(Math.Min(Piece, from.Length));
        var broken = 0;                                                       // bytes that are not UTF-8, at the start of the piece
        _length = 0;
        while (true)
        {
            var room = _buffer.AsSpan(_length, _buffer.Length - Block.Width - _length);
            int decoded = 0, quick = 0;
            if (from.Length >= LeastForBlocks && Utf8Blocks.IsSupported)
                quick = Utf8Blocks.Decode(from[broken..], room, out decoded);
            var status = Utf8.ToUtf16(from[(broken + decoded)..], room[quick..], out var read, out var written, replaceInvalidSequences: false);
            read += decoded;
            written += quick;
            if (status == OperationStatus.InvalidData && written == 0 && broken == 0)
            {
                Rune.DecodeFromUtf8(from, out _, out broken);
                _buffer[_length++] = '\uFFFD';
                continue;
            }
            var all = _length + written;
            var end = status == OperationStatus.DestinationTooSmall ? LastCut(_buffer.AsSpan(0, all)) : all;
            if (end == 0)
            {
                // no place to stop: all of it once more, into more room
                Grow(_buffer.Length * 2);
                continue;
            }
            var bytes = broken + read - Encoding.UTF8.GetByteCount(_buffer.AsSpan(end, all - end));
            _places = new Utf8Places(_buffer, _next, broken);
            _cursor.Start();
            _length = end;
            _next += bytes;
            return;
        }
    }

    private void Grow(int length)
    {
        if (_buffer.Length >= length + Block.Width)
            return;
        var larger = ArrayPool<char>.Shared.Rent(length + Block.Width);
        _buffer.AsSpan(0, Math.Min(_length, 1)).CopyTo(larger);               // U+FFFD, if it is there
        if (_buffer.Length > 0)
            ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }

    /// <summary>The last place at which a token ends, whatever follows: before a space, a line end, or punctuation that is not ASCII; 0 if there is none.</summary>
    private static int LastCut(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i > 0; i--)
        {
            var cut = text[i] switch
            {
                ' ' => WordBreakTable.Of(text[i - 1]) != WordBreakClass.Space,
                '\n' => text[i - 1] != '\r',
                < '\u0080' => false,
                var c => WordBreakTable.Of(c) == WordBreakClass.Punctuation,
            };
            if (cut)
                return i;
        }
        return 0;
    }
}
