using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// What is known of single characters and of pairs of them, in text of a family; also for 64 characters at a time: for the pages that Arabic and Latin
/// text is written with, what each character becomes, the class of what it becomes, and for each class what the common faults are made of.
/// </summary>
internal sealed partial class LetterTables
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
        EzafeCarrier = 128;      // after it, half-space and yeh are an ezafe that changes

    private readonly ulong[] _structure;

    private const ulong Tashkil = 1UL << Tanwin | 1UL << Vowel | 1UL << Shadda | 1UL << Sukun | 1UL << DaggerAlef;

    /// <param name="plan">What to do.</param>
    /// <param name="letters">What single characters become.</param>
    public LetterTables(RewritePlan plan, SimpleLetters letters)
    {
        Letters = letters;
        _structure = plan.Structure;
        Pairs = plan.Pairs;
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

    /// <summary>Pairs of classes that take a closer look.</summary>
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
        if (value is Heh or HehYeh && plan.Profile.Ezafe != EzafeForm.Keep)
            kinds |= EzafeCarrier;
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
                Entries[low] = (byte)(entry >> SimpleLetters.Class);
                Stays &= High[low] == high;
                Changes |= (char)entry != (char)(high << 8 | low);
            }
        }

        /// <summary>The low byte of what each becomes.</summary>
        public byte[] Low { get; } = new byte[256];

        /// <summary>The high byte of what each becomes.</summary>
        public byte[] High { get; } = new byte[256];

        /// <summary>The class of what each becomes, in six bits, and the other bits of <see cref="SimpleLetters"/>.</summary>
        public byte[] Entries { get; } = new byte[256];

        /// <summary>Whether none leaves the page.</summary>
        public bool Stays { get; } = true;

        /// <summary>Whether one becomes another.</summary>
        public bool Changes { get; }
    }
}
