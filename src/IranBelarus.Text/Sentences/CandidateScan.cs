using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Sentences;

/// <summary>Finds the next code unit at which a sentence may end.</summary>
internal static class CandidateScan
{
    /// <summary>The scalar twin: the same set by membership.</summary>
    public static readonly SearchValues<char> Values = SearchValues.Create(".!?؟۔…\u061E\n\r\u0085\u2028\u2029\v\f");

    /// <summary>Index of the first stop or line end, or −1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var width = Vector<ushort>.Count;
        var at = 0;
        for (; at + width <= units.Length; at += width)
        {
            var block = new Vector<ushort>(units[at..]);
            var even = block & new Vector<ushort>(0xFFFE);
            var hit = Vector.Equals(block, new Vector<ushort>('.'))
                | Vector.Equals(block, new Vector<ushort>('!'))
                | Vector.Equals(block, new Vector<ushort>('?'))
                | Vector.Equals(even, new Vector<ushort>(0x061E))            // U+061E, ؟
                | Vector.Equals(block, new Vector<ushort>('۔'))
                | Vector.Equals(block, new Vector<ushort>('…'))
                | Vector.Equals(even, new Vector<ushort>(0x2028))            // line and paragraph separator
                | Vector.Equals(block, new Vector<ushort>(0x0085))
                | Vector.LessThanOrEqual(block - new Vector<ushort>('\n'), new Vector<ushort>(3));   // LF, VT, FF, CR
            if (hit != Vector<ushort>.Zero)
                break;
        }
        var rest = text[at..].IndexOfAny(Values);
        return rest < 0 ? -1 : at + rest;
    }
}
