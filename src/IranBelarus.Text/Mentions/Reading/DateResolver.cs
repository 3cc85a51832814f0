using System.Globalization;

namespace IranBelarus.Text.Mentions.Reading;

/// <summary>From what a text says of a date to ISO 8601, always Gregorian.</summary>
internal sealed class DateResolver(DateOnly? anchor, (int Before, int After) window)
{
    public DateOnly? Anchor { get; } = anchor;

    /// <summary>A stretch of days as ISO 8601: a year or month where it is one, else an interval.</summary>
    public static string Interval(DateOnly first, DateOnly last)
    {
        if (first == last)
            return Day(first);
        if (first.Day == 1 && last.AddDays(1).Day == 1)
        {
            if (first.Month == 1 && last.Month == 12)
                return first.Year == last.Year ? Year(first.Year) : Year(first.Year) + "/" + Year(last.Year);
            return first.Year == last.Year && first.Month == last.Month ? Month(first.Year, first.Month) : Month(first.Year, first.Month) + "/" + Month(last.Year, last.Month);
        }
        return Day(first) + "/" + Day(last);
    }

    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The years of a calendar from one to another, as they lie in the Gregorian calendar.</summary>
    public static string? Years(Calendar calendar, int first, int last)
    {
        if (calendar == Calendar.Gregorian)
            return first == last ? Year(first) : Year(first) + "/" + Year(last);
        return Calendars.TryDay(calendar, first, 1, 1, out var start) && Calendars.TryDay(calendar, last + 1, 1, 1, out var end) ? Interval(start, end.AddDays(-1)) : null;
    }

    /// <summary>Whole months of a year.</summary>
    public static string? Months(Calendar calendar, int year, int first, int last)
    {
        var days = Calendars.DaysInMonth(calendar, year, last);
        return days > 0 && Calendars.TryDay(calendar, year, first, 1, out var start) && Calendars.TryDay(calendar, year, last, days, out var end) ? Interval(start, end) : null;
    }

    /// <summary>A day and month whose year is not said: <c>--08-19</c>. A Jalali day is that of three years in four, 21 March being 1 Farvardin; a lunar day has none.</summary>
    public static string? OpenDay(Calendar calendar, int month, int day)
    {
        if (calendar == Calendar.Gregorian)
            return string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}");
        return calendar == Calendar.SolarHijri && Calendars.TryDay(calendar, 1401, month, day, out var date) ? string.Create(CultureInfo.InvariantCulture, $"--{date.Month:00}-{date.Day:00}") : null;
    }

    /// <summary>The year of the calendar in which a day and month without a year fall: by the anchor, and by the weekday if one is said.</summary>
    /// <returns>The day, or <see langword="null"/> where none or more than one fits.</returns>
    public DateOnly? Nearest(Calendar calendar, int month, int day, int? weekday)
    {
        if (Anchor is not { } anchor)
            return null;
        var year = Calendars.YearOf(calendar, anchor);
        DateOnly? found = null;
        var several = false;
        var reach = weekday is null ? 2 : 8;
        for (var y = year - reach; y <= year + reach; y++)
        {
            if (!Calendars.TryDay(calendar, y, month, day, out var date) || (weekday is { } w && IsoWeekday(date) != w))
                continue;
            var distance = date.DayNumber - anchor.DayNumber;
            var factor = weekday is null ? 1 : 5;
            if (distance < -window.Before * factor || distance > window.After * factor)
                continue;
            if (found is not { } other)
                found = date;
            else if (weekday is null || Math.Abs(distance) <= window.Before)
                found = Math.Abs(distance) < Math.Abs(other.DayNumber - anchor.DayNumber) ? date : other;
            else
                several = true;
        }
        return several && found is { } f && Math.Abs(f.DayNumber - anchor.DayNumber) > window.Before ? null : found;
    }

    /// <summary>Monday is 1.</summary>
    public static int IsoWeekday(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    /// <summary>ISO 8601: the year before 0001 is 0000.</summary>
    private static string Year(int year) => year.ToString("0000;-0000", CultureInfo.InvariantCulture);

    private static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");
}
