using System.Runtime.CompilerServices;
using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>Sets of <see cref="NormalizationClass"/> values, a bit each.</summary>
internal static class CharacterClasses
{
    public const ulong
        Spaces = 1UL << Space | 1UL << OtherSpace,
        Invisible = 1UL << ZeroWidth | 1UL << SoftHyphen | 1UL << Zwnj | 1UL << Zwj | 1UL << BidiMark | 1UL << BidiControl,

        // What stands between visible characters.
        Gap = Spaces | Invisible,

        // Arabic letters that join to the letter after them.
        JoinsForward = 1UL << Dual | 1UL << YehHamza | 1UL << Heh | 1UL << HehOther | 1UL << YehArabic | 1UL << YehMaksura | 1UL << YehFarsi
            | 1UL << YehOther | 1UL << KafArabic | 1UL << KafFarsi | 1UL << KafSwash,

        // Arabic letters that join only to the letter before them.
        JoinsBack = 1UL << Right | 1UL << Alef | 1UL << AlefHamza | 1UL << Waw | 1UL << WawHamza | 1UL << TehMarbuta | 1UL << HehYeh | 1UL << Ae
            | 1UL << YehTail,

        Letters = JoinsForward | JoinsBack | 1UL << NonJoining | 1UL << Hamza,
        Yehs = 1UL << YehArabic | 1UL << YehMaksura | 1UL << YehFarsi,
        ArabicMarks = 1UL << Tanwin | 1UL << Vowel | 1UL << Shadda | 1UL << Sukun | 1UL << DaggerAlef | 1UL << HamzaMark | 1UL << RareVowel
            | 1UL << Quranic,
        Marks = ArabicMarks | 1UL << ForeignMark,
        Digits = 1UL << DigitAscii | 1UL << DigitArabic | 1UL << DigitPersian,
        Latin = 1UL << LatinUpper | 1UL << LatinLower,

        // What shows that Arabic script is written here.
        ArabicScript = Letters | ArabicMarks | 1UL << Tatweel | 1UL << DigitArabic | 1UL << DigitPersian | 1UL << ArabicComma | 1UL << ArabicQuestion,

        // Ends of sentences and parts of them.
        Stops = 1UL << ArabicComma | 1UL << ArabicQuestion | 1UL << Period | 1UL << Colon | 1UL << Exclamation | 1UL << AsciiComma,
        Closers = 1UL << CloseBracket | 1UL << CloseGuillemet,
        Openers = 1UL << OpenBracket | 1UL << OpenGuillemet;

    /// <summary>The three sets of digits.</summary>
    public static System.Buffers.SearchValues<char> AllDigits { get; } = System.Buffers.SearchValues.Create("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(this ulong set, byte value) => (set >> value & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(this ulong set, char c) => (set >> NormalizationTable.Of(c) & 1) != 0;
}
