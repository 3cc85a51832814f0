using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>Tells addresses, e-mail addresses, hashtags, file names and code from words, by the stretch between two white spaces.</summary>
internal static class TechnicalToken
{
    /// <summary>How far a token is looked at on either side; a longer one counts as technical.</summary>
    private const int Reach = 512;

    /// <summary>Whether the token at an index holds what prose does not: <c>://</c>, <c>@</c>, <c>_</c>, <c>=</c>, brackets of code, a file's ending.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int index, ulong droppedMarks) => TryFind(text, index, droppedMarks, out var token) || HasSigns(token);

    /// <summary>Whether the token at an index is technical or holds Latin letters.</summary>
    public static bool IsOrHasLatinAt(ReadOnlySpan<char> text, int index, ulong droppedMarks) =>
        TryFind(text, index, droppedMarks, out var token) || HasSigns(token) || token.ContainsAnyInRange('a', 'z') || token.ContainsAnyInRange('A', 'Z');

    /// <summary>Finds the token. True if it is too long to be prose.</summary>
    private static bool TryFind(ReadOnlySpan<char> text, int index, ulong droppedMarks, out ReadOnlySpan<char> token)
    {
        int start = index, end = index;
        while (start > 0 && index - start <= Reach && !IsWhite(text, start - 1, droppedMarks))
            start--;
        while (end < text.Length && end - index <= Reach && !IsWhite(text, end, droppedMarks))
            end++;
        token = text[start..end];
        return index - start > Reach || end - index > Reach;
    }

    /// <summary>Whether a character parts tokens, or will once it is normalised.</summary>
    internal static bool IsWhite(ReadOnlySpan<char> text, int index, ulong droppedMarks)
    {
        var value = NormalizationTable.Of(text[index]);
        if (value != NormalizationClass.Presentation)
            return (CharacterClasses.Spaces | 1UL << NormalizationClass.Edge).Has(value);
        // forms that hold a space, but for those of marks that go, or go to the letter before them
        var letters = DecompositionTable.CompatibilityOf(text[index]);
        if (letters.Length == 0 || letters[0] != ' ')
            return letters.Contains(' ');
        return !droppedMarks.Has(letters[^1])
            && (index == 0 || !(CharacterClasses.Letters | CharacterClasses.Marks | 1UL << NormalizationClass.Tatweel).Has(text[index - 1]));
    }

    private static bool HasSigns(ReadOnlySpan<char> token)
    {
        if (token.IndexOfAny("@_=\\`<>{}|#~^&") >= 0 || token.Contains("://", StringComparison.Ordinal) || token.Contains("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        // a call: print("…"); half of it may be all there is up to a space
        var call = token.IndexOf('(');
        if (call > 0 && CharacterClasses.Latin.Has(token[call - 1]) || token.Contains(");", StringComparison.Ordinal) || token.EndsWith("\")", StringComparison.Ordinal) && !token.Contains('('))
            return true;
        // letters and digits after the last full stop: a file's ending or a domain
        var stop = token.LastIndexOf('.');
        if (stop <= 0)
            return false;
        var tail = token[(stop + 1)..];
        while (tail.Length > 0 && !(CharacterClasses.Latin | CharacterClasses.Digits | CharacterClasses.Letters | 1UL << NormalizationClass.Presentation).Has(tail[^1]))
            tail = tail[..^1];
        return tail.Length is >= 1 and <= 6 && !tail.ContainsAnyExcept(Alphanumeric) && tail.ContainsAnyExceptInRange('0', '9');
    }

    private static readonly System.Buffers.SearchValues<char> Alphanumeric =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
