namespace IranBelarus.Text.Unicode;

/// <summary>
/// The folding behind every lookup key (word lists, names, lexicon): what the Matching profile does to single code units.
/// Letters that differ only by language or by hamza carrier become one, marks, tatweel and joiners vanish, digits become ASCII.
/// </summary>
internal static class LetterFold
{
    /// <summary>What <see cref="Fold(char)"/> gives for a code unit that a key leaves out.</summary>
    public const char Dropped = '\0';

    private const char FirstArabic = '\u0600';

    // what Fold(char) gives for the block that most code units are of
    private static readonly char[] ArabicBlock = [.. Enumerable.Range(FirstArabic, 0x100).Select(c => Fold((char)c))];

    /// <summary>The code unit that stands for <paramref name="c"/> in keys, or <see cref="Dropped"/>.</summary>
    public static char Fold(char c) => c switch
    {
        '\u00A0' => ' ',
        < '\u00AD' => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == '\0' ? ' ' : c,
        '\u00AD' => Dropped,                                              // soft hyphen
        < '\u0600' => c,
        'آ' or 'أ' or 'إ' or 'ٱ' or 'ٲ' or 'ٳ' => 'ا',
        'ؤ' => 'و',
        'ئ' or 'ي' or 'ى' or 'ې' or 'ۍ' or 'ے' or 'ۓ' or 'ێ' => 'ی',
        'ء' => Dropped,
        'ة' or 'ۀ' or 'ہ' or 'ھ' or 'ە' or 'ۂ' or 'ۃ' => 'ه',
        'ك' or 'ڪ' => 'ک',
        >= '\u0610' and <= '\u061A' => Dropped,
        '\u061C' => Dropped,
        'ـ' => Dropped,
        >= '\u064B' and <= '\u065F' => Dropped,
        '\u0670' => Dropped,
        >= '\u06D6' and <= '\u06DC' => Dropped,
        >= '\u06DF' and <= '\u06E8' => Dropped,
        >= '\u06EA' and <= '\u06ED' => Dropped,
        >= '٠' and <= '٩' => (char)(c - '٠' + '0'),
        >= '۰' and <= '۹' => (char)(c - '۰' + '0'),
        >= '\u200B' and <= '\u200F' => Dropped,                           // zero-width and direction marks
        >= '\u202A' and <= '\u202E' => Dropped,
        >= '\u2060' and <= '\u2069' => Dropped,
        '\uFEFF' => Dropped,
        _ => c,
    };

    /// <summary>Writes the key of <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">At least as long as the text.</param>
    /// <returns>How many code units were written.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        var n = 0;
        foreach (var c in text)
        {
            var folded = (uint)(c - FirstArabic) < ArabicBlock.Length ? ArabicBlock[c - FirstArabic] : Fold(c);
            // what is dropped is overwritten by the next
            destination[n] = folded;
            n += folded == Dropped ? 0 : 1;
        }
        return n;
    }

    /// <summary>The key of <paramref name="text"/> as a string.</summary>
    public static string FoldToString(ReadOnlySpan<char> text)
    {
        var buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        return new string(buffer[..Fold(text, buffer)]);
    }
}
