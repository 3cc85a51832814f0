using IranBelarus.Text.Claims;

namespace IranBelarus.Text.Alignment;

/// <summary>A claim of the left article beside one of the right, what ties them and whether they agree.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Left">The claim of the left article.</param>
/// <param name="Right">The claim of the right article.</param>
/// <param name="Kind">What ties them.</param>
/// <param name="Verdict">Whether they agree.</param>
/// <param name="Confidence">How sure the link is, from 0 to 1.</param>
public sealed record ClaimLink(Claim Left, Claim Right, LinkKind Kind, Verdict Verdict, double Confidence)
{
    /// <summary>Why: strongest first.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The quantities on both sides.</summary>
    public IReadOnlyList<QuantityPair> Quantities { get; init; } = [];

    /// <summary>The reason of the verdict in a short English sentence.</summary>
    public string Reason { get; init; } = "";
}
