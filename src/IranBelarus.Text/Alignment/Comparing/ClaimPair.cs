namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>Two claims side by side.</summary>
/// <param name="Left">The left claim.</param>
/// <param name="Right">The right claim.</param>
internal sealed record ClaimPair(ClaimUnit Left, ClaimUnit Right)
{
    /// <summary>The matched terms, the most telling first; no term twice.</summary>
    public required IReadOnlyList<ClaimMatch> Matches { get; init; }

    /// <summary>The sum of the matches' weights.</summary>
    public required double Shared { get; init; }

    /// <summary>The share of the left claim's weight that is matched, from 0 to 1.</summary>
    public required double LeftCover { get; init; }

    /// <summary>The share of the right claim's weight that is matched, from 0 to 1.</summary>
    public required double RightCover { get; init; }

    /// <summary>The logarithm of the odds that the two translate each other, as sentences that stand alone.</summary>
    public required double Translation { get; init; }

    /// <summary>How much the scenes have in common, from 0 to 1; one half where nothing tells.</summary>
    public required double SceneLikeness { get; init; }

    /// <summary>How many claims the shorter article has: the more there are, the likelier is a likeness by chance.</summary>
    public required int Crowd { get; init; }

    /// <summary>Whether the claims say the same in the same words, as translations do.</summary>
    public bool IsSameWording => Likeness >= 0.8 && Matches.Count > 0
        || Matches.Count >= (Crowd == 1 ? 2 : 3) && Translation >= -1.5 + Math.Min(5, 1.5 * Math.Log2(Crowd)) && Likeness >= Math.Min(0.42, 0.14 + 0.07 * Math.Log2(Crowd));

    /// <summary>Whether nearly all that one claim says stands in the other too: enough for what is no number to count as a disagreement.</summary>
    public bool IsClose => IsSameWording && Likeness >= 0.45 && Matches.Count >= 3;

    /// <summary>The harmonic mean of both covers.</summary>
    public double Likeness => LeftCover + RightCover > 0 ? 2 * LeftCover * RightCover / (LeftCover + RightCover) : 0;

    /// <summary>The larger cover: how much of the shorter claim the other holds.</summary>
    public double Containment => Math.Max(LeftCover, RightCover);
}
