using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>Whose yeh, kaf and heh a word gets: by its letters, its stretch, its sentence, its line, and only then by the profile.</summary>
public class LettersByLanguageTests
{
    private static readonly Dictionary<string, TextNormalizer> Normalizers = new()
    {
        ["persian"] = new(NormalizationProfile.Persian),
        ["arabic"] = new(NormalizationProfile.Arabic),
        ["display"] = new(NormalizationProfile.Display),
    };

    [Theory]
    // words that neither Persian nor Arabic writes, and stretches of them
    [InlineData("ئەركىن ئاسىيا رادىئوسى خەۋەر قىلدى.")]
    [InlineData("مەن كەلدىم")]
    [InlineData("قازاقستان رەسپۋبليكاسى قر پرەزيدەنتى")]
    [InlineData("كىتاب ئوقۇش ياخشى")]
    [InlineData("بالا كىتاب ئالدى")]
    [InlineData("قىز ئىسمى گۈلنار ئىدى")]
    [InlineData("«ياخشىمۇسىز»")]
    [InlineData("«ھەۋە»")]
    [InlineData("نێچیرڤان")]
    [InlineData("چۆنی باشی؟")]
    [InlineData("کراچی: سندھ ہائیکورٹ")]
    [InlineData("به زبان اویغوری گفت: «مەن ئۇيغۇر تىلىدا سۆزلەيمەن» و این جمله را نوشت")]
    [InlineData("قال الرئيس الذي كان في المدينة: «مەن ئۇيغۇر تىلىدا سۆزلەيمەن» أمس")]
    // a sentence of one keyboard, with a word or two that look like the other language
    [InlineData("کروناویروس\u200Cها می\u200Cتوانند سبب ذات الریه (ذات الریه ویروسی یا ذات الریه باکتریایی) شوند")]
    [InlineData("(/http://www.nhc.gov.cn)، ما بين 16 يناير 2020 و24 يناير تغيير بعض السياقات تغييرًا جوهريًّا")]
    // stretches that show nothing, in a sentence or a line that does
    [InlineData("قال بالكردية: «ئەمە شارێکی گەورەیە» وضحك.")]
    [InlineData("رئيسي: إنّ الأمر كذلك")]
    [InlineData("قرآن می\u200Cگوید: «إن الله مع الصابرين»")]
    [InlineData("به گزارش بی.بی.سی لوکاشنکو با پوتین دیدار کرد.")]
    // verses
    [InlineData("ٱل\u064E\u0651ذ\u0650ين\u064E ي\u064Fؤ\u0652م\u0650ن\u064Fون\u064E ب\u0650ٱل\u0652غ\u064Eي\u0652ب\u0650")]
    [InlineData("م\u064E\u0670ل\u0650ك\u0650 ي\u064Eو\u0652م\u0650 ٱلد\u0650\u0651ين\u0650")]
    [InlineData("«و\u064Eاع\u0652ت\u064Eص\u0650م\u064Fوا ب\u0650ح\u064Eب\u0652ل\u0650 الل\u064E\u0651ه\u0650 ج\u064Eم\u0650يع\u064Bا»")]
    [InlineData("در قرآن آمده است: «و\u064Eاع\u0652ت\u064Eص\u0650م\u064Fوا ب\u0650ح\u064Eب\u0652ل\u0650 الل\u064E\u0651ه\u0650 ج\u064Eم\u0650يع\u064Bا» و این مهم است")]
    // addresses and code
    [InlineData("test@علي.com")]
    [InlineData("@علي_كريمي")]
    [InlineData("/home/علي/كتاب")]
    [InlineData(@"C:\Users\علي\علي.txt")]
    [InlineData(@"\textbf{علي}")]
    [InlineData("`کد ي`")]
    public void What_is_right_stays_in_every_profile(string text)
    {
        foreach (var (name, normalizer) in Normalizers)
            normalizer.Normalize(text).Should().Be(text, name);
    }

    [Theory]
    [InlineData("persian", "نێچیرڤان بارزانی گفت كه این ديدار خوب بود", "نێچیرڤان بارزانی گفت که این دیدار خوب بود")]
    [InlineData("display", "نێچیرڤان بارزانی گفت كه این ديدار خوب بود", "نێچیرڤان بارزانی گفت که این دیدار خوب بود")]
    [InlineData("persian", "نامه به test@علي.com و علي", "نامه به test@علي.com و علی")]
    [InlineData("persian", "#علي_كريمي", "#علی_کریمی")]
    [InlineData("persian", "بنفشه کتابخانہ ملي را دید", "بنفشه کتابخانه ملی را دید")]
    [InlineData("persian", "اىران كشورى بزرگ است", "ایران کشوری بزرگ است")]
    [InlineData("persian", "وزير امور خارجه", "وزیر امور خارجه")]
    [InlineData("display", "وزير امور خارجه", "وزير امور خارجه")]
    // a part that shows its language weakly in a line that shows it surely; in one that does not, it stays
    [InlineData("display", "رئيس انجمن جراحان تأكيد كرد: کلیه امکانات در این کشور وجود دارد و نیازی نیست", "رئیس انجمن جراحان تأکید کرد: کلیه امکانات در این کشور وجود دارد و نیازی نیست")]
    [InlineData("display", "الإمام الخمینی (ره) و حضرت علی (ع)", "الإمام الخمینی (ره) و حضرت علی (ع)")]
    [InlineData("display", "معاويه گفت: اي اباظريف!", "معاويه گفت: اي اباظريف!")]
    [InlineData("display", "او گفت که «إن الله مع الصابرين» و این جمله را برای همه خواند", "او گفت که «إن الله مع الصابرين» و این جمله را برای همه خواند")]
    // short sentences of Arabic among the lines of Persian text
    [InlineData("persian", "وهل تعاني من الحمى الآن؟", "وهل تعاني من الحمى الآن؟")]
    [InlineData("persian", "هذا مريع\u064C بكل تأكيد.", "هذا مريع\u064C بكل تأكيد.")]
    [InlineData("persian", "يجب نزع جميع المجوهرات.", "يجب نزع جميع المجوهرات.")]
    [InlineData("persian", "كان ما يقرب من 90% من الطلاب في العالم في 27 مارس", "كان ما يقرب من 90% من الطلاب في العالم في 27 مارس")]
    [InlineData("display", "كتاب هاي من در آنجا است و مي خوانم", "کتاب های من در آنجا است و می خوانم")]
    [InlineData("arabic", "كتبت صحيفة «کیهان» الإيرانية أن الاتفاق «لن يدوم» ولن يدوم.", "كتبت صحيفة «كيهان» الإيرانية أن الاتفاق «لن يدوم» ولن يدوم.")]
    [InlineData("persian", "كتبت صحيفة «کیهان» الإيرانية أن الاتفاق «لن يدوم» ولن يدوم.", "كتبت صحيفة «کیهان» الإيرانية أن الاتفاق «لن يدوم» ولن يدوم.")]
    public void What_is_wrong_is_mended(string profile, string text, string expected) => Normalizers[profile].Normalize(text).Should().Be(expected);

    [Theory]
    [InlineData("قال علی لاریجانی", "قال علي لاريجاني")]
    [InlineData("الشیخ علی جمعة", "الشيخ علي جمعة")]
    [InlineData("الإمام علی علیه السلام", "الإمام علي عليه السلام")]
    [InlineData("علی عبد الله صالح", "علي عبد الله صالح")]
    [InlineData("السید علی السیستانی", "السيد علي السيستاني")]
    [InlineData("یوسف محمد علی مدیر", "يوسف محمد علي مدير")]
    [InlineData("علی خامنئي", "علي خامنئي")]
    [InlineData("وأضاف أن الحکومة علی استعداد وأنها حصلت علی دعم", "وأضاف أن الحكومة على استعداد وأنها حصلت على دعم")]
    [InlineData("کما قلت منی لأنی أعرف العلی فی مشفی المدینة باللغة الفصحی", "كما قلت مني لأني أعرف العلي في مشفى المدينة باللغة الفصحى")]
    [InlineData("هذا التحدی الیمنی الذی سیبقی فی البنی التحتیة إحدی القضایا", "هذا التحدي اليمني الذي سيبقى في البنى التحتية إحدى القضايا")]
    [InlineData("وفی نادی الصحفیین تفشی الفیروس، وفی لجنة تقصی الحقائق", "وفي نادي الصحفيين تفشي الفيروس، وفي لجنة تقصي الحقائق")]
    [InlineData("القوی السیاسیة، ورجل قوی، والفتاوی والدعاوی التی سنری", "القوى السياسية، ورجل قوي، والفتاوى والدعاوى التي سنرى")]
    [InlineData("هذا إلی\u064E\u0651 وتفش\u0650\u0651ی الوباء", "هذا إلي\u064E\u0651 وتفش\u0650\u0651ي الوباء")]
    [InlineData("قال الرئیس حسنی مبارک إن الخطأ البشری والمستوی الأعلی", "قال الرئيس حسني مبارك إن الخطأ البشري والمستوى الأعلى")]
    public void The_last_yeh_of_Arabic_words_is_the_likelier_one(string text, string expected) => Normalizers["arabic"].Normalize(text).Should().Be(expected);

    [Fact]
    public void Without_a_language_a_name_that_may_be_a_preposition_stays() =>
        Normalizers["display"].Normalize("علی عبد الله صالح قال هذه الكلمة في المدينة").Should().StartWith("علی عبد");

    [Theory]
    [InlineData("شرکت ال.جی")]
    [InlineData("آی.تی. و یو.اس. و دات.کام")]
    [InlineData("بی.بی.سی")]
    public void Names_of_letters_stay_together(string text) => Normalizers["persian"].Normalize(text).Should().Be(text);
}
