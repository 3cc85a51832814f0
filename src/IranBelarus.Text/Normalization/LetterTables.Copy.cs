using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <content>Copies text in which nothing is suspect, with its letters exchanged.</content>
internal sealed partial class LetterTables
{
    /// <summary>Copies blocks of 64 characters (AVX-512 VBMI and GFNI) up to the first that may hold a suspect; gives how many characters were copied.</summary>
    /// <param name="source">Where the text is.</param>
    /// <param name="target">Where it goes; the last block is written whole, whatever counts of it.</param>
    /// <param name="count">How many characters count.</param>
    /// <param name="readable">How many there are; where they reach beyond the last block, it may have less than 64 that count.</param>
    /// <param name="left">The class of what was written before them.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public int CopyBlocks(ref char source, ref char target, int count, int readable, byte left)
    {
        var (arabic, others) = (Places.Arabic, Places.Others);
        var (arabicChanges, othersChange) = (arabic.Changes, others.Changes || arabic.Leaves);
        var (arabic0, arabic1, others0, others1) = (arabic.FirstEntries, arabic.LastEntries, others.FirstEntries, others.LastEntries);
        var (low0, low1) = (arabic.FirstLow, arabic.LastLow);
        var leftBits = Pairs.LeftVector;
        var rightBits = Pairs.RightVector;
        ref var units = ref Unsafe.As<char, ushort>(ref source);
        ref var written = ref Unsafe.As<char, ushort>(ref target);
        var before = Vector512.CreateScalar(Pairs.LeftBits[left]);
        var i = 0;
        for (; i < count && i + 64 <= readable; i += 64)
        {
            var first = Vector512.LoadUnsafe(ref units, (nuint)i);
            var second = Vector512.LoadUnsafe(ref units, (nuint)i + 32);
            var low = WideBytes.LowByTurns(first, second);
            var high = WideBytes.HighByTurns(first, second);
            var entries = PlaceTable.Look(low, high, arabic0, arabic1, others0, others1, out var isArabic, out var places, out var foreign);
            var lefts = Avx512Vbmi.PermuteVar64x8(Avx512Vbmi.PermuteVar64x8(leftBits, entries), WideBytes.NeighborsByTurns);
            var suspect = WideBytes.WithFirst(lefts, before) & Avx512Vbmi.PermuteVar64x8(rightBits, entries) | foreign;
            if (suspect != Vector512<byte>.Zero && (i + 64 <= count || (WideBytes.BitsInOrder(suspect) & (1UL << count - i) - 1) != 0))
                break;
            before = lefts;
            var newLow = low;
            if (arabicChanges)
                newLow = Vector512.ConditionalSelect(isArabic, Avx512Vbmi.PermuteVar64x8x2(low0, places, low1), low);
            if (othersChange)
            {
                newLow = Vector512.ConditionalSelect(isArabic, newLow, WideBytes.Look128(others.Low, low));
                high = Vector512.ConditionalSelect(isArabic, WideBytes.Look128(arabic.High, places), WideBytes.Look128(others.High, low));
            }
            WideBytes.FirstOfTurns(newLow, high).StoreUnsafe(ref written, (nuint)i);
            WideBytes.SecondOfTurns(newLow, high).StoreUnsafe(ref written, (nuint)i + 32);
        }
        return Math.Min(i, count);
    }
}
