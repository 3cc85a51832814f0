using IranBelarus.Text.Sentences;

namespace IranBelarus.Text.Tests.Sentences;

/// <summary>Headlines in running text: each headline before each lead, in both languages, and texts that only look so.</summary>
public class RunningHeadTests
{
    private static readonly string[] ArabicHeadlines =
    [
        "الرئيسان يتفقان على خريطة طريق للتعاون",
        "لوكاشينكو: العلاقات بين البلدين تدخل مرحلة جديدة",
        "ارتفاع الصادرات غير النفطية بنسبة 12 بالمئة",
        "وزير الخارجية يلتقي نظيره البيلاروسي في مينسك",
        "هل تنجح الهدنة في وقف إطلاق النار",
        "مباحثات «بناءة» حول برنامج التعاون (2023-2026)",
    ];

    private static readonly string[] ArabicLeads =
    [
        "طهران- سانا|أعلن الرئيس الاتفاق.",
        "دمشق-سانا|بحث الوزير العلاقات الثنائية.",
        "مينسك - بيلتا -|وقّع الجانبان الوثائق.",
        "القاهرة (رويترز) -|قال مسؤول إن المحادثات مستمرة.",
        "بيت لحم - وفا:|أفادت مصادر محلية بذلك.",
        "بغداد ـ واع ـ|صوّت البرلمان على القانون.",
        "موسكو 19 آب (تاس) -|أكد المتحدث ذلك.",
        "بكين 19 أغسطس 2025 (شينخوا) --|ذكرت الوزارة أن العمل بدأ.",
    ];

    private static readonly string[] PersianHeadlines =
    [
        "دیدار روسای جمهور ایران و بلاروس در مینسک",
        "پزشکیان: روابط دو کشور وارد مرحله تازه‌ای شد",
        "۱۲ سند همکاری میان دو کشور امضا شد",
        "افزایش ۱۵ درصدی صادرات غیرنفتی در تابستان",
        "وزیر خارجه از آمادگی ایران برای گفت‌وگو خبر داد",
    ];

    private static readonly string[] PersianLeads =
    [
        "تهران - ایرنا -|رئیس‌جمهور وارد مینسک شد.",
        "مینسک- ایسنا:|دو طرف سند را امضا کردند.",
        "بندر عباس - مهر -|استاندار از بندر بازدید کرد.",
        "به گزارش ایرنا،|رئیس‌جمهور وارد مینسک شد.",
        "به گزارش خبرگزاری تسنیم از مینسک،|دو کشور سند امضا کردند.",
        "به گزارش خبرنگار سیاسی ایسنا،|مجلس لایحه را تصویب کرد.",
        "کابل (رویترز) -|سخنگوی حکومت آن را تأیید کرد.",
    ];

    [Fact]
    public void A_headline_without_a_stop_ends_before_the_dateline_or_the_lead_formula()
    {
        var missed = new List<string>();
        foreach (var (headlines, leads) in new[] { (ArabicHeadlines, ArabicLeads), (PersianHeadlines, PersianLeads) })
        {
            foreach (var headline in headlines)
            {
                foreach (var lead in leads)
                {
                    var text = $"{headline} {lead.Replace("|", " ")}";
                    var first = default(Sentence);
                    foreach (var sentence in text.EnumerateSentences())
                    {
                        first = sentence;
                        break;
                    }
                    if (first != new Sentence(new(0, headline.Length), SentenceKind.Headline))
                        missed.Add($"{first.Kind}: {first.Span.In(text)}");
                }
            }
        }
        missed.Should().BeEmpty();
    }

    [Theory]
    [InlineData("بحث الجانبان العلاقات الإيرانية-العربية وسبل تطويرها في ضوء الزيارة.")]
    [InlineData("قال المدير في مقابلة مع وكالة سانا: سنواصل العمل.")]
    [InlineData("ذكرت وكالة الأنباء الرسمية (سانا) أن الوفد وصل إلى العاصمة.")]
    [InlineData("وزیر امور خارجه ایران به گزارش ایرنا، گفت که گفت‌وگوها ادامه دارد.")]
    [InlineData("نمایندگان مجلس، به گزارش ایسنا، لایحه بودجه را تصویب کردند.")]
    [InlineData("این مقام آگاه بنا به گزارش ایرنا، از توافق خبر داد.")]
    [InlineData("او در این نشست به گزارش سالانه بانک مرکزی، که دیروز منتشر شد، اشاره کرد.")]
    [InlineData("قطار تهران - مشهد دیروز با دو ساعت تأخیر به مقصد رسید.")]
    [InlineData("حجم المبادلات بين البلدين (2023-2026) سيرتفع إلى الضعف.")]
    public void What_only_looks_like_a_dateline_cuts_nothing(string text)
    {
        var count = 0;
        foreach (var sentence in text.EnumerateSentences())
            count += sentence.Kind == SentenceKind.Body ? 1 : 100;
        count.Should().Be(1);
    }
}
