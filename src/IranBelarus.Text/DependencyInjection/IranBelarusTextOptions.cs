using IranBelarus.Text.Alignment;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Normalization;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What the workers that <see cref="IranBelarusTextServiceCollectionExtensions.AddIranBelarusText"/> registers are made with.</summary>
/// <remarks>Read once, when a worker is first asked for.</remarks>
public sealed class IranBelarusTextOptions
{
    /// <summary>The profile of the <see cref="TextNormalizer"/>. Default: <see cref="NormalizationProfile.Persian"/>.</summary>
    public NormalizationProfile Normalization { get; set; } = NormalizationProfile.Persian;

    /// <summary>The options of the <see cref="MentionExtractor"/>. Default: <see cref="MentionExtractorOptions.Default"/>.</summary>
    public MentionExtractorOptions Mentions { get; set; } = MentionExtractorOptions.Default;

    /// <summary>The options of the <see cref="ArticleAligner"/>. Default: its own.</summary>
    public ArticleAlignerOptions Articles { get; set; } = new();

    /// <summary>The options of the <see cref="SentenceAligner"/>. Default: its own, Arabic on the left and Persian on the right.</summary>
    public SentenceAlignerOptions Sentences { get; set; } = new();
}
