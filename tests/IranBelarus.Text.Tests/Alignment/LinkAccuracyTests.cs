using System.Text.Json;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Alignment;

/// <summary>A floor under what the aligner reaches on open data; the figures themselves are measured apart.</summary>
public class LinkAccuracyTests
{
    [SharedTheory]
    [InlineData("arb-fas", TextLanguage.Arabic, TextLanguage.Persian, 0.91)]
    [InlineData("fas-prs", TextLanguage.Persian, TextLanguage.Dari, 0.89)]
    public void The_first_comparable_articles(string pair, TextLanguage left, TextLanguage right, double least)
    {
        var aligner = new SentenceAligner(new() { Left = left, Right = right });
        int found = 0, given = 0, gold = 0;
        foreach (var (record, truth) in Read(pair, "t2", 60))
        {
            var expected = truth.GetProperty("pairs").EnumerateArray().Select(p => (p[0].GetInt32(), p[1].GetInt32())).ToHashSet();
            var pairs = aligner.Pair(Texts(record, "src"), Texts(record, "tgt")).Select(p => (p.Left, p.Right)).ToList();
            (found, given, gold) = (found + pairs.Count(expected.Contains), given + pairs.Count, gold + expected.Count);
        }
        (2.0 * found / (given + gold)).Should().BeGreaterThan(least);
    }

    [SharedFact]
    public void Translations_with_merges_and_deletions()
    {
        var aligner = new SentenceAligner();
        int found = 0, given = 0, gold = 0;
        foreach (var (record, truth) in Read("arb-fas", "t1.hard", 40))
        {
            var expected = truth.GetProperty("beads").EnumerateArray().Select(b => string.Join(' ', b[0].EnumerateArray()) + "|" + string.Join(' ', b[1].EnumerateArray())).ToHashSet();
            var beads = aligner.Align(Texts(record, "src"), Texts(record, "tgt"))
                .Select(b => string.Join(' ', Enumerable.Range(b.LeftStart, b.LeftCount)) + "|" + string.Join(' ', Enumerable.Range(b.RightStart, b.RightCount))).ToList();
            (found, given, gold) = (found + beads.Count(expected.Contains), given + beads.Count, gold + expected.Count);
        }
        (2.0 * found / (given + gold)).Should().BeGreaterThan(0.94);
    }

    private static IEnumerable<(JsonElement, JsonElement)> Read(string pair, string set, int most) =>
        File.ReadLines(SharedData.File("tico", pair, set + ".jsonl")).Zip(File.ReadLines(SharedData.File("tico", pair, set + ".gold.jsonl"))).Take(most)
            .Select(lines => (JsonDocument.Parse(lines.First).RootElement, JsonDocument.Parse(lines.Second).RootElement));

    private static string[] Texts(JsonElement record, string name) => [.. record.GetProperty(name).EnumerateArray().Select(t => t.GetString()!)];
}
