namespace IranBelarus.Text.Alignment;

/// <summary>Finds the likeliest alignment of two texts in order by dynamic programming.</summary>
internal static class BeadSearch
{
    /// <summary>The likeliest alignment: beads that cover both texts, in order.</summary>
    public static List<SentenceBead> Best(BeadLattice lattice, BeadModel model, CancellationToken cancellationToken)
    {
        var band = lattice.Band;
        var offsets = new int[lattice.LeftCount + 2];
        for (var i = 0; i <= lattice.LeftCount; i++)
            offsets[i + 1] = checked(offsets[i] + band.High(i) - band.Low(i) + 1);
        var best = new float[offsets[^1]];
        var bead = new float[offsets[^1]];                  // the score of the bead that leads here
        var kinds = new sbyte[offsets[^1]];
        Array.Fill(best, float.NegativeInfinity);
        best[0] = 0;
        for (var l = 0; l <= lattice.LeftCount; l++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var r = band.Low(l); r <= band.High(l); r++)
            {
                var here = best[offsets[l] + r - band.Low(l)];
                if (float.IsNegativeInfinity(here))
                    continue;
                for (var kind = 0; kind < BeadLattice.Kinds.Length; kind++)
                {
                    var (left, right) = BeadLattice.Kinds[kind];
                    if (!lattice.Allows(l, left, r, right))
                        continue;
                    var score = model.Score(lattice.Features(l, left, r, right));
                    var to = offsets[l + left] + r + right - band.Low(l + left);
                    if (here + score > best[to])
                        (best[to], bead[to], kinds[to]) = (here + score, score, (sbyte)kind);
                }
            }
        }
        var beads = new List<SentenceBead>();
        for (var (l, r) = (lattice.LeftCount, lattice.RightCount); l > 0 || r > 0;)
        {
            var at = offsets[l] + r - band.Low(l);
            var (left, right) = BeadLattice.Kinds[kinds[at]];
            (l, r) = (l - left, r - right);
            // the odds that the sentences belong together, against that none has a partner
            var probability = left == 0 || right == 0 ? 0 : PairModel.Probability(bead[at] - (left + right) * model.Skip);
            beads.Add(new(l, left, r, right, probability));
        }
        beads.Reverse();
        return beads;
    }
}
