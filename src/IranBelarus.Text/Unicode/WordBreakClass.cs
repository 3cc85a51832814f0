namespace IranBelarus.Text.Unicode;

/// <summary>
/// The classes of the word-break table, one byte each, laid out so that every bit answers one question of the rules of UAX #29 and of the
/// kinds of tokens: the vector paths turn each bit of 64 classes into one 64-bit mask.
/// </summary>
/// <remarks>
/// Without <see cref="Rare"/>: <see cref="B0"/> and <see cref="B1"/> say letter (01), digit (10) or ExtendNumLet (11); with
/// <see cref="Mid"/> they say after and before what the punctuation joins (MidLetter, MidNum, MidNumLet), and <see cref="Mid"/> alone is
/// punctuation that never joins. <see cref="Extra"/> marks what only our tailoring looks at.
/// </remarks>
internal static class WordBreakClass
{
    public const byte B0 = 1, B1 = 2, Mid = 4, Ext = 8, Seg = 16, New = 32, Extra = 64, Rare = 128;

    // ---- the common classes: the algebra of the vector paths knows them

    /// <summary>Symbols and whatever has no other class.</summary>
    public const byte Other = 0;

    /// <summary>ALetter of any script but the Arabic.</summary>
    public const byte Letter = B0;

    /// <summary>ALetter of the Arabic script.</summary>
    public const byte ArabicLetter = B0 | Extra;

    /// <summary>Numeric.</summary>
    public const byte Digit = B1;

    /// <summary>U+066B, Numeric by UAX #29, MidNum by our tailoring.</summary>
    public const byte ArabicDecimal = B1 | Extra;

    /// <summary>ExtendNumLet.</summary>
    public const byte ExtendNumLet = B0 | B1;

    /// <summary>Punctuation of class Other; U+0022 (Double_Quote) is among it.</summary>
    public const byte Punctuation = Mid;

    /// <summary>U+002F, of class Other by UAX #29, MidNum by our tailoring.</summary>
    public const byte Solidus = Mid | B1 | Extra;

    /// <summary>Punctuation of class Other that may begin something in our tailoring: <c># @</c>, and the small and full-width number signs.</summary>
    public const byte Sign = Mid | Extra;

    /// <summary>MidLetter.</summary>
    public const byte MidLetter = Mid | B0;

    /// <summary>MidNum.</summary>
    public const byte MidNum = Mid | B1;

    /// <summary>MidNumLet, and U+0027 (Single_Quote).</summary>
    public const byte MidNumLet = Mid | B0 | B1;

    /// <summary>Extend, Format and ZWJ.</summary>
    public const byte Extend = Ext;

    /// <summary>WSegSpace.</summary>
    public const byte Space = Seg;

    /// <summary>White space, controls and invisible characters of class Other.</summary>
    public const byte OtherSpace = Extra;

    /// <summary>Newline.</summary>
    public const byte Newline = New;

    /// <summary>U+000D.</summary>
    public const byte CarriageReturn = New | Seg;

    /// <summary>U+000A.</summary>
    public const byte LineFeed = New | Ext;

    // ---- classes of letters and numbers that no rule knows: each stands alone

    /// <summary>A letter or mark of class Other, such as an ideograph.</summary>
    public const byte OtherLetter = Rare | Mid;

    /// <summary>A number of class Other, such as ½.</summary>
    public const byte OtherNumber = Rare | Mid | Extra;

    // ---- classes that have rules of their own: from Special on. The vector paths give such units one of the classes above.

    /// <summary>The least of them; both bits are set in no other class.</summary>
    public const byte Special = Rare | Extra | New;

    /// <summary>Extended_Pictographic of class Other.</summary>
    public const byte Pictograph = Special;

    /// <summary>Extended_Pictographic that is ALetter too.</summary>
    public const byte LetterPictograph = Special | B0;

    /// <summary>Hebrew_Letter.</summary>
    public const byte HebrewLetter = Special | Ext | B0;

    /// <summary>Katakana.</summary>
    public const byte Katakana = Special | Ext;

    /// <summary>Regional_Indicator; only beyond the BMP.</summary>
    public const byte RegionalIndicator = Special | Seg;

    // the halves of surrogate pairs tell what the vector paths must know of emoji; the class itself is that of the pair

    /// <summary>A high surrogate, D800 to DBFF, other than the next.</summary>
    public const byte HighSurrogate = Special | Seg | Mid;

    /// <summary>D83C: U+1F000 to U+1F3FF.</summary>
    public const byte HighEmoji1 = HighSurrogate | B0;

    /// <summary>D83D and D83E: U+1F400 to U+1FBFF.</summary>
    public const byte HighEmoji2 = HighSurrogate | B1;

    /// <summary>A low surrogate, DC00 to DFFF, other than the next.</summary>
    public const byte LowSurrogate = Special | Mid;

    /// <summary>DD00 to DDE5: with D83C, enclosed letters and digits.</summary>
    public const byte LowEnclosed = LowSurrogate | B0;

    /// <summary>DDE6 to DDFF: with D83C, the Regional_Indicators.</summary>
    public const byte LowIndicator = LowSurrogate | B1;

    /// <summary>DFF0 to DFFA: with D83E, digits.</summary>
    public const byte LowDigit = LowSurrogate | Ext;

    /// <summary>DFFB to DFFF: with D83C, the modifiers of skin colour.</summary>
    public const byte LowModifier = LowSurrogate | Ext | B0;

    /// <summary>In no table: what a vector path could not look up.</summary>
    public const byte Unknown = Special | Seg | Ext | Mid;
}
