using System.Text.Json;

namespace IranBelarus.Text.Benchmarks.LinkTraining;

/// <summary>Two lists of sentences and which of them translate each other, as the alignment sets of the shared data hold them.</summary>
/// <param name="Set">Name of the set: language pair and kind.</param>
/// <param name="Fold">The fold that its document is in.</param>
internal sealed record LinkCase(string Set, int Fold, TextLanguage LeftLanguage, TextLanguage RightLanguage, string[] Left, string[] Right, HashSet<(int Left, int Right)> Gold)
{
    /// <summary>Reads a set: <c>{"src_lang","tgt_lang","src","tgt"}</c> and, in a file of its own, <c>{"pairs","fold"}</c>, a line each.</summary>
    /// <param name="path">The path without <c>.jsonl</c>.</param>
    /// <param name="goldHasPairs">Whether the gold file holds pairs, not beads.</param>
    public static IEnumerable<LinkCase> Read(string path, bool goldHasPairs = true)
    {
        var set = Path.GetFileName(Path.GetDirectoryName(path)) + "/" + Path.GetFileName(path);
        foreach (var (line, goldLine) in File.ReadLines(path + ".jsonl").Zip(File.ReadLines(path + ".gold.jsonl")))
        {
            using var record = JsonDocument.Parse(line);
            using var gold = JsonDocument.Parse(goldLine);
            yield return new(
                set,
                gold.RootElement.GetProperty("fold").GetInt32(),
                Language(record.RootElement.GetProperty("src_lang").GetString()),
                Language(record.RootElement.GetProperty("tgt_lang").GetString()),
                [.. record.RootElement.GetProperty("src").EnumerateArray().Select(s => s.GetString()!)],
                [.. record.RootElement.GetProperty("tgt").EnumerateArray().Select(s => s.GetString()!)],
                goldHasPairs ? [.. gold.RootElement.GetProperty("pairs").EnumerateArray().Select(p => (p[0].GetInt32(), p[1].GetInt32()))] : []);
        }
    }

    /// <summary>Parts of a collection: smaller ones of the same kind.</summary>
    public IEnumerable<LinkCase> Split(int parts)
    {
        // a sentence goes where its partner goes, one without a partner anywhere
        var partOf = new Dictionary<(bool, int), int>();
        foreach (var (l, r) in Gold)
            partOf[(true, l)] = partOf[(false, r)] = l % parts;
        for (var part = 0; part < parts; part++)
        {
            var left = Enumerable.Range(0, Left.Length).Where(l => partOf.GetValueOrDefault((true, l), l % parts) == part).ToList();
            var right = Enumerable.Range(0, Right.Length).Where(r => partOf.GetValueOrDefault((false, r), r % parts) == part).ToList();
            yield return this with
            {
                Set = $"{Set}/{parts}",
                Left = [.. left.Select(l => Left[l])],
                Right = [.. right.Select(r => Right[r])],
                Gold = [.. Gold.Where(g => left.Contains(g.Left)).Select(g => (left.IndexOf(g.Left), right.IndexOf(g.Right)))],
            };
        }
    }

    /// <summary>The folds of a set as one collection; a pair's fold is asked of its left sentence.</summary>
    public static LinkCase Join(IReadOnlyList<LinkCase> cases)
    {
        var gold = new HashSet<(int, int)>();
        var (left, right) = (new List<string>(), new List<string>());
        var folds = new List<int>();
        foreach (var one in cases)
        {
            gold.UnionWith(one.Gold.Select(g => (g.Left + left.Count, g.Right + right.Count)));
            left.AddRange(one.Left);
            right.AddRange(one.Right);
            folds.AddRange(one.Left.Select(_ => one.Fold));
        }
        return cases[0] with { Set = cases[0].Set + "/all", Left = [.. left], Right = [.. right], Gold = gold, Folds = [.. folds] };
    }

    /// <summary>For collections of several folds the fold of each left sentence.</summary>
    public int[]? Folds { get; private init; }

    /// <summary>The fold of a left sentence.</summary>
    public int FoldOf(int left) => Folds?[left] ?? Fold;

    private static TextLanguage Language(string? tag) => TextLanguages.TryParse(tag, out var language) ? language : throw new InvalidDataException($"Found the language '{tag}'.");
}
