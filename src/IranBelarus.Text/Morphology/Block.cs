using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Morphology;

/// <summary>A part of an array or of the library's own embedded data, as a span at little cost: what memory is good for, without asking each time what is behind it.</summary>
internal readonly unsafe struct Block
{
    private readonly byte[]? _array;
    private readonly byte* _start;                                      // in the embedded data; else the offset in the array

    private Block(byte[]? array, byte* start, int length)
    {
        _array = array;
        _start = start;
        Length = length;
    }

    /// <param name="array">The whole of it is the block; not copied.</param>
    public Block(byte[] array)
        : this(array, null, array.Length)
    {
    }

    /// <param name="resource">Embedded data, which the runtime keeps where it mapped them; not copied.</param>
    public Block(UnmanagedMemoryStream resource)
        : this(null, resource.PositionPointer, checked((int)resource.Length))
    {
    }

    /// <summary>Where it starts, for what holds on to the block: only for blocks of embedded data and of <see cref="Pinned"/>.</summary>
    public byte* Address => _array is null ? _start : (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_array)) + (nint)_start;

    /// <summary>Length in bytes.</summary>
    public int Length { get; }

    public ReadOnlySpan<byte> Span => MemoryMarshal.CreateReadOnlySpan(ref Origin, Length);

    /// <summary>The block as whole numbers, little-endian; what does not fill one at the end is left out.</summary>
    public ReadOnlySpan<int> Ints => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, int>(ref Origin), Length / sizeof(int));

    /// <summary>The block as code units, likewise.</summary>
    public ReadOnlySpan<char> Chars => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, char>(ref Origin), Length / sizeof(char));

    private ref byte Origin => ref _array is null ? ref *_start : ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), (nint)_start);

    /// <summary>A copy that stays where it is.</summary>
    public static Block Pinned(byte[] array)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(array.Length, pinned: true);
        array.CopyTo(pinned, 0);
        return new(pinned);
    }

    /// <summary>A part of the block.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It reaches out of the block.</exception>
    public Block Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)(Length - start));
        return new(_array, _start + start, length);
    }

    /// <summary>The rest of the block.</summary>
    public Block Slice(int start) => Slice(start, Length - start);
}
