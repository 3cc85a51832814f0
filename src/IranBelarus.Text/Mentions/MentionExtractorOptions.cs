namespace IranBelarus.Text.Mentions;

/// <summary>What a <see cref="MentionExtractor"/> looks for and how it resolves dates.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record MentionExtractorOptions
{
    /// <summary>Everything, in the language that is detected, without an anchor.</summary>
    public static MentionExtractorOptions Default { get; } = new();

    /// <summary>Which mentions are given. Default: all.</summary>
    public MentionKinds Kinds { get; init; } = MentionKinds.All;

    /// <summary>The language of texts for which none is said. Default: <see cref="TextLanguage.Unknown"/>, which detects it for each text.</summary>
    public TextLanguage Language { get; init; }

    /// <summary>The day on which texts were written for which none is said: what «yesterday» is relative to. Default: none, and then relative dates stay unresolved.</summary>
    public DateOnly? Anchor { get; init; }

    /// <summary>
    /// How many days before and after the anchor a day without a year is looked for. Default: 550 and 200. A weekday with day and month («Tuesday 28 Mordad») takes the year in
    /// which it fits, if only one does within five times these.
    /// </summary>
    public (int Before, int After) AnchorWindow { get; init; } = (550, 200);
}
