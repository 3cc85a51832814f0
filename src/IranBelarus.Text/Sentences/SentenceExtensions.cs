namespace IranBelarus.Text.Sentences;

/// <summary>Cuts text into sentences.</summary>
public static class SentenceExtensions
{
    /// <summary>The sentences of a text, in order, with what part each plays; nothing is allocated.</summary>
    /// <param name="text">The text; the spans that come out count in it, in UTF-16 code units.</param>
    /// <param name="rules">The rules. Default: <see cref="SentenceRules.News"/>.</param>
    /// <returns>An enumerator for <c>foreach</c>. Sentences do not overlap, and between them stands nothing but white space.</returns>
    public static SentenceEnumerator EnumerateSentences(this ReadOnlySpan<char> text, SentenceRules? rules = null) => new(text, rules ?? SentenceRules.News);

    /// <inheritdoc cref="EnumerateSentences(ReadOnlySpan{char}, SentenceRules?)"/>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static SentenceEnumerator EnumerateSentences(this string text, SentenceRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, rules ?? SentenceRules.News);
    }
}
