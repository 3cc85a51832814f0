using IranBelarus.Text.Normalization;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Normalization;

public class LanguageDetectorTests
{
    [Theory]
    [InlineData("أعلن الرئيس الإيراني خلال مؤتمر صحفي التوصل إلى اتفاق بين البلدين", TextLanguage.Arabic)]
    [InlineData("رئیس‌جمهور در این دیدار گفت که همکاری‌های دو کشور گسترش یافته است", TextLanguage.Persian)]
    [InlineData("رئيس جمهور در اين ديدار گفت كه همكاري هاي دو كشور گسترش يافته است", TextLanguage.Persian)]
    [InlineData("یہ ایک بڑا شہر ہے اور یہاں بہت لوگ رہتے ہیں", TextLanguage.Urdu)]
    [InlineData("ئەمە شارێکی گەورەیە و خەڵکی زۆری تێدایە", TextLanguage.Kurdish)]
    [InlineData("دا یو لوی ښار دی او ډېر خلک پکې اوسېږي", TextLanguage.Pashto)]
    [InlineData("وزارت صحت عامه گفت که در ماه اپریل پنج فیصد داکتران در شفاخانه ها بودند", TextLanguage.Dari)]
    [InlineData("", TextLanguage.Unknown)]
    [InlineData("12.5%", TextLanguage.Unknown)]
    [InlineData("The road map", TextLanguage.Unknown)]
    public void A_sentence_shows_its_language(string text, TextLanguage expected) =>
        LanguageDetector.Detect(text).Language.Should().Be(expected);

    [Theory]
    [InlineData("ar", TextLanguage.Arabic)]
    [InlineData("fa", TextLanguage.Persian)]
    public void The_seeds_are_recognised_with_confidence(string seed, TextLanguage expected)
    {
        var guess = LanguageDetector.Detect(SharedData.Seed(seed));
        guess.Language.Should().Be(expected);
        guess.Confidence.Should().BeGreaterThan(0.75);
    }
}
