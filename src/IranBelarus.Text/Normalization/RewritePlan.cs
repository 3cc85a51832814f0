using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>A profile made ready for work: which pairs of neighbours need a closer look, what each class becomes.</summary>
/// <remarks>
/// A <em>suspect</em> is a place where something may have to change. Suspects are found by the classes of two neighbouring characters, fast
/// and generously; <see cref="Rewriter"/> then decides exactly. A text without suspects is normalised.
/// </remarks>
internal sealed class RewritePlan
{
    /// <summary>The plans of the named profiles, each made when it is first needed: that takes some milliseconds.</summary>
    private static readonly (NormalizationProfile Profile, Lazy<RewritePlan> Plan)[] Named =
    [
        .. new[]
        {
            NormalizationProfile.Persian, NormalizationProfile.Arabic, NormalizationProfile.Display, NormalizationProfile.Matching, NormalizationProfile.Nfc,
            NormalizationProfile.Nfkc,
        }.Select(profile => (profile, new Lazy<RewritePlan>(() => new(profile)))),
    ];

    private readonly ulong _languageLetters, _singles;

    public RewritePlan(NormalizationProfile profile)
    {
        Profile = profile;
        DroppedMarks = DroppedMarkClasses(profile.RemovedMarks);
        ByLanguage = profile.Letters == LetterForm.Language;
        Folds = profile.Letters == LetterForm.Fold;
        ProfileFamily = FamilyOf(profile.Language);
        TidiesControls = profile.Controls != ControlForm.Keep;
        RepairsSpaces = profile.Spaces != SpaceForm.Keep;
        RemovesHalfSpaces = profile.HalfSpaces == HalfSpaceForm.Remove;
        _languageLetters = !ByLanguage ? 0 : profile.Language == TextLanguage.Unknown ? (Sources(LetterFamily.Arabic) | Sources(LetterFamily.Persian)) & ~(1UL << HehOther | 1UL << Ae) : Sources(ProfileFamily);
        Structure = new ulong[Count];
        for (byte left = 0; left < Count; left++)
            Structure[left] = After(left);
        Pairs = new(Structure);
        Neighbors = LetterTables.HasNarrowFind ? new(Structure) : null;
        Mended = DroppedMarks & CharacterClasses.ArabicMarks | (profile.RemoveTatweel ? 1UL << Tatweel : 0) | (RemovesHalfSpaces ? 1UL << Zwnj : 0) | (Folds ? 1UL << Hamza : 0);
        ulong[] fine = [.. Structure.Select(row => row | Mended)];
        FinePairs = [new(fine, 16), new(fine, 16, 8)];
        var singles = AlwaysSuspect();
        _singles = singles;
        AnyLetters = new(this, new(this, singles | _languageLetters, LetterFamily.Leave, open: true));
        FamilyLetters = new LetterTables[4];
        for (var family = LetterFamily.Leave; (int)family < FamilyLetters.Length; family++)
            FamilyLetters[(int)family] = ByLanguage ? new(this, new(this, singles | Contextual(family), family, open: false), family == LetterFamily.Arabic && IsLanguageLetter(YehFarsi)) : AnyLetters;
        if (PlainLines.IsSupported && ByLanguage && ExpectsPersian && profile.MaximumRepeats == 0)
            PlainLines = new(this);
    }

    /// <summary>The plan for a profile: for one of the named ones always the same.</summary>
    public static RewritePlan For(NormalizationProfile profile)
    {
        foreach (var named in Named)
        {
            if (named.Profile == profile)
                return named.Plan.Value;
        }
        return new(profile);
    }

    public NormalizationProfile Profile { get; }

    /// <summary>What characters become where the language of the text is not known yet.</summary>
    public LetterTables AnyLetters { get; }

    /// <summary>What they become where it is.</summary>
    public LetterTables[] FamilyLetters { get; }

    /// <summary>The quick way of lines with nothing amiss but letters, where Persian is expected.</summary>
    public PlainLines? PlainLines { get; }

    /// <summary>For each class, the classes that are suspect after it, because of it.</summary>
    public ulong[] Structure { get; }

    /// <summary>The same for many characters at a time.</summary>
    public SuspectPairs Pairs { get; }

    /// <summary>The same for processors with narrower vectors; <see langword="null"/> if this one is none.</summary>
    public NeighborKinds? Neighbors { get; }

    /// <summary>Classes that go where they stand in a common fault, and are suspect anywhere.</summary>
    public ulong Mended { get; }

    /// <summary>The same with next to none reported that is none, in two halves; <see cref="Mended"/> is suspect after all.</summary>
    public SuspectPairs[] FinePairs { get; }

    /// <summary>Classes of marks that are taken away.</summary>
    public ulong DroppedMarks { get; }

    /// <summary>Classes of characters that may go where they stand alone.</summary>
    public ulong Vanishing => CharacterClasses.Marks | 1UL << Tatweel | 1UL << NotSign | (Folds ? 1UL << Hamza : 0);

    /// <summary>Whether the parts of the profile act on each other's results, so that a second walk may find more to do.</summary>
    public bool NeedsFurtherWalks =>
        Profile.Ezafe != EzafeForm.Keep || Profile.Punctuation != PunctuationForm.Keep || Profile.Quotes != QuoteForm.Keep || Profile.MaximumRepeats > 0;

    public bool ByLanguage { get; }

    /// <summary>Whether web addresses stay as they are.</summary>
    public bool SparesAddresses => ByLanguage;

    public bool Folds { get; }

    public bool TidiesControls { get; }

    public bool RepairsSpaces { get; }

    public bool RemovesHalfSpaces { get; }

    /// <summary>Whether forms of marks (U+FE70…) go to the letter before them instead of to a space of their own.</summary>
    public bool AttachesMarkForms => ByLanguage || Folds || RepairsSpaces;

    /// <summary>Whether text is Persian unless it shows another language.</summary>
    public bool ExpectsPersian => ProfileFamily == LetterFamily.Persian;

    /// <summary>Whether text is Arabic unless it shows another language.</summary>
    public bool ExpectsArabic => ProfileFamily == LetterFamily.Arabic;

    /// <summary>The family of text that does not show its language.</summary>
    public LetterFamily ProfileFamily { get; }

    /// <summary>The first suspect of whole lines, or their length if there is none, so that no walk is needed. Most normalised texts are so.</summary>
    public int FirstSuspect(ReadOnlySpan<char> lines)
    {
        var first = lines.IsEmpty ? 0 : AnyLetters.Find(lines, 0, lines.Length, Edge);
        return first == lines.Length && first > 0 && Structure[NormalizationTable.Of(lines[^1])].Has(Edge) ? first - 1 : first;
    }

    /// <summary>Whether what a letter of this class becomes depends on the language of the text round it.</summary>
    public bool IsLanguageLetter(byte value) => _languageLetters.Has(value);

    /// <summary>The family that the letters of a stretch are treated as, by the language found in it or round it.</summary>
    public LetterFamily Treat(LetterFamily? found) =>
        Profile.Language == TextLanguage.Unknown ? found ?? LetterFamily.Leave
        : found is null || found == ProfileFamily ? ProfileFamily
        : LetterFamily.Leave;

    private static LetterFamily FamilyOf(TextLanguage language) => language switch
    {
        TextLanguage.Arabic => LetterFamily.Arabic,
        TextLanguage.Persian or TextLanguage.Dari => LetterFamily.Persian,
        TextLanguage.Urdu or TextLanguage.Kurdish => LetterFamily.PersianYeh,
        _ => LetterFamily.Leave,
    };

    private static ulong DroppedMarkClasses(ArabicMarks marks)
    {
        var set = 0UL;
        if (marks.HasFlag(Normalization.ArabicMarks.Vowels))
            set |= 1UL << Vowel | 1UL << Sukun | 1UL << RareVowel;
        if (marks.HasFlag(Normalization.ArabicMarks.Tanwin))
            set |= 1UL << Tanwin;
        if (marks.HasFlag(Normalization.ArabicMarks.Shadda))
            set |= 1UL << Shadda;
        if (marks.HasFlag(Normalization.ArabicMarks.SuperscriptAlef))
            set |= 1UL << DaggerAlef;
        if (marks.HasFlag(Normalization.ArabicMarks.Hamza))
            set |= 1UL << HamzaMark;
        if (marks.HasFlag(Normalization.ArabicMarks.Quranic))
            set |= 1UL << Quranic;
        return set;
    }

    /// <summary>The classes of letters that a family writes otherwise.</summary>
    private static ulong Sources(LetterFamily family) => family switch
    {
        LetterFamily.Persian => 1UL << YehArabic | 1UL << YehMaksura | 1UL << KafArabic | 1UL << HehOther | 1UL << Ae,
        LetterFamily.PersianYeh => 1UL << YehArabic | 1UL << YehMaksura | 1UL << KafArabic,
        LetterFamily.Arabic => 1UL << KafFarsi | 1UL << YehFarsi | 1UL << HehOther,
        _ => 0,
    };

    /// <summary>The classes of letters whose exchange depends on what stands round them.</summary>
    private ulong Contextual(LetterFamily family) => family switch
    {
        LetterFamily.Persian => (1UL << HehOther | 1UL << Ae) & _languageLetters,
        LetterFamily.Arabic => (1UL << YehFarsi | 1UL << HehOther) & _languageLetters,
        _ => 0,
    };

    /// <summary>What a character becomes if that depends on nothing round it; else itself, or the letter of which it is a form.</summary>
    /// <param name="c">The character.</param>
    /// <param name="family">The family of the text.</param>
    /// <param name="open">Whether the family is still to be found out.</param>
    /// <param name="mapped">What it becomes.</param>
    /// <returns>Whether the profile's wish is fulfilled; else its class may take a closer look.</returns>
    public bool TryExchange(char c, LetterFamily family, bool open, out char mapped)
    {
        mapped = c;
        var plain = c;
        if (NormalizationTable.Of(c) == Presentation)
        {
            var letters = DecompositionTable.CompatibilityOf(c);
            var stays = Profile.PresentationForms == PresentationForm.Keep || Profile.PresentationForms == PresentationForm.Letters && c is >= '\uFDF0' and <= '\uFDFC';
            if (stays || letters.Length != 1 || !CharacterClasses.Letters.Has(letters[0]) || letters[0] == 'ء' && Folds)
                return false;
            plain = letters[0];
        }
        var value = NormalizationTable.Of(plain);
        var result = plain;
        var isSettled = true;
        if (CharacterClasses.Digits.Has(value) && Profile.Digits == DigitForm.Ascii)
            result = (char)('0' + (plain & 0xF));
        else if (value == LatinUpper && Profile.FoldCase)
            result = (char)(plain | 0x20);
        else if (value is Quote or OpenGuillemet or CloseGuillemet && Profile.Quotes == QuoteForm.Ascii
            || value is ArabicComma or ArabicQuestion or NumberMark or Period && Profile.Punctuation == PunctuationForm.Ascii)
            result = AsciiMark(plain);
        else if (CharacterClasses.Letters.Has(value) && Folds)
            (result, isSettled) = (LetterFold.Fold(plain), LetterFold.Fold(plain) != plain);
        else if (CharacterClasses.Letters.Has(value) && ByLanguage && !open && IsLanguageLetter(value))
            (result, isSettled) = (Exchange(plain, value, family), Exchange(plain, value, family) != plain);
        else
            isSettled = false;
        // what is suspect because of the one must be because of the other
        if (result == LetterFold.Dropped || !IsAsSuspect(value, NormalizationTable.Of(result)))
            (result, isSettled) = (result == LetterFold.Dropped ? c : plain, false);
        mapped = result;
        return isSettled;
    }

    /// <summary>A quotation mark, or a mark of punctuation, of ASCII.</summary>
    public static char AsciiMark(char c) => c switch
    {
        '،' => ',',
        '؛' => ';',
        '؟' => '?',
        '٪' => '%',
        '٫' => '.',
        '٬' => ',',
        '۔' => '.',
        '‘' or '’' or '‚' or '\'' => '\'',
        _ => NormalizationTable.Of(c) is Quote or OpenGuillemet or CloseGuillemet ? '"' : c,
    };

    /// <summary>The letters that are exchanged without regard to their neighbours.</summary>
    private static char Exchange(char c, byte value, LetterFamily family) => family switch
    {
        LetterFamily.Persian or LetterFamily.PersianYeh => value switch { YehArabic or YehMaksura => 'ی', KafArabic => 'ک', _ => c },
        LetterFamily.Arabic => value == KafFarsi ? 'ك' : c,
        _ => c,
    };

    private bool IsAsSuspect(byte before, byte after)
    {
        const ulong joined = CharacterClasses.Marks | CharacterClasses.Invisible | 1UL << Presentation | 1UL << HighArabic | 1UL << Tatweel | 1UL << Hamza;
        if (before == after)
            return true;
        if ((Structure[before] & ~Structure[after] & joined & ~_singles) != 0)
            return false;
        foreach (var row in Structure)
        {
            if (row.Has(before) && !row.Has(after))
                return false;
        }
        return true;
    }

    private ulong AlwaysSuspect()
    {
        var p = Profile;
        var set = DroppedMarks;
        if (TidiesControls)
            set |= 1UL << ZeroWidth | 1UL << SoftHyphen | 1UL << NotSign | 1UL << Zwj | 1UL << BidiMark | 1UL << BidiControl;
        if (RemovesHalfSpaces)
            set |= 1UL << Zwnj;
        if (RepairsSpaces)
            set |= 1UL << OtherSpace | CharacterClasses.Invisible & ~(1UL << Zwnj);
        if (p.PresentationForms != PresentationForm.Keep)
            set |= 1UL << Presentation | 1UL << HighArabic;
        if (p.Compose)
            set |= 1UL << HighArabic;
        if (p.RemoveTatweel)
            set |= 1UL << Tatweel;
        if (Folds)
        {
            set |= 1UL << AlefHamza | 1UL << WawHamza | 1UL << YehHamza | 1UL << Hamza | 1UL << TehMarbuta | 1UL << HehYeh | 1UL << HehOther
                | 1UL << Ae | 1UL << YehArabic | 1UL << YehMaksura | 1UL << YehOther | 1UL << YehTail | 1UL << KafArabic | 1UL << KafSwash;
        }
        if (p.Ezafe is EzafeForm.Yeh or EzafeForm.Drop)
            set |= 1UL << HehYeh | 1UL << HamzaMark;
        else if (p.Ezafe == EzafeForm.Hamza)
            set |= 1UL << HehYeh;
        if (p.Digits != DigitForm.Keep)
            set |= CharacterClasses.Digits & ~(1UL << (p.Digits switch { DigitForm.Ascii => DigitAscii, DigitForm.Arabic => DigitArabic, _ => DigitPersian }));
        if (p.Punctuation == PunctuationForm.Arabic)
            set |= 1UL << AsciiComma | 1UL << Period | 1UL << NumberMark;
        else if (p.Punctuation == PunctuationForm.Ascii)
            set |= 1UL << ArabicComma | 1UL << ArabicQuestion | 1UL << NumberMark | 1UL << Period;
        if (p.Quotes != QuoteForm.Keep)
            set |= 1UL << Quote | (p.Quotes == QuoteForm.Guillemets ? 0 : 1UL << OpenGuillemet | 1UL << CloseGuillemet);
        if (p.FoldCase)
            set |= 1UL << LatinUpper;
        return set;
    }

    private ulong After(byte left)
    {
        var set = 0UL;
        var letter = CharacterClasses.Letters.Has(left);
        if (TidiesControls || RepairsSpaces)
        {
            if (!CharacterClasses.JoinsForward.Has(left))
                set |= 1UL << Zwnj;
            if (left == Zwnj)
                set |= ~CharacterClasses.Letters;
        }
        if (Profile.Ezafe is EzafeForm.Hamza or EzafeForm.Drop && left == Zwnj)
            set |= CharacterClasses.Yehs | 1UL << YehOther;
        if (Profile.Ezafe != EzafeForm.Keep && left == Heh)
            set |= 1UL << Hamza;
        if (Profile.Compose || DroppedMarks != 0)
            set |= SuspectMarks(left, letter);
        if (Profile.MaximumRepeats > 0 && letter)
            set |= 1UL << left | 1UL << Hamza;
        return RepairsSpaces ? set | SuspectSpaces(left, letter) : set;
    }

    /// <summary>Marks that are not sure to stand in canonical order, or that may compose with their letter.</summary>
    private static ulong SuspectMarks(byte left, bool letter)
    {
        const ulong tashkil = 1UL << Tanwin | 1UL << Vowel | 1UL << Shadda | 1UL << Sukun | 1UL << DaggerAlef;
        var set = CharacterClasses.Marks;
        if (letter || left == Tatweel)
        {
            set &= ~tashkil;
            var composes = left is Alef or AlefHamza or Waw or WawHamza or YehHamza or Ae or HehYeh or HehOther or YehTail || CharacterClasses.Yehs.Has(left);
            if (!composes)
                set &= ~(1UL << HamzaMark | 1UL << RareVowel | 1UL << Quranic);
        }
        else if (left is Tanwin or Vowel)
        {
            set &= ~(1UL << Shadda);
        }
        else if (left == Shadda)
        {
            set &= ~(1UL << DaggerAlef | 1UL << Sukun);
        }
        else if (!CharacterClasses.ArabicMarks.Has(left))
        {
            // clusters without Arabic are none of our business
            set &= ~(1UL << ForeignMark);
        }
        return set;
    }

    private ulong SuspectSpaces(byte left, bool letter)
    {
        var set = 0UL;
        var single = Profile.Spaces == SpaceForm.Single;
        if (left == Space)
            set |= 1UL << Space | 1UL << Edge | CharacterClasses.Stops | CharacterClasses.Closers | 1UL << Zwnj;
        if (left == Edge && single)
            set |= 1UL << Space;
        // an opening guillemet may have become another mark
        if (CharacterClasses.Openers.Has(left) || left == Quote && Profile.Quotes is not (QuoteForm.Keep or QuoteForm.Guillemets))
            set |= 1UL << Space;
        if (CharacterClasses.Stops.Has(left) || CharacterClasses.Closers.Has(left))
            set |= CharacterClasses.Letters;
        if (left == ArabicComma)
            set |= CharacterClasses.Digits;
        if (CharacterClasses.Stops.Has(left) || letter || CharacterClasses.Marks.Has(left))
            set |= 1UL << OpenGuillemet;
        return set;
    }
}
