namespace IranBelarus.Text.Unicode;

/// <summary>
/// What the normaliser tells apart, one class for each UTF-16 code unit. There are 64 at most, so that a set of classes is one 64-bit
/// mask and a table over classes is one vector register.
/// </summary>
internal static class NormalizationClass
{
    /// <summary>Symbols, controls, and letters and marks that no rule looks at.</summary>
    public const byte Other = 0;

    /// <summary>Line breaks and tab; also the start and the end of the text.</summary>
    public const byte Edge = 1;

    /// <summary>U+0020.</summary>
    public const byte Space = 2;

    /// <summary>U+00A0 and its kin: what stands for a space in Arabic-script text.</summary>
    public const byte OtherSpace = 3;

    /// <summary>U+200B, U+2060, U+FEFF.</summary>
    public const byte ZeroWidth = 4;

    /// <summary>U+00AD.</summary>
    public const byte SoftHyphen = 5;

    /// <summary>U+00AC, a half-space in old Persian text.</summary>
    public const byte NotSign = 6;

    /// <summary>U+200C, the half-space.</summary>
    public const byte Zwnj = 7;

    /// <summary>U+200D.</summary>
    public const byte Zwj = 8;

    /// <summary>U+200E, U+200F, U+061C.</summary>
    public const byte BidiMark = 9;

    /// <summary>Embeddings, overrides and isolates with their ends.</summary>
    public const byte BidiControl = 10;

    /// <summary>A–Z.</summary>
    public const byte LatinUpper = 11;

    /// <summary>a–z.</summary>
    public const byte LatinLower = 12;

    /// <summary>Any other letter that is not Arabic.</summary>
    public const byte OtherLetter = 13;

    /// <summary>Surrogates, but for <see cref="HighArabic"/>.</summary>
    public const byte Surrogate = 14;

    /// <summary>The high surrogates of the blocks that hold Arabic: U+10C00–U+10FFF, U+1EC00–U+1EFFF.</summary>
    public const byte HighArabic = 15;

    /// <summary>0–9.</summary>
    public const byte DigitAscii = 16;

    /// <summary>U+0660–U+0669.</summary>
    public const byte DigitArabic = 17;

    /// <summary>U+06F0–U+06F9.</summary>
    public const byte DigitPersian = 18;

    /// <summary>«</summary>
    public const byte OpenGuillemet = 19;

    /// <summary>»</summary>
    public const byte CloseGuillemet = 20;

    /// <summary>( [ {</summary>
    public const byte OpenBracket = 21;

    /// <summary>) ] }</summary>
    public const byte CloseBracket = 22;

    /// <summary>Straight and curly quotation marks, single and double.</summary>
    public const byte Quote = 23;

    /// <summary>، ؛</summary>
    public const byte ArabicComma = 24;

    /// <summary>؟</summary>
    public const byte ArabicQuestion = 25;

    /// <summary>The full stop, also U+06D4.</summary>
    public const byte Period = 26;

    /// <summary>:</summary>
    public const byte Colon = 27;

    /// <summary>!</summary>
    public const byte Exclamation = 28;

    /// <summary>, ; ?</summary>
    public const byte AsciiComma = 29;

    /// <summary>% ٪ ٫ ٬</summary>
    public const byte NumberMark = 30;

    /// <summary>Arabic letters that join on both sides and have no class of their own.</summary>
    public const byte Dual = 31;

    /// <summary>Arabic letters that join only to what stands before them and have no class of their own.</summary>
    public const byte Right = 32;

    /// <summary>Arabic letters that do not join and have no class of their own.</summary>
    public const byte NonJoining = 33;

    /// <summary>ا</summary>
    public const byte Alef = 34;

    /// <summary>آ أ إ ٱ ٲ ٳ</summary>
    public const byte AlefHamza = 35;

    /// <summary>و</summary>
    public const byte Waw = 36;

    /// <summary>ؤ</summary>
    public const byte WawHamza = 37;

    /// <summary>ئ</summary>
    public const byte YehHamza = 38;

    /// <summary>ء</summary>
    public const byte Hamza = 39;

    /// <summary>ة ۃ</summary>
    public const byte TehMarbuta = 40;

    /// <summary>ۀ ۂ</summary>
    public const byte HehYeh = 41;

    /// <summary>ه</summary>
    public const byte Heh = 42;

    /// <summary>ہ ھ</summary>
    public const byte HehOther = 43;

    /// <summary>ە</summary>
    public const byte Ae = 44;

    /// <summary>ي</summary>
    public const byte YehArabic = 45;

    /// <summary>ى</summary>
    public const byte YehMaksura = 46;

    /// <summary>ی</summary>
    public const byte YehFarsi = 47;

    /// <summary>ې ێ</summary>
    public const byte YehOther = 48;

    /// <summary>ۍ ے ۓ</summary>
    public const byte YehTail = 49;

    /// <summary>ك</summary>
    public const byte KafArabic = 50;

    /// <summary>ک</summary>
    public const byte KafFarsi = 51;

    /// <summary>ڪ</summary>
    public const byte KafSwash = 52;

    /// <summary>U+0640.</summary>
    public const byte Tatweel = 53;

    /// <summary>Combining class 27 to 29: fathatan, dammatan, kasratan and their open forms.</summary>
    public const byte Tanwin = 54;

    /// <summary>Combining class 30 to 32: fatha, damma, kasra.</summary>
    public const byte Vowel = 55;

    /// <summary>Combining class 33.</summary>
    public const byte Shadda = 56;

    /// <summary>Combining class 34.</summary>
    public const byte Sukun = 57;

    /// <summary>Combining class 35: superscript alef.</summary>
    public const byte DaggerAlef = 58;

    /// <summary>Madda and hamza as marks, U+0653–U+0655.</summary>
    public const byte HamzaMark = 59;

    /// <summary>The rarer vowel signs U+0656–U+065F.</summary>
    public const byte RareVowel = 60;

    /// <summary>Marks of Quranic annotation and the other Arabic marks.</summary>
    public const byte Quranic = 61;

    /// <summary>Combining marks that are not Arabic, with a combining class.</summary>
    public const byte ForeignMark = 62;

    /// <summary>Arabic code units with a compatibility mapping: presentation forms, ligatures, U+0675–U+0678.</summary>
    public const byte Presentation = 63;

    /// <summary>How many there are.</summary>
    public const int Count = 64;
}
