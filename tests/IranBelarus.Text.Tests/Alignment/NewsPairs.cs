using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Tests.Alignment;

/// <summary>A dozen sentences of news with their translations, and texts made of them.</summary>
internal static class NewsPairs
{
    public static readonly (string Arabic, string Persian)[] All =
    [
        ("وصل الرئيس إلى مينسك يوم الثلاثاء في زيارة رسمية تستغرق يومين.", "رئیس\u200Cجمهور روز سه\u200Cشنبه در سفری رسمی و دو روزه وارد مینسک شد."),
        ("وقع الوزيران 12 وثيقة في مجالات الزراعة والنقل والصحة.", "دو وزیر 12 سند در زمینه\u200Cهای کشاورزی، حمل و نقل و بهداشت امضا کردند."),
        ("ارتفع سعر النفط إلى 84 دولارا للبرميل في الأسواق العالمية.", "قیمت نفت در بازارهای جهانی به ۸۴ دلار در هر بشکه افزایش یافت."),
        ("أعلنت وزارة الصحة عن حملة تطعيم جديدة للأطفال في المدارس.", "وزارت بهداشت از کارزار تازه واکسیناسیون کودکان در مدارس خبر داد."),
        ("قتل ثلاثة أشخاص في زلزال ضرب شرق تركيا فجر الاثنين.", "سه نفر در زلزله\u200Cای که بامداد دوشنبه شرق ترکیه را لرزاند کشته شدند."),
        ("فاز المنتخب الوطني على ضيفه الياباني بهدفين دون رد.", "تیم ملی با دو گل بدون پاسخ مهمان ژاپنی خود را شکست داد."),
        ("افتتح البنك المركزي فرعا جديدا في مدينة كازان الروسية.", "بانک مرکزی شعبه جدیدی در شهر کازان روسیه افتتاح کرد."),
        ("قال المتحدث إن المفاوضات النووية ستستأنف في فيينا الأسبوع المقبل.", "سخنگو گفت مذاکرات هسته\u200Cای هفته آینده در وین از سر گرفته می\u200Cشود."),
        ("تراجعت صادرات القمح بنسبة 15 بالمئة بسبب الجفاف.", "صادرات گندم به دلیل خشکسالی 15 درصد کاهش یافت."),
        ("أطلقت شركة Huawei هاتفا جديدا بسعر 900 دولار.", "شرکت هواوی گوشی جدیدی با قیمت 900 دلار عرضه کرد."),
        ("حكمت المحكمة على المتهم بالسجن خمس سنوات.", "دادگاه متهم را به پنج سال زندان محکوم کرد."),
        ("زار وزير الخارجية البيلاروسي مكسيم ريجينكوف طهران.", "ماکسیم ریژنکوف وزیر خارجه بلاروس از تهران دیدار کرد."),
    ];

    public static string[] Arabic => [.. All.Select(p => p.Arabic)];

    public static string[] Persian => [.. All.Select(p => p.Persian)];

    /// <summary>All ordered couples of the sentences as longer ones: 132 on each side.</summary>
    public static (string[] Arabic, string[] Persian) Couples()
    {
        var couples = (from a in Enumerable.Range(0, All.Length) from b in Enumerable.Range(0, All.Length) where a != b select (a, b)).ToArray();
        return ([.. couples.Select(c => All[c.a].Arabic + " " + All[c.b].Arabic)], [.. couples.Select(c => All[c.a].Persian + " " + All[c.b].Persian)]);
    }

    /// <summary>A text and its translation in order, with sentences left out and joined, and the true beads.</summary>
    public static (List<string> Left, List<string> Right, List<(int, int, int, int)> Beads) Disturbed(int seed, int sentences)
    {
        var random = new Random(seed);
        var (left, right, beads) = (new List<string>(), new List<string>(), new List<(int, int, int, int)>());
        for (var i = 0; i < sentences; i++)
        {
            var (a, b) = (All[random.Next(All.Length)], All[random.Next(All.Length)]);
            var (l, r) = (left.Count, right.Count);
            switch (random.Next(8))
            {
                case 0:
                    left.Add(a.Arabic);
                    beads.Add((l, 1, r, 0));
                    break;
                case 1:
                    right.Add(a.Persian);
                    beads.Add((l, 0, r, 1));
                    break;
                case 2:
                    left.AddRange(a.Arabic, b.Arabic);
                    right.Add(a.Persian + " " + b.Persian);
                    beads.Add((l, 2, r, 1));
                    break;
                case 3:
                    left.Add(a.Arabic + " " + b.Arabic);
                    right.AddRange(a.Persian, b.Persian);
                    beads.Add((l, 1, r, 2));
                    break;
                default:
                    left.Add(a.Arabic);
                    right.Add(a.Persian);
                    beads.Add((l, 1, r, 1));
                    break;
            }
        }
        return (left, right, beads);
    }

    public static (int, int, int, int) Indexes(this SentenceBead bead) => (bead.LeftStart, bead.LeftCount, bead.RightStart, bead.RightCount);
}
