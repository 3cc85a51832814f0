using System.Globalization;
using System.Text.RegularExpressions;
using IranBelarus.Text.Normalization;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>What each preset makes of a text, in a file that a person can read (see its head).</summary>
public class NormalizationPageTests
{
    private static readonly string[] ForReaders = ["persian", "arabic", "display"];

    public static TheoryData<string, string> Texts
    {
        get
        {
            var texts = new TheoryData<string, string>();
            foreach (var block in File.ReadAllText(Path.Combine(SharedData.Project, "tests", "IranBelarus.Text.Tests", "Normalization", "NormalizationPages", "presets.txt")).ReplaceLineEndings("\n").Split("\n\n"))
            {
                var lines = block.Split('\n').SkipWhile(l => !l.StartsWith("text: ", StringComparison.Ordinal)).Where(l => l.Length > 0).ToArray();
                if (lines.Length > 0)
                    texts.Add(lines[0]["text: ".Length..], string.Join('\n', lines[1..]));
            }
            return texts;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_profile_makes_of_it_what_the_page_says(string text, string results)
    {
        var original = Read(text);
        var said = results.Split('\n').Select(l => l.Split(": ", 2)).ToDictionary(l => l[0], l => l[1] == "=" ? original : Read(l[1]));
        foreach (var profile in said.Keys.Union(ForReaders))
        {
            var normalizer = new TextNormalizer(NormalizationSamples.Profiles[profile]);
            var result = normalizer.NormalizeWithMap(original);
            if (said.TryGetValue(profile, out var expected) && result.Text != expected)
                Assert.Fail($"{profile}: found    {NormalizationSamples.Show(result.Text)}\n{profile}: expected {NormalizationSamples.Show(expected)}");
            normalizer.Normalize(original).Should().Be(result.Text, profile);
            normalizer.IsNormalized(result.Text).Should().BeTrue("{0}: once is enough", profile);
            Lines(result.Map, original, result.Text).Should().Be(result.Text, profile);
        }
    }

    /// <summary>The new text, built from the original one and the edits.</summary>
    private static string Lines(OffsetMap map, string original, string @new)
    {
        var built = new System.Text.StringBuilder();
        var at = 0;
        foreach (var edit in map)
        {
            built.Append(original, at, edit.Start - at).Append(@new, edit.NewStart, edit.NewLength);
            at = edit.End;
        }
        return built.Append(original, at, original.Length - at).ToString();
    }

    private static string Read(string escaped) => Regex.Replace(escaped, @"\\u([0-9A-F]{4})|\\U([0-9A-F]{8})|\\n", m =>
        m.Value == "\\n" ? "\n"
        : m.Groups[1].Success ? ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
        : char.ConvertFromUtf32(int.Parse(m.Groups[2].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
}
