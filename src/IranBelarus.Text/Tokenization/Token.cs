namespace IranBelarus.Text.Tokenization;

/// <summary>A token of a text; a view of the text, which is not copied.</summary>
public readonly ref struct Token
{
    private readonly ReadOnlySpan<char> _text;

    internal Token(ReadOnlySpan<char> text, int start, int end, TokenKind kind)
    {
        _text = text;
        Span = new TextSpan(start, end - start);
        Kind = kind;
    }

    /// <summary>Where it stands in the text given, in UTF-16 code units.</summary>
    public TextSpan Span { get; }

    /// <summary>What it is.</summary>
    public TokenKind Kind { get; }

    /// <summary>Its code units.</summary>
    public ReadOnlySpan<char> Text => Span.In(_text);

    /// <summary>A copy of <see cref="Text"/>.</summary>
    public override string ToString() => Text.ToString();
}
