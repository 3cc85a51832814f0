using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// The quick walk, 64 characters at a time: letters are exchanged by table permutes; tatweels between letters, doubled spaces, marks and half-spaces
/// that go, and a shadda before its vowel are found as bit patterns and repaired in the registers. What fits no pattern is left to the walk.
/// </summary>
internal ref partial struct Rewriter
{
    private const int Block = 64;

    /// <summary>An event so close to the end of a block may be a pattern that is cut there.</summary>
    private const int NearBlockEnd = Block - 8;

    private static bool HasBlocks => Avx512Vbmi.IsSupported && Avx512Vbmi2.IsSupported && Vector512.IsHardwareAccelerated;

    /// <summary>Goes on to the first character that fits no pattern, or to less than a block before the end of the text.</summary>
    /// <param name="walk">Where the walk stands.</param>
    /// <param name="tables">What characters become.</param>
    /// <param name="limit">Where to stop at the latest.</param>
    private readonly void WalkBlocks(ref QuickWalk walk, LetterTables tables, int limit)
    {
        var even = Vector512<byte>.Indices + Vector512<byte>.Indices;
        var odd = even | Vector512<byte>.One;
        var shift = Vector512<byte>.Indices + Vector512.Create((byte)63);        // lane 63 of the block before, then lanes 0 to 62
        var half = Vector512.Create(0x4303420241014000, 0x4707460645054404, 0x4B0B4A0A49094808, 0x4F0F4E0E4D0D4C0C,
            0x5313521251115010, 0x5717561655155414, 0x5B1B5A1A59195818, 0x5F1F5E1E5D1D5C1C).AsByte();
        var leftBits = Vector512.Create(tables.Pairs.LeftBits);
        var rightBits = Vector512.Create(tables.Pairs.RightBits);
        ref var units = ref Unsafe.As<char, ushort>(ref walk.Source);
        ref var written = ref Unsafe.As<char, ushort>(ref walk.Target);
        for (var stop = false; !stop && walk.In < limit && walk.In + Block <= _text.Length;)
        {
            var first = Vector512.LoadUnsafe(ref units, (nuint)walk.In).AsByte();
            var second = Vector512.LoadUnsafe(ref units, (nuint)walk.In + 32).AsByte();
            var low = Avx512Vbmi.PermuteVar64x8x2(first, even, second);
            var high = Avx512Vbmi.PermuteVar64x8x2(first, odd, second);
            var (newLow, newHigh) = (low, high);
            var classes = Exchange(tables, ref Unsafe.Add(ref walk.Source, walk.In), ref newLow, ref newHigh);

            var before = Vector512.Create(tables.Pairs.LeftBits[LastClass(ref walk)]);
            var lefts = Avx512Vbmi.PermuteVar64x8x2(before, shift, Avx512Vbmi.PermuteVar64x8(leftBits, classes));
            var count = Math.Min(limit - walk.In, Block);
            var suspect = Bits(lefts & Avx512Vbmi.PermuteVar64x8(rightBits, classes) | classes & Vector512.Create((byte)(1 << SimpleLetters.Event - SimpleLetters.Class))) & Below(count);
            ulong gone = 0, swapped = 0;
            if (suspect != 0)
            {
                if (_map is null)
                    (gone, swapped) = Patterns(tables, suspect, classes, low, high);
                count = FirstEvent(ref walk, tables, suspect & ~(gone | swapped), gone | swapped, count, out stop);
                gone &= Below(count);
                swapped &= Below(count);
                if (swapped != 0)
                {
                    var order = Vector512<byte>.Indices + (Spread(swapped >> 1) & Vector512<byte>.One) - (Spread(swapped) & Vector512<byte>.One);
                    newLow = Avx512Vbmi.PermuteVar64x8(newLow, order);
                    newHigh = Avx512Vbmi.PermuteVar64x8(newHigh, order);
                }
                if (gone != 0)
                {
                    var kept = Spread(~gone);
                    newLow = Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, newLow);
                    newHigh = Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, newHigh);
                }
            }
            Avx512Vbmi.PermuteVar64x8x2(newLow, half, newHigh).AsUInt16().StoreUnsafe(ref written, (nuint)walk.Out);
            Avx512Vbmi.PermuteVar64x8x2(newLow, half | Vector512.Create((byte)32), newHigh).AsUInt16().StoreUnsafe(ref written, (nuint)walk.Out + 32);
            if ((gone | swapped) != 0)
                walk.Settled = walk.In + Block - BitOperations.LeadingZeroCount(gone | swapped);
            walk.In += count;
            walk.Out += count - BitOperations.PopCount(gone);
        }
    }

    /// <summary>Exchanges letters; gives the classes of what they become.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Exchange(LetterTables tables, ref char text, ref Vector512<byte> low, ref Vector512<byte> high)
    {
        var source = low;
        var isArabic = Vector512.Equals(high, Vector512.Create((byte)0x06));
        var isLatin = Vector512.Equals(high, Vector512<byte>.Zero);
        var isGeneral = Vector512.Equals(high, Vector512.Create((byte)0x20)) & Vector512.LessThan(low, Vector512.Create((byte)0x40));
        var general = Vector512.Create<byte>(tables.General.Entries.AsSpan(0, Block));
        var classes = Vector512.ConditionalSelect(isArabic, Look(tables.Arabic.Entries, source), Vector512.ConditionalSelect(isLatin, Look(tables.Latin.Entries, source),
            Avx512Vbmi.PermuteVar64x8(general, source)));
        var rare = ~(isArabic | isLatin | isGeneral);
        low = Vector512.ConditionalSelect(isArabic, Look(tables.Arabic.Low, source), low);
        if (!tables.Arabic.Stays)
            high = Vector512.ConditionalSelect(isArabic, Look(tables.Arabic.High, source), high);
        if (tables.Latin.Changes)
            low = Vector512.ConditionalSelect(isLatin, Look(tables.Latin.Low, source), low);
        if (tables.General.Changes)
        {
            low = Vector512.ConditionalSelect(isGeneral, Look(tables.General.Low, source), low);
            high = Vector512.ConditionalSelect(isGeneral, Look(tables.General.High, source), high);
        }
        if (rare != Vector512<byte>.Zero)
            classes = ExchangeForms(tables, ref text, rare, classes, ref low, ref high);
        return classes;
    }

    /// <summary>Exchanges presentation forms; finds the classes of the characters of rare pages one by one.</summary>
    private static Vector512<byte> ExchangeForms(LetterTables tables, ref char text, Vector512<byte> rare, Vector512<byte> classes, ref Vector512<byte> low, ref Vector512<byte> high)
    {
        var (source, page) = (low, high);
        var isFormA = Vector512.Equals(page, Vector512.Create((byte)0xFB));
        var isFormB = Vector512.Equals(page, Vector512.Create((byte)0xFE));
        if (isFormB != Vector512<byte>.Zero)
        {
            classes = Vector512.ConditionalSelect(isFormB, Look(tables.FormsB.Entries, source), classes);
            low = Vector512.ConditionalSelect(isFormB, Look(tables.FormsB.Low, source), low);
            high = Vector512.ConditionalSelect(isFormB, Look(tables.FormsB.High, source), high);
        }
        if (isFormA != Vector512<byte>.Zero)
        {
            classes = Vector512.ConditionalSelect(isFormA, Look(tables.FormsA.Entries, source), classes);
            low = Vector512.ConditionalSelect(isFormA, Look(tables.FormsA.Low, source), low);
            high = Vector512.ConditionalSelect(isFormA, Look(tables.FormsA.High, source), high);
        }
        var others = Bits(rare & ~(isFormA | isFormB));
        if (others == 0)
            return classes;
        Span<byte> spilled = stackalloc byte[Block];
        classes.CopyTo(spilled);
        for (; others != 0; others &= others - 1)
        {
            var lane = BitOperations.TrailingZeroCount(others);
            spilled[lane] = (byte)(tables.Letters.Of(Unsafe.Add(ref text, lane)) >> SimpleLetters.Class);
        }
        return Vector512.Create<byte>(spilled);
    }

    /// <summary>The suspects that are faults of the common patterns: characters that go, and vowels that change places with the shadda before them.</summary>
    private readonly (ulong Gone, ulong Swapped) Patterns(LetterTables tables, ulong suspect, Vector512<byte> classes, Vector512<byte> low, Vector512<byte> high)
    {
        var kinds = Avx512Vbmi.PermuteVar64x8(Vector512.Create<byte>(tables.Kinds), classes);
        var letter = With(kinds, LetterTables.Letter);
        var next = letter >> 1;                                      // a letter follows
        var free = ~With(kinds, LetterTables.Joined) & ~0UL >> 1;
        free >>= 1;                                                  // nothing follows that could belong to it
        var word = letter | With(kinds, LetterTables.Mark) & letter << 1;
        var gone = With(kinds, LetterTables.Stretch) & word << 1 & next;
        if (_plan.RepairsSpaces)
        {
            var space = Bits(Vector512.Equals(low, Vector512.Create((byte)' ')) & Vector512.Equals(high, Vector512<byte>.Zero));
            gone |= space & space << 1 & word << 2 & next;
        }
        if (_plan.RemovesHalfSpaces)
        {
            var halfSpace = Bits(Vector512.Equals(low, Vector512.Create((byte)0x0C)) & Vector512.Equals(high, Vector512.Create((byte)0x20)));
            var yeh = Bits(Vector512.Equals(classes & Vector512.Create((byte)0x3F), Vector512.Create(NormalizationClass.YehFarsi)));
            gone |= halfSpace & letter << 1 & next & ~(With(kinds, LetterTables.EzafeCarrier) << 1 & yeh >> 1);
        }
        if (_plan.DroppedMarks != 0)
        {
            // up to three in a row
            var dropped = With(kinds, LetterTables.Dropped);
            var after = dropped & letter << 1;
            after |= dropped & after << 1;
            after |= dropped & after << 1;
            var ahead = dropped & free;
            ahead |= dropped & ahead >> 1;
            ahead |= dropped & ahead >> 1;
            gone |= after & ahead;
        }
        var swapped = With(kinds, LetterTables.BeforeShadda) & With(kinds, LetterTables.ShaddaKind) << 1 & letter << 2 & free;
        return (gone & suspect, swapped & suspect);
    }

    /// <summary>How many characters come before the first that fits no pattern.</summary>
    /// <param name="walk">Where the walk stands.</param>
    /// <param name="tables">What characters become.</param>
    /// <param name="events">Those that look as if; the vectors may report a pair that is none.</param>
    /// <param name="repaired">Those that fit a pattern.</param>
    /// <param name="most">How many there are at most.</param>
    /// <param name="stop">Whether there is one; else a further block may go on.</param>
    private readonly int FirstEvent(ref QuickWalk walk, LetterTables tables, ulong events, ulong repaired, int most, out bool stop)
    {
        var letters = tables.Letters;
        stop = false;
        for (; events != 0; events &= events - 1)
        {
            var count = BitOperations.TrailingZeroCount(events);
            var isKnown = (repaired << 1 >> count & 1) == 0;
            var previous = count == 0 ? LastClass(ref walk) : ClassAt(ref walk, letters, count - 1);
            var entry = letters.Of(Unsafe.Add(ref walk.Source, walk.In + count));
            if (isKnown && (entry >> SimpleLetters.Event & 1) == 0 && !_plan.Structure[previous].Has(SimpleLetters.ClassOf(entry)))
                continue;
            if (count >= NearBlockEnd && _map is null)
            {
                // the next block begins with the last letter
                var start = count - 1;
                while (start > 0 && !CharacterClasses.Letters.Has(ClassAt(ref walk, letters, start)))
                    start--;
                if (start > 0)
                    return start;
            }
            stop = true;
            return count;
        }
        return most;
    }

    private static byte ClassAt(ref QuickWalk walk, SimpleLetters letters, int offset) => SimpleLetters.ClassOf(letters.Of(Unsafe.Add(ref walk.Source, walk.In + offset)));

    /// <summary>The class of what was written last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte LastClass(ref QuickWalk walk) =>
        walk.Out > _leftLimit ? NormalizationTable.Of(Unsafe.Add(ref walk.Target, walk.Out - 1)) : LeftEdge;

    /// <summary>Looks up 256 entries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Look(byte[] table, Vector512<byte> index)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(table);
        return Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(index, Vector512.Create((byte)0x80)),
            Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref first, 0x80), index, Vector512.LoadUnsafe(ref first, 0xC0)),
            Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref first), index, Vector512.LoadUnsafe(ref first, 0x40)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong With(Vector512<byte> kinds, byte kind) => Bits(kinds & Vector512.Create(kind));

    /// <summary>A bit for each byte that is not 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector512<byte> bytes) => ~Vector512.Equals(bytes, Vector512<byte>.Zero).ExtractMostSignificantBits();

    /// <summary>A byte of ones for each bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Spread(ulong bits)
    {
        var eighths = Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), Vector512.Create(
            0x0000000000000000, 0x0101010101010101, 0x0202020202020202, 0x0303030303030303,
            0x0404040404040404, 0x0505050505050505, 0x0606060606060606, 0x0707070707070707).AsByte());
        var bit = Vector512.Create(0x8040201008040201).AsByte();
        return Vector512.Equals(eighths & bit, bit);
    }

    private static ulong Below(int count) => count >= Block ? ~0UL : (1UL << count) - 1;
}
