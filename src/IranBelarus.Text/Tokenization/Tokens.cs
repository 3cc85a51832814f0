namespace IranBelarus.Text.Tokenization;

/// <summary>The tokens of a text, for <c>foreach</c>.</summary>
public readonly ref struct Tokens
{
    private readonly ref readonly char _text;
    private readonly int _length;
    private readonly TokenKinds _kinds;

    internal Tokens(ref readonly char text, int length, TokenKinds kinds)
    {
        _text = ref text;
        _length = length;
        _kinds = kinds;
    }

    /// <summary>Begins at the start of the text.</summary>
    public TokenEnumerator GetEnumerator() => TokenEnumerator.Of(in _text, _length, _kinds);
}
