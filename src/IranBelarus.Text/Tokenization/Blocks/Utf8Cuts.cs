using System.Runtime.InteropServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Where a decoded text can be cut into pieces: where a token ends whatever follows, and what follows does not depend on what stands before.</summary>
internal static class Utf8Cuts
{
    /// <summary>The last such place; 0 if there is none but the start.</summary>
    /// <param name="text">Text that begins with a token.</param>
    public static int Last(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i > 0; i--)
        {
            if (!IsBoundary(text, i))
                continue;
            if (!AddressFinder.MayBeOfUrl(text[i]))
                return i;
            var sign = LastSign(text, i);
            if (sign < 0)
                return i;
            i = sign;                                                         // in between, too, an address may go on
        }
        return 0;
    }

    /// <summary>Whether there is a boundary before a unit by its class and the one before, and no address is recognised by what stands on both sides.</summary>
    private static bool IsBoundary(ReadOnlySpan<char> text, int at)
    {
        var (before, unit) = (text[at - 1], text[at]);
        if (unit < 0x80)
        {
            return unit switch
            {
                ' ' => WordBreakTable.Of(before) != WordBreakClass.Space,
                '\n' => before != '\r',
                '"' => !char.IsSurrogate(before) && WordBreakTable.Of(before) is not (WordBreakClass.HebrewLetter or WordBreakClass.Extend),          // WB7b, WB7c
                '\t' or '\r' or '<' or '>' or '{' or '}' or '|' or '\\' or '`' => true,
                _ => false,
            };
        }
        // WB3c; and no half of a pair, the other half of which the next piece may have
        if (before == '\u200D' || char.IsLowSurrogate(unit) || (char.IsHighSurrogate(unit) && at + 1 == text.Length))
            return false;
        return WordBreakTable.Of(ref MemoryMarshal.GetReference(text), text.Length, at, out _) switch
        {
            WordBreakClass.Space => WordBreakTable.Of(before) != WordBreakClass.Space,
            WordBreakClass.Newline or WordBreakClass.OtherSpace or WordBreakClass.Punctuation or WordBreakClass.Other
                or WordBreakClass.Pictograph or WordBreakClass.OtherLetter or WordBreakClass.OtherNumber => true,
            _ => false,
        };
    }

    /// <summary>The last sign by which an address is recognised that may go on up to a place; -1 if there is none.</summary>
    private static int LastSign(ReadOnlySpan<char> text, int end)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (text[i] == '/' || AddressFinder.IsTagSign(text[i]) || AddressFinder.EndsWww(text, i))
                return i;
            if (!AddressFinder.MayBeOfUrl(text[i]))
                return -1;
        }
        return -1;
    }
}
