namespace IranBelarus.Text.Mentions;

/// <summary>How much of a date is said.</summary>
public enum DatePrecision
{
    /// <summary>A century.</summary>
    Century = 0,

    /// <summary>A decade.</summary>
    Decade,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A quarter or season of a year.</summary>
    Quarter,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A time of a day, or a time alone.</summary>
    Time,
}
