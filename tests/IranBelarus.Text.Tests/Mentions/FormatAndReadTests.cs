using System.Globalization;
using System.Text.Json;
using IranBelarus.Text.Exchange;
using IranBelarus.Text.Mentions;
using Calendar = IranBelarus.Text.Mentions.Calendar;

namespace IranBelarus.Text.Tests.Mentions;

/// <summary>What is written by a rule is read back: numbers in words and in the digits and separators of each script, days of the three calendars, and the mentions themselves as JSON.</summary>
public class FormatAndReadTests
{
    private static readonly string[] PersianMonths = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];
    private static readonly string[] DariMonths = ["حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"];
    private static readonly string[] LunarMonths =
        ["محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة"];
    private static readonly string[] ArabicMonths = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
    private static readonly string[] LevantineMonths =
        ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"];

    private readonly MentionExtractor _numbers = new(new MentionExtractorOptions { Kinds = MentionKinds.Numeric });
    private readonly MentionExtractor _dates = new(new MentionExtractorOptions { Kinds = MentionKinds.Date });

    private static IEnumerable<long> Numbers()
    {
        for (var n = 1L; n <= 2100; n++)
            yield return n;
        var random = new Random(714);
        for (var i = 0; i < 3000; i++)
            yield return random.NextInt64(1, (long)Math.Pow(10, random.Next(4, 12)));
    }

    [Fact]
    public void A_number_in_Persian_words_is_read()
    {
        var wrong = Numbers().Where(n => !IsRead(NumberWords.Persian(n), n, TextLanguage.Persian)).Take(10).Select(n => $"{n} {NumberWords.Persian(n)}");
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void A_number_in_Arabic_words_is_read()
    {
        var wrong = Numbers().Where(n => NumberWords.IsPlainInArabic(n) && !IsRead(NumberWords.Arabic(n), n, TextLanguage.Arabic)).Take(10).Select(n => $"{n} {NumberWords.Arabic(n)}");
        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData('0', ",", ".")]
    [InlineData('٠', "٬", "٫")]
    [InlineData('۰', "٬", "٫")]
    [InlineData('۰', "٬", "/")]
    [InlineData('۰', ",", ".")]
    [InlineData('٠', "،", "٫")]
    public void A_number_in_digits_is_read(char zero, string group, string point)
    {
        var language = zero == '۰' ? TextLanguage.Persian : TextLanguage.Arabic;
        foreach (var n in Numbers())
        {
            var whole = Digits(n.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", "\u0001"), zero).Replace("\u0001", group);
            IsRead(whole, n, language).Should().BeTrue($"{whole} is {n}");
            if (point == "/" && n > 999)
                continue;
            var part = (n * 7 % 99) + 1;
            // 1,5 may not be followed by three digits, which would be a group
            var text = whole + point + Digits(part.ToString("00", CultureInfo.InvariantCulture), zero);
            IsRead(text + (point == "/" ? " میلیون" : ""), (n + (part / 100m)) * (point == "/" ? 1_000_000 : 1), language).Should().BeTrue($"{text} is {n} and {part} hundredths");
        }
    }

    [Fact]
    public void A_day_of_each_calendar_is_read()
    {
        var random = new Random(620);
        var (persian, lunar) = (new PersianCalendar(), new UmAlQuraCalendar());
        for (var i = 0; i < 1500; i++)
        {
            var day = new DateOnly(1930, 1, 1).AddDays(random.Next(52_000));
            var time = day.ToDateTime(default);
            var (py, pm, pd) = (persian.GetYear(time), persian.GetMonth(time), persian.GetDayOfMonth(time));
            var (ly, lm, ld) = (lunar.GetYear(time), lunar.GetMonth(time), lunar.GetDayOfMonth(time));
            Reads($"در {pd} {PersianMonths[pm - 1]} {py}", TextLanguage.Persian, Calendar.SolarHijri, day);
            Reads(Digits($"به تاریخ {pd} {DariMonths[pm - 1]} سال {py}", '۰'), TextLanguage.Dari, Calendar.SolarHijri, day);
            Reads(Digits($"در {py}/{pm:00}/{pd:00}", '۰'), TextLanguage.Persian, Calendar.SolarHijri, day);
            Reads($"في {ld} {LunarMonths[lm - 1]} {ly} هـ", TextLanguage.Arabic, Calendar.LunarHijri, day);
            Reads($"في {day.Day} {ArabicMonths[day.Month - 1]} {day.Year}", TextLanguage.Arabic, Calendar.Gregorian, day);
            Reads(Digits($"في {day.Day} {LevantineMonths[day.Month - 1]} {day.Year}", '٠'), TextLanguage.Arabic, Calendar.Gregorian, day);
            Reads($"في {day.Day} {LevantineMonths[day.Month - 1]}/{ArabicMonths[day.Month - 1]} {day.Year}", TextLanguage.Arabic, Calendar.Gregorian, day);
            Reads(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), TextLanguage.Persian, Calendar.Gregorian, day);
        }
    }

    [Fact]
    public void A_mention_survives_JSON()
    {
        var extractor = new MentionExtractor(new MentionExtractorOptions { Anchor = new DateOnly(2025, 8, 20) });
        foreach (var file in (string[])["numbers-ar", "numbers-fa", "dates-ar", "dates-fa"])
        {
            foreach (var item in MentionCase.Of(file))
            {
                foreach (var mention in extractor.Extract(item.Text, item.Language))
                {
                    using var stream = new MemoryStream();
                    using (var json = new Utf8JsonWriter(stream))
                    {
                        json.WriteStartObject();
                        JsonLines.WriteProperties(json, mention);
                        json.WriteEndObject();
                    }
                    using var read = JsonDocument.Parse(stream.ToArray());
                    var root = read.RootElement;
                    new TextSpan(root.GetProperty("start").GetInt32(), root.GetProperty("end").GetInt32() - root.GetProperty("start").GetInt32()).Should().Be(mention.Span);
                    Enum.Parse<MentionKind>(root.GetProperty("kind").GetString()!, ignoreCase: true).Should().Be(mention.Kind);
                    if (mention is NumberMention number)
                    {
                        Optional(root, "value").Should().Be(number.Value, item.ToString());
                        Optional(root, "low").Should().Be(number.Low, item.ToString());
                        Optional(root, "high").Should().Be(number.High, item.ToString());
                    }
                    if (mention is DateMention { Precision: DatePrecision.Day, Iso: [_, _, _, _, '-', _, _, '-', _, _] iso })
                        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _).Should().BeTrue(item.ToString());
                }
            }
        }
    }

    private bool IsRead(string text, decimal value, TextLanguage language) =>
        _numbers.Extract(text, language) is [NumberMention { Kind: MentionKind.Number } number] && number.Value == value && number.Span == new TextSpan(0, text.Length);

    private void Reads(string text, TextLanguage language, Calendar calendar, DateOnly day)
    {
        var dates = _dates.Extract(text, language);
        dates.Should().ContainSingle(text).Which.Should().BeOfType<DateMention>().Which.Should().Match<DateMention>(
            d => d.Iso == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) && d.Calendar == calendar, text);
    }

    private static decimal? Optional(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetDecimal() : null;

    private static string Digits(string text, char zero) => string.Concat(text.Select(c => c is >= '0' and <= '9' ? (char)(zero + c - '0') : c));
}
