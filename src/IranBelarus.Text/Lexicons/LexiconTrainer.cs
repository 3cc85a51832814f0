using IranBelarus.Text.Lexicons.Training;

namespace IranBelarus.Text.Lexicons;

/// <summary>Learns a lexicon from sentences and their translations.</summary>
/// <remarks>
/// <para>Immutable, safe to share between threads. Word alignment by expectation maximisation, both directions at once: IBM Model 1 (Brown et al. 1993), then with the diagonal prior of
/// fast_align (Dyer, Chahuneau &amp; Smith 2013); what counts is what both directions agree on (Liang, Taskar &amp; Klein 2006). Deterministic: the result depends on the pairs,
/// their order and the options, not on the machine or the number of threads.</para>
/// <para>Words are learnt by the keys that <see cref="BilingualLexicon.Find"/> looks up, so that the result can be merged with the built-in lexicon
/// (<see cref="BilingualLexicon.MergeWith"/>). Function words, numbers and sentences of more than 100 words are left out.</para>
/// </remarks>
public sealed class LexiconTrainer
{
    private readonly LexiconTrainerOptions _options;

    /// <summary>Makes a trainer.</summary>
    /// <param name="options">The options. Default: Arabic and Persian, with the built-in lexicon as prior knowledge.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public LexiconTrainer(LexiconTrainerOptions? options = null) => _options = (options ?? new()).Validated();

    /// <summary>Learns a lexicon.</summary>
    /// <param name="pairs">Sentences and their translations; walked over once.</param>
    /// <param name="progress">Told the share of the rounds that is done, from 0 to 1; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The lexicon; if the left language is Persian or Dari and the right one Arabic, with Arabic on the left, as the built-in one has it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> or a sentence is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Task<BilingualLexicon> TrainAsync(IEnumerable<(string Left, string Right)> pairs, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return Task.Run(() => Train(pairs, progress, cancellationToken), cancellationToken);
    }

    private BilingualLexicon Train(IEnumerable<(string Left, string Right)> pairs, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var swapped = _options.Left.IsPersian() && _options.Right == TextLanguage.Arabic;
        var (leftLanguage, rightLanguage) = swapped ? (_options.Right, _options.Left) : (_options.Left, _options.Right);
        var prior = _options.Prior is { } known && known.Left == leftLanguage && known.Right.IsPersian() == rightLanguage.IsPersian() && (known.Right == rightLanguage || rightLanguage.IsPersian()) ? known : null;
        var corpus = new TrainingCorpus();
        corpus.Read(swapped ? pairs.Select(static p => (p.Right, p.Left)) : pairs, leftLanguage, rightLanguage, _options.Threads, cancellationToken);
        var table = new PairTable(corpus, _options.MostPairs, _options.Threads, cancellationToken);
        if (prior is not null)
            TrainingWords.Split(corpus.Left.Keys.Count, _options.Threads, cancellationToken, static () => true, (_, left) => Favour(corpus, table, prior, left));
        var rounds = _options.UnorderedRounds + _options.OrderedRounds;
        long done = 0;
        for (var round = 0; round < rounds; round++)
        {
            table.ClearCounts();
            var one = new AlignmentRound(corpus, table, ordered: round >= _options.UnorderedRounds);
            Work.Split(corpus.Count, _options.Threads, cancellationToken, (from, to) =>
            {
                one.Run(from, to, cancellationToken);
                progress?.Report((double)Interlocked.Add(ref done, to - from) / Math.Max(1, (long)rounds * corpus.Count));
            });
            table.Normalize(_options.Threads, cancellationToken);
        }
        return TrainedPairs.Build(corpus, table, leftLanguage, rightLanguage, _options.MostTranslations, _options.Threads, cancellationToken);
    }

    /// <summary>Pairs of a left word that are known, and words spelt alike, are tried first.</summary>
    private static void Favour(TrainingCorpus corpus, PairTable table, BilingualLexicon prior, int left)
    {
        const float known = 20, cognate = 10;
        var number = prior.NumberOf(corpus.Left.Keys[left], LexiconDirection.LeftToRight);
        var targets = number < 0 ? [] : prior.TargetsOf(number, LexiconDirection.LeftToRight);
        var (start, end) = table.Range(left);
        for (var place = start; place < end; place++)
        {
            var key = corpus.Right.Keys[table.RightOf(place)];
            if (Cognates.OfStems(corpus.Left.Keys[left], key) > 0)
                table.Favour(place, cognate);
            if (targets.Length > 0 && prior.NumberOf(key, LexiconDirection.RightToLeft) is >= 0 and var other && targets.Contains(other))
                table.Favour(place, known);
        }
    }
}
