namespace IranBelarus.Text.Morphology;

/// <summary>
/// The letters of Persian as small numbers: the alphabet of the stem lexicon's trie. Code points that are one letter to a
/// reader of Persian (ی and ي, ک and ك, carriers of hamza) are one number; آ stays apart from ا, since it begins a word or a part of one.
/// </summary>
internal static class PersianLetters
{
    /// <summary>Not a letter: ends a word.</summary>
    public const byte None = 0;

    /// <summary>A mark, tatweel: part of a word, but not a letter of it.</summary>
    public const byte Mark = 62;

    /// <summary>A letter that Persian does not have: the word is of another language or script.</summary>
    public const byte Foreign = 63;

    /// <summary>The letters in the order of their numbers, from 1.</summary>
    public const string Alphabet = "اآبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیء";

    public const byte Alef = 1, AlefMadda = 2, Be = 3, Fe = 24, Kaf = 26, Lam = 28, Nun = 30, Vav = 31, He = 32, Ye = 33, Hamza = 34;

    private const ulong NonJoiners = 1UL << 1 | 1UL << 2 | 1UL << 11 | 1UL << 12 | 1UL << 13 | 1UL << 14 | 1UL << 15 | 1UL << 31 | 1UL << 34;

    /// <summary>The number of the letter, or <see cref="None"/>, <see cref="Mark"/>, <see cref="Foreign"/>. Half-spaces and spaces are <see cref="None"/>.</summary>
    public static byte Of(char c)
    {
        var i = c - 0x600;
        return (uint)i < 0x100 ? Table[i]
            : c < 0x80 ? (byte)(char.IsAsciiLetterOrDigit(c) || c == '_' ? Foreign : None)
            : c is >= '\u064B' and <= '\u065F' ? Mark
            : char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? Foreign : None;
    }

    /// <summary>Whether Arabic lacks the letter: پ چ ژ گ.</summary>
    public static bool IsPersianOnly(byte letter) => letter is 4 or 8 or 15 or 27;

    /// <summary>Whether a number is that of a Persian letter.</summary>
    public static bool IsLetter(byte letter) => (uint)(letter - 1) < 34;

    /// <summary>Whether the letter joins to the one after it: all but ا آ د ذ ر ز ژ و ء (Unicode <c>ArabicShaping.txt</c>, joining types R and U).</summary>
    public static bool JoinsForward(byte letter) => (NonJoiners >> letter & 1) == 0;

    private static readonly byte[] Table = Build();

    private static byte[] Build()
    {
        var table = new byte[0x100];
        for (var c = 0x620; c < 0x700; c++)
        {
            if (c is >= 0x620 and <= 0x64A or >= 0x66E and <= 0x6D3 or 0x6D5 or >= 0x6EE and <= 0x6EF or >= 0x6FA and <= 0x6FC or 0x6FF or >= 0x660 and <= 0x669 or >= 0x6F0 and <= 0x6F9)
                table[c - 0x600] = Foreign;
        }
        for (var i = 0; i < Alphabet.Length; i++)
            table[Alphabet[i] - 0x600] = (byte)(i + 1);
        foreach (var (variant, letter) in (ReadOnlySpan<(char, byte)>)[('أ', Alef), ('إ', Alef), ('ؤ', Vav), ('ئ', Ye), ('ي', Ye), ('ى', Ye), ('ك', Kaf), ('ة', He), ('ۀ', He)])
            table[variant - 0x600] = letter;
        for (var c = 0x610; c <= 0x61A; c++)
            table[c - 0x600] = Mark;
        table[0x640 - 0x600] = Mark;
        for (var c = 0x64B; c <= 0x65F; c++)
            table[c - 0x600] = Mark;
        table[0x670 - 0x600] = Mark;
        for (var c = 0x6D6; c <= 0x6ED; c++)
        {
            if (c is not (0x6DD or 0x6DE or 0x6E9))
                table[c - 0x600] = Mark;
        }
        return table;
    }
}
