namespace IranBelarus.Text.Alignment;

/// <summary>The cosines of all pairs of sentences within a band, and what they tell of groups of neighbouring sentences. Safe to share between threads once it is built.</summary>
internal sealed class VectorBand
{
    private readonly SentenceVectorPair _vectors;
    private readonly int[] _starts;
    private readonly float[][] _rows;
    private readonly float[] _leftNear, _rightNear;

    public VectorBand(SentenceVectorPair vectors, BeadBand band, int threads, CancellationToken cancellationToken)
    {
        _vectors = vectors;
        var (left, right) = (vectors.Left.Count, vectors.Right.Count);
        _starts = new int[left];
        _rows = new float[left][];
        _leftNear = new float[left];
        _rightNear = new float[right];
        Work.Split(left, threads, cancellationToken, (from, to) =>
        {
            for (var l = from; l < to; l++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                (_starts[l], var end) = band.Reach(l, left);
                _rows[l] = new float[Math.Max(0, end - _starts[l])];
                for (var c = 0; c < _rows[l].Length; c++)
                    _rows[l][c] = vectors.Cosine(l, _starts[l] + c);
                _leftNear[l] = VectorNearest.Mean(_rows[l]);
            }
        });
        var nearest = new List<float>[right];
        for (var l = 0; l < left; l++)
        {
            for (var c = 0; c < _rows[l].Length; c++)
                (nearest[_starts[l] + c] ??= []).Add(_rows[l][c]);
        }
        for (var r = 0; r < right; r++)
            _rightNear[r] = nearest[r] is { } values ? VectorNearest.Mean(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values)) : 0;
    }

    /// <summary>What the vectors add to the score of a bead with text on both sides. The vector of a group is the sum of its sentences'.</summary>
    public float Score(int left, int leftCount, int right, int rightCount)
    {
        float dot = 0, near = 0;
        for (var l = left; l < left + leftCount; l++)
        {
            near += _leftNear[l] / leftCount;
            for (var r = right; r < right + rightCount; r++)
                dot += _rows[l][r - _starts[l]];
        }
        for (var r = right; r < right + rightCount; r++)
            near += _rightNear[r] / rightCount;
        if (leftCount + rightCount > 2)
            dot /= Norm(_vectors.Left, left, leftCount) * Norm(_vectors.Right, right, rightCount);
        return (float)_vectors.Weight * (dot - near / 2);
    }

    private static float Norm(SentenceVectors vectors, int first, int count)
    {
        var sum = (float)count;
        for (var i = first; i < first + count; i++)
        {
            for (var j = i + 1; j < first + count; j++)
                sum += 2 * SentenceVectors.Cosine(vectors, i, vectors, j);
        }
        return MathF.Sqrt(Math.Max(1e-6f, sum));
    }
}
