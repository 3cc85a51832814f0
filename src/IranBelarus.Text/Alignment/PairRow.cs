namespace IranBelarus.Text.Alignment;

/// <summary>What a term of one side can match on the other.</summary>
internal delegate ReadOnlySpan<TermMatch> MatchesOf(int type);

/// <summary>
/// Scores one sentence against all sentences of the other side, by way of the sentences that hold the terms it can match. The score is the harmonic mean (Dice) of the
/// weighted shares of matched terms in both directions. Reused from row to row; not safe to share between threads.
/// </summary>
internal sealed class PairRow
{
    private readonly float[] _weights;
    private readonly TermSide _other;
    private readonly MatchesOf _matches;
    private readonly int _budget;
    private readonly float[] _forward, _backward, _best, _bestOfType;
    private readonly List<int> _touched = [], _reached = [], _matched = [];
    private readonly List<long> _order = [];               // terms to follow: how many sentences one reaches, its number in the low half

    /// <param name="weights">The weights of this side's terms.</param>
    /// <param name="other">The other side.</param>
    /// <param name="matches">What a term of this side can match there.</param>
    /// <param name="budget">Most occurrences of terms that are followed; the commonest terms of a sentence are left out first. Default: no bound.</param>
    public PairRow(float[] weights, TermSide other, MatchesOf matches, int budget = int.MaxValue)
    {
        (_weights, _other, _matches, _budget) = (weights, other, matches, budget);
        _forward = new float[other.Count];
        _backward = new float[other.Count];
        _best = new float[other.Count];
        _bestOfType = new float[other.Types.Count];
    }

    /// <summary>The sentences that share a followed match with the sentence scored last.</summary>
    public List<int> Reached => _reached;

    /// <summary>Whether terms of the sentence scored last were left out, so that its scores are too low.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Scores a sentence.</summary>
    /// <param name="terms">Its distinct terms.</param>
    /// <param name="total">The sum of their weights.</param>
    /// <param name="scores">Receives a score from 0 to 1 for each sentence that is reached; the others are left as they are.</param>
    public void Score(ReadOnlySpan<int> terms, float total, Span<float> scores)
    {
        foreach (var r in _reached)
            _forward[r] = _backward[r] = 0;
        foreach (var type in _matched)
            _bestOfType[type] = 0;
        _reached.Clear();
        _matched.Clear();
        Choose(terms);
        foreach (var one in _order)
            Follow((int)one);
        foreach (var type in _matched)
        {
            var weight = _other.Weights[type] * _bestOfType[type];
            foreach (var r in _other.HoldersOf(type))
                _backward[r] += weight;
        }
        foreach (var r in _reached)
            scores[r] = Dice(_forward[r], total, _backward[r], _other.Totals[r]);
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
            foreach (var match in _matches(type))
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
        var matches = _matches(type);
        foreach (var match in matches)
        {
            ref var known = ref _bestOfType[match.Type];
            if (known == 0)
                _matched.Add(match.Type);
            known = Math.Max(known, match.Weight);
        }
        if (matches.Length == 1)
        {
            var matched = weight * matches[0].Weight;
            foreach (var r in _other.HoldersOf(matches[0].Type))
                Reach(r, matched);
            return;
        }
        _touched.Clear();
        foreach (var match in matches)
        {
            foreach (var r in _other.HoldersOf(match.Type))
            {
                if (_best[r] == 0)
                    _touched.Add(r);
                _best[r] = Math.Max(_best[r], match.Weight);
            }
        }
        foreach (var r in _touched)
        {
            Reach(r, weight * _best[r]);
            _best[r] = 0;
        }
    }

    private void Reach(int r, float matched)
    {
        if (_forward[r] == 0)
            _reached.Add(r);
        _forward[r] += matched;
    }
}
