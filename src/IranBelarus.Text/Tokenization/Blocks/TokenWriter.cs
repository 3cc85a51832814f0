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

/// <summary>Eight bits at a time, by a table of their indices.</summary>
internal readonly struct TableTokens : ITokenWriter
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Places(ref ushort places, int origin, ulong bits)
    {
        for (; bits != 0; bits >>= 8)
        {
            var low = (nint)(byte)bits;
            ref var indices = ref Unsafe.Add(ref BitIndices.ShortOfByte, low * 8);
            if (Vector128.IsHardwareAccelerated)
            {
                (Vector128.LoadUnsafe(ref indices) + Vector128.Create((ushort)origin)).StoreUnsafe(ref places);
            }
            else
            {
                var add = (ulong)origin * 0x0001_0001_0001_0001;
                Unsafe.As<ushort, ulong>(ref places) = Unsafe.As<ushort, ulong>(ref indices) + add;
                Unsafe.As<ushort, ulong>(ref Unsafe.Add(ref places, 4)) = Unsafe.As<ushort, ulong>(ref Unsafe.Add(ref indices, 4)) + add;
            }
            places = ref Unsafe.Add(ref places, BitOperations.PopCount((uint)low));
            origin += 8;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Kinds(ref byte kinds, ulong starts, ulong kind0, ulong kind1, ulong kind2)
    {
        if (Bmi2.X64.IsSupported)
        {
            kind0 = Bmi2.X64.ParallelBitExtract(kind0, starts);
            kind1 = Bmi2.X64.ParallelBitExtract(kind1, starts);
            kind2 = Bmi2.X64.ParallelBitExtract(kind2, starts);
            for (var count = BitOperations.PopCount(starts); count > 0; count -= 8)
            {
                Unsafe.WriteUnaligned(ref kinds, Bmi2.X64.ParallelBitDeposit(kind0, 0x0101010101010101)
                    | Bmi2.X64.ParallelBitDeposit(kind1, 0x0202020202020202) | Bmi2.X64.ParallelBitDeposit(kind2, 0x0404040404040404));
                kinds = ref Unsafe.Add(ref kinds, 8);
                kind0 >>= 8;
                kind1 >>= 8;
                kind2 >>= 8;
            }
            return;
        }
        for (; starts != 0; starts &= starts - 1)
        {
            var bit = BitOperations.TrailingZeroCount(starts);
            kinds = (byte)((kind0 >> bit & 1) | (kind1 >> bit & 1) << 1 | (kind2 >> bit & 1) << 2);
            kinds = ref Unsafe.Add(ref kinds, 1);
        }
    }
}
