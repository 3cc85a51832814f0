using FluentAssertions;
using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Tests.Morphology;

public class PersianAnalyzerTests
{
    private static readonly PersianAnalyzer Analyzer = new();

    [Theory]
    [InlineData("رفتم", "رفتن")]
    [InlineData("نرفته\u200Cاند", "رفتن")]
    [InlineData("می\u200Cروند", "رفتن")]
    [InlineData("میروند", "رفتن")]
    [InlineData("نمیشود", "شدن")]
    [InlineData("بگویید", "گفتن")]
    [InlineData("نیفتاد", "افتادن")]
    [InlineData("بیاید", "آمدن")]
    [InlineData("نیامده", "آمدن")]
    [InlineData("برنمی\u200Cگردد", "برگشتن")]
    [InlineData("برنگشت", "برگشتن")]
    [InlineData("می\u200Cسازمش", "ساختن")]
    [InlineData("می\u200Cگویند", "گفتن")]
    public void Verb_forms_lead_to_their_infinitive(string form, string infinitive) => Analyzer.Analyze(form).Verb?.Infinitive.Should().Be(infinitive);

    [Theory]
    [InlineData("کتاب\u200Cهایشان", "کتاب")]
    [InlineData("کتابهایشان", "کتاب")]
    [InlineData("همکاری\u200Cهای", "همکاری")]
    [InlineData("خانه\u200Cاش", "خانه")]
    [InlineData("بزرگ\u200Cترین", "بزرگ")]
    [InlineData("دولت\u200Cها", "دولت")]
    [InlineData("کشورهای", "کشور")]
    public void Inflection_is_split_off(string word, string expected) => Analyzer.Analyze(word).Base.In(word).ToString().Should().Be(expected);

    [Theory]
    [InlineData("کتاب")]
    [InlineData("سرمایه\u200Cگذاری\u200Cهایشان")]
    [InlineData("خ\u0650یلی")]
    [InlineData("ققنسثط")]
    [InlineData("abc")]
    [InlineData("\u200C")]
    [InlineData("کتاب\u200C")]
    public void Parts_follow_one_another_and_cover_the_word(string word)
    {
        var parts = Analyzer.Analyze(word).Parts;
        parts[0].Span.Start.Should().Be(0);
        parts[^1].Span.End.Should().Be(word.Length);
        for (var i = 1; i < parts.Count; i++)
            word[parts[i - 1].Span.End..parts[i].Span.Start].Trim('\u200C').Should().BeEmpty();
    }
}
