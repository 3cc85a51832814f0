namespace IranBelarus.Text.Claims;

/// <summary>
/// Finds reported speech in a Persian or Dari sentence: subject, preludes («با بیان اینکه»), verb, then a colon, a quotation or «که»; what is said before the
/// verb («بر … تأکید کرد»); sources («به گفته»). Rules of our own, after the usage of agencies.
/// </summary>
internal static class PersianReports
{
    private static readonly HashSet<string> Connectives =
        [.. "همچنین نیز سپس علاوه بر اینها این ادامه در پایان ابتدا اما و هم البته بنابراین از سوی دیگر".Split(' ')];

    private static readonly HashSet<string> SubjectStops =
        [.. "با در ضمن از به بر برای که پس پیش روز امروز دیروز شامگاه صبح عصر طی درباره درخصوص درباره‌ی خطاب".Split(' ')];

    public static List<Report> Find(IReadOnlyList<ClaimWord> words, Func<int, int> person)
    {
        var reports = new List<Report>();
        if (Source(words, person) is { } sourced)
        {
            reports.Add(sourced);
            return reports;
        }
        var (cueStart, cueEnd, cue) = MainCue(words);
        if (cue is null)
            return reports;
        var (speakerStart, speakerEnd) = Subject(words, cueStart, person);
        AddPreludes(words, cueStart, speakerStart, speakerEnd, reports);
        var start = cueEnd;
        var style = QuoteStyle.Indirect;
        if (start < words.Count && Marks.IsColon(words[start]))
        {
            style = QuoteStyle.Colon;
            start++;
        }
        else if (start < words.Count && words[start].Key is "که")
        {
            start++;
        }
        else if (start < words.Count && !Marks.IsOpenQuote(words[start]) && !words[start].IsWord)
        {
            start = words.Count;
        }
        if (start < words.Count && Marks.IsOpenQuote(words[start]))
            style = QuoteStyle.Marked;
        if (words.Count - start >= 2)
            reports.Add(new(start, words.Count, cueStart, cueEnd, speakerStart, speakerEnd, cue.Class, style) { IsOpen = style != QuoteStyle.Indirect });
        else if (cue.Class != CueClass.Mention && cueStart - speakerEnd >= 3 && reports.Count == 0)
            reports.Add(new(speakerEnd, cueEnd, cueStart, cueEnd, speakerStart, speakerEnd, cue.Class, QuoteStyle.Indirect));
        return reports;
    }

    /// <summary>The cue before a colon or «که», else the last cue of the sentence that is not only a mention.</summary>
    private static (int Start, int End, Cue? Cue) MainCue(IReadOnlyList<ClaimWord> words)
    {
        (int, int, Cue?) last = (0, 0, null);
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].IsWord || CueSet.Persian.VerbAt(words, i) is not { } cue)
                continue;
            var end = i + cue.Words.Length;
            if (end < words.Count && (Marks.IsColon(words[end]) || words[end].Key == "که" && cue.Class != CueClass.Mention))
                return (i, end, cue);
            if (end >= words.Count - 1 || Marks.IsOpenQuote(words[end]))
                last = (i, end, cue);
        }
        return last;
    }

    private static (int Start, int End) Subject(IReadOnlyList<ClaimWord> words, int cueStart, Func<int, int> person)
    {
        var start = 0;
        while (start < cueStart && (!words[start].IsWord && !Marks.IsOpenQuote(words[start]) || Connectives.Contains(words[start].Key) && person(start) <= start))
            start++;
        var end = start;
        while (end < cueStart && end - start < 14)
        {
            var name = person(end);
            if (name > end)
            {
                end = name;
                continue;
            }
            var word = words[end];
            if (Marks.IsComma(word) || Marks.IsColon(word) || (word.IsWord && (SubjectStops.Contains(word.Key) || (Connectives.Contains(word.Key) && word.Key is not "و"))) || CueSet.Persian.OpenerAt(words, end) is not null)
                break;
            end++;
        }
        return end == cueStart && cueStart - start > 8 ? (start, start) : (start, end);
    }

    private static void AddPreludes(IReadOnlyList<ClaimWord> words, int cueStart, int speakerStart, int speakerEnd, List<Report> reports)
    {
        for (var i = speakerEnd; i < cueStart; i++)
        {
            if (!words[i].IsWord || CueSet.Persian.OpenerAt(words, i) is not { } opener)
                continue;
            var start = i + opener.Words.Length;
            var end = start;
            var lastComma = -1;
            while (end < cueStart && (end == start || CueSet.Persian.OpenerAt(words, end) is null || !words[end].IsWord))
            {
                if (Marks.IsComma(words[end]))
                    lastComma = end;
                end++;
            }
            if (lastComma > start)
                end = lastComma;
            if (end - start >= 3 && opener.Class != CueClass.Mention && (opener.Takes == CueTakes.Clause || opener.Class is CueClass.Evaluate or CueClass.Wish))
                reports.Add(new(start, end, i, i + opener.Words.Length, speakerStart, speakerEnd, opener.Class, QuoteStyle.Indirect));
            else if (end - start >= 3 && opener.Takes == CueTakes.Clause)
                reports.Add(new(start, end, i, i + opener.Words.Length, speakerStart, speakerEnd, CueClass.Say, QuoteStyle.Indirect));
            i = Math.Max(i, end - 1);
        }
    }

    private static Report? Source(IReadOnlyList<ClaimWord> words, Func<int, int> person)
    {
        for (var i = 0; i < Math.Min(words.Count, 4); i++)
        {
            if (!words[i].IsWord || CueSet.Persian.SourceAt(words, i) is not { Takes: CueTakes.Name } cue)
                continue;
            var from = i + cue.Words.Length;
            var end = from;
            while (end < words.Count && end - from < 12 && !Marks.IsComma(words[end]) && !Marks.IsColon(words[end]))
                end = Math.Max(end + 1, person(end));
            if (end > from && end < words.Count - 2 && (Marks.IsComma(words[end]) || Marks.IsColon(words[end])))
                return new(end + 1, words.Count, i, from, from, end, cue.Class, QuoteStyle.Indirect);
        }
        return null;
    }
}
