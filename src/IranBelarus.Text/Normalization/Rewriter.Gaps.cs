using System.Buffers;
using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>What stands between two visible characters: spaces, joiners, direction controls.</summary>
internal ref partial struct Rewriter
{
    /// <summary>What is to become of the spaces of a gap.</summary>
    private enum Spacing
    {
        AsIs,
        None,
        One,
    }

    /// <summary>Writes the gap that ends at <paramref name="end"/>.</summary>
    private void Gap(int end, Neighbour right)
    {
        var left = LeftNeighbour(Left.Length);
        var closers = end == _closersAt ? _bidi!.Closers : "";
        if (end == _closersAt)
            _closersAt = int.MaxValue;
        if (end == _at && closers.Length == 0)
        {
            if (_plan.RepairsSpaces && SpaceIsMissing(left, right))
            {
                Replace(0, " ");
                IsUnsettled |= _plan.Profile.Digits != DigitForm.Keep;          // digits are exchanged or not as their token has them
            }
            return;
        }
        var most = 4 * (end - _at) + 4 + closers.Length;
        var rented = most > 256 ? ArrayPool<char>.Shared.Rent(most) : null;
        var gap = rented ?? stackalloc char[256];
        var length = WriteGap(end, left, right, gap);
        closers.CopyTo(gap[length..]);
        length += closers.Length;
        if (length == 0 && char.IsHighSurrogate(left.Char) && char.IsLowSurrogate(right.Char))
            Keep(end - _at);                            // two halves that do not belong together stay apart
        else
            ReplaceTrimmed(end - _at, gap[..length]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
    }

    /// <summary>Replaces, leaving out what is the same at both ends.</summary>
    private void ReplaceTrimmed(int oldLength, scoped ReadOnlySpan<char> with)
    {
        var old = _text.Slice(_at, oldLength);
        var head = old.CommonPrefixLength(with);
        var tail = 0;
        while (tail < Math.Min(old.Length, with.Length) - head && old[^(tail + 1)] == with[^(tail + 1)])
            tail++;
        Keep(head);
        Replace(oldLength - head - tail, with[head..^tail]);
        Keep(tail);
    }

    private int WriteGap(int end, Neighbour left, Neighbour right, scoped Span<char> gap)
    {
        var spacing = _plan.RepairsSpaces ? SpacingOf(end, left, right) : Spacing.AsIs;
        var spaced = right.Spaced && spacing != Spacing.None;
        var halfSpace = HalfSpaceStays(end, left, right, spaced);
        var length = 0;
        var seenSpace = false;
        var arabic = left.IsLetter || right.IsLetter || left.IsIn(CharacterClasses.Digits) || right.IsIn(CharacterClasses.Digits)
            || left.IsArabic || right.IsArabic;
        var (firstSpace, lastSpace) = spaced ? (FirstSpace(end), LastSpace(end)) : (-1, -1);
        for (var i = _at; i < end; i++)
        {
            var c = _text[i];
            var value = NormalizationTable.Of(c);
            switch (value)
            {
                case Space or OtherSpace:
                    if (spacing == Spacing.AsIs)
                        gap[length++] = c;
                    else if (spacing == Spacing.One && !seenSpace)
                        gap[length++] = ' ';
                    seenSpace = true;
                    break;
                case Zwnj:
                    if (_plan.RemovesHalfSpaces && (arabic || _plan.Profile.Controls == ControlForm.RemoveAll))
                        break;
                    if (!_plan.TidiesControls || !arabic)
                        gap[length++] = c;
                    else if (halfSpace)
                    {
                        gap[length++] = '\u200C';
                        halfSpace = false;
                    }
                    break;
                case Zwj:
                    if (JoinerStays(i, firstSpace, lastSpace, left, right) && (length == 0 || gap[length - 1] != '\u200D' || !arabic))
                        gap[length++] = c;
                    break;
                case ZeroWidth or SoftHyphen:
                    if (ZeroWidthStays(c, left, right, right.Spaced))
                        gap[length++] = c;
                    else if (halfSpace && IsHalfSpaceLike(c))
                    {
                        gap[length++] = '\u200C';
                        halfSpace = false;
                    }
                    break;
                case BidiMark:
                    if (halfSpace && IsHalfSpaceLike(c))
                    {
                        gap[length++] = '\u200C';
                        halfSpace = false;
                    }
                    else if (BidiMarkStays(left, right) && (length == 0 || gap[length - 1] != c || !_plan.TidiesControls))
                        gap[length++] = c;
                    break;
                case BidiControl:
                    WriteControl(i, gap, ref length);
                    break;
            }
        }
        if (!right.Spaced && spacing == Spacing.One)
        {
            gap[length++] = ' ';
            IsUnsettled |= _plan.Profile.Digits != DigitForm.Keep;
        }
        return length;
    }

    /// <summary>Whether a direction control does nothing, or all go.</summary>
    private bool IsDroppedControl(int index)
    {
        if (_plan.Profile.Controls == ControlForm.RemoveAll)
            return true;
        IsUnsettled = true;
        if (_bidi is null || index < _bidiStart || index >= _bidi.End)
        {
            const string separators = "\n\r\u0085\u2029";                 // Bidi_Class B, but for the rare information separators
            _bidiStart = _lineStart + _text[_lineStart..index].LastIndexOfAny(separators) + 1;
            var length = _text[index.._lineEnd].IndexOfAny(separators);
            _bidi = new(_text, _bidiStart, length < 0 ? _lineEnd : index + length, _plan.Vanishing, length < 0 && _lineEnd == _text.Length && _cutAfter);
            if (_bidi.Closers.Length > 0)
                _closersAt = _bidi.End;
        }
        return _bidi.IsDropped(index);
    }

    private void WriteControl(int index, scoped Span<char> gap, ref int length)
    {
        if (_plan.Profile.Controls == ControlForm.RemoveAll || _plan.TidiesControls && IsDroppedControl(index))
            return;
        if (_plan.TidiesControls)
        {
            for (var missing = _bidi!.MissingBefore(index); missing > 0 && length < gap.Length - 1; missing--)
                gap[length++] = '\u202C';
        }
        gap[length++] = _text[index];
    }

    private readonly int FirstSpace(int end)
    {
        for (var i = _at; i < end; i++)
        {
            if (CharacterClasses.Spaces.Has(_text[i]))
                return i;
        }
        return -1;
    }

    // ---- invisible characters

    /// <summary>Whether a half-space belongs in this gap, if one or its like is there.</summary>
    private bool HalfSpaceStays(int end, Neighbour left, Neighbour right, bool spaced)
    {
        if (spaced || _plan.RemovesHalfSpaces || !_plan.TidiesControls || end == _at)
            return false;
        var (typed, like) = (false, false);
        for (var i = _at; i < end; i++)
        {
            typed |= _text[i] == '\u200C';
            like |= IsHalfSpaceLike(_text[i]);
        }
        if (!typed && !like)
            return false;
        if (!left.IsLetter || !right.IsLetter)
            return typed && IsWordPart(left) && IsWordPart(right);
        if (typed && CharacterClasses.JoinsForward.Has(left.Class))
            return true;
        var family = LanguageAt(Math.Min(right.Index, _text.Length - 1));
        if (!typed)
            return family == LetterFamily.Persian && CharacterClasses.JoinsForward.Has(left.Class);
        // after a letter that does not join, a half-space shows nothing; in Persian it may still part a compound, never an ending nor a single letter, but for و
        return family != LetterFamily.Arabic
            && !(family == LetterFamily.Persian && (PersianEndings.StandAt(_text[right.Index.._lineEnd]) || left.Char != 'و' && !LeftNeighbour(left.Index).IsLetter || right.Char != 'و' && !WordGoesOn(right)));
    }

    /// <summary>What has been typed or exported for a half-space: soft hyphen, zero-width space, direction marks within a word.</summary>
    private static bool IsHalfSpaceLike(char c) => c is '\u00AD' or '\u200B' or '\u200E' or '\u200F';

    private static bool IsWordPart(Neighbour n) => n.IsLetter || n.IsDigit || n.IsIn(CharacterClasses.Latin | 1UL << OtherLetter);

    private readonly bool JoinerStays(int index, int firstSpace, int lastSpace, Neighbour left, Neighbour right)
    {
        const ulong pictographs = 1UL << Surrogate | 1UL << Other;
        if (_plan.Profile.Controls == ControlForm.RemoveAll)
            return firstSpace < 0 && left.IsIn(pictographs) && right.IsIn(pictographs);      // a sequence of emoji is one of them
        if (!_plan.TidiesControls || !left.IsLetter && !right.IsLetter)
            return true;
        var joinsLeft = CharacterClasses.JoinsForward.Has(left.Class);
        var joinsRight = right.IsIn(CharacterClasses.JoinsForward | CharacterClasses.JoinsBack);
        if (firstSpace >= 0)
            return index < firstSpace ? joinsLeft || !left.IsLetter : index > lastSpace && (joinsRight || !right.IsLetter);
        // between two letters that join anyway it does nothing
        return left.IsLetter && right.IsLetter ? joinsLeft != joinsRight : joinsLeft || joinsRight;
    }

    private readonly int LastSpace(int end)
    {
        for (var i = end - 1; i >= _at; i--)
        {
            if (CharacterClasses.Spaces.Has(_text[i]))
                return i;
        }
        return -1;
    }

    private readonly bool ZeroWidthStays(char c, Neighbour left, Neighbour right, bool spaced)
    {
        if (!_plan.TidiesControls)
            return true;
        if (_plan.Profile.Controls == ControlForm.RemoveAll || c == '\uFEFF' || spaced)
            return false;
        // a place to break a line in Latin, Thai, Khmer …; between Arabic letters there is none
        const ulong elsewhere = CharacterClasses.Latin | 1UL << OtherLetter | 1UL << Other | 1UL << ForeignMark | 1UL << Surrogate;
        return left.IsIn(elsewhere) && right.IsIn(elsewhere);
    }

    private readonly bool BidiMarkStays(Neighbour left, Neighbour right)
    {
        if (!_plan.TidiesControls)
            return true;
        if (_plan.Profile.Controls == ControlForm.RemoveAll)
            return false;
        // between Arabic letters, or at the end of a line beside one, there is nothing whose direction it could decide
        const ulong silent = CharacterClasses.Letters | 1UL << Edge;
        return !(left.IsIn(silent) && right.IsIn(silent));
    }

    // ---- spaces

    private Spacing SpacingOf(int end, Neighbour left, Neighbour right)
    {
        var single = _plan.Profile.Spaces == SpaceForm.Single;
        if (right.IsDigit && _plan.Profile.Digits != DigitForm.Keep)
            right = right with { Class = NormalizationTable.Of(DigitAt(right.Index)) };
        if (!right.Spaced)
            return SpaceIsMissing(left, right) ? Spacing.One : Spacing.AsIs;
        if (left.Class == Edge)
            return single ? Spacing.None : Spacing.AsIs;             // indentation
        var arabic = left.IsArabic || right.IsArabic;
        if (right.Class == Edge)
            return single || arabic ? Spacing.None : Spacing.AsIs;
        if (!single && left.IsDigit && right.IsDigit)
            return Spacing.AsIs;                                     // U+00A0 or U+202F may group the digits
        if (SpaceIsWrong(left, right))
            return Spacing.None;
        return single || arabic || LeftIsArabicStop(left) ? Spacing.One : Spacing.AsIs;
    }

    /// <summary>A stop or closing mark after Arabic.</summary>
    private bool LeftIsArabicStop(Neighbour left) =>
        left.IsIn(CharacterClasses.Stops | CharacterClasses.Closers) && LeftNeighbour(left.Index).IsArabic;

    /// <summary>Whether a space stands on the wrong side of a mark.</summary>
    private bool SpaceIsWrong(Neighbour left, Neighbour right)
    {
        if (right.IsIn(CharacterClasses.Stops | CharacterClasses.Closers))
        {
            if (left.Class == Quote)
                return right.Class is ArabicComma or ArabicQuestion && !StandsApart(left.Index, CharacterClasses.Openers);
            if (!left.IsIn(CharacterClasses.Letters | CharacterClasses.Digits | CharacterClasses.Latin | CharacterClasses.Closers | 1UL << NumberMark
                | 1UL << ArabicQuestion | 1UL << Exclamation | 1UL << Tatweel))
                return false;
            if (right.Class == Period && Look(right.Index + 1) is { Spaced: true, Class: Period })
                return false;                                        // an ellipsis of spaced dots
            if (right.Class is ArabicComma or ArabicQuestion)
                return true;
            if (right.Class == Colon && left.IsDigit)
                return false;                                        // a score or a time
            var beforeMark = left.IsIn(CharacterClasses.Closers) ? LeftNeighbour(left.Index) : left;
            if (!left.IsArabic && !beforeMark.IsArabic && !(right.IsIn(CharacterClasses.Closers) && left.IsDigit))
                return false;
            return StandsAtEnd(right.Index, right.Class is Colon or AsciiComma)
                || StandsBeforeWord(right)
                || right.IsIn(CharacterClasses.Closers) && SpaceIsMissingAfter(Left.Length, right.Char, Look(right.Index + 1));
        }
        if ((left.IsIn(CharacterClasses.Openers) || left.Class == Quote && _at > 0 && _text[_at - 1] == '«') && left.Index == Left.Length - 1)
        {
            // an opening mark stands apart from what is before it; else it may be a closing one typed the wrong way round
            return (StandsApart(left.Index, CharacterClasses.Openers) || FollowsColon(left.Index)) && (right.IsIn(CharacterClasses.Letters | 1UL << OpenGuillemet) || right.IsArabic && right.IsDigit);
        }
        return false;
    }

    /// <summary>Whether before the mark at an index of what was written there is a word with a colon, which is no emoticon.</summary>
    private readonly bool FollowsColon(int index) => LeftNeighbour(index) is { Class: Colon } colon && LeftNeighbour(colon.Index).IsLetter;

    /// <summary>Whether before the mark at an index of what was written there is a space, an end, or one of further classes.</summary>
    private readonly bool StandsApart(int index, ulong further)
    {
        var left = Left;
        var i = index - 1;
        while (i >= _leftLimit && CharacterClasses.Invisible.Has(left[i]))
            i--;
        return i < _leftLimit ? !_leftIsCut : (CharacterClasses.Spaces | 1UL << Edge | further).Has(left[i]);
    }

    /// <summary>Whether after the mark at an index comes a space, an end or a further mark, so that it belongs to what is before it.</summary>
    /// <param name="index">Index of the mark.</param>
    /// <param name="strictly">Whether only a space or an end will do, since the mark may begin an emoticon.</param>
    private bool StandsAtEnd(int index, bool strictly)
    {
        var next = Look(index + 1);
        return next.Spaced || next.Class == Edge
            || !strictly && next.IsIn(CharacterClasses.Closers | 1UL << ArabicComma | 1UL << ArabicQuestion | 1UL << Exclamation | 1UL << AsciiComma);
    }

    /// <summary>Whether a word follows a mark that stands apart from its own one: «رفت .بعد». A colon may begin an emoticon.</summary>
    private bool StandsBeforeWord(Neighbour mark)
    {
        if (mark.Char is not ('.' or '!' or ',' or '?'))
            return false;
        var next = Look(mark.Index + 1);
        return next.IsLetter && !next.Spaced && LeftNeighbour(Left.Length).IsLetter && !IsTechnical(mark.Index)
            && (mark.Char != '.' || SentenceEndsAt(new(Left.Length, Period, '.', false), next));
    }

    /// <summary>Whether a space belongs between two characters that stand side by side.</summary>
    private bool SpaceIsMissing(Neighbour left, Neighbour right)
    {
        if (!left.IsIn(CharacterClasses.Stops | CharacterClasses.Closers | CharacterClasses.Letters))
            return false;
        if (left.IsLetter ? right.Class != OpenGuillemet : left.Index != Left.Length - 1)
            return false;
        var before = LeftNeighbour(left.Index);
        var missing = left.Class switch
        {
            ArabicComma => right.IsLetter && before.IsIn(CharacterClasses.Letters | CharacterClasses.Digits | CharacterClasses.Latin | CharacterClasses.Closers)
                || right.IsDigit && (before.IsLetter || before.IsDigit && (CommaPartsNumbers(right.Index) || IsCommaApart(right.Index))),
            ArabicQuestion or Exclamation or AsciiComma => right.IsLetter && before.IsLetter,
            Colon => before.IsLetter && (right.IsLetter || right.Class == OpenGuillemet),
            Period => right.IsLetter && SentenceEndsAt(left, right),
            CloseGuillemet or CloseBracket => SpaceIsMissingAfter(left.Index, left.Char, right),
            _ => left.IsLetter && right.Class == OpenGuillemet && !StandsAtEnd(right.Index, strictly: false) && !IsArabicPrefix(left),
        };
        if (!missing || !IsTechnical(Math.Min(right.Index, _lineEnd - 1)))
            return missing;
        IsUnsettled = true;                              // what makes the token technical may go
        return false;
    }

    /// <summary>Whether what was written ends in a word of one letter that Arabic writes together with the next word, or in و or ف and such a letter: و«, ول«.</summary>
    private bool IsArabicPrefix(Neighbour last)
    {
        var before = LeftNeighbour(last.Index);
        var isPrefix = before.IsLetter
            ? before.Char is 'و' or 'ف' && last.Char is 'ب' or 'ل' or 'ك' && !LeftNeighbour(before.Index).IsLetter
            : last.Char is 'و' or 'ف' or 'ب' or 'ل' or 'ك';
        return isPrefix && LanguageAt(Math.Max(_lineStart, _at - 1)) == LetterFamily.Arabic;
    }

    /// <summary>Whether the comma before a digit had its space on the wrong side: ۲ ،۳ is a list, no decimal.</summary>
    private readonly bool IsCommaApart(int right)
    {
        var comma = right - 1;
        while (comma > _lineStart && CharacterClasses.Invisible.Has(_text[comma]))
            comma--;
        return comma > _lineStart && CharacterClasses.Spaces.Has(_text[comma - 1]);
    }

    /// <summary>A full stop between two words of at least two letters, not one of a chain as in «م.ت.ف» and «اف.ای.ام»: «شد.در».</summary>
    private bool SentenceEndsAt(Neighbour stop, Neighbour right)
    {
        var last = LeftNeighbour(stop.Index);
        if (!last.IsLetter || !LeftNeighbour(last.Index).IsLetter || !WordGoesOn(right))
            return false;
        var left = Left;
        var i = last.Index;
        while (i >= _leftLimit && IsWordUnit(left[i]))
            i--;
        if (i > _leftLimit && NormalizationTable.Of(left[i]) == Period && LeftNeighbour(i).IsLetter)
            return false;
        var first = left[Math.Max(_leftLimit, i + 1)..stop.Index];
        i = right.Index;
        while (i < _lineEnd && IsWordUnit(_text[i]))
            i++;
        if (IsNameOfLetter(first) && IsNameOfLetter(_text[right.Index..i]) || first is "دیجی" or "ديجي" || IsEndOfDomain(_text[right.Index..i]))
            return false;
        return i >= _lineEnd || NormalizationTable.Of(_text[i]) != Period || Look(i + 1) is not { Spaced: false, IsLetter: true };
    }

    /// <summary>Whether a word is the Persian or Arabic name of a Latin letter, as in «ال.جی».</summary>
    private static bool IsNameOfLetter(ReadOnlySpan<char> word) => word is "ای" or "إي" or "اي" or "بی" or "بي" or "سی" or "سي" or "دی" or "دي" or "اف" or "إف" or "جی" or "جي"
        or "اچ" or "آی" or "آي" or "کی" or "كي" or "ال" or "إل" or "ام" or "إم" or "ان" or "إن" or "او" or "أو" or "پی" or "کیو" or "كيو" or "آر" or "اس" or "إس" or "تی" or "تي"
        or "یو" or "يو" or "وی" or "دبلیو" or "ایکس" or "وای" or "واي" or "زد";

    /// <summary>Whether a word is the end of a domain, spelt out: «دات.کام», «ایران.آی‌آر».</summary>
    private static bool IsEndOfDomain(ReadOnlySpan<char> word) => word is "کام" or "كام" or "آیآر" or "آيآر" or "آی\u200Cآر" or "آي\u200Cآر" or "ارگ" or "نیوز" or "نيوز";

    private static bool IsWordUnit(char c) =>
        (CharacterClasses.Letters | CharacterClasses.Marks | 1UL << Tatweel | CharacterClasses.Invisible | 1UL << Presentation).Has(c) && c is not ('\uFDFA' or '\uFDFB');

    /// <summary>Whether the word that begins here has a second letter.</summary>
    private bool WordGoesOn(Neighbour first)
    {
        var i = first.Index + (char.IsHighSurrogate(_text[first.Index]) ? 2 : 1);
        while (i < _lineEnd && ((CharacterClasses.Marks | 1UL << Tatweel).Has(_text[i]) || AttachedMarks(i).Length > 0))
            i++;
        return Look(i) is { Spaced: false, IsLetter: true } || NormalizationTable.Of(_text[first.Index]) == Presentation && Mapping(first.Index, out _).Length > 1;
    }

    /// <summary>A closing mark whose opening one stands apart from the word before it, and a word after it that is no ending: «(۴)به».</summary>
    /// <param name="index">Where the closing mark stands, or will stand, in what was written.</param>
    /// <param name="closer">The closing mark.</param>
    /// <param name="right">What follows it.</param>
    private bool SpaceIsMissingAfter(int index, char closer, Neighbour right)
    {
        if (!right.IsLetter || right.Spaced)
            return false;
        var left = Left;
        var opener = closer switch { '»' => '«', ')' => '(', ']' => '[', _ => '{' };
        var reach = Math.Max(_leftLimit, index - 200);
        var open = left[reach..index].LastIndexOf(opener) + reach;
        if (open < reach || open + 1 == index)
            return false;
        return !left[(open + 1)..index].Contains(closer) && StandsApart(open, 0) && WordGoesOn(right) && !PersianEndings.StandAt(_text[right.Index.._lineEnd]);
    }
}
