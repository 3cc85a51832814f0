using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Turns the masks of a block into the places and kinds of tokens.</summary>
internal interface ITokenWriter
{
    /// <summary>Writes the indices of the set bits.</summary>
    /// <param name="places">Has room for 64; what lies beyond those asked for may be overwritten.</param>
    /// <param name="origin">Added to each, modulo 256.</param>
    /// <param name="bits">The mask.</param>
    static abstract void Places(ref byte places, int origin, ulong bits);

    /// <summary>Writes the kinds of the tokens that start at the set bits.</summary>
    /// <param name="kinds">Has room for 64; what lies beyond those asked for may be overwritten.</param>
    /// <param name="starts">Where they start.</param>
    /// <param name="kind0">The lowest bits of their kinds.</param>
    /// <param name="kind1">The next ones.</param>
    /// <param name="kind2">The highest ones.</param>
    static abstract void Kinds(ref byte kinds, ulong starts, ulong kind0, ulong kind1, ulong kind2);

    /// <summary>Makes lengths of ends, modulo 256.</summary>
    /// <param name="ends">Have room for a multiple of 64, and so have their starts.</param>
    /// <param name="starts">Their starts.</param>
    /// <param name="count">How many there are.</param>
    static abstract void Subtract(ref byte ends, ref byte starts, int count);
}

/// <summary>By the byte compress of AVX-512 VBMI2, all at once.</summary>
internal readonly struct CompressTokens : ITokenWriter
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Places(ref byte places, int origin, ulong bits) =>
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, Bits(bits, 7), Vector512<byte>.Indices + Vector512.Create((byte)origin)).StoreUnsafe(ref places);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Kinds(ref byte kinds, ulong starts, ulong kind0, ulong kind1, ulong kind2)
    {
        var all = (Bits(kind0, 0) & Vector512<byte>.One) | (Bits(kind1, 1) & Vector512.Create((byte)2)) | (Bits(kind2, 2) & Vector512.Create((byte)4));
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, Bits(starts, 7), all).StoreUnsafe(ref kinds);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Subtract(ref byte ends, ref byte starts, int count)
    {
        for (nuint i = 0; i < (nuint)count; i += 64)
            (Vector512.LoadUnsafe(ref ends, i) - Vector512.LoadUnsafe(ref starts, i)).StoreUnsafe(ref ends, i);
    }

    /// <summary>Bit i of a mask comes to this place of byte i; what is in the others does not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Bits(ulong mask, int place)
    {
        var shifts = Vector512.Create(
            0x0706050403020100ul, 0x0F0E0D0C0B0A0908, 0x1716151413121110, 0x1F1E1D1C1B1A1918, 0x2726252423222120, 0x2F2E2D2C2B2A2928, 0x3736353433323130, 0x3F3E3D3C3B3A3938).AsByte();
        return Avx512Vbmi.MultiShift(shifts - Vector512.Create((byte)place), Vector512.Create(mask));
    }
}

/// <summary>Eight bits at a time, by a table of their indices. For AVX2.</summary>
internal readonly struct TableTokens : ITokenWriter
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Places(ref byte places, int origin, ulong bits)
    {
        // all eight bytes, no branch to be mistaken
        var add = (ulong)origin * 0x0101010101010101;
        ref var to = ref places;
        to = ref Byte(ref to, add, bits);
        to = ref Byte(ref to, add += 0x0808080808080808, bits >> 8);
        to = ref Byte(ref to, add += 0x0808080808080808, bits >> 16);
        to = ref Byte(ref to, add += 0x0808080808080808, bits >> 24);
        to = ref Byte(ref to, add += 0x0808080808080808, bits >> 32);
        to = ref Byte(ref to, add += 0x0808080808080808, bits >> 40);
        to = ref Byte(ref to, add += 0x0808080808080808, bits >> 48);
        Byte(ref to, add + 0x0808080808080808, bits >> 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Kinds(ref byte kinds, ulong starts, ulong kind0, ulong kind1, ulong kind2)
    {
        if (!Bmi2.X64.IsSupported)
        {
            OneByOne(ref kinds, starts, kind0, kind1, kind2);
            return;
        }
        kind0 = Bmi2.X64.ParallelBitExtract(kind0, starts);
        kind1 = Bmi2.X64.ParallelBitExtract(kind1, starts);
        kind2 = Bmi2.X64.ParallelBitExtract(kind2, starts);
        // sixteen at a time: there are seldom more, or nearly always
        for (var count = BitOperations.PopCount(starts); ; count -= 16)
        {
            Unsafe.WriteUnaligned(ref kinds, Eight(kind0, kind1, kind2));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref kinds, 8), Eight(kind0 >> 8, kind1 >> 8, kind2 >> 8));
            if (count <= 16)
                return;
            kind0 >>= 16;
            kind1 >>= 16;
            kind2 >>= 16;
            kinds = ref Unsafe.Add(ref kinds, 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Subtract(ref byte ends, ref byte starts, int count)
    {
        for (nuint i = 0; i < (nuint)count; i += 32)
            (Vector256.LoadUnsafe(ref ends, i) - Vector256.LoadUnsafe(ref starts, i)).StoreUnsafe(ref ends, i);
    }

    /// <summary>Writes the indices of the lowest byte; gives the place behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte Byte(ref byte places, ulong add, ulong bits)
    {
        var low = (nint)(byte)bits;
        Unsafe.WriteUnaligned(ref places, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref BitIndices.BytesOfByte, low * 8)) + add);
        return ref Unsafe.Add(ref places, BitOperations.PopCount((uint)low));
    }

    /// <summary>A byte for each of the lowest eight bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(ulong kind0, ulong kind1, ulong kind2) =>
        Bmi2.X64.ParallelBitDeposit(kind0, 0x0101010101010101) | Bmi2.X64.ParallelBitDeposit(kind1, 0x0202020202020202) | Bmi2.X64.ParallelBitDeposit(kind2, 0x0404040404040404);

    private static void OneByOne(ref byte kinds, ulong starts, ulong kind0, ulong kind1, ulong kind2)
    {
        for (; starts != 0; starts &= starts - 1)
        {
            var bit = BitOperations.TrailingZeroCount(starts);
            kinds = (byte)((kind0 >> bit & 1) | (kind1 >> bit & 1) << 1 | (kind2 >> bit & 1) << 2);
            kinds = ref Unsafe.Add(ref kinds, 1);
        }
    }
}
