using System.Collections.Frozen;

namespace IranBelarus.Text.Claims.Reading;

/// <summary>
/// Cuts a stretch of a sentence into propositions: at semicolons, and where a clause with a verb of its own is joined to another. A part is never shorter than
/// four words, so that what is left can be understood. Rules of our own, after the order of words (Arabic: verb first; Persian: verb last).
/// </summary>
internal static class ClauseSplitter
{
    private const int Fewest = 4;

    private static readonly FrozenSet<string> ArabicJoints =
        [.. "حیث فیما بینما لکن ولکن لکنه لکنها ولکنه ولکنها بل غیر وهو وهی وهم وهذا وهذه وذلک مما کما فی الا اذ علما وسط وان وانه وانها وانهم واننا وبان وبانه کذلک".Split(' ')];

    private static readonly FrozenSet<string> PersianJoints =
        [.. "اما ولی بلکه لذا زیرا چراکه چون بنابراین درحالیکه درحالی بهطوریکه همچنین لیکن ضمن سپس".Split(' ')];

    private static readonly FrozenSet<string> PersianSubordinators = [.. "که تا اگر چنانچه وقتی هنگامیکه زمانیکه اینکه آنکه انکه درصورتیکه آنجا".Split(' ')];

    public static List<(int Start, int End)> Split(ClaimSentence sentence, int start, int end)
    {
        var parts = new List<(int, int)>();
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (sentence.IsOpaque(i) && !WholeIsQuoted(sentence, start, i))
                continue;
            var next = Marks.IsSemicolon(sentence[i]) && sentence.WordsIn(from, i) >= 3 && sentence.WordsIn(i, end) >= 3 ? i + 1
                : sentence.IsPersian ? PersianBorder(sentence, from, i, end) : ArabicBorder(sentence, from, i, end);
            if (next <= i && !(next == i && i > from))
                continue;
            parts.Add((from, i));
            from = next;
            i = Math.Max(i, next);
        }
        parts.Add((from, end));
        return parts;
    }

    /// <summary>A quotation that is the whole of what is said hides nothing from the splitter.</summary>
    private static bool WholeIsQuoted(ClaimSentence sentence, int start, int at)
    {
        var open = start;
        while (open < at && sentence.IsMark(open) && !sentence.IsOpenQuote(open))
            open++;
        return open < at && sentence.IsOpenQuote(open) && sentence[open].Key != "(" && sentence.CloseOf(open) > at;
    }

    /// <summary>Where the next proposition begins if one begins at or behind a word; 0 if none does. The part before ends at the word.</summary>
    private static int ArabicBorder(ClaimSentence sentence, int from, int at, int end)
    {
        if (sentence.IsMark(at))
        {
            if (!sentence.IsComma(at) || sentence.WordsIn(from, at) < Fewest || sentence.WordsIn(at, end) < Fewest)
                return 0;
            var key = sentence.Key(at + 1);
            if (!ArabicJoints.Contains(key) && !(key is "ما" && sentence.IsFinite(at + 2)))
            {
                // a clause of its own behind the comma
                return sentence.IsFinite(at + 1) && key[0] is 'و' or 'ف' && sentence.HasFinite(from, at) ? at + 1 : 0;
            }
            var begin = at + 1;
            switch (key)
            {
                case "فی" when sentence.Key(at + 2) != "حین":
                case "غیر" when sentence.Key(at + 2) != "ان":
                case "الا" when sentence.Key(at + 2) != "ان":
                case "وسط":
                    return 0;
                case "فی" or "غیر" or "الا":
                    begin = at + 3;
                    break;
                case "حیث" or "فیما" or "بینما" or "وان" or "وبان" or "اذ" or "لکن" or "ولکن" or "بل":
                    begin = at + 2;
                    break;
                case "کما" when sentence.Key(at + 2) is "ان":
                    begin = at + 3;
                    break;
                case "ما" or "کما":
                    begin = at + 2;
                    break;
            }
            return sentence.HasFinite(begin, end) || key is "وهو" or "وهی" or "وهذه" or "وهذا" or "وان" ? begin : 0;
        }
        // «… ويعتبران أن …»: a verb joined to a verb
        var word = sentence.Key(at);
        if (word.Length < 4 || word[0] != 'و' || sentence.WordsIn(from, at) < Fewest || sentence.WordsIn(at, end) < Fewest)
            return 0;
        if (word is "وان" or "وانه" or "وانها" or "وانهم" or "واننا" && sentence.HasFinite(at, end))
            return word is "وان" ? at + 1 : at;
        if (!sentence.IsFinite(at) || !ArabicVerbs.IsJoined(word))
            return 0;
        return DependsOnOpener(sentence, from, at) ? 0 : at;
    }

    /// <summary>Whether a joined verb belongs to a relative or subjunctive clause that was opened shortly before.</summary>
    private static bool DependsOnOpener(ClaimSentence sentence, int from, int at)
    {
        var joined = sentence.Verbs[at];
        var first = VerbTraits.None;
        var opened = -1;
        for (var i = from; i < at; i++)
        {
            if (ArabicWords.Relatives.Contains(sentence.Key(i)) || (sentence.Verbs[i] & VerbTraits.Subjunctive) != 0)
                opened = i;
            else if (sentence.IsFinite(i) && first == VerbTraits.None)
                first = sentence.Verbs[i];
        }
        if (opened < 0)
            return false;
        // the tense of the main verb again: the main clause goes on
        const VerbTraits Tense = VerbTraits.Past | VerbTraits.Present;
        var openedVerb = VerbTraits.None;
        for (var i = opened; i < at; i++)
        {
            if (sentence.IsFinite(i))
                openedVerb = sentence.Verbs[i];
        }
        return !((joined & Tense) == (first & Tense) && (openedVerb & Tense) != (first & Tense));
    }

    private static int PersianBorder(ClaimSentence sentence, int from, int at, int end)
    {
        // the part ends behind its verb
        if (at == from || !sentence.IsFinite(at - 1) || at >= end)
            return 0;
        var (begin, joint) = (at, false);
        if (sentence.IsComma(begin))
            begin++;
        if (sentence.Key(begin) is "و")
        {
            begin++;
            joint = true;
        }
        if (PersianJoints.Contains(sentence.Key(begin)))
        {
            joint = true;
            begin += sentence.Key(begin) is "درحالی" ? 2 : sentence.Key(begin) is "همچنین" or "ضمن" or "سپس" ? 0 : 1;
        }
        else if (sentence.Key(begin) is "در" && sentence.Key(begin + 1) is "حالی" && sentence.Key(begin + 2) is "که")
        {
            joint = true;
            begin += 3;
        }
        else if (sentence.Key(begin) is "چرا" or "به" && sentence.Key(begin + 1) is "که" or "طوری" or "طوریکه")
        {
            joint = true;
            begin += sentence.Key(begin + 2) is "که" ? 3 : 2;
        }
        if (begin == at || sentence.WordsIn(from, at) < Fewest || sentence.WordsIn(begin, end) < Fewest || !sentence.HasFinite(begin, end))
            return 0;
        if (!joint && FirstFinite(sentence, begin, end) - begin < 4)
            return 0;
        var (verbs, openers) = (0, 0);
        for (var i = from; i < at; i++)
        {
            verbs += sentence.IsFinite(i) ? 1 : 0;
            openers += PersianSubordinators.Contains(sentence.Key(i)) ? 1 : 0;
        }
        return verbs > openers ? begin : 0;
    }

    private static int FirstFinite(ClaimSentence sentence, int from, int end)
    {
        while (from < end && !sentence.IsFinite(from))
            from++;
        return from;
    }
}
