using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

// Years and their ranges, decades, centuries, quarters, seasons, and what is relative to the day of writing.
internal ref partial struct MentionReader
{
    private const int PeriodDay = 0, PeriodWeek = 1, PeriodMonth = 2, PeriodYear = 3, PeriodDecade = 4, PeriodCentury = 5;

    // ---- years

    private readonly bool TryReadYears(int p, out int end)
    {
        end = p;
        var q = p;
        var start = -1;
        var several = false;
        if (TryFind(p, WordRole.Period, out var period) && Entry(period).Detail == PeriodYear)
        {
            start = StartOf(p, period);
            q = period.End;
            several = IsSeveralYears(p, period);
        }
        else if (!IsDigits(p))
        {
            return false;
        }
        var said = start >= 0;
        if (said && !_persian && TryFind(q, WordRole.Relative, out _))
            return false;
        if (!TryReadYear(q, said, out var first, out var next))
            return false;
        if (start < 0)
            start = _pieces[q].Start;
        var (second, range) = (first, false);
        var joint = next;
        if (TryReadYearJoint(p, ref joint, several))
        {
            if (TryFind(joint, WordRole.Period, out var again) && Entry(again).Detail == PeriodYear && again.Clitics == Clitics.None)
                joint = again.End;
            if (TryReadYear(joint, said || IsYearLike(first), out var other, out var otherNext) && IsYearLike(other) == IsYearLike(first) && Math.Abs(other - first) < 1000 && !FollowedByMeasure(otherNext))
            {
                (second, next, range) = (other, otherNext, true);
            }
        }
        var calendar = CalendarOfYear(first);
        var era = TryReadEra(next, out var stated, out var behind);
        if (era)
        {
            calendar = stated;
            next = behind;
        }
        if (!said && !era && !range && !StandsAsYear(p, next))
            return false;
        if (!said && range && !IsYearLike(first))
            return false;
        if (_persian && first is >= 30 and <= 99)
            calendar = Calendar.SolarHijri;
        if (calendar == Calendar.SolarHijri && first is >= 30 and <= 99)
            (first, second) = (first + 1300, second < 100 ? second + 1300 : second);
        if (range && p > 0 && BeforeRange(p) is >= 0 and var from)
            start = from;
        end = next;
        var spanEnd = _pieces[next - 1].End;
        var (low, high) = (Math.Min(first, second), Math.Max(first, second));
        _sink.Add(new DateMention(TextSpan.FromBounds(start, spanEnd))
        {
            Iso = IsBeforeEra(next - 1) ? DateResolver.Years(Calendar.Gregorian, 1 - high, 1 - low) : DateResolver.Years(calendar, low, high),
            Calendar = calendar,
            Precision = DatePrecision.Year,
            Parts = (low == high ? low : null, null, null),
            Confidence = said || era || range ? 1 : 0.8,
        });
        return true;
    }

    private readonly bool IsBeforeEra(int p)
    {
        for (var i = Math.Max(0, p - 2); i <= p; i++)
        {
            if (TryFind(i, WordRole.Era, out var era) && Entry(era).Value < 0)
                return true;
        }
        return false;
    }

    private readonly bool IsSeveralYears(int p, in Match period)
    {
        var word = _text[StartOf(p, period).._pieces[period.End - 1].End];
        return word is "عامي" or "عاميّ" or "أعوام" or "سنوات" or "الأعوام" or "السنوات" || word.EndsWith("های", StringComparison.Ordinal);
    }

    private readonly bool TryReadYearJoint(int p, ref int next, bool several)
    {
        if (MarkAt(next) is '-' or '\u2013' or '\u2014' or '/' or '\u2212')
        {
            next++;
            return IsDigits(next);
        }
        if (TryFind(next, WordRole.To, out var to) && to.Clitics == Clitics.None)
        {
            next = to.End;
            return true;
        }
        if ((several || BehindBetween(p)) && Has(next, WordRole.And))
        {
            next++;
            return true;
        }
        return false;
    }

    /// <summary>A year: four digits, behind the word «year» also two (Jalali), three or words.</summary>
    private readonly bool TryReadYear(int p, bool said, out int year, out int next)
    {
        (year, next) = (0, p);
        if (IsBarrier(p) || (MarkAt(p) is not '\0'))
            return false;
        if (IsDigits(p))
        {
            var literal = NumeralLiteral.Read(_text, _pieces[p].Start);
            next = PieceBehind(p, literal.End);
            if (literal.Kind == LiteralKind.Slashed && literal.First is >= 1300 and <= 2200 && literal.Second is >= 1300 and <= 2200)
            {
                year = literal.First;
                next = p + 1;
                return true;
            }
            if (literal.Kind != LiteralKind.Number || literal.Digits is 0 or > 4)
                return false;
            year = (int)literal.Value;
            return literal.Digits switch
            {
                4 => IsYear(year),
                3 => said || TryReadEra(next, out _, out _),
                2 => said && _persian && year >= 30 && !FollowedByMeasure(next),
                _ => false,
            };
        }
        return said && TryReadYearNumber(p, Calendar.Gregorian, true, false, out year, out next) && year >= 1000;
    }

    private static bool IsYearLike(int year) => year is >= 1300 and <= 1500 or >= 1700 and <= 2100;

    /// <summary>Whether four digits alone are a year: behind في or در and alike, or alone in brackets, and nothing counted behind them.</summary>
    private readonly bool StandsAsYear(int p, int next)
    {
        var value = NumeralLiteral.Read(_text, _pieces[p].Start).Value;
        if (value is < 1300 or > 2100 or (> 1500 and < 1800) || FollowedByMeasure(next))
            return false;
        if (MarkAt(p - 1) is '(' or '[' && MarkAt(next) is ')' or ']')
            return true;
        if (p == 0 || _pieces[p - 1].Kind != PieceKind.Word)
            return false;
        var before = _text[_pieces[p - 1].Start.._pieces[p - 1].End];
        if (OrdinaryWords.IsBeforeYear(before))
            return true;
        // تا ۲۰۳۰, پیش از ۲۰۱۵
        var open = next >= _pieces.Length || _pieces[next].Kind != PieceKind.Word || _pieces[next].HasAny(Bit(WordRole.Stop) | Bit(WordRole.Preposition) | Bit(WordRole.To));
        return _persian && value >= 1380 && ((before is "تا" && open) || (before is "از" && p > 1 && _text[_pieces[p - 2].Start.._pieces[p - 2].End] is "پیش" or "پس" or "قبل" or "بعد"));
    }

    // ---- relative years, months and weeks; centuries, decades, quarters, seasons

    private readonly bool TryReadPeriod(int p, out int end)
    {
        end = p;
        if (TryFind(p, WordRole.RelativeYear, out var relativeYear))
        {
            end = relativeYear.End;
            EmitRelative(StartOf(p, relativeYear), end, PeriodYear, (int)Entry(relativeYear).Value);
            return true;
        }
        if (TryFind(p, WordRole.DecadeName, out var decade) && !IsOfLife(decade.End))
            return TryReadDecadeName(p, decade, out end);
        if (TryFind(p, WordRole.Season, out var season) && TryReadSeason(p, season, out end))
            return true;
        if (TryFind(p, WordRole.Quarter, out var quarter) && TryReadQuarter(p, quarter, out end))
            return true;
        if (!TryFind(p, WordRole.Period, out var period))
            return false;
        var detail = Entry(period).Detail;
        // «recent months», «the past years» are no one period
        if (_text[_pieces[period.End - 1].Start.._pieces[period.End - 1].End] is var said && (said.EndsWith("ها", StringComparison.Ordinal) || said.EndsWith("های", StringComparison.Ordinal)))
            return false;
        if (detail is PeriodCentury && TryReadCentury(p, period, out end))
            return true;
        if (detail is PeriodDecade && TryReadDecade(p, period, out end))
            return true;
        if (TryReadFirstMonthsArabic(p, period, out end))
            return true;
        // قبل عام, منذ شهر
        if (!_persian && (period.Clitics & Clitics.Article) == 0 && _text[StartOf(p, period).._pieces[period.End - 1].End] is "يوم" or "أسبوع" or "شهر" or "عام" or "سنة")
            EmitAgo(p, StartOf(p, period), period.End, 1, detail switch { PeriodDay => "day", PeriodWeek => "week", PeriodMonth => "month", PeriodYear => "year", _ => null });
        if (detail is > PeriodDecade || (detail == PeriodDay && _persian))
            return false;
        if (TryReadRelativeBehind(period.End, out var offset, out var next))
        {
            // Arabic needs the article in both, or it is «a past year»
            if (!_persian && (period.Clitics & Clitics.Article) == 0)
                return false;
            if (detail == PeriodDay)
                return false;
            // سال آینده میلادی
            var stated = TryReadEra(next, out var era, out var afterEra);
            end = stated ? afterEra : next;
            EmitRelative(StartOf(p, period), end, detail, offset, stated ? era : null);
            return true;
        }
        // هذا العام, این هفته
        if (TryRelativeYearBefore(p, out offset) && detail != PeriodDay && (_persian || (period.Clitics & Clitics.Article) != 0))
        {
            end = period.End;
            EmitRelative(_pieces[p - 1].Start, end, detail, offset);
            return true;
        }
        return false;
    }

    /// <summary>«this» before a period.</summary>
    private readonly bool TryRelativeYearBefore(int p, out int offset)
    {
        offset = 0;
        return p > 0 && _pieces[p - 1].Kind == PieceKind.Word && _text[_pieces[p - 1].Start.._pieces[p - 1].End] is "هذا" or "هذه" or "این";
    }

    /// <summary>Last, this, next behind a period.</summary>
    private readonly bool TryReadRelativeBehind(int p, out int offset, out int next)
    {
        (offset, next) = (0, p);
        if (!TryFind(p, WordRole.Relative, out var relative) || (relative.Clitics & (Clitics.And | Clitics.Preposition)) != 0 || (!_persian && (relative.Clitics & Clitics.Article) == 0 && _text[_pieces[p].Start] != 'ا'))
            return false;
        if (_text[_pieces[p].Start.._pieces[p].End] is "این" or "هذا" or "هذه")
            return false;
        offset = (int)Entry(relative).Value;
        next = relative.End;
        return true;
    }

    private readonly void EmitRelative(int start, int next, int period, int offset, Calendar? stated = null)
    {
        string? iso = null;
        var calendar = stated ?? (_persian ? Calendar.SolarHijri : Calendar.Gregorian);
        if (_dates.Anchor is { } anchor)
        {
            var year = Calendars.YearOf(calendar, anchor);
            switch (period)
            {
                case PeriodYear:
                    iso = DateResolver.Years(calendar, year + offset, year + offset);
                    break;
                case PeriodMonth:
                    var month = Calendars.MonthOf(calendar, anchor) + offset;
                    iso = DateResolver.Months(calendar, year + (month < 1 ? -1 : month > 12 ? 1 : 0), month < 1 ? 12 : month > 12 ? 1 : month, month < 1 ? 12 : month > 12 ? 1 : month);
                    break;
                case PeriodWeek:
                    // weeks begin on Saturday in Iran and most Arab countries
                    var first = anchor.AddDays(-(((int)anchor.DayOfWeek + 1) % 7) + (7 * offset));
                    iso = DateResolver.Interval(first, first.AddDays(6));
                    break;
                case PeriodDecade:
                    var decade = (year / 10 * 10) + (10 * offset);
                    iso = DateResolver.Years(calendar, decade, decade + 9);
                    break;
            }
        }
        _sink.Add(new DateMention(TextSpan.FromBounds(start, _pieces[next - 1].End))
        {
            Iso = iso,
            Calendar = calendar,
            Precision = period switch { PeriodYear => DatePrecision.Year, PeriodMonth => DatePrecision.Month, PeriodDecade => DatePrecision.Decade, _ => DatePrecision.Day },
            IsRelative = true,
            Confidence = 0.9,
        });
    }

    /// <summary>القرن الحادي والعشرون, قرن ۲۱, قرن بیستم.</summary>
    private readonly bool TryReadCentury(int p, in Match period, out int end)
    {
        end = p;
        var q = period.End;
        // الـ21
        if (q < _pieces.Length && _pieces[q].Kind == PieceKind.Word && IsDigits(q + 1) && _text[_pieces[q].Start.._pieces[q].End] is "الـ" or "ال" or "الــ")
            q++;
        if (TryReadRelativeBehind(q, out var offset, out var next))
        {
            end = next;
            string? past = _dates.Anchor is { } anchor ? DateResolver.Years(Calendar.Gregorian, ((((anchor.Year - 1) / 100) + offset) * 100) + 1, (((anchor.Year - 1) / 100) + offset + 1) * 100) : null;
            _sink.Add(new DateMention(TextSpan.FromBounds(StartOf(p, period), _pieces[end - 1].End)) { Iso = past, Precision = DatePrecision.Century, IsRelative = true, Confidence = 0.9 });
            return true;
        }
        if (!TryReadNumeral(q, out var numeral) || numeral.Value is < 1 or > 30 || numeral.Value != decimal.Truncate(numeral.Value) || numeral.And)
            return false;
        end = numeral.Next;
        var calendar = Calendar.Gregorian;
        if (TryReadEra(end, out var era, out var behind))
        {
            // هجری alone, which is solar behind a year, is lunar behind a century
            calendar = _persian && _text[_pieces[end].Start.._pieces[behind - 1].End] is "هجری" or "هجري" ? Calendar.LunarHijri : era;
            end = behind;
        }
        var century = (int)numeral.Value;
        _sink.Add(new DateMention(TextSpan.FromBounds(StartOf(p, period), _pieces[end - 1].End))
        {
            Iso = IsBeforeEra(end - 1) ? DateResolver.Years(Calendar.Gregorian, 1 - (century * 100), -(century - 1) * 100) : DateResolver.Years(calendar, ((century - 1) * 100) + 1, century * 100),
            Calendar = calendar,
            Precision = DatePrecision.Century,
        });
        return true;
    }

    /// <summary>دهه ۱۹۸۰, دهه ۶۰ (Jalali), دهه شصت.</summary>
    private readonly bool TryReadDecade(int p, in Match period, out int end)
    {
        end = p;
        if (TryReadRelativeBehind(period.End, out _, out _))
            return false;
        if (!_persian || !TryReadNumeral(period.End, out var numeral) || numeral.Value % 10 != 0 || numeral.Value is < 10 or > 2100 || numeral.IsOrdinal)
            return false;
        end = numeral.Next;
        var year = (int)numeral.Value;
        var calendar = CalendarOfYear(year);
        if (TryReadEra(end, out var era, out var behind))
        {
            calendar = era;
            end = behind;
        }
        else if (year < 100)
        {
            calendar = Calendar.SolarHijri;
        }
        if (year < 100)
            year += calendar == Calendar.Gregorian ? 1900 : 1300;
        EmitDecade(StartOf(p, period), end, calendar, year);
        return true;
    }

    /// <summary>تسعينيات القرن الماضي, الثمانينيات.</summary>
    private readonly bool TryReadDecadeName(int p, in Match decade, out int end)
    {
        end = decade.End;
        var century = 1900;
        var relative = false;
        if (TryFind(end, WordRole.Period, out var period) && Entry(period).Detail == PeriodCentury)
        {
            if (TryReadRelativeBehind(period.End, out var offset, out var next))
            {
                end = next;
                relative = true;
                century = (((_dates.Anchor?.Year ?? 2000) - 1) / 100 * 100) + (100 * offset);
            }
            else if (TryReadNumeral(period.End, out var ordinal) && ordinal.Value is >= 1 and <= 21 && ordinal.Value == decimal.Truncate(ordinal.Value))
            {
                end = ordinal.Next;
                century = ((int)ordinal.Value - 1) * 100;
            }
        }
        EmitDecade(StartOf(p, decade), end, Calendar.Gregorian, century + (int)Entry(decade).Value, relative);
        return true;
    }

    private readonly void EmitDecade(int start, int next, Calendar calendar, int year, bool relative = false) =>
        _sink.Add(new DateMention(TextSpan.FromBounds(start, _pieces[next - 1].End))
        {
            Iso = DateResolver.Years(calendar, year, year + 9),
            Calendar = calendar,
            Precision = DatePrecision.Decade,
            IsRelative = relative,
            Confidence = 0.9,
        });

    /// <summary>الثلاثينيات من عمره: years of a life.</summary>
    private readonly bool IsOfLife(int p)
    {
        if (Has(p, WordRole.From))
            p++;
        return !IsBarrier(p) && _text[_pieces[p].Start.._pieces[p].End] is "عمره" or "عمرها" or "عمرهم" or "العمر" or "عمر";
    }

    /// <summary>A season with a year: صيف 2023, تابستان سال ۱۴۰۲, بهار امسال.</summary>
    private readonly bool TryReadSeason(int p, in Match season, out int end)
    {
        end = p;
        var date = new DateParts { Calendar = _persian ? Calendar.SolarHijri : Calendar.Gregorian, Month = 1, Day = 1, Next = season.End };
        ReadYearBehind(season.End, ref date);
        if (date.Next == season.End)
            return false;
        end = date.Next;
        if (date.Year is { } said)
            date.Calendar = CalendarOfYear(said);
        var first = date.Calendar switch
        {
            Calendar.SolarHijri => ((int)Entry(season).Value * 3) - 2,
            _ => (int)Entry(season).Value * 3,
        };
        string? iso = null;
        if (date.Year is { } year)
        {
            iso = date.Calendar == Calendar.SolarHijri || first + 2 <= 12
                ? DateResolver.Months(date.Calendar, year, first, first + 2)
                : DateResolver.Interval(new DateOnly(year, 12, 1), new DateOnly(year + 1, 3, 1).AddDays(-1));
        }
        _sink.Add(new DateMention(TextSpan.FromBounds(StartOf(p, season), _pieces[end - 1].End))
        {
            Iso = iso,
            Calendar = date.Calendar,
            Precision = DatePrecision.Quarter,
            Parts = (date.Year, null, null),
            IsRelative = date.Relative,
            Confidence = 0.9,
        });
        return true;
    }

    /// <summary>الربع الأول من عام 2024, سه‌ماهه نخست سال ۱۴۰۳, نیمه دوم سال ۱۴۰۲.</summary>
    private readonly bool TryReadQuarter(int p, in Match quarter, out int end)
    {
        end = p;
        if (!_persian && (quarter.Clitics & Clitics.Article) == 0)
            return false;
        var parts = (int)Entry(quarter).Value;
        if (!TryReadNumeral(quarter.End, out var which) || !which.IsOrdinal || which.Value < 1 || which.Value > parts)
            return false;
        var date = new DateParts { Calendar = _persian ? Calendar.SolarHijri : Calendar.Gregorian, Month = 1, Day = 1, Next = which.Next };
        ReadYearBehind(which.Next, ref date);
        if (parts == 2 && date.Year is null && !date.Relative && TryReadHalf(StartOf(p, quarter), (int)which.Value, which.Next, out end))
            return true;
        end = date.Next;
        if (date.Year is { } said)
            date.Calendar = CalendarOfYear(said);
        // half of a month or of anything else is no date
        if (date.Year is null && !date.Relative && parts == 2)
            return false;
        var length = 12 / parts;
        var first = (((int)which.Value - 1) * length) + 1;
        _sink.Add(new DateMention(TextSpan.FromBounds(StartOf(p, quarter), _pieces[end - 1].End))
        {
            Iso = date.Year is { } year ? DateResolver.Months(date.Calendar, year, first, first + length - 1) : null,
            Calendar = date.Calendar,
            Precision = DatePrecision.Quarter,
            Parts = (date.Year, null, null),
            IsRelative = date.Relative,
            Confidence = 0.9,
        });
        return true;
    }

    // ---- days

    /// <summary>A word with the article right behind «the day», which is then a day of its own: اليوم العالمي.</summary>
    private readonly bool StartsAsAdjective(int p) => _pieces[p].Kind == PieceKind.Word && StartsWithArticle(p) && !_pieces[p].Has(WordRole.Weekday);
}
