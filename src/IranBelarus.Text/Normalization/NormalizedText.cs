namespace IranBelarus.Text.Normalization;

/// <summary>A text as it was found, as it was normalised, and the way between the two.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed class NormalizedText
{
    /// <summary>Puts the three together.</summary>
    /// <param name="original">The text as it was found.</param>
    /// <param name="text">The text as it was normalised.</param>
    /// <param name="map">The edits that lead from one to the other.</param>
    /// <exception cref="ArgumentException">The map's lengths are not those of the texts.</exception>
    public NormalizedText(string original, string text, OffsetMap map)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(map);
        if (map.OriginalLength != original.Length || map.NormalizedLength != text.Length)
        {
            throw new ArgumentException(
                $"Found a map from {map.OriginalLength} to {map.NormalizedLength} code units, expected {original.Length} to {text.Length}.", nameof(map));
        }
        (Original, Text, Map) = (original, text, map);
    }

    /// <summary>The text as it was found.</summary>
    public string Original { get; }

    /// <summary>The text as it was normalised; the same instance as <see cref="Original"/> when nothing changed.</summary>
    public string Text { get; }

    /// <summary>The edits that lead from <see cref="Original"/> to <see cref="Text"/>.</summary>
    public OffsetMap Map { get; }

    /// <summary>The span of <see cref="Original"/> that a span of <see cref="Text"/> came from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within <see cref="Text"/>.</exception>
    public TextSpan ToOriginal(TextSpan normalized) => Map.ToOriginal(normalized);

    /// <summary>The span of <see cref="Text"/> that a span of <see cref="Original"/> became.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within <see cref="Original"/>.</exception>
    public TextSpan ToNormalized(TextSpan original) => Map.ToNormalized(original);

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;
}
