using System.Collections.Concurrent;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Alignment;

/// <summary>Compares two articles: which claims say the same, what differs and why, what stands on one side only.</summary>
/// <remarks>
/// Immutable, safe to share between threads; keep one and use it again. Arabic, Persian and Dari, in either order or both in one language. What the judgements rest on is
/// given with them; a verdict is <see cref="Verdict.Undetermined"/> unless evidence decides it.
/// </remarks>
public sealed class ArticleAligner
{
    /// <summary>What it adds to the likeness of two claims that both count the same thing.</summary>
    private const float CountedBonus = 0.3f;

    private readonly ArticleAlignerOptions _options;
    private readonly ClaimExtractor _extractor = new();
    private readonly ConcurrentDictionary<(TextLanguage, TextLanguage), SentenceAligner> _aligners = [];

    /// <summary>Makes an aligner.</summary>
    /// <param name="options">The options. Default: those of <see cref="ArticleAlignerOptions"/>.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ArticleAligner(ArticleAlignerOptions? options = null) => _options = (options ?? new()).Validated();

    /// <summary>Whether articles in a language can be compared: Arabic, Persian and Dari can.</summary>
    public static bool Supports(TextLanguage language) => language is TextLanguage.Arabic or TextLanguage.Persian or TextLanguage.Dari;

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
        var leftClaims = _extractor.Extract(left, cancellationToken);
        var rightClaims = _extractor.Extract(right, cancellationToken);
        var events = EventGate.Compare(left, leftClaims, right, rightClaims);
        var links = Supports(left.Language) && Supports(right.Language) ? Link(left, leftClaims, right, rightClaims, events, cancellationToken) : [];
        var linkedLeft = links.Select(l => l.Left).ToHashSet(ReferenceEqualityComparer.Instance);
        var linkedRight = links.Select(l => l.Right).ToHashSet(ReferenceEqualityComparer.Instance);
        return new(left, right)
        {
            Links = links,
            OnlyLeft = [.. leftClaims.Where(c => !linkedLeft.Contains(c))],
            OnlyRight = [.. rightClaims.Where(c => !linkedRight.Contains(c))],
            Event = events,
        };
    }

    private List<ClaimLink> Link(Article left, IReadOnlyList<Claim> leftClaims, Article right, IReadOnlyList<Claim> rightClaims, EventComparison events, CancellationToken cancellationToken)
    {
        var aligner = _aligners.GetOrAdd((left.Language, right.Language), pair => new(new() { Left = pair.Item1, Right = pair.Item2, Lexicon = _options.Lexicon }));
        var leftTold = leftClaims.Where(c => !c.Restates).ToList();
        var rightTold = rightClaims.Where(c => !c.Restates).ToList();
        var leftTexts = leftTold.ConvertAll(c => c.Span.In(left.Text).ToString());
        var rightTexts = rightTold.ConvertAll(c => c.Span.In(right.Text).ToString());
        var collection = aligner.Read(leftTexts, rightTexts, cancellationToken);
        var candidates = new List<(int Left, int Right, float Score)>();
        for (var l = 0; l < leftTold.Count; l++)
        {
            for (var r = 0; r < rightTold.Count; r++)
            {
                var features = collection.Features(l, r);
                if (features.Likeness < _options.LeastLikeness || features.Background < _options.LeastLikeness / 2)
                    continue;
                var counted = CountSame(aligner, collection, leftTold[l], left.Text, rightTold[r], right.Text) ? CountedBonus : 0;
                candidates.Add((l, r, features.Likeness + features.Margin + counted));
            }
        }
        var takenLeft = new bool[leftTold.Count];
        var takenRight = new bool[rightTold.Count];
        var links = new List<ClaimLink>();
        foreach (var (l, r, _) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Left).ThenBy(c => c.Right))
        {
            if (takenLeft[l] || takenRight[r])
                continue;
            takenLeft[l] = takenRight[r] = true;
            var evidence = TermEvidence.Find(collection, l, leftTold[l].Span.Start, leftTexts[l], r, rightTold[r].Span.Start, rightTexts[r], aligner);
            links.Add(ClaimJudge.Judge(left, leftTold[l], right, rightTold[r], collection.Features(l, r), events, evidence));
        }
        links.Sort((a, b) => a.Left.Span.CompareTo(b.Left.Span));
        return links;
    }

    /// <summary>Whether both claims count one thing (8 وثائق, 12 سند): the first term behind a number on the left can match that on the right.</summary>
    private static bool CountSame(SentenceAligner aligner, PairCollection collection, Claim left, string leftText, Claim right, string rightText)
    {
        if (!left.Mentions.OfType<NumberMention>().Any() || !right.Mentions.OfType<NumberMention>().Any())
            return false;
        var counted = Counted(right, aligner.ReadRight(right.Span.In(rightText).ToString(), collection.Right.Types));
        foreach (var type in Counted(left, aligner.ReadLeft(left.Span.In(leftText).ToString(), collection.Left.Types)))
        {
            foreach (var match in collection.Matches.FromLeft(type))
            {
                if (counted.Contains(match.Type))
                    return true;
            }
        }
        return false;
    }

    private static HashSet<int> Counted(Claim claim, List<Term> terms)
    {
        var counted = new HashSet<int>();
        foreach (var number in claim.Mentions.OfType<NumberMention>())
        {
            var end = number.Span.End - claim.Span.Start;
            var behind = terms.Where(t => t.Span.Start >= end && t.Span.Start <= end + 2).ToList();
            foreach (var term in behind)
                counted.Add(term.Type);
        }
        return counted;
    }

    private static Article WithLanguage(Article article) =>
        article.Language != TextLanguage.Unknown ? article : article with { Language = LanguageDetector.Detect(article.Text).Language };
}
