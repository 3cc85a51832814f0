namespace IranBelarus.Text.Lexicons.Training;

/// <summary>
/// One round of expectation maximisation over a corpus: aligns the words of every sentence pair in both directions (IBM Model 1, Brown et al. 1993; where order counts with the
/// diagonal prior of Dyer, Chahuneau &amp; Smith 2013) and counts what both directions agree on (Liang, Taskar &amp; Klein 2006).
/// </summary>
internal sealed class AlignmentRound(TrainingCorpus corpus, PairTable table, bool ordered)
{
    /// <summary>How likely a word has no partner, and how steeply partners off the diagonal become unlikely.</summary>
    private const double Alone = 0.1, Steepness = 4;
    private const int Steps = 256;

    private static readonly double[] Nearness = [.. Enumerable.Range(0, Steps + 1).Select(i => Math.Exp(-Steepness * i / Steps))];

    private readonly double _leftTokens = Math.Max(1, corpus.Left.Counts.Sum(c => (long)c)), _rightTokens = Math.Max(1, corpus.Right.Counts.Sum(c => (long)c));

    /// <summary>Counts the alignments of some sentence pairs.</summary>
    public void Run(int from, int to, CancellationToken cancellationToken)
    {
        var places = Array.Empty<int>();
        var forward = Array.Empty<double>();
        var backward = Array.Empty<double>();
        for (var pair = from; pair < to; pair++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var left = corpus.LeftOf(pair);
            var right = corpus.RightOf(pair);
            var size = left.Length * right.Length;
            if (places.Length < size)
            {
                places = new int[2 * size];
                forward = new double[2 * size];
                backward = new double[2 * size];
            }
            Weigh(left, right, places, forward, backward);
            for (var i = 0; i < size; i++)
            {
                // what one direction alone believes counts little
                var agreed = forward[i] * backward[i];
                if (agreed > 1e-6)
                    table.Add(places[i], agreed);
            }
        }
    }

    /// <summary>Posterior probabilities that two words are partners, by direction.</summary>
    private void Weigh(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int[] places, double[] forward, double[] backward)
    {
        Span<double> leftSums = stackalloc double[left.Length];
        Span<double> rightSums = stackalloc double[right.Length];
        leftSums.Clear();
        rightSums.Clear();
        for (var i = 0; i < left.Length; i++)
        {
            // all are found first, so that what is known of them is fetched side by side
            for (var j = 0; j < right.Length; j++)
                places[i * right.Length + j] = table.Find(left[i], right[j]);
            for (var j = 0; j < right.Length; j++)
            {
                var at = i * right.Length + j;
                var place = places[at];
                if (place < 0)
                {
                    forward[at] = backward[at] = 0;
                    continue;
                }
                var near = ordered ? Nearness[(int)(Steps * Math.Abs((i + 0.5) / left.Length - (j + 0.5) / right.Length))] : 1;
                var (toRight, toLeft) = table.LikelyOf(place);
                rightSums[j] += forward[at] = near * toRight / left.Length;
                leftSums[i] += backward[at] = near * toLeft / right.Length;
            }
        }
        for (var i = 0; i < left.Length; i++)
        {
            var alone = Alone / (1 - Alone) * corpus.Left.Counts[left[i]] / _leftTokens;
            for (var j = 0; j < right.Length; j++)
            {
                var at = i * right.Length + j;
                if (places[at] < 0)
                    continue;
                forward[at] /= rightSums[j] + Alone / (1 - Alone) * corpus.Right.Counts[right[j]] / _rightTokens;
                backward[at] /= leftSums[i] + alone;
            }
        }
    }
}
