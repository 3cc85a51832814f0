using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

// So long before or after the day of writing: قبل ثلاثة أيام, منذ أسبوعين, سه روز پیش, دو هفته دیگر. The length of time is a quantity of its own within.
internal ref partial struct MentionReader
{
    /// <summary>Adds the day, month or year that lies so long before or after the anchor, if there is one and the words say so.</summary>
    /// <param name="p">The first piece of the quantity, sign aside.</param>
    /// <param name="start">Where the quantity begins.</param>
    /// <param name="next">The piece behind it.</param>
    /// <param name="value">How many.</param>
    /// <param name="unit">Of what.</param>
    private readonly void EmitAgo(int p, int start, int next, decimal value, string? unit)
    {
        if (_dates.Anchor is not { } anchor || unit is not ("day" or "night" or "week" or "month" or "year") || value != decimal.Truncate(value) || value is < 1 or > 3000 || !_sink.Wants(MentionKind.Date))
            return;
        int direction;
        var end = _pieces[next - 1].End;
        if (_persian)
        {
            if (IsBarrier(next))
                return;
            direction = _text[_pieces[next].Start.._pieces[next].End] switch { "پیش" or "قبل" => -1, "دیگر" => 1, _ => 0 };
            // three days before the election
            if (direction == 0 || (!IsBarrier(next + 1) && _text[_pieces[next + 1].Start.._pieces[next + 1].End] is "از"))
                return;
            end = _pieces[next].End;
        }
        else
        {
            var at = p - 1;
            if (BoundBefore(p, out var bound) != NumberBound.Exact)
            {
                while (at >= 0 && _pieces[at].Start >= bound)
                    at--;
            }
            if (IsBarrier(at) || _text[_pieces[at].Start.._pieces[at].End] is not ("قبل" or "منذ" or "وقبل" or "ومنذ") || (!IsBarrier(next) && _text[_pieces[next].Start.._pieces[next].End] is "من"))
                return;
            direction = -1;
            start = _pieces[at].Start + (_text[_pieces[at].Start] == 'و' ? 1 : 0);
        }
        var calendar = _persian ? Calendar.SolarHijri : Calendar.Gregorian;
        var count = direction * (int)value;
        var iso = unit switch
        {
            "year" => DateResolver.Years(calendar, Calendars.YearOf(calendar, anchor) + count, Calendars.YearOf(calendar, anchor) + count),
            "month" => MonthsFrom(calendar, anchor, count),
            _ when anchor.DayNumber + (count * (unit == "week" ? 7 : 1)) is > 0 and var day => DateResolver.Day(DateOnly.FromDayNumber(day)),
            _ => null,
        };
        _sink.Add(new DateMention(TextSpan.FromBounds(start, end))
        {
            Iso = iso,
            Calendar = unit is "year" or "month" ? calendar : Calendar.Gregorian,
            Precision = unit switch { "year" => DatePrecision.Year, "month" => DatePrecision.Month, _ => DatePrecision.Day },
            IsRelative = true,
            Confidence = 0.7,
        });
    }

    private static string? MonthsFrom(Calendar calendar, DateOnly anchor, int count)
    {
        var index = (Calendars.YearOf(calendar, anchor) * 12) + Calendars.MonthOf(calendar, anchor) - 1 + count;
        return DateResolver.Months(calendar, index / 12, (index % 12) + 1, (index % 12) + 1);
    }
}
