using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace IranBelarus.Text.Unicode;

/// <summary>64 bytes at a time (AVX-512 VBMI): the bytes of 64 characters, look-ups, and masks of a bit for each.</summary>
internal static class WideBytes
{
    /// <summary>Whether the processor has what is needed here.</summary>
    public static bool IsSupported => Avx512Vbmi.IsSupported && Vector512.IsHardwareAccelerated;

    /// <summary>The low bytes of 64 characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Low(Vector512<byte> first, Vector512<byte> second)
    {
        var even = Vector512<byte>.Indices + Vector512<byte>.Indices;
        return Avx512Vbmi.PermuteVar64x8x2(first, even, second);
    }

    /// <summary>The high bytes of 64 characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> High(Vector512<byte> first, Vector512<byte> second)
    {
        var odd = Vector512<byte>.Indices + Vector512<byte>.Indices | Vector512<byte>.One;
        return Avx512Vbmi.PermuteVar64x8x2(first, odd, second);
    }

    /// <summary>The 32 characters of two bytes that begin at half <paramref name="half"/>, 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Characters(Vector512<byte> low, Vector512<byte> high, int half)
    {
        var order = Vector512.Create(0x4303420241014000, 0x4707460645054404, 0x4B0B4A0A49094808, 0x4F0F4E0E4D0D4C0C,
            0x5313521251115010, 0x5717561655155414, 0x5B1B5A1A59195818, 0x5F1F5E1E5D1D5C1C).AsByte();
        return Avx512Vbmi.PermuteVar64x8x2(low, half == 0 ? order : order | Vector512.Create((byte)32), high).AsUInt16();
    }

    /// <summary>Looks up 128 entries; the highest bit of an index does not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Look128(byte[] table, Vector512<byte> index)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(table);
        return Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref first), index, Vector512.LoadUnsafe(ref first, 0x40));
    }

    /// <summary>Looks up 256 entries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Look256(byte[] table, Vector512<byte> index, int from = 0)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(table), from);
        return Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(index, Vector512.Create((byte)0x80)),
            Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref first, 0x80), index, Vector512.LoadUnsafe(ref first, 0xC0)),
            Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref first), index, Vector512.LoadUnsafe(ref first, 0x40)));
    }

    /// <summary>A bit for each byte that is not 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(Vector512<byte> bytes) => ~Vector512.Equals(bytes, Vector512<byte>.Zero).ExtractMostSignificantBits();

    /// <summary>A bit for each byte that has one of these bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong With(Vector512<byte> bytes, byte bits) => Bits(bytes & Vector512.Create(bits));

    /// <summary>A byte of ones for each bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Spread(ulong bits)
    {
        // byte i/8 of the mask to place i, then its bit i%8
        var eighths = Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), Vector512.Create(
            0x0000000000000000, 0x0101010101010101, 0x0202020202020202, 0x0303030303030303,
            0x0404040404040404, 0x0505050505050505, 0x0606060606060606, 0x0707070707070707).AsByte());
        var bit = Vector512.Create(0x8040201008040201).AsByte();
        return Vector512.Equals(eighths & bit, bit);
    }
}
