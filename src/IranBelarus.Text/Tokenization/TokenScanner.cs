using System.Runtime.CompilerServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization;

/// <summary>Token after token, without vectors: what most text consists of by a few look-ups; everything else is left to <see cref="TokenRules"/>.</summary>
/// <remarks>Also what the first tokens of a process are found by: little code, which the compiler is soon done with.</remarks>
internal static class TokenScanner
{
    // Sets of classes, a bit for each. A shift counts modulo 64, so that a bit stands for a class with and without Extra (and for rare ones,
    // see below): letters for those of the Arabic script too.
    private const ulong Letters = 1ul << WordBreakClass.Letter;

    private const ulong GoesOn = Letters | 1ul << WordBreakClass.Extend;

    /// <summary>Never joined to what stands before. The rare classes that fall upon these bits are not joined to words either.</summary>
    private const ulong Ends = 1ul << WordBreakClass.Space | 1ul << WordBreakClass.Punctuation | 1ul << WordBreakClass.Other
        | 1ul << WordBreakClass.Newline | 1ul << WordBreakClass.LineFeed | 1ul << WordBreakClass.CarriageReturn;

    private const ulong Middles = 1ul << WordBreakClass.MidLetter | 1ul << WordBreakClass.MidNum | 1ul << WordBreakClass.MidNumLet;

    /// <summary>The end and the kind of the token that begins at <paramref name="start"/>: here, words before a space, and spaces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="start">End of the token before, or 0; less than <paramref name="length"/>.</param>
    /// <param name="classes">The classes of all code units.</param>
    /// <param name="kind">What the token is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe int Next(char* text, int length, int start, byte* classes, out TokenKind kind)
    {
        int c = classes[text[start]];
        var at = start + 1;
        if ((Letters >> c & 1) != 0 && text[start] != '\u0640')
        {
            while (at < length && (GoesOn >> (c = classes[text[at]]) & 1) != 0)
                at++;
            if (at == length || c == WordBreakClass.Space)
            {
                kind = TokenKind.Word;
                return at;
            }
        }
        else if (c == WordBreakClass.Space)
        {
            while (at < length && (c = classes[text[at]]) == WordBreakClass.Space)
                at++;
            if (at == length || c is < WordBreakClass.Special and not WordBreakClass.Extend)
            {
                kind = TokenKind.Space;
                return at;
            }
        }
        return Other(text, length, start, classes, out kind);
    }

    /// <summary>What is left of tokens: by itself, so that the first word of a process needs little code.</summary>
    private static unsafe int Other(char* text, int length, int start, byte* classes, out TokenKind kind)
    {
        var end = TryNext(text, length, start, classes, out kind);
        if (end > 0)
            return end;
        return end == 0 ? TokenRules.Next(new(text, length), start, out kind) : TokenRules.OrAddress(new(text, length), start, ~end, ref kind);
    }

    /// <summary>The end and the kind of the token that begins at <paramref name="start"/>, where that is simple.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="start">End of the token before, or 0; less than <paramref name="length"/>.</param>
    /// <param name="classes">The classes of all code units.</param>
    /// <param name="kind">What the token is.</param>
    /// <returns>
    /// Its end, the same as by <see cref="TokenRules.Next"/>; inverted, if an address may be in it; or 0: the rules must be asked.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe int TryNext(char* text, int length, int start, byte* classes, out TokenKind kind)
    {
        int c = classes[text[start]];
        var at = start + 1;
        kind = TokenKind.Space;
        if ((Letters >> c & 1) != 0)
        {
            // no more is read than goes to the token: whatever joins beyond it, the rules read
            if (text[start] == '\u0640')
                return 0;
            while (at < length && (GoesOn >> (c = classes[text[at]]) & 1) != 0)
                at++;
            kind = TokenKind.Word;
            return at == length || c == WordBreakClass.Space ? at : EndOf(text, length, at, classes);
        }
        if (c == WordBreakClass.Digit)
        {
            while (true)
            {
                while (at < length && (c = classes[text[at]]) == WordBreakClass.Digit)
                    at++;
                // WB11, WB12
                if (at + 1 < length && (Middles >> c & 1) != 0 && (c & WordBreakClass.B1) != 0 && classes[text[at + 1]] == WordBreakClass.Digit)
                    at += 2;
                else
                    break;
            }
            kind = TokenKind.Number;
            return at == length || c == WordBreakClass.Space ? at : EndOf(text, length, at, classes);
        }
        if (c is WordBreakClass.Newline or WordBreakClass.LineFeed)
            return at;                                                        // no mark joins them
        if (c == WordBreakClass.Space)
        {
            while (at < length && classes[text[at]] == WordBreakClass.Space)
                at++;
        }
        else if (c == WordBreakClass.Other)
        {
            kind = TokenKind.Symbol;
        }
        else if (c != WordBreakClass.OtherSpace)
        {
            if ((c & WordBreakClass.Mid) == 0 || c >= WordBreakClass.Rare || c == WordBreakClass.Sign)
                return 0;
            kind = TokenKind.Punctuation;
        }
        return at < length && classes[text[at]] is WordBreakClass.Extend or >= WordBreakClass.Special ? 0 : at;
    }

    /// <summary>The end of a word or number, if it is where what is behind it begins, as <see cref="TryNext"/> gives it; or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe int EndOf(char* text, int length, int at, byte* classes)
    {
        int c = classes[text[at]];
        if ((Middles >> c & 1) != 0)
        {
            int next = at + 1 < length ? classes[text[at + 1]] : WordBreakClass.Space;
            if (((Ends | Middles) >> next & 1) == 0)
                return 0;
        }
        else if ((Ends >> c & 1) == 0 || (c >= WordBreakClass.Special && classes[text[at - 1]] == WordBreakClass.Extend))                       // WB3c
        {
            return 0;
        }
        return text[at - 1] < 0x80 && AddressFinder.MayGoOn(text, length, at) ? ~at : at;
    }
}
