namespace IranBelarus.Text.Alignment;

/// <summary>For each sentence of one side those of the other whose vectors are nearest.</summary>
internal sealed class VectorNearest
{
    private readonly (int Number, float Score)[][] _nearest;

    private VectorNearest(int count)
    {
        _nearest = new (int, float)[count][];
        Near = new float[count];
    }

    /// <summary>The mean cosine to the nearest four, or to as many as there are.</summary>
    public float[] Near { get; }

    /// <summary>The nearest sentences, nearest first, of equal ones the lower index.</summary>
    public ReadOnlySpan<(int Number, float Score)> Of(int sentence) => _nearest[sentence];

    /// <summary>Compares all vectors with all: time grows with the product of the numbers of sentences.</summary>
    public static VectorNearest Find(SentenceVectors side, SentenceVectors other, int most, int threads, CancellationToken cancellationToken)
    {
        var found = new VectorNearest(side.Count);
        Work.Split(side.Count, threads, cancellationToken, (from, to) =>
        {
            var best = new BestFew(most);
            for (var s = from; s < to; s++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                best.Clear(most);
                for (var r = 0; r < other.Count; r++)
                    best.Add(r, SentenceVectors.Cosine(side, s, other, r));
                found._nearest[s] = best.Sorted().ToArray();
                found.Near[s] = Mean([.. found._nearest[s].Select(n => n.Score)]);
            }
        });
        return found;
    }

    /// <summary>The mean of the largest four values, or of as many as there are; 0 of none.</summary>
    public static float Mean(ReadOnlySpan<float> values)
    {
        if (values.IsEmpty)
            return 0;
        Span<float> top = stackalloc float[Candidates.Nearest];
        top.Fill(float.NegativeInfinity);
        foreach (var value in values)
        {
            if (value <= top[^1])
                continue;
            var at = top.Length - 1;
            for (; at > 0 && top[at - 1] < value; at--)
                top[at] = top[at - 1];
            top[at] = value;
        }
        var count = Math.Min(values.Length, top.Length);
        var sum = 0f;
        foreach (var value in top[..count])
            sum += value;
        return sum / count;
    }
}
