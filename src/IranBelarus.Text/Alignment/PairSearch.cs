namespace IranBelarus.Text.Alignment;

/// <summary>
/// Searches two collections for pairs: the candidates of both sides, judged by the model. The right sentences' candidates are found first, then those of the left, a block of
/// sentences at a time.
/// </summary>
internal sealed class PairSearch
{
    /// <summary>Left sentences whose candidates are found at once; the order of the results depends on it, so it is fixed.</summary>
    private const int Block = 1 << 12;

    private const int MostCandidates = 8, Rough = 32, Budget = 1 << 14;

    private readonly Candidates _fromLeft, _fromRight;
    private readonly PairContext _context;
    private readonly SidePair _sides;
    private readonly SentenceVectorPair? _vectors;
    private readonly VectorNearest? _vectorsFromLeft, _vectorsFromRight;
    private readonly int _threads, _block;
    private readonly Action<int>? _done;
    private int[] _starts = [], _seen = [];                 // for each block the candidates of right sentences that stand in it: sentence and place in one number
    private int _known;                                     // left sentences whose candidates are found

    public PairSearch(SidePair sides, SentenceVectorPair? vectors, int threads, IProgress<double>? progress, CancellationToken cancellationToken, int budget = Budget, int block = Block)
    {
        long done = 0;
        var all = Math.Max(1, sides.Left.Count + sides.Right.Count);
        _done = progress is null ? null : more => progress.Report((double)Interlocked.Add(ref done, more) / all);
        (_sides, _vectors, _threads, _block) = (sides, vectors, threads, block);
        _fromLeft = new(sides.Left, sides.Right, sides.Matches.FromLeft, MostCandidates, Rough, budget);
        _fromRight = new(sides.Right, sides.Left, sides.Matches.FromRight, MostCandidates, Rough, budget);
        _context = sides.Context(_fromLeft.Near, _fromRight.Near);
        _fromRight.Find(0, RightCount, threads, _done, cancellationToken);
        if (vectors is null)
        {
            SortByBlock();
            return;
        }
        _vectorsFromLeft = VectorNearest.Find(vectors.Left, vectors.Right, MostCandidates, threads, cancellationToken);
        _vectorsFromRight = VectorNearest.Find(vectors.Right, vectors.Left, MostCandidates, threads, cancellationToken);
        // candidates of the vectors are not bounded by likeness: all is known, then all is decided
        _block = Math.Max(1, LeftCount);
        SortByBlock();
    }

    /// <summary>Number of left sentences.</summary>
    public int LeftCount => _sides.Left.Count;

    /// <summary>Number of right sentences.</summary>
    public int RightCount => _sides.Right.Count;

    /// <summary>What the features of pairs rest on; complete when all blocks were read.</summary>
    public PairContext Context => _context;

    /// <summary>The two sides.</summary>
    public SidePair Sides => _sides;

    /// <summary>Finds the candidates of the next left sentences and judges them.</summary>
    /// <param name="visit">Receives each candidate: left, right, logarithm of the odds.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether there was a block left.</returns>
    public bool ReadBlock(Action<int, int, float> visit, CancellationToken cancellationToken)
    {
        if (_known == LeftCount)
            return false;
        var (first, end) = (_known, Math.Min(LeftCount, _known + _block));
        _fromLeft.Find(first, end, _threads, _done, cancellationToken);
        _known = end;
        Judge(first, end, visit, cancellationToken);
        if (_vectors is not null)
            VisitNearest(visit, cancellationToken);
        return true;
    }

    /// <summary>The best partner of each sentence.</summary>
    public SentencePartners Partners(CancellationToken cancellationToken)
    {
        var left = new int[LeftCount];
        var right = new int[RightCount];
        Array.Fill(left, SentencePartners.None);
        Array.Fill(right, SentencePartners.None);
        var leftBest = new float[left.Length];
        var rightBest = new float[right.Length];
        void Visit(int l, int r, float logOdds)
        {
            if (left[l] == SentencePartners.None || logOdds > leftBest[l] || (logOdds == leftBest[l] && r < left[l]))
                (left[l], leftBest[l]) = (r, logOdds);
            if (right[r] == SentencePartners.None || logOdds > rightBest[r] || (logOdds == rightBest[r] && l < right[r]))
                (right[r], rightBest[r]) = (l, logOdds);
        }
        while (ReadBlock(Visit, cancellationToken))
        {
        }
        return new(left, right);
    }

    /// <summary>What the logarithm of the odds of a right sentence's pairs that are not known yet can be at most.</summary>
    public float BoundOfUnknown(int right)
    {
        if (_known == LeftCount)
            return float.NegativeInfinity;
        var bound = float.NegativeInfinity;
        var others = _fromRight.Of(right);
        var likeness = _fromRight.LikenessOf(right);
        for (var i = 0; i < others.Length; i++)
        {
            if (others[i] >= _known)
                bound = Math.Max(bound, PairModel.Default.LogOdds(_context.Bound(others[i], right, likeness[i])));
        }
        // sentences of which only the left side knows are less alike
        if (!_fromRight.IsFull(right))
            return bound;
        var (shortest, longest) = (PairContext.SizeOf(1), PairContext.SizeOf(_sides.Right.Sentences[right].Length));
        var any = _context.BoundOfAny(right, likeness[^1]);
        return Math.Max(bound, Math.Max(PairModel.Default.LogOdds(any with { Size = shortest }), PairModel.Default.LogOdds(any with { Size = longest })));
    }

    private void SortByBlock()
    {
        _starts = new int[(LeftCount + _block - 1) / _block + 2];
        for (var r = 0; r < RightCount; r++)
        {
            foreach (var l in _fromRight.Of(r))
                _starts[l / _block + 2]++;
        }
        for (var b = 2; b < _starts.Length; b++)
            _starts[b] += _starts[b - 1];
        _seen = new int[_starts[^1]];
        for (var r = 0; r < RightCount; r++)
        {
            var others = _fromRight.Of(r);
            for (var i = 0; i < others.Length; i++)
                _seen[_starts[others[i] / _block + 1]++] = r * MostCandidates + i;
        }
    }

    /// <summary>Judges the candidates of left sentences and, of those that only right sentences know, the ones that stand there.</summary>
    private void Judge(int first, int end, Action<int, int, float> visit, CancellationToken cancellationToken)
    {
        for (var l = first; l < end; l++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var others = _fromLeft.Of(l);
            var likeness = _fromLeft.LikenessOf(l);
            for (var i = 0; i < others.Length; i++)
                visit(l, others[i], Judge(l, others[i], likeness[i]));
        }
        foreach (var seen in _seen.AsSpan(_starts[first / _block].._starts[first / _block + 1]))
        {
            var (r, i) = (seen / MostCandidates, seen % MostCandidates);
            var l = _fromRight.Of(r)[i];
            if (!_fromLeft.Of(l).Contains(r))
                visit(l, r, Judge(l, r, _fromRight.LikenessOf(r)[i]));
        }
    }

    /// <summary>Judges the candidates that only the vectors know.</summary>
    private void VisitNearest(Action<int, int, float> visit, CancellationToken cancellationToken)
    {
        var seen = new HashSet<(int, int)>();
        var likeness = new PairLikeness(_sides.Left, _sides.Right, _sides.Matches.FromLeft);
        foreach (var (nearest, count, swapped) in new[] { (_vectorsFromLeft, LeftCount, false), (_vectorsFromRight, RightCount, true) })
        {
            for (var i = 0; i < count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var (j, _) in nearest!.Of(i))
                {
                    var (l, r) = swapped ? (j, i) : (i, j);
                    if (!_fromLeft.Of(l).Contains(r) && !_fromRight.Of(r).Contains(l) && seen.Add((l, r)))
                        visit(l, r, Judge(l, r, likeness.Of(l, r)));
                }
            }
        }
    }

    private float Judge(int left, int right, float likeness) =>
        PairModel.Default.LogOdds(_context.Features(left, right, likeness)) + VectorScore(left, right);

    /// <summary>What the sentences' vectors add to the logarithm of the odds of a pair; 0 without vectors.</summary>
    public float VectorScore(int left, int right) =>
        _vectors is null ? 0 : (float)_vectors.Weight * (_vectors.Cosine(left, right) - (_vectorsFromLeft!.Near[left] + _vectorsFromRight!.Near[right]) / 2);
}
