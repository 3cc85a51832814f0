using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Whose letters a text is written with, stretch by stretch between its stops. A stretch that does not show its language has that of its sentence, without
/// what the sentence quotes; a sentence that does not, that of its line, if that is not overlong; a line that does not, the profile's. Words that no language of the
/// profiles writes stay by themselves. Our own rules.
/// </summary>
internal ref partial struct Rewriter
{
    /// <summary>No stretch looks further round than a line of this length; in longer ones, which may be cut (see <see cref="LineCuts"/>), it does not look round.</summary>
    private const int LongestLine = 1 << 12;

    /// <summary>Whose letters the text round an index is written with.</summary>
    private LetterFamily FamilyAt(int index)
    {
        if (index < _familyStart || index >= _familyEnd)
            FindFamily(index);
        return _family;
    }

    /// <summary>Whose words the text round an index shows, though its letters may be left to them; without a sign of it those that the profile is for.</summary>
    private LetterFamily LanguageAt(int index)
    {
        if (!_plan.ByLanguage)
            return _plan.ProfileFamily;
        if (index < _familyStart || index >= _familyEnd)
            FindFamily(index);
        return _language;
    }

    /// <summary>Finds how far the text round an index is written with the same letters, and whose.</summary>
    private void FindFamily(int index)
    {
        EnterLine();
        if (index < _judgedStart || index >= _judgedEnd)
            Judge(index);
        var reach = Math.Max(_judgedEnd, _lineEnd);
        if (_writing)
            reach = BeforeAddress(index, reach);
        var (start, end, family, language) = (_judgedStart, Math.Min(_judgedEnd, reach), _judged, _judgedLanguage);
        if (!_judgedPlain)
        {
            if (family is LetterFamily.Persian or LetterFamily.Arabic)
            {
                start = SegmentLanguage.WordStart(_text, index, _judgedStart);
                var foreign = ForeignWord(start, end);
                if (index >= foreign.Start && foreign.Start < foreign.End)
                    (start, end, family) = (foreign.Start, Math.Max(foreign.End, index + 1), LetterFamily.Leave);
                else
                    end = foreign.Start;
            }
            if (_writing && family == _judged)
                end = GoOn(end, reach, family, language);
        }
        while (end > index + 1 && CharacterClasses.Gap.Has(_text[end - 1]))
            end--;                                       // a gap is written as a whole
        (_familyStart, _familyEnd, _family, _language) = (start, end, family, language);
    }

    /// <summary>The end of the stretches of the line, from one that has been judged on, that are alike and have no foreign word: where one had a fault, the next ones mostly have.</summary>
    private int GoOn(int end, int reach, LetterFamily family, LetterFamily language)
    {
        while (end == _judgedEnd)
        {
            var next = end;
            while (next < reach && !SegmentLanguage.IsWordUnit(_text[next]))
                next++;
            if (next >= Math.Min(reach, _lineEnd))
                break;
            Judge(next);
            if (_judged != family || _judgedLanguage != language)
                break;
            end = Math.Min(_judgedEnd, reach);
            if (family is LetterFamily.Persian or LetterFamily.Arabic)
                end = ForeignWord(next, end).Start;
        }
        return end;
    }

    private (int Start, int End) ForeignWord(int from, int to) => SegmentLanguage.ForeignWord(_text, from, to, _lineEnd, ref _knownLetter);

    private void Judge(int index)
    {
        var from = Math.Max(_lineStart, index >= _judgedEnd ? _judgedEnd : 0);
        var start = SegmentLanguage.StretchStart(_text, from, index);
        if ((_plan.ExpectsPersian || _plan.ExpectsArabic) && IsPlainLine())
        {
            var plain = _plainEnd;
            if (_plainEndsInSign || plain < _text.Length)
                plain = index + _text[index..plain].LastIndexOf('\n') + 1;
            (_judgedStart, _judgedEnd, _judged, _judgedLanguage, _judgedPlain) = (start, Math.Max(plain, index + 1), _plan.ProfileFamily, _plan.ProfileFamily, true);
            return;
        }
        while (true)
        {
            if (_stopsLine != _lineStart)
                (_stopsLine, _knownStop) = (_lineStart, (0, -1));
            var (end, family, likely) = SegmentLanguage.Next(_text, start, _lineEnd, _plan, ref _knownStop);
            if (index < end || end >= _lineEnd)
            {
                // where Persian is expected, what has no sign of another language is judged as a plain line is
                if (_plan.ExpectsPersian && family is not (null or LetterFamily.Persian) && ForeignSigns.Find(_text, start, end) >= end)
                    family = null;
                if (likely is not null)
                    family = Around(start, end) == likely ? likely : LetterFamily.Leave;
                family ??= Around(start, end);
                (_judgedStart, _judgedEnd, _judged, _judgedLanguage, _judgedPlain) = (start, end, _plan.Treat(family), family ?? _plan.ProfileFamily, false);
                return;
            }
            start = end;
        }
    }

    /// <summary>The family that the sentence round a stretch shows, or else the line.</summary>
    private LetterFamily? Around(int start, int end)
    {
        var length = _lineEnd - _lineStart;
        if (length > LongestLine || _cutBefore && _lineStart == 0 || _cutAfter && _lineEnd == _text.Length)
        {
            IsUnsettled |= length <= 2 * LongestLine;    // it may become shorter
            return null;
        }
        if (start < _sentenceStart || start >= _sentenceEnd)
        {
            (_sentenceStart, _sentenceEnd) = SegmentLanguage.Sentence(_text, _lineStart, start, _lineEnd);
            (_sentenceFamily, _sentenceLikely) = (null, null);
            if (start > _sentenceStart || end < _sentenceEnd)
                _sentenceFamily = SegmentLanguage.Of(_text, _sentenceStart, _sentenceEnd, withQuotations: false, _plan, out _sentenceLikely);
        }
        if (_sentenceFamily is not null && _sentenceLikely is null)
            return _sentenceFamily;
        if (_familyLine != _lineStart)
        {
            _familyLine = _lineStart;
            _lineFamily = start <= _lineStart && end >= _lineEnd ? null : SegmentLanguage.Of(_text, _lineStart, _lineEnd, withQuotations: true, _plan, out _);
        }
        // a sentence that is likely to be of another language than the line stays as it is
        return _sentenceLikely is null || _sentenceLikely == _lineFamily ? _lineFamily : LetterFamily.Leave;
    }

    /// <summary>Whether the line at hand has no sign of another language than that which is expected; looks ahead over the lines after it.</summary>
    private bool IsPlainLine()
    {
        const int reach = 1 << 12;
        if (_plan.ExpectsArabic)
            return IsPlainArabicLine();
        if (_lineStart < _plainStart || _lineStart >= _plainEnd || _lineEnd > _plainEnd && !_plainEndsInSign)
        {
            var end = Math.Min(_text.Length, Math.Max(_lineEnd, Math.Min(_lineStart + reach, _plainTry)));
            _plainStart = _lineStart;
            _plainEnd = ForeignSigns.Find(_text, _lineStart, end);
            _plainEndsInSign = _plainEnd < end;
        }
        return _lineEnd <= _plainEnd;
    }

    /// <summary>
    /// The same where it is Arabic. Whole lines are looked at, none twice; behind lines that are in doubt as many more as these, since the next ones mostly are too, and
    /// whoever judges them finds the same.
    /// </summary>
    private bool IsPlainArabicLine()
    {
        const int shortestReach = 1 << 9, longestReach = 1 << 12;
        if (_lineStart < _doubtfulEnd)
            return false;
        if (_lineStart < _plainStart || _lineStart >= _plainEnd)
        {
            var end = _lineEnd;
            if (end < _lineStart + _plainReach && end < _text.Length)
                end += _text[end..Math.Min(_text.Length, _lineStart + _plainReach)].LastIndexOf('\n') + 1;
            (_plainStart, _plainEnd) = (_lineStart, ArabicLines.FindDoubtful(_text, _lineStart, end));
            _plainReach = _plainEnd < end ? 0 : Math.Clamp(2 * _plainReach, shortestReach, longestReach);
            if (_plainEnd > _lineStart)
                _doubtfulStart = _plainEnd;
            if (_plainEnd < end)
                _doubtfulEnd = _plainEnd > _lineStart ? _plainEnd + 1 : _lineEnd + Math.Min(_lineStart - _doubtfulStart, longestReach);
        }
        return _lineEnd <= _plainEnd;
    }
}
