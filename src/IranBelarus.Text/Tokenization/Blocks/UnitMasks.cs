using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Between the units of a block, their classes, and masks.</summary>
internal static class UnitMasks
{
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
}
