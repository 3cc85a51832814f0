
namespace IranBelarus.Text.Sentences;

/// <summary>
/// Finds «place - agency» and «place (agency) -» in running text, also behind a headline that has neither a stop nor a line of its own, and the lead formula
/// «به گزارش …،» behind such a headline. Rules of our own.
/// </summary>
internal static class RunningHeads
{
    /// <summary>How much of a sentence is looked at: a headline of about two printed lines and a dateline.</summary>
    public const int Reach = 300;

    private const int LongestHeadline = 220;
    private const int LongestDateline = 60;
    private const int LongestFormula = 90;

    private const string LeadFormula = "به گزارش";

    /// <summary>The first words after the lead formula, where no agency is named.</summary>
    private static readonly string[] Reporters = ["خبرگزاری", "خبرنگار", "گروه", "سرویس", "پایگاه", "روابط", "شبکه", "واحد", "باشگاه", "روزنامه", "سایت", "وب‌سایت"];

    /// <summary>Words that can't end a headline: the sentence goes on behind them.</summary>
    private static readonly string[] Links = ["و", "که", "بنا", "با", "یا", "اما", "از", "در", "به", "تا", "ولی", "را", "ثم", "أو", "في", "من", "إلى", "على", "عن", "بين", "إن", "أن", "مع"];

    /// <summary>The first words behind the formula's comma that make it a parenthesis («رئیس‌جمهور به گزارش ایرنا، گفت»).</summary>
    private static readonly string[] Saying = ["گفت", "گفته", "افزود", "اعلام", "اظهار", "تأکید", "تاکید", "تصریح", "خاطرنشان", "بیان", "نوشت", "خواستار"];

    /// <summary>Length of the headline or the dateline that a sentence of running text begins with.</summary>
    /// <param name="sentence">The sentence, or as much of it as <see cref="Reach"/>.</param>
    /// <param name="cues">What the sentence may hold.</param>
    /// <param name="kind">Which of the two it is.</param>
    /// <returns>0 if it begins with neither.</returns>
    public static int Cut(ReadOnlySpan<char> sentence, HeadCues cues, out SentenceKind kind)
    {
        kind = SentenceKind.Dateline;
        var signs = (cues & HeadCues.Signs) != 0;
        if (signs && sentence[..Math.Min(sentence.Length, LongestDateline)].IndexOf(':') is > 0 and var colon && OnlyAgency(sentence[..colon].Trim(" ()/")))
            return colon + 1;

        for (var at = 0; signs && at < sentence.Length;)
        {
            var found = sentence[at..].IndexOfAny("-–—ـ(");
            if (found < 0)
                break;
            at += found;
            var end = sentence[at] switch
            {
                '(' => Bracketed(sentence, at),
                'ـ' when at == 0 || !SentenceChars.IsGap(sentence[at - 1]) => 0,
                _ => Dashed(sentence, at),
            };
            if (end > 0 && PlaceBefore(sentence, at) is >= 0 and var place)
            {
                if (place == 0)
                    return end;
                if (IsHeadline(sentence[..place], 2))
                {
                    kind = SentenceKind.Headline;
                    return place;
                }
            }
            at++;
        }

        kind = SentenceKind.Headline;
        var formula = (cues & HeadCues.Formula) != 0 ? sentence.IndexOf(LeadFormula) : -1;
        return formula > 0 && SentenceChars.IsGap(sentence[formula - 1]) && IsHeadline(sentence[..formula], 5) && IsLead(sentence[(formula + LeadFormula.Length)..]) ? formula : 0;
    }

    /// <summary>«- agency», «- agency -», «- agency:»: just past it, or 0.</summary>
    private static int Dashed(ReadOnlySpan<char> text, int dash)
    {
        var at = SkipDashes(text, dash);
        var length = Agency(text[at..], out var common);
        if (length == 0)
            return 0;
        var end = at + length;
        var next = Skip(text, end);
        if (next < text.Length && IsDash(text[next]))
            return SkipDashes(text, next);
        if (next < text.Length && text[next] is ':' or '/')
            return next + 1;
        return !common && next > end && next < text.Length ? end : 0;
    }

    /// <summary>«(agency) -», «(agency):»: just past it, or 0.</summary>
    private static int Bracketed(ReadOnlySpan<char> text, int open)
    {
        var length = Agency(text[(open + 1)..], out _);
        var close = open + 1 + length;
        if (length == 0 || close >= text.Length || text[close] != ')')
            return 0;
        var next = Skip(text, close + 1);
        return next >= text.Length ? 0 : IsDash(text[next]) ? SkipDashes(text, next) : text[next] == ':' ? next + 1 : 0;
    }

    /// <summary>Where the place (and the date behind it) begins that stands before an index: 0 at the head of the sentence, −1 if there is none.</summary>
    private static int PlaceBefore(ReadOnlySpan<char> text, int at)
    {
        var head = text[..at].TrimEnd();
        if (Lines.IsPlace(head) && Lines.Words(head) <= 3)
            return 0;
        var start = WordStart(head);
        if (start < head.Length && SentenceChars.IsDigit(head[^1]) && head.Length - start == 4)
        {
            head = head[..start].TrimEnd();                                 // a year
            start = WordStart(head);
        }
        var before = head[..start].TrimEnd();
        if (before.Length > 0 && SentenceChars.IsDigit(before[^1]) && WordStart(before) is var day && before.Length - day <= 2)
        {
            head = before[..day].TrimEnd();                                 // a day and a month
            start = WordStart(head);
        }
        if (start == head.Length || !SentenceChars.IsCaselessLetter(head[start]))
            return -1;
        var place = start;
        for (var words = 1; words < 3; words++)
        {
            var rest = head[..start].TrimEnd();
            start = WordStart(rest);
            if (start == rest.Length)
                break;
            if (SentenceWords.IsPlace(head[start..]))
                place = start;
        }
        return place;
    }

    /// <summary>Whether what stands before a dateline or a lead can be a headline: some words, not too many, nothing that must go on.</summary>
    private static bool IsHeadline(ReadOnlySpan<char> text, int leastWords)
    {
        text = text.TrimEnd();
        if (text.Length is 0 or > LongestHeadline || text[^1] is '،' or ',' or ':' or '؛' or '-' or '–' or '(' or '«' or '“')
            return false;
        foreach (var link in Links)
        {
            if (text.EndsWith(link) && (text.Length == link.Length || SentenceChars.IsGap(text[^(link.Length + 1)])))
                return false;
        }
        return Lines.Words(text) >= leastWords;
    }

    /// <summary>Whether «به گزارش» begins a lead: agency or reporter, a comma, and no verb of saying right behind it.</summary>
    private static bool IsLead(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, LongestFormula)];
        var comma = head.IndexOfAny('،', ',', ':');
        if (comma < 0)
            return false;
        var reporter = head[..comma].Trim();
        if (Agency(reporter, out _) == 0 && !StartsWithAny(reporter, Reporters))
            return false;
        return !StartsWithAny(text[(comma + 1)..].TrimStart(), Saying);
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word) && (text.Length == word.Length || !SentenceChars.IsWordPart(text[word.Length])))
                return true;
        }
        return false;
    }

    private static bool OnlyAgency(ReadOnlySpan<char> text) => SentenceWords.TryGetAgency(text, out _);

    /// <summary>Length of the longest agency's name that a text begins with, of four words at most.</summary>
    private static int Agency(ReadOnlySpan<char> text, out bool common)
    {
        var length = 0;
        common = false;
        if (!SentenceWords.MayBeginAgency(text))
            return 0;
        var at = 0;
        for (var words = 0; words < 4 && at < text.Length && at <= SentenceWords.LongestWord; words++)
        {
            var end = at;
            while (end < text.Length && (SentenceChars.IsWordPart(text[end]) || text[end] == '.'))
                end++;
            if (end == at || end > SentenceWords.LongestWord)
                break;
            if (SentenceWords.TryGetAgency(text[..end], out var ordinary))
                (length, common) = (end, ordinary);
            at = end;
            while (at < text.Length && text[at] == ' ')
                at++;
        }
        return length;
    }

    private static int WordStart(ReadOnlySpan<char> text)
    {
        var at = text.Length;
        while (at > 0 && SentenceChars.IsWordPart(text[at - 1]))
            at--;
        return at;
    }

    private static int SkipDashes(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (IsDash(text[at]) || SentenceChars.IsSpace(text[at]) || SentenceChars.IsMark(text[at])))
            at++;
        return at;
    }

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (SentenceChars.IsSpace(text[at]) || SentenceChars.IsMark(text[at])))
            at++;
        return at;
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—' or 'ـ';
}
