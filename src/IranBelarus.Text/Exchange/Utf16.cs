namespace IranBelarus.Text.Exchange;

/// <summary>Text that must become well-formed.</summary>
internal static class Utf16
{
    /// <summary>The text with half surrogate pairs as U+FFFD.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                return string.Concat(text.EnumerateRunes());
        }
        return text;
    }
}
