using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <content>The same for tables in which ی becomes ي: tells where it stands at the end of a word, which may be one that is written with ى.</content>
internal sealed partial class LetterTables
{
    /// <summary>As <see cref="CopyBlocks"/>; stops also where a mark, a tatweel or something invisible follows ی, and before ی at the end.</summary>
    /// <param name="source">Where the text is.</param>
    /// <param name="target">Where it goes; the last block is written whole, whatever counts of it.</param>
    /// <param name="count">How many characters count.</param>
    /// <param name="readable">How many there are; where they reach beyond the last block, it may have less than 64 that count.</param>
    /// <param name="left">The class of what was written before them.</param>
    /// <param name="finals">Receives the places of ی at the ends of words; when it is nearly full, the copying ends.</param>
    /// <param name="finalCount">How many these are.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public int CopyBlocksWithYehs(ref char source, ref char target, int count, int readable, byte left, Span<int> finals, out int finalCount)
    {
        var (arabic, others) = (Places.Arabic, Places.Others);
        var othersChange = others.Changes || arabic.Leaves;
        var (arabic0, arabic1, others0, others1) = (arabic.FirstEntries, arabic.LastEntries, others.FirstEntries, others.LastEntries);
        var (low0, low1) = (arabic.FirstLow, arabic.LastLow);
        var leftBits = Pairs.LeftVector;
        var rightBits = Pairs.RightVector;
        var kindsOf = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Kinds));
        ref var units = ref Unsafe.As<char, ushort>(ref source);
        ref var written = ref Unsafe.As<char, ushort>(ref target);
        ref var found = ref MemoryMarshal.GetReference(finals);
        var before = Vector512.CreateScalar(Pairs.LeftBits[left]);
        var yehBefore = Vector512<byte>.Zero;
        var number = 0;
        var i = 0;
        for (; i < count && i + 64 <= readable && number + 64 <= finals.Length; i += 64)
        {
            var first = Vector512.LoadUnsafe(ref units, (nuint)i);
            var second = Vector512.LoadUnsafe(ref units, (nuint)i + 32);
            var low = WideBytes.LowByTurns(first, second);
            var high = WideBytes.HighByTurns(first, second);
            var entries = PlaceTable.Look(low, high, arabic0, arabic1, others0, others1, out var isArabic, out var places, out var foreign);
            var lefts = Avx512Vbmi.PermuteVar64x8(Avx512Vbmi.PermuteVar64x8(leftBits, entries), WideBytes.NeighborsByTurns);
            var suspect = WideBytes.WithFirst(lefts, before) & Avx512Vbmi.PermuteVar64x8(rightBits, entries) | foreign;
            var counts = i + 64 <= count ? ~0UL : (1UL << count - i) - 1;
            if (suspect != Vector512<byte>.Zero && (WideBytes.BitsInOrder(suspect) & counts) != 0)
                break;
            // what follows ی and is no letter
            var yehs = Avx512Vbmi.PermuteVar64x8(Vector512.Equals(low, Vector512.Create((byte)0xCC)) & isArabic, WideBytes.NeighborsByTurns);
            var kinds = Avx512Vbmi.PermuteVar64x8(kindsOf, entries);
            var behind = WideBytes.WithFirst(yehs, yehBefore) & Vector512.Equals(kinds & Vector512.Create(Letter), Vector512<byte>.Zero);
            if (behind != Vector512<byte>.Zero)
            {
                if ((behind & kinds & Vector512.Create(Joined)) != Vector512<byte>.Zero && (WideBytes.BitsInOrder(behind & kinds & Vector512.Create(Joined)) & counts) != 0)
                    break;
                for (var ends = WideBytes.BitsInOrder(behind) & counts; ends != 0; ends &= ends - 1)
                    Unsafe.Add(ref found, number++) = i + BitOperations.TrailingZeroCount(ends) - 1;
            }
            (before, yehBefore) = (lefts, yehs);
            var newLow = Vector512.ConditionalSelect(isArabic, Avx512Vbmi.PermuteVar64x8x2(low0, places, low1), low);
            if (othersChange)
            {
                newLow = Vector512.ConditionalSelect(isArabic, newLow, WideBytes.Look128(others.Low, low));
                high = Vector512.ConditionalSelect(isArabic, WideBytes.Look128(arabic.High, places), WideBytes.Look128(others.High, low));
            }
            WideBytes.FirstOfTurns(newLow, high).StoreUnsafe(ref written, (nuint)i);
            WideBytes.SecondOfTurns(newLow, high).StoreUnsafe(ref written, (nuint)i + 32);
        }
        finalCount = number;
        var copied = Math.Min(i, count);
        return copied > 0 && Unsafe.Add(ref source, copied - 1) == 'ی' ? copied - 1 : copied;
    }
}
