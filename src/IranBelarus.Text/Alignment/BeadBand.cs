namespace IranBelarus.Text.Alignment;

/// <summary>
/// Where the path of an alignment may run: for each number of left sentences that are behind, a range of numbers of right sentences. It follows anchors, the heaviest chain of
/// sure pairs that rise on both sides (coarse to fine, after Thompson &amp; Koehn 2019), so that time and memory grow with the length of the texts, not with its square.
/// </summary>
internal sealed class BeadBand
{
    /// <summary>How far from the straight line between two anchors the path may stray.</summary>
    private const int Radius = 5;

    /// <summary>Largest block between two anchors that is searched whole, in cells.</summary>
    private const long LargestBlock = 1 << 16;

    private readonly int[] _low, _high;

    /// <param name="left">Number of left sentences.</param>
    /// <param name="right">Number of right sentences.</param>
    /// <param name="anchors">Pairs of indexes that rise on both sides.</param>
    public BeadBand(int left, int right, IReadOnlyList<(int Left, int Right)> anchors)
    {
        _low = new int[left + 1];
        _high = new int[left + 1];
        Array.Fill(_low, right);
        var (l, r) = (0, 0);
        foreach (var anchor in anchors)
        {
            Open(l, r, anchor.Left, anchor.Right, right);
            (l, r) = (anchor.Left + 1, anchor.Right + 1);
            Open(anchor.Left, anchor.Right, l, r, right);
        }
        Open(l, r, left, right, right);
        // ranges that rise, and that each share a number with the next: then a path exists
        for (var i = left - 1; i >= 0; i--)
            _low[i] = Math.Min(_low[i], _low[i + 1]);
        for (var i = 1; i <= left; i++)
        {
            _high[i] = Math.Max(_high[i], _high[i - 1]);
            _low[i] = Math.Min(_low[i], _high[i - 1]);
        }
        for (var i = left - 1; i >= 0; i--)
            _low[i] = Math.Min(_low[i], _low[i + 1]);
        for (var i = 0; i <= left; i++)
            Cells += _high[i] - _low[i] + 1;
    }

    /// <summary>Number of left sentences.</summary>
    public int Rows => _low.Length - 1;

    /// <summary>How many points the path may touch.</summary>
    public long Cells { get; }

    /// <summary>The fewest right sentences that may be behind with this many left ones.</summary>
    public int Low(int left) => _low[left];

    /// <summary>The most.</summary>
    public int High(int left) => _high[left];

    /// <summary>The right sentences that can stand in one bead with a left one: the first, and the end.</summary>
    /// <param name="left">Index of the left sentence.</param>
    /// <param name="count">Number of left sentences.</param>
    public (int Start, int End) Reach(int left, int count) => (Low(Math.Max(0, left - SentenceBead.MostSentences + 1)), High(Math.Min(count, left + SentenceBead.MostSentences)));

    private void Open(int fromLeft, int fromRight, int toLeft, int toRight, int right)
    {
        var whole = (long)(toLeft - fromLeft + 1) * (toRight - fromRight + 1) <= LargestBlock;
        for (var i = fromLeft; i <= toLeft; i++)
        {
            var (low, high) = (fromRight, toRight);
            if (!whole)
            {
                var stray = (int)Math.Max(Radius, LargestBlock / 4 / (toLeft - fromLeft + 1));
                var middle = fromRight + (int)((long)(toRight - fromRight) * (i - fromLeft) / Math.Max(1, toLeft - fromLeft));
                (low, high) = (middle - stray, middle + stray);
            }
            _low[i] = Math.Min(_low[i], Math.Max(0, low - Radius));
            _high[i] = Math.Max(_high[i], Math.Min(right, high + Radius));
        }
    }
}
