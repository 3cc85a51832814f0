using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>The common faults as patterns of bits, and the repair of whole blocks in the registers.</summary>
internal ref partial struct Rewriter
{
    /// <summary>
    /// Goes on over whole blocks of the characters that Arabic and Latin text is written with, as long as all faults are of the patterns; nothing is called and
    /// all that it needs stays in registers.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private readonly void MendBlocks(ref QuickWalk walk, LetterTables tables, int limit, ref int index, ref int output)
    {
        var hasFinalYeh = tables.HasFinalYeh;
        var (arabic, others) = (tables.MendPlaces.Arabic, tables.MendPlaces.Others);
        var (arabicChanges, othersChange) = (arabic.Changes, others.Changes || arabic.Leaves);
        var (arabic0, arabic1, others0, others1) = (arabic.FirstEntries, arabic.LastEntries, others.FirstEntries, others.LastEntries);
        var (low0, low1) = (arabic.FirstLow, arabic.LastLow);
        var (left0, right0) = (_plan.FinePairs[0].LeftVector, _plan.FinePairs[0].RightVector);
        var (left1, right1) = (_plan.FinePairs[1].LeftVector, _plan.FinePairs[1].RightVector);
        var kinds = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(tables.Kinds));
        var more = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(tables.MoreKinds));
        Span<ulong> kindsFound = stackalloc ulong[16 + 7];
        ref var planes = ref WideBytes.Aligned(kindsFound);
        Span<(int Place, int Next)> finalsFound = stackalloc (int Place, int Next)[MostFinals];
        var finalCount = 0;
        ref var units = ref Unsafe.As<char, ushort>(ref walk.Source);
        ref var written = ref Unsafe.As<char, ushort>(ref walk.Target);
        var (i, o, settled) = (index, output, walk.Settled);
        var last = Vector512.CreateScalar(LastClass(ref walk, o));                      // the class of what was written last
        for (int count; i + Block <= limit && finalCount <= MostFinals - Block; i += count)
        {
            var first = Vector512.LoadUnsafe(ref units, (nuint)i);
            var second = Vector512.LoadUnsafe(ref units, (nuint)i + 32);
            var low = WideBytes.InOrder(WideBytes.LowByTurns(first, second));
            var high = WideBytes.InOrder(WideBytes.HighByTurns(first, second));
            var classes = PlaceTable.Look(low, high, arabic0, arabic1, others0, others1, out var isArabic, out var places, out var foreign);
            if (foreign != Vector512<byte>.Zero)
                break;
            classes &= Vector512.Create((byte)0x3F);
            var previous = WideBytes.WithFirst(Avx512Vbmi.PermuteVar64x8(classes, Vector512<byte>.Indices + Vector512.Create((byte)63)), last);
            var suspects = WideBytes.Bits(Avx512Vbmi.PermuteVar64x8(left0, previous) & Avx512Vbmi.PermuteVar64x8(right0, classes)
                | Avx512Vbmi.PermuteVar64x8(left1, previous) & Avx512Vbmi.PermuteVar64x8(right1, classes));
            var newLow = low;
            if (arabicChanges)
                newLow = Vector512.ConditionalSelect(isArabic, Avx512Vbmi.PermuteVar64x8x2(low0, places, low1), low);
            if (othersChange)
            {
                newLow = Vector512.ConditionalSelect(isArabic, newLow, WideBytes.Look128(others.Low, low));
                high = Vector512.ConditionalSelect(isArabic, WideBytes.Look128(arabic.High, places), WideBytes.Look128(others.High, low));
            }
            WideBytes.StorePlanes(Avx512Vbmi.PermuteVar64x8(kinds, classes), ref planes);
            WideBytes.StorePlanes(Avx512Vbmi.PermuteVar64x8(more, classes), ref Unsafe.Add(ref planes, 8));
            ulong open = 0, finals = 0;
            if (hasFinalYeh)
                open = FinalYehs(low, Vector512.ConditionalSelect(isArabic, Vector512.Create((byte)0x06), Vector512<byte>.Zero), ref planes, out finals);
            Patterns(suspects, ref planes, out var gone, out _, out var swapped, out var fine, out _);
            var events = suspects & ~(gone | swapped | fine) | open & (~finals | (gone | swapped) << 1);
            count = events == 0 ? Block : BitOperations.TrailingZeroCount(events);
            if (count < NearBlockEnd)
                break;
            if (count < Block || IsTail(i + Block))
            {
                // what the end of the block cuts is whole in the next one, which begins with the last letter
                count = Block - 1 - BitOperations.LeadingZeroCount(Kind(ref planes, LetterTables.Letter) & Below(count));
                if (count <= 0)
                    break;
                (gone, swapped, finals) = (gone & Below(count), swapped & Below(count), finals & Below(count));
            }
            var vowels = WideBytes.Spread(swapped);
            var order = Vector512<byte>.Indices + vowels - Avx512Vbmi.PermuteVar64x8(vowels, Vector512<byte>.Indices + Vector512<byte>.One);
            newLow = Avx512Vbmi.PermuteVar64x8(newLow, order);
            high = Avx512Vbmi.PermuteVar64x8(high, order);
            classes = Avx512Vbmi.PermuteVar64x8(classes, order);
            if (gone != 0)
            {
                var kept = WideBytes.Spread(~gone);
                newLow = Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, newLow);
                high = Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, high);
                classes = Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, classes);
            }
            WideBytes.Characters(newLow, high, 0).StoreUnsafe(ref written, (nuint)o);
            WideBytes.Characters(newLow, high, 1).StoreUnsafe(ref written, (nuint)o + 32);
            for (; finals != 0; finals &= finals - 1)
            {
                var place = BitOperations.TrailingZeroCount(finals);
                Unsafe.Add(ref MemoryMarshal.GetReference(finalsFound), finalCount++) = (o + place - BitOperations.PopCount(gone & Below(place)), i + place + 1);
            }
            var length = count - BitOperations.PopCount(gone);
            if (length == 0)
                break;                                   // its last class is none
            if ((gone | swapped) != 0)
                settled = i + Block - BitOperations.LeadingZeroCount(gone | swapped);
            last = Avx512Vbmi.PermuteVar64x8(classes, Vector512.Create((byte)(length - 1)));
            o += length;
        }
        (index, output, walk.Settled) = (i, o, settled);
        foreach (var (place, next) in finalsFound[..finalCount])
            EndWord(ref walk, place, next);
    }

    /// <summary>Whether a character belongs to the one before it, at least mostly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsTail(int index) => index < _text.Length && (uint)(_text[index] - '\u064B') <= '\u0670' - '\u064B' && _text[index] is not (>= '٠' and <= '٩');

    /// <summary>The suspects that are faults of the common patterns, and those that are none.</summary>
    /// <param name="suspect">The suspects.</param>
    /// <param name="planes">What kinds the characters are of, as what they become.</param>
    /// <param name="gone">All that go.</param>
    /// <param name="gaps">Spaces and half-spaces of these, which part clusters.</param>
    /// <param name="swapped">Vowels that change places with the shadda before them.</param>
    /// <param name="fine">Suspects that stay.</param>
    /// <param name="tails">What belongs to the letter before it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Patterns(ulong suspect, ref ulong planes, out ulong gone, out ulong gaps, out ulong swapped, out ulong fine, out ulong tails)
    {
        var letter = Kind(ref planes, LetterTables.Letter);
        var mark = Kind(ref planes, LetterTables.Mark);
        var next = letter >> 1;                                      // a letter follows
        var halfSpace = More(ref planes, LetterTables.HalfSpace);
        var free = ~Kind(ref planes, LetterTables.Joined) & ~0UL >> 1;
        var ezafe = _plan.Profile.Ezafe != EzafeForm.Keep ? halfSpace & More(ref planes, LetterTables.Yeh) >> 1 : 0;
        free = (free | halfSpace & next & ~ezafe & ~0UL >> 1) >> 1;  // nothing follows that could belong to it
        var word = letter | mark & letter << 1;
        var stretch = Kind(ref planes, LetterTables.Stretch);
        gone = stretch & word << 1 & next;
        var dropped = 0UL;
        (gaps, fine) = (0, 0);
        if (_plan.DroppedMarks != 0 || _plan.Folds)
        {
            // up to three in a row
            dropped = Kind(ref planes, LetterTables.Dropped) | More(ref planes, LetterTables.DroppedHamza);
            var after = dropped & letter << 1;
            after |= dropped & after << 1;
            after |= dropped & after << 1;
            var ahead = dropped & free;
            ahead |= dropped & ahead >> 1;
            ahead |= dropped & ahead >> 1;
            dropped = after & ahead;
            gone |= dropped;
        }
        if (_plan.RepairsSpaces)
        {
            var space = More(ref planes, LetterTables.PlainSpace);
            gaps |= space & space << 1 & word << 2 & next;
            // a guillemet that becomes a quotation mark is left to the walk, so this is none
            fine |= space & More(ref planes, LetterTables.Quotation) << 1;
        }
        if (_plan.RemovesHalfSpaces)
        {
            var end = letter | dropped;
            var carrier = Kind(ref planes, LetterTables.EzafeCarrier);
            carrier |= dropped & carrier << 1;
            carrier |= dropped & carrier << 1;
            carrier |= dropped & carrier << 1;
            gaps |= halfSpace & end << 1 & next & ~(carrier << 1 & ezafe);
        }
        else if (_plan.Profile.Ezafe == EzafeForm.Keep)
        {
            // a letter that joins, its marks, a half-space, a letter
            var joins = More(ref planes, LetterTables.JoinsForward);
            joins |= mark & joins << 1;
            joins |= mark & joins << 1;
            joins |= mark & joins << 1;
            fine |= halfSpace & joins << 1 & next;
        }
        gone |= gaps;
        gone &= suspect;
        gaps &= suspect;
        swapped = Kind(ref planes, LetterTables.BeforeShadda) & Kind(ref planes, LetterTables.ShaddaKind) << 1 & letter << 2 & free & suspect;
        tails = mark | stretch | dropped;
    }

    /// <summary>Records the repairs of a block as <see cref="WriteCluster"/> and <see cref="Gap"/> do: a letter with what follows it is one edit.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void RecordRepairs(ref QuickWalk walk, int start, ulong gone, ulong gaps, ulong swapped, ulong tails)
    {
        for (var rest = gone | swapped; rest != 0;)
        {
            var at = BitOperations.TrailingZeroCount(rest);
            if ((gaps >> at & 1) != 0)
            {
                Record(ref walk, start + at, 1, 0);
                rest &= rest - 1;
                continue;
            }
            // the letter before, and the end of its tail
            var from = 63 - BitOperations.LeadingZeroCount(~tails & Below(at));
            var to = at + BitOperations.TrailingZeroCount(~(tails >> at));
            var cluster = Below(to) & ~Below(from);
            var removed = BitOperations.PopCount(gone & cluster);
            rest &= ~cluster;
            if (removed > 0)
            {
                Record(ref walk, start + from, to - from, to - from - removed);
                continue;
            }
            // the same number of characters: without what stays at both ends
            var written = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref walk.Target, walk.RecordedOut + start + from - walk.Recorded), to - from);
            var old = _text.Slice(start + from, to - from);
            int head = 0, tail = old.Length;
            while (head < tail && old[head] == written[head])
                head++;
            while (tail > head && old[tail - 1] == written[tail - 1])
                tail--;
            if (head < tail)
                Record(ref walk, start + from + head, tail - head, tail - head);
        }
    }
}
