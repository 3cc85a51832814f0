namespace IranBelarus.Text.Tokenization;

/// <summary>Tokens of a text as an extension of its characters or bytes.</summary>
public static class TokenExtensions
{
    /// <summary>The tokens of a text, in order; nothing is allocated.</summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="kinds">Which to give; by default all but white space.</param>
    /// <example><code>
    /// foreach (var token in text.EnumerateTokens(TokenKinds.Content))
    ///     Console.WriteLine($"{token.Span} {token.Kind} {token.Text}");
    /// </code></example>
    public static Tokens EnumerateTokens(this ReadOnlySpan<char> text, TokenKinds kinds = TokenKinds.Visible) => new() { _text = ref text.GetPinnableReference(), _length = text.Length, _kinds = kinds };

    /// <summary>The tokens of a text, in order; nothing is allocated.</summary>
    /// <param name="text">Any UTF-16 text; <see langword="null"/> has no tokens, as an empty text.</param>
    /// <param name="kinds">Which to give; by default all but white space.</param>
    public static Tokens EnumerateTokens(this string? text, TokenKinds kinds = TokenKinds.Visible) => text is null ? default : new() { _text = ref text.GetPinnableReference(), _length = text.Length, _kinds = kinds };

    /// <summary>The tokens of a text in UTF-8, in order, with places in bytes.</summary>
    /// <param name="utf8">Any bytes; what is not UTF-8 counts as U+FFFD.</param>
    /// <param name="kinds">Which to give; by default all but white space.</param>
    public static Utf8Tokens EnumerateTokens(this ReadOnlySpan<byte> utf8, TokenKinds kinds = TokenKinds.Visible) => new(utf8, kinds);
}
