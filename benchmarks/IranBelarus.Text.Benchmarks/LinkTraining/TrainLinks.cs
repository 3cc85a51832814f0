using System.Globalization;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Benchmarks.LinkTraining;

/// <summary>
/// Learns the weights of <see cref="PairModel"/>: <c>train-links DATA [-o FILE] [--lexicon-of-fold PATTERN]</c>, where DATA holds the alignment sets and a pattern such as
/// <c>fold{0}.iblx</c> names lexicons that were trained without a fold. What it prints is cross-validated by fold.
/// </summary>
internal static class TrainLinks
{
    private const int Candidates = 12, Folds = 5;

    private static readonly string[] Sets = ["arb-fas/t2", "arb-fas/t3.half", "arb-prs/t2", "fas-prs/t2"];

    /// <summary>A pair that was judged: where it is from and its features.</summary>
    private sealed record Row(int Case, int Left, int Right, bool Truth, float[] Values);

    public static int Run(string[] args)
    {
        var data = args[0];
        var output = Option(args, "-o");
        var lexiconPattern = Option(args, "--lexicon-of-fold");
        var sets = Option(args, "--sets")?.Split(',') ?? Sets;
        var cases = sets.SelectMany(s => LinkCase.Read(Path.Combine(data, s))).ToList();
        // collections of all sizes, so that the size of one can be allowed for
        var large = cases.Where(c => c.Set.Contains("/t3", StringComparison.Ordinal)).ToList();
        cases.AddRange(large.SelectMany(c => c.Split(4).Concat(c.Split(16))));
        if (large.Count > 0 && lexiconPattern is null)
            cases.Add(LinkCase.Join(large));
        var rows = Read(cases, lexiconPattern);
        Console.WriteLine($"{cases.Count} cases, {rows.Count} pairs, {rows.Count(r => r.Truth)} of them true");
        var used = Enumerable.Repeat(true, PairFeatures.Names.Length).ToArray();
        var folds = Enumerable.Range(0, Folds).Select(f => Fit(rows.Where(r => cases[r.Case].FoldOf(r.Left) != f), used)).ToArray();
        foreach (var set in cases.Select(c => c.Set).Distinct())
            Report(set, cases, rows, folds);
        var all = Fit(rows, used);
        Write(output, "Weights of the logistic model that judges a pair of sentences: feature | weight.", "train-links", PairFeatures.Names, all);
        return 0;
    }

    /// <summary>Writes weights as the library's data file, and shows them.</summary>
    public static void Write(string? output, string title, string command, string[] names, double[] weights)
    {
        var lines = names.Select((name, k) => string.Create(CultureInfo.InvariantCulture, $"{name} | {weights[k]:0.###}")).ToList();
        lines.ForEach(Console.WriteLine);
        if (output is null)
            return;
        string[] head =
        [
            "# table 2",
            "# " + title,
            $"# Learnt with `{command}` of the benchmarks on TICO-19 (CC0), cross-validated by document; see there.",
        ];
        File.WriteAllLines(output, head.Concat(lines));
    }

    private static double[] Fit(IEnumerable<Row> rows, bool[] used) => LogisticFit.Fit([.. rows.Select(r => (r.Values, r.Truth))], used);

    /// <summary>For each left sentence its likeliest partners and the true one.</summary>
    private static List<Row> Read(List<LinkCase> cases, string? lexiconPattern)
    {
        var rows = new List<Row>();
        var aligners = new Dictionary<(TextLanguage, TextLanguage, int), SentenceAligner>();
        for (var c = 0; c < cases.Count; c++)
        {
            var one = cases[c];
            var key = (one.LeftLanguage, one.RightLanguage, lexiconPattern is null ? 0 : one.Fold);
            if (!aligners.TryGetValue(key, out var aligner))
                aligners[key] = aligner = new(new() { Left = one.LeftLanguage, Right = one.RightLanguage, ReadsValues = Environment.GetEnvironmentVariable("DIGITS") is null, Lexicon = Lexicon(lexiconPattern, one.Fold) });
            var collection = aligner.Read(one.Left, one.Right, default);
            for (var l = 0; l < one.Left.Length; l++)
            {
                var candidates = Enumerable.Range(0, one.Right.Length)
                    .Where(r => collection.Scores[l, r] > 0)
                    .OrderByDescending(r => collection.Scores[l, r])
                    .Take(Candidates)
                    .Union(Enumerable.Range(0, one.Right.Length).Where(r => one.Gold.Contains((l, r))));
                foreach (var r in candidates)
                {
                    var values = new float[PairFeatures.Names.Length];
                    collection.Features(l, r).CopyTo(values);
                    rows.Add(new(c, l, r, one.Gold.Contains((l, r)), values));
                }
            }
        }
        return rows;
    }

    public static BilingualLexicon Lexicon(string? pattern, int fold)
    {
        if (pattern is null)
            return BilingualLexicon.Default;
        using var file = File.OpenRead(string.Format(CultureInfo.InvariantCulture, pattern, fold));
        return BilingualLexicon.Default.MergeWith(BilingualLexicon.Load(file));
    }

    private static void Report(string set, List<LinkCase> cases, List<Row> rows, double[][] folds)
    {
        var gold = cases.Where(c => c.Set == set).Sum(c => c.Gold.Count);
        var judged = rows.Where(r => cases[r.Case].Set == set)
            .Select(r => (Row: r, Probability: 1 / (1 + Math.Exp(-LogisticFit.Dot(folds[cases[r.Case].FoldOf(r.Left)], r.Values)))))
            .ToList();
        var line = $"{set,-18}";
        foreach (var threshold in new[] { 0.3, 0.4, 0.5, 0.6, 0.7 })
        {
            int right = 0, wrong = 0;
            foreach (var one in judged.Where(j => j.Probability >= threshold).GroupBy(j => j.Row.Case))
            {
                var left = new HashSet<int>();
                var taken = new HashSet<int>();
                foreach (var (row, _) in one.OrderByDescending(j => j.Probability))
                {
                    if (left.Contains(row.Left) || taken.Contains(row.Right))
                        continue;
                    left.Add(row.Left);
                    taken.Add(row.Right);
                    _ = row.Truth ? right++ : wrong++;
                }
            }
            line += string.Create(CultureInfo.InvariantCulture, $"  {threshold}: {200.0 * right / (right + wrong + gold):F2}");
        }
        // calibration: what was promised against what came true
        var bins = judged.GroupBy(j => Math.Min(9, (int)(10 * j.Probability))).OrderBy(b => b.Key)
            .Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Average(j => j.Probability):F2}→{b.Average(j => j.Row.Truth ? 1 : 0):F2}"));
        Console.WriteLine($"{line}\n    {string.Join("  ", bins)}");
    }

    public static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
