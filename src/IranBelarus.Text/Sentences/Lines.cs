using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Sentences;

/// <summary>Tells headlines, datelines, bylines and subheadings from running text by the form of their lines. Rules of our own.</summary>
internal static class Lines
{
    /// <summary>Longest line that can be a headline or subheading, in code units: about two printed lines.</summary>
    private const int LongestTitle = 220;

    /// <summary>How far a line is looked at; a longer one is running text.</summary>
    public const int Reach = 1000;

    private const int LongestDateline = 60;

    /// <summary>How far the colon or slash of a byline may stand.</summary>
    private const int LongestBylineHead = 16;

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
        if (line.Length > LongestTitle || (line.Length > LongestDateline && line[^1] is '.'))
            return SentenceKind.Body;
        if (line.Length <= LongestDateline && IsDateline(line))
            return SentenceKind.Dateline;
        if (line.Length <= LongestDateline && IsByline(line))
            return SentenceKind.Byline;
        if (EndsLikeASentence(line) || OnlyGap(text[end..]))
            return SentenceKind.Body;                                       // a stop, or the last line: not a title of what follows
        return first ? SentenceKind.Headline : SentenceKind.Subheading;
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
        if (!line[..Math.Min(line.Length, LongestBylineHead)].ContainsAny(':', '/'))
            return false;
        foreach (var head in BylineHeads)
        {
            if (line.StartsWith(head) && line.Length > head.Length && (line[head.Length] is ':' || (line[head.Length] == ' ' && line[head.Length..].TrimStart() is [':' or '/', ..])))
                return true;
        }
        return false;
    }

    /// <summary>Whether words could name a place.</summary>
    public static bool IsPlace(ReadOnlySpan<char> text) => text.Length is > 1 and <= 30 && Words(text) <= 4 && !text.ContainsAny(".!?؟،:«»\"");

    private static bool IsAgency(ReadOnlySpan<char> text)
    {
        return SentenceWords.TryGetAgency(text.Trim(" ()/"), out _);
    }

    /// <summary>How many words stand in a text.</summary>
    public static int Words(ReadOnlySpan<char> text)
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

    private static bool OnlyGap(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!SentenceChars.IsGap(c))
                return false;
        }
        return true;
    }

    private static bool EndsLikeASentence(ReadOnlySpan<char> line)
    {
        var i = line.Length - 1;
        while (i > 0 && (SentenceChars.IsCloser(line[i]) || SentenceChars.IsQuote(line[i]) || SentenceChars.IsMark(line[i])))
            i--;
        return i >= 0 && (line[i] is '.' or '۔' or '؛' or '،' or ':' or '…' || (SentenceChars.IsStop(line[i]) && !SentenceChars.IsStrong(line[i])));
    }
}
