using System.Collections.Frozen;
using IranBelarus.Text.Claims.Speakers;

namespace IranBelarus.Text.Claims.Reading;

/// <content>Who is the subject of a verb of saying.</content>
internal static partial class PersianReports
{
    /// <summary>The noun phrase that is the subject of a cue; empty if none is named.</summary>
    private static (int Start, int End) Subject(ClaimSentence sentence, int begin, int cueStart, bool first)
    {
        var roles = RoleTable.Of(persian: true);
        var start = begin;
        while (start < cueStart)
        {
            var key = sentence.Key(start);
            var skip = sentence.IsMark(start) && !(sentence.IsOpenQuote(start) && sentence.PersonEnd(start + 1) > start + 1)
                || Connectives.Contains(key) && sentence.NameEnd(start) == start
                || sentence.IsOpaque(start);
            if (!skip)
                break;
            start++;
        }
        // «این را رئیس مجلس گفت», «این مطلب را …»
        if (sentence.Key(start) is "این" && (sentence.Key(start + 1) is "را" || sentence.Key(start + 2) is "را"))
            start += sentence.Key(start + 1) is "را" ? 2 : 3;
        if (start >= cueStart)
            return (cueStart, cueStart);
        if (first && !Openers.Contains(sentence.Key(start)) && !SpeakerPhrases.StopsPersian(sentence.Key(start)) || IsHead(sentence, roles, start))
        {
            var end = SpeakerPhrases.PersianEnd(sentence, start, cueStart);
            // «ایران آماده … است تأکید کرد»: no stop within a long stretch means that the stretch is not a subject alone
            if (end > start && !(end == cueStart && end - start > 9 && !IsHead(sentence, roles, start)))
                return (start, end);
        }
        // behind the circumstances: a comma, or the first head that no preposition governs
        for (var i = start; i < cueStart; i++)
        {
            if (sentence.IsOpaque(i))
                continue;
            if (CueSet.Persian.OpenerAt(sentence.Words, i) is { Takes: CueTakes.Clause })
                break;
            var quoted = sentence.IsOpenQuote(i) && IsHead(sentence, roles, i + 1);
            if (!quoted && !IsHead(sentence, roles, i) && !(sentence.IsComma(i - 1) && IsNameLike(sentence, i)))
            {
                i = Math.Max(i, sentence.NameEnd(i) - 1);
                continue;
            }
            if (Governed(sentence, roles, i, start))
            {
                var phrase = SpeakerPhrases.PersianEnd(sentence, i, cueStart);
                i = Math.Max(i, phrase - 1);
                continue;
            }
            return (i, SpeakerPhrases.PersianEnd(sentence, i, cueStart));
        }
        return (cueStart, cueStart);
    }

    private static bool IsNameLike(ClaimSentence sentence, int at) => sentence.IsWord(at) && SpeakerRegister.IsUnknown(sentence.Key(at), persian: true);

    private static bool IsHead(ClaimSentence sentence, RoleTable roles, int at) =>
        sentence.IsWord(at) && (roles.IsPronoun(sentence.Key(at)) || sentence.PersonEnd(at) > at || roles.At(sentence, at) is { Sort: not RoleSort.Title }
            || roles.At(sentence, at) is { Sort: RoleSort.Title } && sentence.PersonEnd(at + 1) > at + 1 || sentence.NameKindAt(at) == Mentions.NameKind.Organization);

    /// <summary>Whether a head depends on the word before it: a preposition, or a noun with ezafe.</summary>
    private static bool Governed(ClaimSentence sentence, RoleTable roles, int at, int start)
    {
        var before = at - 1;
        while (before >= start && sentence.IsMark(before) && !sentence.IsComma(before))
            before--;
        if (before < start || sentence.IsMark(before))
            return false;
        var key = sentence.Key(before);
        if (sentence.IsFinite(before) || key is "و" or "نیز" or "هم" or "همچنین" or "سپس")
            return key == "و" && before > start && !sentence.IsFinite(before - 1);
        // ends of circumstances: «در پایان این نشست وزیر …», «روز شنبه سخنگوی …»
        return !(SpeakerPhrases.StopsPersian(key) && !Particles.Contains(key) && key is not ("در" or "که" or "پس" or "پیش")) && !IsTimeOrEvent(sentence, before);
    }

    private static bool IsTimeOrEvent(ClaimSentence sentence, int at) =>
        sentence.Key(at) is "شنبه" or "یکشنبه" or "دوشنبه" or "سهشنبه" or "چهارشنبه" or "پنجشنبه" or "جمعه" or "ادامه" or "پایان" or "اینباره" or "باره" or "خصوص" or "رابطه" or "زمینه" or "حال" or "میان"
        || sentence.Key(at - 1) == "این" && Meetings.Contains(sentence.Key(at));

    private static bool IsCounterpart(ClaimSentence sentence, int start, int end)
    {
        if (!RoleTable.Of(persian: true).IsPronoun(sentence.Key(start)))
            return false;
        return sentence.Key(start + 1) is "نیز" or "هم" && sentence.Key(start + 2) == "در" && sentence.Key(start + 3) is "این" && Meetings.Contains(sentence.Key(start + 4)) && start + 4 < end;
    }
}
