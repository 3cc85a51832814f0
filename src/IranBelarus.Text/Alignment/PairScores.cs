namespace IranBelarus.Text.Alignment;

/// <summary>How much of two sentences' terms match, for all pairs of a collection: the weighted share in each direction and their harmonic mean.</summary>
internal sealed class PairScores
{
    private readonly float[] _scores;

    private PairScores(int left, int right)
    {
        LeftCount = left;
        RightCount = right;
        _scores = new float[(long)left * right <= Array.MaxLength ? left * right : throw new ArgumentException($"Found {left} × {right} sentences, more than one block of memory holds.")];
    }

    public int LeftCount { get; }

    public int RightCount { get; }

    /// <summary>From 0 to 1.</summary>
    public float this[int left, int right] => _scores[left * RightCount + right];

    /// <summary>The scores of a left sentence.</summary>
    public ReadOnlySpan<float> Row(int left) => _scores.AsSpan(left * RightCount, RightCount);

    /// <summary>Scores all pairs.</summary>
    public static PairScores Compute(IReadOnlyList<List<Term>> left, TermTypes leftTypes, IReadOnlyList<List<Term>> right, TermTypes rightTypes, TermMatches matches)
    {
        var leftTerms = Distinct(left, leftTypes);
        var rightTerms = Distinct(right, rightTypes);
        var scores = new PairScores(left.Count, right.Count);
        var leftTotal = Totals(leftTerms, leftTypes);
        var rightTotal = Totals(rightTerms, rightTypes);
        var forward = new float[right.Count];
        var backward = new float[right.Count];
        var best = new float[right.Count];
        var touched = new List<int>();
        var bestOfType = new Dictionary<int, float>();
        for (var l = 0; l < left.Count; l++)
        {
            Array.Clear(forward);
            Array.Clear(backward);
            bestOfType.Clear();
            foreach (var type in leftTerms[l])
            {
                touched.Clear();
                foreach (var match in matches.FromLeft(type))
                {
                    bestOfType[match.Type] = Math.Max(match.Weight, bestOfType.GetValueOrDefault(match.Type));
                    foreach (var r in rightTypes[match.Type].Sentences)
                    {
                        if (best[r] == 0)
                            touched.Add(r);
                        best[r] = Math.Max(best[r], match.Weight);
                    }
                }
                foreach (var r in touched)
                {
                    forward[r] += leftTypes[type].Weight * best[r];
                    best[r] = 0;
                }
            }
            foreach (var (type, weight) in bestOfType)
            {
                foreach (var r in rightTypes[type].Sentences)
                    backward[r] += rightTypes[type].Weight * weight;
            }
            var row = scores._scores.AsSpan(l * right.Count, right.Count);
            for (var r = 0; r < right.Count; r++)
            {
                var f = leftTotal[l] > 0 ? forward[r] / leftTotal[l] : 0;
                var b = rightTotal[r] > 0 ? backward[r] / rightTotal[r] : 0;
                row[r] = f + b > 0 ? 2 * f * b / (f + b) : 0;
            }
        }
        return scores;
    }

    /// <summary>The terms of each sentence, each once; also fills what the types know of the sentences.</summary>
    private static int[][] Distinct(IReadOnlyList<List<Term>> sentences, TermTypes types)
    {
        var all = new int[sentences.Count][];
        for (var s = 0; s < sentences.Count; s++)
        {
            all[s] = [.. sentences[s].Select(t => t.Type).Distinct()];
            foreach (var type in all[s])
                types[type].Sentences.Add(s);
        }
        for (var type = 0; type < types.Count; type++)
            types[type].Weight = MathF.Log(1 + (sentences.Count + 1f) / (types[type].Sentences.Count + 0.5f));
        return all;
    }

    private static float[] Totals(int[][] sentences, TermTypes types) => [.. sentences.Select(s => s.Sum(t => types[t].Weight))];
}
