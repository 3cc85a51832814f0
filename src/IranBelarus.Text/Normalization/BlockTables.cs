using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// <see cref="SimpleLetters"/> for 64 characters at a time: for the pages that Arabic and Latin text is written with, what each character becomes, the
/// class of what it becomes, and for each class what the common faults are made of.
/// </summary>
internal sealed class BlockTables
{
    // What a class can be in a common fault; Kinds has the bits.
    public const byte
        Letter = 1,              // a letter that stays
        Mark = 2,                // tashkil that stays
        Dropped = 4,             // tashkil that goes
        Stretch = 8,             // a tatweel that goes between letters
        BeforeShadda = 16,       // what the canonical order has before a shadda
        ShaddaKind = 32,
        Joined = 64,             // what may belong to the character before it
        HehKind = 128;           // after it, half-space and yeh are an ezafe

    private const ulong Tashkil = 1UL << Tanwin | 1UL << Vowel | 1UL << Shadda | 1UL << Sukun | 1UL << DaggerAlef;

    /// <param name="plan">What to do.</param>
    /// <param name="letters">What single characters become.</param>
    public BlockTables(RewritePlan plan, SimpleLetters letters)
    {
        var rows = new ulong[Count];
        for (byte left = 0; left < Count; left++)
            rows[left] = plan.Structure[left] | letters.Singles;
        Letters = letters;
        Pairs = new SuspectPairs(rows);
        Latin = new(letters, 0x00);
        Arabic = new(letters, 0x06);
        General = new(letters, 0x20);
        FormsA = new(letters, 0xFB);
        FormsB = new(letters, 0xFE);
        for (byte value = 0; value < Count; value++)
            Kinds[value] = KindsOf(plan, value);
    }

    /// <summary>What single characters become.</summary>
    public SimpleLetters Letters { get; }

    /// <summary>Pairs of classes that need a closer look, after the exchange.</summary>
    public SuspectPairs Pairs { get; }

    public Page Latin { get; }

    public Page Arabic { get; }

    public Page General { get; }

    /// <summary>U+FBxx.</summary>
    public Page FormsA { get; }

    /// <summary>U+FExx.</summary>
    public Page FormsB { get; }

    /// <summary>By class.</summary>
    public byte[] Kinds { get; } = new byte[Count];

    private static byte KindsOf(RewritePlan plan, byte value)
    {
        var dropped = plan.DroppedMarks.Has(value);
        var kinds = 0;
        if (CharacterClasses.Letters.Has(value) && !(value == Hamza && plan.Folds))
            kinds |= Letter;
        if (Tashkil.Has(value))
            kinds |= dropped ? Dropped : Mark;
        if (value == Tatweel && plan.Profile.RemoveTatweel)
            kinds |= Stretch;
        if (value is Tanwin or Vowel && !dropped && plan.Profile.Compose)
            kinds |= BeforeShadda;
        if (value == Shadda && !dropped)
            kinds |= ShaddaKind;
        if ((CharacterClasses.Marks | CharacterClasses.Invisible | 1UL << Presentation | 1UL << HighArabic | 1UL << Tatweel).Has(value) || value == Hamza && plan.Folds)
            kinds |= Joined;
        if (value is Heh or HehYeh)
            kinds |= HehKind;
        return (byte)kinds;
    }

    /// <summary>The 256 characters with one high byte.</summary>
    public sealed class Page
    {
        public Page(SimpleLetters letters, int high)
        {
            for (var low = 0; low < 256; low++)
            {
                var entry = letters.Of((char)(high << 8 | low));
                Low[low] = (byte)entry;
                High[low] = (byte)(entry >> 8);
                Classes[low] = (byte)(entry >> 16);
                Stays &= High[low] == high;
                Changes |= (char)entry != (char)(high << 8 | low);
            }
        }

        /// <summary>The low byte of what each becomes.</summary>
        public byte[] Low { get; } = new byte[256];

        /// <summary>The high byte of what each becomes.</summary>
        public byte[] High { get; } = new byte[256];

        /// <summary>The class of what each becomes.</summary>
        public byte[] Classes { get; } = new byte[256];

        /// <summary>Whether none leaves the page.</summary>
        public bool Stays { get; } = true;

        /// <summary>Whether one becomes another.</summary>
        public bool Changes { get; }
    }
}
