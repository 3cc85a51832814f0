namespace IranBelarus.Text.Alignment;

/// <summary>How much of two sentences' terms match: the harmonic mean (Dice) of the weighted shares in both directions.</summary>
internal sealed class PairScores
{
    private readonly float[] _scores;

    private PairScores(int left, int right)
    {
        LeftCount = left;
        RightCount = right;
        _scores = new float[left * right];
    }

    public int LeftCount { get; }

    public int RightCount { get; }

    /// <summary>From 0 to 1.</summary>
    public float this[int left, int right] => _scores[left * RightCount + right];

    /// <summary>The scores of a left sentence.</summary>
    public ReadOnlySpan<float> Row(int left) => _scores.AsSpan(left * RightCount, RightCount);

    /// <summary>For each left and each right sentence the mean of its four best scores.</summary>
    public (float[] Left, float[] Right) Near()
    {
        var left = new float[LeftCount];
        var right = new float[RightCount];
        var columns = new TopMeans(RightCount);
        for (var l = 0; l < LeftCount; l++)
        {
            left[l] = TopMeans.Of(Row(l), Candidates.Nearest);
            columns.Add(Row(l));
        }
        columns.CopyTo(right);
        return (left, right);
    }

    /// <summary>Scores all pairs; for collections of which one block of memory holds all pairs.</summary>
    public static PairScores Compute(TermSide left, TermSide right, TermMatches matches, CancellationToken cancellationToken = default)
    {
        var scores = new PairScores(left.Count, right.Count);
        var row = new PairRow(left.Weights, right, matches.FromLeft);
        for (var l = 0; l < left.Count; l++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            row.Score(left.Sentences[l], left.Totals[l], scores._scores.AsSpan(l * right.Count, right.Count));
        }
        return scores;
    }
}
