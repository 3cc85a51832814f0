using System.Globalization;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Benchmarks.LinkTraining;

namespace IranBelarus.Text.Benchmarks.Linking;

/// <summary>
/// What <see cref="SentenceAlignerOptions.OneToMany"/> finds: <c>one-to-many SET…</c>, sets of comparable articles without <c>.jsonl</c>. Of every fourth pair that translates each other and the
/// next one the two sentences of one side are joined, left and right in turn, so that the joined one has two partners; pairs are counted. Also what the option costs where no sentence was joined.
/// </summary>
internal static class MeasureOneToMany
{
    private const int Every = 4;

    public static int Run(string[] args)
    {
        Console.WriteLine("| set | sentences joined | one-to-many | precision | recall | F1 | both partners found |");
        Console.WriteLine("|---|---|---|--:|--:|--:|--:|");
        foreach (var path in args)
        {
            var cases = LinkCase.Read(path).ToList();
            foreach (var joined in new[] { true, false })
            {
                var texts = cases.ConvertAll(c => joined ? Joined(c) : c);
                foreach (var many in new[] { true, false })
                    Measure(texts, joined, many);
            }
        }
        return 0;
    }

    private static void Measure(List<LinkCase> cases, bool joined, bool many)
    {
        var aligner = new SentenceAligner(new() { Left = cases[0].LeftLanguage, Right = cases[0].RightLanguage, OneToMany = many });
        int right = 0, given = 0, gold = 0, groups = 0, whole = 0;
        foreach (var one in cases)
        {
            var pairs = aligner.Pair(one.Left, one.Right).Select(p => (p.Left, p.Right)).ToHashSet();
            right += pairs.Count(one.Gold.Contains);
            given += pairs.Count;
            gold += one.Gold.Count;
            var several = one.Gold.GroupBy(g => g.Left).Where(g => g.Count() > 1).Concat(one.Gold.GroupBy(g => g.Right).Where(g => g.Count() > 1)).ToList();
            groups += several.Count;
            whole += several.Count(g => g.All(pairs.Contains));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {cases[0].Set} | {(joined ? "yes" : "no")} | {(many ? "yes" : "no")} | {(double)right / given:F3} | {(double)right / gold:F3} | {2.0 * right / (given + gold):F3} | {(groups == 0 ? "" : $"{whole} of {groups}")} |"));
    }

    private static LinkCase Joined(LinkCase one)
    {
        var gold = one.Gold.Order().ToList();
        var (left, right) = (Places(one.Left.Length), Places(one.Right.Length));
        for (var i = 0; i + 1 < gold.Count; i += Every)
        {
            var ((l, r), (nextLeft, nextRight)) = (gold[i], gold[i + 1]);
            if (i / Every % 2 == 0)
                left[nextLeft] = l;
            else
                right[nextRight] = r;
        }
        var (leftTexts, leftIndexes) = Join(one.Left, left);
        var (rightTexts, rightIndexes) = Join(one.Right, right);
        return one with { Left = leftTexts, Right = rightTexts, Gold = [.. gold.Select(g => (leftIndexes[g.Left], rightIndexes[g.Right]))] };
    }

    private static int[] Places(int count) => [.. Enumerable.Range(0, count)];

    /// <summary>Puts each sentence behind the one it goes to, and tells where that stands then.</summary>
    private static (string[] Texts, int[] Indexes) Join(string[] sentences, int[] places)
    {
        var texts = new List<string>();
        var indexes = new int[sentences.Length];
        for (var i = 0; i < sentences.Length; i++)
        {
            if (places[i] != i)
                continue;
            indexes[i] = texts.Count;
            texts.Add(string.Join(' ', Enumerable.Range(i, sentences.Length - i).Where(k => places[k] == i).Select(k => sentences[k])));
        }
        for (var i = 0; i < sentences.Length; i++)
        {
            if (places[i] == i)
                continue;
            indexes[i] = indexes[places[i]];
            if (places[i] > i)
                texts[indexes[i]] += " " + sentences[i];
        }
        return ([.. texts], indexes);
    }
}
