using System.Text.Json;

namespace IranBelarus.Text.Benchmarks.LinkTraining;

/// <summary>Two lists of sentences and which of them translate each other, as the alignment sets of the shared data hold them.</summary>
/// <param name="Set">Name of the set: language pair and kind.</param>
/// <param name="Fold">The fold that its document is in.</param>
internal sealed record LinkCase(string Set, int Fold, TextLanguage LeftLanguage, TextLanguage RightLanguage, string[] Left, string[] Right, HashSet<(int Left, int Right)> Gold)
{
    /// <summary>Reads a set: <c>{"src_lang","tgt_lang","src","tgt"}</c> and, in a file of its own, <c>{"pairs","fold"}</c>, a line each.</summary>
    /// <param name="path">The path without <c>.jsonl</c>.</param>
    public static IEnumerable<LinkCase> Read(string path)
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
                [.. gold.RootElement.GetProperty("pairs").EnumerateArray().Select(p => (p[0].GetInt32(), p[1].GetInt32()))]);
        }
    }

    private static TextLanguage Language(string? tag) => TextLanguages.TryParse(tag, out var language) ? language : throw new InvalidDataException($"Found the language '{tag}'.");
}
