namespace IranBelarus.Text.Alignment;

/// <summary>What the features of a pair need beside its likeness: how near both sentences are to others, how long the lists' sentences are, how many there are.</summary>
internal sealed class PairContext
{
    private static readonly float[] Sizes = [.. Enumerable.Range(0, 256).Select(n => MathF.Log(1 + n))];

    private readonly float _lengthRatio, _crowd;
    private readonly SharedNumbers _numbers;

    /// <param name="left">The left sentences.</param>
    /// <param name="right">The right sentences.</param>
    /// <param name="leftNear">Mean likeness of each left sentence to its four nearest on the right.</param>
    /// <param name="rightNear">Likewise.</param>
    /// <param name="leftBackground">Mean likeness of each left sentence to the four nearest of the background.</param>
    /// <param name="rightBackground">Likewise.</param>
    /// <param name="numbers">The numbers and dates of the sentences.</param>
    public PairContext(TermSide left, TermSide right, float[] leftNear, float[] rightNear, float[] leftBackground, float[] rightBackground, SharedNumbers numbers)
    {
        (Left, Right, LeftNear, RightNear, LeftBackground, RightBackground, _numbers) = (left, right, leftNear, rightNear, leftBackground, rightBackground, numbers);
        double sumLeft = 1, sumRight = 1;
        foreach (var length in left.Lengths)
            sumLeft += length;
        foreach (var length in right.Lengths)
            sumRight += length;
        // the lists' own ratio where both are long, else what is usual
        var shorter = Math.Min(left.Count, right.Count);
        var own = Math.Log(sumLeft / Math.Max(1, left.Count)) - Math.Log(sumRight / Math.Max(1, right.Count));
        _lengthRatio = (float)(shorter / (20.0 + shorter) * own);
        _crowd = MathF.Log(1 + shorter);
    }

    public TermSide Left { get; }

    public TermSide Right { get; }

    public float[] LeftNear { get; }

    public float[] RightNear { get; }

    public float[] LeftBackground { get; }

    public float[] RightBackground { get; }

    /// <summary>The features of a pair.</summary>
    public PairFeatures Features(int left, int right, float likeness) => new(
        likeness,
        likeness - (LeftNear[left] + RightNear[right]) / 2,
        likeness - (LeftBackground[left] + RightBackground[right]) / 2,
        LengthFit(Left.Lengths[left], Right.Lengths[right]),
        _numbers.Missing(left, 1, right, 1),
        SizeOf(Math.Min(Left.Sentences[left].Length, Right.Sentences[right].Length)),
        _crowd);

    /// <summary>The features of two groups of sentences of which one is a single sentence.</summary>
    public PairFeatures Features(ReadOnlySpan<int> left, ReadOnlySpan<int> right, float likeness)
    {
        float near = 0, background = 0;
        int leftLength = 0, rightLength = 0, leftTerms = 0, rightTerms = 0;
        foreach (var l in left)
        {
            near += LeftNear[l] / left.Length;
            background += LeftBackground[l] / left.Length;
            leftLength += Left.Lengths[l];
            leftTerms += Left.Sentences[l].Length;
        }
        foreach (var r in right)
        {
            near += RightNear[r] / right.Length;
            background += RightBackground[r] / right.Length;
            rightLength += Right.Lengths[r];
            rightTerms += Right.Sentences[r].Length;
        }
        return new(
            likeness,
            likeness - near / 2,
            likeness - background / 2,
            LengthFit(leftLength, rightLength),
            _numbers.Missing(left, right),
            SizeOf(Math.Min(leftTerms, rightTerms)),
            _crowd);
    }

    /// <summary>What the features of a pair can be at best while the nearness of the left sentence to others is not known yet.</summary>
    public PairFeatures Bound(int left, int right, float likeness) => Features(left, right, likeness) with { Margin = MarginBound(right, likeness) };

    /// <summary>What the features of a pair with any left sentence can be at best.</summary>
    /// <param name="right">The right sentence.</param>
    /// <param name="likeness">What the likeness can be at most.</param>
    public PairFeatures BoundOfAny(int right, float likeness) => new(likeness, MarginBound(right, likeness), likeness - RightBackground[right] / 2, 0, 0, 0, _crowd);

    /// <summary>The right sentence is one of the four nearest of the left, or nearer ones are.</summary>
    private float MarginBound(int right, float likeness) => likeness - (likeness / Candidates.Nearest + RightNear[right]) / 2;

    /// <summary>The logarithm of a number of terms.</summary>
    public static float SizeOf(int terms) => terms < Sizes.Length ? Sizes[terms] : MathF.Log(1 + terms);

    /// <summary>How unusual the ratio of two lengths is, in standard deviations: 0 or less, at least −6.</summary>
    public float LengthFit(int left, int right)
    {
        // standard deviation of the logarithm of the ratio in translated news: about 0.25, more for short sentences
        var deviation = 0.25f + 3f / (20 + Math.Min(left, right));
        return Math.Max(-6, -MathF.Abs(MathF.Log((left + 3f) / (right + 3f)) - _lengthRatio) / deviation);
    }

    /// <summary>The share of the numbers and dates of two groups of neighbouring sentences that have no partner in the other.</summary>
    public float MissingNumbers(int left, int leftCount, int right, int rightCount) => _numbers.Missing(left, leftCount, right, rightCount);
}
