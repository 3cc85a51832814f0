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

    /// <summary>The day, if there is such a day.</summary>
    public static bool TryDay(Calendar calendar, int year, int month, int day, out DateOnly date)
    {
        date = default;
        var rules = Rules(calendar, year);
        if (rules is null || month is < 1 or > 12 || day < 1 || day > rules.GetDaysInMonth(year, month))
            return false;
        date = DateOnly.FromDateTime(rules.ToDateTime(year, month, day, 0, 0, 0, 0));
        return true;
    }

    /// <summary>How many days a month has; 0 if there is no such month.</summary>
    public static int DaysInMonth(Calendar calendar, int year, int month) =>
        Rules(calendar, year) is { } rules && month is >= 1 and <= 12 ? rules.GetDaysInMonth(year, month) : 0;

    /// <summary>The year of a day in a calendar.</summary>
    public static int YearOf(Calendar calendar, DateOnly date)
    {
        var time = date.ToDateTime(default);
        return calendar switch
        {
            Calendar.SolarHijri => Persian.GetYear(time),
            Calendar.LunarHijri => time >= UmAlQura.MinSupportedDateTime && time <= UmAlQura.MaxSupportedDateTime ? UmAlQura.GetYear(time) : Tabular.GetYear(time),
            _ => date.Year,
        };
    }

    /// <summary>The month of a day in a calendar.</summary>
    public static int MonthOf(Calendar calendar, DateOnly date)
    {
        var time = date.ToDateTime(default);
        return calendar switch
        {
            Calendar.SolarHijri => Persian.GetMonth(time),
            Calendar.LunarHijri => time >= UmAlQura.MinSupportedDateTime && time <= UmAlQura.MaxSupportedDateTime ? UmAlQura.GetMonth(time) : Tabular.GetMonth(time),
            _ => date.Month,
        };
    }

    private static System.Globalization.Calendar? Rules(Calendar calendar, int year) => calendar switch
    {
        Calendar.SolarHijri => year is >= 1 and <= 9000 ? Persian : null,
        Calendar.LunarHijri => year is >= 1318 and <= 1500 ? UmAlQura : year is >= 1 and <= 9000 ? Tabular : null,
        _ => year is >= 1 and <= 9998 ? CultureInfo.InvariantCulture.Calendar : null,
    };
}
