namespace IranBelarus.Text.Claims;

/// <summary>
/// Finds reported speech in an Arabic sentence: verb, speaker, then a quotation, a colon, «أنّ», or the thing said; participles that go on with it
/// («مشدداً على أنّ»); sources («بحسب»). Rules of our own, after the usage of agencies.
/// </summary>
internal static class ArabicReports
{
    /// <summary>How many words there may be between a cue and what it reports.</summary>
    private const int Reach = 22;

    private static readonly HashSet<string> That =
        [.. "ان انه انها انهم انهما اننا انني انك بان بانه بانها بانهم باننا لان ما".Split(' ')];

    private static readonly HashSet<string> Stops =
        [.. "خلال في الی علی عن من عقب بعد قبل امس الیوم اثناء عبر لدی مع حول بشان ضد حیث بین امام فی غداه الاثنین الثلاثا الاربعا الخمیس الجمعه السبت الاحد یوم مساء مسا صباح لـ".Split(' ')];

    public static List<Report> Find(IReadOnlyList<ClaimWord> words, Func<int, int> person)
    {
        var reports = new List<Report>();
        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].IsWord)
                continue;
            if (CueSet.Arabic.SourceAt(words, at) is { Takes: CueTakes.Name } source && Source(words, at, source, person) is { } sourced)
            {
                reports.Add(sourced);
                at = Math.Max(at, sourced.SpeakerEnd);
                continue;
            }
            if (CueSet.Arabic.VerbAt(words, at) is not { } cue || Clause(words, at, cue, person) is not { } first)
                continue;
            AddWithOpeners(words, first, reports);
            at = reports[^1].End;
        }
        return reports;
    }

    private static Report? Clause(IReadOnlyList<ClaimWord> words, int at, Cue cue, Func<int, int> person)
    {
        var cueEnd = at + cue.Words.Length;
        // what announces the content: a colon, a quotation mark, «that»
        var start = -1;
        var style = QuoteStyle.Indirect;
        for (var i = cueEnd; i < Math.Min(words.Count, cueEnd + Reach); i++)
        {
            if (Marks.IsColon(words[i]))
            {
                (start, style) = (i + 1, QuoteStyle.Colon);
                break;
            }
            if (words[i].IsWord && That.Contains(words[i].Key) && words[i].Key != "ما")
            {
                start = i + 1;
                break;
            }
            if (Marks.IsOpenQuote(words[i]) && i - cueEnd <= 10)
            {
                start = i;
                break;
            }
            if (Marks.IsComma(words[i]) && i - cueEnd > 8)
                break;
        }
        var speakerEnd = Speaker(words, cueEnd, start < 0 ? words.Count : start, person);
        if (start < 0)
        {
            // «أعلن الرئيس … التوصل إلى اتفاق»: what follows the speaker is what is said
            if (cue.Class == CueClass.Mention || speakerEnd == cueEnd)
                return null;
            start = speakerEnd;
        }
        if (start < words.Count && words[start].IsWord && That.Contains(words[start].Key))
            start++;
        if (start < words.Count && Marks.IsOpenQuote(words[start]))
            style = QuoteStyle.Marked;
        return start >= words.Count ? null : new(start, words.Count, at, cueEnd, cueEnd, speakerEnd, cue.Class, style) { IsOpen = true };
    }

    /// <summary>The end of the noun phrase behind a cue that can be its speaker.</summary>
    private static int Speaker(IReadOnlyList<ClaimWord> words, int from, int to, Func<int, int> person)
    {
        var at = from;
        var known = from;
        while (at < Math.Min(to, from + 12) && words[at].IsWord && !Stops.Contains(words[at].Key) && !That.Contains(words[at].Key))
        {
            var name = person(at);
            if (name > at)
            {
                at = known = name;
                continue;
            }
            // behind the head, only words with the article belong to it, or a name
            if (at > from && known == at && !words[at].Key.StartsWith("ال", StringComparison.Ordinal) && person(at + 1) <= at + 1 && words[at - 1].Key != "باسم")
                break;
            at++;
            known = at;
        }
        return known;
    }

    /// <summary>Cuts what is said where a participle opens a further claim.</summary>
    private static void AddWithOpeners(IReadOnlyList<ClaimWord> words, Report first, List<Report> reports)
    {
        var current = first;
        var quoteEnd = -1;
        for (var i = current.Start; i < words.Count; i++)
        {
            if (Marks.IsOpenQuote(words[i]) && i > quoteEnd)
                quoteEnd = Marks.Close(words, i, words.Count);
            if (i < quoteEnd || !words[i].IsWord || CueSet.Arabic.OpenerAt(words, i) is not { } opener)
                continue;
            var start = i + opener.Words.Length;
            if (start < words.Count && words[start].Key is "الی" or "علی" or "عن" or "من")
                start++;
            if (start < words.Count && That.Contains(words[start].Key))
                start++;
            var style = start < words.Count && Marks.IsOpenQuote(words[start]) ? QuoteStyle.Marked : QuoteStyle.Indirect;
            if (start >= words.Count)
                break;
            reports.Add(current with { End = i, IsOpen = false });
            current = new(start, words.Count, i, i + opener.Words.Length, first.SpeakerStart, first.SpeakerEnd, opener.Class, style) { IsOpen = true };
        }
        reports.Add(current);
    }

    private static Report? Source(IReadOnlyList<ClaimWord> words, int at, Cue cue, Func<int, int> person)
    {
        var cueEnd = at + cue.Words.Length;
        var speakerEnd = Speaker(words, cueEnd, words.Count, person);
        if (speakerEnd == cueEnd)
            return null;
        if (at > 2)
            return new(0, at, at, cueEnd, cueEnd, speakerEnd, cue.Class, QuoteStyle.Indirect);
        var start = speakerEnd;
        while (start < words.Count && !words[start].IsWord && !Marks.IsOpenQuote(words[start]))
            start++;
        return start >= words.Count ? null : new(start, words.Count, at, cueEnd, cueEnd, speakerEnd, cue.Class, QuoteStyle.Indirect);
    }
}
