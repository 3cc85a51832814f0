using IranBelarus.Text.Tokenization.Blocks;

namespace IranBelarus.Text.Tokenization;

/// <summary>The tokens of a text in UTF-8: those of its decoded form (see <see cref="TokenEnumerator"/>), with places in bytes.</summary>
/// <remarks>
/// Bytes that are not UTF-8 count as U+FFFD, one for each maximal subpart as Unicode recommends (chapter 3, "U+FFFD Substitution"), and are
/// never lost: with <see cref="TokenKinds.All"/> the tokens cover the bytes without gap. The text is decoded in pieces of some thousand code units
/// into a pooled buffer, which <see cref="Dispose"/> (called by <c>foreach</c>) or the end of the text gives back. It grows only for a token that
/// is longer, or for a long text without white space or punctuation between its tokens, such as a chain of hashtags. A copy goes on by itself
/// from where it was made, whatever becomes of the original, and must be disposed of as well.
/// </remarks>
public ref struct Utf8TokenEnumerator
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly TokenKinds _kinds;
    private int _start, _end;
    private Utf8Piece _piece;
    private TokenCursor _cursor;

    internal Utf8TokenEnumerator(ReadOnlySpan<byte> text, TokenKinds kinds)
    {
        _text = text;
        _kinds = kinds;
    }

    /// <summary>The token reached by the last <see cref="MoveNext"/> that gave <see langword="true"/>; an empty one before the first and after the last.</summary>
    public readonly Utf8Token Current => new(_text, _start, _end, _cursor.Batch.Kind);

    /// <summary>Goes to the next token of the kinds asked for.</summary>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    public bool MoveNext()
    {
        if (_piece.IsLost)
            _piece.Restore(_text);
        while (++_cursor.Batch.Index >= _cursor.Batch.Count && (_piece.Length == 0 || !_cursor.Fill(in _piece.Units, _piece.Length, _kinds)))
        {
            if (!_piece.TryRead(_text))
            {
                Dispose();
                return false;
            }
            _cursor = default;
        }
        _start = _piece.PlaceOf(_cursor.Batch.Start);
        _end = _piece.PlaceOf(_cursor.Batch.End);
        return true;
    }

    /// <summary>Gives the buffer back. The enumerator is at its end then.</summary>
    public void Dispose()
    {
        _piece.Dispose();
        _cursor = default;
        _start = _end = 0;
    }
}
