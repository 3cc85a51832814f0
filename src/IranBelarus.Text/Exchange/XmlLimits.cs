namespace IranBelarus.Text.Exchange;

/// <summary>The bounds of what is read from XML that others wrote.</summary>
/// <remarks>Files of any size are read, in memory that these bounds keep small. Immutable, thread-safe.</remarks>
public sealed record XmlLimits
{
    private const int Tag = 1 << 16;

    /// <summary>Longest text of one side of a pair, and longest tag with its attributes, in UTF-16 code units. Default 1,000,000; at least 1.</summary>
    public int MaximumTextLength { get; init; } = 1_000_000;

    /// <summary>Deepest nesting of elements. Default 64; at least 8: a unit of a translation memory with its inline tags takes 6.</summary>
    public int MaximumDepth { get; init; } = 64;

    /// <summary>Most bytes from one <c>&lt;</c> to the next.</summary>
    internal long MaximumStretch => 4L * MaximumTextLength + Tag;

    internal XmlLimits Validated()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaximumTextLength, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaximumDepth, 8);
        return this;
    }
}
