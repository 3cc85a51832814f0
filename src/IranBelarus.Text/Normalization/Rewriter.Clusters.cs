using System.Buffers;
using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>A visible character with what belongs to it: marks, tatweels and invisible characters that go.</summary>
internal ref partial struct Rewriter
{
    private const char HamzaAbove = '\u0654';

    /// <summary>Writes the cluster at the place.</summary>
    private void Cluster()
    {
        var c = _text[_at];
        var value = NormalizationTable.Of(c);
        switch (value)
        {
            case Edge:
                Keep(1);
                break;
            case NotSign:
                NotSignCluster();
                break;
            case DigitAscii or DigitArabic or DigitPersian:
                BaseCluster(1, [DigitAt(_at)]);
                break;
            case LatinUpper:
                BaseCluster(1, [_plan.Profile.FoldCase ? (char)(c | 0x20) : c]);
                break;
            case Surrogate or HighArabic:
                SurrogateCluster(value);
                break;
            case Presentation when c is >= '\uFDF0' and <= '\uFDFC' && _plan.RepairsSpaces && Mapping(_at, out _) is { Length: > 0 } words:
                WordLigature(words);
                break;
            case Presentation when Mapping(_at, out _) is { Length: > 0 } mapping:
                BaseCluster(1, mapping);
                break;
            case Tanwin or Vowel or Shadda or Sukun or DaggerAlef or HamzaMark or RareVowel or Quranic or ForeignMark:
                BaseCluster(0, default);
                break;
            default:
                BaseCluster(1, [CharacterClasses.Letters.Has(value) || value is Space or OtherSpace or Tatweel ? c : MarkAt(_at, value)]);
                break;
        }
    }

    private void SurrogateCluster(byte value)
    {
        if (!char.IsHighSurrogate(_text[_at]) || _at + 1 >= _lineEnd || !char.IsLowSurrogate(_text[_at + 1]))
            Keep(1);
        else if (value == HighArabic && Mapping(_at, out _) is { Length: > 0 } mapping)
            BaseCluster(2, mapping);
        else if (value == HighArabic && CombiningClassAt(_at) != 0)
            BaseCluster(0, default);
        else
            BaseCluster(2, _text.Slice(_at, 2));
    }

    private readonly byte CombiningClassAt(int index) =>
        index + 1 < _text.Length && char.IsSurrogatePair(_text[index], _text[index + 1])
            ? DecompositionTable.CombiningClassOf((uint)char.ConvertToUtf32(_text[index], _text[index + 1]))
            : (byte)0;

    /// <summary>A ligature of a whole word or several: apart from other ligatures of words, and ﷺ ﷻ ﷼ apart from every word and number.</summary>
    private void WordLigature(scoped ReadOnlySpan<char> words)
    {
        Span<char> letters = stackalloc char[words.Length + 2];
        var length = 0;
        if (StandsBeside(_text[_at], LeftNeighbour(Left.Length) with { Char = _at > 0 ? _text[_at - 1] : '\0' }))
            letters[length++] = ' ';
        words.CopyTo(letters[length..]);
        length += words.Length;
        var right = Look(_at + 1);
        if (right.Index == _at + 1 && StandsBeside(_text[_at], right with { Char = _at + 1 < _lineEnd ? _text[_at + 1] : '\0' }) && !MarkFollows(_at + 1, afterLetter: true))
            letters[length++] = ' ';
        BaseCluster(1, letters[..length]);
    }

    /// <summary>Whether a word or a number stands right beside a ligature that wants a space there.</summary>
    private static bool StandsBeside(char ligature, Neighbour other) =>
        (other.IsLetter || other.IsDigit) && !other.Spaced && (ligature >= '\uFDFA' || other.Char is >= '\uFDF0' and <= '\uFDFC');

    /// <summary>U+00AC between two Arabic letters was typed for a half-space.</summary>
    private void NotSignCluster()
    {
        var left = LeftNeighbour(Left.Length);
        if (_plan.TidiesControls && CharacterClasses.JoinsForward.Has(left.Class) && Look(_at + 1) is { IsLetter: true, Spaced: false } right
            && !ControlStaysBetween(_at + 1, right.Index)
            && LanguageAt(right.Index) == LetterFamily.Persian)
        {
            IsUnsettled = true;
            Replace(right.Index - _at, _plan.RemovesHalfSpaces ? "" : "\u200C");
            return;
        }
        BaseCluster(1, "¬");
    }

    private bool ControlStaysBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (NormalizationTable.Of(_text[i]) == BidiControl && !IsDroppedControl(i))
                return true;
        }
        return false;
    }

    /// <summary>Writes a cluster.</summary>
    /// <param name="width">How many code units its base takes in the text; 0 for marks without a base.</param>
    /// <param name="letters">What the base becomes before letters are exchanged: letters, of which the last carries the marks, and marks.</param>
    private void BaseCluster(int width, scoped ReadOnlySpan<char> letters)
    {
        _markCount = 0;
        _hasForeignMark = _hasArabicMark = false;
        var carrier = letters.Length - 1;
        while (carrier > 0 && CharacterClasses.Marks.Has(letters[carrier]))
            carrier--;
        foreach (var mark in letters[(carrier + 1)..])
            AddMark(mark);
        var isSingle = letters.Length > 0 && letters[carrier] != '\0' && !char.IsLowSurrogate(letters[carrier]);
        var letter = isSingle ? letters[carrier] : '\0';
        var end = Tail(_at + width, letter, carrier > 0, out var tatweel);
        IsUnsettled |= width != 1 || _markCount > 0 && !CharacterClasses.Letters.Has(letter) || letters is [' ' or 'ـ', _, ..] || letters.Contains(' ');
        if (isSingle)
        {
            letter = Finish(letter, ref end);
            if (letter != LetterFold.Dropped && IsOneTooMany(letter, letters.Length))
            {
                Replace(end - _at, "");
                return;
            }
        }
        else
        {
            if (_plan.Profile.Compose && (_hasArabicMark && width == 0 || !_hasForeignMark))
                SortMarks();
            DropHamzaMarks();
        }
        WriteCluster(end, letters[..(isSingle ? carrier : letters.Length)], letter, tatweel);
    }

    private void WriteCluster(int end, scoped ReadOnlySpan<char> before, char letter, bool tatweel)
    {
        var most = before.Length + 4 + 2 * _markCount;
        var rented = most > 128 ? ArrayPool<char>.Shared.Rent(most) : null;
        var buffer = rented ?? stackalloc char[128];
        var length = 0;
        foreach (var c in before)
        {
            var mapped = MapLetter(c, end);
            if (mapped != LetterFold.Dropped || c == '\0')
                buffer[length++] = mapped;
        }
        if (letter != LetterFold.Dropped)
            buffer[length++] = letter;
        if (_ezafeYeh)
        {
            if (!_plan.RemovesHalfSpaces)
                buffer[length++] = '\u200C';
            buffer[length++] = 'ی';
            _ezafeYeh = false;
        }
        for (var i = 0; i < _markCount; i++)
        {
            var mark = _marks![i];
            if (mark > 0xFFFF)
                buffer[length++] = (char)(0xD7C0 + (mark >> 10));
            buffer[length++] = (char)(mark > 0xFFFF ? 0xDC00 | mark & 0x3FF : mark);
        }
        if (tatweel)
            buffer[length++] = 'ـ';
        if (length == end - _at)
            ReplaceTrimmed(end - _at, buffer[..length]);
        else
            Replace(end - _at, buffer[..length]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
    }

    /// <summary>Collects what follows a base and belongs to it; gives its end.</summary>
    /// <param name="from">Just past the base.</param>
    /// <param name="letter">The base.</param>
    /// <param name="inWord">Whether the base itself has letters before it.</param>
    /// <param name="tatweel">Whether one tatweel stays, in the abbreviation هـ and after a proclitic.</param>
    private int Tail(int from, char letter, bool inWord, out bool tatweel)
    {
        tatweel = false;
        var isLetter = CharacterClasses.Letters.Has(letter);
        var i = from;
        while (i < _lineEnd)
        {
            var value = NormalizationTable.Of(_text[i]);
            if (CharacterClasses.Marks.Has(value))
            {
                AddMark(_text[i++]);
            }
            else if (value == Tatweel && isLetter && _plan.Profile.RemoveTatweel)
            {
                var after = i + 1;
                while (after < _lineEnd && _text[after] == 'ـ')
                    after++;
                var isDash = !_plan.Folds && after == i + 1 && i == from && _markCount == 0;
                var next = Look(after);
                if (next is { IsDigit: true, Spaced: false } || !_plan.Folds && CarriesMarks(after))
                    break;
                if (!inWord && !_plan.Folds && (letter == 'ه' && i == from && _markCount == 0 && IsHijri(next, after) || IsProclitic(letter, next, after)))
                {
                    tatweel = true;
                    return after;
                }
                if (!inWord && isDash && EndsWord(after) && ClosesDash())
                {
                    tatweel = true;
                    return after;
                }
                i = after;
            }
            else if (IsDroppedAlone(i, value))
            {
                i++;
            }
            else if (value == Presentation && (isLetter || letter == 'ـ') && AttachedMarks(i) is { Length: > 0 } attached)
            {
                IsUnsettled = true;
                foreach (var mark in attached[1..])
                    AddMark(mark);
                i++;
            }
            else if (value == HighArabic && CombiningClassAt(i) != 0)
            {
                AddMark((uint)char.ConvertToUtf32(_text[i], _text[i + 1]));
                i += 2;
            }
            else if (IsSkippedBeforeMark(i, value) && MarkFollows(i + 1, isLetter))
            {
                i++;
            }
            else
            {
                break;
            }
        }
        return i;
    }

    /// <summary>The mapping of a form of a mark, or of a folded hamza, that belongs to the letter before it; its first character is not a mark.</summary>
    private readonly ReadOnlySpan<char> AttachedMarks(int index)
    {
        var mapping = Mapping(index, out _);
        return mapping.Length > 0 && (mapping[0] == ' ' && _plan.AttachesMarkForms || mapping[0] == 'ـ' && (_plan.AttachesMarkForms || _plan.Profile.RemoveTatweel)
            || mapping is ['ء'] && _plan.Folds) ? mapping : default;
    }

    /// <summary>A heh that stands alone before the end of a word: هـ, the abbreviation of the Hijri year.</summary>
    private readonly bool IsHijri(Neighbour next, int after)
    {
        const ulong joined = CharacterClasses.Letters | CharacterClasses.Marks | 1UL << Tatweel | 1UL << Zwnj | 1UL << Zwj;
        return !joined.Has(LeftClass) && (next.Spaced || !next.IsLetter) && (after >= _lineEnd || !CharacterClasses.Marks.Has(_text[after]));
    }

    /// <summary>
    /// Whether a word of this letter and those before it is an Arabic proclitic that something else follows than the word it belongs to: لـ«…», الـ BBC, بـ 50.
    /// The tatweel shows that it joins. ل ب ك ف و س ال بال كال لل, also with و ف أ before them; those of three letters or more are also Persian words.
    /// </summary>
    private bool IsProclitic(char letter, Neighbour next, int after)
    {
        if (letter is not ('ل' or 'ب' or 'ك' or 'ک' or 'ف' or 'و' or 'س') || next is { IsLetter: true, Spaced: false } || after < _lineEnd && CharacterClasses.Marks.Has(_text[after]))
            return false;
        const int longest = 4;
        Span<char> word = stackalloc char[longest];
        var at = longest;
        word[--at] = letter == 'ک' ? 'ك' : letter;
        var left = Left;
        var first = Math.Max(_leftLimit, left.Length - 16);
        var i = left.Length - 1;
        for (; i >= first && (CharacterClasses.Letters | CharacterClasses.Marks).Has(left[i]); i--)
        {
            if (CharacterClasses.Marks.Has(left[i]))
                continue;
            if (at == 0)
                return false;
            word[--at] = left[i] == 'ک' ? 'ك' : left[i];
        }
        if (i >= first ? ((1UL << Tatweel) | CharacterClasses.Invisible).Has(left[i]) : first > _leftLimit || _leftIsCut)
            return false;
        ReadOnlySpan<char> found = word[at..];
        if (found.Length > 2 && LanguageAt(_at) == LetterFamily.Persian)
            return false;
        return IsProclitic(found) || found is ['و' or 'ف' or 'أ', ..] && IsProclitic(found[1..]);
    }

    private static bool IsProclitic(ReadOnlySpan<char> word) => word is ['ل' or 'ب' or 'ك' or 'ف' or 'و' or 'س'] or "ال" or "بال" or "كال" or "لل";

    /// <summary>Whether marks follow a tatweel that cannot go to the letter before it, since that has a vowel already: a hamza, an alef or a small sign that the tatweel carries, or a second vowel.</summary>
    private readonly bool CarriesMarks(int index)
    {
        const ulong vowels = 1UL << Vowel | 1UL << Tanwin | 1UL << Sukun;
        var vocalised = false;
        for (var i = 0; i < _markCount && !vocalised; i++)
            vocalised = _marks![i] <= 0xFFFF && vowels.Has((char)_marks[i]);
        for (; vocalised && index < _lineEnd && CharacterClasses.ArabicMarks.Has(_text[index]); index++)
        {
            var value = NormalizationTable.Of(_text[index]);
            if (value != Shadda && !_plan.DroppedMarks.Has(value))
                return true;
        }
        return false;
    }

    private void AddMark(uint mark)
    {
        if (mark < 0x10000)
        {
            var value = NormalizationTable.Of((char)mark);
            if (_plan.DroppedMarks.Has(value) && (value != HamzaMark || !_plan.Profile.Compose))
                return;
            _hasForeignMark |= value == ForeignMark;
            _hasArabicMark |= value != ForeignMark;
        }
        else if (_plan.DroppedMarks.Has(Quranic))
        {
            return;
        }
        _marks ??= ArrayPool<uint>.Shared.Rent(64);
        if (_markCount == _marks.Length)
        {
            var larger = ArrayPool<uint>.Shared.Rent(_markCount * 2);
            _marks.CopyTo(larger, 0);
            ArrayPool<uint>.Shared.Return(_marks);
            _marks = larger;
        }
        _marks[_markCount++] = mark;
    }

    private void InsertMark(uint mark)
    {
        var count = _markCount;
        AddMark(mark);
        if (_markCount == count)
            return;                                      // it goes at once
        var marks = _marks.AsSpan(0, _markCount);
        marks[..^1].CopyTo(marks[1..]);
        marks[0] = mark;
    }

    private void RemoveMark(int index)
    {
        _marks.AsSpan(index + 1, _markCount - index - 1).CopyTo(_marks.AsSpan(index));
        _markCount--;
    }

    /// <summary>Takes the letter as far as the profile says: composed, exchanged or folded, until nothing more changes.</summary>
    /// <param name="letter">The base, with its marks in the list.</param>
    /// <param name="end">End of the cluster, which an ezafe may take further.</param>
    private char Finish(char letter, ref int end)
    {
        var composes = _plan.Profile.Compose && _markCount > 0
            && (!_hasForeignMark || (CharacterClasses.Letters | 1UL << Tatweel).Has(letter) || CharacterClasses.Spaces.Has(letter) && _hasArabicMark);
        if (composes)
        {
            var parts = DecompositionTable.Decompose(letter);
            if (parts != 0)
            {
                letter = (char)(parts >> 16);
                InsertMark(parts & 0xFFFF);
            }
            SortMarks();
            letter = Compose(letter);
        }
        DropHamzaMarks();
        for (var mapped = MapLetter(letter, end); mapped != letter; mapped = MapLetter(letter, end))
            letter = composes ? Compose(mapped) : mapped;
        if (composes && _plan.ByLanguage && letter == 'ی' && _markCount > 0 && _marks![0] == HamzaAbove && FamilyAt(_at) is LetterFamily.Persian or LetterFamily.PersianYeh)
        {
            RemoveMark(0);
            letter = 'ئ';
        }
        return _plan.Profile.Ezafe == EzafeForm.Keep ? letter : Ezafe(letter, ref end);
    }

    /// <summary>Canonical composition (UAX #15, D117) with the marks in the list, which are in canonical order.</summary>
    private char Compose(char letter)
    {
        byte last = 0;
        for (var i = 0; i < _markCount;)
        {
            var combining = DecompositionTable.CombiningClassOf(_marks![i]);
            var composed = last < combining ? DecompositionTable.Compose(letter, _marks[i]) : '\0';
            if (composed == '\0')
            {
                last = combining;
                i++;
            }
            else
            {
                letter = composed;
                RemoveMark(i);
            }
        }
        return letter;
    }

    /// <summary>Canonical order (UAX #15, D109): by combining class, else as they were.</summary>
    private readonly void SortMarks()
    {
        var marks = _marks.AsSpan(0, _markCount);
        if (marks.Length <= 32)
        {
            for (var i = 1; i < marks.Length; i++)
            {
                var mark = marks[i];
                var combining = DecompositionTable.CombiningClassOf(mark);
                var j = i;
                for (; j > 0 && DecompositionTable.CombiningClassOf(marks[j - 1]) > combining; j--)
                    marks[j] = marks[j - 1];
                marks[j] = mark;
            }
            return;
        }
        // text that means harm: still linear
        Span<int> places = stackalloc int[257];
        places.Clear();
        foreach (var mark in marks)
            places[DecompositionTable.CombiningClassOf(mark) + 1]++;
        for (var i = 1; i < places.Length; i++)
            places[i] += places[i - 1];
        var sorted = ArrayPool<uint>.Shared.Rent(marks.Length);
        foreach (var mark in marks)
            sorted[places[DecompositionTable.CombiningClassOf(mark)]++] = mark;
        sorted.AsSpan(0, marks.Length).CopyTo(marks);
        ArrayPool<uint>.Shared.Return(sorted);
    }

    /// <summary>Marks of hamza and madda that found no letter to compose with go last of all, if they go.</summary>
    private void DropHamzaMarks()
    {
        if (!_plan.DroppedMarks.Has(HamzaMark))
            return;
        var kept = 0;
        for (var i = 0; i < _markCount; i++)
        {
            if (_marks![i] is < 0x0653 or > 0x0655)
                _marks[kept++] = _marks[i];
        }
        _markCount = kept;
    }
}
