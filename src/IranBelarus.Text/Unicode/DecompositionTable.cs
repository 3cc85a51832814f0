using System.Runtime.InteropServices;

namespace IranBelarus.Text.Unicode;

/// <summary>Combining classes, and the canonical and compatibility mappings of the Arabic script (UAX #15).</summary>
internal static partial class DecompositionTable
{
    /// <summary>
    /// What NFKC makes of an Arabic-script code point that stands alone, if it has a compatibility mapping: its letters, composed, with
    /// their marks. Empty if it has none.
    /// </summary>
    public static ReadOnlySpan<char> CompatibilityOf(uint codePoint)
    {
        var index = PlaceIndex(codePoint);
        if (index < 0)
            return default;
        var place = Places[index];
        return MemoryMarshal.Cast<ushort, char>(Units.Slice(place >> 5, place & 31));
    }
}
