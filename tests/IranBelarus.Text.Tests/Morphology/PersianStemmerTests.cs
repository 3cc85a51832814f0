using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Tests.Morphology;

public class PersianStemmerTests
{
    [Theory]
    [InlineData("سندهای", "سند")]
    [InlineData("اسناد", "سند")]
    [InlineData("همکاری\u200Cهایشان", "همکاری")]
    [InlineData("همکاریهایشان", "همکاری")]
    [InlineData("بزرگ\u200Cترین", "بزرگ")]
    [InlineData("می\u200Cگوید", "گفتن")]
    [InlineData("رفته\u200Cاند", "رفتن")]
    [InlineData("نگفتند", "گفتن")]
    [InlineData("نمایندگان", "نماینده")]
    [InlineData("می\u200Cروند", "رفتن")]
    public void Inflected_words_lead_to_their_lemma(string word, string expected) => PersianStemmer.Stem(word).Should().Be(expected);

    [Fact]
    public void The_span_form_gives_the_same()
    {
        Span<char> buffer = stackalloc char[PersianStemmer.LongestWord];
        PersianStemmer.TryStem("سندهای", buffer, out var written).Should().BeTrue();
        buffer[..written].ToString().Should().Be("سند");
    }
}
