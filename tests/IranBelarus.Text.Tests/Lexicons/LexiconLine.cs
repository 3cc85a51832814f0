using System.Text.RegularExpressions;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Lexicons;

/// <summary>A line of the reviewable files of the bilingual lexicon.</summary>
internal sealed partial record LexiconLine(string File, int Number, string[] Columns)
{
    public string PartOfSpeech => Columns[2];

    /// <summary>The lines of all files, in order.</summary>
    public static IEnumerable<LexiconLine> ReadAll()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedData.Project, "src", "IranBelarus.Text", "Lexicons", "Data"), "*.txt").Order(StringComparer.Ordinal))
        {
            var lines = System.IO.File.ReadAllLines(file);
            if (lines[0].StartsWith("# table", StringComparison.Ordinal))
                continue;
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].Trim().Length > 0 && lines[i][0] != '#')
                    yield return new(Path.GetFileName(file), i + 1, [.. lines[i].Split('|').Select(c => c.Trim())]);
            }
        }
    }

    /// <summary>The lemmas of a column, without their listed forms.</summary>
    public IEnumerable<string> Lemmas(int column) => LemmasWithForms(column).Select(l => l.Lemma);

    /// <summary>The lemmas of a column with their listed forms.</summary>
    public IEnumerable<(string Lemma, string[] Forms)> LemmasWithForms(int column) =>
        column >= Columns.Length ? [] : Columns[column].Split('،').Select(w => (Forms().Replace(w, "").Trim(), Forms().Match(w) is { Success: true } match ? match.Groups[1].Value.Split('/', StringSplitOptions.TrimEntries) : []));

    /// <summary>The lemmas and forms of a column.</summary>
    public IEnumerable<string> Words(int column) => LemmasWithForms(column).SelectMany(l => l.Forms.Prepend(l.Lemma));

    public override string ToString() => $"{File}:{Number}";

    [GeneratedRegex(@"\s*\(([^)]*)\)")]
    private static partial Regex Forms();
}
