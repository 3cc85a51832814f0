using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>What single letters, digits and marks of punctuation become.</summary>
internal ref partial struct Rewriter
{
    /// <summary>What a letter becomes by itself; <see cref="LetterFold.Dropped"/> if it goes.</summary>
    /// <param name="c">The letter.</param>
    /// <param name="end">End of its cluster.</param>
    private char MapLetter(char c, int end)
    {
        var value = NormalizationTable.Of(c);
        if (!CharacterClasses.Letters.Has(value))
            return c;
        if (_plan.Folds)
            return c is '\u06E5' or '\u06E6' ? c : LetterFold.Fold(c);   // letters to Unicode, though keys leave them out
        if (!_plan.ByLanguage || !_plan.IsLanguageLetter(value))
            return c;
        switch (FamilyAt(_at))
        {
            case LetterFamily.Persian:
                return value switch
                {
                    YehArabic or YehMaksura => 'ی',
                    KafArabic => 'ک',
                    HehOther or Ae => 'ه',
                    _ => c,
                };
            case LetterFamily.PersianYeh:
                return value switch { YehArabic or YehMaksura => 'ی', KafArabic => 'ک', _ => c };
            case LetterFamily.Arabic:
                return value switch
                {
                    KafFarsi => 'ك',
                    YehFarsi => ArabicYeh(end),
                    HehOther when CharacterClasses.Letters.Has(LeftNeighbour(Left.Length).Class) && LeftIsAdjacent || LetterFollows(end) => 'ه',
                    _ => c,
                };
            default:
                return c;
        }
    }

    private readonly bool LeftIsAdjacent => !(CharacterClasses.Gap | 1UL << Edge).Has(LeftClass);

    private bool LetterFollows(int end) => Look(end) is { IsLetter: true, Spaced: false };

    /// <summary>ی in Arabic: ي, but at the end of words that are written with ى.</summary>
    private char ArabicYeh(int end)
    {
        if (LetterFollows(end))
            return 'ي';
        if (_markCount > 0 && _marks![0] == '\u064B')
            return 'ى';                                              // هدىً
        for (var i = 0; i < _markCount; i++)
        {
            if (_marks![i] is >= '\u064C' and <= '\u0652')
                return 'ي';                                          // إليَّ
        }
        return FinalYeh(Left, end);
    }

    /// <summary>What ی at the end of an Arabic word becomes: ى, ي, or itself where no language is expected and two readings are likely.</summary>
    /// <param name="left">What was written before it.</param>
    /// <param name="next">Index in the text of what follows it and its marks.</param>
    private readonly char FinalYeh(ReadOnlySpan<char> left, int next)
    {
        Span<char> word = stackalloc char[ArabicMaksura.Longest];
        var at = word.Length;
        word[--at] = 'ى';
        var i = left.Length - 1;
        for (; i >= _leftLimit; i--)
        {
            var value = NormalizationTable.Of(left[i]);
            if (left[i] == '\u0650' && at == word.Length - 1)
                return 'ي';                                          // تفشِّي
            if (CharacterClasses.Marks.Has(value) || value == Tatweel)
                continue;
            if (!CharacterClasses.Letters.Has(value))
                break;
            if (at == 0)
                return 'ي';
            word[--at] = left[i];
        }
        if (!ArabicMaksura.Ends(word[at..]))
            return 'ي';
        return word[at..] is "على" ? ArabicMaksura.OfAli(WordBefore(left[_leftLimit..(i + 1)], stackalloc char[ArabicMaksura.Longest]),
            WordAfter(next, stackalloc char[ArabicMaksura.Longest]), _plan.Profile.Language == TextLanguage.Unknown) : 'ى';
    }

    /// <summary>The letters of the word that ends before the spaces at the end of what was written; empty if it is long.</summary>
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> left, Span<char> letters)
    {
        left = left.TrimEnd(' ');
        var at = letters.Length;
        for (var i = left.Length - 1; i >= 0 && (CharacterClasses.Letters | CharacterClasses.Marks).Has(left[i]); i--)
        {
            if (!CharacterClasses.Letters.Has(left[i]))
                continue;
            if (at == 0)
                return default;
            letters[--at] = OfArabic(left[i]);
        }
        return letters[at..];
    }

    /// <summary>The letters of the word that begins after the spaces at an index; empty if it is long.</summary>
    private readonly ReadOnlySpan<char> WordAfter(int index, Span<char> letters)
    {
        var i = index;
        while (i < _text.Length && _text[i] == ' ')
            i++;
        var count = 0;
        for (; i < _text.Length && (CharacterClasses.Letters | CharacterClasses.Marks).Has(_text[i]); i++)
        {
            if (!CharacterClasses.Letters.Has(_text[i]))
                continue;
            if (count == letters.Length)
                return default;
            letters[count++] = OfArabic(_text[i]);
        }
        return letters[..count];
    }

    private static char OfArabic(char c) => c switch { 'ی' or 'ى' => 'ي', 'ک' => 'ك', _ => c };

    /// <summary>The ezafe after heh, in Persian.</summary>
    private char Ezafe(char letter, ref int end)
    {
        if (letter is not ('ه' or 'ۀ') || _plan.ByLanguage && FamilyAt(_at) != LetterFamily.Persian)
            return letter;
        var form = _plan.Profile.Ezafe;
        if (letter == 'ه' && _markCount == 0 && end < _lineEnd && _text[end] == 'ء' && !LetterFollows(end + 1) && !MarkFollows(end + 1))
        {
            // the hamza of old keyboards: خانهء
            AddMark(HamzaAbove);
            end++;
        }
        var marked = letter == 'ۀ' || _markCount > 0 && _marks![0] == HamzaAbove;
        if (!marked && form != EzafeForm.Yeh && EzafeYehEnd(end) is var after and > 0 && !IsPronouncedHeh())
        {
            end = after;
            if (form == EzafeForm.Hamza)
                AddMark(HamzaAbove);
            return 'ه';
        }
        if (!marked)
            return letter;
        if (form == EzafeForm.Hamza)
        {
            if (letter == 'ۀ')
                InsertMark(HamzaAbove);
            return 'ه';
        }
        if (form == EzafeForm.Yeh && LetterFollows(end))
            return letter;
        if (letter == 'ه')
            RemoveMark(0);
        _ezafeYeh = form == EzafeForm.Yeh;
        return 'ه';
    }

    /// <summary>
    /// Whether the heh at the place, at the end of its word, is pronounced, so that no ezafe but a mistaken half-space stands behind it: after alef, and in words
    /// that are listed. Our own rule.
    /// </summary>
    private readonly bool IsPronouncedHeh()
    {
        Span<char> letters = stackalloc char[8];
        var at = letters.Length;
        var left = Left;
        var i = left.Length - 1;
        for (; i >= _leftLimit && (CharacterClasses.Letters | CharacterClasses.Marks | 1UL << Tatweel).Has(left[i]); i--)
        {
            if (!CharacterClasses.Letters.Has(left[i]))
                continue;
            if (at == 0)
                break;
            letters[--at] = left[i] == 'ي' ? 'ی' : left[i] == 'ك' ? 'ک' : left[i];
        }
        return letters[at..] is [.., 'ا'] or "د" or "کو" or "گرو" or "انبو" or "اندو" or "شکو" or "ستو" or "فقی" or "شبی" or "توجی" or "تنبی" or "ترفی" or "سفی" or "کری"
            or "توج" or "متوج" or "موج" or "مواج" or "وج" or "فق" or "فرماند" or "مشاب" or "تشاب" or "مکرو";
    }

    /// <summary>The end of half-space and yeh at the end of a word, or 0.</summary>
    private int EzafeYehEnd(int from)
    {
        var i = from;
        var halfSpace = false;
        for (; i < _lineEnd && CharacterClasses.Invisible.Has(_text[i]); i++)
            halfSpace |= _text[i] == '\u200C';
        if (!halfSpace || i >= _lineEnd || !CharacterClasses.Yehs.Has(_text[i]) || MarkFollows(i + 1, afterLetter: true))
            return 0;
        return LetterFollows(i + 1) ? 0 : i + 1;
    }

    private readonly bool IsOneTooMany(char letter, int letters)
    {
        var most = _plan.Profile.MaximumRepeats;
        if (most <= 0 || letters != 1 || _markCount > 0 || !CharacterClasses.Letters.Has(letter))
            return false;
        var left = Left[_leftLimit..];
        return left.Length >= most && !left[^most..].ContainsAnyExcept(letter);
    }

    // ---- digits and punctuation

    private char DigitAt(int index)
    {
        var c = _text[index];
        var digit = c & 0xF;                                             // all three sets begin at a multiple of 16
        return _plan.Profile.Digits switch
        {
            DigitForm.Ascii => (char)('0' + digit),
            DigitForm.Keep => c,
            _ when IsTechnicalOrLatin(index) => c,
            DigitForm.Arabic => (char)('\u0660' + digit),
            _ => (char)('\u06F0' + digit),
        };
    }

    /// <summary>What a mark of punctuation becomes.</summary>
    private char MarkAt(int index, byte value)
    {
        var c = _text[index];
        var p = _plan.Profile;
        if (value is Quote or OpenGuillemet or CloseGuillemet)
            return p.Quotes == QuoteForm.Keep ? c : QuoteAt(index, c);
        if (p.Punctuation == PunctuationForm.Ascii)
            return RewritePlan.AsciiMark(c);
        if (p.Punctuation == PunctuationForm.Keep || value is not (AsciiComma or Period or NumberMark) || IsTechnical(index))
            return c;
        var left = LeftNeighbour(Left.Length);
        var right = Look(index + 1);
        var betweenDigits = left.IsDigit && left.Class != DigitAscii && right is { IsDigit: true, Spaced: false } && right.Class != DigitAscii;
        switch (c)
        {
            case '%':
                return left.IsDigit && left.Class != DigitAscii || !left.IsDigit && right is { IsDigit: true, Spaced: false } && right.Class != DigitAscii ? '٪' : c;
            case '.':
                return betweenDigits && !IsMarkedNumber(left, right) && !StopPartsNumbers(right.Index) ? '٫' : c;
            case ',' when left.IsDigit && right is { IsDigit: true, Spaced: false }:
                return betweenDigits && GroupFollows(right.Index) ? '٬' : c;
            case ',' or ';' or '?':
                var before = left.IsIn(CharacterClasses.Closers | CharacterClasses.Gap | 1UL << Exclamation) ? VisibleBefore() : left;
                return !before.IsArabic || !EndsWords(right, left.IsIn(CharacterClasses.Gap)) ? c : c switch { ',' => '،', ';' => '؛', _ => '؟' };
            default:
                return c;
        }
    }

    /// <summary>Whether a mark before this is punctuation, no part of an emoticon or of code.</summary>
    private static bool EndsWords(Neighbour right, bool apart) =>
        right.Spaced || right.IsLetter || right.IsIn(1UL << Edge | CharacterClasses.Digits)
        || !apart && right.IsIn(CharacterClasses.Closers | CharacterClasses.Stops | CharacterClasses.Openers | 1UL << Quote);

    /// <summary>The last character that is neither a gap nor a closing mark.</summary>
    private readonly Neighbour VisibleBefore()
    {
        var left = Left;
        var i = left.Length;
        while (i > _leftLimit && (CharacterClasses.Gap | CharacterClasses.Closers | 1UL << Exclamation).Has(left[i - 1]))
            i--;
        return LeftNeighbour(i);
    }

    /// <summary>Whether a number has further marks, as dates and versions do.</summary>
    private readonly bool IsMarkedNumber(Neighbour left, Neighbour right)
    {
        const ulong marks = 1UL << Period | 1UL << NumberMark | 1UL << Colon | 1UL << AsciiComma;
        var written = Left;
        var i = left.Index;
        while (i >= _leftLimit && CharacterClasses.Digits.Has(written[i]))
            i--;
        var j = right.Index;
        while (j < _lineEnd && CharacterClasses.Digits.Has(_text[j]))
            j++;
        // a group of three before the decimal mark is part of one number
        var grouped = i > _leftLimit && written[i] is (',' or '٬') && left.Index - i == 3;
        return i > _leftLimit && marks.Has(written[i]) && CharacterClasses.Digits.Has(written[i - 1]) && !grouped
            || j + 1 < _lineEnd && marks.Has(_text[j]) && CharacterClasses.Digits.Has(_text[j + 1]);
    }

    private readonly bool GroupFollows(int index)
    {
        var i = index;
        while (i < _lineEnd && CharacterClasses.Digits.Has(_text[i]))
            i++;
        return i - index == 3;
    }

    /// <summary>A quotation mark, opening or closing by the spaces round it.</summary>
    private char QuoteAt(int index, char c)
    {
        var form = _plan.Profile.Quotes;
        if (form == QuoteForm.Ascii)
            return RewritePlan.AsciiMark(c);
        if (c is '‘' or '’' or '‚' or '\'' || IsTechnical(index))
            return c;
        var (opening, closing) = form == QuoteForm.Guillemets ? ('«', '»') : ('“', '”');
        if (c is '«' or '»')
            return c == '«' ? opening : closing;
        if (c == '"')
            return StraightQuote(index) switch { > 0 => opening, < 0 => closing, _ => c };
        // the spaces tell, since each of the others is typed on either side somewhere
        var right = Look(index + 1);
        var apart = (CharacterClasses.Gap | 1UL << Edge | CharacterClasses.Openers | 1UL << Colon).Has(LeftClass);
        var ends = right.Spaced || right.IsIn(1UL << Edge | CharacterClasses.Stops | CharacterClasses.Closers);
        return (apart != ends ? apart : c is '“' or '„' or '‟') ? opening : closing;
    }
}
