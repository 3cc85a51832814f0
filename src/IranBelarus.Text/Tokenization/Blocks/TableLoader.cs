using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Class lookup unit by unit in the flat table, masks by vectors of 256 bits (AVX2) or 128 (SSE, AdvSimd), or by whole numbers where there are none.</summary>
internal readonly struct TableLoader : IBlockLoader<FourLanes>, IBlockLoader<OneLane>
{
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(ref char units, int at, ref SpecialUnits special, out BlockMasks<OneLane> masks)
    {
        Unsafe.SkipInit(out OneBlock classes);
        ref var first = ref Unsafe.As<OneBlock, byte>(ref classes);
        LookUp(ref units, ref first, Block.Width);
        Unsafe.SkipInit(out masks);
        Masks(ref units, ref first, at, ref special, ref Unsafe.As<OneLane, ulong>(ref masks.B0), 1);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadGroup(ref char units, int at, ref SpecialUnits special, out BlockMasks<FourLanes> masks)
    {
        // all look-ups first: the vectors read what was written byte by byte, which takes a while to arrive
        Unsafe.SkipInit(out FourBlocks classes);
        ref var first = ref Unsafe.As<FourBlocks, byte>(ref classes);
        LookUp(ref units, ref first, 4 * Block.Width);
        Unsafe.SkipInit(out masks);
        for (var block = 0; block < 4; block++)
        {
            Masks(ref Unsafe.Add(ref units, block * Block.Width), ref Unsafe.Add(ref first, block * Block.Width), at + block * Block.Width, ref special,
                ref Unsafe.Add(ref Unsafe.As<FourLanes, ulong>(ref masks.B0), block), 4);
        }
    }

    static void IBlockLoader<OneLane>.LoadGroup(ref char units, int at, ref SpecialUnits special, out BlockMasks<OneLane> masks) => Load(ref units, at, ref special, out masks);

    /// <summary>Writes the eight masks of a block, <paramref name="stride"/> apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Masks(ref char units, ref byte first, int at, ref SpecialUnits special, ref ulong masks, int stride)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            var low = Vector256.LoadUnsafe(ref first);
            var high = Vector256.LoadUnsafe(ref first, 32);
            var least = Vector256.Create(WordBreakClass.Special);
            if (Vector256.GreaterThanOrEqualAny(Vector256.Max(low, high), least))
            {
                special.Resolve(ref units, ref first, Bits(Vector256.GreaterThanOrEqual(low, least), Vector256.GreaterThanOrEqual(high, least)), at);
                low = Vector256.LoadUnsafe(ref first);
                high = Vector256.LoadUnsafe(ref first, 32);
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
        else if (Vector128.IsHardwareAccelerated)
        {
            var a = Vector128.LoadUnsafe(ref first);
            var b = Vector128.LoadUnsafe(ref first, 16);
            var c = Vector128.LoadUnsafe(ref first, 32);
            var d = Vector128.LoadUnsafe(ref first, 48);
            var least = Vector128.Create(WordBreakClass.Special);
            if (Vector128.GreaterThanOrEqualAny(Vector128.Max(Vector128.Max(a, b), Vector128.Max(c, d)), least))
            {
                special.Resolve(ref units, ref first, Bits(Vector128.GreaterThanOrEqual(a, least), Vector128.GreaterThanOrEqual(b, least),
                    Vector128.GreaterThanOrEqual(c, least), Vector128.GreaterThanOrEqual(d, least)), at);
                a = Vector128.LoadUnsafe(ref first);
                b = Vector128.LoadUnsafe(ref first, 16);
                c = Vector128.LoadUnsafe(ref first, 32);
                d = Vector128.LoadUnsafe(ref first, 48);
            }
            for (var bit = 7; bit >= 0; bit--)
            {
                Unsafe.Add(ref masks, bit * stride) = Bits(a, b, c, d);
                a += a;
                b += b;
                c += c;
                d += d;
            }
        }
        else
        {
            NumberMasks(ref units, ref Unsafe.As<byte, ulong>(ref first), at, ref special, ref Unsafe.As<ulong, byte>(ref masks), stride * sizeof(ulong));
        }
    }

    /// <summary>The masks without vectors: every eight classes are a matrix of bits, transposed in three steps (Hacker's Delight, 7–3).</summary>
    private static void NumberMasks(ref char units, ref ulong classes, int at, ref SpecialUnits special, ref byte masks, int stride)
    {
        // the three highest bits are those of the special classes
        ulong any = 0;
        for (var i = 0; i < 8; i++)
            any |= Special(Unsafe.Add(ref classes, i));
        if (any != 0)
        {
            any = 0;
            for (var i = 0; i < 8; i++)
                any |= Special(Unsafe.Add(ref classes, i)) * 0x0102040810204080 >> 56 << 8 * i;
            special.Resolve(ref units, ref Unsafe.As<ulong, byte>(ref classes), any, at);
        }
        for (var i = 0; i < 8; i++)
        {
            var x = Unsafe.Add(ref classes, i);
            var t = (x ^ x >> 7) & 0x00AA00AA00AA00AA;
            x ^= t ^ t << 7;
            t = (x ^ x >> 14) & 0x0000CCCC0000CCCC;
            x ^= t ^ t << 14;
            t = (x ^ x >> 28) & 0x00000000F0F0F0F0;
            x ^= t ^ t << 28;
            ref var mask = ref Unsafe.Add(ref masks, BitConverter.IsLittleEndian ? i : 7 - i);
            mask = (byte)x;
            Unsafe.Add(ref mask, stride) = (byte)(x >> 8);
            Unsafe.Add(ref mask, 2 * stride) = (byte)(x >> 16);
            Unsafe.Add(ref mask, 3 * stride) = (byte)(x >> 24);
            Unsafe.Add(ref mask, 4 * stride) = (byte)(x >> 32);
            Unsafe.Add(ref mask, 5 * stride) = (byte)(x >> 40);
            Unsafe.Add(ref mask, 6 * stride) = (byte)(x >> 48);
            Unsafe.Add(ref mask, 7 * stride) = (byte)(x >> 56);
        }
    }

    /// <summary>1 in each byte whose class is special.</summary>
    private static ulong Special(ulong classes) => classes >> 7 & classes >> 6 & classes >> 5 & 0x0101010101010101;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LookUp(ref char units, ref byte classes, int count)
    {
        ref var table = ref WordBreakTable.Classes;
        for (nint i = 0; i < count; i += 8)
        {
            ref var unit = ref Unsafe.Add(ref units, i);
            ref var c = ref Unsafe.As<byte, ushort>(ref Unsafe.Add(ref classes, i));
            c = Two(ref unit, ref table);
            Unsafe.Add(ref c, 1) = Two(ref Unsafe.Add(ref unit, 2), ref table);
            Unsafe.Add(ref c, 2) = Two(ref Unsafe.Add(ref unit, 4), ref table);
            Unsafe.Add(ref c, 3) = Two(ref Unsafe.Add(ref unit, 6), ref table);
        }
    }
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Two(ref char unit, ref byte table) => (ushort)(Unsafe.Add(ref table, (nint)unit) | Unsafe.Add(ref table, (nint)Unsafe.Add(ref unit, 1)) << 8);

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
