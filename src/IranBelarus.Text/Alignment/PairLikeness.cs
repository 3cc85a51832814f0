namespace IranBelarus.Text.Alignment;

/// <summary>The likeness of single pairs of sentences, as <see cref="PairRow"/> scores whole rows. Not safe to share between threads.</summary>
internal sealed class PairLikeness(TermSide left, TermSide right, TermMatch[][] matches)
{
    private readonly float[] _bestOfType = new float[right.Types.Count];
    private readonly bool[] _present = new bool[right.Types.Count];

    /// <summary>From 0 to 1.</summary>
    public float Of(int l, int r)
    {
        var others = right.Sentences[r];
        foreach (var type in others)
            _present[type] = true;
        var forward = 0f;
        foreach (var type in left.Sentences[l])
        {
            var best = 0f;
            foreach (var match in matches[type])
            {
                if (!_present[match.Type])
                    continue;
                best = Math.Max(best, match.Weight);
                _bestOfType[match.Type] = Math.Max(_bestOfType[match.Type], match.Weight);
            }
            forward += best * left.Weights[type];
        }
        var backward = 0f;
        foreach (var type in others)
        {
            backward += _bestOfType[type] * right.Weights[type];
            _bestOfType[type] = 0;
            _present[type] = false;
        }
        return PairRow.Dice(forward, left.Totals[l], backward, right.Totals[r]);
    }
}
