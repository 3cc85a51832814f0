using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Alignment;

/// <summary>Two lists of sentences read for comparison, with all that the features of a pair need.</summary>
internal sealed class PairCollection
{
    /// <summary>Neighbours of the margin, and sentences of the background, whose mean counts.</summary>
    private const int Nearest = 4;

    private readonly float[] _leftNear, _rightNear, _leftBackground, _rightBackground;
    private readonly float _lengthRatio;

    public PairCollection(TermSide left, TermSide right, TermMatches matches, PairScores scores, float[] leftBackground, float[] rightBackground)
    {
        (Left, Right, Matches, Scores) = (left, right, matches, scores);
        (_leftBackground, _rightBackground) = (leftBackground, rightBackground);
        _leftNear = new float[left.Count];
        _rightNear = new float[right.Count];
        var nearest = new TopMeans(right.Count);
        for (var l = 0; l < left.Count; l++)
        {
            _leftNear[l] = TopMeans.Of(scores.Row(l), Nearest);
            nearest.Add(scores.Row(l));
        }
        nearest.CopyTo(_rightNear);
        double sumLeft = 1, sumRight = 1;
        foreach (var length in left.Lengths)
            sumLeft += length;
        foreach (var length in right.Lengths)
            sumRight += length;
        // the lists' own ratio where both are long, else what is usual
        var weight = Math.Min(left.Count, right.Count) / (20.0 + Math.Min(left.Count, right.Count));
        var own = Math.Log(sumLeft / Math.Max(1, left.Count)) - Math.Log(sumRight / Math.Max(1, right.Count));
        _lengthRatio = (float)(weight * own);
    }

    public TermSide Left { get; }

    public TermSide Right { get; }

    public TermMatches Matches { get; }

    public PairScores Scores { get; }

    /// <summary>The features of a pair.</summary>
    public PairFeatures Features(int left, int right)
    {
        var likeness = Scores[left, right];
        return new(
            likeness,
            likeness - (_leftNear[left] + _rightNear[right]) / 2,
            likeness - (_leftBackground[left] + _rightBackground[right]) / 2,
            LengthFit(Left.Lengths[left], Right.Lengths[right]),
            Missing(left, 1, right, 1),
            MathF.Log(1 + Math.Min(Left.Sentences[left].Length, Right.Sentences[right].Length)));
    }

    /// <summary>The features of two groups of neighbouring sentences.</summary>
    public PairFeatures Features(int left, int leftCount, int right, int rightCount)
    {
        if (leftCount == 1 && rightCount == 1)
            return Features(left, right);
        var likeness = Union(left, leftCount, right, rightCount, out var leftTerms, out var rightTerms);
        float near = 0, background = 0;
        int leftLength = 0, rightLength = 0;
        for (var l = left; l < left + leftCount; l++)
        {
            near += _leftNear[l] / leftCount;
            background += _leftBackground[l] / leftCount;
            leftLength += Left.Lengths[l];
        }
        for (var r = right; r < right + rightCount; r++)
        {
            near += _rightNear[r] / rightCount;
            background += _rightBackground[r] / rightCount;
            rightLength += Right.Lengths[r];
        }
        return new(likeness, likeness - near / 2, likeness - background / 2, LengthFit(leftLength, rightLength),
            Missing(left, leftCount, right, rightCount), MathF.Log(1 + Math.Min(leftTerms, rightTerms)));
    }

    private float LengthFit(int left, int right)
    {
        // standard deviation of the logarithm of the ratio in translated news: about 0.25, more for short sentences
        var deviation = 0.25f + 3f / (20 + Math.Min(left, right));
        return Math.Max(-6, -MathF.Abs(MathF.Log((left + 3f) / (right + 3f)) - _lengthRatio) / deviation);
    }

    private float Missing(int left, int leftCount, int right, int rightCount)
    {
        int all = 0, missing = 0;
        for (var l = left; l < left + leftCount; l++)
        {
            if (Left.Numbers[l] == 0)
                continue;
            foreach (var type in Left.Sentences[l])
            {
                if (Left.Types[type].Kind != TermKind.Number)
                    continue;
                all++;
                missing += Has(Right, right, rightCount, Left.Types[type].Key) ? 0 : 1;
            }
        }
        for (var r = right; r < right + rightCount; r++)
        {
            if (Right.Numbers[r] == 0)
                continue;
            foreach (var type in Right.Sentences[r])
            {
                if (Right.Types[type].Kind != TermKind.Number)
                    continue;
                all++;
                missing += Has(Left, left, leftCount, Right.Types[type].Key) ? 0 : 1;
            }
        }
        return all == 0 ? 0 : (float)missing / all;
    }

    private static bool Has(TermSide side, int first, int count, string number)
    {
        var type = side.Types.Find(TermKind.Number, number);
        if (type < 0)
            return false;
        for (var s = first; s < first + count; s++)
        {
            if (side.Numbers[s] > 0 && side.Sentences[s].Contains(type))
                return true;
        }
        return false;
    }

    private float Union(int left, int leftCount, int right, int rightCount, out int leftTerms, out int rightTerms)
    {
        var rightSet = new HashSet<int>();
        for (var r = right; r < right + rightCount; r++)
            rightSet.UnionWith(Right.Sentences[r]);
        var leftSet = new HashSet<int>();
        for (var l = left; l < left + leftCount; l++)
            leftSet.UnionWith(Left.Sentences[l]);
        (leftTerms, rightTerms) = (leftSet.Count, rightSet.Count);
        float forward = 0, backward = 0, leftTotal = 0, rightTotal = 0;
        var bestOfType = new Dictionary<int, float>();
        foreach (var type in leftSet)
        {
            leftTotal += Left.Types[type].Weight;
            var best = 0f;
            foreach (var match in Matches.FromLeft(type))
            {
                if (!rightSet.Contains(match.Type))
                    continue;
                best = Math.Max(best, match.Weight);
                bestOfType[match.Type] = Math.Max(match.Weight, bestOfType.GetValueOrDefault(match.Type));
            }
            forward += best * Left.Types[type].Weight;
        }
        foreach (var type in rightSet)
            rightTotal += Right.Types[type].Weight;
        foreach (var (type, weight) in bestOfType)
            backward += weight * Right.Types[type].Weight;
        var f = leftTotal > 0 ? forward / leftTotal : 0;
        var b = rightTotal > 0 ? backward / rightTotal : 0;
        return f + b > 0 ? 2 * f * b / (f + b) : 0;
    }
}
