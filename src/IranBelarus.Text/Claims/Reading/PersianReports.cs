using System.Collections.Frozen;
using IranBelarus.Text.Claims.Speakers;

namespace IranBelarus.Text.Claims.Reading;

/// <summary>
/// Finds reported speech in a Persian or Dari sentence: subject, preludes («با بیان اینکه»), verb, then a colon, a quotation or «که»; what is said before the
/// verb («بر … تأکید کرد»); sources («به گفته»). Rules of our own, after the usage of agencies.
/// </summary>
internal static partial class PersianReports
{
    private static readonly FrozenSet<string> Connectives =
        [.. "همچنین نیز سپس ادامه اما و هم البته بنابراین ولی لیکن ضمنا متقابلا درعینحال درهمینحال افزونبراین".Split(' ')];

    private static readonly FrozenSet<string> Openers = [.. "در با پس پیش از به بر طی ضمن برای علاوه افزون شامگاه صبح عصر روز امروز دیروز شب بعد قبل هنگام".Split(' ')];

    // «را», «بر», «از», … before the thing said, in the sentence «X بر … تأکید کرد»
    private static readonly FrozenSet<string> Particles = [.. "بر از به نسبت درباره درخصوص برای با".Split(' ')];

    private static readonly FrozenSet<string> Meetings = [.. "دیدار نشست ملاقات گفتوگو گفتگو جلسه تماس مذاکرات مراسم".Split(' ')];

    private enum Follows
    {
        Colon,
        Quote,
        That,
        Bare,
        Nothing,

        /// <summary>«خواستار … شد»: the thing said stands within the cue.</summary>
        Within,
    }

    private readonly record struct Found(int Start, int End, Cue Cue, Follows Follows, int ContentStart);

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">Its first word behind a dateline.</param>
    /// <param name="inSpeech">Whether the speech of the sentence before may go on: then a cue counts only where a speaker or a colon stands beside it.</param>
    public static SentenceReading Read(ClaimSentence sentence, int from, bool inSpeech)
    {
        var reports = new List<Report>();
        var told = new List<(int, int)>();
        if (Headed(sentence, from) is { } headed)
        {
            reports.Add(headed);
            return new(reports, told);
        }
        var credited = Credit(sentence, ref from);
        var cues = FindCues(sentence, from);
        if (cues.Count == 0)
        {
            if (credited is not null && sentence.WordsIn(from, sentence.Count) > 1)
                reports.Add(credited with { Start = from, End = sentence.Count });
            else if (Inserted(sentence, from) is { } inserted)
                reports.Add(inserted);
            return new(reports, told);
        }
        if (inSpeech && cues[0].Follows is not (Follows.Colon or Follows.Quote) && !IsHead(sentence, RoleTable.Of(persian: true), Subject(sentence, from, cues[0].Start, true).Start))
            return new(reports, told);
        var (speakerStart, speakerEnd) = (0, 0);
        var begin = from;
        for (var c = 0; c < cues.Count; c++)
        {
            var cue = cues[c];
            var subject = Subject(sentence, begin, cue.Start, c == 0);
            if (subject.End > subject.Start)
                (speakerStart, speakerEnd) = subject;
            // «خبرگزاری X به نقل از Y گزارش داد»: Y says it
            if (subject.End > subject.Start && CueSet.Persian.SourceAt(sentence.Words, subject.End) is { Takes: CueTakes.Name } source)
            {
                var sourceStart = subject.End + source.Words.Length;
                if (SpeakerPhrases.PersianEnd(sentence, sourceStart, cue.Start) is var sourceEnd && sourceEnd > sourceStart)
                {
                    (speakerStart, speakerEnd) = (sourceStart, sourceEnd);
                    subject = (speakerStart, speakerEnd);
                }
            }
            var after = subject.End > subject.Start ? subject.End : begin;
            var counterpart = IsCounterpart(sentence, subject.Start, Math.Min(sentence.Count, subject.Start + 6));
            var count = reports.Count;
            var opened = AddPreludes(sentence, after, cue, speakerStart, speakerEnd, reports);
            AddTold(sentence, begin, after, opened, cue, told);
            var end = c + 1 < cues.Count ? BeforeNext(sentence, cue, cues[c + 1]) : sentence.Count;
            if (cue.Follows == Follows.Within)
            {
                var verb = cue.End - 1;
                while (verb > cue.ContentStart + 1 && sentence.Key(verb - 1) is "شده" or "بوده")
                    verb--;
                reports.Add(new(cue.ContentStart, verb, cue.Start, cue.Start + 1, speakerStart, speakerEnd, cue.Cue.Class, QuoteStyle.Indirect) { IsNominal = true });
            }
            else if (cue.Follows == Follows.Nothing)
                AddNominal(sentence, begin, opened, cue, speakerStart, speakerEnd, reports);
            else if (end - cue.ContentStart >= 2)
            {
                var style = cue.Follows switch { Follows.Quote => QuoteStyle.Marked, Follows.Colon => QuoteStyle.Colon, _ => QuoteStyle.Indirect };
                if (style != QuoteStyle.Marked && sentence.IsOpenQuote(cue.ContentStart) && sentence.IsOpaque(cue.ContentStart + 1))
                    style = QuoteStyle.Marked;
                reports.Add(new(cue.ContentStart, end, cue.Start, cue.End, speakerStart, speakerEnd, cue.Cue.Class, style) { IsOpen = style != QuoteStyle.Indirect && end == sentence.Count });
            }
            for (var i = count; i < reports.Count; i++)
                reports[i] = reports[i] with { IsCounterpart = counterpart };
            begin = cue.Follows is Follows.Nothing or Follows.Within ? cue.End : end;
        }
        reports.Sort((a, b) => a.Start.CompareTo(b.Start));
        return new(reports, told);
    }

    /// <summary>«پزشکیان: …»: a speaker and a colon at the head.</summary>
    private static Report? Headed(ClaimSentence sentence, int from)
    {
        var colon = from;
        while (colon < Math.Min(sentence.Count, from + 12) && !sentence.IsColon(colon))
            colon++;
        if (colon == from || colon >= Math.Min(sentence.Count - 2, from + 12))
            return null;
        for (var i = from; i < colon; i++)
        {
            if (CueSet.Persian.VerbAt(sentence.Words, i) is not null || sentence.IsFinite(i))
                return null;
        }
        var roles = RoleTable.Of(persian: true);
        var start = sentence.IsOpenQuote(from) ? from + 1 : from;
        if (sentence.PersonEnd(start) == start && !(colon - start <= 2 && IsNameLike(sentence, start) && IsNameLike(sentence, colon - 1)) && roles.At(sentence, start) is not { Sort: not RoleSort.People } && sentence.NameKindAt(start) is not Mentions.NameKind.Organization)
            return null;
        if (SpeakerPhrases.PersianEnd(sentence, from, colon) < colon)
            return null;
        var style = sentence.IsOpenQuote(colon + 1) && sentence.IsOpaque(colon + 2) ? QuoteStyle.Marked : QuoteStyle.Colon;
        return new(colon + 1, sentence.Count, colon, colon, from, colon, CueClass.Say, style) { IsOpen = true };
    }

    /// <summary>«به گزارش ایرنا، …», «به گفته وزیر، …» at the head: who is credited with what follows, unless that names its own speaker.</summary>
    private static Report? Credit(ClaimSentence sentence, ref int from)
    {
        for (var i = from; i < Math.Min(sentence.Count, from + 4); i++)
        {
            if (!sentence.IsWord(i))
                continue;
            if (CueSet.Persian.SourceAt(sentence.Words, i) is not { } cue)
            {
                if (Connectives.Contains(sentence.Key(i)))
                    continue;
                return null;
            }
            var start = i + cue.Words.Length;
            var end = start;
            if (cue.Takes == CueTakes.Name)
            {
                while (end < sentence.Count && end - start < 14 && !sentence.IsComma(end) && !sentence.IsColon(end) && !sentence.IsFinite(end))
                    end++;
                // without a comma the source is the phrase
                if (end == sentence.Count || !sentence.IsMark(end))
                    end = SpeakerPhrases.PersianEnd(sentence, start, sentence.Count);
                if (end == start)
                    return null;
            }
            from = end;
            while (from < sentence.Count && sentence.IsMark(from) && !sentence.IsOpenQuote(from))
                from++;
            return new(from, sentence.Count, i, start, start, end, cue.Class, QuoteStyle.Indirect);
        }
        return null;
    }

    /// <summary>«…، به گفته وزیر، …» within the sentence, or at its end.</summary>
    private static Report? Inserted(ClaimSentence sentence, int from)
    {
        for (var i = from + 3; i < sentence.Count; i++)
        {
            if (!sentence.IsWord(i) || sentence.IsOpaque(i) || CueSet.Persian.SourceAt(sentence.Words, i) is not { Takes: CueTakes.Name } cue)
                continue;
            var start = i + cue.Words.Length;
            var end = SpeakerPhrases.PersianEnd(sentence, start, sentence.Count);
            if (end == start || RoleTable.Of(persian: true).At(sentence, start) is null && sentence.NameEnd(start) == start && !RoleTable.Of(persian: true).IsPronoun(sentence.Key(start)))
                continue;
            return new(from, end >= sentence.Count - 1 ? i : sentence.Count, i, start, start, end, cue.Class, QuoteStyle.Indirect);
        }
        return null;
    }

    /// <summary>The cues of the sentence's own level, in order; what the last but one reports ends before the next.</summary>
    private static List<Found> FindCues(ClaimSentence sentence, int from)
    {
        var cues = new List<Found>();
        for (var i = from; i < sentence.Count; i++)
        {
            if (!sentence.IsWord(i) || sentence.IsOpaque(i))
                continue;
            if (CueSet.Persian.OpenerAt(sentence.Words, i) is { Takes: CueTakes.Clause } opener)
            {
                i += opener.Words.Length - 1;
                continue;
            }
            if (Divided(sentence, i) is { } divided && !(cues is [.., { Follows: Follows.Colon or Follows.Quote } earlier] && !ReopensAfter(sentence, earlier, i)))
            {
                cues.Add(divided);
                i = divided.End - 1;
                continue;
            }
            if (CueSet.Persian.VerbAt(sentence.Words, i) is not { } cue)
                continue;
            var end = i + cue.Words.Length;
            var found = FollowsOf(sentence, i, end, cue);
            if (found is null)
                continue;
            // inside an indirect clause only a cue that closes the sentence's own clause counts
            if (cues is [.., var last] && last.Follows is not (Follows.Nothing or Follows.Within) && !(sentence.Key(i - 1) == "و" || Joined(sentence, last, i)) && found.Value.Follows is not (Follows.Colon or Follows.Quote))
                continue;
            if (cues is [.., { Follows: Follows.Colon or Follows.Quote } open] && !ReopensAfter(sentence, open, i))
                continue;
            cues.Add(found.Value);
            i = end - 1;
        }
        return cues;
    }

    /// <summary>«خواستار آتش‌بس شد», «خواهان … است».</summary>
    private static Found? Divided(ClaimSentence sentence, int at)
    {
        if (sentence.Key(at) is not ("خواستار" or "خواهان"))
            return null;
        for (var i = at + 2; i < Math.Min(sentence.Count, at + 40); i++)
        {
            if (sentence.Key(i) is "که" && !sentence.HasFinite(i, sentence.Count))
                return null;
            if (sentence.IsFinite(i) && sentence.Key(i) is "شد" or "شدند" or "است" or "هستند" or "شدهاند" or "بود" or "شدهاست" or "گردید" or "بودند" or "اند")
                return new(at, i + 1, new([sentence.Key(at)], CueClass.Wish, CueTakes.Noun), Follows.Within, at + 1);
        }
        return null;
    }

    /// <summary>What stands behind a cue; <see langword="null"/> if it reports nothing here.</summary>
    private static Found? FollowsOf(ClaimSentence sentence, int start, int end, Cue cue)
    {
        if (end >= sentence.Count)
            return cue.Class == CueClass.Mention ? null : new(start, end, cue, Follows.Nothing, end);
        if (sentence.IsColon(end))
            return end + 1 < sentence.Count ? new(start, end, cue, Follows.Colon, end + 1) : null;
        if (sentence.IsOpenQuote(end))
            return new(start, end, cue, Follows.Quote, end);
        var key = sentence.Key(end);
        if (key is "که" || key is "تا" && cue.Class == CueClass.Wish)
            return new(start, end, cue, Follows.That, end + 1);
        if (sentence.IsComma(end))
        {
            // «وی گفت، …»: as after a colon; «… گفت، کشور …» at the end of an inserted clause: nothing
            if (sentence.IsOpenQuote(end + 1) && sentence.IsOpaque(end + 2))
                return new(start, end, cue, Follows.Quote, end + 1);
            return cue.Class == CueClass.Mention ? null : sentence.HasFinite(end + 1, sentence.Count) && cue.Class == CueClass.Say && IsPlainSaying(cue) ? new(start, end, cue, Follows.That, end + 1) : new(start, end, cue, Follows.Nothing, end);
        }
        if (sentence.IsMark(end))
            return cue.Class == CueClass.Mention ? null : new(start, end, cue, Follows.Nothing, end);
        if (key is "و" or "ولی" or "اما")
            return new(start, end, cue, Follows.Nothing, end);
        if (cue.Class == CueClass.Mention)
            return null;
        // «گفت ایران آماده است»
        return sentence.HasFinite(end, sentence.Count) && (cue.Class != CueClass.Evaluate || cue.Words[^1] is "است" or "دارد" or "دارند" or "هستند" || cue.Words[0].EndsWith("ند", StringComparison.Ordinal))
            ? new(start, end, cue, Follows.Bare, end) : null;
    }

    private static bool IsPlainSaying(Cue cue) => cue.Words[0] is "گفت" or "افزود" or "میگوید" or "میافزاید" or "اظهار" or "تصریح" or "نوشت" or "گفته" or "خاطرنشان" or "تاکید" or "می";

    /// <summary>«… گفت که A و تأکید کرد که B»: whether a later cue is joined to an earlier one.</summary>
    private static bool Joined(ClaimSentence sentence, in Found last, int at)
    {
        for (var i = at - 1; i > last.End; i--)
        {
            if (sentence.IsFinite(i))
                return sentence.Key(i + 1) == "و" || sentence.IsComma(i + 1) && sentence.Key(i + 2) == "و";
            if (at - i > 12)
                return false;
        }
        return false;
    }

    /// <summary>Whether a cue stands outside a quotation that an earlier cue opened: behind its closing mark.</summary>
    private static bool ReopensAfter(ClaimSentence sentence, in Found open, int at)
    {
        if (!sentence.IsOpenQuote(open.ContentStart))
            return false;
        var close = sentence.CloseOf(open.ContentStart);
        return close < at;
    }

    /// <summary>Where what a cue reports ends, when another cue follows: before «و» and the other's subject.</summary>
    private static int BeforeNext(ClaimSentence sentence, in Found cue, in Found next)
    {
        if (cue.Follows is Follows.Nothing or Follows.Within)
            return cue.End;
        for (var i = next.Start - 1; i > cue.ContentStart; i--)
        {
            if (sentence.IsFinite(i))
                return i + 1;
        }
        return next.Start > cue.ContentStart ? next.Start : sentence.Count;
    }

    /// <summary>Adds what preludes say; gives the place where they begin.</summary>
    private static int AddPreludes(ClaimSentence sentence, int from, in Found cue, int speakerStart, int speakerEnd, List<Report> reports)
    {
        var cueStart = cue.Start;
        var opened = cueStart;
        for (var i = from; i < cueStart; i++)
        {
            if (!sentence.IsWord(i) || sentence.IsOpaque(i) || CueSet.Persian.OpenerAt(sentence.Words, i) is not { } opener)
                continue;
            opened = Math.Min(opened, i);
            var start = i + opener.Words.Length;
            var (end, lastComma) = (start, -1);
            while (end < cueStart && (end == start || !sentence.IsWord(end) || CueSet.Persian.OpenerAt(sentence.Words, end) is null))
            {
                if (sentence.IsComma(end) && !sentence.IsOpaque(end))
                    lastComma = end;
                end++;
            }
            var next = end;
            if (lastComma > start)
                end = lastComma;
            else if (next == cueStart && opener.Takes == CueTakes.Clause)
            {
                // «با بیان اینکه … است گفت»: up to the last finite verb
                var verb = end - 1;
                while (verb > start && !sentence.IsFinite(verb))
                    verb--;
                if (verb > start)
                    end = verb + 1;
            }
            else if (next == cueStart && cue.Follows == Follows.Nothing)
            {
                end = CutBeforeVerbPhrase(sentence, start, end);
            }
            var telling = opener.Takes == CueTakes.Clause || opener.Class is CueClass.Evaluate or CueClass.Wish or CueClass.Say && sentence.WordsIn(start, end) >= 2;
            if (sentence.WordsIn(start, end) >= 2 && telling)
                reports.Add(new(start, end, i, start, speakerStart, speakerEnd, opener.Class == CueClass.Mention ? CueClass.Say : opener.Class, QuoteStyle.Indirect) { IsNominal = opener.Takes != CueTakes.Clause });
            i = Math.Max(i, next - 1);
        }
        return opened;
    }

    /// <summary>A prelude without a comma before «تأکید کرد»: it ends where the verb's own complement may begin.</summary>
    private static int CutBeforeVerbPhrase(ClaimSentence sentence, int start, int end)
    {
        for (var i = end - 1; i > start + 1; i--)
        {
            if (Particles.Contains(sentence.Key(i)) && end - i > 2)
                return i;
        }
        return end;
    }

    /// <summary>«X بر ضرورت … تأکید کرد», «X … را محکوم کرد», «X از … خبر داد»: what stands between the subject and the cue.</summary>
    private static void AddNominal(ClaimSentence sentence, int begin, int opened, in Found cue, int speakerStart, int speakerEnd, List<Report> reports)
    {
        var from = Math.Max(Math.Max(speakerEnd, begin), reports.Count > 0 && reports[^1].SpeakerStart == speakerStart && reports[^1].End <= cue.Start ? reports[^1].End : 0);
        if (speakerEnd > cue.Start)
            return;
        // a quotation before the cue: «…» پزشکیان گفت
        for (var i = 0; i < cue.Start; i++)
        {
            if (sentence.IsOpenQuote(i) && sentence.IsOpaque(i + 1) && sentence.CloseOf(i) < cue.Start)
            {
                reports.Add(new(i, sentence.CloseOf(i) + 1, cue.Start, cue.End, speakerStart, speakerEnd, cue.Cue.Class, QuoteStyle.Marked));
                return;
            }
        }
        if (from >= cue.Start)
            return;
        // the complement of the verb: after the last comma, from its preposition, or all of it
        var start = from;
        for (var i = cue.Start - 1; i >= from; i--)
        {
            if (sentence.IsComma(i) && sentence.WordsIn(i, cue.Start) >= 3 && !IsList(sentence, i))
            {
                start = i + 1;
                break;
            }
        }
        for (var i = start; i < cue.Start; i++)
        {
            if (Connects(cue.Cue, sentence.Key(i)))
            {
                start = i + 1;
                break;
            }
        }
        while (start < cue.Start && (sentence.IsMark(start) && !sentence.IsOpenQuote(start) || sentence.Key(start) is "نیز" or "هم" or "همچنین" or "و" or "را"))
            start++;
        var end = cue.Start;
        while (end > start && (sentence.Key(end - 1) is "را" || sentence.IsMark(end - 1)))
            end--;
        // «از لاوروف استقبال کرد»: a person is no statement; «شورای نگهبان صلاحیت این نامزد را برای … تأیید کرد»: the subject ends somewhere before «این»
        if (cue.Cue.Class == CueClass.Evaluate && start > from && IsHead(sentence, RoleTable.Of(persian: true), start) && SpeakerPhrases.PersianEnd(sentence, start, end) == end
            || start == speakerEnd && speakerEnd > speakerStart && sentence.Key(start) is "این" or "آن" or "همین")
            return;
        if (sentence.WordsIn(start, end) >= 2 && opened >= start)
            reports.Add(new(start, end, cue.Start, cue.End, speakerStart, speakerEnd, cue.Cue.Class, QuoteStyle.Indirect) { IsNominal = !sentence.HasFinite(start, end) });
    }

    private static bool IsList(ClaimSentence sentence, int comma)
    {
        for (var i = comma + 1; i < Math.Min(sentence.Count, comma + 5); i++)
        {
            if (sentence.Key(i) == "و" || sentence.IsComma(i))
                return true;
        }
        return false;
    }

    /// <summary>The preposition that a cue takes: «از … خبر داد», «بر … تأکید کرد», «نسبت به … هشدار داد».</summary>
    private static bool Connects(Cue cue, string key) => cue.Words[0] switch
    {
        "تاکید" or "اصرار" => key == "بر",
        "خبر" or "ابراز" or "انتقاد" or "استقبال" or "قدردانی" or "تشکر" or "تقدیر" or "حمایت" or "گلایه" or "شکایت" or "تمجید" or "تجلیل" or "یاد" or "عذرخواهی" or "نکوهش" => key == "از",
        "هشدار" or "اخطار" => key is "به" or "درباره" or "درخصوص",
        "تهدید" or "متهم" or "دعوت" or "اشاره" or "اذعان" or "اعتراف" or "تشویق" => key == "به",
        "اظهار" => key is "از" or "نسبت",
        _ => false,
    };

    /// <summary>What the outlet tells before the cue: «وارد مینسک شد و گفت».</summary>
    private static void AddTold(ClaimSentence sentence, int begin, int subjectEnd, int opened, in Found cue, List<(int, int)> told)
    {
        for (var i = Math.Min(opened, cue.Start) - 1; i > subjectEnd; i--)
        {
            if (!sentence.IsFinite(i) || sentence.IsOpaque(i) || (sentence.Verbs[i] & VerbTraits.Subjunctive) != 0)
                continue;
            // a verb of the sentence's own level closes with «و» or a comma before the cue
            if (sentence.Key(i + 1) != "و" && !(sentence.IsComma(i + 1) && !IsWithinRelative(sentence, begin, i)))
                return;
            if (CueSet.Persian.VerbAt(sentence.Words, i) is not null || sentence.WordsIn(begin, i) < 3 || IsWithinRelative(sentence, begin, i))
                return;
            told.Add((begin, i + 1));
            return;
        }
    }

    /// <summary>Whether a verb closes a clause that «که» opened.</summary>
    private static bool IsWithinRelative(ClaimSentence sentence, int begin, int verb)
    {
        for (var i = verb - 1; i >= begin; i--)
        {
            if (sentence.Key(i) == "که")
                return true;
            if (sentence.IsFinite(i))
                return false;
        }
        return false;
    }
}
