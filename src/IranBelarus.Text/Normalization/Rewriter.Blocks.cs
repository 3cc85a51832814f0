using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// The quick walk, 64 characters at a time: letters are exchanged by table permutes; tatweels between letters, doubled spaces, marks, hamzas and
/// half-spaces that go, and a shadda before its vowel are found as bit patterns and repaired in the registers. What fits no pattern is left to the walk.
/// </summary>
internal ref partial struct Rewriter
{
    private const int Block = 64;

    /// <summary>An event so close to the end of a block may be a pattern that is cut there.</summary>
    private const int NearBlockEnd = Block - 8;

    private static bool HasBlocks => WideBytes.IsSupported && Avx512Vbmi2.IsSupported && Gfni.V512.IsSupported;

    /// <summary>What the patterns of a block found: characters that go, those of them that part clusters, and vowels that change places with the shadda before them.</summary>
    /// <param name="Gone">All that go.</param>
    /// <param name="Gaps">Spaces and half-spaces of these.</param>
    /// <param name="Swapped">The vowels.</param>
    /// <param name="Fine">Suspects that stay.</param>
    /// <param name="Tails">What belongs to the letter before it.</param>
    private readonly record struct BlockRepairs(ulong Gone, ulong Gaps, ulong Swapped, ulong Fine, ulong Tails);

    /// <summary>Goes on to the first character that fits no pattern, or to less than a block before the end of the text.</summary>
    /// <param name="walk">Where the walk stands.</param>
    /// <param name="tables">What characters become.</param>
    /// <param name="limit">Where to stop at the latest.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void WalkBlocks(ref QuickWalk walk, LetterTables tables, int limit)
    {
        var shift = Vector512<byte>.Indices + Vector512.Create((byte)63);        // lane 63 of the block before, then lanes 0 to 62
        var leftBits = Vector512.Create(tables.Pairs.LeftBits);
        var rightBits = Vector512.Create(tables.Pairs.RightBits);
        ref var units = ref Unsafe.As<char, ushort>(ref walk.Source);
        ref var written = ref Unsafe.As<char, ushort>(ref walk.Target);
        var (i, o, stop) = (walk.In, walk.Out, false);
        while (!stop && i < limit && i + Block <= _text.Length)
        {
            var first = Vector512.LoadUnsafe(ref units, (nuint)i).AsByte();
            var second = Vector512.LoadUnsafe(ref units, (nuint)i + 32).AsByte();
            var low = WideBytes.Low(first, second);
            var high = WideBytes.High(first, second);
            var (newLow, newHigh) = (low, high);
            var classes = Exchange(tables, ref Unsafe.Add(ref walk.Source, i), ref newLow, ref newHigh);

            var before = Vector512.Create(tables.Pairs.LeftBits[LastClass(ref walk, o)]);
            var lefts = Avx512Vbmi.PermuteVar64x8x2(before, shift, Avx512Vbmi.PermuteVar64x8(leftBits, classes));
            var count = Math.Min(limit - i, Block);
            var suspect = WideBytes.Bits(lefts & Avx512Vbmi.PermuteVar64x8(rightBits, classes) | classes & Vector512.Create((byte)(1 << SimpleLetters.Event - SimpleLetters.Class))) & Below(count);
            var finals = 0UL;
            if (tables.HasFinalYeh)
                suspect |= FinalYehs(tables, low, high, classes, out finals) & Below(count);
            if (suspect == 0)
            {
                WideBytes.Characters(newLow, newHigh, 0).StoreUnsafe(ref written, (nuint)o);
                WideBytes.Characters(newLow, newHigh, 1).StoreUnsafe(ref written, (nuint)o + 32);
            }
            else
            {
                var repairs = Patterns(tables, suspect, classes);
                count = FirstEvent(tables, i, o, ref walk, suspect & ~(repairs.Gone | repairs.Swapped | repairs.Fine), repairs.Gone | repairs.Swapped, count, out stop);
                var gone = repairs.Gone & Below(count);
                var swapped = repairs.Swapped & Below(count);
                if (swapped != 0)
                {
                    var order = Vector512<byte>.Indices + (WideBytes.Spread(swapped >> 1) & Vector512<byte>.One) - (WideBytes.Spread(swapped) & Vector512<byte>.One);
                    newLow = Avx512Vbmi.PermuteVar64x8(newLow, order);
                    newHigh = Avx512Vbmi.PermuteVar64x8(newHigh, order);
                }
                if (gone != 0)
                {
                    var kept = WideBytes.Spread(~gone);
                    newLow = Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, newLow);
                    newHigh = Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, newHigh);
                }
                WideBytes.Characters(newLow, newHigh, 0).StoreUnsafe(ref written, (nuint)o);
                WideBytes.Characters(newLow, newHigh, 1).StoreUnsafe(ref written, (nuint)o + 32);
                if ((gone | swapped) != 0)
                {
                    walk.Settled = i + Block - BitOperations.LeadingZeroCount(gone | swapped);
                    if (_map is not null)
                        RecordRepairs(ref walk, i, repairs with { Gone = gone, Swapped = swapped, Tails = repairs.Tails & Below(count) });
                }
                for (finals &= Below(count); finals != 0; finals &= finals - 1)
                {
                    var place = BitOperations.TrailingZeroCount(finals);
                    EndWord(ref walk, o + place - BitOperations.PopCount(gone & Below(place)), i + place + 1);
                }
                o -= BitOperations.PopCount(gone);
            }
            i += count;
            o += count;
        }
        (walk.In, walk.Out) = (i, o);
    }

    /// <summary>Exchanges letters; gives the classes of what they become.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Exchange(LetterTables tables, ref char text, ref Vector512<byte> low, ref Vector512<byte> high)
    {
        var (arabic, others) = (tables.Places.Arabic, tables.Places.Others);
        var isArabic = Gfni.V512.GaloisFieldAffineTransform(high, Vector512.Create(PlaceTable.ArabicMatrix).AsByte(), 0);
        var places = Gfni.V512.GaloisFieldAffineTransform(low, Vector512.Create(PlaceTable.PlaceMatrix).AsByte(), 0);
        var classes = Vector512.ConditionalSelect(isArabic, WideBytes.Look128(arabic.Entries, places), WideBytes.Look128(others.Entries, low));
        // what the entry must say of the character, if it is for this one
        var found = Vector512.ConditionalSelect(Vector512.Create(PlaceTable.Upper), low, Gfni.V512.GaloisFieldAffineTransform(high, Vector512.Create(PlaceTable.PageMatrix).AsByte(), 0));
        if ((found ^ classes & Vector512.Create((byte)(PlaceTable.Upper | PlaceTable.High))) != Vector512<byte>.Zero)
            return ExchangeAny(tables, ref text, ref low, ref high);
        var source = low;
        if (arabic.Changes)
            low = Vector512.ConditionalSelect(isArabic, WideBytes.Look128(arabic.Low, places), low);
        if (others.Changes)
            low = Vector512.ConditionalSelect(isArabic, low, WideBytes.Look128(others.Low, source));
        if (arabic.Leaves)
            high = Vector512.ConditionalSelect(isArabic, WideBytes.Look128(arabic.High, places), high);
        if (others.Leaves)
            high = Vector512.ConditionalSelect(isArabic, high, WideBytes.Look128(others.High, source));
        return classes & Vector512.Create((byte)0x3F);
    }

    /// <summary>The same for any characters; those of rare pages one by one.</summary>
    private static Vector512<byte> ExchangeAny(LetterTables tables, ref char text, ref Vector512<byte> low, ref Vector512<byte> high)
    {
        var (source, page) = (low, high);
        Span<byte> spilled = stackalloc byte[Block];
        var rare = ulong.MaxValue;
        var classes = Vector512<byte>.Zero;
        foreach (var known in tables.Pages)
        {
            var isHere = Vector512.Equals(page, Vector512.Create(known.Number));
            if (isHere == Vector512<byte>.Zero)
                continue;
            rare &= ~isHere.ExtractMostSignificantBits();
            classes = Vector512.ConditionalSelect(isHere, WideBytes.Look256(known.Entries, source), classes);
            if (!known.Changes)
                continue;
            low = Vector512.ConditionalSelect(isHere, WideBytes.Look256(known.Low, source), low);
            if (!known.Stays)
                high = Vector512.ConditionalSelect(isHere, WideBytes.Look256(known.High, source), high);
        }
        if (rare == 0)
            return classes;
        classes.CopyTo(spilled);
        for (; rare != 0; rare &= rare - 1)
        {
            var lane = BitOperations.TrailingZeroCount(rare);
            spilled[lane] = (byte)(tables.Letters.Of(Unsafe.Add(ref text, lane)) >> SimpleLetters.Class);
        }
        return Vector512.Create<byte>(spilled);
    }

    /// <summary>The Persian yehs that need a look although they were exchanged, and those that end a word and may be a maksura.</summary>
    private static ulong FinalYehs(LetterTables tables, Vector512<byte> low, Vector512<byte> high, Vector512<byte> classes, out ulong finals)
    {
        var yeh = WideBytes.Bits(Vector512.Equals(low, Vector512.Create((byte)0xCC)) & Vector512.Equals(high, Vector512.Create((byte)0x06)));
        finals = 0;
        if (yeh == 0)
            return 0;
        var kinds = Avx512Vbmi.PermuteVar64x8(Vector512.Create<byte>(tables.Kinds), classes);
        var open = yeh & ~(WideBytes.With(kinds, LetterTables.Letter) >> 1);
        finals = open & ~(WideBytes.With(kinds, LetterTables.Joined) >> 1) & ~0UL >> 1;
        return open;
    }

    /// <summary>Writes what the yeh at the end of a word becomes.</summary>
    private readonly void EndWord(ref QuickWalk walk, int place, int next) =>
        Unsafe.Add(ref walk.Target, place) = FinalYeh(MemoryMarshal.CreateReadOnlySpan(ref walk.Target, place), next);

    /// <summary>The suspects that are faults of the common patterns, and those that are none.</summary>
    private readonly BlockRepairs Patterns(LetterTables tables, ulong suspect, Vector512<byte> classes)
    {
        var kinds = Avx512Vbmi.PermuteVar64x8(Vector512.Create<byte>(tables.Kinds), classes);
        var more = Avx512Vbmi.PermuteVar64x8(Vector512.Create<byte>(tables.MoreKinds), classes);
        var letter = WideBytes.With(kinds, LetterTables.Letter);
        var mark = WideBytes.With(kinds, LetterTables.Mark);
        var next = letter >> 1;                                      // a letter follows
        var halfSpace = WideBytes.With(more, LetterTables.HalfSpace);
        var free = ~WideBytes.With(kinds, LetterTables.Joined) & ~0UL >> 1;
        var ezafe = _plan.Profile.Ezafe != EzafeForm.Keep ? halfSpace & WideBytes.With(more, LetterTables.Yeh) >> 1 : 0;
        free = (free | halfSpace & next & ~ezafe & ~0UL >> 1) >> 1;  // nothing follows that could belong to it
        var word = letter | mark & letter << 1;
        var stretch = WideBytes.With(kinds, LetterTables.Stretch);
        var gone = stretch & word << 1 & next;
        ulong gaps = 0, fine = 0, dropped = 0;
        if (_plan.DroppedMarks != 0 || _plan.Folds)
        {
            // up to three in a row
            dropped = WideBytes.With(kinds, LetterTables.Dropped) | WideBytes.With(more, LetterTables.DroppedHamza);
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
            var space = WideBytes.With(more, LetterTables.PlainSpace);
            gaps |= space & space << 1 & word << 2 & next;
            // a guillemet that becomes a quotation mark is left to the walk, so this is none
            fine |= space & WideBytes.With(more, LetterTables.Quotation) << 1;
        }
        if (_plan.RemovesHalfSpaces)
        {
            var end = letter | dropped;
            var carrier = WideBytes.With(kinds, LetterTables.EzafeCarrier);
            carrier |= dropped & carrier << 1;
            carrier |= dropped & carrier << 1;
            carrier |= dropped & carrier << 1;
            gaps |= halfSpace & end << 1 & next & ~(carrier << 1 & ezafe);
        }
        else if (_plan.Profile.Ezafe == EzafeForm.Keep)
        {
            // a letter that joins, its marks, a half-space, a letter
            var joins = WideBytes.With(more, LetterTables.JoinsForward);
            joins |= mark & joins << 1;
            joins |= mark & joins << 1;
            joins |= mark & joins << 1;
            fine |= halfSpace & joins << 1 & next;
        }
        gone |= gaps;
        var swapped = WideBytes.With(kinds, LetterTables.BeforeShadda) & WideBytes.With(kinds, LetterTables.ShaddaKind) << 1 & letter << 2 & free;
        return new(gone & suspect, gaps & suspect, swapped & suspect, fine, mark | stretch | dropped);
    }

    /// <summary>Records the repairs of a block as <see cref="WriteCluster"/> and <see cref="Gap"/> do: a letter with what follows it is one edit.</summary>
    private readonly void RecordRepairs(ref QuickWalk walk, int start, BlockRepairs repairs)
    {
        for (var rest = repairs.Gone | repairs.Swapped; rest != 0;)
        {
            var at = BitOperations.TrailingZeroCount(rest);
            if ((repairs.Gaps >> at & 1) != 0)
            {
                Record(ref walk, start + at, 1, 0);
                rest &= rest - 1;
                continue;
            }
            // the letter before, and the end of its tail
            var from = 63 - BitOperations.LeadingZeroCount(~repairs.Tails & Below(at));
            var to = at + BitOperations.TrailingZeroCount(~(repairs.Tails >> at));
            var cluster = Below(to) & ~Below(from);
            var removed = BitOperations.PopCount(repairs.Gone & cluster);
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

    /// <summary>How many characters come before the first that fits no pattern.</summary>
    /// <param name="tables">What characters become.</param>
    /// <param name="start">Where the block begins.</param>
    /// <param name="output">Where it is written.</param>
    /// <param name="walk">Where the text and the output are.</param>
    /// <param name="events">Those that look as if; the vectors may report a pair that is none.</param>
    /// <param name="repaired">Those that fit a pattern.</param>
    /// <param name="most">How many there are at most.</param>
    /// <param name="stop">Whether there is one; else a further block may go on.</param>
    private readonly int FirstEvent(LetterTables tables, int start, int output, ref QuickWalk walk, ulong events, ulong repaired, int most, out bool stop)
    {
        ref var block = ref Unsafe.Add(ref walk.Source, start);
        stop = false;
        for (; events != 0; events &= events - 1)
        {
            var count = BitOperations.TrailingZeroCount(events);
            var isKnown = (repaired << 1 >> count & 1) == 0;
            var previous = count == 0 ? LastClass(ref walk, output) : tables.ClassInBlock(Unsafe.Add(ref block, count - 1));
            var entry = tables.EntryInBlock(Unsafe.Add(ref block, count));
            if (isKnown && (entry >> SimpleLetters.Event & 1) == 0 && !_plan.Structure[previous].Has(SimpleLetters.ClassOf(entry))
                && !(tables.HasFinalYeh && Unsafe.Add(ref block, count) == 'ی' && !IsPlainYeh(tables, ref block, count)))
                continue;
            if (count >= NearBlockEnd)
            {
                // the next block begins with the last letter
                var last = count - 1;
                while (last > 0 && !CharacterClasses.Letters.Has(tables.ClassInBlock(Unsafe.Add(ref block, last))))
                    last--;
                if (last > 0)
                    return last;
            }
            stop = true;
            return count;
        }
        return most;
    }

    /// <summary>Whether what a Persian yeh becomes can be seen from the character after it in the block.</summary>
    private static bool IsPlainYeh(LetterTables tables, ref char block, int index)
    {
        if (index + 1 >= Block)
            return false;
        var kinds = tables.Kinds[tables.ClassInBlock(Unsafe.Add(ref block, index + 1))];
        return (kinds & LetterTables.Joined) == 0;
    }

    /// <summary>The class of what was written last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte LastClass(ref QuickWalk walk, int output) =>
        output > _leftLimit ? NormalizationTable.Of(Unsafe.Add(ref walk.Target, output - 1)) : LeftEdge;

    private static ulong Below(int count) => count >= Block ? ~0UL : (1UL << count) - 1;
}
