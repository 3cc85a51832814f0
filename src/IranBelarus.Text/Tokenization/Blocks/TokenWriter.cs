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
    /// <param name="origin">Added to each.</param>
    /// <param name="bits">The mask.</param>
    static abstract void Places(ref ushort places, int origin, ulong bits);

    /// <summary>Writes the kinds of the tokens that start at the set bits.</summary>
    /// <param name="kinds">Has room for 64; what lies beyond those asked for may be overwritten.</param>
    /// <param name="starts">Where they start.</param>
    /// <param name="kind0">The lowest bits of their kinds.</param>
    /// <param name="kind1">The next ones.</param>
    /// <param name="kind2">The highest ones.</param>
    static abstract void Kinds(ref byte kinds, ulong starts, ulong kind0, ulong kind1, ulong kind2);
}

/// <summary>By the byte compress of AVX-512 VBMI2, all at once.</summary>
internal readonly struct CompressTokens : ITokenWriter
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Places(ref ushort places, int origin, ulong bits)
    {
        var indices = Avx512Vbmi2.Compress(Vector512<byte>.Zero, WideBytes.Spread(bits), Vector512<byte>.Indices);
        var add = Vector512.Create((ushort)origin);
        (Avx512BW.ConvertToVector512UInt16(indices.GetLower()) + add).StoreUnsafe(ref places);
        (Avx512BW.ConvertToVector512UInt16(indices.GetUpper()) + add).StoreUnsafe(ref places, 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Kinds(ref byte kinds, ulong starts, ulong kind0, ulong kind1, ulong kind2)
    {
        var all = (WideBytes.Spread(kind0) & Vector512<byte>.One) | (WideBytes.Spread(kind1) & Vector512.Create((byte)2)) | (WideBytes.Spread(kind2) & Vector512.Create((byte)4));
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, WideBytes.Spread(starts), all).StoreUnsafe(ref kinds);
    }
}

/// <summary>Eight bits at a time, by a table of their indices. For AVX2.</summary>
internal readonly struct TableTokens : ITokenWriter
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Places(ref ushort places, int origin, ulong bits)
    {
        // all eight bytes, no branch to be mistaken
        var add = Vector128.Create((ushort)origin);
        ref var to = ref places;
        to = ref Byte(ref to, add, bits);
        to = ref Byte(ref to, add += Vector128.Create((ushort)8), BitOperations.RotateRight(bits, 8));
        to = ref Byte(ref to, add += Vector128.Create((ushort)8), BitOperations.RotateRight(bits, 16));
        to = ref Byte(ref to, add += Vector128.Create((ushort)8), BitOperations.RotateRight(bits, 24));
        to = ref Byte(ref to, add += Vector128.Create((ushort)8), BitOperations.RotateRight(bits, 32));
        to = ref Byte(ref to, add += Vector128.Create((ushort)8), BitOperations.RotateRight(bits, 40));
        to = ref Byte(ref to, add += Vector128.Create((ushort)8), BitOperations.RotateRight(bits, 48));
        Byte(ref to, add + Vector128.Create((ushort)8), bits >> 56);
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
        Unsafe.WriteUnaligned(ref kinds, Eight(kind0, kind1, kind2));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref kinds, 8), Eight(kind0 >> 8, kind1 >> 8, kind2 >> 8));
        for (var count = BitOperations.PopCount(starts); count > 16; count -= 8)
        {
            kind0 >>= 8;
            kind1 >>= 8;
            kind2 >>= 8;
            kinds = ref Unsafe.Add(ref kinds, 8);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref kinds, 8), Eight(kind0 >> 8, kind1 >> 8, kind2 >> 8));
        }
    }

    /// <summary>Writes the indices of the lowest byte; gives the place behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref ushort Byte(ref ushort places, Vector128<ushort> add, ulong bits)
    {
        var low = (nint)(byte)bits;
        (Vector128.LoadUnsafe(ref Unsafe.Add(ref BitIndices.ShortOfByte, low * 8)) + add).StoreUnsafe(ref places);
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
