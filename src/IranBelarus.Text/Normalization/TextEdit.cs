namespace IranBelarus.Text.Normalization;

/// <summary>One edit of an <see cref="OffsetMap"/>: the original code units <c>[Start, End)</c> became <see cref="NewLength"/> code units.</summary>
/// <remarks>Offsets are 0-based, end-exclusive, in UTF-16 code units. The default value is an empty edit at 0.</remarks>
/// <param name="Start">Index of the first code unit that was replaced, in the original text.</param>
/// <param name="End">Index just past the last one; equal to <paramref name="Start"/> for an insertion.</param>
/// <param name="NewStart">Index of what stands there now, in the new text.</param>
/// <param name="NewLength">Length of what stands there now; 0 for a deletion.</param>
public readonly record struct TextEdit(int Start, int End, int NewStart, int NewLength)
{
    /// <summary>What was replaced, in the original text.</summary>
    public TextSpan Original => TextSpan.FromBounds(Start, End);

    /// <summary>What stands there now, in the new text.</summary>
    public TextSpan Normalized => new(NewStart, NewLength);

    /// <summary>Index just past the new code units, in the new text.</summary>
    public int NewEnd => NewStart + NewLength;

    /// <summary>The edit as <c>[start, end) → [start, end)</c>, in the original text and in the new one.</summary>
    public override string ToString() => $"{Original} → {Normalized}";
}
