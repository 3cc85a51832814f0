namespace IranBelarus.Text.Alignment;

/// <summary>
/// Scores one sentence against all sentences of the other side, by way of the sentences that hold the terms it can match. The score is the harmonic mean (Dice) of the
/// weighted shares of matched terms in both directions. Reused from row to row; not safe to share between threads.
/// </summary>
internal sealed class PairRow
{
    private readonly float[] _weights;
    private readonly TermSide _other;
    private readonly TermMatch[][] _matches;
    private readonly int _budget;
    private readonly float[] _forward, _backward, _bestOfType;
    private readonly int[] _reachedFor, _reached, _matched;
    private readonly List<long> _order = [];               // terms to follow: how many sentences one reaches, its number in the low half
    private int _term, _reachedCount, _matchedCount;

    /// <param name="weights">The weights of this side's terms.</param>
    /// <param name="other">The other side.</param>
    /// <param name="matches">What each term of this side can match there, the best first.</param>
    /// <param name="budget">Most occurrences of terms that are followed; the commonest terms of a sentence are left out first. Default: no bound.</param>
    public PairRow(float[] weights, TermSide other, TermMatch[][] matches, int budget = int.MaxValue)
    {
        (_weights, _other, _matches, _budget) = (weights, other, matches, budget);
        _forward = new float[other.Count];
        _backward = new float[other.Count];
        _reachedFor = new int[other.Count];
        _reached = new int[other.Count];
        _bestOfType = new float[other.Types.Count];
        _matched = new int[other.Types.Count];
    }

    /// <summary>The sentences that share a followed match with the sentence scored last.</summary>
    public ReadOnlySpan<int> Reached => _reached.AsSpan(0, _reachedCount);

    /// <summary>Whether terms of the sentence scored last were left out, so that its scores are too low.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Scores a sentence.</summary>
    /// <param name="terms">Its distinct terms.</param>
    /// <param name="total">The sum of their weights.</param>
    /// <param name="scores">Receives a score from 0 to 1 for each sentence that is reached; the others are left as they are.</param>
    public void Score(ReadOnlySpan<int> terms, float total, Span<float> scores)
    {
        _reachedCount = _matchedCount = 0;
        IsPartial = false;
        if (_budget < int.MaxValue)
        {
            Choose(terms);
            foreach (var one in _order)
                Follow((int)one);
        }
        else
        {
            foreach (var type in terms)
                Follow(type);
        }
        foreach (var type in _matched.AsSpan(0, _matchedCount))
        {
            var weight = _other.Weights[type] * _bestOfType[type];
            _bestOfType[type] = 0;
            foreach (var r in _other.HoldersOf(type))
                _backward[r] += weight;
        }
        foreach (var r in Reached)
        {
            scores[r] = Dice(_forward[r], total, _backward[r], _other.Totals[r]);
            _forward[r] = _backward[r] = 0;
        }
    }

    /// <summary>The harmonic mean of two shares; 0 where a total is 0.</summary>
    public static float Dice(float forward, float leftTotal, float backward, float rightTotal)
    {
        var f = leftTotal > 0 ? forward / leftTotal : 0;
        var b = rightTotal > 0 ? backward / rightTotal : 0;
        return f + b > 0 ? 2 * f * b / (f + b) : 0;
    }

    /// <summary>The terms to follow: all, or the rarest within the budget.</summary>
    private void Choose(ReadOnlySpan<int> terms)
    {
        _order.Clear();
        long all = 0;
        foreach (var type in terms)
        {
            var reach = 0;
            foreach (var match in _matches[type])
                reach += _other.CountOf(match.Type);
            if (reach > 0)
                _order.Add((long)reach << 32 | (uint)type);
            all += reach;
        }
        IsPartial = all > _budget;
        if (!IsPartial)
            return;
        _order.Sort();
        var kept = 1;
        for (var sum = _order[0] >> 32; kept < _order.Count && (sum += _order[kept] >> 32) <= _budget;)
            kept++;
        _order.RemoveRange(kept, _order.Count - kept);
    }

    private void Follow(int type)
    {
        var weight = _weights[type];
        var term = _term = _term == int.MaxValue ? Restart() : _term + 1;
        foreach (var match in _matches[type])
        {
            ref var known = ref _bestOfType[match.Type];
            if (known == 0)
                _matched[_matchedCount++] = match.Type;
            known = Math.Max(known, match.Weight);
            var matched = weight * match.Weight;
            foreach (var r in _other.HoldersOf(match.Type))
            {
                // the best match of the term in a sentence comes first
                if (_reachedFor[r] == term)
                    continue;
                _reachedFor[r] = term;
                if (_forward[r] == 0)
                    _reached[_reachedCount++] = r;
                _forward[r] += matched;
            }
        }
    }

    private int Restart()
    {
        Array.Clear(_reachedFor);
        return 1;
    }
}
