using System.Globalization;
using IranBelarus.Text.Normalization;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>NormalizationTest.txt of Unicode 17.0.0, every line whose code points are Arabic-script or ASCII.</summary>
public class NormalizationConformanceTests
{
    private static readonly TextNormalizer Nfc = new(NormalizationProfile.Nfc), Nfkc = new(NormalizationProfile.Nfkc);

    [SharedFact]
    public void Every_applicable_line_of_the_official_test_holds()
    {
        var arabic = ArabicCodePoints();
        var lines = 0;
        foreach (var line in File.ReadLines(SharedData.File("ucd-17.0.0", "NormalizationTest.txt")))
        {
            if (line.Length == 0 || line[0] is '#' or '@')
                continue;
            var columns = line.Split(';')[..5].Select(Decode).ToArray();
            if (!columns.All(c => c.EnumerateRunes().All(r => r.Value < 0x80 || arabic.Contains(r.Value))))
                continue;
            lines++;
            // the invariants in the head of the file
            foreach (var i in new[] { 0, 1, 2 })
                Nfc.Normalize(columns[i]).Should().Be(columns[1], line);
            foreach (var i in new[] { 3, 4 })
                Nfc.Normalize(columns[i]).Should().Be(columns[3], line);
            foreach (var column in columns)
                Nfkc.Normalize(column).Should().Be(columns[3], line);
        }
        lines.Should().Be(912);
        Console.WriteLine($"{lines} lines of NormalizationTest.txt");
    }

    [SharedFact]
    public void Every_other_Arabic_code_point_stays()
    {
        // Part 1 of the test's head: what is not listed is the same in all forms
        var listed = File.ReadLines(SharedData.File("ucd-17.0.0", "NormalizationTest.txt"))
            .SkipWhile(l => !l.StartsWith("@Part1", StringComparison.Ordinal)).TakeWhile(l => !l.StartsWith("@Part2", StringComparison.Ordinal))
            .Where(l => l.Length > 0 && l[0] is not ('#' or '@')).Select(l => Decode(l.Split(';')[0])).ToHashSet();
        foreach (var code in ArabicCodePoints())
        {
            var text = char.ConvertFromUtf32(code);
            if (listed.Contains(text))
                continue;
            Nfc.IsNormalized(text).Should().BeTrue($"U+{code:X4}");
            Nfkc.IsNormalized(text).Should().BeTrue($"U+{code:X4}");
        }
    }

    private static string Decode(string column) =>
        string.Concat(column.Split(' ').Select(h => char.ConvertFromUtf32(int.Parse(h, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));

    /// <summary>Script Arabic, and the marks that Arabic shares with Syriac.</summary>
    private static HashSet<int> ArabicCodePoints()
    {
        var found = new HashSet<int>();
        foreach (var line in File.ReadLines(SharedData.File("ucd-17.0.0", "Scripts.txt")))
        {
            var fields = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (fields.Length < 2 || fields[1] != "Arabic")
                continue;
            var bounds = fields[0].Split("..").Select(h => int.Parse(h, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            found.UnionWith(Enumerable.Range(bounds[0], bounds[^1] - bounds[0] + 1));
        }
        found.UnionWith(Enumerable.Range(0x064B, 0x0B));
        found.Add(0x0670);
        found.Add(0x0640);
        return found;
    }
}
