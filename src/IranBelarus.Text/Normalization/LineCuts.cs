using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Where texts are taken apart, so that no rule needs more than a bounded piece of text, in memory and in streams alike. Our own rule: a piece is as
/// many whole lines as have at most <see cref="Length"/> code units together. A longer line is cut before the first letter after that length that
/// follows a single space and a visible character; where there is none for as long again, it is cut there.
/// </summary>
internal static class LineCuts
{
    /// <summary>Lines up to this length stay whole.</summary>
    public const int Length = 1 << 16;

    /// <summary>No piece is longer.</summary>
    public const int Longest = 2 * Length + 1;

    /// <summary>The end of the piece that begins at <paramref name="start"/>.</summary>
    /// <param name="text">The text, or as much of it as is known.</param>
    /// <param name="start">Start of a line, or an earlier cut.</param>
    /// <param name="cut">Whether the end lies within a line.</param>
    /// <param name="complete">Whether no more text follows.</param>
    /// <returns>The end, or -1 if that depends on text which is not known yet; never after <see cref="Longest"/> code units and one more.</returns>
    public static int NextPiece(ReadOnlySpan<char> text, int start, out bool cut, bool complete = true)
    {
        cut = false;
        var known = text.Length - start;
        if (known <= Length)
            return complete ? text.Length : -1;
        var last = text.Slice(start, Length).LastIndexOf('\n');
        if (last >= 0)
            return start + last + 1;
        var near = text[(start + Length)..Math.Min(text.Length, start + Longest + 1)];
        var lineEnd = near.IndexOf('\n');
        if (lineEnd < 0 && !complete && known <= Longest)
            return -1;
        var end = start + Length + (lineEnd < 0 ? near.Length : lineEnd + 1);
        var at = Cut(text, start, end);
        cut = at < end || lineEnd < 0 && end < text.Length;
        return at;
    }

    /// <summary>The end of the last whole line that is known, if that is enough for a piece; else as <see cref="NextPiece"/>. For rules that look at one line at a time.</summary>
    /// <inheritdoc cref="NextPiece"/>
    public static int NextLines(ReadOnlySpan<char> text, int start, out bool cut, bool complete)
    {
        var last = complete ? -1 : text[start..Math.Min(text.Length, start + Length)].LastIndexOf('\n');
        cut = false;
        return last >= 0 ? start + last + 1 : NextPiece(text, start, out cut, complete);
    }

    /// <summary>The first cut of a line, or its end.</summary>
    private static int Cut(ReadOnlySpan<char> text, int start, int end)
    {
        var last = Math.Min(end, start + 2 * Length);
        for (var i = start + Length; i < last; i++)
        {
            if (text[i - 1] == ' ' && IsVisible(text[i - 2]) && (CharacterClasses.Letters | CharacterClasses.Latin).Has(text[i]))
                return i;
        }
        return last < end && char.IsLowSurrogate(text[last]) && char.IsHighSurrogate(text[last - 1]) ? last + 1 : last;
    }

    private static bool IsVisible(char c) => !(CharacterClasses.Gap | 1UL << NormalizationClass.Edge).Has(c);
}
