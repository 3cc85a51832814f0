using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>The comma ، between digits: of a number, or of the sentence.</summary>
internal ref partial struct Rewriter
{
    /// <summary>
    /// Whether the comma before a digit, which follows a digit, is none of a number: then it lacks its space. It may group thousands or lakhs (۱۲،۵۰۰،
    /// ۱،۲۳،۴۵۶) or part decimals (۳،۱۴), so it is the sentence's only where it cannot: ؛ always; ، in a chain of three numbers or more
    /// that do not group (۱،۲،۳), after a year that is said to be one (سال ۱۴۰۰،۲۰ نفر), and between two years (۱۳۹۸،۱۳۹۹). Our own rule.
    /// </summary>
    /// <param name="right">Index of the digit after the comma, in the text.</param>
    private readonly bool CommaPartsNumbers(int right)
    {
        var comma = right - 1;
        while (comma > _lineStart && CharacterClasses.Invisible.Has(_text[comma]))
            comma--;
        if (_text[comma] != '،')
            return _text[comma] == '؛';
        const int longest = 64;                          // no number is longer
        var start = comma;
        while (start > _lineStart && comma - start <= longest && IsOfChain(_text[start - 1]))
            start--;
        var end = right;
        while (end < _lineEnd && end - right <= longest && IsOfChain(_text[end]))
            end++;
        if (end - start > longest)
            return true;
        while (end > right && !CharacterClasses.Digits.Has(_text[end - 1]))
            end--;                                       // a comma at the end is the sentence's
        var chain = _text[start..end];
        if (chain.Count('،') > 1)
            return !IsGrouped(chain);
        return IsYear(_text[start..comma]) && (IsYear(_text[right..end]) || FollowsWordForYear(start));
    }

    private static bool IsOfChain(char c) => c == '،' || (CharacterClasses.Digits | CharacterClasses.Invisible).Has(c);

    /// <summary>Whether the last group has three digits, those between two or three, and the first one to three.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> chain)
    {
        var (group, groups, shortest, longest) = (0, 0, 3, 0);
        for (var i = chain.Length - 1; i >= -1; i--)
        {
            if (i >= 0 && CharacterClasses.Digits.Has(chain[i]))
            {
                group++;
            }
            else if (i < 0 || chain[i] == '،')
            {
                if (group == 0 || group > 3 || groups == 0 && group != 3 || i >= 0 && group < 2)
                    return false;
                if (i >= 0 && groups > 0)
                    (shortest, longest) = (Math.Min(shortest, group), Math.Max(longest, group));
                (group, groups) = (0, groups + 1);
            }
        }
        return longest == 0 || shortest == longest;
    }

    /// <summary>Whether four digits may be a year of one of the three calendars.</summary>
    private static bool IsYear(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 4 || digits.ContainsAnyExcept(CharacterClasses.AllDigits))
            return false;
        var century = (digits[0] & 0xF) * 10 + (digits[1] & 0xF);
        return century is 13 or 14 or 19 or 20;
    }

    /// <summary>Whether the word before a number says that it is a year; و ف ب ل before it do not hide it.</summary>
    private readonly bool FollowsWordForYear(int number)
    {
        var end = number;
        while (end > _lineStart && CharacterClasses.Spaces.Has(_text[end - 1]))
            end--;
        var start = end;
        while (start > _lineStart && end - start <= 8 && IsWordUnit(_text[start - 1]))
            start--;
        var word = _text[start..end];
        return end < number && (IsWordForYear(word) || word is ['و' or 'ف' or 'ب' or 'ل', ..] && IsWordForYear(word[1..]));
    }

    /// <summary>
    /// Whether the full stop between two groups of digits is no decimal mark: the word before says that they count sections, versions or hours («بند ۲.۱», «ساعت ۱۲.۳۰»), or
    /// a currency after three digits that they are thousands («۱.۲۵۰ تومان»). Our own rule.
    /// </summary>
    /// <param name="right">Index of the digit after the stop, in the text.</param>
    private readonly bool StopPartsNumbers(int right)
    {
        const int longest = 16;
        var start = right - 1;
        while (start > _lineStart && right - start <= longest && !CharacterClasses.Digits.Has(_text[start]))
            start--;
        while (start > _lineStart && right - start <= longest && CharacterClasses.Digits.Has(_text[start - 1]))
            start--;
        var end = start;
        while (end > _lineStart && CharacterClasses.Spaces.Has(_text[end - 1]))
            end--;
        Span<char> word = stackalloc char[12];
        if (end < start && IsWordForSection(FoldedWordBefore(end, word)))
            return true;
        end = right;
        while (end < _lineEnd && CharacterClasses.Digits.Has(_text[end]))
            end++;
        return end - right == 3 && IsCurrency(WordAfter(end, word));
    }

    /// <summary>The word that ends at an index of the text, folded; empty if it is long.</summary>
    private readonly ReadOnlySpan<char> FoldedWordBefore(int end, Span<char> letters)
    {
        var at = letters.Length;
        for (var i = end - 1; i >= _lineStart && IsWordUnit(_text[i]); i--)
        {
            var folded = LetterFold.Fold(_text[i]);
            if (!CharacterClasses.Letters.Has(_text[i]) || folded == LetterFold.Dropped)
                continue;
            if (at == 0)
                return default;
            letters[--at] = folded;
        }
        var word = letters[at..];
        return word is ['ا', 'ل', _, _, _, ..] ? word[2..] : word is ['ل', 'ل', _, _, _, ..] ? word[2..] : word is ['ب' or 'و' or 'ل', 'ا', 'ل', _, _, _, ..] ? word[3..] : word;
    }

    private static bool IsWordForSection(ReadOnlySpan<char> word) => word is "بند" or "ماده" or "فصل" or "بخش" or "تبصره" or "شکل" or "جدول" or "نمودار" or "نسخه" or "نسخهی" or "ویرایش" or "ساعت" or "ساعه"
        or "فقره" or "قسم" or "باب" or "اصدار" or "گام" or "قضیه" or "تعریف" or "مثال" or "شماره";

    private static bool IsCurrency(ReadOnlySpan<char> word) => word is "تومان" or "ريال" or "ريالا" or "دلار" or "يورو" or "افغاني" or "دينار" or "دينارا" or "دولار" or "دولارا" or "ليرة" or "جنيه" or "جنيها" or "درهم" or "درهما";

    private static bool IsWordForYear(ReadOnlySpan<char> word) => word is "سال" or "عام" or "العام" or "سنة" or "سنه" or "السنة";
}
