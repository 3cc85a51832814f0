using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Class lookup unit by unit in the flat table, masks by vectors of 128 bits (SSE, AdvSimd).</summary>
internal readonly struct TableLoader : IBlockLoader<OneLane>
{
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(ref char units, int at, ref SpecialUnits special, out BlockMasks<OneLane> masks)
    {
        Unsafe.SkipInit(out masks);
        ref var mask = ref Unsafe.As<OneLane, ulong>(ref masks.B0);
        Unsafe.SkipInit(out OneBlock classes);
        ref var first = ref Unsafe.As<OneBlock, byte>(ref classes);
        LookUp(ref units, ref first, Block.Width);
        var a = Vector128.LoadUnsafe(ref first);
        var b = Vector128.LoadUnsafe(ref first, 16);
        var c = Vector128.LoadUnsafe(ref first, 32);
        var d = Vector128.LoadUnsafe(ref first, 48);
        for (var bit = 7; bit >= 0; bit--)
        {
            Unsafe.Add(ref mask, bit) = Bits(a, b, c, d);
            a += a;                                                           // brings the next bit to the top of each byte
            b += b;
            c += c;
            d += d;
        }
        if ((masks.Rare & masks.New).IsAny)
            special.Resolve(at, ref masks);
    }

    static void IBlockLoader<OneLane>.LoadGroup(ref char units, int at, ref SpecialUnits special, out BlockMasks<OneLane> masks) => Load(ref units, at, ref special, out masks);

    /// <summary>Writes the classes of units.</summary>
    /// <param name="units">The units.</param>
    /// <param name="classes">Receives their classes.</param>
    /// <param name="count">How many there are: a multiple of 8, not 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LookUp(ref char units, ref byte classes, int count)
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
    private static ulong Bits(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c, Vector128<byte> d) =>
        a.ExtractMostSignificantBits() | b.ExtractMostSignificantBits() << 16 | (ulong)(c.ExtractMostSignificantBits() | d.ExtractMostSignificantBits() << 16) << 32;

    [InlineArray(Block.Width)]
    private struct OneBlock
    {
        private byte _class;
    }
}
