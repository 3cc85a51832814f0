namespace IranBelarus.Text.Alignment;

/// <summary>
/// Two texts in order, and all beads that an alignment of them may have: the points of a band, and from each the beads that begin there. Safe to share between threads once it is
/// built.
/// </summary>
internal sealed class BeadLattice
{
    /// <summary>Left and right sentences of the kinds of beads.</summary>
    public static readonly (int Left, int Right)[] Kinds = [(1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1)];

    private readonly PairContext _context;
    private readonly BeadCells _cells;
    private readonly VectorBand? _vectors;

    public BeadLattice(SidePair sides, BeadBand band, SentenceVectorPair? vectors, int threads, CancellationToken cancellationToken)
    {
        _vectors = vectors is null ? null : new(vectors, band, threads, cancellationToken);
        Band = band;
        _cells = new(sides.Left, sides.Right, sides.Matches, band, threads, cancellationToken);
        // the neighbours of the margin are those of the band: a sentence is judged alike in a page and in a book
        _context = sides.Context(_cells.LeftNear, _cells.RightNear);
    }

    public BeadBand Band { get; }

    /// <summary>Number of left sentences.</summary>
    public int LeftCount => _context.Left.Count;

    /// <summary>Number of right sentences.</summary>
    public int RightCount => _context.Right.Count;

    /// <summary>Whether a bead stays within the band.</summary>
    public bool Allows(int left, int leftCount, int right, int rightCount) =>
        left + leftCount <= LeftCount && right + rightCount >= Band.Low(left + leftCount) && right + rightCount <= Band.High(left + leftCount);

    /// <summary>What the sentences' vectors add to the score of a bead with text on both sides; 0 without vectors.</summary>
    public float VectorScore(int left, int leftCount, int right, int rightCount) => _vectors?.Score(left, leftCount, right, rightCount) ?? 0;

    /// <summary>The features of a bead.</summary>
    public BeadFeatures Features(int left, int leftCount, int right, int rightCount)
    {
        var sentences = leftCount << 2 | rightCount;
        if (leftCount == 0 || rightCount == 0)
            return new(sentences, default, 0, 0);
        if (leftCount + rightCount == 2)
            return new(sentences, Pair(left, 1, right, 1, _cells.Likeness(left, right)), 0, 0);
        _cells.LikenessBound(left, leftCount, right, rightCount, out _, out var single);
        var likeness = _cells.Likeness(left, leftCount, right, rightCount, out var least);
        return new(sentences, Pair(left, leftCount, right, rightCount, likeness), least, likeness - single);
    }

    /// <summary>The features of a bead of more than two sentences, each as favourable as it can be: found quickly.</summary>
    public BeadFeatures Bound(int left, int leftCount, int right, int rightCount)
    {
        var likeness = _cells.LikenessBound(left, leftCount, right, rightCount, out var least, out var single);
        return new(leftCount << 2 | rightCount, Pair(left, leftCount, right, rightCount, likeness, isBound: true), least, likeness - single);
    }

    /// <summary>A bound with the length as it is.</summary>
    public BeadFeatures WithLength(in BeadFeatures bound, int left, int leftCount, int right, int rightCount)
    {
        int leftLength = 0, rightLength = 0;
        for (var l = left; l < left + leftCount; l++)
            leftLength += _context.Left.Lengths[l];
        for (var r = right; r < right + rightCount; r++)
            rightLength += _context.Right.Lengths[r];
        return bound with { Pair = bound.Pair with { Length = _context.LengthFit(leftLength, rightLength) } };
    }

    private PairFeatures Pair(int left, int leftCount, int right, int rightCount, float likeness, bool isBound = false)
    {
        float leftNear = 0, rightNear = 0, leftBackground = 0, rightBackground = 0;
        int leftLength = 0, rightLength = 0, leftTerms = 0, rightTerms = 0;
        for (var l = left; l < left + leftCount; l++)
        {
            leftNear += _context.LeftNear[l];
            leftBackground += _context.LeftBackground[l];
            leftLength += _context.Left.Lengths[l];
            leftTerms += _context.Left.Sentences[l].Length;
        }
        for (var r = right; r < right + rightCount; r++)
        {
            rightNear += _context.RightNear[r];
            rightBackground += _context.RightBackground[r];
            rightLength += _context.Right.Lengths[r];
            rightTerms += _context.Right.Sentences[r].Length;
        }
        return new(
            likeness,
            likeness - (leftNear / leftCount + rightNear / rightCount) / 2,
            likeness - (leftBackground / leftCount + rightBackground / rightCount) / 2,
            isBound ? 0 : _context.LengthFit(leftLength, rightLength),
            isBound ? 0 : _context.MissingNumbers(left, leftCount, right, rightCount),
            PairContext.SizeOf(Math.Min(leftTerms, rightTerms)),
            0);
    }
}
