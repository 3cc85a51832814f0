using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

// Stretches between two days or months, and days that share a month: من 3 إلى 7 مايو, از ۳ اردیبهشت تا ۷ خرداد ۱۴۰۳, 3 و4 فبراير.
// The stretch is a mention, and its ends, which it holds, are too.
internal ref partial struct MentionReader
{
    private const int MostListed = 8;

    /// <summary>Days without a month before a day with one.</summary>
    private readonly bool TryReadDays(int p, out int end)
    {
        end = p;
        if (!TryReadDayNumber(p, out var first))
            return false;
        Span<(int Day, int Start, int End)> days = stackalloc (int, int, int)[MostListed];
        days[0] = ((int)first.Value, first.Start, first.End);
        var date = new DateParts { Start = -1, Confidence = 0.95 };
        var q = first.Next;
        var range = TryReadDateJoint(p, ref q);
        if (range)
        {
            if (!TryReadDayMonth(q, ref date))
                return false;
            end = date.Next;
            EmitStretch(p, date with { Day = days[0].Day, Start = days[0].Start, End = days[0].End }, date);
            return true;
        }
        for (var count = 1; count < MostListed; count++)
        {
            if (!TryReadListJoint(ref q))
                return false;
            if (TryReadDayMonth(q, ref date))
            {
                foreach (var (day, start, stop) in days[..count])
                    EmitDate(date with { Day = day, Start = start, End = stop });
                end = EmitWithTime(ref date);
                return true;
            }
            if (!TryReadDayNumber(q, out var next))
                return false;
            days[count] = ((int)next.Value, next.Start, next.End);
            q = next.Next;
        }
        return false;
    }

    private readonly bool TryReadDayNumber(int p, out Numeral day) =>
        TryReadNumeral(p, out day) && day.Value is >= 1 and <= 31 && day.Value == decimal.Truncate(day.Value) && !day.HasScale && !day.IsFraction && !(day.IsLiteral && day.Digits is not (1 or 2));

    /// <summary>و or a comma between the days of a list.</summary>
    private readonly bool TryReadListJoint(ref int p)
    {
        if (MarkAt(p) is '،' or ',')
        {
            p++;
            if (Has(p, WordRole.And) && _pieces[p].End - _pieces[p].Start == 1)
                p++;
            return true;
        }
        if (Has(p, WordRole.And) && _pieces[p].End - _pieces[p].Start == 1)
        {
            p++;
            return true;
        }
        return TryReadAtom(p, out var atom) && atom.And;
    }

    /// <summary>What joins two ends: إلى, وحتى, تا, a dash, or و behind «between».</summary>
    private readonly bool TryReadDateJoint(int p, ref int next)
    {
        if (TryFind(next, WordRole.To, out var to) && (to.Clitics & ~Clitics.And) == Clitics.None)
        {
            next = to.End;
            return true;
        }
        if (Has(next, WordRole.And) && _pieces[next].End - _pieces[next].Start == 1 && TryFind(next + 1, WordRole.To, out to) && to.Clitics == Clitics.None)
        {
            next = to.End;
            return true;
        }
        if (MarkAt(next) is '-' or '\u2013' or '\u2014' or '\u2212' && next + 1 < _pieces.Length && _pieces[next].SpaceBefore == _pieces[next + 1].SpaceBefore && IsDigits(next + 1))
        {
            next++;
            return true;
        }
        if (!BehindBetween(p))
            return false;
        if (Has(next, WordRole.And) && _pieces[next].End - _pieces[next].Start == 1)
        {
            next++;
            return true;
        }
        return next < _pieces.Length && (TryReadAtom(next, out var atom) && atom.And || (TryFind(next, WordRole.Month, out var month) && (month.Clitics & Clitics.And) != 0));
    }

    /// <summary>A day or month behind one that was read: the other end of a stretch, or another that tells the year.</summary>
    private readonly bool TryReadOtherEnd(int p, ref DateParts date, out int end)
    {
        end = p;
        var q = date.Next;
        var range = TryReadDateJoint(p, ref q);
        if (!range && (date.Year is not null || !TryReadListJoint(ref q)))
            return false;
        if (TryFind(q, WordRole.Period, out var noun) && Entry(noun).Detail == PeriodDay && noun.Clitics == Clitics.None)
            q = noun.End;
        if (TryFind(q, WordRole.Weekday, out var weekday) && weekday.Clitics == Clitics.None)
            q = weekday.End;
        var other = new DateParts { Start = -1, Confidence = 1 };
        if (!(date.Day is not null ? TryReadNumericDate(q, ref other) || TryReadDayMonth(q, ref other) : TryReadMonth(q, ref other))
            || other.Calendar != date.Calendar || other.Month is null || date.Month is null)
            return false;
        if (date.Year is null && other.Year is { } later)
            date.Year = later - (range && date.Month > other.Month ? 1 : 0);
        else if (other.Year is null && date.Year is { } earlier)
            other.Year = earlier + (date.Month > other.Month ? 1 : 0);
        if (!range)
            return false;
        end = other.Next;
        EmitStretch(p, date, other);
        return true;
    }

    private readonly void EmitStretch(int p, in DateParts first, in DateParts last)
    {
        if (!_sink.Wants(MentionKind.Date))
            return;
        var ((from, _, _), (to, precision, _)) = (Resolve(first), Resolve(last));
        string? iso = null;
        if (from is not null && to is not null)
        {
            // months of other calendars are stretches themselves
            var (a, b) = string.CompareOrdinal(from, to) <= 0 ? (from, to) : (to, from);
            var (slash, behind) = (a.IndexOf('/'), b.IndexOf('/'));
            iso = (slash < 0 ? a : a[..slash]) + "/" + (behind < 0 ? b : b[(behind + 1)..]);
        }
        var start = p > 0 && BeforeRange(p) is >= 0 and var before ? before : first.Start;
        _sink.Add(new DateMention(TextSpan.FromBounds(start, last.End))
        {
            Iso = iso,
            Calendar = last.Calendar,
            Precision = precision,
            IsRelative = first.Relative || last.Relative,
            Confidence = 0.95,
        });
        EmitDate(first);
        EmitDate(last);
    }

    /// <summary>شش ماه نخست امسال, نه ماهه سال ۱۴۰۳: the months of a year from the first, or the second half of it.</summary>
    private readonly bool TryReadFirstMonths(int p, out int end)
    {
        end = p;
        if (!_persian || !TryReadNumeral(p, out var count) || count.Value is < 2 or > 11 || count.IsOrdinal || count.IsFraction || count.Value != decimal.Truncate(count.Value)
            || !TryFind(count.Next, WordRole.Unit, out var unit) || _lexicon.TextOf(unit.Entry) != "month")
            return false;
        var next = unit.End;
        var which = 1;
        var ordinal = TryReadNumeral(next, out var place) && place.IsOrdinal && place.Value is >= 1 and <= 4;
        if (ordinal)
            (which, next) = ((int)place.Value, place.Next);
        else if (_text[_pieces[unit.End - 1].End - 1] is not ('ه' or '\u0654'))
            return false;
        return TryEmitMonths(count.Start, next, (((int)count.Value * (which - 1)) + 1, (int)count.Value * which), out end);
    }

    /// <summary>الأشهر التسعة الأولى من عام 2023.</summary>
    private readonly bool TryReadFirstMonthsArabic(int p, in Match period, out int end)
    {
        end = p;
        if (_persian || (period.Clitics & Clitics.Article) == 0 || Entry(period).Detail != PeriodMonth || !TryReadNumeral(period.End, out var count) || count.Value is < 2 or > 11 || count.IsOrdinal || count.And)
            return false;
        if (!TryReadNumeral(count.Next, out var place) || !place.IsOrdinal || place.And || place.Value != 1)
            return false;
        return TryEmitMonths(StartOf(p, period), place.Next, (1, (int)count.Value), out end);
    }

    private readonly bool TryEmitMonths(int start, int next, (int First, int Last) months, out int end)
    {
        end = next;
        var date = new DateParts { Calendar = _persian ? Calendar.SolarHijri : Calendar.Gregorian, Month = 1, Day = 1, Next = next };
        ReadYearBehind(next, ref date);
        if (date.Next == next && (_persian || !TryReadYear(next, true, out _, out _)))
        {
            // ۹ ماهه ۱۴۰۳
            if (!IsDigits(next) || !TryReadYear(next, false, out var alone, out var behind))
                return false;
            (date.Year, date.Next) = (alone, behind);
        }
        if (months.Last > 12)
            return false;
        if (date.Year is { } said)
            date.Calendar = CalendarOfYear(said);
        end = date.Next;
        _sink.Add(new DateMention(TextSpan.FromBounds(start, _pieces[end - 1].End))
        {
            Iso = date.Year is { } year ? DateResolver.Months(date.Calendar, year, months.First, months.Last) : null,
            Calendar = date.Calendar,
            Precision = DatePrecision.Quarter,
            Parts = (date.Year, null, null),
            IsRelative = date.Relative,
            Confidence = 0.9,
        });
        return true;
    }

    /// <summary>النصف الثاني من القرن العشرين, نیمه اول مرداد, the second half of a decade: half of a stretch that is no year.</summary>
    private readonly bool TryReadHalf(int start, int which, int p, out int end)
    {
        end = p;
        if (Has(p, WordRole.From) && _pieces[p].End - _pieces[p].Start <= 3)
            p++;
        if (TryFind(p, WordRole.Period, out var period) && Entry(period).Detail == PeriodCentury && TryReadNumeral(period.End, out var century) && century.Value is >= 1 and <= 30 && century.Value == decimal.Truncate(century.Value)
            && !century.And)
        {
            end = century.Next;
            var first = (((int)century.Value - 1) * 100) + (which == 1 ? 1 : 51);
            EmitHalf(start, end, DateResolver.Years(Calendar.Gregorian, first, first + 49), Calendar.Gregorian, DatePrecision.Century);
            return true;
        }
        var date = new DateParts { Start = -1, Confidence = 1 };
        if (!TryReadMonth(p, ref date))
            return false;
        end = date.Next;
        string? iso = null;
        if (date.Year is { } year && Calendars.DaysInMonth(date.Calendar, year, date.Month!.Value) is > 0 and var days)
        {
            if (Calendars.TryDay(date.Calendar, year, date.Month.Value, which == 1 ? 1 : 16, out var from) && Calendars.TryDay(date.Calendar, year, date.Month.Value, which == 1 ? 15 : days, out var to))
                iso = DateResolver.Interval(from, to);
        }
        EmitHalf(start, end, iso, date.Calendar, DatePrecision.Month);
        return true;
    }

    private readonly void EmitHalf(int start, int next, string? iso, Calendar calendar, DatePrecision precision) =>
        _sink.Add(new DateMention(TextSpan.FromBounds(start, _pieces[next - 1].End)) { Iso = iso, Calendar = calendar, Precision = precision, Confidence = 0.9 });
}
