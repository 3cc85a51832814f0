using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace IranBelarus.Text.Unicode;

/// <summary>64 bytes at a time (AVX-512 VBMI): the bytes of 64 characters, look-ups, and masks of a bit for each.</summary>
internal static class WideBytes
{
    /// <summary>Whether the processor has what is needed here.</summary>
    public static bool IsSupported => Avx512Vbmi.IsSupported && Bmi2.X64.IsSupported && Vector512.IsHardwareAccelerated;

    /// <summary>Whether the processor has what planes take (GFNI).</summary>
    public static bool HasPlanes => IsSupported && Gfni.V512.IsSupported;

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

    /// <summary>The low bytes of 64 characters, those of the two halves by turns: 0, 32, 1, 33 …; cheaper where their order does not matter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> LowByTurns(Vector512<ushort> first, Vector512<ushort> second) =>
        Vector512.ConditionalSelect(Vector512.Create((ushort)0xFF), first, second << 8).AsByte();

    /// <summary>The high bytes by turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> HighByTurns(Vector512<ushort> first, Vector512<ushort> second) =>
        Vector512.ConditionalSelect(Vector512.Create((ushort)0xFF), first >>> 8, second).AsByte();

    /// <summary>The first 32 characters of bytes by turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> FirstOfTurns(Vector512<byte> low, Vector512<byte> high) =>
        Vector512.ConditionalSelect(Vector512.Create((ushort)0xFF), low.AsUInt16(), high.AsUInt16() << 8);

    /// <summary>The last 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> SecondOfTurns(Vector512<byte> low, Vector512<byte> high) =>
        Vector512.ConditionalSelect(Vector512.Create((ushort)0xFF), low.AsUInt16() >>> 8, high.AsUInt16());

    /// <summary>For a permute of bytes by turns: the byte of the character before each; for the first, that of the last.</summary>
    public static Vector512<byte> NeighborsByTurns
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(0x0504030201003E3F, 0x0D0C0B0A09080706, 0x1514131211100F0E, 0x1D1C1B1A19181716,
            0x2524232221201F1E, 0x2D2C2B2A29282726, 0x3534333231302F2E, 0x3D3C3B3A39383736).AsByte();
    }

    /// <summary>The first byte from <paramref name="first"/>, the others from <paramref name="others"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> WithFirst(Vector512<byte> others, Vector512<byte> first) =>
        Avx512F.TernaryLogic(Vector512.CreateScalar((byte)0xFF), first, others, 0xCA);          // no mask register is made in each turn

    /// <summary>Bytes by turns in the order of their characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> InOrder(Vector512<byte> byTurns) =>
        Avx512Vbmi.PermuteVar64x8(byTurns, Vector512.Create(0x0E0C0A0806040200, 0x1E1C1A1816141210, 0x2E2C2A2826242220, 0x3E3C3A3836343230,
            0x0F0D0B0907050301, 0x1F1D1B1917151311, 0x2F2D2B2927252321, 0x3F3D3B3937353331).AsByte());

    /// <summary>Where the byte of a character is by turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Turn(int index) => (byte)(2 * index & 62 | index >> 5);

    /// <summary>Looks up 128 entries; the highest bit of an index does not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Look128(byte[] table, Vector512<byte> index)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(table);
        return Look128(Vector512.LoadUnsafe(ref first), Vector512.LoadUnsafe(ref first, 0x40), index);
    }

    /// <inheritdoc cref="Look128(byte[], Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Look128(Vector512<byte> first, Vector512<byte> second, Vector512<byte> index) => Avx512Vbmi.PermuteVar64x8x2(first, index, second);

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

    /// <summary>A bit for each byte by turns that is not 0, in the order of the characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong BitsInOrder(Vector512<byte> byTurns)
    {
        var bits = Bits(byTurns);
        return Bmi2.X64.ParallelBitExtract(bits, 0x5555555555555555) | Bmi2.X64.ParallelBitExtract(bits, 0xAAAAAAAAAAAAAAAA) << 32;
    }

    /// <summary>A bit for each byte that has one of these bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong With(Vector512<byte> bytes, byte bits) => Bits(bytes & Vector512.Create(bits));

    /// <summary>For each of the eight bits, lowest first, a bit for each byte that has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePlanes(Vector512<byte> bytes, ref ulong planes)
    {
        Transpose(Avx512BW.Shuffle(bytes, Vector512.Create(0x0001020304050607, 0x08090A0B0C0D0E0F, 0x0001020304050607, 0x08090A0B0C0D0E0F,
            0x0001020304050607, 0x08090A0B0C0D0E0F, 0x0001020304050607, 0x08090A0B0C0D0E0F).AsByte()), ref planes);
    }

    /// <summary>The same for bytes by turns; the bits are in the order of the characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePlanesInOrder(Vector512<byte> byTurns, ref ulong planes)
    {
        Transpose(Avx512Vbmi.PermuteVar64x8(byTurns, Vector512.Create(0x00020406080A0C0E, 0x10121416181A1C1E, 0x20222426282A2C2E, 0x30323436383A3C3E,
            0x01030507090B0D0F, 0x11131517191B1D1F, 0x21232527292B2D2F, 0x31333537393B3D3F).AsByte()), ref planes);
    }

    /// <summary>A product of matrices transposes eight bytes by eight bits, the first byte highest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(Vector512<byte> reversed, ref ulong planes)
    {
        var eighths = Gfni.V512.GaloisFieldAffineTransform(Vector512.Create(0x8040201008040201).AsByte(), reversed, 0);
        Avx512Vbmi.PermuteVar64x8(eighths, Vector512.Create(0x3830282018100800, 0x3931292119110901, 0x3A322A221A120A02, 0x3B332B231B130B03,
            0x3C342C241C140C04, 0x3D352D251D150D05, 0x3E362E261E160E06, 0x3F372F271F170F07).AsByte()).AsUInt64().StoreUnsafe(ref planes);
    }

    /// <summary>What <see cref="StorePlanes"/> has for a bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Plane(ref ulong planes, byte bit) => Unsafe.Add(ref planes, BitOperations.Log2(bit));

    /// <summary>A place in memory of the stack that begins a cache line, for planes; the memory is longer by seven.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe ref ulong Aligned(Span<ulong> memory)
    {
        ref var start = ref MemoryMarshal.GetReference(memory);
        return ref Unsafe.AddByteOffset(ref start, -(nint)Unsafe.AsPointer(ref start) & 63);
    }

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
