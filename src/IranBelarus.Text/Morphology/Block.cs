using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Morphology;

/// <summary>A part of an array, as a span at little cost: what memory is good for, without asking each time what is behind it.</summary>
internal readonly struct Block
{
    private readonly byte[] _array;
    private readonly int _start, _length;

    /// <param name="memory">The part; copied if it is none of an array.</param>
    public Block(ReadOnlyMemory<byte> memory)
    {
        if (!MemoryMarshal.TryGetArray(memory, out var segment))
            segment = new(memory.ToArray());
        (_array, _start, _length) = (segment.Array ?? [], segment.Offset, segment.Count);
    }

    public ReadOnlySpan<byte> Span => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _start), _length);

    /// <summary>The block as whole numbers, little-endian; its length in bytes is a multiple of four.</summary>
    public ReadOnlySpan<int> Ints => MemoryMarshal.Cast<byte, int>(Span);
}
