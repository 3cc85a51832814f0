using System.Runtime.Intrinsics;

namespace IranBelarus.Text.Normalization;

/// <summary>Whose letters a stretch of text between two stops is written with.</summary>
internal static class SegmentLanguage
{
    /// <summary>Letters after which a stretch ends that has not shown its language.</summary>
    private const int MostLetters = 160;

    /// <summary>Where stretches end.</summary>
    public static ReadOnlySpan<char> Stops => ['.', ':', '«', '»', '؟'];

    /// <summary>Reads the stretch that begins at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="blockEnd">Where it ends at the latest.</param>
    /// <param name="forms">What becomes of presentation forms: those that stay are no letters.</param>
    /// <param name="expected">The family of text that does not show its language: little is needed to confirm it.</param>
    /// <returns>Its end, at a stop or a space; the family; and whether the stretch shows it.</returns>
    public static (int End, LetterFamily Family, bool Shows) Next(ReadOnlySpan<char> text, int start, int blockEnd, PresentationForm forms, LetterFamily expected)
    {
        var scanner = new LanguageScanner(text, forms) { Position = start };
        var stop = IndexOfStop(text, start, blockEnd);
        while (scanner.Letters < MostLetters && scanner.Next(stop))
        {
            if (Decide(in scanner, start, final: false, expected) is { } early)
                return (stop, early, true);
        }
        var family = Decide(in scanner, start, final: true, expected);
        // a stretch that was not read to its end stops after a word, where a space or a mark stands
        var end = scanner.Letters < MostLetters ? stop : scanner.Position;
        return (end, family ?? LetterFamily.Leave, family is not null);
    }

    private static int IndexOfStop(ReadOnlySpan<char> text, int start, int end)
    {
        // stops that lead are passed over, so that a stretch holds words
        var from = start;
        while (from < end && Stops.Contains(text[from]))
            from++;
        var found = text[from..end].IndexOfAny(Stops);
        return found < 0 ? end : from + found;
    }

    /// <summary>The family that the scores show: two sure words, and more than twice what speaks for another. Our own rule.</summary>
    private static LetterFamily? Decide(in LanguageScanner scanner, int start, bool final, LetterFamily expected)
    {
        var scores = scanner.Scores;
        int arabic = scores[LanguageWords.Arabic];
        // where Persian is expected, words alone do not show Arabic: ForeignSigns must find its place
        if (expected == LetterFamily.Persian && arabic > 0 && scanner.Signs[LanguageWords.Arabic] == 0 && (arabic < 4 || !scanner.HasForeignSign(start)))
            arabic = 0;
        // the lane of Dari has words that are Arabic as well
        var persian = scores[LanguageWords.Persian] + scores[LanguageWords.Iran];
        int urdu = scores[LanguageWords.Urdu], kurdish = scores[LanguageWords.Kurdish];
        var leave = scores[LanguageWords.Pashto] + scores[LanguageWords.Elsewhere];
        if (expected is LetterFamily.Persian or LetterFamily.Leave && persian >= 3 && arabic + leave + urdu + kurdish == 0)
            return LetterFamily.Persian;
        if (expected is LetterFamily.Arabic or LetterFamily.Leave && arabic >= 4 && persian + leave + urdu + kurdish == 0)
            return LetterFamily.Arabic;
        // Sindhi and Uighur share letters with Urdu and Kurdish: their own decide
        var neighbours = Math.Max(urdu, kurdish);
        var enough = final ? 3 : 5;
        if (leave >= enough + 1 && leave > arabic && leave >= persian && (leave > neighbours || scores[LanguageWords.Elsewhere] >= 4))
            return final || leave >= 8 ? LetterFamily.Leave : null;
        if (neighbours >= enough + 1 && neighbours > arabic && neighbours > leave && 2 * neighbours > persian)
            return final || neighbours >= 8 ? LetterFamily.PersianYeh : null;
        if (persian >= enough && persian > 2 * arabic && leave == 0 && neighbours <= 2)
            return LetterFamily.Persian;
        if (arabic >= enough + 1 && arabic > 2 * persian && leave == 0 && neighbours == 0)
            return LetterFamily.Arabic;
        if (!final)
            return null;
        return persian >= 3 && persian > Math.Max(arabic, Math.Max(leave, neighbours)) ? LetterFamily.Persian
            : arabic >= 4 && arabic > Math.Max(persian, Math.Max(leave, neighbours)) ? LetterFamily.Arabic
            : null;
    }
}
