using IranBelarus.Text.Claims.Speakers;

namespace IranBelarus.Text.Claims.Reading;

/// <summary>
/// Finds reported speech in an Arabic sentence: verb, speaker, then a quotation, a colon, «أنّ», or the thing said; participles that go on with it
/// («مشدداً على أنّ»); sources («بحسب»). Rules of our own, after the usage of agencies.
/// </summary>
internal static class ArabicReports
{
    /// <summary>How many words there may be between a cue and what it reports.</summary>
    private const int Reach = 34;

    public static SentenceReading Read(ClaimSentence sentence, int from)
    {
        var reports = new List<Report>();
        if (Headed(sentence, from) is { } headed)
        {
            reports.Add(headed);
            return new(reports, []);
        }
        var covered = from;
        for (var at = from; at < sentence.Count; at++)
        {
            if (!sentence.IsWord(at) || sentence.IsOpaque(at))
                continue;
            if (CueSet.Arabic.SourceAt(sentence.Words, at) is { Takes: CueTakes.Name } source && Source(sentence, at, source, covered) is { } sourced)
            {
                reports.Add(sourced);
                at = covered = Math.Max(sourced.End, sourced.SpeakerEnd);
                continue;
            }
            if (CueSet.Arabic.OpenerAt(sentence.Words, at) is { } opener && at > from && OpensHere(sentence, at) && Opened(sentence, at + opener.Words.Length, opener) is { } opened)
            {
                var subject = SubjectOf(sentence, from, at);
                reports.Add(new(opened.Start, sentence.Count, at, at + opener.Words.Length, subject.Start, subject.End, opener.Class, opened.Style) { IsOpen = true, IsNominal = opened.IsNominal });
                at = CutAtNext(sentence, reports);
                covered = at + 1;
                continue;
            }
            if (CueSet.Arabic.VerbAt(sentence.Words, at) is not { } cue || !MayStand(sentence, from, at, cue) || Clause(sentence, from, at, cue) is not { } first)
                continue;
            reports.Add(first);
            at = CutAtNext(sentence, reports);
            covered = at + 1;
        }
        return new(reports, Told(sentence, from, reports));
    }

    /// <summary>«رئيسي: نرحب بالتعاون»: a speaker and a colon at the head.</summary>
    private static Report? Headed(ClaimSentence sentence, int from)
    {
        var colon = from;
        while (colon < Math.Min(sentence.Count, from + 10) && !sentence.IsColon(colon))
            colon++;
        if (colon == from || colon >= Math.Min(sentence.Count - 2, from + 10))
            return null;
        for (var i = from; i < colon; i++)
        {
            if (CueSet.Arabic.VerbAt(sentence.Words, i) is { IsAmbiguous: false } || sentence.IsFinite(i))
                return null;
        }
        var roles = RoleTable.Of(persian: false);
        if (sentence.PersonEnd(from) == from && roles.At(sentence, from) is not { Sort: not RoleSort.People } && sentence.NameKindAt(from) is not Mentions.NameKind.Organization)
            return null;
        return SpeakerPhrases.ArabicEnd(sentence, from, colon) < colon ? null : new(colon + 1, sentence.Count, colon, colon, from, colon, CueClass.Say, QuoteAt(sentence, colon + 1, QuoteStyle.Colon)) { IsOpen = true };
    }

    /// <summary>Whether a cue can be one where it stands: not behind a preposition, in a name, or as a noun.</summary>
    private static bool MayStand(ClaimSentence sentence, int from, int at, Cue cue)
    {
        var before = sentence.Key(at - 1);
        if (ArabicWords.Prepositions.Contains(before) || before is "ان" or "لان" or "کی" || ArabicVerbs.WithoutConjunction(before) is "لم" or "لن" or "لا" || ArabicWords.HasArticle(sentence.Key(at)))
            return false;
        // «يذكر أن»: nobody says it
        if (sentence.Key(at) is "یذکر" or "ویذکر" && ArabicWords.That.Contains(sentence.Key(at + 1)))
            return false;
        if (!IsDoubtful(sentence, at, cue))
            return true;
        return at == from || sentence.IsMark(at - 1) || sentence.Key(at)[0] is 'و' or 'ف' || before is "وقد" or "قد" or "فقد" or "کما" or "حیث" or "ثم" || ArabicWords.Relatives.Contains(before);
    }

    /// <summary>Whether a cue may be a common word here; a shadda shows the verb: ثمّن, بيّن.</summary>
    private static bool IsDoubtful(ClaimSentence sentence, int at, Cue cue) => cue.IsAmbiguous && !sentence[at].Span.In(sentence.Text).Contains('\u0651');

    private static Report? Clause(ClaimSentence sentence, int from, int at, Cue cue)
    {
        var cueEnd = at + cue.Words.Length;
        if (cue.IsAmbiguous && !IsDoubtful(sentence, at, cue))
            cue = cue with { IsAmbiguous = false };
        var content = ContentOf(sentence, cueEnd, cue);
        if (content is null)
            return QuoteBefore(sentence, from, at, cue);
        var (start, style, nominal, speakerEnd) = content.Value;
        var (speakerStart, end) = (cueEnd, speakerEnd);
        if (IsRelay(cue) && RelayedSpeaker(sentence, cueEnd, start) is { End: > 0 } relayed)
            (speakerStart, end) = relayed;
        if (end == speakerStart)
            (speakerStart, end) = Before(sentence, from, at);
        // «ثمّن عبد العاطي الدور الأردني وقال»: who does what comes before
        if (end == speakerStart && at > from && sentence.HasFinite(from, at))
            (speakerStart, end) = SubjectOf(sentence, from, at);
        return new(start, sentence.Count, at, cueEnd, speakerStart, end, cue.Class, style) { IsOpen = true, IsNominal = nominal };
    }

    /// <summary>«“…”، قال المتحدث»: the quotation comes first.</summary>
    private static Report? QuoteBefore(ClaimSentence sentence, int from, int at, Cue cue)
    {
        var open = from;
        while (open < at && sentence.IsMark(open) && !sentence.IsOpenQuote(open))
            open++;
        if (!sentence.IsOpenQuote(open) || sentence.CloseOf(open) >= at || !sentence.IsOpaque(open + 1) || at - sentence.CloseOf(open) > 3)
            return null;
        var cueEnd = at + cue.Words.Length;
        var speakerEnd = SpeakerPhrases.ArabicEnd(sentence, cueEnd, sentence.Count);
        return new(open, sentence.CloseOf(open) + 1, at, cueEnd, cueEnd, speakerEnd, cue.Class, QuoteStyle.Marked);
    }

    /// <summary>«…، مؤكدة أن»; but «حالة مؤكدة» is an adjective: without a mark or و before it only the accusative in ا counts.</summary>
    private static bool OpensHere(ClaimSentence sentence, int at) =>
        sentence.IsMark(at - 1) || sentence.Key(at)[0] == 'و' || sentence.Key(at)[^1] == 'ا' && (ArabicWords.HasArticle(sentence.Key(at - 1)) || !ArabicWords.IsKnown(sentence.Key(at - 1)) || sentence.NameEnd(at - 1) > at - 1);

    /// <summary>What a participle opens stands right behind it: «مشدداً على أنّ», «مؤكداً الرغبة في».</summary>
    private static (int Start, QuoteStyle Style, bool IsNominal, int SpeakerEnd)? Opened(ClaimSentence sentence, int at, Cue opener)
    {
        var start = at;
        if (opener.Particle.Length > 0 && sentence.Key(start) == opener.Particle)
            start++;
        // «مضيفاً في تصريح صحفي أن»
        for (var i = start; i < Math.Min(sentence.Count, start + 14) && ArabicWords.Prepositions.Contains(sentence.Key(start)) && !sentence.IsMark(i); i++)
        {
            if (ArabicWords.That.Contains(sentence.Key(i)))
                return Begin(sentence, i, QuoteStyle.Indirect, false, at);
        }
        return Begin(sentence, start, QuoteStyle.Indirect, !ArabicWords.That.Contains(sentence.Key(start)) && !sentence.IsMark(start), at);
    }

    /// <summary>Past a colon and «that» to the words themselves.</summary>
    private static (int Start, QuoteStyle Style, bool IsNominal, int SpeakerEnd)? Begin(ClaimSentence sentence, int start, QuoteStyle style, bool nominal, int speakerEnd)
    {
        if (sentence.IsColon(start))
        {
            style = QuoteStyle.Colon;
            start++;
        }
        if (ArabicWords.That.Contains(sentence.Key(start)))
            start++;
        if (sentence.IsColon(start))
            start++;
        return start >= sentence.Count ? null : (start, QuoteAt(sentence, start, style), nominal && !sentence.IsOpenQuote(start), speakerEnd);
    }

    /// <summary>Where what a cue reports begins, how it is given, and where the speaker between ends.</summary>
    private static (int Start, QuoteStyle Style, bool IsNominal, int SpeakerEnd)? ContentOf(ClaimSentence sentence, int cueEnd, Cue cue)
    {
        var last = Math.Min(sentence.Count, cueEnd + Reach);
        var subjectEnd = SpeakerPhrases.ArabicEnd(sentence, cueEnd, last);
        // right behind the speaker: «أكدت وزارة الخارجية ضرورة …», «أشار الوزير إلى أهمية …»
        if (cue.Class != CueClass.Mention && subjectEnd < last && sentence.IsWord(subjectEnd) && !ArabicWords.That.Contains(sentence.Key(subjectEnd)))
        {
            if (cue.Particle.Length > 1 && sentence.Key(subjectEnd) == cue.Particle && !IsRelay(cue))
                return Begin(sentence, subjectEnd + 1, QuoteStyle.Indirect, true, subjectEnd);
            if (!cue.IsAmbiguous && subjectEnd > cueEnd && ArabicWords.IsVerbalNoun(sentence.Key(subjectEnd)))
                return Begin(sentence, subjectEnd, QuoteStyle.Indirect, true, subjectEnd);
        }
        var clauseEnd = last;
        for (var i = cueEnd; i < last; i++)
        {
            if (sentence.IsColon(i))
                return Begin(sentence, i, QuoteStyle.Colon, false, SpeakerEnd(sentence, cueEnd, i));
            if (sentence.IsOpenQuote(i) && i + 1 < sentence.Count && (sentence.IsOpaque(i + 1) || sentence.CloseOf(i) == sentence.Count))
                return Begin(sentence, i, QuoteStyle.Marked, false, SpeakerEnd(sentence, cueEnd, i));
            if (sentence.IsOpaque(i))
                continue;
            var key = sentence.Key(i);
            // «يمكن أن», «بعد أن»: not what the cue reports
            if (ArabicWords.That.Contains(key) && !(key is "ان" && (sentence.Key(i - 1) is "الا" or "غیر" or "بید" or "علما" or "بعد" or "قبل" or "دون" or "منذ" || i > cueEnd && sentence.IsFinite(i - 1))))
                return Begin(sentence, i, QuoteStyle.Indirect, false, SpeakerEnd(sentence, cueEnd, i));
            // a further cue or participle: what this one reports has ended
            if (i > cueEnd && (CueSet.Arabic.VerbAt(sentence.Words, i) is { IsAmbiguous: false } && !ArabicWords.Relatives.Contains(sentence.Key(i - 1)) || CueSet.Arabic.OpenerAt(sentence.Words, i) is not null && i > cueEnd + 1 && OpensHere(sentence, i)))
            {
                clauseEnd = i;
                break;
            }
        }
        if (cue.IsAmbiguous && cue.Particle.Length == 0)
            return null;
        var speakerEnd = Math.Min(subjectEnd, clauseEnd);
        // «أكد الوزير خلال اللقاء على ضرورة …», «رحب الوزير بقرار …»: the particle of the cue
        if (cue.Particle.Length > 0)
        {
            for (var i = cueEnd; i < Math.Min(clauseEnd, speakerEnd + 18); i++)
            {
                var key = sentence.Key(i);
                if (i >= speakerEnd - 1 && key == cue.Particle && i + 1 < clauseEnd)
                    return Begin(sentence, i + 1, QuoteStyle.Indirect, true, SpeakerPhrases.ArabicEnd(sentence, cueEnd, i));
                if (cue.Particle == "ب" && key.Length > 3 && key[0] == 'ب' && !ArabicWords.Stops.Contains(key) && (i >= speakerEnd || i == cueEnd) && sentence.NameEnd(i) == i
                    && (key[1] == 'ا' && key[2] == 'ل' || ArabicWords.IsKnown(key[1..])) && key is not ("باسم" or "بحضور" or "بشان" or "بعد" or "بین"))
                    return Begin(sentence, i, QuoteStyle.Indirect, true, SpeakerPhrases.ArabicEnd(sentence, cueEnd, i));
                if (sentence.IsMark(i) && i > speakerEnd + 8)
                    break;
            }
            if (cue.IsAmbiguous)
                return null;
        }
        if (cue.Class == CueClass.Mention)
            return null;
        // «أعلن الرئيس خلال … التوصل إلى اتفاق»: the thing said behind the speaker and the circumstances
        for (var i = speakerEnd; i < Math.Min(clauseEnd, speakerEnd + 26); i++)
        {
            var key = sentence.Key(i);
            if (sentence.NameEnd(i) > i)
            {
                i = sentence.NameEnd(i) - 1;
                continue;
            }
            if (key.Length == 0 || ArabicWords.Stops.Contains(key) || i > speakerEnd && (ArabicWords.Prepositions.Contains(sentence.Key(i - 1)) || Governs(sentence, i - 1)))
                continue;
            if (ArabicWords.IsVerbalNoun(key) && !sentence.IsFinite(i) || i == speakerEnd && i > cueEnd && cue.Class != CueClass.Say && !sentence.IsFinite(i))
                return Begin(sentence, i, QuoteStyle.Indirect, true, speakerEnd);
        }
        return null;
    }

    /// <summary>
    /// Where the speaker between a cue and what it opens ends. Two to four words that are left over behind an office, without a preposition or verb, are a name, though they be
    /// ordinary words: «قال وزير التجارة التركي عمر بولات إن».
    /// </summary>
    private static int SpeakerEnd(ClaimSentence sentence, int cueEnd, int opens)
    {
        var end = SpeakerPhrases.ArabicEnd(sentence, cueEnd, opens);
        var rest = opens - end;
        if (end == cueEnd || rest is < 1 or > 4 || RoleTable.Of(persian: false).At(sentence, cueEnd, RoleTable.AnyClitic) is not { Sort: RoleSort.Office or RoleSort.Person })
            return end;
        for (var i = end; i < opens; i++)
        {
            var key = sentence.Key(i);
            // adverbs in ا: «صراحةً», «رسمياً»
            if (key.Length == 0 || ArabicWords.Prepositions.Contains(key) || ArabicWords.Stops.Contains(key) || i == end && (ArabicWords.HasArticle(key) || ArabicWords.HasPreposition(key) || key[^1] == 'ا') || sentence.PersonEnd(i) > i
                || CueSet.Arabic.OpenerAt(sentence.Words, i) is not null)
                return end;
        }
        return rest > 1 || !ArabicWords.IsKnown(sentence.Key(end)) ? opens : end;
    }

    /// <summary>A noun in a construct governs the next word: «خلال مؤتمر صحفي», «بعد إعلان التوصل».</summary>
    private static bool Governs(ClaimSentence sentence, int at) =>
        sentence.IsWord(at) && sentence.NameEnd(at) == at && !ArabicWords.HasArticle(sentence.Key(at)) && ArabicWords.IsKnown(sentence.Key(at)) && (ArabicWords.Prepositions.Contains(sentence.Key(at - 1)) || ArabicWords.Stops.Contains(sentence.Key(at - 1)));

    private static QuoteStyle QuoteAt(ClaimSentence sentence, int at, QuoteStyle otherwise) =>
        sentence.IsOpenQuote(at) && at + 1 < sentence.Count && (sentence.IsOpaque(at + 1) || sentence.CloseOf(at) == sentence.Count) ? QuoteStyle.Marked : otherwise;

    /// <summary>«نقلت الوكالة عن مسؤول قوله إن», «نُقل عن مسؤول أن»: the one who spoke, not the one who passed it on.</summary>
    private static (int Start, int End) RelayedSpeaker(ClaimSentence sentence, int cueEnd, int start)
    {
        for (var j = start - 1; j >= cueEnd; j--)
        {
            if (sentence.Key(j) == "عن" && SpeakerPhrases.ArabicEnd(sentence, j + 1, start) is var end && end > j + 1)
                return (j + 1, end);
        }
        return default;
    }

    private static bool IsRelay(Cue cue) => cue.Words[0] is "نقل" or "نقلت" or "ونقل" or "ونقلت" or "ینقل" or "تنقل" or "ونقلوا";

    /// <summary>The speaker before the cue: «الرئيس الإيراني يؤكد أن», «وكان رئيسي قد قال إن», «فلان الذي قال إن».</summary>
    private static (int Start, int End) Before(ClaimSentence sentence, int from, int at)
    {
        var end = at;
        while (end > from && sentence.Key(end - 1) is "قد" or "وقد" or "لا" or "کان" or "کانت" or "ایضا" or "کذلک")
            end--;
        if (end > from && ArabicWords.Relatives.Contains(sentence.Key(end - 1)))
        {
            end--;
            if (end > from && sentence.IsComma(end - 1))
                end--;
        }
        if (end == from || sentence.IsMark(end - 1) && !Marks.IsCloseQuote(sentence[end - 1]) && sentence[end - 1].Key != ")")
            return (at, at);
        // the start of the clause, or of a part behind a mark
        var opens = true;
        for (var start = from; start < end; start++)
        {
            var key = sentence.Key(start);
            if (key is "کان" or "وکان" or "کانت" or "وکانت" or "ان" or "لکن" or "ولکن" or "اما" || sentence.IsMark(start))
            {
                opens = true;
                continue;
            }
            if (!opens)
                continue;
            opens = false;
            var roles = RoleTable.Of(persian: false);
            var head = sentence.NameEnd(start) > start || roles.At(sentence, start) is not null || start == from && (ArabicWords.HasArticle(key) || !ArabicWords.IsKnown(key));
            if (head && !ArabicWords.Prepositions.Contains(sentence.Key(start - 1)) && (SpeakerPhrases.ArabicEnd(sentence, start, end) == end || IsNounPhrase(sentence, start, end)))
                return (start, end);
        }
        return (at, at);
    }

    private static bool IsNounPhrase(ClaimSentence sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (sentence.IsMark(i) || sentence.IsFinite(i) || ArabicWords.Stops.Contains(sentence.Key(i)))
                return false;
        }
        return end - start <= 8;
    }

    /// <summary>Who does what the sentence tells, for a participle that goes on with it: «استقبل الرئيس …، مؤكداً أن».</summary>
    private static (int Start, int End) SubjectOf(ClaimSentence sentence, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if ((sentence.Verbs[i] & VerbTraits.Finite) == 0 || sentence.IsOpaque(i) || (sentence.Verbs[i] & VerbTraits.Auxiliary) != 0)
                continue;
            var end = SpeakerPhrases.ArabicEnd(sentence, i + 1, at);
            if (end > i + 1 && (RoleTable.Of(persian: false).At(sentence, i + 1) is not null || sentence.NameEnd(i + 1) > i + 1 || !ArabicWords.IsKnown(sentence.Key(i + 1))))
                return (i + 1, end);
            if (sentence.IsFinite(i))
                break;
        }
        return Before(sentence, from, at) is var before && before.End > before.Start ? before : (at, at);
    }

    /// <summary>Cuts the last report where a participle or a further cue opens another claim, and goes on from there.</summary>
    /// <returns>The index of the last word that is dealt with.</returns>
    private static int CutAtNext(ClaimSentence sentence, List<Report> reports)
    {
        var current = reports[^1];
        for (var i = current.Start + 1; i < sentence.Count; i++)
        {
            if (sentence.IsOpaque(i) || !sentence.IsWord(i))
                continue;
            if (CueSet.Arabic.OpenerAt(sentence.Words, i) is { } opener && i > current.Start + 1 && OpensHere(sentence, i) && Opened(sentence, i + opener.Words.Length, opener) is { } opened)
            {
                reports[^1] = current with { End = i, IsOpen = false };
                current = new(opened.Start, sentence.Count, i, i + opener.Words.Length, current.SpeakerStart, current.SpeakerEnd, opener.Class, opened.Style) { IsOpen = true, IsNominal = opened.IsNominal };
                reports.Add(current);
                i = Math.Max(i, opened.Start - 1);
                continue;
            }
            if (CueSet.Arabic.VerbAt(sentence.Words, i) is { } cue && OpensClause(sentence, i) && MayStand(sentence, current.Start, i, cue) && Clause(sentence, i, i, cue) is { } next)
            {
                reports[^1] = current with { End = sentence.Key(i - 1) is "فیما" or "بینما" or "حیث" or "کما" ? i - 1 : i, IsOpen = false };
                // «وقال … وأضاف»: who goes on is not named again
                current = next.SpeakerEnd > next.SpeakerStart ? next : next with { SpeakerStart = current.SpeakerStart, SpeakerEnd = current.SpeakerEnd };
                reports.Add(current);
                i = Math.Max(i, next.Start - 1);
                continue;
            }
            if (CueSet.Arabic.SourceAt(sentence.Words, i) is { Takes: CueTakes.Nothing })
            {
                reports[^1] = current with { End = i, IsOpen = false };
                return sentence.Count;
            }
        }
        return sentence.Count;
    }

    /// <summary>Whether a further cue is joined to what came before, rather than part of what is said.</summary>
    private static bool OpensClause(ClaimSentence sentence, int at)
    {
        var key = sentence.Key(at);
        if (sentence.Key(at - 1) is "کما" or "حیث" or "فیما" or "بینما" or "وقد" or "حین")
            return true;
        return key[0] is 'و' or 'ف' && !CueSet.Arabic.IsPlainForm(key) || sentence.IsMark(at - 1) && !sentence.IsOpenQuote(at - 1);
    }

    private static Report? Source(ClaimSentence sentence, int at, Cue cue, int covered)
    {
        var cueEnd = at + cue.Words.Length;
        // «وفقاً لـ», «في تصريح لـ»: the preposition is written together with the name
        var speakerEnd = SpeakerPhrases.ArabicEnd(sentence, cueEnd, sentence.Count);
        if (speakerEnd == cueEnd)
            return null;
        var roles = RoleTable.Of(persian: false);
        if (roles.At(sentence, cueEnd, RoleTable.AnyClitic) is null && sentence.NameEnd(cueEnd) == cueEnd && !(cue.Words[0] is "نقلا" or "حسبما" or "کما"))
            return null;                                                    // «وفق القانون», «بحسب الطلب»
        if (at - covered > 2)
            return new(covered, at, at, cueEnd, cueEnd, speakerEnd, cue.Class, QuoteStyle.Indirect);
        var start = speakerEnd;
        while (start < sentence.Count && (sentence.IsMark(start) && !sentence.IsOpenQuote(start) || ArabicWords.That.Contains(sentence.Key(start))))
            start++;
        return start >= sentence.Count - 1 ? null : new(start, sentence.Count, at, cueEnd, cueEnd, speakerEnd, cue.Class, QuoteStyle.Indirect);
    }

    /// <summary>What the outlet says itself: clauses before the first report and behind a quotation.</summary>
    private static List<(int, int)> Told(ClaimSentence sentence, int from, List<Report> reports)
    {
        var told = new List<(int, int)>();
        if (reports.Count == 0)
            return told;
        var first = reports[0];
        var end = Math.Min(first.Start, first.CueStart);
        if (first.SpeakerEnd > first.SpeakerStart && first.SpeakerStart < end && !sentence.HasFinite(from, first.SpeakerStart) && !sentence.HasFinite(first.SpeakerEnd, end))
            end = Math.Min(end, first.SpeakerStart);
        if (sentence.WordsIn(from, end) >= 4 && sentence.HasFinite(from, end))
            told.Add((from, end));
        for (var i = 0; i < reports.Count; i++)
        {
            var report = reports[i];
            if (report.Style != QuoteStyle.Marked)
                continue;
            var open = report.Start;
            while (open < report.End && !sentence.IsOpenQuote(open))
                open++;
            if (open == report.End || sentence.CloseOf(open) is var close && close >= report.End - 1)
                continue;
            var rest = close + 1;
            while (rest < report.End && sentence.IsMark(rest) && !sentence.IsOpenQuote(rest))
                rest++;
            // a second quotation goes on with the first; a clause behind it is told
            if (rest >= report.End || sentence.IsOpenQuote(rest) || rest < sentence.Count && sentence.IsOpaque(rest))
                continue;
            if (sentence.WordsIn(rest, report.End) < 3 || !sentence.HasFinite(rest, report.End) || close - open < 8)
                continue;
            reports[i] = report with { End = close + 1 };
            told.Add((rest, report.End));
        }
        return told;
    }
}
