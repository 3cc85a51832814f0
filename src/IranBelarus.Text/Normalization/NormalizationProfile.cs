namespace IranBelarus.Text.Normalization;

/// <summary>What a <see cref="TextNormalizer"/> does. Take a preset and change parts of it: <c>NormalizationProfile.Persian with { Digits = DigitForm.Persian }</c>.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record NormalizationProfile
{
    private NormalizationProfile(string name) => Name = name;

    /// <summary>For Persian and Dari readers: code points and spacing faults are repaired, the meaning stays.</summary>
    public static NormalizationProfile Persian { get; } = new("persian")
    {
        Language = TextLanguage.Persian,
        Letters = LetterForm.Language,
        RemoveTatweel = true,
        RepairSpaces = true,
    };

    /// <summary>For Arabic readers: code points and spacing faults are repaired, the meaning stays.</summary>
    public static NormalizationProfile Arabic { get; } = new("arabic")
    {
        Language = TextLanguage.Arabic,
        Letters = LetterForm.Language,
        RemoveTatweel = true,
        RepairSpaces = true,
    };

    /// <summary>The lightest: only what is wrong in every reading.</summary>
    public static NormalizationProfile Display { get; } = new("display") { Letters = LetterForm.Language };

    /// <summary>For search and comparison, never shown to readers: what readers take for the same word becomes the same.</summary>
    public static NormalizationProfile Matching { get; } = new("matching")
    {
        Letters = LetterForm.Fold,
        RemovedMarks = ArabicMarks.All,
        RemoveTatweel = true,
        Digits = DigitForm.Ascii,
        HalfSpaces = HalfSpaceForm.Remove,
        RepairSpaces = true,
    };

    /// <summary>The preset that this profile comes from: <c>persian</c>, <c>arabic</c>, <c>display</c> or <c>matching</c>.</summary>
    public string Name { get; }

    /// <summary>What words are taken for whose language does not show. Default: <see cref="TextLanguage.Unknown"/>, and then their letters stay.</summary>
    public TextLanguage Language { get; init; }

    /// <summary>What happens to yeh, kaf and their like. Default: <see cref="LetterForm.Keep"/>.</summary>
    public LetterForm Letters { get; init; }

    /// <summary>Which combining marks are taken away. Default: none.</summary>
    public ArabicMarks RemovedMarks { get; init; }

    /// <summary>Whether tatweel (U+0640) that stretches a word is taken away. Default: <see langword="false"/>.</summary>
    public bool RemoveTatweel { get; init; }

    /// <summary>Which digits are written. Default: <see cref="DigitForm.Keep"/>.</summary>
    public DigitForm Digits { get; init; }

    /// <summary>What happens to half-spaces. Default: <see cref="HalfSpaceForm.Keep"/>.</summary>
    public HalfSpaceForm HalfSpaces { get; init; }

    /// <summary>Whether doubled spaces and spaces on the wrong side of punctuation are repaired. Default: <see langword="false"/>.</summary>
    public bool RepairSpaces { get; init; }
}
