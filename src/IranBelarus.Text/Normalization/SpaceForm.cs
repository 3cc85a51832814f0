namespace IranBelarus.Text.Normalization;

/// <summary>What happens to spaces.</summary>
public enum SpaceForm
{
    /// <summary>They stay as they are. The default value.</summary>
    Keep = 0,

    /// <summary>
    /// Faults beside Arabic script are repaired: doubled spaces, spaces on the wrong side of punctuation, lost ones after it, spaces at the end
    /// of a line, U+00A0 and its kin. Numbers, times, addresses, code, and indentation stay. A comma ، between digits may be the number's (۲۵،۰۰۰ and
    /// ۳،۱۴) and stays as it is where it may: it gets its space only between two years, after سال, عام or سنة and a year, and in a chain of three
    /// numbers or more that are no groups of one (۱،۲،۳).
    /// </summary>
    Repair,

    /// <summary>As <see cref="Repair"/>, and any run of spaces becomes one, in all scripts; none stay at the ends of a line.</summary>
    Single,
}
