namespace IranBelarus.Text.Alignment;

/// <summary>The likeliest partner of each sentence of two lists.</summary>
/// <param name="Left">For each left sentence the index of a right one, or <see cref="None"/>.</param>
/// <param name="Right">For each right sentence the index of a left one, or <see cref="None"/>.</param>
public sealed record SentencePartners(IReadOnlyList<int> Left, IReadOnlyList<int> Right)
{
    /// <summary>What stands for no partner: −1.</summary>
    public const int None = -1;
}
