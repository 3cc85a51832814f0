namespace IranBelarus.Text.Alignment;

/// <summary>What a term of the left side can match.</summary>
internal delegate ReadOnlySpan<TermMatch> MatchesOf(int type);

/// <summary>Scores one left sentence against all right sentences, by the sentences that hold the terms it can match. Reused from row to row; not safe to share between threads.</summary>
internal sealed class PairRow(TermTypes leftTypes, TermSide right, MatchesOf matches)
{
    private readonly float[] _forward = new float[right.Count], _backward = new float[right.Count], _best = new float[right.Count];
    private readonly List<int> _touched = [], _reached = [];
    private readonly Dictionary<int, float> _bestOfType = [];

    /// <summary>The right sentences that share a match with the sentence scored last.</summary>
    public List<int> Reached => _reached;

    /// <summary>Scores a sentence.</summary>
    /// <param name="terms">Its distinct terms.</param>
    /// <param name="total">The sum of their weights.</param>
    /// <param name="scores">Receives a score from 0 to 1 for each right sentence that is reached; the others are left as they are.</param>
    public void Score(ReadOnlySpan<int> terms, float total, Span<float> scores)
    {
        foreach (var r in _reached)
            _forward[r] = _backward[r] = 0;
        _reached.Clear();
        _bestOfType.Clear();
        foreach (var type in terms)
        {
            _touched.Clear();
            foreach (var match in matches(type))
            {
                _bestOfType[match.Type] = Math.Max(match.Weight, _bestOfType.GetValueOrDefault(match.Type));
                foreach (var r in right.Types[match.Type].Sentences)
                {
                    if (_best[r] == 0)
                        _touched.Add(r);
                    _best[r] = Math.Max(_best[r], match.Weight);
                }
            }
            foreach (var r in _touched)
            {
                if (_forward[r] == 0)
                    _reached.Add(r);
                _forward[r] += leftTypes[type].Weight * _best[r];
                _best[r] = 0;
            }
        }
        foreach (var (type, weight) in _bestOfType)
        {
            foreach (var r in right.Types[type].Sentences)
                _backward[r] += right.Types[type].Weight * weight;
        }
        foreach (var r in _reached)
        {
            var f = total > 0 ? _forward[r] / total : 0;
            var b = right.Totals[r] > 0 ? _backward[r] / right.Totals[r] : 0;
            scores[r] = f + b > 0 ? 2 * f * b / (f + b) : 0;
        }
    }
}
