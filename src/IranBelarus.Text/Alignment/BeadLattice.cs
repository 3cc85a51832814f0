namespace IranBelarus.Text.Alignment;

/// <summary>Two texts in order, and all beads that an alignment of them may have: the points of a band, and from each the beads that begin there.</summary>
internal sealed class BeadLattice
{
    /// <summary>Left and right sentences of the kinds of beads.</summary>
    public static readonly (int Left, int Right)[] Kinds = [(1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1)];

    private readonly PairContext _context;
    private readonly BeadCells _cells;

    public BeadLattice(PairContext context, TermMatches matches, BeadBand band, int threads, CancellationToken cancellationToken)
    {
        _context = context;
        Band = band;
        _cells = new(context.Left, context.Right, matches, band, threads, cancellationToken);
    }

    public BeadBand Band { get; }

    /// <summary>Number of left sentences.</summary>
    public int LeftCount => _context.Left.Count;

    /// <summary>Number of right sentences.</summary>
    public int RightCount => _context.Right.Count;

    /// <summary>Whether a bead stays within the band.</summary>
    public bool Allows(int left, int leftCount, int right, int rightCount) =>
        left + leftCount <= LeftCount && right + rightCount >= Band.Low(left + leftCount) && right + rightCount <= Band.High(left + leftCount);

    /// <summary>The features of a bead.</summary>
    public BeadFeatures Features(int left, int leftCount, int right, int rightCount)
    {
        var sentences = leftCount << 2 | rightCount;
        if (leftCount == 0 || rightCount == 0)
            return new(sentences, default, 0, 0);
        var likeness = _cells.Likeness(left, leftCount, right, rightCount, out var least, out var single);
        float near = 0, background = 0;
        int leftLength = 0, rightLength = 0, leftTerms = 0, rightTerms = 0;
        for (var l = left; l < left + leftCount; l++)
        {
            near += _context.LeftNear[l] / leftCount;
            background += _context.LeftBackground[l] / leftCount;
            leftLength += _context.Left.Lengths[l];
            leftTerms += _context.Left.Sentences[l].Length;
        }
        for (var r = right; r < right + rightCount; r++)
        {
            near += _context.RightNear[r] / rightCount;
            background += _context.RightBackground[r] / rightCount;
            rightLength += _context.Right.Lengths[r];
            rightTerms += _context.Right.Sentences[r].Length;
        }
        var pair = new PairFeatures(likeness, likeness - near / 2, likeness - background / 2, _context.LengthFit(leftLength, rightLength),
            _context.MissingNumbers(left, leftCount, right, rightCount), MathF.Log(1 + Math.Min(leftTerms, rightTerms)), 0);
        return leftCount + rightCount == 2 ? new(sentences, pair, 0, 0) : new(sentences, pair, least, likeness - single);
    }
}
