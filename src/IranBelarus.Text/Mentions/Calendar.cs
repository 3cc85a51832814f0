namespace IranBelarus.Text.Mentions;

/// <summary>The calendar that a date is written in.</summary>
public enum Calendar
{
    /// <summary>Gregorian. The default value.</summary>
    Gregorian = 0,

    /// <summary>Solar Hijri (Jalali), the calendar of Iran and Afghanistan.</summary>
    SolarHijri,

    /// <summary>Lunar Hijri.</summary>
    LunarHijri,
}
