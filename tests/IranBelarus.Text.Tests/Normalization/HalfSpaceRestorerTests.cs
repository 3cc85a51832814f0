using FluentAssertions;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

public class HalfSpaceRestorerTests
{
    private static readonly HalfSpaceRestorer Restorer = new();

    // | is the half-space
    [Theory]
    [InlineData("میشود", "می|شود")]
    [InlineData("نمیشود", "نمی|شود")]
    [InlineData("همکاریهای", "همکاری|های")]
    [InlineData("رسانهای", "رسانه|ای")]
    [InlineData("کتاب ها", "کتاب|ها")]
    [InlineData("می شود", "می|شود")]
    [InlineData("کشور ها", "کشورها")]
    [InlineData("رفته اند", "رفته|اند")]
    [InlineData("کردهاند", "کرده|اند")]
    [InlineData("برمیگردد", "برمی|گردد")]
    [InlineData("عمیقتر", "عمیق|تر")]
    [InlineData("می\u200Cشود", "می|شود")]
    public void Lost_half_spaces_are_put_back(string text, string expected) => Restorer.Restore(text).Should().Be(expected.Replace('|', '\u200C'));

    [Theory]
    [InlineData("میدان")]
    [InlineData("میزبان")]
    [InlineData("میان")]
    [InlineData("دکتر")]
    [InlineData("تنها")]
    [InlineData("https://example.org/wiki/میشود")]
    [InlineData("#میشود")]
    [InlineData("Windowsها")]
    [InlineData("")]
    [InlineData("\u200C")]
    public void What_only_looks_fused_stays(string text) => Restorer.Restore(text).Should().BeSameAs(text);

    [Fact]
    public void The_map_leads_back()
    {
        var restored = Restorer.RestoreWithMap("کتاب ها میشود");
        restored.Text.Should().Be("کتاب\u200Cها می\u200Cشود");
        restored.ToOriginal(TextSpan.FromBounds(8, 14)).Should().Be(TextSpan.FromBounds(8, 13));
    }
}
