using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization;

/// <summary>What a segment holds, as far as its kind depends on it.</summary>
[Flags]
internal enum ClassSet : byte
{
    None = 0,

    // as the bits of their classes
    Letter = WordBreakClass.B0,
    Number = WordBreakClass.B1,

    Punctuation = 4,
    Space = 8,

    /// <summary>Marks, format characters and connectors: the kind is looked up by the code point where nothing else is there.</summary>
    Unclear = 16,
}

/// <summary>From classes to sets and from sets to kinds.</summary>
internal static class ClassSets
{
    /// <summary>The set of one class.</summary>
    public static ClassSet Of(byte c) => c switch
    {
        WordBreakClass.Letter or WordBreakClass.ArabicLetter or WordBreakClass.LetterPictograph or WordBreakClass.HebrewLetter
            or WordBreakClass.Katakana or WordBreakClass.OtherLetter => ClassSet.Letter,
        WordBreakClass.Digit or WordBreakClass.OtherNumber => ClassSet.Number,
        WordBreakClass.Punctuation or WordBreakClass.Sign or WordBreakClass.Solidus or WordBreakClass.MidLetter or WordBreakClass.MidNum or WordBreakClass.MidNumLet => ClassSet.Punctuation,
        WordBreakClass.Space or WordBreakClass.OtherSpace or WordBreakClass.Newline or WordBreakClass.CarriageReturn or WordBreakClass.LineFeed => ClassSet.Space,
        WordBreakClass.Extend or WordBreakClass.ExtendNumLet => ClassSet.Unclear,
        _ => ClassSet.None,
    };

    /// <summary>The kind of a segment that is no address.</summary>
    /// <param name="set">What it holds.</param>
    /// <param name="first">Its first code unit.</param>
    public static TokenKind KindOf(ClassSet set, char first)
    {
        if ((set & ClassSet.Letter) != 0)
            return TokenKind.Word;
        if ((set & ClassSet.Number) != 0)
            return TokenKind.Number;
        if ((set & ClassSet.Punctuation) != 0)
            return TokenKind.Punctuation;
        if ((set & ClassSet.Space) != 0)
            return TokenKind.Space;
        if ((set & ClassSet.Unclear) == 0)
            return TokenKind.Symbol;
        return first switch
        {
            // format characters, joiners, variation selectors, tags (high surrogate of U+E0000 to U+E03FF), narrow no-break space
            '\u00AD' or '\u034F' or '\u061C' or '\uFEFF' or '\u202F' or '\uDB40'
                or (>= '\u180B' and <= '\u180F') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') or (>= '\uFFF9' and <= '\uFFFB') => TokenKind.Space,
            _ => WordBreakTable.Of(first) == WordBreakClass.ExtendNumLet ? TokenKind.Punctuation : TokenKind.Symbol,
        };
    }
}
