using IranBelarus.Text.Normalization;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Normalization;

public class LanguageDetectorTests
{
    [Theory]
    [InlineData("أعلن الرئيس الإيراني خلال مؤتمر صحفي التوصل إلى اتفاق بين البلدين", TextLanguage.Arabic)]
    [InlineData("وصل الوفد إلى العاصمة صباح اليوم", TextLanguage.Arabic)]
    [InlineData("قال الوزير إن بلاده لا تريد الحرب", TextLanguage.Arabic)]
    [InlineData("ان الرئيس قال ان الاتفاق جيد", TextLanguage.Arabic)]
    [InlineData("رئیس‌جمهور در این دیدار گفت که همکاری‌های دو کشور گسترش یافته است", TextLanguage.Persian)]
    [InlineData("رئيس جمهور در اين ديدار گفت كه همكاري هاي دو كشور گسترش يافته است", TextLanguage.Persian)]
    [InlineData("او دیروز به دانشگاه رفت و کتاب خرید", TextLanguage.Persian)]
    [InlineData("قیمت‌ها در مرداد افزایش یافت", TextLanguage.Persian)]
    [InlineData("طالبان در کابل گفت که کشورهای دیگر را تهدید نمی‌کند", TextLanguage.Persian)]
    [InlineData("وزارت صحت عامه گفت که در ماه اپریل پنج فیصد داکتران در شفاخانه ها بودند", TextLanguage.Dari)]
    [InlineData("والی ولایت بلخ از پوهنتون و شفاخانه شهر دیدن کرد", TextLanguage.Dari)]
    [InlineData("یہ ایک بڑا شہر ہے اور یہاں بہت لوگ رہتے ہیں", TextLanguage.Urdu)]
    [InlineData("وزیر اعظم نے کہا کہ حکومت عوام کے ساتھ ہے", TextLanguage.Urdu)]
    [InlineData("ئەمە شارێکی گەورەیە و خەڵکی زۆری تێدایە", TextLanguage.Kurdish)]
    [InlineData("سەرۆکی هەرێم لەگەڵ وەزیری دەرەوە کۆبووەوە", TextLanguage.Kurdish)]
    [InlineData("دا یو لوی ښار دی او ډېر خلک پکې اوسېږي", TextLanguage.Pashto)]
    [InlineData("د افغانستان ولسمشر وویل چې سوله راځي", TextLanguage.Pashto)]
    [InlineData("", TextLanguage.Unknown)]
    [InlineData("12.5%", TextLanguage.Unknown)]
    [InlineData("The road map", TextLanguage.Unknown)]
    [InlineData("سنڌي ٻوليءَ ۾ ڪتاب لکڻ وارا ڏاڍا گهڻا آهن", TextLanguage.Unknown)]
    [InlineData("ئۇيغۇر تىلى ۋە يېزىقى توغرىسىدا بىر كىتاب", TextLanguage.Unknown)]
    [InlineData("محمد علی حسن", TextLanguage.Unknown)]
    [InlineData("שלום עולם", TextLanguage.Unknown)]
    public void A_sentence_shows_its_language(string text, TextLanguage expected)
    {
        var guess = LanguageDetector.Detect(text);
        guess.Language.Should().Be(expected);
        guess.Confidence.Should().BeInRange(expected == TextLanguage.Unknown ? 0 : 0.2, expected == TextLanguage.Unknown ? 0 : 1);
    }

    [Theory]
    [InlineData("ar", TextLanguage.Arabic)]
    [InlineData("fa", TextLanguage.Persian)]
    public void The_seeds_are_recognised_with_confidence(string seed, TextLanguage expected)
    {
        var guess = LanguageDetector.Detect(SharedData.Seed(seed));
        guess.Language.Should().Be(expected);
        guess.Confidence.Should().BeGreaterThan(0.75);
    }

    [Fact]
    public void What_a_text_shows_does_not_change_when_it_is_normalised()
    {
        var normalizer = new TextNormalizer(NormalizationProfile.Persian with { Controls = ControlForm.Keep, HalfSpaces = HalfSpaceForm.Keep });
        foreach (var text in new[] { "رئيس جمهور در اين ديدار گفت كه", "كـــتاب هاي من در آنجا است", "ﻛﺘﺎﺏ در ﺍﯾﻦ خانه است" })
            LanguageDetector.Detect(normalizer.Normalize(text)).Should().Be(LanguageDetector.Detect(text));
    }

    [SharedTheory]
    [InlineData("arabic-pud-first500.txt", TextLanguage.Arabic, 0.98)]
    [InlineData("persian-seraji-dev.txt", TextLanguage.Persian, 0.93)]
    [InlineData("persian-perdt-dev.txt", TextLanguage.Persian, 0.95)]
    public void Single_sentences_of_treebanks_are_recognised(string file, TextLanguage expected, double least)
    {
        var lines = File.ReadAllLines(SharedData.File("ud", file));
        var share = lines.Count(l => LanguageDetector.Detect(l).Language == expected) / (double)lines.Length;
        Console.WriteLine($"{file}: {share:P1} of {lines.Length} sentences");
        share.Should().BeGreaterThan(least);
    }
}
