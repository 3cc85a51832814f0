namespace IranBelarus.Text.Alignment;

/// <summary>Searches two collections for pairs: the candidates of both sides, judged by the model.</summary>
internal sealed class PairSearch
{
    private const int MostCandidates = 8, Rough = 32, Budget = 1 << 14;

    private readonly Candidates _fromLeft, _fromRight;
    private readonly PairContext _context;
    private readonly SidePair _sides;
    private readonly SentenceVectorPair? _vectors;
    private readonly VectorNearest? _vectorsFromLeft, _vectorsFromRight;

    public PairSearch(SidePair sides, SentenceVectorPair? vectors, int threads, IProgress<double>? progress, CancellationToken cancellationToken, int budget = Budget)
    {
        long done = 0;
        var all = Math.Max(1, sides.Left.Count + sides.Right.Count);
        void Done(int more) => progress?.Report((double)Interlocked.Add(ref done, more) / all);
        _fromLeft = Candidates.Find(sides.Left, sides.Right, sides.Matches.FromLeft, MostCandidates, Rough, budget, threads, Done, cancellationToken);
        _fromRight = Candidates.Find(sides.Right, sides.Left, sides.Matches.FromRight, MostCandidates, Rough, budget, threads, Done, cancellationToken);
        _context = sides.Context(_fromLeft.Near, _fromRight.Near);
        (_sides, _vectors) = (sides, vectors);
        if (vectors is null)
            return;
        _vectorsFromLeft = VectorNearest.Find(vectors.Left, vectors.Right, MostCandidates, threads, cancellationToken);
        _vectorsFromRight = VectorNearest.Find(vectors.Right, vectors.Left, MostCandidates, threads, cancellationToken);
    }

    /// <summary>One-to-one pairs: the likeliest first, each sentence at most once, in the order of the left sentences.</summary>
    /// <param name="least">Least probability.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public List<SentencePair> Assign(double least, CancellationToken cancellationToken)
    {
        var pairs = new List<SentencePair>();
        Visit((l, r, logOdds) =>
        {
            var probability = PairModel.Probability(logOdds);
            if (probability >= least)
                pairs.Add(new(l, r, probability));
        }, cancellationToken);
        pairs.Sort((a, b) => a.Probability != b.Probability ? b.Probability.CompareTo(a.Probability) : a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        var takenLeft = new bool[_context.Left.Count];
        var takenRight = new bool[_context.Right.Count];
        pairs.RemoveAll(pair =>
        {
            if (takenLeft[pair.Left] || takenRight[pair.Right])
                return true;
            return !(takenLeft[pair.Left] = takenRight[pair.Right] = true);
        });
        pairs.Sort((a, b) => a.Left.CompareTo(b.Left));
        return pairs;
    }

    /// <summary>The best partner of each sentence.</summary>
    public SentencePartners Partners()
    {
        var left = new int[_context.Left.Count];
        var right = new int[_context.Right.Count];
        Array.Fill(left, SentencePartners.None);
        Array.Fill(right, SentencePartners.None);
        var leftBest = new float[left.Length];
        var rightBest = new float[right.Length];
        Visit((l, r, logOdds) =>
        {
            if (left[l] == SentencePartners.None || logOdds > leftBest[l])
                (left[l], leftBest[l]) = (r, logOdds);
            if (right[r] == SentencePartners.None || logOdds > rightBest[r])
                (right[r], rightBest[r]) = (l, logOdds);
        }, default);
        return new(left, right);
    }

    /// <summary>Judges all candidates: those of the left sentences in their order, then those that only the right sentences have.</summary>
    private void Visit(Action<int, int, float> visit, CancellationToken cancellationToken)
    {
        for (var l = 0; l < _context.Left.Count; l++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var others = _fromLeft.Of(l);
            var likeness = _fromLeft.LikenessOf(l);
            for (var i = 0; i < others.Length; i++)
                visit(l, others[i], Judge(l, others[i], likeness[i]));
        }
        for (var r = 0; r < _context.Right.Count; r++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var others = _fromRight.Of(r);
            var likeness = _fromRight.LikenessOf(r);
            for (var i = 0; i < others.Length; i++)
            {
                if (!_fromLeft.Of(others[i]).Contains(r))
                    visit(others[i], r, Judge(others[i], r, likeness[i]));
            }
        }
        if (_vectors is not null)
            VisitNearest(visit, cancellationToken);
    }

    /// <summary>Judges the candidates that only the vectors know.</summary>
    private void VisitNearest(Action<int, int, float> visit, CancellationToken cancellationToken)
    {
        var seen = new HashSet<(int, int)>();
        var likeness = new PairLikeness(_sides.Left, _sides.Right, _sides.Matches.FromLeft);
        foreach (var (nearest, count, swapped) in new[] { (_vectorsFromLeft, _context.Left.Count, false), (_vectorsFromRight, _context.Right.Count, true) })
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

    private float Judge(int left, int right, float likeness)
    {
        var odds = PairModel.Default.LogOdds(_context.Features(left, right, likeness));
        return _vectors is null ? odds : odds + (float)_vectors.Weight * (_vectors.Cosine(left, right) - (_vectorsFromLeft!.Near[left] + _vectorsFromRight!.Near[right]) / 2);
    }
}
