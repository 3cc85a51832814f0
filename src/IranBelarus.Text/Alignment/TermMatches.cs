using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Alignment;

/// <summary>Which term of the left side can match which of the right, and how well: found once for a collection, type by type.</summary>
internal sealed class TermMatches
{
    private readonly TermMatch[][] _fromLeft;
    private readonly Lazy<Reverse> _fromRight;

    private TermMatches(TermMatch[][] fromLeft, int right)
    {
        _fromLeft = fromLeft;
        _fromRight = new(() => new(fromLeft, right));
    }

    /// <summary>What a left term can match, by ascending number; empty if nothing.</summary>
    public ReadOnlySpan<TermMatch> FromLeft(int type) => _fromLeft[type];

    /// <summary>What a right term can match, by ascending number.</summary>
    public ReadOnlySpan<TermMatch> FromRight(int type) => _fromRight.Value.Of(type);

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
        var index = new TermIndex(right);
        Work.Split(left.Count, threads, cancellationToken, (from, to) =>
        {
            var found = new MatchList(right.Count);
            for (var t = from; t < to; t++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                index.Match(left[t], lexicon, direction, found);
                matches[t] = found.Take();
            }
        });
        return new(matches, right.Count);
    }

    /// <summary>The matches seen from the right.</summary>
    private sealed class Reverse
    {
        private readonly int[] _starts;
        private readonly TermMatch[] _matches;

        public Reverse(TermMatch[][] fromLeft, int right)
        {
            _starts = new int[right + 1];
            foreach (var matches in fromLeft)
            {
                foreach (var match in matches)
                    _starts[match.Type + 1]++;
            }
            for (var r = 0; r < right; r++)
                _starts[r + 1] = checked(_starts[r] + _starts[r + 1]);
            _matches = new TermMatch[_starts[right]];
            var filled = _starts.AsSpan(0, right).ToArray();
            for (var l = 0; l < fromLeft.Length; l++)
            {
                foreach (var match in fromLeft[l])
                    _matches[filled[match.Type]++] = match with { Type = l };
            }
        }

        public ReadOnlySpan<TermMatch> Of(int type) => _matches.AsSpan(_starts[type].._starts[type + 1]);
    }
}
