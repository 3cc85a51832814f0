namespace IranBelarus.Text.Alignment;

/// <summary>For each sentence of one side the likeliest sentences of the other.</summary>
internal sealed class Candidates
{
    /// <summary>Neighbours of the margin (Artetxe &amp; Schwenk 2019).</summary>
    public const int Nearest = 4;

    private readonly int _most, _rough;
    private readonly int[] _others, _counts;
    private readonly float[] _likeness;

    private Candidates(int sentences, int most, int rough)
    {
        (_most, _rough) = (most, rough);
        _others = new int[checked(sentences * most)];
        _likeness = new float[sentences * most];
        _counts = new int[sentences];
        Near = new float[sentences];
    }

    /// <summary>The mean likeness to the nearest four, for each sentence; missing ones count as 0.</summary>
    public float[] Near { get; }

    /// <summary>The candidates of a sentence, likeliest first, of equal ones the lower index.</summary>
    public ReadOnlySpan<int> Of(int sentence) => _others.AsSpan(sentence * _most, _counts[sentence]);

    /// <summary>Their likeness.</summary>
    public ReadOnlySpan<float> LikenessOf(int sentence) => _likeness.AsSpan(sentence * _most, _counts[sentence]);

    /// <summary>Finds the candidates.</summary>
    /// <param name="side">The sentences.</param>
    /// <param name="other">The other side.</param>
    /// <param name="matches">What a term of the side can match there.</param>
    /// <param name="most">Most candidates of a sentence, at least 4.</param>
    /// <param name="rough">Where not all terms could be followed: how many of the likeliest are scored in full, at least <paramref name="most"/>.</param>
    /// <param name="budget">How many occurrences of terms are followed for a sentence.</param>
    /// <param name="threads">Most threads; the result does not depend on it.</param>
    /// <param name="done">Told how many more sentences are done; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Candidates Find(TermSide side, TermSide other, MatchesOf matches, int most, int rough, int budget, int threads, Action<int>? done, CancellationToken cancellationToken)
    {
        var candidates = new Candidates(side.Count, most, rough);
        Work.Split(side.Count, threads, cancellationToken, (from, to) =>
        {
            var row = new PairRow(side.Weights, other, matches, budget);
            var likeness = new PairLikeness(side, other, matches);
            var scores = new float[other.Count];
            var best = new BestFew(rough);
            for (var s = from; s < to; s++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                row.Score(side.Sentences[s], side.Totals[s], scores);
                candidates.Keep(s, row, scores, best, likeness);
            }
            done?.Invoke(to - from);
        });
        return candidates;
    }

    private void Keep(int sentence, PairRow row, float[] scores, BestFew best, PairLikeness likeness)
    {
        best.Clear(row.IsPartial ? _rough : _most);
        foreach (var r in row.Reached)
            best.Add(r, scores[r]);
        if (row.IsPartial)
        {
            var rough = best.Sorted().ToArray();
            best.Clear(_most);
            foreach (var (r, _) in rough)
                best.Add(r, likeness.Of(sentence, r));
        }
        var sum = 0f;
        foreach (var (r, score) in best.Sorted())
        {
            var at = _counts[sentence]++;
            _others[sentence * _most + at] = r;
            _likeness[sentence * _most + at] = score;
            if (at < Nearest)
                sum += score;
        }
        Near[sentence] = sum / Nearest;
    }
}
