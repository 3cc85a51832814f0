using System.Numerics;
using System.Runtime.InteropServices;
using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Cuts a text into phrases, runs of Persian words one space or half-space apart; has the lattice read the stretches of a phrase where a
/// half-space may be missing; and turns its joints into repairs.
/// </summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed unsafe class HalfSpaceScanner
{
    private const char HalfSpace = '\u200C';

    // a longer word is no word of a language
    private const int LongestWord = 48;

    // a longer phrase is read in parts
    private const int MostWords = 96, MostLetters = 768;

    // a line is of a third language from one such word to six others
    private const int MostForeign = 6;

    private static readonly PersianLatticeCosts Costs = new(Fused: 4, Spaced: 10, KeptSpaced: PersianLatticeCosts.Never);

    private readonly PersianLexicon _lexicon;
    private readonly HalfSpaceOptions _options;
    private readonly PersianLattice _lattice;
    private readonly PersianTokenTable _tokens;

    // the phrase: its letters, where they stand in the text, its words
    private readonly byte[] _letters = new byte[MostLetters];
    private readonly int[] _at = new int[MostLetters];
    private readonly Word[] _words = new Word[MostWords];
    private int _letterCount, _wordCount;

    // what the phrase, the line, the text show of their language
    private Evidence _phrase, _line, _text;
    private int _lineStart, _lineWords, _lineRepairs; // where the line begins, its words, and where its repairs begin
    private HalfSpaceUsage _usage;
    private readonly List<int> _found = [];    // the letters before which the last reading puts a half-space
    private readonly List<int> _doubtful = []; // repairs of the line in phrases that show nothing

    /// <summary>Words that are Arabic, words with letters of a third language, words that are Persian.</summary>
    private struct Evidence
    {
        public int Arabic, Foreign, Persian;

        public readonly bool IsEmpty => (Arabic | Foreign | Persian) == 0;
        public readonly bool IsOther => Arabic + Foreign > Persian;

        public void Add(in Evidence more)
        {
            Arabic += more.Arabic;
            Foreign += more.Foreign;
            Persian += more.Persian;
        }
    }

    private struct Word
    {
        public int Start, End;              // in _letters
        public PersianGap Before;
        public PersianTokenTraits Traits;
        public bool IsRead;                 // by the lattice
    }

    public HalfSpaceScanner(PersianLexicon lexicon, HalfSpaceOptions options)
    {
        (_lexicon, _options) = (lexicon, options);
        _lattice = new(lexicon);
        _tokens = new(lexicon, _lattice, options.FormalSpelling);
    }

    /// <summary>Whether every word is read, not only where a half-space may be missing; the result is the same. Default: no.</summary>
    public bool ReadsAll { get; init; }

    public void Scan(ReadOnlySpan<char> text, List<HalfSpaceRepair> repairs, HalfSpaceHistory? history)
    {
        _letterCount = _wordCount = 0;
        _phrase = _line = _text = default;
        _lineStart = _lineWords = _lineRepairs = 0;
        _usage = history?.Usage ?? HalfSpaceUsage.Unknown;
        _doubtful.Clear();
        var gap = PersianGap.Space;
        var i = 0;
        while (i < text.Length)
        {
            if (PersianLetters.Of(text[i]) == PersianLetters.None)
            {
                // one space or half-space between two words keeps the phrase together
                if (_wordCount > 0 && text[i] is ' ' or '\u00A0' or HalfSpace && i + 1 < text.Length && PersianLetters.IsLetter(PersianLetters.Of(text[i + 1])))
                    gap = text[i] == HalfSpace ? PersianGap.HalfSpace : PersianGap.Space;
                else
                {
                    EndPhrase(text, i, repairs);
                    if (text[i] is '\n' or '\r' or '\u2029')
                        EndLine(text, i, repairs);
                }
                i++;
                continue;
            }
            if (_wordCount == MostWords || _letterCount + LongestWord > MostLetters)
                EndPhrase(text, i, repairs);
            var end = i;
            if (i > 0 && text[i - 1] is '#' or '@' || !AddWord(text, ref end, gap))
            {
                EndPhrase(text, i, repairs);
                var after = WordEnd(text, end);
                _line.Foreign += after - i <= LongestWord && IsOtherLanguage(text[i..after]) ? 1 : 0;
                i = SkipAddress(text, after);
                continue;
            }
            i = end;
        }
        EndPhrase(text, text.Length, repairs);
        EndLine(text, text.Length, repairs);
        var habits = HalfSpaceHabits.Of(text, repairs);
        if (history is not null)
        {
            history.Add(habits, _usage);
            habits = history.Habits;
        }
        habits.Filter(text, repairs);
    }

    /// <summary>Adds the word at <paramref name="at"/> to the phrase and moves on to its end. False at a letter that is not Persian, and in a word too long to be one.</summary>
    private bool AddWord(ReadOnlySpan<char> text, ref int at, PersianGap gap)
    {
        var count = _letterCount;
        var limit = count + LongestWord;
        for (; at < text.Length; at++)
        {
            var letter = PersianLetters.Of(text[at]);
            if (letter == PersianLetters.None)
                break;
            if (letter == PersianLetters.Mark)
                continue;
            if (letter == PersianLetters.Foreign || count == limit)
                return false;
            // إ and ة stand in no Persian word, أ begins none
            if (text[at] is 'إ' or 'ة' || text[at] == 'أ' && count == _letterCount)
                _phrase.Arabic++;
            _letters[count] = letter;
            _at[count++] = at;
        }
        if (count == _letterCount)
            return false;
        _words[_wordCount++] = new Word { Start = _letterCount, End = count, Before = gap };
        _letterCount = count;
        return true;
    }

    /// <summary>Whether a word with foreign letters is of another language in Arabic script (Urdu, Kurdish, Pashto): it has no Latin letter and no figure.</summary>
    private static bool IsOtherLanguage(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c is < '\u0620' or > '\u06D5' || char.IsDigit(c))
                return false;
        }
        return true;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && PersianLetters.Of(text[at]) != PersianLetters.None)
            at++;
        return at;
    }

    /// <summary>After a foreign word: the end of the address it is part of (<c>https://…</c>, <c>a@b</c>), or <paramref name="end"/>.</summary>
    private static int SkipAddress(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length || text[end] is not (':' or '/' or '@' or '.' or '-' or '#'))
            return end;
        var stop = text[end..].IndexOfAny(" \t\r\n\u00A0\u2028\u2029");
        stop = stop < 0 ? text.Length : end + stop;
        return text[end..stop].IndexOfAny('/', '@', '#') >= 0 ? stop : end;
    }

    private void EndPhrase(ReadOnlySpan<char> text, int at, List<HalfSpaceRepair> repairs)
    {
        if (_wordCount == 0)
            return;
        var any = MarkStretches();
        _line.Add(_phrase);
        _lineWords += _wordCount;
        if (any && !_phrase.IsOther)
        {
            var count = repairs.Count;
            while (at < text.Length && text[at] is ' ' or '\u00A0' or HalfSpace)
                at++;
            var isFollowed = at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '«' or '“' or '"' or '(' or '[');
            for (var w = 0; w < _wordCount; w++)
            {
                if (!_words[w].IsRead)
                    continue;
                var first = w;
                while (w < _wordCount && _words[w].IsRead && _words[w].End - _words[first].Start <= PersianLattice.Capacity)
                    w++;
                Read(first, w, w < _wordCount || isFollowed, repairs);
                w--;
            }
            for (; _phrase.Persian == 0 && count < repairs.Count; count++)
                _doubtful.Add(count);
        }
        _letterCount = _wordCount = 0;
        _phrase = default;
    }

    /// <summary>
    /// Takes back what was repaired in a line of Urdu, Kurdish or Pashto, in phrases that show no language in a line (or else a text so far) of Arabic, and what usage leaves open.
    /// </summary>
    private void EndLine(ReadOnlySpan<char> text, int end, List<HalfSpaceRepair> repairs)
    {
        _text.Add(_line);
        if (_line.Foreign * MostForeign > _lineWords)
        {
            repairs.RemoveRange(_lineRepairs, repairs.Count - _lineRepairs);
        }
        else if (_doubtful.Count > 0 && (_line.IsEmpty ? _text : _line).IsOther)
        {
            int kept = _lineRepairs, next = 0;
            for (var r = _lineRepairs; r < repairs.Count; r++)
            {
                if (next < _doubtful.Count && _doubtful[next] == r)
                    next++;
                else
                    repairs[kept++] = repairs[r];
            }
            repairs.RemoveRange(kept, repairs.Count - kept);
        }
        if (_lineWords > 0)
            _usage = _usage.And(text[_lineStart..end], CollectionsMarshal.AsSpan(repairs)[_lineRepairs..]);
        if (!_options.FormalSpelling)
            _usage.Filter(text, repairs, _lineRepairs, _options.Threshold);
        _line = default;
        _lineStart = end;
        _lineWords = 0;
        _lineRepairs = repairs.Count;
        _doubtful.Clear();
    }

    /// <summary>Marks the words that the lattice must read: those that may hide a half-space or join another, and their neighbours, whose kind decides doubtful cases.</summary>
    private bool MarkStretches()
    {
        var any = false;
        PersianTrieNode* before = null;
        for (var w = 0; w < _wordCount; w++)
        {
            ref var word = ref _words[w];
            var letters = _letters.AsSpan(word.Start, word.End - word.Start);
            word.Traits = _tokens.TraitsOf(letters, Costs, out var node);
            _phrase.Persian += (word.Traits & PersianTokenTraits.Persian) != 0 ? 1 : 0;
            var joins = w > 0 && word.Before == PersianGap.Space
                && ((word.Traits & PersianTokenTraits.Attachable) != 0
                    || (_words[w - 1].Traits & PersianTokenTraits.Prefix) != 0
                    || _tokens.Continues(before, word.Start - _words[w - 1].Start, _letters.AsSpan(word.Start, _letterCount - word.Start)));
            // not the second part of a Persian compound: بین المللی
            _phrase.Arabic += (word.Traits & PersianTokenTraits.Arabic) != 0 && !joins ? 1 : 0;
            before = node;
            if (!joins && (word.Traits & PersianTokenTraits.Plain) != 0 && !ReadsAll)
                continue;
            any = word.IsRead = true;
            // what a half-space already holds together is one word, and the word before that is its context
            var left = w;
            do
            {
                while (left > 0 && _words[left].Before == PersianGap.HalfSpace)
                    _words[--left].IsRead = true;
                if (left == 0)
                    break;
                _words[--left].IsRead = true;
            }
            while (_words[left].Before == PersianGap.HalfSpace || joins && left == w - 1);
        }
        if (any)
            MarkFollowing();
        return any;
    }

    private void MarkFollowing()
    {
        for (var w = _wordCount - 1; w > 0; w--)
        {
            if (!_words[w - 1].IsRead || _words[w].IsRead)
                continue;
            // w follows a stretch: it is its context, with all that a half-space joins to it
            _words[w].IsRead = true;
            for (var r = w + 1; r < _wordCount && _words[r].Before == PersianGap.HalfSpace; r++)
                _words[r].IsRead = true;
        }
    }

    private void Read(int first, int end, bool isFollowed, List<HalfSpaceRepair> repairs)
    {
        _lattice.Clear();
        for (var w = first; w < end; w++)
        {
            var gap = _words[w].Before;
            var stops = (_words[w].Traits & PersianTokenTraits.StopsEzafe) != 0;
            for (var i = _words[w].Start; i < _words[w].End; i++)
            {
                _lattice.Add(_letters[i], gap, stops);
                (gap, stops) = (PersianGap.None, false);
            }
        }
        _lattice.IsFollowed = isFollowed;
        var offset = _words[first].Start;
        var before = repairs.Count;
        // what was parted may be read anew: unknown letters before an ending, a word beside a detached prefix or ending; each round puts a half-space
        bool again;
        do
        {
            _lattice.Run(Costs);
            again = false;
            _found.Clear();
            for (var w = 0; w < _lattice.Words.Length; w++)
                again |= Report(_lattice.Words[w], offset, repairs) && (HasUnknown(_lattice.Words[w]) || IsBesideAffix(_lattice.Words[w], first, end));
            foreach (var letter in _found)
                _lattice.SetGap(letter, _lattice.GapBefore(letter) == PersianGap.Space && !Joins(letter) ? PersianGap.None : PersianGap.HalfSpace);
        }
        while (again);
        if (repairs.Count > before + 1)
            repairs.Sort(before, repairs.Count - before, BySpan);
    }

    private static readonly Comparer<HalfSpaceRepair> BySpan = Comparer<HalfSpaceRepair>.Create((a, b) => a.Span.CompareTo(b.Span));

    private bool Joins(int letter) => _options.FormalSpelling || PersianLetters.JoinsForward(_lattice.Letter(letter - 1));

    private bool HasUnknown(in PersianWord word)
    {
        foreach (var part in _lattice.Path.Slice(word.FirstPart, word.Parts))
        {
            if (part.Kind == PersianMorphKind.Unknown)
                return true;
        }
        return false;
    }

    private bool IsBesideAffix(in PersianWord word, int first, int end)
    {
        var offset = _words[first].Start;
        for (var w = first; w < end; w++)
        {
            if (_words[w].End - offset == word.Start && (_words[w].Traits & PersianTokenTraits.Prefix) != 0
                || _words[w].Start - offset == word.End && (_words[w].Traits & PersianTokenTraits.Attachable) != 0)
                return true;
        }
        return false;
    }

    /// <summary>Reports the half-spaces that a word lacks, if it lacks any and that is sure enough.</summary>
    private bool Report(in PersianWord word, int offset, List<HalfSpaceRepair> repairs)
    {
        var count = _found.Count;
        var confidence = 0.0;
        var parts = _lattice.Path.Slice(word.FirstPart, word.Parts);
        if (_options.Mode == HalfSpaceMode.Safe && !IsOfLexicon(parts))
            return false;
        var before = default(PersianMorph);
        foreach (var part in parts)
        {
            for (var joints = PersianLattice.JointsOf(_lexicon, part); joints != 0; joints &= joints - 1)
            {
                var inside = BitOperations.TrailingZeroCount(joints);
                var letter = part.Start + inside;
                var gap = _lattice.GapBefore(letter);
                var joins = Joins(letter);
                if (gap == PersianGap.HalfSpace || gap == PersianGap.None && !joins)
                    continue;
                if (confidence == 0)
                    confidence = ConfidenceOf(word);
                if (confidence < _options.Threshold)
                    return false;
                _found.Add(letter);
                var width = gap == PersianGap.Space ? 1 : 0;
                repairs.Add(new(
                    new TextSpan(_at[offset + letter] - width, width),
                    joins ? HalfSpaceRepair.Joiner : "",
                    TextSpan.FromBounds(_at[offset + word.Start], _at[offset + word.End - 1] + 1),
                    (HalfSpaceRule)PersianLattice.RuleOf(_lexicon, part, inside),
                    confidence)
                {
                    IsAlsoJoined = IsAlsoJoined(part, before),
                    IsLostSpaced = part.Kind == PersianMorphKind.Stem && _lexicon.Stems[part.Entry].IsLostSpaced,
                });
            }
            before = part;
        }
        return _found.Count > count;
    }

    /// <summary>Whether usage has a compound, or a comparative of the adjective before, joined as often.</summary>
    private bool IsAlsoJoined(in PersianMorph part, in PersianMorph before)
    {
        var isComparative = part.Kind == PersianMorphKind.Affix && _lexicon.Affixes[part.Entry].Rule == PersianJointRule.Comparative;
        ref readonly var stem = ref isComparative ? ref before : ref part;
        return stem.Kind == PersianMorphKind.Stem && _lexicon.Stems[stem.Entry].IsAlsoJoined && (isComparative || _lexicon.Stems[stem.Entry].Joints != 0);
    }

    /// <summary>Whether a word is a stem of the lexicon with its inflection: nothing unknown, no compound of the moment.</summary>
    private bool IsOfLexicon(ReadOnlySpan<PersianMorph> parts)
    {
        foreach (var part in parts)
        {
            var isNew = part.Kind switch
            {
                PersianMorphKind.Unknown => true,
                PersianMorphKind.Affix => _lexicon.Affixes[part.Entry].Rule > PersianJointRule.Clitic,
                _ => part.From is not (PersianState.Start or PersianState.AfterMi or PersianState.AfterBe or PersianState.AfterNa),
            };
            if (isNew)
                return false;
        }
        return true;
    }

    private double ConfidenceOf(in PersianWord word)
    {
        var asWritten = _lattice.CostOf(word.Start, word.End, PersianLatticeCosts.AsWritten);
        return 1 / (1 + double.Exp2((word.Cost - asWritten) / 4.0));
    }
}
