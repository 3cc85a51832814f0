using FluentAssertions;
using IranBelarus.Text.Normalization;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>The Persian seed article, which has lost every half-space: all its words that change, to be read.</summary>
public class HalfSpaceSeedTests
{
    private static readonly string Seed = File.ReadAllText(Path.Combine(SharedData.Project, "seeds", "002_fcb925a73a06e04c.txt"));
    private static readonly string Golden = Path.Combine(SharedData.Project, "tests", "IranBelarus.Text.Tests", "Normalization", "HalfSpacePages", "seed-words.golden");

    [Fact]
    public void At_least_110_words_are_restored()
        => new HalfSpaceRestorer().Find(Seed).Select(r => r.Word).Distinct().Should().HaveCountGreaterThanOrEqualTo(110);

    [Fact]
    public void Every_restored_word_is_right()
    {
        var restored = new HalfSpaceRestorer().RestoreWithMap(Seed, null, out var repairs);
        var words = repairs.Select(r => r.Word).Distinct().Select(w => restored.Map.ToNormalized(w).In(restored.Text).ToString().Replace('\u200C', '|'));
        words.Distinct().Order(StringComparer.Ordinal).Should().Equal(File.ReadLines(Golden).Where(l => l.Length > 0 && l[0] != '#').Order(StringComparer.Ordinal));
    }
}
