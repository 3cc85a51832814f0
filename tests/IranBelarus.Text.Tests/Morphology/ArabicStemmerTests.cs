using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Tests.Morphology;

public class ArabicStemmerTests
{
    [Theory]
    [InlineData("الوثائق", "وثیقه")]              // article, broken plural
    [InlineData("وثيقتين", "وثیقه")]              // dual
    [InlineData("والاتفاقيات", "اتفاقیه")]         // conjunction, article, plural
    [InlineData("بالوثيقة", "وثیقه")]
    [InlineData("للعلاقات", "علاقه")]
    [InlineData("مواقفهم", "موقف")]
    [InlineData("وأعلن", "اعلن")]
    [InlineData("يعلن", "اعلن")]                  // form IV
    [InlineData("وأشارت", "اشار")]                // hollow
    [InlineData("يشيرون", "اشار")]
    [InlineData("قالوا", "قال")]
    [InlineData("وسيقول", "قال")]
    [InlineData("استأنفت", "استانف")]             // form X
    [InlineData("وزير", "وزیر")]                  // و is not a conjunction here
    public void Inflected_words_lead_to_their_lemma(string word, string expected) => ArabicStemmer.Stem(word).Should().Be(expected);

    [Theory]
    [InlineData("والزعبوطات", "زعبوط")]
    [InlineData("زعبوط", "زعبوط")]
    public void Unknown_words_lose_their_commonest_affixes(string word, string expected) => ArabicStemmer.Stem(word).Should().Be(expected);

    [Fact]
    public void The_span_form_gives_the_same()
    {
        Span<char> buffer = stackalloc char[ArabicStemmer.LongestWord];
        ArabicStemmer.TryStem("وأعلنت", buffer, out var written).Should().BeTrue();
        buffer[..written].ToString().Should().Be(ArabicStemmer.Stem("وأعلنت"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uD800")]
    [InlineData("\0")]
    public void Odd_words_do_no_harm(string word) => FluentActions.Invoking(() => ArabicStemmer.Stem(word)).Should().NotThrow();
}
