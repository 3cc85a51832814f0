namespace IranBelarus.Text.Mentions.Lexicon;

/// <summary>What a word or phrase of the data does in a mention. The names, in kebab case, are the first column of <c>Mentions/Data/*.txt</c>.</summary>
/// <remarks>A piece of text keeps the roles it may have as bits, so there is room for 64.</remarks>
internal enum WordRole : byte
{
    None = 0,

    // ---- numbers: the slot a word fills below a thousand, and scales
    /// <summary>1 to 9.</summary>
    Units,
    /// <summary>Ten, which after Arabic units makes 11 to 19.</summary>
    Ten,
    /// <summary>11 to 19 in one word.</summary>
    Teens,
    /// <summary>20, 30 … 90.</summary>
    Tens,
    /// <summary>A hundred, which units may multiply.</summary>
    Hundred,
    /// <summary>200 … 900 in one word.</summary>
    Hundreds,
    /// <summary>A thousand and above.</summary>
    Scale,
    /// <summary>Plural of a scale: after a number it is the scale, alone it is vague.</summary>
    ScalePlural,
    /// <summary>Dual of a scale: twice the value.</summary>
    ScaleDual,
    /// <summary>Zero.</summary>
    Zero,
    /// <summary>A half, two thirds …</summary>
    Fraction,
    /// <summary>Quarters, fifths: the value is the denominator.</summary>
    Denominator,
    /// <summary>First, second …</summary>
    Ordinal,
    /// <summary>Many, dozens, several.</summary>
    Vague,

    // ---- what stands between and around numbers
    And,
    Or,
    To,
    From,
    Between,
    /// <summary>«on»: one on three is a third.</summary>
    Over,
    Minus,
    Point,
    Percent,
    /// <summary>About, at least, at most; the detail is the bound, plus 128 where it stands behind.</summary>
    Bound,
    Unit,
    Currency,
    /// <summary>Dual of a counted noun: two of it.</summary>
    Dual,
    /// <summary>What is counted by a number, and so tells a number from an article or a homograph.</summary>
    Counted,
    Per,
    /// <summary>«a day», «yearly» behind a quantity.</summary>
    PerPeriod,
    /// <summary>Looks like a number or name in part, and is neither.</summary>
    Opaque,

    // ---- dates
    Month,
    Weekday,
    Era,
    /// <summary>Yesterday, tomorrow: the value counts days.</summary>
    RelativeDay,
    /// <summary>Last year in one word: the value counts years.</summary>
    RelativeYear,
    /// <summary>Day, week, month, year, decade, century as nouns; the detail is the period.</summary>
    Period,
    /// <summary>Last, this, next: the value is −1, 0, 1.</summary>
    Relative,
    /// <summary>«ago», «since» before a stretch of time (value −1) or «after» (1); plus 128 where it stands behind.</summary>
    Ago,
    Quarter,
    Season,
    /// <summary>The nineties.</summary>
    DecadeName,
    Clock,
    DayPart,

    // ---- names
    Country,
    City,
    Place,
    Organization,
    Person,
    Demonym,
    Given,
    /// <summary>Mr, president, minister: a person's name may follow.</summary>
    Title,
    /// <summary>Says, added: a person's name may stand beside it.</summary>
    Speech,
    /// <summary>in, to, from: a place may follow.</summary>
    Preposition,
    /// <summary>A function word or common word that is no part of a person's name.</summary>
    Stop,
    /// <summary>Son of, Abu, Abd: goes on to the next word of a name.</summary>
    NameParticle,
    /// <summary>A common family name.</summary>
    Family,

    /// <summary>A type that a number follows and does not count: F 16, MiG 29, Covid 19.</summary>
    Designation,
}
