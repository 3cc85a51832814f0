using System.Text.Json;

namespace IranBelarus.Text.Benchmarks.LinkTraining;

/// <summary>A text, its translation and the true beads, as the alignment sets of the shared data hold them.</summary>
/// <param name="Set">Name of the set: language pair and kind.</param>
/// <param name="Fold">The fold that its document is in.</param>
/// <param name="Beads">The beads with text on at least one side, in order: left start, count, right start, count.</param>
internal sealed record BeadCase(string Set, int Fold, TextLanguage LeftLanguage, TextLanguage RightLanguage, string[] Left, string[] Right, List<(int Left, int LeftCount, int Right, int RightCount)> Beads)
{
    /// <summary>Reads a set.</summary>
    /// <param name="path">The path without <c>.jsonl</c>.</param>
    public static IEnumerable<BeadCase> Read(string path)
    {
        foreach (var (one, goldLine) in LinkCase.Read(path, goldHasPairs: false).Zip(File.ReadLines(path + ".gold.jsonl")))
        {
            using var gold = JsonDocument.Parse(goldLine);
            var beads = new List<(int, int, int, int)>();
            var (l, r) = (0, 0);
            foreach (var bead in gold.RootElement.GetProperty("beads").EnumerateArray())
            {
                var (left, right) = (bead[0].GetArrayLength(), bead[1].GetArrayLength());
                beads.Add((l, left, r, right));
                (l, r) = (l + left, r + right);
            }
            yield return new(one.Set, one.Fold, one.LeftLanguage, one.RightLanguage, one.Left, one.Right, beads);
        }
    }
}
