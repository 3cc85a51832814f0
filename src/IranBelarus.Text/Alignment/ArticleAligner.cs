using System.Collections.Concurrent;
using IranBelarus.Text.Alignment.Comparing;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Alignment;

/// <summary>Compares two articles: which claims say the same, what differs and why, what stands on one side only.</summary>
/// <remarks>
/// Immutable, safe to share between threads; keep one and use it again. Arabic, Persian and Dari, in either order or both in one language. What the judgements rest on is
/// given with them (the first 1,500 claims of an article are compared, the rest stand on one side); a verdict is <see cref="Verdict.Undetermined"/> unless evidence decides it. Left and right swapped give the mirrored result.
/// </remarks>
/// <example><code>
/// var result = new ArticleAligner().Align(new("a", arabic), new("b", persian));
/// foreach (var link in result.Links)
///     Console.WriteLine($"{link.Kind.ToWord()} / {link.Verdict.ToWord()}: {link.Reason}");
/// </code></example>
public sealed class ArticleAligner
{
    private readonly ArticleAlignerOptions _options;
    private readonly ConcurrentDictionary<(TextLanguage, TextLanguage), Lazy<ArticleComparer>> _comparers = [];

    /// <summary>Makes an aligner.</summary>
    /// <param name="options">The options. Default: those of <see cref="ArticleAlignerOptions"/>.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ArticleAligner(ArticleAlignerOptions? options = null) => _options = (options ?? new()).Validated();

    /// <summary>Whether articles in a language can be compared: Arabic, Persian and Dari can.</summary>
    public static bool Supports(TextLanguage language) => SentenceAligner.Supports(language);

    /// <summary>Compares two articles.</summary>
    /// <param name="left">The left article; its language is detected if it is not given.</param>
    /// <param name="right">The right article, likewise.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">An article is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ArticleAlignment Align(Article left, Article right, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        left = WithLanguage(left);
        right = WithLanguage(right);
        // always compared in one order, so that swapped articles give the mirrored result to the last bit
        return IsSwapped(left, right) ? Mirror(Compare(right, left, cancellationToken)) : Compare(left, right, cancellationToken);
    }

    private ArticleAlignment Compare(Article left, Article right, CancellationToken cancellationToken)
    {
        var leftReading = ClaimExtractor.Read(left, cancellationToken);
        var rightReading = ClaimExtractor.Read(right, cancellationToken);
        if (!Supports(left.Language) || !Supports(right.Language))
            return new(left, right) { OnlyLeft = leftReading.Claims, OnlyRight = rightReading.Claims, Event = new(EventRelation.Unclear, 0) { Reason = "a language that is not compared" } };
        var comparer = _comparers.GetOrAdd((left.Language, right.Language), pair => new(() => new(new() { Left = pair.Item1, Right = pair.Item2, Lexicon = _options.Lexicon }, _options.LeastLikeness)));
        return comparer.Value.Compare(leftReading, rightReading, cancellationToken);
    }

    private static bool IsSwapped(Article left, Article right) =>
        left.Language != right.Language ? left.Language > right.Language : string.CompareOrdinal(left.Text, right.Text) > 0;

    private static ArticleAlignment Mirror(ArticleAlignment alignment) => new(alignment.Right, alignment.Left)
    {
        Links = [.. alignment.Links.Select(Mirror).OrderBy(l => l.Left.Span).ThenBy(l => l.Right.Span)],
        OnlyLeft = alignment.OnlyRight,
        OnlyRight = alignment.OnlyLeft,
        Event = alignment.Event with { Signals = [.. alignment.Event.Signals.Select(Mirror)] },
    };

    private static ClaimLink Mirror(ClaimLink link) => new(link.Right, link.Left, link.Kind, link.Verdict, link.Confidence)
    {
        Evidence = [.. link.Evidence.Select(Mirror)],
        Quantities = [.. link.Quantities.Select(q => q with { Left = q.Right, Right = q.Left })],
        Reason = link.Reason,
    };

    private static Evidence Mirror(Evidence evidence) => evidence with { Left = evidence.Right, Right = evidence.Left };

    private static Article WithLanguage(Article article) =>
        article.Language != TextLanguage.Unknown ? article : article with { Language = LanguageDetector.Detect(article.Text).Language };
}
