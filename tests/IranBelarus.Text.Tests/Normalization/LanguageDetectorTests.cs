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
    [InlineData("سلام چطوری؟ خیلی ممنون", TextLanguage.Persian)]
    [InlineData("جو و گندم", TextLanguage.Persian)]
    [InlineData("باشندگان این ولایت از شاروالی میخواهند سرکها را ترمیم کند", TextLanguage.Dari)]
    [InlineData("تکنالوژی معلوماتی در پوهنتون تدریس میشود", TextLanguage.Dari)]
    [InlineData("وزارت خارجہ پاکستان", TextLanguage.Urdu)]
    [InlineData("حکومەتی هەرێم مووچەی دابەش کرد", TextLanguage.Kurdish)]
    [InlineData("ستاسو نوم څه دی", TextLanguage.Pashto)]
    [InlineData("بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ", TextLanguage.Arabic)]
    // headlines
    [InlineData("دیدار وزیران خارجه ایران و روسیه", TextLanguage.Persian)]
    [InlineData("افزایش قیمت نفت", TextLanguage.Persian)]
    [InlineData("آغاز مذاکرات هسته\u200Cای", TextLanguage.Persian)]
    [InlineData("مجمع عمومی سازمان ملل متحد", TextLanguage.Persian)]
    [InlineData("وزير امور خارجه", TextLanguage.Persian)]
    [InlineData("سوريا تنتصر", TextLanguage.Arabic)]
    [InlineData("بوتين: لن نتراجع", TextLanguage.Arabic)]
    [InlineData("ارتفاع أسعار النفط عالميا", TextLanguage.Arabic)]
    [InlineData("پوهنتون کابل شاگردان جدید می\u200Cپذیرد", TextLanguage.Dari)]
    [InlineData("وزیر خارجہ کا دورہ چین", TextLanguage.Urdu)]
    [InlineData("سەرۆکی هەرێمی کوردستان گەیشتە بەغدا", TextLanguage.Kurdish)]
    [InlineData("طالبان وايي چې سوله غواړي", TextLanguage.Pashto)]
    // spoken Arabic: Levant, Egypt, Gulf, Maghreb
    [InlineData("شو عم تعمل هلق بدي روح عالبيت", TextLanguage.Arabic)]
    [InlineData("انا مش عارف اعمل ايه دلوقتي", TextLanguage.Arabic)]
    [InlineData("وش تسوي الحين ليش ما تجي عندنا", TextLanguage.Arabic)]
    [InlineData("بغيت نمشي لدار ديالي غدا", TextLanguage.Arabic)]
    [InlineData("واش كاين شي حاجة جديدة هاد النهار", TextLanguage.Arabic)]
    // neighbours that the library does not tell, and words of several languages
    [InlineData("قازاقستان رەسپۋبليكاسى پرەزيدەنتى", TextLanguage.Unknown)]
    [InlineData("آذربایجان رئیس جمهورو باکییا گلدی", TextLanguage.Unknown)]
    [InlineData("کٲشِر زبان چھِ اکھ", TextLanguage.Unknown)]
    [InlineData("حکومت پاکستان", TextLanguage.Unknown)]
    [InlineData("", TextLanguage.Unknown)]
    [InlineData("۱۲۳ ٤٥٦ 789", TextLanguage.Unknown)]
    [InlineData("کتاب", TextLanguage.Unknown)]
    [InlineData("سی نفر", TextLanguage.Unknown)]
    [InlineData("مون کي پاڻي گهرجي", TextLanguage.Unknown)]
    [InlineData("سنڌ پاڪستان جو صوبو آهي", TextLanguage.Unknown)]
    [InlineData("اسان جو ملڪ تمام سهڻو آهي", TextLanguage.Unknown)]
    [InlineData("مەن ئۇيغۇرچە سۆزلەيمەن", TextLanguage.Unknown)]
    [InlineData("ھەممە ئادەم تۇغۇلۇشىدىنلا ئەركىن", TextLanguage.Unknown)]
    [InlineData("جۇڭگو خەلق جۇمھۇرىيىتى", TextLanguage.Unknown)]
    [InlineData("آذربایجان دیلی چوخ گوزلدیر", TextLanguage.Unknown)]
    [InlineData("پنجابی وچ لکھیا ہویا ہے", TextLanguage.Unknown)]
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
    [InlineData("ud/arabic-pud-first500.txt", TextLanguage.Arabic, 0.985)]
    [InlineData("ud/persian-seraji-dev.txt", TextLanguage.Persian, 0.95)]
    [InlineData("ud/persian-perdt-dev.txt", TextLanguage.Persian, 0.97)]
    [InlineData("tico/pairs.ar-fa.tsv", TextLanguage.Arabic, 0.99)]
    public void Single_sentences_are_recognised(string file, TextLanguage expected, double least)
    {
        var guesses = File.ReadLines(SharedData.File(file.Split('/'))).Select(l => LanguageDetector.Detect(l.Split('\t')[0])).ToArray();
        var share = guesses.Count(g => g.Language == expected) / (double)guesses.Length;
        Console.WriteLine($"{file}: {share:P1} of {guesses.Length} sentences");
        share.Should().BeGreaterThan(least);
        // who is sure is right
        var sure = guesses.Where(g => g.Confidence > 0.8).ToArray();
        (sure.Count(g => g.Language == expected) / (double)sure.Length).Should().BeGreaterThan(0.99);
    }

    [SharedFact]
    public void Half_of_the_sentences_of_Dari_show_a_word_of_it()
    {
        // translations of the same texts: what both countries write alike is taken for the more frequent one
        var pairs = File.ReadLines(SharedData.File("tico", "pairs.fa-prs.tsv")).Select(l => l.Split('\t')).ToArray();
        var dari = pairs.Select(p => LanguageDetector.Detect(p[1])).ToArray();
        var persian = pairs.Select(p => LanguageDetector.Detect(p[0])).ToArray();
        Console.WriteLine($"Dari: {dari.Count(g => g.Language == TextLanguage.Dari) / (double)dari.Length:P1}; Persian taken for it: {persian.Count(g => g.Language == TextLanguage.Dari) / (double)persian.Length:P1}");
        (dari.Count(g => g.Language == TextLanguage.Dari) / (double)dari.Length).Should().BeGreaterThan(0.6);
        dari.Count(g => g.Language is not (TextLanguage.Dari or TextLanguage.Persian)).Should().BeLessThan(dari.Length / 100);
        (persian.Count(g => g.Language == TextLanguage.Dari) / (double)persian.Length).Should().BeLessThan(0.005);
    }
}
