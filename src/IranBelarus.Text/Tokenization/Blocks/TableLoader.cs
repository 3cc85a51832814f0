using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Class lookup unit by unit in the flat table, masks by transposition (GFNI with AVX2), by vectors of 256 bits (AVX2) or 128 (SSE, AdvSimd).</summary>
internal readonly struct TableLoader : IBlockLoader<FourLanes>, IBlockLoader<OneLane>
{
    // one does not imply the other
    private static bool CanTranspose => Avx2.IsSupported && Gfni.V256.IsSupported;

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(ref char units, int at, ref SpecialUnits special, out BlockMasks<OneLane> masks)
    {
        Unsafe.SkipInit(out masks);
        ref var mask = ref Unsafe.As<OneLane, ulong>(ref masks.B0);
        Unsafe.SkipInit(out OneBlock classes);
        ref var first = ref Unsafe.As<OneBlock, byte>(ref classes);
        LookUp(ref units, ref first, Block.Width);
        Masks(ref first, ref mask, 1);
        if ((masks.Rare & masks.New).IsAny)
            special.Resolve(at, ref masks);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadGroup(ref char units, int at, ref SpecialUnits special, out BlockMasks<FourLanes> masks)
    {
        // all look-ups first: the vectors read what was written byte by byte, which takes a while to arrive
        Unsafe.SkipInit(out FourBlocks classes);
        ref var first = ref Unsafe.As<FourBlocks, byte>(ref classes);
        LookUp(ref units, ref first, 4 * Block.Width);
        Masks(ref first, out masks);
        if ((masks.Rare & masks.New).IsAny)
            special.Resolve(at, ref masks);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLoadRest(ref char units, int count, out BlockMasks<FourLanes> masks)
    {
        FourBlocks classes = default;
        ref var first = ref Unsafe.As<FourBlocks, byte>(ref classes);
        var whole = count & ~7;
        if (whole > 0)
            LookUp(ref units, ref first, whole);
        for (var i = whole; i < count; i++)
            Unsafe.Add(ref first, i) = WordBreakTable.Of(Unsafe.Add(ref units, i));
        Masks(ref first, out masks);
        return !(masks.Rare & masks.New).IsAny;
    }

    static void IBlockLoader<OneLane>.LoadGroup(ref char units, int at, ref SpecialUnits special, out BlockMasks<OneLane> masks) => Load(ref units, at, ref special, out masks);

    /// <summary>Writes the eight masks of 64 classes, <paramref name="stride"/> apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Masks(ref byte classes, ref ulong masks, int stride)
    {
        if (CanTranspose && stride == 1)
        {
            Transpose(ref classes, out var first, out var second);
            first.StoreUnsafe(ref masks);
            second.StoreUnsafe(ref masks, 4);
            return;
        }
        if (Vector256.IsHardwareAccelerated)
        {
            var low = Vector256.LoadUnsafe(ref classes);
            var high = Vector256.LoadUnsafe(ref classes, 32);
            // doubling brings the next bit to the top of each byte
            Unsafe.Add(ref masks, 7 * stride) = Bits(low, high);
            Unsafe.Add(ref masks, 6 * stride) = Bits(low += low, high += high);
            Unsafe.Add(ref masks, 5 * stride) = Bits(low += low, high += high);
            Unsafe.Add(ref masks, 4 * stride) = Bits(low += low, high += high);
            Unsafe.Add(ref masks, 3 * stride) = Bits(low += low, high += high);
            Unsafe.Add(ref masks, 2 * stride) = Bits(low += low, high += high);
            Unsafe.Add(ref masks, stride) = Bits(low += low, high += high);
            masks = Bits(low + low, high + high);
        }
        else
        {
            var a = Vector128.LoadUnsafe(ref classes);
            var b = Vector128.LoadUnsafe(ref classes, 16);
            var c = Vector128.LoadUnsafe(ref classes, 32);
            var d = Vector128.LoadUnsafe(ref classes, 48);
            for (var bit = 7; bit >= 0; bit--)
            {
                Unsafe.Add(ref masks, bit * stride) = Bits(a, b, c, d);
                a += a;
                b += b;
                c += c;
                d += d;
            }
        }
    }

    /// <summary>The masks of four blocks side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Masks(ref byte first, out BlockMasks<FourLanes> masks)
    {
        Unsafe.SkipInit(out masks);
        if (CanTranspose)
        {
            Transpose(ref first, out var low0, out var high0);
            Transpose(ref Unsafe.Add(ref first, Block.Width), out var low1, out var high1);
            Transpose(ref Unsafe.Add(ref first, 2 * Block.Width), out var low2, out var high2);
            Transpose(ref Unsafe.Add(ref first, 3 * Block.Width), out var low3, out var high3);
            Four(low0, low1, low2, low3, out masks.B0, out masks.B1, out masks.Mid, out masks.Ext);
            Four(high0, high1, high2, high3, out masks.Seg, out masks.New, out masks.Extra, out masks.Rare);
        }
        else
        {
            for (var block = 0; block < 4; block++)
                Masks(ref Unsafe.Add(ref first, block * Block.Width), ref Unsafe.Add(ref Unsafe.As<FourLanes, ulong>(ref masks.B0), block), 4);
        }
    }

    /// <summary>The eight masks of a block by transposition of 8×8 bits (GFNI), then of 8×8 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(ref byte classes, out Vector256<ulong> first, out Vector256<ulong> second)
    {
        // pairs of bytes: bits k of the units 0–15 and 16–31, of the units 32–47 and 48–63
        var low = Bytes(Vector256.LoadUnsafe(ref classes));
        var high = Bytes(Vector256.LoadUnsafe(ref classes, 32));
        var even = Avx2.Permute2x128(low, high, 0x20).AsUInt16();
        var odd = Avx2.Permute2x128(low, high, 0x31).AsUInt16();
        var order = Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7);
        first = Avx2.PermuteVar8x32(Avx2.UnpackLow(even, odd).AsInt32(), order).AsUInt64();
        second = Avx2.PermuteVar8x32(Avx2.UnpackHigh(even, odd).AsInt32(), order).AsUInt64();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Bytes(Vector256<byte> classes)
    {
        // a lane of 8 classes in reverse is a matrix of bits; transposed, byte k holds their bits k, the first unit in the lowest bit
        var reversed = Avx2.Shuffle(classes, Vector256.Create(0x0001020304050607, 0x08090A0B0C0D0E0F, 0x0001020304050607, 0x08090A0B0C0D0E0F).AsByte());
        var bits = Gfni.V256.GaloisFieldAffineTransform(Vector256.Create(0x8040201008040201).AsByte(), reversed, 0);
        return Avx2.Shuffle(bits, Vector256.Create(0x0B030A0209010800, 0x0F070E060D050C04, 0x0B030A0209010800, 0x0F070E060D050C04).AsByte());
    }

    /// <summary>From the masks of each of four blocks those of four blocks side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(
        Vector256<ulong> block0, Vector256<ulong> block1, Vector256<ulong> block2, Vector256<ulong> block3,
        out FourLanes mask0, out FourLanes mask1, out FourLanes mask2, out FourLanes mask3)
    {
        var even01 = Avx2.UnpackLow(block0, block1);
        var odd01 = Avx2.UnpackHigh(block0, block1);
        var even23 = Avx2.UnpackLow(block2, block3);
        var odd23 = Avx2.UnpackHigh(block2, block3);
        mask0 = new(Avx2.Permute2x128(even01, even23, 0x20));
        mask1 = new(Avx2.Permute2x128(odd01, odd23, 0x20));
        mask2 = new(Avx2.Permute2x128(even01, even23, 0x31));
        mask3 = new(Avx2.Permute2x128(odd01, odd23, 0x31));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LookUp(ref char units, ref byte classes, int count)
    {
        ref var table = ref WordBreakTable.Classes;
        ref var end = ref Unsafe.Add(ref classes, count);
        do
        {
            Two(ref units, ref classes, ref table);
            Unsafe.Add(ref classes, 2) = Unsafe.Add(ref table, (nint)Unsafe.Add(ref units, 2));
            Unsafe.Add(ref classes, 3) = Unsafe.Add(ref table, (nint)Unsafe.Add(ref units, 3));
            Two(ref Unsafe.Add(ref units, 4), ref Unsafe.Add(ref classes, 4), ref table);
            Unsafe.Add(ref classes, 6) = Unsafe.Add(ref table, (nint)Unsafe.Add(ref units, 6));
            Unsafe.Add(ref classes, 7) = Unsafe.Add(ref table, (nint)Unsafe.Add(ref units, 7));
            units = ref Unsafe.Add(ref units, 8);
            classes = ref Unsafe.Add(ref classes, 8);
        }
        while (Unsafe.IsAddressLessThan(ref classes, ref end));
    }

    /// <summary>One load for two units; done for half of them, neither loads nor instructions are what look-ups wait for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Two(ref char unit, ref byte c, ref byte table)
    {
        var two = Unsafe.As<char, uint>(ref unit);
        var low = Unsafe.Add(ref table, (nint)(ushort)two);
        var high = Unsafe.Add(ref table, (nint)(two >> 16));
        c = BitConverter.IsLittleEndian ? low : high;
        Unsafe.Add(ref c, 1) = BitConverter.IsLittleEndian ? high : low;
    }

    /// <summary>The highest bit of each byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> low, Vector256<byte> high) => low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c, Vector128<byte> d) =>
        a.ExtractMostSignificantBits() | b.ExtractMostSignificantBits() << 16 | (ulong)(c.ExtractMostSignificantBits() | d.ExtractMostSignificantBits() << 16) << 32;

    [InlineArray(Block.Width)]
    private struct OneBlock
    {
        private byte _class;
    }

    [InlineArray(4 * Block.Width)]
    private struct FourBlocks
    {
        private byte _class;
    }
}
