namespace IranBelarus.Text.Normalization;

/// <summary>What a <see cref="HalfSpaceRestorer"/> does. Take a preset and change parts of it: <c>HalfSpaceOptions.Full with { Threshold = 0.8 }</c>.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record HalfSpaceOptions
{
    /// <summary>All repairs that are likelier than not. The default.</summary>
    public static HalfSpaceOptions Full { get; } = new();

    /// <summary>Only sure repairs.</summary>
    public static HalfSpaceOptions Safe { get; } = new() { Mode = HalfSpaceMode.Safe, Threshold = 0.95 };

    /// <summary>How much is dared. Default: <see cref="HalfSpaceMode.Full"/>.</summary>
    public HalfSpaceMode Mode { get; init; }

    /// <summary>The least confidence of a repair, 0 to 1. Default: 0.5, in <see cref="Safe"/> 0.95.</summary>
    /// <remarks>
    /// Where usage differs, the confidence is that of the text: a plural joined to its noun (کتابها) is right as well, and stays by default if neither its line nor the one
    /// before shows a compound that lost its half-space, and the text does not mark the ezafe on a silent ه (خانهٔ). A compound that is as often joined (روانشناس) is
    /// mended where such marks are seen. With a threshold of 0 all are mended.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double Threshold
    {
        get;
        init
        {
            if (!(value is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a confidence from 0 to 1.");
            field = value;
        }
    } = 0.5;

    /// <summary>
    /// Whether a half-space is written after ا د ذ ر ز ژ و too (کار‌ها), where it does not show. Default: <see langword="false"/>.
    /// </summary>
    public bool FormalSpelling { get; init; }
}
