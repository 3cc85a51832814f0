using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Class lookup by byte shuffles (<see cref="ShuffleClasses"/>), the few units they do not know in the flat table; masks by AVX2, with GFNI by transposition.</summary>
internal readonly struct Avx2Loader : IBlockLoader<FourLanes>, IBlockLoader<OneLane>
{
    /// <summary>How many units of a block may be unknown to be looked up one by one.</summary>
    private const int Few = 10;

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(ref char units, int at, ref SpecialUnits special, out BlockMasks<OneLane> masks)
    {
        Unsafe.SkipInit(out masks);
        Masks(ShuffleClasses.Of(ref units), ShuffleClasses.Of(ref Unsafe.Add(ref units, 32)), ref Unsafe.As<OneLane, ulong>(ref masks.B0), 1);
        if ((masks.Rare & masks.New).IsAny)
            LoadSpecial(ref units, at, ref special, ref masks);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadGroup(ref char units, int at, ref SpecialUnits special, out BlockMasks<FourLanes> masks)
    {
        Unsafe.SkipInit(out FourBlocks classes);
        ref var first = ref Unsafe.As<FourBlocks, byte>(ref classes);
        for (nuint i = 0; i < 4 * Block.Width; i += Block.Width)
        {
            ShuffleClasses.Of(ref Unsafe.Add(ref units, i)).StoreUnsafe(ref first, i);
            ShuffleClasses.Of(ref Unsafe.Add(ref units, i + 32)).StoreUnsafe(ref first, i + 32);
        }
        Masks(ref first, out masks);
        if ((masks.Rare & masks.New).IsAny)
            LoadSpecial(ref units, at, ref special, ref masks);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLoadRest(ref char units, int count, out BlockMasks<FourLanes> masks)
    {
        FourBlocks classes = default;
        ref var first = ref Unsafe.As<FourBlocks, byte>(ref classes);
        if (count >= 32)
        {
            for (var i = 0; i < count - 32; i += 32)
                ShuffleClasses.Of(ref Unsafe.Add(ref units, i)).StoreUnsafe(ref first, (nuint)i);
            ShuffleClasses.Of(ref Unsafe.Add(ref units, count - 32)).StoreUnsafe(ref first, (nuint)(count - 32));
        }
        else
        {
            for (var i = 0; i < count; i++)
                Unsafe.Add(ref first, i) = WordBreakTable.Of(Unsafe.Add(ref units, i));
        }
        Masks(ref first, out masks);
        return !(masks.Rare & masks.New).IsAny;
    }

    static void IBlockLoader<OneLane>.LoadGroup(ref char units, int at, ref SpecialUnits special, out BlockMasks<OneLane> masks) => Load(ref units, at, ref special, out masks);

    /// <summary>Looks up the units that are unknown, then resolves those of special classes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoadSpecial<TMask>(ref char units, int at, ref SpecialUnits special, ref BlockMasks<TMask> masks)
        where TMask : struct, ILanes<TMask>
    {
        var unknown = masks.Rare & masks.New;
        for (var block = 0; block < TMask.Blocks; block++)
        {
            var bits = unknown[block];
            if (bits == 0)
                continue;
            ref var first = ref Unsafe.Add(ref units, block * Block.Width);
            ref var mask = ref Unsafe.Add(ref Unsafe.As<TMask, ulong>(ref masks.B0), block);
            if (BitOperations.PopCount(bits) <= Few)
                LookUpFew(ref first, bits, ref mask, TMask.Blocks);
            else
                LookUpAll(ref first, ref mask, TMask.Blocks);
        }
        if ((masks.Rare & masks.New).IsAny)
            special.Resolve(at, ref masks);
    }

    /// <summary>Corrects the masks of a block where units are unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LookUpFew(ref char units, ulong unknown, ref ulong masks, int stride)
    {
        // lane k: in which units bit k is not set
        var low = Vector256<ulong>.Zero;
        var high = Vector256<ulong>.Zero;
        for (var left = unknown; left != 0; left &= left - 1)
        {
            var unit = Vector256.Create(left & (0ul - left));
            var c = Vector256.Create((ulong)WordBreakTable.Of(Unsafe.Add(ref units, BitOperations.TrailingZeroCount(left))));
            low |= Vector256.Equals(c & Vector256.Create(1ul, 2, 4, 8), Vector256<ulong>.Zero) & unit;
            high |= Vector256.Equals(c & Vector256.Create(16ul, 32, 64, 128), Vector256<ulong>.Zero) & unit;
        }
        for (var bit = 0; bit < 4; bit++)
        {
            ref var mask = ref Unsafe.Add(ref masks, bit * stride);
            mask = (mask | unknown) ^ low[bit];
            mask = ref Unsafe.Add(ref mask, 4 * stride);
            mask = (mask | unknown) ^ high[bit];
        }
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LookUpAll(ref char units, ref ulong masks, int stride)
    {
        Unsafe.SkipInit(out OneBlock classes);
        ref var first = ref Unsafe.As<OneBlock, byte>(ref classes);
        TableLoader.LookUp(ref units, ref first, Block.Width);
        Masks(Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, 32), ref masks, stride);
    }

    /// <summary>Writes the eight masks of 64 classes, <paramref name="stride"/> apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Masks(Vector256<byte> low, Vector256<byte> high, ref ulong masks, int stride)
    {
        if (Gfni.V256.IsSupported && stride == 1)
        {
            Transpose(low, high, out var first, out var second);
            first.StoreUnsafe(ref masks);
            second.StoreUnsafe(ref masks, 4);
            return;
        }
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

    /// <summary>The masks of four blocks side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Masks(ref byte classes, out BlockMasks<FourLanes> masks)
    {
        Unsafe.SkipInit(out masks);
        if (Gfni.V256.IsSupported)
        {
            Transpose(Vector256.LoadUnsafe(ref classes), Vector256.LoadUnsafe(ref classes, 32), out var low0, out var high0);
            Transpose(Vector256.LoadUnsafe(ref classes, 64), Vector256.LoadUnsafe(ref classes, 96), out var low1, out var high1);
            Transpose(Vector256.LoadUnsafe(ref classes, 128), Vector256.LoadUnsafe(ref classes, 160), out var low2, out var high2);
            Transpose(Vector256.LoadUnsafe(ref classes, 192), Vector256.LoadUnsafe(ref classes, 224), out var low3, out var high3);
            Four(low0, low1, low2, low3, out masks.B0, out masks.B1, out masks.Mid, out masks.Ext);
            Four(high0, high1, high2, high3, out masks.Seg, out masks.New, out masks.Extra, out masks.Rare);
            return;
        }
        ref var mask = ref Unsafe.As<FourLanes, ulong>(ref masks.B0);
        for (var block = 0; block < 4; block++)
            Masks(Vector256.LoadUnsafe(ref classes, (nuint)(block * Block.Width)), Vector256.LoadUnsafe(ref classes, (nuint)(block * Block.Width + 32)), ref Unsafe.Add(ref mask, block), 4);
    }

    /// <summary>The eight masks of a block by transposition of 8×8 bits (GFNI), then of 8×8 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(Vector256<byte> low, Vector256<byte> high, out Vector256<ulong> first, out Vector256<ulong> second)
    {
        // pairs of bytes: bits k of the units 0–15 and 16–31, of the units 32–47 and 48–63
        low = Bytes(low);
        high = Bytes(high);
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

    /// <summary>The highest bit of each byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> low, Vector256<byte> high) => low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << 32;

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
