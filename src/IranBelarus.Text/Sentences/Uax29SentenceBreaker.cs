using System.Buffers;
using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.SentenceBreakClass;

namespace IranBelarus.Text.Sentences;

/// <summary>Finds sentence boundaries exactly as the default rules of UAX #29, section 5.1, for Unicode 17.0.0.</summary>
internal static class Uax29SentenceBreaker
{
    /// <summary>Where a sentence may end, and the high surrogates, behind which stops of the supplementary planes stand.</summary>
    private static readonly SearchValues<char> Candidates =
        SearchValues.Create(SentenceBreakTable.Ends + string.Concat(Enumerable.Range(0xD800, 0x400).Select(c => (char)c)));

    /// <summary>The end of the sentence that begins at <paramref name="start"/>, which must be a boundary and lie within the text.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (true)
        {
            var found = text[at..].IndexOfAny(Candidates);
            if (found < 0)
                return text.Length;                                        // SB2
            at += found;
            var sentenceBreak = SentenceBreakTable.ClassAt(text, at, out var length);
            switch (sentenceBreak)
            {
                case CarriageReturn:
                    return at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;   // SB3, SB4
                case LineFeed or Separator:
                    return at + length;                                    // SB4
                case ATerm or STerm:
                    if (AfterTerm(text, start, ref at, length, sentenceBreak == ATerm))
                        return at;
                    break;
                default:
                    at += length;
                    break;
            }
        }
    }

    /// <summary>Judges a terminator; <paramref name="at"/> moves past what belongs to it.</summary>
    /// <returns>Whether a boundary stands at <paramref name="at"/>.</returns>
    private static bool AfterTerm(ReadOnlySpan<char> text, int start, ref int at, int length, bool isATerm)
    {
        var term = at;
        at = SkipIgnored(text, at + length);
        var next = ClassAt(text, at, out var nextLength);
        if (isATerm && next == Numeric)
            return false;                                                  // SB6
        if (isATerm && next == Upper && Before(text, start, term) is Upper or Lower)
            return false;                                                  // SB7
        while (next == Close)                                              // SB9
        {
            at = SkipIgnored(text, at + nextLength);
            next = ClassAt(text, at, out nextLength);
        }
        while (next == Space)                                              // SB9, SB10
        {
            at = SkipIgnored(text, at + nextLength);
            next = ClassAt(text, at, out nextLength);
        }
        if (isATerm && LowerFollows(text, at))
            return false;                                                  // SB8
        if (next is SContinue or STerm or ATerm)
            return false;                                                  // SB8a
        if (next is CarriageReturn or LineFeed or Separator)               // SB9, SB10, then SB4
            at += next == CarriageReturn && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : nextLength;
        return true;                                                       // SB11, SB2
    }

    /// <summary>SB5: the index behind Extend and Format.</summary>
    private static int SkipIgnored(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && SentenceBreakTable.ClassAt(text, at, out var length) is Extend or Format)
            at += length;
        return at;
    }

    private static byte ClassAt(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 0;
        return at < text.Length ? SentenceBreakTable.ClassAt(text, at, out length) : Other;
    }

    /// <summary>The class before a terminator, Extend and Format passed over.</summary>
    private static byte Before(ReadOnlySpan<char> text, int start, int term)
    {
        for (var at = term; at > start;)
        {
            at -= at - 1 > start && char.IsLowSurrogate(text[at - 1]) && char.IsHighSurrogate(text[at - 2]) ? 2 : 1;
            var sentenceBreak = SentenceBreakTable.ClassAt(text, at, out _);
            if (sentenceBreak is not (Extend or Format))
                return sentenceBreak;
        }
        return Other;
    }

    /// <summary>SB8: a lower-case letter comes before any other letter, separator or terminator. Each terminator ends the look, so all looks together are linear.</summary>
    private static bool LowerFollows(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            switch (SentenceBreakTable.ClassAt(text, at, out var length))
            {
                case Lower:
                    return true;
                case OtherLetter or Upper or CarriageReturn or LineFeed or Separator or ATerm or STerm:
                    return false;
                default:
                    at += length;
                    break;
            }
        }
        return false;
    }
}
