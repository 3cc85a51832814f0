using FluentAssertions;
using IranBelarus.Text.Normalization;
using Xunit;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>What is asked before a word is looked up lets every word pass that ends in ى.</summary>
public class ArabicMaksuraTests
{
    private static readonly string[] Prefixes =
        ["", "و", "ف", "س", "وس", "فس", "ب", "ل", "ك", "وب", "فب", "ول", "فل", "وك", "ال", "وال", "فال", "بال", "كال", "لل", "وبال", "فبال", "وكال", "ولل", "فلل"];

    [Fact]
    public void Every_word_passes_with_each_prefix()
    {
        var words = 0;
        foreach (var word in ArabicMaksura.Words)
        {
            word.Length.Should().BeGreaterThan(2, word);
            foreach (var prefix in Prefixes)
            {
                var whole = prefix + word;
                ArabicMaksura.MayEnd(whole[^3], whole[^2]).Should().BeTrue(whole);
                words += whole.Length <= ArabicMaksura.Longest && ArabicMaksura.Ends(whole) ? 1 : 0;
            }
        }
        words.Should().BeGreaterThan(2 * ArabicMaksura.Words.Count());
    }

    [Fact]
    public void What_does_not_pass_is_no_word()
    {
        var stopped = 0;
        for (var before = '\u0600'; before < '\u0700'; before++)
        {
            for (var last = '\u0600'; last < '\u0700'; last++)
            {
                if (ArabicMaksura.MayEnd(before, last))
                    continue;
                stopped++;
                ArabicMaksura.Ends([before, last, 'ى']).Should().BeFalse();
                foreach (var prefix in Prefixes)
                    ArabicMaksura.Ends([.. prefix, before, last, 'ى']).Should().BeFalse();
            }
        }
        stopped.Should().BeGreaterThan(500);
    }

    [Theory]
    [InlineData('ل', '\u064E')]
    [InlineData('\u064E', 'ل')]
    [InlineData('ع', 'ـ')]
    [InlineData('\u0651', 'ل')]
    [InlineData('ک', 'ل')]
    public void Marks_and_other_letters_are_looked_up(char before, char last) => ArabicMaksura.MayEnd(before, last).Should().BeTrue();

    [Fact]
    public void A_word_of_two_letters_is_not_looked_up() => ArabicMaksura.MayEnd(' ', 'ف').Should().BeFalse();
}
