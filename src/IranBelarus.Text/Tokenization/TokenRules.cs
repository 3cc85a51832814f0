using System.Runtime.InteropServices;

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
        if (IsSign(text[start]) && AddressFinder.TryFind(text, start, start + 1, out _, out var address))
        {
            kind = TokenKind.Address;
            return address;
        }
        var end = WordBreakRules.Next<TailoredRules>(ref MemoryMarshal.GetReference(text), text.Length, start, out var seen);
        if ((seen & (ClassSet.Letter | ClassSet.Number)) != 0 && AddressFinder.TryFind(text, start, end, out var from, out var to))
        {
            if (from == start)
            {
                kind = TokenKind.Address;
                return to;
            }
            end = WordBreakRules.Next<TailoredRules>(ref MemoryMarshal.GetReference(text), from, start, out seen);
        }
        kind = ClassSets.KindOf(seen, text[start]);
        return end;
    }

    private static bool IsSign(char c) => c is '#' or '@' or '\uFE5F' or '\uFF03';
}
