using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Lexicons;

public class CognatesTests
{
    [Theory]
    [InlineData("توافق", "توافق", 1)]
    [InlineData("تهديدات", "تهدیدات", 1)]
    [InlineData("سياسية", "سیاسی", 1)]
    [InlineData("والاقتصاد", "اقتصادی", 0)]       // a noun and an adjective of its root
    [InlineData("والاقتصاد", "اقتصادها", 1)]
    [InlineData("السياسة", "سیاست", 0.9)]
    [InlineData("فتوى", "فتوا", 0.9)]
    [InlineData("مسؤول", "مسئول", 0.9)]
    [InlineData("قرن", "قرن", 1)]
    [InlineData("كتاب", "سند", 0)]
    [InlineData("و", "و", 0)]                      // too short
    [InlineData("", "", 0)]
    [InlineData("news", "news", 0)]
    public void Shared_words_are_told_from_others(string arabic, string persian, double expected) => Cognates.Likeness(arabic, persian).Should().Be(expected);

    [Theory]
    [InlineData("مجتمع", "مجتمع")]
    [InlineData("المجتمع", "مجتمع")]
    [InlineData("شهر", "شهر")]
    [InlineData("شهرين", "شهرها")]
    [InlineData("انقلاب", "انقلاب")]
    [InlineData("ملة", "ملت")]
    [InlineData("رسوم", "رسوم")]
    public void False_friends_are_none(string arabic, string persian) => Cognates.Likeness(arabic, persian).Should().Be(0);

    [Fact]
    public void Every_listed_pair_of_false_friends_is_refused()
    {
        var lines = File.ReadLines(Path.Combine(SharedData.Project, "src", "IranBelarus.Text", "Lexicons", "Data", "false-friends.txt"))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('|').Select(c => c.Trim()).ToArray()).ToList();
        lines.Should().HaveCountGreaterThan(150).And.OnlyContain(c => c.Length == 4);
        lines.Where(c => Cognates.Likeness(c[0], c[1]) > 0).Select(c => c[0]).Should().BeEmpty();
        lines.Select(c => (c[0], c[1])).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Broken_text_has_none() => Cognates.Likeness("\uD800\uD800\uDC00\uFFFF", "\uD800\uD800\uDC00\uFFFF").Should().Be(0);

    [Fact]
    public void Words_that_are_too_long_have_none() => Cognates.Likeness(new string('ب', 41), new string('ب', 41)).Should().Be(0);
}
