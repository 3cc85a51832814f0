namespace IranBelarus.Text.Claims.Reading;

/// <summary>Punctuation as the claim rules see it.</summary>
internal static class Marks
{
    public static bool IsColon(ClaimWord word) => word is { IsWord: false, Key: ":" };

    public static bool IsComma(ClaimWord word) => word is { IsWord: false, Key: "،" or "," };

    public static bool IsSemicolon(ClaimWord word) => word is { IsWord: false, Key: "؛" or ";" };

    public static bool IsOpenQuote(ClaimWord word) => word is { IsWord: false, Key: "«" or "“" or "\"" or "‘" };

    public static bool IsCloseQuote(ClaimWord word) => word is { IsWord: false, Key: "»" or "”" or "\"" or "’" };

    /// <summary>Index of the quotation mark that closes one, or the end.</summary>
    public static int Close(IReadOnlyList<ClaimWord> words, int open, int end)
    {
        var (opener, depth) = (words[open].Key, 0);
        for (var i = open + 1; i < end; i++)
        {
            if (words[i].IsWord)
                continue;
            if (opener is "«" or "“" && words[i].Key == opener)
                depth++;
            else if (IsCloseQuote(words[i]) && depth-- == 0)
                return i;
        }
        return end;
    }
}
