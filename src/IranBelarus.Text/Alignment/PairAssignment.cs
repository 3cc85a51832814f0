namespace IranBelarus.Text.Alignment;

/// <summary>
/// Chooses one-to-one pairs: the likeliest first, each sentence at most once. A pair is given as soon as nothing that is not known yet can come before it, so that the results of
/// large collections come while the search goes on, with the same pairs as if all were known before.
/// </summary>
internal static class PairAssignment
{
    /// <summary>The pairs: block after block those that were decided, by left sentence.</summary>
    /// <param name="search">The search.</param>
    /// <param name="least">Least probability.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IEnumerable<SentencePair> Of(PairSearch search, double least, CancellationToken cancellationToken)
    {
        var open = new List<(int Left, int Right, float Odds)>();
        var takenLeft = new bool[search.LeftCount];
        var takenRight = new bool[search.RightCount];
        void Visit(int l, int r, float odds)
        {
            if (!takenRight[r] && PairModel.Probability(odds) >= least)
                open.Add((l, r, odds));
        }
        while (search.ReadBlock(Visit, cancellationToken))
        {
            var decided = Decide(search, open, takenLeft, takenRight);
            foreach (var pair in decided)
                yield return pair;
        }
    }

    /// <summary>Takes the pairs that are certain from the open ones, and drops those that are certain not to be.</summary>
    private static List<SentencePair> Decide(PairSearch search, List<(int Left, int Right, float Odds)> open, bool[] takenLeft, bool[] takenRight)
    {
        open.Sort(static (a, b) => a.Odds != b.Odds ? b.Odds.CompareTo(a.Odds) : a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        var decided = new List<SentencePair>();
        var waitingLeft = new HashSet<int>();
        var waitingRight = new HashSet<int>();
        open.RemoveAll(pair =>
        {
            if (takenLeft[pair.Left] || takenRight[pair.Right])
                return true;
            // a better pair of the same sentence waits, or may still turn up
            if (waitingLeft.Contains(pair.Left) || waitingRight.Contains(pair.Right) || search.BoundOfUnknown(pair.Right) >= pair.Odds)
            {
                waitingLeft.Add(pair.Left);
                waitingRight.Add(pair.Right);
                return false;
            }
            takenLeft[pair.Left] = takenRight[pair.Right] = true;
            decided.Add(new(pair.Left, pair.Right, PairModel.Probability(pair.Odds)));
            return true;
        });
        decided.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        return decided;
    }
}
