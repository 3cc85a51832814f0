namespace IranBelarus.Text.Alignment;

/// <summary>Why a link or verdict was given: what stands on both sides, and the rule that fired.</summary>
/// <remarks>Immutable, safe to share between threads. Spans are in UTF-16 code units of the two articles' texts, end-exclusive.</remarks>
/// <param name="Kind">What it rests on.</param>
/// <param name="Left">Where in the left text; empty where nothing stands there.</param>
/// <param name="Right">Where in the right text; empty where nothing stands there.</param>
/// <param name="Rule">The rule, in a few words: <c>number = number</c>, <c>office-holder differs</c>.</param>
public sealed record Evidence(EvidenceKind Kind, TextSpan Left, TextSpan Right, string Rule)
{
    /// <summary>How much it weighs, for the judgement if positive, against it if negative. Default: 1.</summary>
    public double Weight { get; init; } = 1;
}
