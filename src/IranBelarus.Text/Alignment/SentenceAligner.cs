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
    private const int FewSentences = 64;

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
        _leftReader = new(_options.Left, _options.Lexicon, SideOf(_options.Left), _options.ReadsValues);
        _rightReader = new(_options.Right, _options.Lexicon, SideOf(_options.Right), _options.ReadsValues);
        _leftBackground = new(() => new(_options.Left, _options.Lexicon, _options.ReadsValues));
        _rightBackground = new(() => new(_options.Right, _options.Lexicon, _options.ReadsValues));
    }

    /// <summary>Whether sentences in a language can be aligned: Arabic, Persian and Dari can.</summary>
    public static bool Supports(TextLanguage language) => language is TextLanguage.Arabic or TextLanguage.Persian or TextLanguage.Dari;

    private BilingualLexicon? Lexicon => _bilingual ? _options.Lexicon : null;

    /// <summary>Aligns a text and its translation: both in order, with sentences that were joined, split, left out or added.</summary>
    /// <param name="left">The left sentences.</param>
    /// <param name="right">The right sentences.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Beads that cover all sentences of both sides, in order: 1–1, 1–2, 2–1, 2–2, 1–3, 3–1, and those without a partner, 1–0 and 0–1.</returns>
    /// <exception cref="ArgumentNullException">A list or a sentence is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <remarks>Time and memory grow with the number of sentences, not with its square.</remarks>
    public IReadOnlyList<SentenceBead> Align(IReadOnlyList<string> left, IReadOnlyList<string> right, CancellationToken cancellationToken = default) =>
        Align(left, right, null, cancellationToken);

    /// <summary>Aligns a text and its translation with the help of sentence vectors.</summary>
    /// <param name="left">The left sentences.</param>
    /// <param name="right">The right sentences.</param>
    /// <param name="vectors">A vector for each sentence; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>As without vectors.</returns>
    /// <exception cref="ArgumentNullException">A list or a sentence is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There are not as many vectors as sentences.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<SentenceBead> Align(IReadOnlyList<string> left, IReadOnlyList<string> right, SentenceVectorPair? vectors, CancellationToken cancellationToken = default) =>
        BeadSearch.Best(Lattice(left, right, cancellationToken, vectors), BeadModel.Default, _options.Threads, cancellationToken);

    /// <summary>Pairs the sentences of two texts on one subject: their order may differ, most may have no partner.</summary>
    /// <param name="left">The left sentences.</param>
    /// <param name="right">The right sentences.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// Pairs of at least the options' probability, in the order of the left sentences; one-to-one, unless the options say <see cref="SentenceAlignerOptions.OneToMany"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException">A list or a sentence is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<SentencePair> Pair(IReadOnlyList<string> left, IReadOnlyList<string> right, CancellationToken cancellationToken = default) =>
        Mine(left, right, null, null, cancellationToken);

    /// <summary>Finds the translations that two large collections hold.</summary>
    /// <param name="left">The left sentences.</param>
    /// <param name="right">The right sentences.</param>
    /// <param name="progress">Told the share of the work that is done, from 0 to 1; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// Pairs of at least the options' probability, in the order of the left sentences; one-to-one, unless the options say <see cref="SentenceAlignerOptions.OneToMany"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException">A list or a sentence is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <remarks>Time grows with the number of sentences, not with its square: the commonest words of a sentence are followed only as far as a budget goes. Memory: some 2 KB a sentence.</remarks>
    public IReadOnlyList<SentencePair> Mine(IReadOnlyList<string> left, IReadOnlyList<string> right, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        Mine(left, right, null, progress, cancellationToken);

    /// <summary>Finds the translations that two collections, or comparable texts, hold, with the help of sentence vectors.</summary>
    /// <param name="left">The left sentences.</param>
    /// <param name="right">The right sentences.</param>
    /// <param name="vectors">A vector for each sentence; <see langword="null"/> for none. All are compared with all.</param>
    /// <param name="progress">Told the share of the work that is done, from 0 to 1; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>As without vectors.</returns>
    /// <exception cref="ArgumentNullException">A list or a sentence is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There are not as many vectors as sentences.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<SentencePair> Mine(
        IReadOnlyList<string> left, IReadOnlyList<string> right, SentenceVectorPair? vectors, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        var search = new PairSearch(Compare(left, right, cancellationToken, vectors), vectors, _options.Threads, progress, cancellationToken);
        if (_options.OneToMany)
            return PairGroups.Of(search, _options.LeastProbability, cancellationToken);
        return [.. PairAssignment.Of(search, _options.LeastProbability, cancellationToken).OrderBy(p => p.Left)];
    }

    /// <summary>Finds the translations that two large collections hold, and gives them while the search goes on.</summary>
    /// <param name="left">The left sentences.</param>
    /// <param name="right">The right sentences.</param>
    /// <param name="progress">Told the share of the work that is done, from 0 to 1; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// The pairs of <see cref="Mine(IReadOnlyList{string}, IReadOnlyList{string}, IProgress{double}?, CancellationToken)"/>, each as soon as no other can take its place: by left
    /// sentence, but those that had to wait for a rival further down come later. The same order whatever the number of threads.
    /// With <see cref="SentenceAlignerOptions.OneToMany"/> all come at the end.
    /// </returns>
    /// <exception cref="ArgumentNullException">A list or a sentence is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <remarks>
    /// The first pairs come when the right sentences are read and compared, after about half of the work; then with every 4,096 left sentences. The lists must not change meanwhile.
    /// </remarks>
    public IEnumerable<SentencePair> MineAsFound(
        IReadOnlyList<string> left, IReadOnlyList<string> right, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        Check(left, nameof(left));
        Check(right, nameof(right));
        return Found();

        IEnumerable<SentencePair> Found()
        {
            var search = new PairSearch(Compare(left, right, cancellationToken), null, _options.Threads, progress, cancellationToken);
            var pairs = _options.OneToMany ? PairGroups.Of(search, _options.LeastProbability, cancellationToken) : PairAssignment.Of(search, _options.LeastProbability, cancellationToken);
            foreach (var pair in pairs)
                yield return pair;
        }
    }

    /// <summary>Finds for each sentence of both lists the likeliest partner in the other.</summary>
    /// <param name="left">The left sentences.</param>
    /// <param name="right">The right sentences.</param>
    /// <param name="progress">Told the share of the work that is done, from 0 to 1; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">A list or a sentence is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public SentencePartners Retrieve(IReadOnlyList<string> left, IReadOnlyList<string> right, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        Retrieve(left, right, null, progress, cancellationToken);

    /// <summary>Finds for each sentence of both lists the likeliest partner in the other, with the help of sentence vectors.</summary>
    /// <param name="left">The left sentences.</param>
    /// <param name="right">The right sentences.</param>
    /// <param name="vectors">A vector for each sentence; <see langword="null"/> for none. All are compared with all.</param>
    /// <param name="progress">Told the share of the work that is done, from 0 to 1; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">A list or a sentence is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There are not as many vectors as sentences.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public SentencePartners Retrieve(
        IReadOnlyList<string> left, IReadOnlyList<string> right, SentenceVectorPair? vectors, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        new PairSearch(Compare(left, right, cancellationToken, vectors), vectors, _options.Threads, progress, cancellationToken).Partners(cancellationToken);

    /// <summary>Says why two sentences, or passages, are alike: the matched terms, the most telling first.</summary>
    /// <param name="left">The left text.</param>
    /// <param name="right">The right text.</param>
    /// <returns>At most 8 pieces of evidence; spans are in UTF-16 code units of the two texts.</returns>
    /// <exception cref="ArgumentNullException">A text is <see langword="null"/>.</exception>
    public IReadOnlyList<Evidence> Explain(string left, string right) =>
        TermEvidence.Find(Read([left], [right], default), 0, 0, left, 0, 0, right, this);

    /// <summary>Reads two lists of sentences and scores all pairs: for short lists.</summary>
    internal PairCollection Read(IReadOnlyList<string> left, IReadOnlyList<string> right, CancellationToken cancellationToken)
    {
        var sides = Compare(left, right, cancellationToken);
        var scores = PairScores.Compute(sides.Left, sides.Right, sides.Matches, cancellationToken);
        var (leftNear, rightNear) = scores.Near();
        return new(sides.Context(leftNear, rightNear), sides.Matches, scores);
    }

    /// <summary>All beads that an alignment of two texts may have.</summary>
    internal BeadLattice Lattice(IReadOnlyList<string> left, IReadOnlyList<string> right, CancellationToken cancellationToken, SentenceVectorPair? vectors = null)
    {
        var sides = Compare(left, right, cancellationToken, vectors);
        var anchors = AnchorSearch.Find(sides, _options.Threads, cancellationToken);
        return new(sides, new(left.Count, right.Count, anchors), vectors, _options.Threads, cancellationToken);
    }

    /// <summary>Reads two lists of sentences and finds which of their terms match.</summary>
    internal SidePair Compare(IReadOnlyList<string> left, IReadOnlyList<string> right, CancellationToken cancellationToken, SentenceVectorPair? vectors = null)
    {
        Check(left, nameof(left));
        Check(right, nameof(right));
        vectors?.Check(left.Count, right.Count);
        TermSide leftSide = null!, rightSide = null!;
        Work.Both(ThreadsFor(left.Count + right.Count), cancellationToken,
            threads => leftSide = new(left, _leftReader, _leftBackground.Value.Side, threads, cancellationToken),
            threads => rightSide = new(right, _rightReader, _rightBackground.Value.Side, threads, cancellationToken));
        float[] leftBackground = [], rightBackground = [];
        Work.Both(ThreadsFor(left.Count + right.Count), cancellationToken,
            threads => leftBackground = _rightBackground.Value.Near(leftSide, Lexicon, _direction, threads, cancellationToken),
            threads => rightBackground = _leftBackground.Value.Near(rightSide, Lexicon, Reverse(_direction), threads, cancellationToken));
        return new(leftSide, rightSide, TermMatches.Find(leftSide.Types, rightSide.Types, Lexicon, _direction, _options.Threads, cancellationToken))
        {
            LeftBackground = leftBackground,
            RightBackground = rightBackground,
        };
    }

    /// <summary>Small works are not worth a second thread.</summary>
    private int ThreadsFor(int sentences) => sentences < FewSentences ? 1 : _options.Threads;

    private static void Check(IReadOnlyList<string> sentences, string name)
    {
        ArgumentNullException.ThrowIfNull(sentences, name);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i] is null)
                throw new ArgumentNullException(name, $"Sentence {i} is null, expected a text.");
        }
    }

    /// <summary>The terms of a left text, where they stand.</summary>
    internal List<Term> ReadLeft(string text, TermTypes types) => _leftReader.Read(text, new(0, text.Length), types);

    /// <summary>The terms of a right text, where they stand.</summary>
    internal List<Term> ReadRight(string text, TermTypes types) => _rightReader.Read(text, new(0, text.Length), types);

    private static LexiconDirection SideOf(TextLanguage language) => language == TextLanguage.Arabic ? LexiconDirection.LeftToRight : LexiconDirection.RightToLeft;

    private static LexiconDirection Reverse(LexiconDirection direction) => direction == LexiconDirection.LeftToRight ? LexiconDirection.RightToLeft : LexiconDirection.LeftToRight;
}
