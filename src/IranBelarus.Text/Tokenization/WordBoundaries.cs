using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Tokenization.Blocks;

namespace IranBelarus.Text.Tokenization;

/// <summary>The word boundaries of UAX #29 (revision 47, Unicode 17.0.0), to the letter: default rules, no tailoring.</summary>
/// <remarks>
/// A boundary is an index into the text, in UTF-16 code units. That of the start (WB1) is not given, that of the end (WB2) is, unless the text is
/// empty: each boundary is the end of a segment. A surrogate without its partner is a character of class Other. Thread-safe; allocates nothing.
/// </remarks>
public static class WordBoundaries
{
    /// <summary>The next boundary after a boundary.</summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="start">0 or a boundary; segments do not depend on what stands before them.</param>
    /// <returns>The end of the segment that begins at <paramref name="start"/>; the length of the text if it begins there.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or greater than the length of the text.</exception>
    public static int Next(ReadOnlySpan<char> text, int start)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, text.Length);
        return start == text.Length ? start : WordBreakRules.Next<Uax29Rules>(ref MemoryMarshal.GetReference(text), text.Length, start, out _);
    }

    /// <summary>Writes the boundaries of a text, as many as there is room for.</summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="boundaries">Receives the boundaries, ascending; <c>text.Length</c> entries are always enough. Entries behind
    /// those written may be overwritten too, so far as they are within the span.</param>
    /// <param name="start">0, or the last boundary written, to go on after the destination was full.</param>
    /// <returns>How many were written. All are written if it is less than the room there was, or the last one is the end of the text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or greater than the length of the text.</exception>
    public static int Find(ReadOnlySpan<char> text, Span<int> boundaries, int start = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, text.Length);
        if (start == text.Length || boundaries.IsEmpty)
            return 0;
        ref var first = ref MemoryMarshal.GetReference(text);
        ref var to = ref MemoryMarshal.GetReference(boundaries);
        if (Avx512Loader.IsSupported)
            return BoundaryFinder<EightLanes, Avx512Loader, CompressWriter>.Find(ref first, text.Length, start, ref to, boundaries.Length);
        if (Avx2.IsSupported)
            return BoundaryFinder<FourLanes, Avx2Loader, TableWriter>.Find(ref first, text.Length, start, ref to, boundaries.Length);
        if (!Vector128.IsHardwareAccelerated)
            return NumberFinder.Find(ref first, text.Length, start, ref to, boundaries.Length);
        return BoundaryFinder<OneLane, TableLoader, TableWriter>.Find(ref first, text.Length, start, ref to, boundaries.Length);
    }
}
