namespace IranBelarus.Text.Alignment;

/// <summary>The likeness of single pairs of sentences, as <see cref="PairRow"/> scores whole rows. Not safe to share between threads.</summary>
internal sealed class PairLikeness(TermSide left, TermSide right, TermMatch[][] matches)
{
    private readonly float[] _bestOfType = new float[right.Types.Count];
    private readonly bool[] _present = new bool[right.Types.Count];

    /// <summary>From 0 to 1.</summary>
    public float Of(int l, int r) => Of([l], [r]);

    /// <summary>The likeness of two groups of sentences, from 0 to 1: a term counts as matched as well as it is by any sentence of the other group.</summary>
    public float Of(ReadOnlySpan<int> lefts, ReadOnlySpan<int> rights)
    {
        foreach (var r in rights)
        {
            foreach (var type in right.Sentences[r])
                _present[type] = true;
        }
        float forward = 0, backward = 0, leftTotal = 0, rightTotal = 0;
        foreach (var l in lefts)
        {
            leftTotal += left.Totals[l];
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
        }
        foreach (var r in rights)
        {
            rightTotal += right.Totals[r];
            foreach (var type in right.Sentences[r])
                backward += _bestOfType[type] * right.Weights[type];
        }
        foreach (var r in rights)
        {
            foreach (var type in right.Sentences[r])
                (_bestOfType[type], _present[type]) = (0, false);
        }
        return PairRow.Dice(forward, leftTotal, backward, rightTotal);
    }
}
