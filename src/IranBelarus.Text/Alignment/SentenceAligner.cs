using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Alignment;

/// <summary>Finds which sentences of two lists say the same: translations in order, comparable texts in any order, whole collections.</summary>
/// <remarks>
/// Immutable, safe to share between threads; keep one and use it again, since it prepares its background once. What counts are shared terms (lexicon, cognates,
/// transliterated names, numbers) weighted by rarity, above what a sentence shares with its neighbours and with ordinary news (the margin of Artetxe &amp; Schwenk
/// 2019), the lengths and the numbers; the weights were learnt on open data.
/// </remarks>
public sealed class SentenceAligner
{
    private readonly SentenceAlignerOptions _options;
    private readonly bool _bilingual;
    private readonly LexiconDirection _direction;
    private readonly TermReader _leftReader, _rightReader;
    private readonly Lazy<SentenceBackground> _leftBackground, _rightBackground;

    /// <summary>Makes an aligner.</summary>
    /// <param name="options">The options. Default: Arabic on the left, Persian on the right, the built-in lexicon.</param>
    /// <exception cref="ArgumentException">A language is not supported, or an option is out of its range.</exception>
    public SentenceAligner(SentenceAlignerOptions? options = null)
    {
        _options = (options ?? new()).Validated();
        var leftArabic = _options.Left == TextLanguage.Arabic;
        _bilingual = leftArabic != (_options.Right == TextLanguage.Arabic);
        _direction = leftArabic ? LexiconDirection.LeftToRight : LexiconDirection.RightToLeft;
        _leftReader = new(_options.Left, _options.Lexicon, SideOf(_options.Left));
        _rightReader = new(_options.Right, _options.Lexicon, SideOf(_options.Right));
        _leftBackground = new(() => new(_options.Left, _options.Lexicon));
        _rightBackground = new(() => new(_options.Right, _options.Lexicon));
    }

    private BilingualLexicon? Lexicon => _bilingual ? _options.Lexicon : null;

    /// <summary>Pairs the sentences of two texts on one subject: their order may differ, most may have no partner.</summary>
    /// <param name="left">The left sentences.</param>
    /// <param name="right">The right sentences; left times right at most 10⁸.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One-to-one pairs of at least the options' probability, in the order of the left sentences.</returns>
    /// <exception cref="ArgumentNullException">A list or a sentence is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<SentencePair> Pair(IReadOnlyList<string> left, IReadOnlyList<string> right, CancellationToken cancellationToken = default)
    {
        var collection = Read(left, right, cancellationToken);
        var candidates = new List<SentencePair>();
        for (var l = 0; l < left.Count; l++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var r = 0; r < right.Count; r++)
            {
                if (collection.Scores[l, r] == 0)
                    continue;
                var probability = PairModel.Probability(PairModel.Default.LogOdds(collection.Features(l, r)));
                if (probability >= _options.LeastProbability)
                    candidates.Add(new(l, r, probability));
            }
        }
        return Assign(candidates, left.Count, right.Count);
    }

    /// <summary>Reads two lists of sentences and scores all pairs.</summary>
    internal PairCollection Read(IReadOnlyList<string> left, IReadOnlyList<string> right, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var leftSide = new TermSide(left, _leftReader, _leftBackground.Value.Side, cancellationToken);
        var rightSide = new TermSide(right, _rightReader, _rightBackground.Value.Side, cancellationToken);
        var matches = TermMatches.Find(leftSide.Types, rightSide.Types, Lexicon, _direction);
        var scores = PairScores.Compute(leftSide, rightSide, matches, cancellationToken);
        return new(leftSide, rightSide, matches, scores, BackgroundOf(leftSide, _rightBackground.Value, _direction), BackgroundOf(rightSide, _leftBackground.Value, Reverse(_direction)));
    }

    /// <summary>The terms of a left text, where they stand.</summary>
    internal List<Term> ReadLeft(string text, TermTypes types) => _leftReader.Read(text, new(0, text.Length), types);

    /// <summary>The terms of a right text, where they stand.</summary>
    internal List<Term> ReadRight(string text, TermTypes types) => _rightReader.Read(text, new(0, text.Length), types);

    /// <summary>For each sentence the mean likeness to the likest sentences of the other language's background.</summary>
    private float[] BackgroundOf(TermSide side, SentenceBackground background, LexiconDirection direction)
    {
        var means = new float[side.Count];
        var cache = new TermMatch[side.Types.Count][];
        var found = new Dictionary<int, TermMatch>();
        var row = new PairRow(side.Types, background.Side, type =>
        {
            if (cache[type] is null)
            {
                background.Index.Match(side.Types[type], Lexicon, direction, found);
                cache[type] = [.. found.Values];
            }
            return cache[type];
        });
        var scores = new float[background.Side.Count];
        for (var s = 0; s < side.Count; s++)
        {
            Array.Clear(scores);
            row.Score(side.Sentences[s], side.Totals[s], scores);
            means[s] = TopMeans.Of(scores, 4);
        }
        return means;
    }

    /// <summary>The likeliest pairs first, each sentence at most once.</summary>
    private static List<SentencePair> Assign(List<SentencePair> candidates, int left, int right)
    {
        var takenLeft = new bool[left];
        var takenRight = new bool[right];
        var pairs = new List<SentencePair>();
        foreach (var pair in candidates.OrderByDescending(p => p.Probability).ThenBy(p => p.Left).ThenBy(p => p.Right))
        {
            if (takenLeft[pair.Left] || takenRight[pair.Right])
                continue;
            takenLeft[pair.Left] = takenRight[pair.Right] = true;
            pairs.Add(pair);
        }
        pairs.Sort((a, b) => a.Left.CompareTo(b.Left));
        return pairs;
    }

    private static LexiconDirection SideOf(TextLanguage language) => language == TextLanguage.Arabic ? LexiconDirection.LeftToRight : LexiconDirection.RightToLeft;

    private static LexiconDirection Reverse(LexiconDirection direction) => direction == LexiconDirection.LeftToRight ? LexiconDirection.RightToLeft : LexiconDirection.LeftToRight;
}
