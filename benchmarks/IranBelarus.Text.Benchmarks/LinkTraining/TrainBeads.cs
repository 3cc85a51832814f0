using System.Globalization;
using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Benchmarks.LinkTraining;

/// <summary>Learns the weights of <see cref="BeadModel"/>: <c>train-beads DATA [-o FILE] [--odds FILE] [--sets …] [--lexicon-of-fold PATTERN]</c>. What it prints is cross-validated by fold.</summary>
internal static class TrainBeads
{
    private const int Folds = 5, Steps = 150;
    private const double Ridge = 0.05;

    private static readonly string[] Sets = ["arb-fas/t1.base", "arb-fas/t1.hard", "arb-prs/t1.hard", "fas-prs/t1.hard"];

    public static int Run(string[] args)
    {
        var sets = TrainLinks.Option(args, "--sets")?.Split(',') ?? Sets;
        var cases = sets.SelectMany(s => BeadCase.Read(Path.Combine(args[0], s))).ToList();
        var aligners = new Dictionary<(TextLanguage, TextLanguage, int), SentenceAligner>();
        var pattern = TrainLinks.Option(args, "--lexicon-of-fold");
        var lattices = cases.ConvertAll(one =>
        {
            var key = (one.LeftLanguage, one.RightLanguage, pattern is null ? 0 : one.Fold);
            if (!aligners.TryGetValue(key, out var aligner))
                aligners[key] = aligner = new(new() { Left = one.LeftLanguage, Right = one.RightLanguage, ReadsValues = Environment.GetEnvironmentVariable("DIGITS") is null, Lexicon = TrainLinks.Lexicon(pattern, one.Fold) });
            return aligner.Lattice(one.Left, one.Right, default);
        });
        var gradients = cases.Select((one, i) => new BeadGradient(lattices[i], one)).ToList();
        Console.WriteLine($"{cases.Count} texts, {gradients.Count(g => !g.IsWithinBand)} with a truth outside the band");
        var folds = new double[Folds][];
        Parallel.For(0, Folds, f => folds[f] = Fit(gradients.Where((g, i) => g.IsWithinBand && cases[i].Fold != f).ToList()));
        foreach (var set in sets)
            Report(set, cases, lattices, folds);
        var all = Fit(gradients.Where(g => g.IsWithinBand).ToList());
        TrainLinks.Write(TrainLinks.Option(args, "-o"), "Weights of the model that scores beads of a translation: feature | weight.", "train-beads", BeadFeatures.Names, all);
        var odds = new TrainBeadOdds(cases, lattices, folds, Unrelated(cases, aligners, pattern));
        TrainLinks.Write(TrainLinks.Option(args, "--odds"), "Weights of the logistic model that says how likely a bead is: feature | weight.", "train-beads", BeadFeatures.Names, odds.Fit());
        return 0;
    }

    /// <summary>Lattices of texts that have nothing to do with each other: the left side of one and the right side of another of the same set and fold.</summary>
    private static List<(int Fold, BeadLattice Lattice)> Unrelated(List<BeadCase> cases, Dictionary<(TextLanguage, TextLanguage, int), SentenceAligner> aligners, string? pattern)
    {
        var unrelated = new List<(int, BeadLattice)>();
        foreach (var group in cases.GroupBy(c => (c.Set, c.Fold)))
        {
            var some = group.ToList();
            for (var i = 0; i + some.Count / 2 < some.Count; i++)
            {
                var (left, right) = (some[i], some[i + some.Count / 2]);
                unrelated.Add((left.Fold, aligners[(left.LeftLanguage, left.RightLanguage, pattern is null ? 0 : left.Fold)].Lattice(left.Left, right.Right, default)));
            }
        }
        return unrelated;
    }

    /// <summary>The weights that make the true alignments likeliest, by resilient steps (Riedmiller &amp; Braun 1993).</summary>
    private static double[] Fit(List<BeadGradient> gradients)
    {
        var size = BeadFeatures.Names.Length;
        var weights = new double[size];
        var steps = Enumerable.Repeat(0.1, size).ToArray();
        var last = new double[size];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[size];
            foreach (var one in gradients)
                one.Add(weights, gradient);
            for (var k = 0; k < size; k++)
            {
                gradient[k] -= Ridge * weights[k];
                var agree = gradient[k] * last[k];
                steps[k] = agree > 0 ? Math.Min(2, 1.2 * steps[k]) : agree < 0 ? Math.Max(1e-5, 0.5 * steps[k]) : steps[k];
                if (agree < 0)
                    gradient[k] = 0;
                weights[k] += Math.Sign(gradient[k]) * steps[k];
                last[k] = gradient[k];
            }
        }
        // the sets have no such beads, books have a few
        weights[Array.IndexOf(BeadFeatures.Names, "two-to-two")] = weights[Array.IndexOf(BeadFeatures.Names, "one-to-two")] - 4;
        weights[Array.IndexOf(BeadFeatures.Names, "one-to-three")] = weights[Array.IndexOf(BeadFeatures.Names, "one-to-two")] - 3.5;
        return weights;
    }

    /// <summary>Strict precision counts all beads that are given, recall the true ones with text on both sides (Sennrich &amp; Volk 2011).</summary>
    private static void Report(string set, List<BeadCase> cases, List<BeadLattice> lattices, double[][] folds)
    {
        int right = 0, given = 0, found = 0, truth = 0;
        for (var i = 0; i < cases.Count; i++)
        {
            if (cases[i].Set != set)
                continue;
            var beads = BeadSearch.Best(lattices[i], new([.. folds[cases[i].Fold].Select(w => (float)w)]), 1, default).ConvertAll(b => (b.LeftStart, b.LeftCount, b.RightStart, b.RightCount)).ToHashSet();
            given += beads.Count;
            foreach (var bead in cases[i].Beads)
            {
                var hit = beads.Contains(bead) ? 1 : 0;
                right += hit;
                if (bead.LeftCount > 0 && bead.RightCount > 0)
                {
                    truth++;
                    found += hit;
                }
            }
        }
        var (p, r) = ((double)right / given, (double)found / truth);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set,-18} strict precision {100 * p:F2} recall {100 * r:F2} F1 {200 * p * r / (p + r):F2}"));
    }
}
