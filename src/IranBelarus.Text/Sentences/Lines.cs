using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Sentences;

/// <summary>Tells headlines, datelines, bylines and subheadings from running text by the form of their lines. Rules of our own.</summary>
internal static class Lines
{
    /// <summary>Longest line that can be a headline or subheading, in code units: about two printed lines.</summary>
    private const int LongestTitle = 220;

    private const int LongestDateline = 60;

    private static readonly string[] BylineHeads = ["كتب", "كتبت", "بقلم", "إعداد", "تحرير", "نویسنده", "نوشته", "گزارش", "مترجم", "خبرنگار", "گزارشگر"];

    /// <summary>What a line is.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Start of the line, white space passed.</param>
    /// <param name="end">End of the line.</param>
    /// <param name="first">Whether it is the first line that holds anything.</param>
    public static SentenceKind KindOf(ReadOnlySpan<char> text, int start, int end, bool first)
    {
        var line = text[start..end];
        while (line.Length > 0 && SentenceChars.IsGap(line[^1]))
            line = line[..^1];
        if (line.Length > LongestTitle)
            return SentenceKind.Body;
        if (line.Length <= LongestDateline && IsDateline(line))
            return SentenceKind.Dateline;
        if (line.Length <= LongestDateline && IsByline(line))
            return SentenceKind.Byline;
        if (EndsLikeASentence(line) || !text[end..].ContainsAnyExcept(" \t\r\n\u0085\u2028\u2029\u00A0\u200E\u200F\uFEFF"))
            return SentenceKind.Body;                                       // a stop, or the last line: not a title of what follows
        return first ? SentenceKind.Headline : SentenceKind.Subheading;
    }

    /// <summary>Length of «place - agency:» at the head of running text, 0 if there is none.</summary>
    public static int InlineDateline(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, LongestDateline)];
        var colon = head.IndexOf(':');
        if (colon <= 0)
            return 0;
        var dash = head[..colon].LastIndexOfAny('-', '–', '—');
        var agency = head[(dash + 1)..colon].Trim();
        if (!IsAgency(agency))
            return 0;
        return dash < 0 || IsPlace(head[..dash].Trim()) ? colon + 1 : 0;
    }

    private static bool IsDateline(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(":.");
        var dash = line.IndexOfAny('-', '–', '—');
        if (dash <= 0)
            return IsAgency(line);
        var place = line[..dash].Trim();
        var rest = line[(dash + 1)..].Trim();
        return IsPlace(place) && rest.Length > 0 && (IsAgency(rest) || IsAgency(place) || IsAgency(LastPart(rest)));
    }

    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> text)
    {
        var cut = text.LastIndexOfAny('-', '–', '/');
        return text[(cut + 1)..].Trim();
    }

    private static bool IsByline(ReadOnlySpan<char> line)
    {
        foreach (var head in BylineHeads)
        {
            if (line.StartsWith(head) && line.Length > head.Length && (line[head.Length] is ':' || (line[head.Length] == ' ' && line[head.Length..].TrimStart() is [':' or '/', ..])))
                return true;
        }
        return false;
    }

    private static bool IsPlace(ReadOnlySpan<char> text) => text.Length is > 1 and <= 30 && Words(text) <= 4 && !text.ContainsAny(".!?؟،:«»\"");

    private static bool IsAgency(ReadOnlySpan<char> text)
    {
        text = text.Trim(" ()/").TrimEnd();
        if (text.Length is 0 or > SentenceWords.LongestWord)
            return false;
        Span<char> key = stackalloc char[SentenceWords.LongestWord];
        return SentenceWords.Agencies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key[..LetterFold.Fold(text, key)]);
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            words += !inside && c != ' ' ? 1 : 0;
            inside = c != ' ';
        }
        return words;
    }

    private static bool EndsLikeASentence(ReadOnlySpan<char> line)
    {
        var i = line.Length - 1;
        while (i > 0 && (SentenceChars.IsCloser(line[i]) || SentenceChars.IsQuote(line[i]) || SentenceChars.IsMark(line[i])))
            i--;
        return i >= 0 && (line[i] is '.' or '۔' or '؛' or '،' or ':' or '…' || (SentenceChars.IsStop(line[i]) && !SentenceChars.IsStrong(line[i])));
    }
}
