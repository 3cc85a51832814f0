using System.Globalization;

namespace IranBelarus.Text.Mentions.Reading;

/// <summary>
/// The three calendars over those of the base class library: <see cref="PersianCalendar"/> (astronomical, as in Iran and Afghanistan), <see cref="UmAlQuraCalendar"/>
/// (Saudi Arabia, 1318 to 1500 AH) and, outside its years, the tabular <see cref="HijriCalendar"/>.
/// </summary>
internal static class Calendars
{
    private static readonly PersianCalendar Persian = new();
    private static readonly UmAlQuraCalendar UmAlQura = new();
    private static readonly HijriCalendar Tabular = new();

    /// <summary>Day numbers of 1 Farvardin of the years from <see cref="FirstTabled"/> on: the calendar of the library computes the equinox anew each time.</summary>
    private static readonly int[] NewYears = MakeNewYears();

    private const int FirstTabled = 1200, Tabled = 401;

    /// <summary>The day, if there is such a day.</summary>
    public static bool TryDay(Calendar calendar, int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (month is < 1 or > 12 || day < 1 || day > DaysInMonth(calendar, year, month))
            return false;
        date = calendar switch
        {
            Calendar.Gregorian => new DateOnly(year, month, day),
            Calendar.SolarHijri when IsTabled(year) => DateOnly.FromDayNumber(NewYears[year - FirstTabled] + DayOfSolarYear(month, day)),
            _ => DateOnly.FromDateTime(Rules(calendar, year)!.ToDateTime(year, month, day, 0, 0, 0, 0)),
        };
        return true;
    }

    /// <summary>How many days a month has; 0 if there is no such month.</summary>
    public static int DaysInMonth(Calendar calendar, int year, int month)
    {
        if (month is < 1 or > 12)
            return 0;
        switch (calendar)
        {
            case Calendar.Gregorian:
                return year is >= 1 and <= 9998 ? DateTime.DaysInMonth(year, month) : 0;
            case Calendar.SolarHijri when IsTabled(year):
                return month <= 6 ? 31 : month < 12 ? 30 : NewYears[year + 1 - FirstTabled] - NewYears[year - FirstTabled] - 336;
            default:
                return Rules(calendar, year) is { } rules ? rules.GetDaysInMonth(year, month) : 0;
        }
    }

    /// <summary>The year of a day in a calendar.</summary>
    public static int YearOf(Calendar calendar, DateOnly date)
    {
        switch (calendar)
        {
            case Calendar.Gregorian:
                return date.Year;
            case Calendar.SolarHijri:
                var year = date.Year - 621;
                return IsTabled(year) && IsTabled(year - 1) ? (date.DayNumber < NewYears[year - FirstTabled] ? year - 1 : year) : Persian.GetYear(date.ToDateTime(default));
            default:
                return Lunar(date).GetYear(date.ToDateTime(default));
        }
    }

    /// <summary>The month of a day in a calendar.</summary>
    public static int MonthOf(Calendar calendar, DateOnly date) => calendar switch
    {
        Calendar.SolarHijri => Persian.GetMonth(date.ToDateTime(default)),
        Calendar.LunarHijri => Lunar(date).GetMonth(date.ToDateTime(default)),
        _ => date.Month,
    };

    private static System.Globalization.Calendar Lunar(DateOnly date)
    {
        var time = date.ToDateTime(default);
        return time >= UmAlQura.MinSupportedDateTime && time <= UmAlQura.MaxSupportedDateTime ? UmAlQura : Tabular;
    }

    private static bool IsTabled(int year) => year is >= FirstTabled and < FirstTabled + Tabled - 1;

    private static int DayOfSolarYear(int month, int day) => (month <= 7 ? (month - 1) * 31 : 186 + ((month - 7) * 30)) + day - 1;

    private static int[] MakeNewYears()
    {
        var days = new int[Tabled];
        for (var i = 0; i < Tabled; i++)
            days[i] = DateOnly.FromDateTime(new PersianCalendar().ToDateTime(FirstTabled + i, 1, 1, 0, 0, 0, 0)).DayNumber;
        return days;
    }

    private static System.Globalization.Calendar? Rules(Calendar calendar, int year) => calendar switch
    {
        Calendar.SolarHijri => year is >= 1 and <= 9000 ? Persian : null,
        _ => year is >= 1318 and <= 1500 ? UmAlQura : year is >= 1 and <= 9000 ? Tabular : null,
    };
}
