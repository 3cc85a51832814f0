using System.Globalization;
using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Benchmarks.LinkTraining;

/// <summary>Learns the weights of <see cref="BeadOdds"/> from the beads that are chosen, of translations and of texts that have nothing to do with each other.</summary>
internal sealed class TrainBeadOdds
{
    private readonly List<(int Fold, bool Related, float[] Values, bool Truth)> _rows = [];
    private readonly int _folds;

    /// <param name="cases">Texts and their translations.</param>
    /// <param name="lattices">Their lattices.</param>
    /// <param name="folds">The weights of <see cref="BeadModel"/> learnt without each fold.</param>
    /// <param name="unrelated">Lattices of texts that have nothing to do with each other, and the fold they are in.</param>
    public TrainBeadOdds(List<BeadCase> cases, List<BeadLattice> lattices, double[][] folds, List<(int Fold, BeadLattice Lattice)> unrelated)
    {
        _folds = folds.Length;
        for (var i = 0; i < cases.Count; i++)
            Read(cases[i].Fold, lattices[i], folds, [.. cases[i].Beads]);
        foreach (var (fold, lattice) in unrelated)
            Read(fold, lattice, folds, null);
    }

    /// <summary>The weights learnt on all; prints, cross-validated by fold, what was promised against what came true.</summary>
    public double[] Fit()
    {
        var used = BeadFeatures.Names.Select(n => n is not ("skip" or "two-to-two" or "one-to-three")).ToArray();
        double[] Of(int without) => LogisticFit.Fit([.. _rows.Where(r => r.Fold != without).Select(r => (r.Values, r.Truth))], used);
        var folds = Enumerable.Range(0, _folds).Select(Of).ToArray();
        foreach (var related in new[] { true, false })
        {
            var judged = _rows.Where(r => r.Related == related).Select(r => (r.Truth, Probability: 1 / (1 + Math.Exp(-LogisticFit.Dot(folds[r.Fold], r.Values))))).ToList();
            var bins = judged.GroupBy(j => Math.Min(9, (int)(10 * j.Probability))).OrderBy(b => b.Key)
                .Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Average(j => j.Probability):F2}→{b.Average(j => j.Truth ? 1 : 0):F2} ({b.Count()})"));
            Console.WriteLine($"beads of {(related ? "translations" : "unrelated texts")}: {string.Join("  ", bins)}");
        }
        var all = Of(-1);
        // the sets have no such beads
        all[Array.IndexOf(BeadFeatures.Names, "two-to-two")] = all[Array.IndexOf(BeadFeatures.Names, "one-to-three")] = all[Array.IndexOf(BeadFeatures.Names, "one-to-two")] - 1;
        return all;
    }

    private void Read(int fold, BeadLattice lattice, double[][] folds, HashSet<(int, int, int, int)>? truth)
    {
        foreach (var bead in BeadSearch.Best(lattice, new([.. folds[fold].Select(w => (float)w)]), 1, default))
        {
            if (bead.LeftCount == 0 || bead.RightCount == 0)
                continue;
            var values = new float[BeadFeatures.Names.Length];
            lattice.Features(bead.LeftStart, bead.LeftCount, bead.RightStart, bead.RightCount).CopyTo(values);
            _rows.Add((fold, truth is not null, values, truth?.Contains((bead.LeftStart, bead.LeftCount, bead.RightStart, bead.RightCount)) ?? false));
        }
    }
}
