using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Turns the set bits of a mask into indices.</summary>
internal interface IBoundaryWriter
{
    /// <summary>Writes the indices of the set bits.</summary>
    /// <param name="destination">Has room for 64 numbers; what lies beyond those asked for may be overwritten.</param>
    /// <param name="origin">Added to each.</param>
    /// <param name="bits">The mask.</param>
    /// <returns>How many there are.</returns>
    static abstract int Write(ref int destination, int origin, ulong bits);
}

/// <summary>Eight bits at a time, by a table of their indices.</summary>
internal readonly struct TableWriter : IBoundaryWriter
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(ref int destination, int origin, ulong bits)
    {
        if (Avx2.IsSupported)
        {
            var add = Vector256.Create(origin);
            ref var to = ref destination;
            to = ref Byte(ref to, add, bits);
            to = ref Byte(ref to, add += Vector256.Create(8), BitOperations.RotateRight(bits, 8));
            to = ref Byte(ref to, add += Vector256.Create(8), BitOperations.RotateRight(bits, 16));
            to = ref Byte(ref to, add += Vector256.Create(8), BitOperations.RotateRight(bits, 24));
            to = ref Byte(ref to, add += Vector256.Create(8), BitOperations.RotateRight(bits, 32));
            to = ref Byte(ref to, add += Vector256.Create(8), BitOperations.RotateRight(bits, 40));
            to = ref Byte(ref to, add += Vector256.Create(8), BitOperations.RotateRight(bits, 48));
            Byte(ref to, add + Vector256.Create(8), bits >> 56);
            return BitOperations.PopCount(bits);
        }
        // how many bits are set in the bytes up to each byte: the sums of a multiplication
        var counts = bits - (bits >> 1 & 0x5555555555555555);
        counts = (counts & 0x3333333333333333) + (counts >> 2 & 0x3333333333333333);
        counts = counts + (counts >> 4) & 0x0F0F0F0F0F0F0F0F;
        var places = counts * 0x0101010101010101;
        Byte(ref destination, origin, (byte)bits);
        Byte(ref Unsafe.Add(ref destination, (nint)(byte)places), origin + 8, (byte)(bits >> 8));
        Byte(ref Unsafe.Add(ref destination, (nint)(byte)(places >> 8)), origin + 16, (byte)(bits >> 16));
        Byte(ref Unsafe.Add(ref destination, (nint)(byte)(places >> 16)), origin + 24, (byte)(bits >> 24));
        Byte(ref Unsafe.Add(ref destination, (nint)(byte)(places >> 24)), origin + 32, (byte)(bits >> 32));
        Byte(ref Unsafe.Add(ref destination, (nint)(byte)(places >> 32)), origin + 40, (byte)(bits >> 40));
        Byte(ref Unsafe.Add(ref destination, (nint)(byte)(places >> 40)), origin + 48, (byte)(bits >> 48));
        Byte(ref Unsafe.Add(ref destination, (nint)(byte)(places >> 48)), origin + 56, (byte)(bits >> 56));
        return (int)(places >> 56);
    }

    /// <summary>Writes the indices of the lowest byte; gives the place behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref int Byte(ref int destination, Vector256<int> add, ulong bits)
    {
        var low = (nint)(byte)bits;
        (Vector256.LoadUnsafe(ref Unsafe.Add(ref BitIndices.OfByte, low * 8)) + add).StoreUnsafe(ref destination);
        return ref Unsafe.Add(ref destination, BitOperations.PopCount((uint)low));
    }

    /// <summary>Adds the origin to the indices of a byte and writes them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Byte(ref int destination, int origin, byte bits)
    {
        ref var indices = ref Unsafe.Add(ref BitIndices.OfByte, (nint)bits * 8);
        if (Vector128.IsHardwareAccelerated)
        {
            (Vector128.LoadUnsafe(ref indices) + Vector128.Create(origin)).StoreUnsafe(ref destination);
            (Vector128.LoadUnsafe(ref indices, 4) + Vector128.Create(origin)).StoreUnsafe(ref destination, 4);
            return;
        }
        var both = (uint)origin * 0x0000_0001_0000_0001ul;                    // two at a time: they are not negative
        Two(ref destination, ref indices, both);
        Two(ref Unsafe.Add(ref destination, 2), ref Unsafe.Add(ref indices, 2), both);
        Two(ref Unsafe.Add(ref destination, 4), ref Unsafe.Add(ref indices, 4), both);
        Two(ref Unsafe.Add(ref destination, 6), ref Unsafe.Add(ref indices, 6), both);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Two(ref int destination, ref int indices, ulong origins) =>
        Unsafe.As<int, ulong>(ref destination) = Unsafe.As<int, ulong>(ref indices) + origins;
}

/// <summary>All indices at once by the byte compress of AVX-512 VBMI2, widened and stored 16 at a time.</summary>
internal readonly struct CompressWriter : IBoundaryWriter
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(ref int destination, int origin, ulong bits)
    {
        var count = BitOperations.PopCount(bits);
        // bit i comes to the top of byte i
        var shifts = Vector512.Create(
            0x003F3E3D3C3B3A39ul, 0x0807060504030201, 0x100F0E0D0C0B0A09, 0x1817161514131211, 0x201F1E1D1C1B1A19, 0x2827262524232221, 0x302F2E2D2C2B2A29, 0x3837363534333231);
        var indices = Avx512Vbmi2.Compress(Vector512<byte>.Zero, Avx512Vbmi.MultiShift(shifts.AsByte(), Vector512.Create(bits)), Vector512<byte>.Indices);
        var add = Vector512.Create(origin);
        (Avx512F.ConvertToVector512Int32(indices.GetLower().GetLower()) + add).StoreUnsafe(ref destination);
        if (count > 32)
        {
            (Avx512F.ConvertToVector512Int32(indices.GetUpper().GetLower()) + add).StoreUnsafe(ref destination, 32);
            (Avx512F.ConvertToVector512Int32(indices.GetUpper().GetUpper()) + add).StoreUnsafe(ref destination, 48);
            indices = indices.WithElement(63, (byte)0);
        }
        var second = Vector512.Create(0x3F3F3F11_3F3F3F10, 0x3F3F3F13_3F3F3F12, 0x3F3F3F15_3F3F3F14, 0x3F3F3F17_3F3F3F16, 0x3F3F3F19_3F3F3F18, 0x3F3F3F1B_3F3F3F1A, 0x3F3F3F1D_3F3F3F1C, 0x3F3F3F1F_3F3F3F1E);
        (Avx512Vbmi.PermuteVar64x8(indices, second.AsByte()).AsInt32() + add).StoreUnsafe(ref destination, 16);
        return count;
    }
}
