using System.Runtime.InteropServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization;

/// <summary>Token after token by the rules, without vectors: what the vector paths must equal.</summary>
internal static class TokenRules
{
    /// <summary>The end and the kind of the token that begins at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">End of the token before, or 0; less than the length of the text.</param>
    /// <param name="kind">What the token is.</param>
    public static int Next(ReadOnlySpan<char> text, int start, out TokenKind kind)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        if (BeginsEmoji(text, start, out var mark))
        {
            kind = TokenKind.Symbol;
            return WordBreakRules.SkipMarks<TailoredRules>(ref first, text.Length, mark, out _);
        }
        if (AddressFinder.IsTagSign(text[start]) && AddressFinder.TryFind(text, start, start + 1, out _, out var address))
        {
            kind = TokenKind.Address;
            return address;
        }
        var end = WordBreakRules.Next<TailoredRules>(ref first, text.Length, start, out var seen);
        kind = ClassSets.KindOf(seen, text[start]);
        return kind is TokenKind.Word or TokenKind.Number ? OrAddress(text, start, end, ref kind) : end;
    }

    /// <summary>The end and the kind of a word or number, or of the address that it begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Where it ends if no address begins within it.</param>
    /// <param name="kind">What it is.</param>
    public static int OrAddress(ReadOnlySpan<char> text, int start, int end, ref TokenKind kind)
    {
        if (!AddressFinder.TryFind(text, start, end, out var from, out var to))
            return end;
        if (from == start)
        {
            kind = TokenKind.Address;
            return to;
        }
        end = WordBreakRules.Next<TailoredRules>(ref MemoryMarshal.GetReference(text), from, start, out var seen);
        kind = ClassSets.KindOf(seen, text[start]);
        return end;
    }

    /// <summary>A keycap (1️⃣), or a letter shown as an emoji (ℹ️): what UAX #29 takes for a digit, punctuation or a letter (emoji sequences of UTS #51, ED-9a and ED-14c).</summary>
    private static bool BeginsEmoji(ReadOnlySpan<char> text, int start, out int mark)
    {
        var c = text[start];
        mark = start + 1;
        if (char.IsAsciiDigit(c) || c is '#' or '*')
            return mark < text.Length && (text[mark] == '\u20E3' || (text[mark] == '\uFE0F' && mark + 1 < text.Length && text[mark + 1] == '\u20E3'));
        if (WordBreakTable.Of(c) < WordBreakClass.Special)
            return false;
        var found = WordBreakTable.Of(ref MemoryMarshal.GetReference(text), text.Length, start, out var width);
        mark = start + width;
        return found == WordBreakClass.LetterPictograph && mark < text.Length && text[mark] == '\uFE0F';
    }
}
