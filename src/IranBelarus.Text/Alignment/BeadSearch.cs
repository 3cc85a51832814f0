namespace IranBelarus.Text.Alignment;

/// <summary>Finds the likeliest alignment of two texts in order by dynamic programming: beads are scored by all threads, a stretch of rows at a time, then followed by one.</summary>
internal static class BeadSearch
{
    /// <summary>Points that are scored before they are followed: what bounds the memory of the scores.</summary>
    private const int PointsAtOnce = 1 << 17;

    /// <summary>The first kind of bead with text on both sides and more than two sentences, and how many such there are.</summary>
    private const int FirstGroup = 3, GroupKinds = 5;

    /// <summary>The likeliest alignment: beads that cover both texts, in order.</summary>
    /// <param name="lattice">The texts.</param>
    /// <param name="model">Scores the beads.</param>
    /// <param name="threads">Most threads; the result does not depend on it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static List<SentenceBead> Best(BeadLattice lattice, BeadModel model, int threads, CancellationToken cancellationToken)
    {
        var band = lattice.Band;
        var offsets = new int[lattice.LeftCount + 2];
        for (var i = 0; i <= lattice.LeftCount; i++)
            offsets[i + 1] = checked(offsets[i] + band.High(i) - band.Low(i) + 1);
        var best = new float[offsets[^1]];
        var kinds = new sbyte[offsets[^1]];
        Array.Fill(best, float.NegativeInfinity);
        best[0] = 0;
        var ones = Array.Empty<float>();
        var groups = Array.Empty<float>();
        for (var first = 0; first <= lattice.LeftCount;)
        {
            var end = first + 1;
            while (end <= lattice.LeftCount && offsets[end + 1] - offsets[first] <= PointsAtOnce)
                end++;
            // groups are held against the pairs in them, which may stand a row or two further
            var last = Math.Min(lattice.LeftCount + 1, end + SentenceBead.MostSentences - 1);
            Grow(ref ones, offsets[last] - offsets[first]);
            Grow(ref groups, GroupKinds * (offsets[end] - offsets[first]));
            var block = new Block(lattice, model, offsets, offsets[first], ones, groups);
            Work.Split(last - first, threads, cancellationToken, (from, to) =>
            {
                for (var l = first + from; l < first + to; l++)
                    block.ScoreOnes(l);
            });
            Work.Split(end - first, threads, cancellationToken, (from, to) =>
            {
                for (var l = first + from; l < first + to; l++)
                    block.ScoreGroups(l);
            });
            for (var l = first; l < end; l++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                block.Follow(l, best, kinds);
            }
            first = end;
        }
        return Trace(lattice, offsets, kinds);
    }

    private static void Grow(ref float[] array, int size)
    {
        if (array.Length < size)
            array = new float[size];
    }

    private static List<SentenceBead> Trace(BeadLattice lattice, int[] offsets, sbyte[] kinds)
    {
        var beads = new List<SentenceBead>();
        for (var (l, r) = (lattice.LeftCount, lattice.RightCount); l > 0 || r > 0;)
        {
            var at = offsets[l] + r - lattice.Band.Low(l);
            var (left, right) = BeadLattice.Kinds[kinds[at]];
            (l, r) = (l - left, r - right);
            var probability = left == 0 || right == 0 ? 0
                : PairModel.Probability(BeadOdds.Default.LogOdds(lattice.Features(l, left, r, right)) + lattice.VectorScore(l, left, r, right));
            beads.Add(new(l, left, r, right, probability));
        }
        beads.Reverse();
        return beads;
    }

    /// <summary>A stretch of rows with the scores of the beads that begin there.</summary>
    /// <param name="lattice">The texts.</param>
    /// <param name="model">Scores the beads.</param>
    /// <param name="offsets">For each row the number of its first point.</param>
    /// <param name="first">The number of the first point of the stretch.</param>
    /// <param name="ones">Receives the scores of 1–1 beads, for each point.</param>
    /// <param name="groups">Receives those of larger beads.</param>
    private sealed class Block(BeadLattice lattice, BeadModel model, int[] offsets, int first, float[] ones, float[] groups)
    {
        private readonly BeadBand _band = lattice.Band;

        public void ScoreOnes(int l)
        {
            for (var r = _band.Low(l); r <= _band.High(l); r++)
                ones[Point(l, r) - first] = lattice.Allows(l, 1, r, 1) ? Score(l, 1, r, 1) : float.NegativeInfinity;
        }

        public void ScoreGroups(int l)
        {
            for (var r = _band.Low(l); r <= _band.High(l); r++)
            {
                var scores = groups.AsSpan(GroupKinds * (Point(l, r) - first), GroupKinds);
                for (var kind = 0; kind < GroupKinds; kind++)
                {
                    var (left, right) = BeadLattice.Kinds[FirstGroup + kind];
                    scores[kind] = !lattice.Allows(l, left, r, right) || IsHopeless(l, left, r, right) ? float.NegativeInfinity : Score(l, left, r, right);
                }
            }
        }

        /// <summary>Follows the beads of a row to where they lead.</summary>
        public void Follow(int l, float[] best, sbyte[] kinds)
        {
            for (var r = _band.Low(l); r <= _band.High(l); r++)
            {
                var point = Point(l, r);
                if (float.IsNegativeInfinity(best[point]))
                    continue;
                for (var kind = 0; kind < BeadLattice.Kinds.Length; kind++)
                {
                    var (left, right) = BeadLattice.Kinds[kind];
                    var score = kind switch
                    {
                        >= FirstGroup => groups[GroupKinds * (point - first) + kind - FirstGroup],
                        FirstGroup - 1 => ones[point - first],
                        _ => lattice.Allows(l, left, r, right) ? model.Skip : float.NegativeInfinity,
                    };
                    if (float.IsNegativeInfinity(score))
                        continue;
                    var to = Point(l + left, r + right);
                    if (best[point] + score > best[to])
                        (best[to], kinds[to]) = (best[point] + score, (sbyte)kind);
                }
            }
        }

        private float Score(int l, int left, int r, int right) => model.Score(lattice.Features(l, left, r, right)) + lattice.VectorScore(l, left, r, right);

        private int Point(int l, int r) => offsets[l] + r - _band.Low(l);

        /// <summary>
        /// Whether a group is certain to score less than if two of its sentences were a pair and the others, or all, were left without a partner: then it is on no best path.
        /// </summary>
        private bool IsHopeless(int l, int left, int r, int right)
        {
            if (!model.IsMonotone)
                return false;
            var single = 2 * model.Skip;
            for (var i = l; i < l + left; i++)
            {
                for (var j = Math.Max(r, _band.Low(i)); j < r + right && j <= _band.High(i); j++)
                    single = Math.Max(single, ones[Point(i, j) - first]);
            }
            var least = single + (left + right - 2) * model.Skip - lattice.VectorScore(l, left, r, right);
            var bound = lattice.Bound(l, left, r, right);
            return model.Score(bound) < least || model.Score(lattice.WithLength(bound, l, left, r, right)) < least;
        }
    }
}
