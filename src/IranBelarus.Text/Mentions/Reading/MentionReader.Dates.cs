using System.Globalization;
using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

// Days, months and years in the three calendars, with weekday, era and time of day.
internal ref partial struct MentionReader
{
    private const ulong DateStarts = 1UL << (int)WordRole.Month | 1UL << (int)WordRole.Weekday | 1UL << (int)WordRole.RelativeDay | 1UL << (int)WordRole.RelativeYear
        | 1UL << (int)WordRole.Period | 1UL << (int)WordRole.Quarter | 1UL << (int)WordRole.Season | 1UL << (int)WordRole.DecadeName | 1UL << (int)WordRole.Clock
        | 1UL << (int)WordRole.Ordinal | SmallNumbers;

    /// <summary>What is said of a date.</summary>
    private struct DateParts
    {
        public Calendar Calendar;

        public int? Year, Month, Day, Weekday, Hour, Minute, Second;

        public int Start, End, Next;

        public bool Relative;

        public double Confidence;
    }

    private bool TryReadDate(int p, out int end)
    {
        end = p;
        ref readonly var piece = ref _pieces[p];
        var number = piece.Kind == PieceKind.Digits || piece.HasAny(SmallNumbers | Bit(WordRole.Ordinal));
        if (!number && !piece.HasAny(DateStarts))
            return false;
        var date = new DateParts { Start = -1, Confidence = 1 };
        if (piece.Has(WordRole.Weekday) && TryFind(p, WordRole.Weekday, out var weekday) && (weekday.Clitics & Clitics.Article) == 0 && !IsWeekdayName(p))
        {
            date.Weekday = (int)Entry(weekday).Value;
            date.Start = StartOf(p, weekday);
            date.End = _pieces[weekday.End - 1].End;
            date.Next = weekday.End;
            var q = weekday.End;
            if (MarkAt(q) is '،' or ',' or '-' or '\u2013' or '(' || (!IsBarrier(q) && _text[_pieces[q].Start.._pieces[q].End] is "الموافق" or "الموافقة" or "مورخ" or "مورخه"))
                q++;
            if (TryReadNumericDate(q, ref date) || TryReadDayMonth(q, ref date))
            {
                if (!TryReadOtherEnd(p, ref date, out end))
                    end = EmitWithTime(ref date);
            }
            else
                end = EmitWeekday(p, date);
            return true;
        }
        if ((number && (TryReadNumericDate(p, ref date) || TryReadDayMonth(p, ref date))) || (piece.HasAny(Bit(WordRole.Month) | Bit(WordRole.Period)) && TryReadMonth(p, ref date)))
        {
            if (!TryReadOtherEnd(p, ref date, out end))
                end = EmitWithTime(ref date);
            return true;
        }
        if (number && (TryReadDays(p, out end) || TryReadFirstMonths(p, out end)))
            return true;
        if ((number || piece.Has(WordRole.Period)) && TryReadYears(p, out end))
            return true;
        if (piece.HasAny(PeriodStarts) && TryReadPeriod(p, out end))
            return true;
        return (piece.Has(WordRole.RelativeDay) && TryReadRelativeDay(p, out end)) || ((piece.Kind == PieceKind.Digits || piece.Has(WordRole.Clock)) && TryReadClock(p, out end));
    }

    private const ulong PeriodStarts = 1UL << (int)WordRole.RelativeYear | 1UL << (int)WordRole.Period | 1UL << (int)WordRole.Quarter | 1UL << (int)WordRole.Season | 1UL << (int)WordRole.DecadeName;

    private readonly int EmitWithTime(ref DateParts date)
    {
        ReadTime(ref date);
        EmitDate(date);
        return date.Next;
    }

    /// <summary>امام جمعه, صلاة الجمعة: Friday as part of a name.</summary>
    private readonly bool IsWeekdayName(int p) =>
        p > 0 && _pieces[p - 1].Kind == PieceKind.Word
        && _text[_pieces[p - 1].Start.._pieces[p - 1].End] is "امام" or "ائمه" or "ائمهٔ" or "نماز" or "صلاة" or "خطبة" or "خطيب" or "إمام" or "خطبه" or "خطبههای" or "خطبه\u200Cهای";

    // ---- digits alone

    private readonly bool TryReadNumericDate(int p, ref DateParts date)
    {
        if (!IsDigits(p))
            return false;
        var literal = NumeralLiteral.Read(_text, _pieces[p].Start);
        var next = PieceBehind(p, literal.End);
        int a, b, c;
        if (literal.Kind == LiteralKind.Triple)
        {
            (a, b, c) = (literal.First, literal.Second, literal.Third);
        }
        else if (literal.Kind == LiteralKind.Number && literal.Digits is 4 or 2 or 1 && TryReadDashed(next, out b, out c, out var dashedNext)
            && (literal.Digits == 4) != (c >= 1000))
        {
            a = (int)literal.Value;
            next = dashedNext;
        }
        else
        {
            return false;
        }
        if (!TryOrder(a, b, c, out var year, out var month, out var day))
            return false;
        var calendar = CalendarOfYear(year);
        var after = next;
        if (TryReadEra(next, out var era, out after))
            calendar = era;
        if (day > 0 && Calendars.DaysInMonth(calendar, year, month) is var days && day > days)
            return false;
        date.Start = date.Start < 0 ? _pieces[p].Start : date.Start;
        (date.Calendar, date.Year, date.Month, date.Day) = (calendar, year, month, day);
        date.Next = after;
        date.End = _pieces[after - 1].End;
        return true;
    }

    /// <summary>-mm-dd behind a number.</summary>
    private readonly bool TryReadDashed(int p, out int b, out int c, out int next)
    {
        b = c = next = 0;
        if (MarkAt(p) is not ('-' or '\u2011' or '\u2010' or '\u2013') || !IsDigits(p + 1) || _pieces[p].SpaceBefore || _pieces[p + 1].SpaceBefore
            || MarkAt(p + 2) != MarkAt(p) || !IsDigits(p + 3) || _pieces[p + 2].SpaceBefore || _pieces[p + 3].SpaceBefore)
            return false;
        var second = NumeralLiteral.Read(_text, _pieces[p + 1].Start);
        var third = NumeralLiteral.Read(_text, _pieces[p + 3].Start);
        if (second.Digits is not (1 or 2) || third.Digits is not (1 or 2 or 4) || second.Value < 1)
            return false;
        (b, c, next) = ((int)second.Value, (int)third.Value, p + 4);
        return c >= 1 && (c >= 1000 || c <= 31);
    }

    /// <summary>Which of three numbers is what: the year has four digits; day before month, unless only the other way fits.</summary>
    private static bool TryOrder(int a, int b, int c, out int year, out int month, out int day)
    {
        if (a >= 1000)
        {
            (year, month, day) = b > 12 ? (a, c, b) : (a, b, c);
        }
        else
        {
            (day, month, year) = b > 12 ? (b, a, c) : (a, b, c);
            if (year < 100)
                year += year < 50 ? 2000 : 1900;
        }
        return month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    private readonly Calendar CalendarOfYear(int year) =>
        year is >= 1200 and < 1500 ? (_persian ? Calendar.SolarHijri : Calendar.LunarHijri) : Calendar.Gregorian;

    // ---- day and month

    private readonly bool TryReadDayMonth(int p, ref DateParts date)
    {
        if (p >= _pieces.Length || !TryReadNumeral(p, out var day) || day.Value is < 1 or > 31 || day.Value != decimal.Truncate(day.Value) || day.HasScale || day.IsFraction)
            return false;
        if (day.IsLiteral && day.Digits is not (1 or 2))
            return false;
        // الأسبوع الثاني من مارس, هفته دوم مرداد; days are masculine in Arabic
        if (day.IsOrdinal && ((date.Weekday is null && IsOfPeriod(p - 1)) || (!_persian && _text[day.End - 1] is 'ة' or 'ى')))
            return false;
        var q = day.Next;
        // the ordinal ending behind digits: ۲۸ام
        var ending = day.End;
        if (OrdinalEnding(day, ref ending))
            q++;
        if (Has(q, WordRole.From) && _pieces[q].End - _pieces[q].Start <= 3)
            q++;
        if (Has(q, WordRole.Period) && TryFind(q, WordRole.Period, out var period) && Entry(period).Detail == PeriodMonth && period.Clitics is Clitics.None or Clitics.Preposition)
            q = period.End;
        if (!TryFind(q, WordRole.Month, out var month) || (month.Clitics & Clitics.And) != 0)
            return TryReadDayOfThisMonth(p, day, ref date);
        if (IsVerbMark(q, month))
            return false;
        date.Start = date.Start < 0 ? day.Start : date.Start;
        date.Day = (int)day.Value;
        ReadMonthAndYear(q, month, ref date);
        return Calendars.DaysInMonth(date.Calendar, date.Year ?? LeapYear(date.Calendar), date.Month!.Value) >= date.Day
            || (date.Calendar == Calendar.LunarHijri && date.Day <= 30);
    }

    /// <summary>A week, half or decade, which an ordinal behind it counts.</summary>
    private readonly bool IsOfPeriod(int p) =>
        (TryFind(p, WordRole.Period, out var period) && Entry(period).Detail is PeriodWeek or PeriodDecade or PeriodYear or PeriodMonth) || Has(p, WordRole.Quarter);

    /// <summary>۱۲ می شود: the mark of the Persian present, not May.</summary>
    private readonly bool IsVerbMark(int p, in Match month)
    {
        if (!_persian || month.End != p + 1 || _text[_pieces[p].Start.._pieces[p].End] is not ("می" or "مي") || IsBarrier(month.End) || _pieces[month.End].Kind != PieceKind.Word)
            return false;
        return OrdinaryWords.IsPresentForm(_text[_pieces[month.End].Start.._pieces[month.End].End]);
    }

    /// <summary>الخامس من الشهر الماضي, دوازدهم ماه جاری, يوم 12 الجاري.</summary>
    private readonly bool TryReadDayOfThisMonth(int p, in Numeral day, ref DateParts date)
    {
        var q = day.Next;
        var ending = day.End;
        var ordinal = day.IsOrdinal || OrdinalEnding(day, ref ending);
        if (!day.IsOrdinal && ordinal)
            q++;
        var of = Has(q, WordRole.From) && _pieces[q].End - _pieces[q].Start <= 3;
        if (of)
            q++;
        int offset, next;
        if (TryFind(q, WordRole.Period, out var period) && Entry(period).Detail == PeriodMonth && TryReadRelativeBehind(period.End, out offset, out next))
        {
            // ۱۲ ماه گذشته are twelve months
            if (_persian ? !ordinal && offset != 0 : !of)
                return false;
        }
        else if ((of || ordinal) && !IsBarrier(q) && _text[_pieces[q].Start.._pieces[q].End] is "هذا" or "این" && TryFind(q + 1, WordRole.Period, out period) && Entry(period).Detail == PeriodMonth)
        {
            (offset, next) = (0, period.End);
        }
        else if (!_persian && !of && TryFind(q, WordRole.Relative, out var current) && Entry(current).Value == 0 && (current.Clitics & Clitics.Article) != 0 && (date.Weekday is not null || Has(p - 1, WordRole.Period)))
        {
            (offset, next) = (0, current.End);
        }
        else
        {
            return false;
        }
        date.Start = date.Start < 0 ? day.Start : date.Start;
        date.Calendar = _persian ? Calendar.SolarHijri : Calendar.Gregorian;
        date.Day = (int)day.Value;
        date.Relative = true;
        (date.Next, date.End) = (next, _pieces[next - 1].End);
        if (_dates.Anchor is { } anchor)
        {
            var index = (Calendars.YearOf(date.Calendar, anchor) * 12) + Calendars.MonthOf(date.Calendar, anchor) - 1 + offset;
            (date.Year, date.Month) = (index / 12, (index % 12) + 1);
        }
        return true;
    }

    private static int LeapYear(Calendar calendar) => calendar switch
    {
        Calendar.SolarHijri => 1403,
        Calendar.LunarHijri => 1442,
        _ => 2024,
    };

    /// <summary>A month with a year, or alone where the word is plain or its surroundings speak for it.</summary>
    private readonly bool TryReadMonth(int p, ref DateParts date)
    {
        var q = p;
        var said = false;
        if (TryFind(p, WordRole.Period, out var period) && Entry(period).Detail == PeriodMonth && Has(period.End, WordRole.Month))
        {
            q = period.End;
            said = true;
            date.Start = StartOf(p, period);
        }
        if (!TryFind(q, WordRole.Month, out var month) || (month.Clitics & Clitics.Article) != 0 || IsVerbMark(q, month))
            return false;
        if (date.Start < 0)
            date.Start = StartOf(q, month);
        ReadMonthAndYear(q, month, ref date);
        var plain = (Entry(month).Flags & LexiconFlags.Ambiguous) == 0 && (Entry(month).Flags & LexiconFlags.Latin) == 0;
        var behindMonthWord = _persian && Has(month.End, WordRole.Period) && TryFind(month.End, WordRole.Period, out var word) && Entry(word).Detail == PeriodMonth;
        if (plain || said || date.Year is not null || date.Relative || behindMonthWord)
            return true;
        date = new DateParts { Start = -1, Confidence = 1 };
        return false;
    }

    private readonly void ReadMonthAndYear(int p, in Match month, ref DateParts date)
    {
        ref readonly var entry = ref Entry(month);
        date.Calendar = (Calendar)entry.Detail;
        date.Month = (int)entry.Value;
        var q = month.End;
        date.End = _pieces[q - 1].End;
        // آذار/مارس, مارس (آذار): the same month by its other name
        if (MarkAt(q) is '/' or '(' or '-' or '\u2013' && TryFind(q + 1, WordRole.Month, out var alias) && Entry(alias).Value == entry.Value && Entry(alias).Detail == entry.Detail)
        {
            var closed = MarkAt(q) == '(';
            q = alias.End;
            if (closed && MarkAt(q) == ')')
                q++;
            date.End = _pieces[q - 1].End;
        }
        else if (TryFind(q, WordRole.Month, out alias) && alias.Clitics == Clitics.None && Entry(alias).Value == entry.Value && Entry(alias).Detail == entry.Detail)
        {
            q = alias.End;
            date.End = _pieces[q - 1].End;
        }
        if (_persian && TryFind(q, WordRole.Period, out var word) && Entry(word).Detail == PeriodMonth && word.Skip == 0)
        {
            q = word.End;
            date.End = _pieces[q - 1].End;
        }
        date.Next = q;
        ReadYearBehind(q, ref date);
    }

    /// <summary>The year behind a month: digits, «of the year …», «last year».</summary>
    private readonly void ReadYearBehind(int p, ref DateParts date)
    {
        var q = p;
        if (MarkAt(q) is '،' or ',')
            q++;
        if (Has(q, WordRole.From) && _pieces[q].End - _pieces[q].Start <= 3)
            q++;
        var said = TryFind(q, WordRole.Period, out var period) && Entry(period).Detail == PeriodYear;
        if (said)
        {
            if (TryReadRelativeBehind(period.End, out var offset, out var relativeNext) || (TryRelativeYearBefore(q, out offset) && (relativeNext = period.End) > 0))
            {
                SetRelativeYear(ref date, offset, relativeNext);
                return;
            }
            q = period.End;
        }
        else if (TryFind(q, WordRole.RelativeYear, out var relative) && q == p)
        {
            SetRelativeYear(ref date, (int)Entry(relative).Value, relative.End);
            return;
        }
        if (!TryReadYearNumber(q, date.Calendar, said, MarkAt(p) is '،' or ',' && !said, out var year, out var next))
        {
            // مارس الماضي, مرداد گذشته
            if (!said && q == p && TryFind(q, WordRole.Relative, out var which) && date.Day is null && Entry(which).Value != 0)
            {
                date.Relative = true;
                date.Next = which.End;
                date.End = _pieces[which.End - 1].End;
                if (_dates.Anchor is { } anchor)
                    date.Year = RelativeMonthYear(date.Calendar, date.Month!.Value, (int)Entry(which).Value, anchor);
            }
            return;
        }
        date.Year = year;
        if (TryReadEra(next, out var era, out var after) && era == date.Calendar)
            next = after;
        date.Next = next;
        date.End = _pieces[next - 1].End;
    }

    private static int RelativeMonthYear(Calendar calendar, int month, int direction, DateOnly anchor)
    {
        var (year, now) = (Calendars.YearOf(calendar, anchor), Calendars.MonthOf(calendar, anchor));
        return direction < 0 ? (month < now ? year : year - 1) : (month > now ? year : year + 1);
    }

    private readonly void SetRelativeYear(ref DateParts date, int offset, int next)
    {
        date.Relative = true;
        date.Next = next;
        date.End = _pieces[next - 1].End;
        if (_dates.Anchor is { } anchor)
            date.Year = Calendars.YearOf(date.Calendar, anchor) + offset;
    }

    /// <summary>A year in digits (four, or two of a Jalali year: بهمن ۵۷) or, behind the word «year», in words.</summary>
    private readonly bool TryReadYearNumber(int p, Calendar calendar, bool said, bool comma, out int year, out int next)
    {
        (year, next) = (0, p);
        if (IsBarrier(p) || !TryReadNumeral(p, out var numeral) || numeral.IsOrdinal || numeral.IsFraction || numeral.And || numeral.Value != decimal.Truncate(numeral.Value) || numeral.Value > 3000)
            return false;
        year = (int)numeral.Value;
        next = numeral.Next;
        if (numeral.IsLiteral)
        {
            if (numeral.Digits == 2 && !comma && calendar == Calendar.SolarHijri && year >= 30 && !FollowedByMeasure(next))
            {
                year += 1300;
                return true;
            }
            return (numeral.Digits == 4 && IsYear(year)) || (numeral.Digits is 3 or 4 && said && year > 99) || (numeral.Digits == 3 && TryReadEra(next, out _, out _));
        }
        return said && year is > 99 and < 2200;
    }

    private static bool IsYear(int year) => year is >= 1000 and <= 2200;

    /// <summary>The era behind a year. A letter alone (م, هـ, ش, ق) stands close to it.</summary>
    private readonly bool TryReadEra(int p, out Calendar calendar, out int next)
    {
        (calendar, next) = (Calendar.Gregorian, p);
        var q = p;
        var bracket = MarkAt(q) == '(';
        if (bracket)
            q++;
        if (!TryFind(q, WordRole.Era, out var era) || (era.Clitics & ~Clitics.Article) != 0)
            return false;
        if ((Entry(era).Flags & LexiconFlags.Ambiguous) != 0 && (era.Clitics != Clitics.None || (q + 1 < _pieces.Length && era.End == q + 1 && _text[_pieces[q].Start] == 'م' && _pieces[q].SpaceBefore && _pieces[q + 1].Kind == PieceKind.Word)))
            return false;
        calendar = (Calendar)Entry(era).Detail;
        next = era.End;
        if (bracket)
        {
            if (MarkAt(next) != ')')
            {
                next = p;
                return false;
            }
            next++;
        }
        return true;
    }

    // ---- what is given out

    private readonly void EmitDate(in DateParts date)
    {
        if (!_sink.Wants(MentionKind.Date))
            return;
        var (iso, precision, confidence) = Resolve(date);
        _sink.Add(new DateMention(TextSpan.FromBounds(date.Start, date.End))
        {
            Iso = iso,
            Calendar = date.Calendar,
            Precision = precision,
            Parts = (date.Year, date.Month, date.Day),
            IsRelative = date.Relative,
            Confidence = confidence * date.Confidence,
        });
    }

    private readonly (string? Iso, DatePrecision Precision, double Confidence) Resolve(in DateParts date)
    {
        var precision = date.Hour is not null ? DatePrecision.Time : date.Day is not null ? DatePrecision.Day : DatePrecision.Month;
        if (date.Month is not { } month)
            return (null, precision, 0.8);
        if (date.Day is not { } day)
        {
            if (date.Year is { } ofYear)
                return (DateResolver.Months(date.Calendar, ofYear, month, month), precision, 1);
            return date.Calendar == Calendar.Gregorian && !date.Relative ? ("--" + month.ToString("00", CultureInfo.InvariantCulture), precision, 0.9) : (null, precision, 0.9);
        }
        if (date.Year is { } year)
        {
            if (!Calendars.TryDay(date.Calendar, year, month, day, out var exact))
                return (null, precision, 0.5);
            var fits = date.Weekday is not { } weekday || DateResolver.IsoWeekday(exact) == weekday;
            return (DateResolver.Day(exact) + TimeOf(date), precision, fits ? 1 : 0.8);
        }
        if (_dates.Nearest(date.Calendar, month, day, date.Weekday) is { } near)
            return (DateResolver.Day(near) + TimeOf(date), precision, date.Weekday is null ? 0.85 : 0.95);
        return (DateResolver.OpenDay(date.Calendar, month, day), precision, 0.8);
    }

    private static string TimeOf(in DateParts date) =>
        date.Hour is not { } hour ? "" : date.Second is { } second
            ? string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{date.Minute ?? 0:00}:{second:00}")
            : string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{date.Minute ?? 0:00}");
}
