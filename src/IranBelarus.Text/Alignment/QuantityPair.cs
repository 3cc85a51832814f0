using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Alignment;

/// <summary>A quantity of the left claim beside one of the right.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Left">On the left; <see langword="null"/> if only the right side has it.</param>
/// <param name="Right">On the right; <see langword="null"/> if only the left side has it.</param>
/// <param name="Relation">How they relate.</param>
public sealed record QuantityPair(Mention? Left, Mention? Right, QuantityRelation Relation)
{
    /// <summary>What is counted, as the left text says it (as the right does where there is no left). Default: empty.</summary>
    public string Counted { get; init; } = "";
}
