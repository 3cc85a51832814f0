namespace IranBelarus.Text.Tests;

public class TextLanguagesTests
{
    [Theory]
    [InlineData("ar", TextLanguage.Arabic)]
    [InlineData("AR-eg", TextLanguage.Arabic)]
    [InlineData("arb", TextLanguage.Arabic)]
    [InlineData("fa", TextLanguage.Persian)]
    [InlineData("fa_IR", TextLanguage.Persian)]
    [InlineData("fas", TextLanguage.Persian)]
    [InlineData("pes", TextLanguage.Persian)]
    [InlineData("fa-AF", TextLanguage.Dari)]
    [InlineData("fa-Arab-AF", TextLanguage.Dari)]
    [InlineData("prs", TextLanguage.Dari)]
    [InlineData("und", TextLanguage.Unknown)]
    public void Tags_are_read(string tag, TextLanguage expected)
    {
        TextLanguages.TryParse(tag, out var language).Should().BeTrue();
        language.Should().Be(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("de")]
    [InlineData("arabic")]
    public void Other_tags_are_refused(string? tag) => TextLanguages.TryParse(tag, out _).Should().BeFalse();

    [Fact]
    public void Every_language_survives_its_tag()
    {
        foreach (var language in Enum.GetValues<TextLanguage>())
        {
            TextLanguages.TryParse(language.ToTag(), out var back).Should().BeTrue();
            back.Should().Be(language);
        }
    }
}
