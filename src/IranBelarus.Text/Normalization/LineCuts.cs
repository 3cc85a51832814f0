using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Where very long lines are taken apart, so that no rule needs more than a bounded piece of text, in memory and in streams alike. Our own
/// rule: a line of more than <see cref="Length"/> code units is cut before the first letter after that length that follows a single space
/// and a visible character; where there is none for as long again, it is cut there.
/// </summary>
internal static class LineCuts
{
    /// <summary>Lines up to this length stay whole.</summary>
    public const int Length = 1 << 16;

    /// <summary>No piece is longer.</summary>
    public const int Longest = 2 * Length + 1;

    /// <summary>
    /// The end of the piece that begins at <paramref name="start"/>: the end of the text, unless a line on the way is too long. Then it is the
    /// start of that line, or a cut in it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Start of a line, or an earlier cut.</param>
    /// <param name="cut">Whether the end lies within a line.</param>
    public static int NextPiece(ReadOnlySpan<char> text, int start, out bool cut)
    {
        cut = false;
        var line = start;
        while (text.Length - line > Length)
        {
            var last = text.Slice(line, Length + 1).LastIndexOf('\n');
            if (last >= 0)
            {
                line += last + 1;
                continue;
            }
            if (line > start)
                return line;
            var next = text[(line + Length)..].IndexOf('\n');
            var end = next < 0 ? text.Length : line + Length + next + 1;
            var at = Next(text, line, end);
            cut = at < end;
            return at;
        }
        return text.Length;
    }

    /// <summary>The first cut of a line, or its end.</summary>
    private static int Next(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start <= Length)
            return end;
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
