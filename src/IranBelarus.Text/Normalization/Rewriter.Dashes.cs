using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Tatweels typed for a pair of dashes, each glued to the words between them: «الحية ـلا الدينصورات فقطـ تنقرض». They stretch no word, so they stay. Our own rule: a single
/// tatweel after a space and before a letter, and the next one at the end of a word of three letters or more, no more than <see cref="LongestAside"/> letters away.
/// </summary>
internal ref partial struct Rewriter
{
    private const int LongestAside = 160;

    /// <summary>What may stand between two dashes.</summary>
    private const ulong OfAside = CharacterClasses.Letters | CharacterClasses.Marks | CharacterClasses.Digits | CharacterClasses.Latin | CharacterClasses.Stops | CharacterClasses.Openers
        | CharacterClasses.Closers | 1UL << Space | 1UL << Zwnj | 1UL << Quote;

    /// <summary>Whether a run of tatweels before a letter opens an aside.</summary>
    private readonly bool OpensDash(int from, int after)
    {
        if (_plan.Folds || after != from + 1 || from == 0 || !CharacterClasses.Spaces.Has(_text[from - 1]))
            return false;
        var (letters, word) = (0, 0);
        for (var i = after; i < _lineEnd && letters <= LongestAside; i++)
        {
            var value = NormalizationTable.Of(_text[i]);
            if (CharacterClasses.Letters.Has(value))
                (letters, word) = (letters + 1, word + 1);
            else if (value == Tatweel)
                return word >= 3 && CharacterClasses.Letters.Has(_text[i - 1]) && EndsWord(i + 1);
            else if (!OfAside.Has(value))
                return false;
            else if (!CharacterClasses.Marks.Has(value))
                word = 0;
        }
        return false;
    }

    /// <summary>Whether the tatweel after the letter at the place closes an aside: the one before it, which stayed, opens it.</summary>
    private readonly bool ClosesDash() => ClosesDash(Left);

    /// <summary>The same for a letter that stands behind <paramref name="left"/>.</summary>
    private readonly bool ClosesDash(ReadOnlySpan<char> left)
    {
        var (letters, word) = (1, 1);
        for (var i = left.Length - 1; i > _leftLimit && letters <= LongestAside; i--)
        {
            var value = NormalizationTable.Of(left[i]);
            if (value == Tatweel)
                return (word == 0 || word >= 3) && CharacterClasses.Spaces.Has(left[i - 1]) && CharacterClasses.Letters.Has(left[i + 1]);
            if (!OfAside.Has(value))
                return false;
            letters += CharacterClasses.Letters.Has(value) ? 1 : 0;
            if (word > 0 && CharacterClasses.Letters.Has(value))
                word++;
            else if (word > 0 && !CharacterClasses.Marks.Has(value))
                word = word >= 3 ? 0 : -1;
            if (word < 0)
                return false;
        }
        return false;
    }

    /// <summary>Whether a suspect of a line in which nothing has changed yet is a tatweel that opens or closes an aside, as plainly as <see cref="Step"/> need not look.</summary>
    private readonly bool IsPlainDash(int index)
    {
        const ulong plain = CharacterClasses.Letters | CharacterClasses.Latin | CharacterClasses.Digits | 1UL << Space;
        if (_writing || _plan.Folds || _text[index] != 'ـ' || index <= Math.Max(_lineStart, _at) || index + 2 >= _lineEnd || !plain.Has(_text[index + 2]))
            return false;
        return CharacterClasses.Letters.Has(_text[index + 1]) ? _text[index - 1] == ' ' && OpensDash(index, index + 1)
            : CharacterClasses.Letters.Has(_text[index - 1]) && EndsWord(index + 1) && ClosesDash(_text[..(index - 1)]);
    }

    /// <summary>Whether a space, a mark of punctuation or the end of the line stands at an index of the text.</summary>
    private readonly bool EndsWord(int index) => index >= _lineEnd ? !_cutAfter || index < _text.Length : (CharacterClasses.Stops | CharacterClasses.Closers | 1UL << Space | 1UL << Edge).Has(_text[index]);
}
