namespace IranBelarus.Text.Exchange;

/// <summary>A text and its translation, as translation memories hold them.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Left">The left text, plain.</param>
/// <param name="Right">The right text, plain.</param>
public sealed record TranslationPair(string Left, string Right)
{
    /// <summary>The left text.</summary>
    public string Left { get; init; } = Left ?? throw new ArgumentNullException(nameof(Left));

    /// <summary>The right text.</summary>
    public string Right { get; init; } = Right ?? throw new ArgumentNullException(nameof(Right));

    /// <summary>The pair's name in its file. Default: none.</summary>
    public string? Id { get; init; }

    /// <summary>How likely the two are to be translations of each other, from 0 to 1. Default: not known.</summary>
    public double? Probability { get; init; }

    /// <summary>A remark of one line. Default: none.</summary>
    public string? Note { get; init; }
}
