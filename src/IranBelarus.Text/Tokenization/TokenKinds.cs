namespace IranBelarus.Text.Tokenization;

/// <summary>A set of <see cref="TokenKind"/>: bit <c>1 &lt;&lt; kind</c> for each.</summary>
[Flags]
public enum TokenKinds : byte
{
    /// <summary>The empty set.</summary>
    None = 0,

    /// <summary>Words.</summary>
    Word = 1 << TokenKind.Word,

    /// <summary>Numbers.</summary>
    Number = 1 << TokenKind.Number,

    /// <summary>Punctuation marks.</summary>
    Punctuation = 1 << TokenKind.Punctuation,

    /// <summary>Symbols.</summary>
    Symbol = 1 << TokenKind.Symbol,

    /// <summary>URLs, e-mail addresses, hashtags and mentions.</summary>
    Address = 1 << TokenKind.Address,

    /// <summary>White space and what is invisible.</summary>
    Space = 1 << TokenKind.Space,

    /// <summary>What carries content: words, numbers and addresses.</summary>
    Content = Word | Number | Address,

    /// <summary>All but <see cref="Space"/>.</summary>
    Visible = Content | Punctuation | Symbol,

    /// <summary>Every token: their texts, one after the other, are the text.</summary>
    All = Visible | Space,
}
