namespace IranBelarus.Text.Unicode;

/// <summary>The values of Sentence_Break (UAX #29, table 4), with CR, LF and Sep kept apart.</summary>
internal static class SentenceBreakClass
{
    public const byte Other = 0, CarriageReturn = 1, LineFeed = 2, Separator = 3, Extend = 4, Format = 5, Space = 6, Lower = 7,
        Upper = 8, OtherLetter = 9, Numeric = 10, ATerm = 11, SContinue = 12, STerm = 13, Close = 14;
}
