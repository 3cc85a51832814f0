using IranBelarus.Text.Claims;

namespace IranBelarus.Text.Alignment;

/// <summary>Two articles compared: what both say, what differs and why, what stands on one side only.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Left">The left article, its language detected if it was not given.</param>
/// <param name="Right">The right article, likewise.</param>
public sealed record ArticleAlignment(Article Left, Article Right)
{
    /// <summary>The linked claims, in the order of the left text.</summary>
    public IReadOnlyList<ClaimLink> Links { get; init; } = [];

    /// <summary>The claims that only the left article makes, in text order.</summary>
    public IReadOnlyList<Claim> OnlyLeft { get; init; } = [];

    /// <summary>The claims that only the right article makes, in text order.</summary>
    public IReadOnlyList<Claim> OnlyRight { get; init; } = [];

    /// <summary>Whether the articles tell of one event.</summary>
    public EventComparison Event { get; init; } = new(EventRelation.Unclear, 0);
}
