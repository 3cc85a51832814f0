using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <content>Two blocks, for the lines of a text and its rest.</content>
internal readonly partial struct Avx512Loader : IBlockLoader<TwoLanes>
{
    public static void LoadGroup(ref char units, int at, ref SpecialUnits special, out BlockMasks<TwoLanes> masks)
    {
        ref var second = ref Unsafe.Add(ref units, Block.Width);
        var pages = new Pages();
        Pairs(pages.Classes(ref units), pages.Classes(ref second), out masks);
        if ((masks.Rare & masks.New).IsAny)
        {
            Pairs(Complete(ref units, pages.Classes(ref units)), Complete(ref second, pages.Classes(ref second)), out masks);
            special.Resolve(at, ref masks);
        }
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe bool TryLoadRest(ref char units, int count, out BlockMasks<TwoLanes> masks)
    {
        fixed (char* first = &units)
        {
            if (count >= Block.Width)
                Pairs(new Pages().Classes(ref units), Classes(first + Block.Width, count - Block.Width), out masks);
            else
                Pairs(Classes(first, count), Vector512<byte>.Zero, out masks);
        }
        return !(masks.Rare & masks.New).IsAny;
    }

    /// <summary>The classes of less than a block; those of the units beyond are Other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector512<byte> Classes(char* units, int count)
    {
        var indices = Vector512<ushort>.Indices;
        var a = Avx512BW.MaskLoad((ushort*)units, Vector512.LessThan(indices, Vector512.Create((ushort)count)), Vector512<ushort>.Zero);
        var b = Avx512BW.MaskLoad((ushort*)units + 32, Vector512.LessThan(indices + Vector512.Create((ushort)32), Vector512.Create((ushort)count)), Vector512<ushort>.Zero);
        return new Pages().Classes(a, b);
    }

    /// <summary>The masks of two blocks side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pairs(Vector512<byte> first, Vector512<byte> second, out BlockMasks<TwoLanes> masks)
    {
        var low = Gfni.V512.GaloisFieldAffineTransform(ReversedMasks(first), Reversal, 0).AsUInt64();
        var high = Gfni.V512.GaloisFieldAffineTransform(ReversedMasks(second), Reversal, 0).AsUInt64();
        var even = Avx512F.UnpackLow(low, high);
        var odd = Avx512F.UnpackHigh(low, high);
        Unsafe.SkipInit(out masks);
        masks.B0 = new(even.GetLower().GetLower());
        masks.B1 = new(odd.GetLower().GetLower());
        masks.Mid = new(even.GetLower().GetUpper());
        masks.Ext = new(odd.GetLower().GetUpper());
        masks.Seg = new(even.GetUpper().GetLower());
        masks.New = new(odd.GetUpper().GetLower());
        masks.Extra = new(even.GetUpper().GetUpper());
        masks.Rare = new(odd.GetUpper().GetUpper());
    }
}
