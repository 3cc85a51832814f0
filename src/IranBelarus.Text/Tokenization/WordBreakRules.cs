using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization;

/// <summary>Which rules a segmentation follows; a type argument, so that each gets code of its own.</summary>
internal interface IWordRules
{
    /// <summary>Whether the tailoring for Arabic-script text applies (see <see cref="TokenEnumerator"/>), or UAX #29 alone.</summary>
    static abstract bool Tailored { get; }
}

/// <summary>UAX #29 and nothing else.</summary>
internal readonly struct Uax29Rules : IWordRules
{
    public static bool Tailored => false;
}

/// <summary>UAX #29 with our tailoring.</summary>
internal readonly struct TailoredRules : IWordRules
{
    public static bool Tailored => true;
}

/// <summary>The word-boundary rules of UAX #29 (revision 47, Unicode 17), one code point after the other: what the vector paths must equal.</summary>
/// <remarks>
/// Segments do not depend on what stands before them: scanning may begin at any boundary. The rules that look back (WB4, the pairs of WB15 and
/// WB16) begin anew behind a boundary, since they only ever forbid one.
/// </remarks>
internal static class WordBreakRules
{
    private const char Tatweel = '\u0640';

    /// <summary>The end of the segment that begins at <paramref name="start"/>.</summary>
    /// <param name="text">First code unit of the text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="start">A boundary, less than <paramref name="length"/>.</param>
    /// <param name="seen">The classes in the segment, see <see cref="ClassSet"/>.</param>
    public static int Next<TRules>(ref char text, int length, int start, out ClassSet seen)
        where TRules : struct, IWordRules
    {
        var previous = ClassAt<TRules>(ref text, length, start, out var width);
        var at = start + width;
        seen = TRules.Tailored ? ClassSets.Of(previous) : ClassSet.None;
        if (TRules.Tailored && Unsafe.Add(ref text, start) == Tatweel && IsDash(ref text, length, start, out var end))
        {
            seen = ClassSet.Punctuation;
            return end;
        }

        // WB3, WB3a
        if (previous == WordBreakClass.CarriageReturn)
            return at < length && Unsafe.Add(ref text, at) == '\n' ? at + 1 : at;
        if (previous is WordBreakClass.LineFeed or WordBreakClass.Newline)
            return at;

        var odd = previous == WordBreakClass.RegionalIndicator;               // WB15, WB16: an odd number of them so far
        var marked = previous == WordBreakClass.Extend;                       // whether WB4 applied since `previous`
        while (true)
        {
            if (IsWord(previous))
                at = SkipWord<TRules>(ref text, length, at, ref previous, ref seen);
            if (at >= length)
                return length;
            var current = ClassAt<TRules>(ref text, length, at, out width);
            if (current == WordBreakClass.Extend)                             // WB4
            {
                marked = true;
                at += width;
                continue;
            }
            if (TRules.Tailored && previous == WordBreakClass.Digit && Unsafe.Add(ref text, at) == Tatweel && IsDash(ref text, length, at, out _))
                return at;
            if (!Joins(previous, current, odd, marked)
                && !(IsPictograph(current) && Unsafe.Add(ref text, at - 1) == '\u200D'))                       // WB3c
            {
                if ((current & WordBreakClass.Mid) == 0 || !IsWord(previous))
                    return at;
                var joined = Across<TRules>(ref text, length, at, previous, current);
                if (joined < at)
                    return at;
                if (joined > at)
                {
                    at = joined;
                    current = ClassAt<TRules>(ref text, length, at, out width);
                }
            }
            odd = current == WordBreakClass.RegionalIndicator && !(odd && previous == WordBreakClass.RegionalIndicator);
            if (TRules.Tailored)
                seen |= ClassSets.Of(current);
            previous = current;
            marked = false;
            at += width;
        }
    }

    /// <summary>WB4, WB5, WB8 to WB10, WB13a, WB13b as far as common letters, digits, connectors and marks go on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipWord<TRules>(ref char text, int length, int at, ref byte previous, ref ClassSet seen)
        where TRules : struct, IWordRules
    {
        ref var classes = ref WordBreakTable.Classes;
        for (; at < length; at++)
        {
            var c = Unsafe.Add(ref classes, (nint)Unsafe.Add(ref text, at));
            if ((c & (WordBreakClass.B0 | WordBreakClass.B1)) != 0)
            {
                if ((c & (WordBreakClass.Mid | WordBreakClass.Rare)) != 0)
                    break;
                if (TRules.Tailored && previous == WordBreakClass.Digit && Unsafe.Add(ref text, at) == Tatweel)
                    break;
                if (c == WordBreakClass.ArabicDecimal)
                {
                    if (TRules.Tailored)
                        break;
                    c = WordBreakClass.Digit;
                }
                previous = c;
                if (TRules.Tailored)
                    seen |= c == WordBreakClass.ExtendNumLet ? ClassSet.Unclear : (ClassSet)(c & (WordBreakClass.B0 | WordBreakClass.B1));
            }
            else if (c != WordBreakClass.Extend)
            {
                break;
            }
        }
        return at;
    }

    /// <summary>WB3d, WB5, WB8 to WB10, WB13 to WB16: the rules about two neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Joins(byte previous, byte current, bool odd, bool marked)
    {
        if (IsWord(previous) && IsWord(current))                              // WB5, WB8, WB9, WB10, WB13a, WB13b
            return true;
        return current switch
        {
            WordBreakClass.Space => previous == WordBreakClass.Space && !marked,                                              // WB3d
            WordBreakClass.Katakana => previous is WordBreakClass.Katakana or WordBreakClass.ExtendNumLet,                    // WB13, WB13b
            WordBreakClass.ExtendNumLet => previous == WordBreakClass.Katakana,                                               // WB13a
            WordBreakClass.RegionalIndicator => odd,                                                                          // WB15, WB16
            _ => false,
        };
    }

    /// <summary>WB6, WB7, WB7a to WB7c, WB11, WB12: whether punctuation that follows <paramref name="previous"/> joins it to what comes next.</summary>
    /// <returns>Where the letter or digit is that it joins; <paramref name="at"/> if it joins itself alone; -1 if there is a boundary.</returns>
    private static int Across<TRules>(ref char text, int length, int at, byte previous, byte current)
        where TRules : struct, IWordRules
    {
        var letter = IsLetter(previous) && (current & WordBreakClass.B0) != 0;
        var digit = previous == WordBreakClass.Digit && (current & WordBreakClass.B1) != 0;
        var hebrewDouble = previous == WordBreakClass.HebrewLetter && Unsafe.Add(ref text, at) == '"';
        if (!letter && !digit && !hebrewDouble)
            return -1;
        if (TRules.Tailored && AddressFinder.EndsWww(MemoryMarshal.CreateReadOnlySpan(ref text, length), at))
            return -1;                                                        // whatever follows is of the address
        if ((letter || digit) && JoinsAcross<TRules>(ref text, length, at, letter, digit, out var beyond))
            return beyond;                                                    // WB6, WB7, WB11, WB12
        if (hebrewDouble)
        {
            beyond = SkipMarks<TRules>(ref text, length, at + 1, out var next);
            if (next == WordBreakClass.HebrewLetter)
                return beyond;                                                // WB7b, WB7c
        }
        return previous == WordBreakClass.HebrewLetter && Unsafe.Add(ref text, at) == '\'' ? at : -1;          // WB7a
    }

    /// <summary>WB6, WB7, WB11, WB12: whether middle punctuation joins the letter or digit before it to that beyond it.</summary>
    /// <param name="text">First code unit of the text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="at">The punctuation.</param>
    /// <param name="letter">Whether it may join letters and stands behind one.</param>
    /// <param name="digit">Whether it may join digits and stands behind one.</param>
    /// <param name="beyond">Where the letter or digit beyond it is.</param>
    public static bool JoinsAcross<TRules>(ref char text, int length, int at, bool letter, bool digit, out int beyond)
        where TRules : struct, IWordRules
    {
        beyond = SkipMarks<TRules>(ref text, length, at + 1, out var next);   // all of this punctuation is in the BMP
        if (beyond >= length)
            return false;
        return (letter && IsLetter(next) && (!TRules.Tailored || MayJoinLetters(ref text, length, at, beyond, next)))
            || (digit && next == WordBreakClass.Digit);
    }

    /// <summary>The next place where no mark stands, and its class; Other at the end of the text.</summary>
    public static int SkipMarks<TRules>(ref char text, int length, int at, out byte c)
        where TRules : struct, IWordRules
    {
        for (; at < length; at++)
        {
            c = ClassAt<TRules>(ref text, length, at, out var width);
            if (c != WordBreakClass.Extend)
                return at;
            at += width - 1;
        }
        c = WordBreakClass.Other;
        return at;
    }

    /// <summary>Our tailoring of WB6 and WB7: punctuation joins Arabic-script letters only as the stop between single letters (م.ت.ف, هـ.ش).</summary>
    private static bool MayJoinLetters(ref char text, int length, int at, int beyond, byte next)
    {
        var left = at - 1;
        byte previous;
        while ((previous = WordBreakTable.Of(Unsafe.Add(ref text, left))) == WordBreakClass.Extend)
            left--;
        if (previous != WordBreakClass.ArabicLetter && next != WordBreakClass.ArabicLetter)
            return true;
        if (previous != next || Unsafe.Add(ref text, at) is not ('.' or '\u2024' or '\uFE52' or '\uFF0E'))
            return false;
        // marks and tatweel are no second letter
        while (left > 0 && IsMarkOrTatweel(Unsafe.Add(ref text, left)))
            left--;
        if (!IsSingle(Unsafe.Add(ref text, left)) || !IsSingle(Unsafe.Add(ref text, beyond)))
            return false;
        if (left > 0 && char.IsLowSurrogate(Unsafe.Add(ref text, left - 1)))
            left--;
        if (left > 0 && GoesOn(ref text, length, left - 1))
            return false;
        for (beyond++; beyond < length && IsMarkOrTatweel(Unsafe.Add(ref text, beyond));)
            beyond++;
        return beyond == length || !GoesOn(ref text, length, beyond);

        static bool IsMarkOrTatweel(char c) => c == Tatweel || WordBreakTable.Of(c) == WordBreakClass.Extend;
        static bool IsSingle(char c) => c != Tatweel && WordBreakTable.Of(c) == WordBreakClass.ArabicLetter;
    }

    /// <summary>Whether the code unit is of a word: letter, digit, connector or mark.</summary>
    private static bool GoesOn(ref char text, int length, int at)
    {
        var c = ClassAt<TailoredRules>(ref text, length, at, out _);
        return IsWord(c) || c == WordBreakClass.Extend;
    }

    /// <summary>Our tailoring of WB5 and WB9, where no letter stands before: whether a run of tatweel has none behind it either and is a dash (۱۲ـ۱۵).</summary>
    private static bool IsDash(ref char text, int length, int at, out int end)
    {
        var next = WordBreakClass.Other;
        for (end = at; end < length && Unsafe.Add(ref text, end) == Tatweel;)
            end = SkipMarks<TailoredRules>(ref text, length, end + 1, out next);
        return end == length || !IsLetter(next);
    }

    /// <summary>The class by the rules in force.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte ClassAt<TRules>(ref char text, int length, int at, out int width)
        where TRules : struct, IWordRules
    {
        var found = WordBreakTable.Of(ref text, length, at, out width);
        return found switch
        {
            WordBreakClass.ArabicDecimal => TRules.Tailored ? WordBreakClass.MidNum : WordBreakClass.Digit,
            WordBreakClass.Solidus => TRules.Tailored ? WordBreakClass.MidNum : WordBreakClass.Punctuation,
            _ => found,
        };
    }

    /// <summary>AHLetter, Numeric and ExtendNumLet: any two of them join.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(byte c) => (c & (WordBreakClass.B0 | WordBreakClass.B1)) != 0 && (c & WordBreakClass.Mid) == 0;

    /// <summary>AHLetter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetter(byte c) => (c & (WordBreakClass.B0 | WordBreakClass.B1 | WordBreakClass.Mid)) == WordBreakClass.B0;

    private static bool IsPictograph(byte c) => c is WordBreakClass.Pictograph or WordBreakClass.LetterPictograph;
}
