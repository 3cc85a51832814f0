namespace IranBelarus.Text.Tests.Alignment;

/// <summary>Short articles put together from frames; a slot of one of them can be filled otherwise.</summary>
internal sealed class GeneratedArticles
{
    // a frame: affirmed, negated; slots: {n} number, {d} date, {p} person, {c} city
    private static readonly (string Affirmed, string Negated)[] Arabic =
    [
        ("استقبل {p} في {c} يوم {d} وفداً يضم {n} من رجال الأعمال.", "لم يستقبل {p} في {c} يوم {d} وفداً يضم {n} من رجال الأعمال."),
        ("وقعت الشركتان في {c} يوم {d} عقداً بقيمة {n} مليون دولار بحضور {p}.", "لم توقع الشركتان في {c} يوم {d} عقداً بقيمة {n} مليون دولار بحضور {p}."),
        ("افتتحت البلدية في {c} يوم {d} مستشفى يتسع لـ{n} سريراً وحضر {p} حفل الافتتاح.", "لم تفتتح البلدية في {c} يوم {d} مستشفى يتسع لـ{n} سريراً وحضر {p} حفل الافتتاح."),
        ("أسفر الحريق الذي اندلع في {c} يوم {d} عن إصابة {n} عاملاً، وزار {p} المصابين.", "لم يسفر الحريق الذي اندلع في {c} يوم {d} عن إصابة {n} عاملاً، وزار {p} المصابين."),
        ("شارك {p} في مؤتمر عقد في {c} يوم {d} بحضور {n} باحثاً.", "لم يشارك {p} في مؤتمر عقد في {c} يوم {d} بحضور {n} باحثاً."),
    ];

    private static readonly (string Affirmed, string Negated)[] Persian =
    [
        ("{p} روز {d} در {c} با هیئتی متشکل از {n} بازرگان دیدار کرد.", "{p} روز {d} در {c} با هیئتی متشکل از {n} بازرگان دیدار نکرد."),
        ("دو شرکت روز {d} در {c} قراردادی به ارزش {n} میلیون دلار با حضور {p} امضا کردند.", "دو شرکت روز {d} در {c} قراردادی به ارزش {n} میلیون دلار با حضور {p} امضا نکردند."),
        ("شهرداری روز {d} در {c} بیمارستانی با {n} تخت را با حضور {p} افتتاح کرد.", "شهرداری روز {d} در {c} بیمارستانی با {n} تخت را با حضور {p} افتتاح نکرد."),
        ("آتش‌سوزی روز {d} در {c} {n} کارگر را زخمی کرد.", "آتش‌سوزی روز {d} در {c} {n} کارگر را زخمی نکرد."),
        ("{p} در همایشی که روز {d} در {c} با حضور {n} پژوهشگر برگزار شد، شرکت کرد.", "{p} در همایشی که روز {d} در {c} با حضور {n} پژوهشگر برگزار شد، شرکت نکرد."),
    ];

    private static readonly string[] ArabicPeople = ["عباس عراقجي", "سيرغي لافروف", "هاكان فيدان", "بدر البوسعيدي", "محمد جواد ظريف", "مهدي سنائي", "أحمد الصباغ", "كريم حداد"];
    private static readonly string[] PersianPeople = ["عباس عراقچی", "سرگئی لاوروف", "هاکان فیدان", "بدر البوسعیدی", "محمدجواد ظریف", "مهدی سنایی", "احمد کریمی", "رضا شجاعی"];
    private static readonly string[] ArabicCities = ["طهران", "مينسك", "بغداد", "موسكو", "دمشق", "إسطنبول", "باكو", "مسقط"];
    private static readonly string[] PersianCities = ["تهران", "مینسک", "بغداد", "مسکو", "دمشق", "استانبول", "باکو", "مسقط"];
    private static readonly string[] ArabicMonths = ["يناير", "مارس", "أبريل", "يونيو", "أغسطس", "نوفمبر"];
    private static readonly string[] PersianMonths = ["فروردین", "خرداد", "تیر", "شهریور", "آبان", "بهمن"];

    private readonly Random _random;
    private readonly bool _persian;

    public GeneratedArticles(int seed, bool persian) => (_random, _persian) = (new(seed), persian);

    /// <summary>An article, and the same with one slot of one sentence filled otherwise.</summary>
    /// <param name="slot">n, d, p, c; or ! for a negation.</param>
    public (string Article, string Changed) Next(char slot)
    {
        var frames = _persian ? Persian : Arabic;
        var order = Enumerable.Range(0, frames.Length).OrderBy(_ => _random.Next()).Take(3).ToList();
        var changed = slot == 'p' ? order.FindIndex(f => frames[f].Affirmed.Contains("{p}", StringComparison.Ordinal)) : _random.Next(3);
        var (people, cities) = (Shuffled(_persian ? PersianPeople : ArabicPeople), Shuffled(_persian ? PersianCities : ArabicCities));
        var first = new List<string>();
        var second = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var values = new Dictionary<char, string> { ['n'] = Number(), ['d'] = Date(), ['p'] = people[i], ['c'] = cities[i] };
            first.Add(Fill(frames[order[i]].Affirmed, values));
            if (i == changed && slot != '!')
                values[slot] = slot switch { 'n' => Other(Number, values['n']), 'd' => Other(Date, values['d']), 'p' => people[4], _ => cities[4] };
            second.Add(Fill(i == changed && slot == '!' ? frames[order[i]].Negated : frames[order[i]].Affirmed, values));
        }
        return (string.Join('\n', first), string.Join('\n', second));
    }

    private static string Fill(string frame, Dictionary<char, string> values)
    {
        foreach (var (slot, value) in values)
            frame = frame.Replace("{" + slot + "}", value, StringComparison.Ordinal);
        return frame;
    }

    private static string Other(Func<string> make, string one)
    {
        string other;
        do
            other = make();
        while (other == one);
        return other;
    }

    private string Number()
    {
        var number = _random.Next(3, 400).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return _persian ? string.Concat(number.Select(c => (char)(c - '0' + '۰'))) : number;
    }

    private string Date()
    {
        var (day, month, year) = (_random.Next(1, 29), _random.Next(6), _random.Next(6));
        return _persian ? $"{day} {PersianMonths[month]} {1398 + year}" : $"{day} {ArabicMonths[month]} {2019 + year}";
    }

    private string[] Shuffled(string[] words) => [.. words.OrderBy(_ => _random.Next())];
}
