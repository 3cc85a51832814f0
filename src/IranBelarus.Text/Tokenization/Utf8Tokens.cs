namespace IranBelarus.Text.Tokenization;

/// <summary>The tokens of a text in UTF-8, for <c>foreach</c>.</summary>
public readonly ref struct Utf8Tokens
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly TokenKinds _kinds;

    internal Utf8Tokens(ReadOnlySpan<byte> text, TokenKinds kinds)
    {
        _text = text;
        _kinds = kinds;
    }

    /// <summary>Begins at the start of the text.</summary>
    public Utf8TokenEnumerator GetEnumerator() => new(_text, _kinds);
}
