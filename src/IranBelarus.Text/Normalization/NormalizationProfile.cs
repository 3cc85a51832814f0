namespace IranBelarus.Text.Normalization;

/// <summary>
/// What a <see cref="TextNormalizer"/> does. Take a preset and change parts of it:
/// <c>NormalizationProfile.Persian with { Digits = DigitForm.Persian }</c>.
/// </summary>
/// <remarks>
/// Immutable, safe to share between threads. Whatever the parts, normalising a second time changes nothing more. Default values of the parts
/// leave the text as it is: <see cref="None"/> has them all.
/// </remarks>
public sealed record NormalizationProfile
{
    private NormalizationProfile(string name) => Name = name;

    /// <summary>For Persian and Dari readers: code points and spacing faults are repaired, the meaning stays. Arabic sentences in the text stay Arabic.</summary>
    public static NormalizationProfile Persian { get; } = new("persian")
    {
        Language = TextLanguage.Persian,
        Compose = true,
        PresentationForms = PresentationForm.All,
        Letters = LetterForm.Language,
        RemoveTatweel = true,
        Spaces = SpaceForm.Repair,
        Controls = ControlForm.RemoveStray,
    };

    /// <summary>For Arabic readers: code points and spacing faults are repaired, the meaning stays. Persian sentences in the text stay Persian.</summary>
    public static NormalizationProfile Arabic { get; } = Persian with { Name = "arabic", Language = TextLanguage.Arabic };

    /// <summary>
    /// The lightest that readers profit from: what is wrong in every reading. Yeh and kaf of the wrong language where the language of the
    /// sentence shows, presentation forms, composition, stray controls. Spaces, tatweel and word ligatures stay.
    /// </summary>
    public static NormalizationProfile Display { get; } = new("display")
    {
        Compose = true,
        PresentationForms = PresentationForm.Letters,
        Letters = LetterForm.Language,
        Controls = ControlForm.RemoveStray,
    };

    /// <summary>For search and comparison, never shown to readers: what readers take for the same word becomes the same.</summary>
    public static NormalizationProfile Matching { get; } = new("matching")
    {
        Compose = true,
        PresentationForms = PresentationForm.All,
        Letters = LetterForm.Fold,
        RemovedMarks = ArabicMarks.All,
        RemoveTatweel = true,
        Ezafe = EzafeForm.Drop,
        Digits = DigitForm.Ascii,
        Punctuation = PunctuationForm.Ascii,
        Quotes = QuoteForm.Ascii,
        Spaces = SpaceForm.Single,
        HalfSpaces = HalfSpaceForm.Remove,
        Controls = ControlForm.RemoveAll,
        FoldCase = true,
    };

    /// <summary>Unicode Normalization Form C of Arabic-script text (UAX #15), and nothing else; other scripts stay as they are.</summary>
    /// <remarks>Marks of other scripts that stand on Arabic letters are put in order with theirs, not exchanged: U+0340 does not become U+0300.</remarks>
    public static NormalizationProfile Nfc { get; } = new("nfc") { Compose = true };

    /// <summary>Unicode Normalization Form KC of Arabic-script text (UAX #15), and nothing else; other scripts stay as they are.</summary>
    /// <remarks>Marks of other scripts that stand on Arabic letters are put in order with theirs, not exchanged: U+0340 does not become U+0300.</remarks>
    public static NormalizationProfile Nfkc { get; } = new("nfkc") { Compose = true, PresentationForms = PresentationForm.All };

    /// <summary>Nothing at all: to switch single parts on.</summary>
    public static NormalizationProfile None { get; } = new("none");

    /// <summary>The preset that this profile comes from, in lower case: <c>persian</c>, <c>arabic</c>, <c>display</c>, <c>matching</c>, <c>nfc</c>, <c>nfkc</c>, <c>none</c>.</summary>
    public string Name { get; private init; }

    /// <summary>
    /// The language of words whose language does not show. Default: <see cref="TextLanguage.Unknown"/>, and then letters change only where it shows.
    /// With a language, sentences that show another one keep their letters.
    /// </summary>
    public TextLanguage Language { get; init; }

    /// <summary>Whether letters and marks are composed and marks are put in canonical order (NFC). Default: <see langword="false"/>.</summary>
    public bool Compose { get; init; }

    /// <summary>What happens to presentation forms and ligatures. Default: <see cref="PresentationForm.Keep"/>.</summary>
    public PresentationForm PresentationForms { get; init; }

    /// <summary>What happens to yeh, kaf, heh and their like. Default: <see cref="LetterForm.Keep"/>.</summary>
    public LetterForm Letters { get; init; }

    /// <summary>Which combining marks are taken away. Default: none.</summary>
    public ArabicMarks RemovedMarks { get; init; }

    /// <summary>
    /// Whether tatweel (U+0640) that stretches a word is taken away. It stays where it stands alone, as a dash, between digits, in هـ, the
    /// abbreviation of the Hijri year, and after the Arabic prefixes of بـ«…» and لـUNESCO (<see cref="LetterForm.Fold"/> reduces these two). Default:
    /// <see langword="false"/>.
    /// </summary>
    public bool RemoveTatweel { get; init; }

    /// <summary>How the Persian ezafe after heh is written. Default: <see cref="EzafeForm.Keep"/>.</summary>
    public EzafeForm Ezafe { get; init; }

    /// <summary>Which digits are written. Addresses and code keep theirs unless they become ASCII. Default: <see cref="DigitForm.Keep"/>.</summary>
    public DigitForm Digits { get; init; }

    /// <summary>Which comma, question mark and the like are written. Default: <see cref="PunctuationForm.Keep"/>.</summary>
    public PunctuationForm Punctuation { get; init; }

    /// <summary>Which quotation marks are written. Default: <see cref="QuoteForm.Keep"/>.</summary>
    public QuoteForm Quotes { get; init; }

    /// <summary>What happens to spaces. Default: <see cref="SpaceForm.Keep"/>.</summary>
    public SpaceForm Spaces { get; init; }

    /// <summary>What happens to half-spaces. Default: <see cref="HalfSpaceForm.Keep"/>.</summary>
    public HalfSpaceForm HalfSpaces { get; init; }

    /// <summary>What happens to invisible characters. Default: <see cref="ControlForm.Keep"/>.</summary>
    public ControlForm Controls { get; init; }

    /// <summary>Whether A–Z become a–z. Default: <see langword="false"/>.</summary>
    public bool FoldCase { get; init; }

    /// <summary>
    /// Whether HTML character references (<c>&amp;zwnj;</c>, <c>&amp;#1740;</c>, <c>&amp;laquo;</c>) are decoded, before anything else. Those that were
    /// encoded twice are decoded twice. Default: <see langword="false"/>.
    /// </summary>
    public bool DecodeEntities { get; init; }

    /// <summary>How often an Arabic letter may follow itself: 2 turns «سلاممممم» into «سلامم». Default: 0, as often as it does.</summary>
    public int MaximumRepeats { get; init; }
}
