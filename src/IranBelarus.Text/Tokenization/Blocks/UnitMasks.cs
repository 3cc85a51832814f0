using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Between the units of a block, their classes, and masks.</summary>
internal static class UnitMasks
{
    /// <summary>The units of a class.</summary>
    /// <param name="classes">The 64 classes.</param>
    /// <param name="c">The class.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Equal(ref byte classes, byte c)
    {
        if (Vector512.IsHardwareAccelerated)
            return Vector512.Equals(Vector512.LoadUnsafe(ref classes), Vector512.Create(c)).ExtractMostSignificantBits();
        ulong units = 0;
        for (var i = 0; i < Block.Width; i += 16)
            units |= (ulong)Vector128.Equals(Vector128.LoadUnsafe(ref classes, (nuint)i), Vector128.Create(c)).ExtractMostSignificantBits() << i;
        return units;
    }

    /// <summary>The units from one to another, both included.</summary>
    /// <param name="units">The 64 units.</param>
    /// <param name="first">The least.</param>
    /// <param name="last">The greatest.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Between(ref char units, char first, char last)
    {
        ref var unit = ref Unsafe.As<char, ushort>(ref units);
        var width = (ushort)(last - first);
        if (!Vector128.IsHardwareAccelerated)
            return BetweenOneByOne(ref units, first, width);
        if (Vector512.IsHardwareAccelerated)
        {
            var low = Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref unit) - Vector512.Create((ushort)first), Vector512.Create(width)).ExtractMostSignificantBits();
            return low | Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref unit, 32) - Vector512.Create((ushort)first), Vector512.Create(width)).ExtractMostSignificantBits() << 32;
        }
        ulong found = 0;
        for (var i = 0; i < Block.Width; i += 16)
        {
            var a = Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref unit, (nuint)i) - Vector128.Create((ushort)first), Vector128.Create(width));
            var b = Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref unit, (nuint)i + 8) - Vector128.Create((ushort)first), Vector128.Create(width));
            found |= (ulong)Vector128.Narrow(a, b).ExtractMostSignificantBits() << i;
        }
        return found;
    }

    private static ulong BetweenOneByOne(ref char units, char first, ushort width)
    {
        ulong found = 0;
        for (var i = Block.Width - 1; i >= 0; i--)
            found = found << 1 | (uint)(width - (ushort)(Unsafe.Add(ref units, i) - first) >> 31) + 1;
        return found;
    }

    /// <summary>Gives units one class, and others another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set(ref byte classes, ulong units1, byte class1, ulong units2, byte class2)
    {
        if (Avx512BW.IsSupported)
        {
            var all = Vector512.ConditionalSelect(WideBytes.Spread(units1), Vector512.Create(class1), Vector512.LoadUnsafe(ref classes));
            Vector512.ConditionalSelect(WideBytes.Spread(units2), Vector512.Create(class2), all).StoreUnsafe(ref classes);
            return;
        }
        for (var i = 0; i < Block.Width; i += 16)
        {
            var all = Vector128.ConditionalSelect(Bytes((ushort)(units1 >> i)), Vector128.Create(class1), Vector128.LoadUnsafe(ref classes, (nuint)i));
            Vector128.ConditionalSelect(Bytes((ushort)(units2 >> i)), Vector128.Create(class2), all).StoreUnsafe(ref classes, (nuint)i);
        }
    }

    /// <summary>A mask as bytes of 0 and 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Bytes(ushort bits)
    {
        var weights = Vector128.Create(0x8040201008040201).AsByte();
        return Vector128.Equals(Vector128.Shuffle(Vector128.Create(bits).AsByte(), Vector128.Create(0, 0x0101010101010101).AsByte()) & weights, weights);
    }
}
