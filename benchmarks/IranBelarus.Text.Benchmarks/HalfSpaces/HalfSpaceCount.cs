namespace IranBelarus.Text.Benchmarks.HalfSpaces;

/// <summary>What became of the half-spaces of a text that lost them. A gap is the place between two letters or digits of one line.</summary>
internal sealed class HalfSpaceCount
{
    /// <summary>Half-spaces of the reference, and how many of them the output has, by class.</summary>
    public SortedDictionary<HalfSpaceClass, (int Gold, int Found)> Classes { get; } = [];

    /// <summary>Half-spaces put where the reference has none.</summary>
    public int False { get; private set; }

    /// <summary>Words of the reference without a half-space, and how many of them got one.</summary>
    public int CleanWords { get; private set; }

    /// <inheritdoc cref="CleanWords"/>
    public int CleanWordsHit { get; private set; }

    /// <summary>What went wrong: the words in the reference (half-space: |), and in the output.</summary>
    public List<(HalfSpaceClass? Class, string Expected, string Found)> Misses { get; } = [];

    public int Gold => Classes.Values.Sum(c => c.Gold);

    public int Found => Classes.Values.Sum(c => c.Found);

    public double Precision => (double)Found / Math.Max(1, Found + False);

    public double Recall => (double)Found / Math.Max(1, Gold);

    public double F1 => 2.0 * Found / Math.Max(1, Gold + Found + False);

    /// <summary>Compares a line with its reference; the letters are the same.</summary>
    public void Add(string reference, string output)
    {
        var expected = Gaps(reference);
        var found = Gaps(output);
        for (int first = 0, end; first < expected.Count; first = end)
        {
            for (end = first; end < expected.Count - 1 && expected[end].Gap != ' ';)
                end++;
            end++;
            AddWord(expected[first..end], found[first..end]);
        }
    }

    private void AddWord(List<(char Letter, char Gap)> expected, List<(char Letter, char Gap)> found)
    {
        var letters = string.Concat(expected.Select(e => e.Letter));
        var (hit, has) = (false, expected[..^1].Exists(e => e.Gap == '|'));
        for (var i = 0; i < expected.Count - 1; i++)
        {
            var isFound = found[i].Gap == '|';
            if (expected[i].Gap == '|')
            {
                var parts = Write(expected).Split('|');
                var part = expected[..i].Count(e => e.Gap == '|');
                var kind = HalfSpaceClasses.Of(parts[part], parts[part + 1]);
                var (gold, right) = Classes.GetValueOrDefault(kind);
                Classes[kind] = (gold + 1, right + (isFound ? 1 : 0));
                if (!isFound)
                    Misses.Add((kind, Write(expected), Write(found)));
            }
            else if (isFound)
            {
                False++;
                hit |= !has;
                Misses.Add((null, Write(expected), Write(found)));
            }
        }
        // a half-space at the end of the word brought two words together
        if (found[^1].Gap == '|')
        {
            False++;
            hit |= !has;
            Misses.Add((null, Write(expected) + " …", Write(found) + "|…"));
        }
        if (has || !letters.Any(c => c is >= '\u0600' and <= '\u06FF' && !char.IsDigit(c)))
            return;
        CleanWords++;
        CleanWordsHit += hit ? 1 : 0;
    }

    private static string Write(List<(char Letter, char Gap)> word) =>
        string.Concat(word.Select((w, i) => i == word.Count - 1 || w.Gap == '\0' ? w.Letter.ToString() : $"{w.Letter}{w.Gap}"));

    /// <summary>The letters and digits of a line, and what stands after each: nothing (<c>\0</c>), a half-space (|) or something else.</summary>
    private static List<(char Letter, char Gap)> Gaps(string line)
    {
        var gaps = new List<(char Letter, char Gap)>();
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
                gaps.Add((c, '\0'));
            else if (gaps.Count > 0 && !IsMark(c))
                gaps[^1] = (gaps[^1].Letter, c == '\u200C' && gaps[^1].Gap is '\0' or '|' ? '|' : ' ');
        }
        return gaps;
    }

    private static bool IsMark(char c) => c is >= '\u064B' and <= '\u0657' or '\u0670' or '\u0640';
}
