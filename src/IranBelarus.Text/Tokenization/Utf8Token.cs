namespace IranBelarus.Text.Tokenization;

/// <summary>A token of a text in UTF-8; a view of the bytes, which are not copied.</summary>
public readonly ref struct Utf8Token
{
    private readonly ReadOnlySpan<byte> _text;

    internal Utf8Token(ReadOnlySpan<byte> text, int start, int end, TokenKind kind)
    {
        _text = text;
        Start = start;
        End = end;
        Kind = kind;
    }

    /// <summary>Index of its first byte in the bytes given (not in UTF-16 code units, as everywhere else).</summary>
    public int Start { get; }

    /// <summary>Index just past its last byte.</summary>
    public int End { get; }

    /// <summary>Number of its bytes.</summary>
    public int Length => End - Start;

    /// <summary>What it is.</summary>
    public TokenKind Kind { get; }

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Text => _text[Start..End];

    /// <summary>Its text as a string.</summary>
    public override string ToString() => System.Text.Encoding.UTF8.GetString(Text);
}
