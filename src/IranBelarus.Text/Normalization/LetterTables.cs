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

    // And more of it; MoreKinds has the bits.
    public const byte
        HalfSpace = 1,
        PlainSpace = 2,
        JoinsForward = 4,
        Yeh = 8,
        DroppedHamza = 16,       // a hamza or its mark that goes
        Quotation = 32;

    private readonly ulong[] _structure;
    private readonly PlaceTable _suspects;
    private readonly NeighborTables? _neighbors;
    private readonly byte[]? _nearEntries;

    private const ulong Tashkil = 1UL << Tanwin | 1UL << Vowel | 1UL << Shadda | 1UL << Sukun | 1UL << DaggerAlef;

    /// <param name="plan">What to do.</param>
    /// <param name="letters">What single characters become.</param>
    /// <param name="finalYeh">Whether ی becomes ي but at the ends of some words.</param>
    public LetterTables(RewritePlan plan, SimpleLetters letters, bool finalYeh = false)
    {
        Letters = letters;
        _structure = plan.Structure;
        _suspects = new(letters.Of, entry => (entry & Suspect) != 0);
        if (plan.Neighbors is not null)
        {
            _neighbors = new(plan.Neighbors, letters.Of, Suspect);
            _nearEntries = [.. Enumerable.Range(0, Near).Select(c => (byte)(SimpleLetters.ClassOf(letters.Of((char)c)) | ((letters.Of((char)c) & Suspect) != 0 ? 0x40 : 0)))];
        }
        Pairs = plan.Pairs;
        HasFinalYeh = finalYeh;
        Places = new(EntryInBlock, IsEvent);
        MendPlaces = plan.Mended == 0 ? Places : new(EntryInBlock, entry => IsEvent(entry) && !plan.Mended.Has(SimpleLetters.ClassOf(entry)));
        Pages = [.. ((byte[])[0x06, 0x00, 0x20, 0xFE, 0xFB]).Select(number => new Page(EntryInBlock, number))];
        if (plan.Neighbors is not null && !finalYeh)
            PrepareNarrowCopy(plan.Neighbors);
        for (byte value = 0; value < Count; value++)
            (Kinds[value], MoreKinds[value]) = (KindsOf(plan, value), MoreKindsOf(plan, value));
    }

    /// <summary>What single characters become.</summary>
    public SimpleLetters Letters { get; }

    /// <summary>Pairs of classes that take a closer look.</summary>
    public SuspectPairs Pairs { get; }

    /// <summary>What characters become in a block, and their classes.</summary>
    public PlaceTable Places { get; }

    /// <summary>The same with what goes where it stands in a common fault.</summary>
    public PlaceTable MendPlaces { get; }

    /// <summary>The same in full for the pages that Arabic and Latin text is written with.</summary>
    public Page[] Pages { get; }

    /// <summary>Whether ی becomes ي but at the ends of some words: in a block it does, and the ends are looked at.</summary>
    public bool HasFinalYeh { get; }

    /// <summary>By class.</summary>
    public byte[] Kinds { get; } = new byte[Count];

    /// <inheritdoc cref="Kinds"/>
    public byte[] MoreKinds { get; } = new byte[Count];

    /// <summary>Whether a character becomes another one whatever stands round it.</summary>
    public bool IsExchanged(char c) => (Letters.Of(c) & (1U << SimpleLetters.Changes | 1U << SimpleLetters.Event)) == 1U << SimpleLetters.Changes;

    /// <summary>The entry of a character, in a block.</summary>
    public uint EntryInBlock(char c) => Letters.Of(HasFinalYeh && c == 'ی' ? 'ي' : c) | (HasFinalYeh && c == 'ی' ? 1U << SimpleLetters.Changes : 0);

    /// <summary>The class of what a character becomes, in a block.</summary>
    public byte ClassInBlock(char c) => SimpleLetters.ClassOf(EntryInBlock(c));

    private static bool IsEvent(uint entry) => (entry & 1U << SimpleLetters.Event) != 0;

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

    private static byte MoreKindsOf(RewritePlan plan, byte value)
    {
        var kinds = 0;
        if (value == Zwnj)
            kinds |= HalfSpace;
        if (value == Space)
            kinds |= PlainSpace;
        if (value == Quote)
            kinds |= Quotation;
        if (CharacterClasses.JoinsForward.Has(value))
            kinds |= JoinsForward;
        if (CharacterClasses.Yehs.Has(value))
            kinds |= Yeh;
        if (value == Hamza && plan.Folds || value == HamzaMark && plan.Folds && plan.DroppedMarks.Has(HamzaMark))
            kinds |= DroppedHamza;
        return (byte)kinds;
    }

    /// <summary>The 256 characters with one high byte.</summary>
    public sealed class Page
    {
        public Page(Func<char, uint> entryOf, byte high)
        {
            Number = high;
            for (var low = 0; low < 256; low++)
            {
                var entry = entryOf((char)(high << 8 | low));
                Low[low] = (byte)entry;
                High[low] = (byte)(entry >> 8);
                Entries[low] = (byte)(entry >> SimpleLetters.Class);
                Stays &= High[low] == high;
                Changes |= (char)entry != (char)(high << 8 | low);
            }
        }

        /// <summary>The high byte.</summary>
        public byte Number { get; }

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
