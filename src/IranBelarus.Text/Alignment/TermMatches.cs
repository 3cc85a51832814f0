using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Alignment;

/// <summary>Which term of the left side can match which of the right, and how well: found once for a collection, type by type.</summary>
internal sealed class TermMatches
{
    private readonly TermMatch[][] _fromLeft;
    private readonly List<TermMatch>?[] _fromRight;

    private TermMatches(TermMatch[][] fromLeft, int right)
    {
        _fromLeft = fromLeft;
        _fromRight = new List<TermMatch>?[right];
    }

    /// <summary>What a left term can match, by ascending number; empty if nothing.</summary>
    public ReadOnlySpan<TermMatch> FromLeft(int type) => _fromLeft[type];

    /// <summary>What a right term can match.</summary>
    public ReadOnlySpan<TermMatch> FromRight(int type) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_fromRight[type]);

    /// <summary>Finds the matches.</summary>
    /// <param name="left">The left terms.</param>
    /// <param name="right">The right terms.</param>
    /// <param name="lexicon">The lexicon; <see langword="null"/> where both sides are one language.</param>
    /// <param name="direction">From the left side to the right.</param>
    /// <param name="threads">Most threads; the result does not depend on it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static TermMatches Find(TermTypes left, TermTypes right, BilingualLexicon? lexicon, LexiconDirection direction, int threads, CancellationToken cancellationToken)
    {
        var matches = new TermMatches(Of(left, new(right), lexicon, direction, threads, cancellationToken), right.Count);
        for (var l = 0; l < left.Count; l++)
        {
            foreach (var match in matches._fromLeft[l])
                (matches._fromRight[match.Type] ??= []).Add(match with { Type = l });
        }
        return matches;
    }

    /// <summary>What each term of a side can match among those of an index.</summary>
    /// <param name="types">The terms.</param>
    /// <param name="index">The index.</param>
    /// <param name="lexicon">The lexicon; <see langword="null"/> where both sides are one language.</param>
    /// <param name="direction">From the terms' side to that of the index.</param>
    /// <param name="threads">Most threads; the result does not depend on it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="isBackground">Whether the index is that of the other language's background: then what a word matches is remembered from text to text.</param>
    public static TermMatch[][] Of(
        TermTypes types, TermIndex index, BilingualLexicon? lexicon, LexiconDirection direction, int threads, CancellationToken cancellationToken, bool isBackground = false)
    {
        var matches = new TermMatch[types.Count][];
        Work.Split(types.Count, threads, cancellationToken, (from, to) =>
        {
            var found = new Dictionary<int, TermMatch>();
            for (var t = from; t < to; t++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (isBackground && types[t].Entry.Background is { } known)
                {
                    matches[t] = known;
                    continue;
                }
                index.Match(types[t], lexicon, direction, found);
                matches[t] = Sorted(found);
                if (isBackground)
                    types[t].Entry.Background = matches[t];
            }
        });
        return matches;
    }

    private static TermMatch[] Sorted(Dictionary<int, TermMatch> found)
    {
        if (found.Count == 0)
            return [];
        var matches = new TermMatch[found.Count];
        found.Values.CopyTo(matches, 0);
        if (matches.Length > 1)
            matches.AsSpan().Sort(static (a, b) => a.Type.CompareTo(b.Type));
        return matches;
    }
}
