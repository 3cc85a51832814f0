using System.Text;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Benchmarks.Normalization;

/// <summary>Texts to normalise, written for this benchmark: clean news, and the same with the faults it is found with. The same faults in every run.</summary>
internal static class NormalizationTexts
{
    private const string Paragraph =
        "وزیر امور خارجه در نشست خبری روز سه‌شنبه گفت که دو کشور درباره‌ی نقشهٔ راه همکاری‌های اقتصادی به توافق رسیده‌اند و گروه‌های کارشناسی تا پایان ماه آینده جزئیات آن را بررسی می‌کنند. "
        + "او افزود: «حجم مبادلات در سال گذشته ۱۲٫۵ درصد افزایش یافت و به 250 میلیون دلار رسید.» به گفته‌ی سخنگوی دولت، دوازده سند در زمینه‌های کشاورزی، حمل‌ونقل، دارو، آموزش و گردشگری امضا شده است. "
        + "رئیس هیئت مهمان نیز بر گسترش روابط تأکید کرد؛ به باور او، ظرفیت‌های بسیاری هنوز به کار گرفته نشده‌اند. آیا پروازهای مستقیم میان دو پایتخت از سر گرفته می‌شود؟ پاسخ این پرسش را کمیسیون مشترک در پاییز خواهد داد.\n"
        + "کارشناسان می‌گویند تجربه‌ی سال‌های پیش نشان می‌دهد که بخش خصوصی باید زودتر وارد گفت‌وگوها شود. نمایندگان اتاق بازرگانی پیشنهاد کرده‌اند کارگروهی برای پیگیری تشکیل شود و هر سه ماه یک بار گزارش بدهد. "
        + "در کنار این برنامه، نمایشگاهی از کتاب و هنر نیز در موزه‌ی ملی برپا شد و بیش از دو هزار نفر از آن بازدید کردند.\n";

    private const string ArabicParagraph =
        "أعلن وزير الخارجية في مؤتمر صحفي عقده يوم الثلاثاء أن البلدين اتفقا على خارطة طريق للتعاون الاقتصادي، وأن لجان الخبراء ستدرس تفاصيلها حتى نهاية الشهر المقبل. "
        + "وأضاف: «ارتفع حجم التبادل التجاري خلال العام الماضي بنسبة 12.5 في المئة وبلغ 250 مليون دولار». ووفقا للمتحدث باسم الحكومة، فقد وقع الجانبان اثنتي عشرة وثيقة في مجالات الزراعة والنقل والدواء والتعليم والسياحة. "
        + "كما أكد رئيس الوفد الضيف أهمية توسيع العلاقات؛ إذ يرى أن إمكانات كثيرة لم تستثمر بعد. هل ستستأنف الرحلات الجوية المباشرة بين العاصمتين؟ ستجيب اللجنة المشتركة عن هذا السؤال في الخريف.\n"
        + "ويقول الخبراء إن تجربة السنوات الماضية تدل على أن القطاع الخاص ينبغي أن يشارك في المحادثات في وقت أبكر. واقترح ممثلو غرفة التجارة تشكيل مجموعة عمل تتابع ما اتفق عليه وتقدم تقريرا كل ثلاثة أشهر. "
        + "وإلى جانب هذا البرنامج أقيم في المتحف الوطني معرض للكتب والفنون زاره أكثر من ألفي شخص.\n";

    /// <summary>About 65,000 code units of clean Persian: the words of the page in random order, since a page that is repeated is learnt by heart by the branch predictor, which no news is.</summary>
    public static string Clean { get; } = new TextNormalizer(NormalizationProfile.Persian).Normalize(Draw(Paragraph.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The same of Arabic.</summary>
    public static string CleanArabic { get; } = new TextNormalizer(NormalizationProfile.Arabic).Normalize(Draw(ArabicParagraph.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Arabic with yeh and kaf as a Persian keyboard types them, everywhere.</summary>
    public static string PersianKeyboard { get; } = CleanArabic.Replace('ي', 'ی').Replace('ك', 'ک');

    /// <summary>Yeh and kaf as an Arabic keyboard types them, everywhere: the commonest fault.</summary>
    public static string ArabicKeyboard { get; } = Clean.Replace('ی', 'ي').Replace('ک', 'ك');

    /// <summary>Every paragraph as a page-layout program exports it: presentation forms for all letters that it shapes.</summary>
    public static string PresentationForms { get; } = Map(Clean, static (c, _) => Shape(c).ToString());

    /// <summary>Vowel signs on a third of the letters, a fourth of the doubled ones in the wrong order.</summary>
    public static string Marks { get; } = Map(Clean, static (c, random) => c is < 'ب' or > 'ي' || random.Next(3) != 0 ? c.ToString()
        : c + (random.Next(8) switch { 0 => "\u064E\u0651", 1 or 2 => "\u0651\u064E", 3 or 4 => "\u0650", _ => "\u064E" }));

    /// <summary>A page as it is scraped: an Arabic keyboard throughout; in some sentences presentation forms, or marks, or tatweel; doubled spaces.</summary>
    public static string Mixed { get; } = Mix();

    private static string Draw(string[] words)
    {
        var random = new Random(4);
        var text = new StringBuilder();
        while (text.Length < 65_000)
            text.Append(words[random.Next(words.Length)]).Append(random.Next(60) == 0 ? '\n' : ' ');
        return text.ToString();
    }

    private static string Mix()
    {
        var random = new Random(4);
        var text = new StringBuilder();
        foreach (var sentence in ArabicKeyboard.Split(". "))
        {
            if (text.Length > 0)
                text.Append(". ");
            text.Append(random.Next(10) switch
            {
                0 => Map(sentence, static (c, _) => Shape(c).ToString()),
                1 => Map(sentence, static (c, r) => c is >= 'ب' and <= 'ي' && r.Next(3) == 0 ? c + "\u064E\u0651" : c.ToString()),
                2 => sentence.Replace("ها", "هـا", StringComparison.Ordinal).Replace(" و ", "  و ", StringComparison.Ordinal),
                _ => sentence,
            });
        }
        return text.ToString();
    }

    private static string Map(string text, Func<char, Random, string> map)
    {
        var random = new Random(4);
        var mapped = new StringBuilder();
        foreach (var c in text)
            mapped.Append(map(c, random));
        return mapped.ToString();
    }

    /// <summary>A form of a letter, not always the one that its neighbours ask for.</summary>
    private static char Shape(char c) => c switch
    {
        'ا' => '\uFE8E',
        'ب' => '\uFE91',
        'پ' => '\uFB58',
        'ت' => '\uFE98',
        'ج' => '\uFE9F',
        'چ' => '\uFB7C',
        'ح' => '\uFEA3',
        'خ' => '\uFEA7',
        'د' => '\uFEAA',
        'ر' => '\uFEAE',
        'ز' => '\uFEB0',
        'س' => '\uFEB3',
        'ش' => '\uFEB7',
        'ع' => '\uFECC',
        'ف' => '\uFED3',
        'ق' => '\uFED7',
        'ک' => '\uFB90',
        'ك' => '\uFEDB',
        'گ' => '\uFB94',
        'ل' => '\uFEDF',
        'م' => '\uFEE3',
        'ن' => '\uFEE7',
        'ه' => '\uFEEB',
        'و' => '\uFEEE',
        'ی' => '\uFBFE',
        'ي' => '\uFEF3',
        _ => c,
    };
}
