using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Tests.Alignment;

public class BeadSearchTests
{
    private static readonly SentenceAligner Aligner = new();

    [Theory]
    [InlineData(11, 30)]
    [InlineData(12, 90)]
    [InlineData(13, 90)]
    public void Groups_that_are_passed_over_are_on_no_best_path(int seed, int sentences)
    {
        var (left, right, _) = NewsPairs.Disturbed(seed, sentences);
        var lattice = Aligner.Lattice(left, right, default);
        BeadModel.Default.IsMonotone.Should().BeTrue("else nothing is passed over");
        BeadSearch.Best(lattice, BeadModel.Default, 2, default).Select(b => b.Indexes()).Should().Equal(Plain(lattice), "seed {0}", seed);
    }

    [Fact]
    public void The_bound_of_a_group_is_never_below_its_score()
    {
        var (left, right, _) = NewsPairs.Disturbed(21, 60);
        var lattice = Aligner.Lattice(left, right, default);
        foreach (var (l, lc, r, rc) in Beads(lattice).Where(b => b.LeftCount + b.RightCount > 2 && b.LeftCount > 0 && b.RightCount > 0))
        {
            var bound = lattice.Bound(l, lc, r, rc);
            var score = BeadModel.Default.Score(lattice.Features(l, lc, r, rc));
            BeadModel.Default.Score(lattice.WithLength(bound, l, lc, r, rc)).Should().BeGreaterThanOrEqualTo(score - 1e-3f);
            BeadModel.Default.Score(bound).Should().BeGreaterThanOrEqualTo(score - 1e-3f);
        }
    }

    [Fact]
    public void The_score_is_the_sum_of_the_weighted_features()
    {
        var weights = Enumerable.Range(0, BeadFeatures.Names.Length).Select(i => (i * 7 % 5) - 1.5f).ToArray();
        var (left, right, _) = NewsPairs.Disturbed(31, 20);
        var lattice = Aligner.Lattice(left, right, default);
        var values = new float[weights.Length];
        foreach (var (l, lc, r, rc) in Beads(lattice))
        {
            var features = lattice.Features(l, lc, r, rc);
            features.CopyTo(values);
            new BeadModel(weights).Score(features).Should().BeApproximately(values.Zip(weights, (v, w) => v * w).Sum(), 1e-3f);
        }
    }

    [Fact]
    public void The_band_holds_a_path_whatever_the_anchors()
    {
        var random = new Random(41);
        for (var round = 0; round < 300; round++)
        {
            var (left, right) = (random.Next(0, 60), random.Next(0, 60));
            var anchors = new List<(int, int)>();
            for (var (l, r) = (random.Next(8), random.Next(8)); l < left && r < right; (l, r) = (l + random.Next(1, 20), r + random.Next(1, 20)))
                anchors.Add((l, r));
            var band = new BeadBand(left, right, anchors);
            band.Low(0).Should().Be(0);
            band.High(left).Should().Be(right);
            for (var i = 1; i <= left; i++)
            {
                band.Low(i).Should().BeGreaterThanOrEqualTo(band.Low(i - 1)).And.BeLessThanOrEqualTo(band.High(i - 1), "seed 41, round {0}", round);
                band.High(i).Should().BeGreaterThanOrEqualTo(band.High(i - 1)).And.BeLessThanOrEqualTo(right);
            }
            anchors.All(a => band.Low(a.Item1) <= a.Item2 && a.Item2 <= band.High(a.Item1)).Should().BeTrue();
        }
    }

    private static IEnumerable<(int Left, int LeftCount, int Right, int RightCount)> Beads(BeadLattice lattice)
    {
        for (var l = 0; l <= lattice.LeftCount; l++)
        {
            for (var r = lattice.Band.Low(l); r <= lattice.Band.High(l); r++)
            {
                foreach (var (left, right) in BeadLattice.Kinds.Where(k => lattice.Allows(l, k.Left, r, k.Right)))
                    yield return (l, left, r, right);
            }
        }
    }

    /// <summary>The best path with every bead scored.</summary>
    private static List<(int, int, int, int)> Plain(BeadLattice lattice)
    {
        var best = new Dictionary<(int, int), (float Score, (int, int, int, int) Bead)> { [(0, 0)] = default };
        foreach (var bead in Beads(lattice))
        {
            var (l, lc, r, rc) = bead;
            if (!best.TryGetValue((l, r), out var here))
                continue;
            var score = here.Score + BeadModel.Default.Score(lattice.Features(l, lc, r, rc));
            if (!best.TryGetValue((l + lc, r + rc), out var known) || score > known.Score)
                best[(l + lc, r + rc)] = (score, bead);
        }
        var path = new List<(int, int, int, int)>();
        for (var at = (lattice.LeftCount, lattice.RightCount); at != (0, 0); at = (path[^1].Item1, path[^1].Item3))
            path.Add(best[at].Bead);
        path.Reverse();
        return path;
    }
}
