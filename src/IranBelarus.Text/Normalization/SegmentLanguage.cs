using System.Buffers;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>Whose letters a part of a text is written with: a stretch between two stops, a sentence without what it quotes, a line.</summary>
internal static class SegmentLanguage
{
    /// <summary>Letters after which a stretch ends that has not shown its language.</summary>
    private const int MostLetters = 160;

    /// <summary>How far letters of the two keyboards may stand apart to be called mixed.</summary>
    private const int FarthestMix = 1 << 12;

    /// <summary>What makes a language sure enough to exchange letters that are all of one keyboard, where no language is expected.</summary>
    private const int Sure = 6;

    private static readonly SearchValues<char> StretchStops = SearchValues.Create(".:«»؟");

    private static readonly SearchValues<char> SentenceStops = SearchValues.Create(".؟");

    /// <summary>Letters that words of neither Persian nor Arabic may have, and two that show it by where they stand.</summary>
    private static readonly SearchValues<char> ForeignLetters =
        SearchValues.Create([.. Enumerable.Range(0x600, 0x100).Select(static i => (char)i).Where(LanguageWords.IsForeign), 'ە', 'ئ']);

    /// <summary>Yeh and kaf of each keyboard, with their forms.</summary>
    private static readonly SearchValues<char> PersianKeyboard = WithForms("یک"), ArabicKeyboard = WithForms("يكى");

    private static SearchValues<char> WithForms(string letters) => SearchValues.Create(
        [.. letters, .. Enumerable.Range(0x600, 0xFF00 - 0x600).Select(static i => (char)i).Where(c => DecompositionTable.CompatibilityOf(c).ContainsAny(letters))]);

    /// <summary>Where the stretch that holds an index begins, not before <paramref name="from"/>.</summary>
    public static int StretchStart(ReadOnlySpan<char> text, int from, int index) => LastStop(text, from, index, StretchStops) + 1;

    /// <summary>Where the sentence that holds an index begins and ends, within a line.</summary>
    public static (int Start, int End) Sentence(ReadOnlySpan<char> text, int lineStart, int index, int lineEnd) =>
        (LastStop(text, lineStart, index, SentenceStops) + 1, NextStop(text, index, lineEnd, SentenceStops));

    /// <summary>Reads the stretch that begins at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="blockEnd">Where it ends at the latest.</param>
    /// <param name="plan">What becomes of the text: what goes shows nothing, and little is needed to confirm the language that is expected.</param>
    /// <param name="known">From where to where no stop is known to stand within the same block, the second a stop or its end; set to what was found.</param>
    /// <returns>
    /// Its end, at a stop or a space; the family, if the stretch shows it; and the one that it shows, but not surely enough to exchange letters that are all of one keyboard.
    /// </returns>
    public static (int End, LetterFamily? Family, LetterFamily? Likely) Next(ReadOnlySpan<char> text, int start, int blockEnd, RewritePlan plan, ref (int From, int Stop) known)
    {
        var scanner = new LanguageScanner(text, start, plan);
        // stops that lead are passed over, so that a stretch holds words
        var from = start;
        while (from < blockEnd && StretchStops.Contains(text[from]))
            from++;
        // stretches end after so many letters: without what is known, each would look through a long line to its end
        if (from < known.From || from > known.Stop)
            known = (from, NextStop(text, from, blockEnd, StretchStops));
        var stop = known.Stop;
        while (scanner.Letters < MostLetters && scanner.Next(stop))
        {
            if (scanner.LastWordCounts && Decide(in scanner, text[start..Math.Min(stop, start + FarthestMix)], start, final: false, plan.ProfileFamily, out _) is { } early)
                return (stop, early, null);
        }
        var family = Decide(in scanner, text[start..Math.Min(stop, scanner.Position)], start, final: true, plan.ProfileFamily, out var likely);
        // a stretch that was not read to its end stops after a word, where a space or a mark stands
        return (scanner.Letters < MostLetters ? stop : scanner.Position, family, likely);
    }

    /// <summary>The family of a sentence or a line, if it shows it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Start of the sentence or the line.</param>
    /// <param name="to">Its end.</param>
    /// <param name="withQuotations">Whether what stands between guillemets counts too.</param>
    /// <param name="plan">What becomes of the text.</param>
    /// <param name="likely">The family that it shows, but not surely.</param>
    /// <remarks>Letters of both keyboards show nothing here: once those of a stretch have been exchanged, they would show something else.</remarks>
    public static LetterFamily? Of(ReadOnlySpan<char> text, int from, int to, bool withQuotations, RewritePlan plan, out LetterFamily? likely)
    {
        var scanner = new LanguageScanner(text, from, plan);
        for (var i = from; i < to;)
        {
            var quotation = withQuotations ? -1 : text[i..to].IndexOf('«');
            var end = quotation < 0 ? to : i + quotation;
            while (scanner.Next(end))
            {
                // the scanner adds up
            }
            if (quotation < 0)
                break;
            var closing = text[end..to].IndexOf('»');
            i = closing < 0 ? to : end + closing + 1;
            scanner.Position = i;
        }
        return Decide(in scanner, default, from, final: true, plan.ProfileFamily, out likely);
    }

    /// <summary>The next word in <c>[from, to)</c> that is neither Persian nor Arabic, whatever stands round it: by a letter, by ئ at its start, by ە before a letter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin, the start of a word or within none.</param>
    /// <param name="to">Where to end.</param>
    /// <param name="lineEnd">End of the line, as far as is looked ahead.</param>
    /// <param name="known">From where to where no letter is known to stand that may be foreign, the second one or the end of a line; set to what was found.</param>
    /// <returns>Its place; both are <paramref name="to"/> if there is none.</returns>
    public static (int Start, int End) ForeignWord(ReadOnlySpan<char> text, int from, int to, int lineEnd, ref (int From, int Letter) known)
    {
        for (var i = from; i < to; i++)
        {
            if (i < known.From || i > known.Letter || known.Letter < to && !ForeignLetters.Contains(text[known.Letter]))
                known = (i, text[i..lineEnd].IndexOfAny(ForeignLetters) is var next and >= 0 ? i + next : lineEnd);
            i = known.Letter;
            if (i >= to)
                break;
            var isForeign = text[i] switch
            {
                'ئ' => (i == from || !IsWordUnit(text[i - 1])) && i + 1 < to && CharacterClasses.Letters.Has(text[i + 1]),
                'ە' => i + 1 < to && CharacterClasses.Letters.Has(text[i + 1]),
                _ => true,
            };
            if (!isForeign)
                continue;
            var end = i + 1;
            while (end < to && IsWordUnit(text[end]))
                end++;
            // marks and what is not seen may belong to what stands before
            var start = WordStart(text, i, from);
            while (!CharacterClasses.Letters.Has(text[start]))
                start++;
            return (start, end);
        }
        return (to, to);
    }

    /// <summary>Where the word round an index begins, not before <paramref name="from"/>.</summary>
    public static int WordStart(ReadOnlySpan<char> text, int index, int from)
    {
        while (index > from && IsWordUnit(text[index - 1]))
            index--;
        return index;
    }

    /// <summary>Whether a character may be part of a word.</summary>
    public static bool IsWordUnit(char c) =>
        (CharacterClasses.Letters | CharacterClasses.Marks | 1UL << NormalizationClass.Tatweel | CharacterClasses.Invisible | 1UL << NormalizationClass.Presentation).Has(c) || char.IsSurrogate(c);

    private static int LastStop(ReadOnlySpan<char> text, int from, int index, SearchValues<char> stops)
    {
        for (var end = index; ;)
        {
            var last = text[from..end].LastIndexOfAny(stops);
            if (last < 0)
                return from - 1;
            if (!IsWithinToken(text, from + last))
                return from + last;
            end = from + last;
        }
    }

    private static int NextStop(ReadOnlySpan<char> text, int from, int end, SearchValues<char> stops)
    {
        for (var i = from; i < end; i++)
        {
            var next = text[i..end].IndexOfAny(stops);
            if (next < 0)
                break;
            i += next;
            if (!IsWithinToken(text, i))
                return i;
        }
        return end;
    }

    /// <summary>Whether a full stop or a colon has a letter or a digit on both sides: www.irna.ir, بی.بی.سی, 12:30.</summary>
    private static bool IsWithinToken(ReadOnlySpan<char> text, int index)
    {
        // what may go counts as what stands beside it
        const ulong units = CharacterClasses.Letters | CharacterClasses.Digits | CharacterClasses.Latin | 1UL << NormalizationClass.Presentation
            | CharacterClasses.Marks | 1UL << NormalizationClass.Tatweel;
        return text[index] is '.' or ':' && index > 0 && units.Has(text[index - 1]) && index + 1 < text.Length && units.Has(text[index + 1]);
    }

    /// <summary>The family that the scores show: two sure words, and more than twice what speaks for another. Our own rule.</summary>
    /// <param name="scanner">What was read.</param>
    /// <param name="stretch">The stretch, as far as is looked for letters of both keyboards.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="final">Whether no more will be read.</param>
    /// <param name="expected">The family of text that does not show its language.</param>
    /// <param name="likely">What is found, but not surely enough.</param>
    private static LetterFamily? Decide(in LanguageScanner scanner, ReadOnlySpan<char> stretch, int start, bool final, LetterFamily expected, out LetterFamily? likely)
    {
        likely = null;
        var scores = scanner.Scores;
        int arabic = scores[LanguageWords.Arabic];
        // where Persian is expected, words alone do not show Arabic: ForeignSigns must find its place
        if (expected == LetterFamily.Persian && arabic > 0 && scanner.Signs[LanguageWords.Arabic] == 0 && (arabic < 4 || !scanner.HasForeignSign(start)))
            arabic = 0;
        // the lane of Dari has words that are Arabic as well
        var persian = scores[LanguageWords.Persian] + scores[LanguageWords.Iran];
        int urdu = scores[LanguageWords.Urdu], kurdish = scores[LanguageWords.Kurdish];
        var leave = scores[LanguageWords.Pashto] + scores[LanguageWords.Elsewhere];
        if (expected == LetterFamily.Persian && persian >= 3 && arabic + leave + urdu + kurdish == 0)
            return LetterFamily.Persian;
        if (expected == LetterFamily.Arabic && arabic >= 4 && persian + leave + urdu + kurdish == 0)
            return LetterFamily.Arabic;
        var found = Compare(in scanner, arabic, persian, leave, Math.Max(urdu, kurdish), final, expected);
        if (expected != LetterFamily.Leave || found is not (LetterFamily.Persian or LetterFamily.Arabic) || IsMixed(stretch))
            return found;
        // letters of one keyboard that is another language's: only if nothing speaks against it, or what stands round them is surely the same
        var (own, others) = found == LetterFamily.Persian ? (persian, arabic) : (arabic, persian);
        if (own >= (final ? Sure : 2 * Sure) && own > 3 * (others + leave + urdu + kurdish))
            return found;
        likely = found;
        return final ? LetterFamily.Leave : null;
    }

    private static LetterFamily? Compare(in LanguageScanner scanner, int arabic, int persian, int leave, int neighbours, bool final, LetterFamily expected)
    {
        var scores = scanner.Scores;
        // Sindhi and Uighur share letters with Urdu and Kurdish: their own decide
        var enough = final ? 3 : 5;
        if (leave >= enough + 1 && leave > arabic && leave >= persian && (leave > neighbours || scores[LanguageWords.Elsewhere] >= 4))
            return final || leave >= 8 ? LetterFamily.Leave : null;
        if (neighbours >= enough + 1 && neighbours > arabic && neighbours > leave && 2 * neighbours > persian)
            return !final && neighbours < 8 ? null : scores[LanguageWords.Elsewhere] > 0 ? LetterFamily.Leave : LetterFamily.PersianYeh;
        if (final && scanner.ForeignWords > 0 && arabic <= 0 && persian - scanner.Signs[LanguageWords.Persian] <= 0)
            return LetterFamily.Leave;
        if (persian >= enough && persian > 2 * arabic && leave == 0 && neighbours <= 2)
            return LetterFamily.Persian;
        if (arabic >= enough + 1 && arabic > 2 * persian && leave == 0 && neighbours == 0)
            return LetterFamily.Arabic;
        if (!final)
            return null;
        return persian >= 3 && persian > Math.Max(arabic, Math.Max(leave, neighbours)) ? LetterFamily.Persian
            : arabic >= 4 && arabic > Math.Max(persian, Math.Max(leave, neighbours)) ? LetterFamily.Arabic
            // words with letters of Persian among nothing that is Arabic
            : expected == LetterFamily.Arabic && arabic <= 0 && scanner.Signs[LanguageWords.Persian] > 0 ? LetterFamily.Leave
            : null;
    }

    /// <summary>Whether yeh and kaf of both keyboards occur.</summary>
    private static bool IsMixed(ReadOnlySpan<char> text) => text.ContainsAny(PersianKeyboard) && text.ContainsAny(ArabicKeyboard);
}
