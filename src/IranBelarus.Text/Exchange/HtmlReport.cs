using IranBelarus.Text.Alignment;
using IranBelarus.Text.Exchange.Html;

namespace IranBelarus.Text.Exchange;

/// <summary>Writes a comparison, or a text beside its translation, as one page of HTML that needs nothing else: no script, no network, no other file.</summary>
/// <remarks>
/// Stateless, thread-safe. Every piece of input is escaped, stands in an element of its own direction and language, and cannot turn the text around it: controls of
/// direction (U+202A–U+202E, U+2066–U+2069) and other controls are shown as marks, not carried out. The order in which a browser shows digits within the articles is that of
/// the source; where a value stands alone it is isolated (<c>bdi</c>). A policy in the page forbids scripts and requests.
/// </remarks>
public static class HtmlReport
{
    /// <summary>Writes a comparison: the judgement, the facts (conflicts, differing events, agreements, the rest), both articles with a map of their links, one-sided claims.</summary>
    /// <param name="destination">Receives the page, lines ended by line feeds; it must be written as UTF-8; stays open.</param>
    /// <param name="alignment">The comparison.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(TextWriter destination, ArticleAlignment alignment)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(alignment);
        new ComparisonPage(new(destination), alignment).Write();
    }

    /// <summary>Writes a text beside its translation, a pair a row.</summary>
    /// <param name="destination">Receives the page, lines ended by line feeds; it must be written as UTF-8; stays open.</param>
    /// <param name="title">What the page is called.</param>
    /// <param name="pairs">The pairs, in order; read once, each written as it comes.</param>
    /// <param name="left">Language of the left texts.</param>
    /// <param name="right">Language of the right texts.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(TextWriter destination, string title, IEnumerable<TranslationPair> pairs, TextLanguage left, TextLanguage right)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(pairs);
        new ParallelPage(new(destination), title, left, right).Write(pairs);
    }
}
