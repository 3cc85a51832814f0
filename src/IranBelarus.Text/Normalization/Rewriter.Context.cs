using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>What stands left and right of a place, and in which language.</summary>
internal ref partial struct Rewriter
{
    private readonly ReadOnlySpan<char> Left => _writing ? _output[.._length] : _text[.._at];

    /// <summary>The class of the character before the place, marks not skipped.</summary>
    private readonly byte LeftClass
    {
        get
        {
            var left = Left;
            return left.Length > _leftLimit ? NormalizationTable.Of(left[^1]) : _leftIsCut ? Other : Edge;
        }
    }

    /// <summary>What is known of a visible character.</summary>
    private readonly record struct Neighbour(int Index, byte Class, char Char, bool Spaced)
    {
        public bool IsLetter => CharacterClasses.Letters.Has(Class);

        public bool IsArabic => CharacterClasses.ArabicScript.Has(Class);

        public bool IsDigit => CharacterClasses.Digits.Has(Class);

        public bool IsIn(ulong set) => set.Has(Class);
    }

    /// <summary>The base of the cluster that was written last before <paramref name="end"/>, an index into <see cref="Left"/>; the last mark if no base is in reach.</summary>
    private readonly Neighbour LeftNeighbour(int end)
    {
        const int reach = 256;
        var left = Left;
        var i = end - 1;
        var first = Math.Max(_leftLimit, end - reach);
        while (i >= first && CharacterClasses.Marks.Has(left[i]))
            i--;
        if (i < first)
            return end > _leftLimit ? new(i, NormalizationTable.Of(left[end - 1]), left[end - 1], false) : new(i, _leftIsCut ? Other : Edge, '\0', false);
        return new(i, NormalizationTable.Of(left[i]), left[i], false);
    }

    /// <summary>Finds the line that holds the place.</summary>
    private void EnterLine()
    {
        if (_at < _lineEnd || _at == _text.Length && _lineEnd == _at)
            return;
        var from = Math.Max(0, _lineEnd);
        _lineStart = _text[from.._at].LastIndexOf('\n') + 1 + from;
        var length = _text[_lineStart..].IndexOf('\n');
        _lineEnd = length < 0 ? _text.Length : _lineStart + length + 1;
        // from the line's start to here everything was copied, so the lengths agree
        _leftLimit = Left.Length - (_at - _lineStart);
        _leftIsCut = _lineStart == 0 && _cutBefore;
        _closersAt = int.MaxValue;
        _bidi = null;
    }

    /// <summary>The class of the text's end for what stands before it.</summary>
    private readonly byte EndClass => _cutAfter ? Other : Edge;

    /// <summary>The next visible character from <paramref name="from"/> on, as it will be written; its class tells what it is.</summary>
    private Neighbour Look(int from)
    {
        var spaced = false;
        var i = from;
        var end = GapEnd(from);
        for (; i < end; i++)
            spaced |= CharacterClasses.Spaces.Has(_text[i]);
        if (end >= _lineEnd)
            return new(end, EndClass, '\0', spaced);
        var c = _text[end];
        var value = NormalizationTable.Of(c);
        if (value is Presentation or HighArabic)
        {
            var mapping = Mapping(end, out _);
            if (mapping.Length > 0)
                return new(end, NormalizationTable.Of(mapping[0]), mapping[0], spaced);
        }
        return new(end, value, c, spaced);
    }

    /// <summary>Where the gap that begins at <paramref name="from"/> ends.</summary>
    private int GapEnd(int from)
    {
        var spaced = false;
        var i = from;
        while (i < _lineEnd)
        {
            var value = NormalizationTable.Of(_text[i]);
            if (CharacterClasses.Spaces.Has(value))
            {
                if (_plan.Profile.Compose && MarkFollows(i + 1))
                    break;                               // the space carries the mark
                spaced = true;
                i++;
            }
            else if (CharacterClasses.Invisible.Has(value) || IsDroppedAlone(i, value))
            {
                i++;
            }
            else if (value is Tatweel or Presentation && _plan.Profile.RemoveTatweel && LeadingTatweels(i, from, spaced) is var after and > 0)
            {
                i = after;
            }
            else
            {
                break;
            }
        }
        return i;
    }

    /// <summary>Whether a character goes even where no letter stands before it.</summary>
    private bool IsDroppedAlone(int index, byte value)
    {
        if (_plan.DroppedMarks.Has(value) || value == Hamza && _plan.Folds)
            return true;
        if (value != Presentation || !_plan.Folds && _plan.DroppedMarks == 0)
            return false;
        // a form of hamza, or of marks without their letter
        var mapping = Mapping(index, out _);
        return mapping.Length > 0 && (mapping is ['ء'] ? _plan.Folds : mapping[0] == ' ' && AllDropped(mapping[1..]));
    }

    private readonly bool AllDropped(ReadOnlySpan<char> marks)
    {
        foreach (var mark in marks)
        {
            if (!_plan.DroppedMarks.Has(mark))
                return false;
        }
        return true;
    }

    /// <summary>Tatweels that lead into a word: their end, or 0 if they stay.</summary>
    private int LeadingTatweels(int from, int gapStart, bool spaced)
    {
        var i = TatweelsEnd(from);
        if (i == from)
            return 0;
        var right = i < _lineEnd ? NormalizationTable.Of(_text[i]) : EndClass;
        if (i < _lineEnd && right is Presentation or HighArabic && Mapping(i, out _) is { Length: > 0 } m)
            right = NormalizationTable.Of(m[0]);
        if (spaced)
            return CharacterClasses.Letters.Has(right) && !OpensDash(from, i) ? i : 0;
        var left = gapStart == _at ? LeftNeighbour(Left.Length).Class : SourceBase(gapStart);
        return CharacterClasses.Letters.Has(right) ? (CharacterClasses.Digits.Has(left) ? 0 : i)
            : CharacterClasses.Letters.Has(left) && from > gapStart && !(CharacterClasses.Digits | CharacterClasses.Marks).Has(right) ? i
            : 0;
    }

    /// <summary>The end of a run of tatweels and what may go between them; the run found last is remembered, since each tatweel that stays asks again.</summary>
    private int TatweelsEnd(int from)
    {
        if (from >= _tatweelsStart && from < _tatweelsEnd)
            return _tatweelsEnd;
        var i = from;
        for (; i < _lineEnd; i++)
        {
            var value = NormalizationTable.Of(_text[i]);
            if (value == Presentation)
            {
                var mapping = Mapping(i, out _);
                if (mapping.Length == 0 || !(mapping[0] == 'ـ' && AllDropped(mapping[1..]) || IsDroppedAlone(i, value)))
                    break;
            }
            else if (value != Tatweel && !CharacterClasses.Invisible.Has(value) && !IsDroppedAlone(i, value))
            {
                break;
            }
        }
        (_tatweelsStart, _tatweelsEnd) = (from, i);
        return i;
    }

    /// <summary>The class of the character before a place of the text, marks and tatweels skipped.</summary>
    private readonly byte SourceBase(int before)
    {
        var i = before - 1;
        while (i > 0 && (CharacterClasses.Marks | 1UL << Tatweel).Has(_text[i]))
            i--;
        return i < 0 ? Edge : NormalizationTable.Of(_text[i]);
    }

    /// <summary>Whether a mark that stays follows, invisible characters and marks that go not counted.</summary>
    /// <param name="from">Where to look.</param>
    /// <param name="afterLetter">Whether a letter stands before, which takes forms of marks too.</param>
    private bool MarkFollows(int from, bool afterLetter = false)
    {
        for (var i = from; i < _lineEnd; i++)
        {
            var value = NormalizationTable.Of(_text[i]);
            if (CharacterClasses.Marks.Has(value))
            {
                if (!_plan.DroppedMarks.Has(value) || value == HamzaMark)
                    return true;
            }
            else if (value == Presentation && afterLetter && AttachedMarks(i).Length > 0
                || value == HighArabic && CombiningClassAt(i) != 0)
            {
                return true;
            }
            else if (!IsSkippedBeforeMark(i, value) && !IsDroppedAlone(i, value) && !(afterLetter && value == Tatweel && _plan.Profile.RemoveTatweel))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>Whether an invisible character has no business between a letter and its mark.</summary>
    private bool IsSkippedBeforeMark(int index, byte value) =>
        _plan.TidiesControls && (value is Zwnj or Zwj or ZeroWidth or SoftHyphen or BidiMark || value == BidiControl && IsDroppedControl(index))
        || value == Zwnj && _plan.RemovesHalfSpaces;

    /// <summary>The compatibility mapping of the code point at an index, as far as the profile wants it; empty if there is none.</summary>
    private readonly ReadOnlySpan<char> Mapping(int index, out int width)
    {
        width = 1;
        if (_plan.Profile.PresentationForms == PresentationForm.Keep)
            return default;
        var c = _text[index];
        if (char.IsHighSurrogate(c))
        {
            if (index + 1 >= _text.Length || !char.IsLowSurrogate(_text[index + 1]))
                return default;
            width = 2;
            return DecompositionTable.CompatibilityOf((uint)char.ConvertToUtf32(c, _text[index + 1]));
        }
        return c is >= '\uFDF0' and <= '\uFDFC' && _plan.Profile.PresentationForms == PresentationForm.Letters
            ? default
            : DecompositionTable.CompatibilityOf(c);
    }
}
