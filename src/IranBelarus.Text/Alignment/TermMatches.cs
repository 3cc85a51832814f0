using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Alignment;

/// <summary>Which term of the left side can match which of the right, and how well: found once for a collection, type by type.</summary>
internal sealed class TermMatches
{
    private readonly Lazy<TermMatch[][]> _fromRight;

    private TermMatches(TermMatch[][] fromLeft, int right)
    {
        FromLeft = fromLeft;
        _fromRight = new(() => Reverse(fromLeft, right));
    }

    /// <summary>What each left term can match, the best first; empty if nothing.</summary>
    public TermMatch[][] FromLeft { get; }

    /// <summary>What each right term can match, the best first; put together when it is first asked for.</summary>
    public TermMatch[][] FromRight => _fromRight.Value;

    /// <summary>Finds the matches.</summary>
    /// <param name="left">The left terms.</param>
    /// <param name="right">The right terms.</param>
    /// <param name="lexicon">The lexicon; <see langword="null"/> where both sides are one language.</param>
    /// <param name="direction">From the left side to the right.</param>
    /// <param name="threads">Most threads; the result does not depend on it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static TermMatches Find(TermTypes left, TermTypes right, BilingualLexicon? lexicon, LexiconDirection direction, int threads, CancellationToken cancellationToken)
    {
        var matches = new TermMatch[left.Count][];
        var index = new TermIndex(right, threads, cancellationToken);
        Work.Split(left.Count, threads, cancellationToken, () => new MatchList(right.Count), (found, from, to) =>
        {
            for (var t = from; t < to; t++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                index.Match(left[t], lexicon, direction, found);
                matches[t] = found.Take();
            }
        });
        return new(matches, right.Count);
    }

    private static TermMatch[][] Reverse(TermMatch[][] fromLeft, int right)
    {
        var counts = new int[right];
        foreach (var matches in fromLeft)
        {
            foreach (var match in matches)
                counts[match.Type]++;
        }
        var fromRight = new TermMatch[right][];
        for (var r = 0; r < right; r++)
            fromRight[r] = counts[r] == 0 ? [] : new TermMatch[counts[r]];
        Array.Clear(counts);
        for (var l = 0; l < fromLeft.Length; l++)
        {
            foreach (var match in fromLeft[l])
                fromRight[match.Type][counts[match.Type]++] = match with { Type = l };
        }
        foreach (var matches in fromRight)
            MatchList.Sort(matches);
        return fromRight;
    }
}
