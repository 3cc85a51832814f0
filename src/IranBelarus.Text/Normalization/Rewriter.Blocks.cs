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

    /// <summary>Fewer characters are quicker written one by one.</summary>
    private const int ShortestBlock = 12;

    /// <summary>An event so close to the end of a block may be a pattern that is cut there.</summary>
    private const int NearBlockEnd = Block - 8;

    private static bool HasBlocks => WideBytes.IsSupported && Avx512Vbmi2.IsSupported && Gfni.V512.IsSupported;

    /// <summary>Goes on to the first character that fits no pattern, or to less than a block before the end of the text.</summary>
    /// <param name="walk">Where the walk stands.</param>
    /// <param name="tables">What characters become.</param>
    /// <param name="limit">Where to stop at the latest.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private readonly void WalkBlocks(ref QuickWalk walk, LetterTables tables, int limit)
    {
        var (places, pairs, finePairs) = (tables.MendPlaces, _plan.FinePairs[0], _plan.FinePairs[1]);
        ref var units = ref Unsafe.As<char, ushort>(ref walk.Source);
        ref var written = ref Unsafe.As<char, ushort>(ref walk.Target);
        var (i, o, stop, calm, plain) = (walk.In, walk.Out, false, true, true);
        Span<ulong> kindsFound = stackalloc ulong[16 + 7];
        ref var planes = ref WideBytes.Aligned(kindsFound);
        while (!stop && i < limit && i + Block <= _text.Length)
        {
            if (calm)
            {
                var copied = tables.HasFinalYeh ? CopyWithYehs(ref walk, tables, ref Unsafe.Add(ref walk.Source, i), i, o, limit - i, _text.Length - i)
                    : tables.CopyBlocks(ref Unsafe.Add(ref walk.Source, i), ref Unsafe.Add(ref walk.Target, o), limit - i, _text.Length - i, LastClass(ref walk, o));
                i += copied;
                o += copied;
            }
            if (plain && _map is null && i + Block <= limit)
                MendBlocks(ref walk, tables, limit, ref i, ref o);
            if (i >= limit || i + Block > _text.Length)
                break;

            // something rarer to look at, or the last characters before the limit
            var last = Vector512.CreateScalar(LastClass(ref walk, o));                  // the class of what was written last
            var first = Vector512.LoadUnsafe(ref units, (nuint)i);
            var second = Vector512.LoadUnsafe(ref units, (nuint)i + 32);
            var low = WideBytes.InOrder(WideBytes.LowByTurns(first, second));
            var high = WideBytes.InOrder(WideBytes.HighByTurns(first, second));
            var (newLow, newHigh) = (low, high);
            // where forms of letters are, there are mostly more
            var isPlain = (high & Vector512.Create((byte)0x80)) == Vector512<byte>.Zero;
            var classes = plain ? Exchange(tables, places, ref Unsafe.Add(ref walk.Source, i), ref newLow, ref newHigh, out isPlain)
                : ExchangeAny(tables, ref Unsafe.Add(ref walk.Source, i), ref newLow, ref newHigh);
            var shift = Vector512<byte>.Indices + Vector512.Create((byte)63);           // lane 63, then lanes 0 to 62
            var previous = WideBytes.WithFirst(Avx512Vbmi.PermuteVar64x8(classes, shift), last);
            var suspect = Avx512Vbmi.PermuteVar64x8(pairs.LeftVector, previous) & Avx512Vbmi.PermuteVar64x8(pairs.RightVector, classes)
                | Avx512Vbmi.PermuteVar64x8(finePairs.LeftVector, previous) & Avx512Vbmi.PermuteVar64x8(finePairs.RightVector, classes)
                | classes & Vector512.Create((byte)(1 << SimpleLetters.Event - SimpleLetters.Class));
            var count = Math.Min(limit - i, Block);
            var suspects = WideBytes.Bits(suspect);
            (plain, calm) = (isPlain, suspects == 0 && isPlain);
            suspects &= Below(count);
            if ((suspects | (tables.HasFinalYeh ? 1UL : 0)) != 0)
            {
                WideBytes.StorePlanes(Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(tables.Kinds)), classes), ref planes);
                WideBytes.StorePlanes(Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(tables.MoreKinds)), classes), ref Unsafe.Add(ref planes, 8));
            }
            ulong finals = 0, open = 0;
            if (tables.HasFinalYeh)
            {
                open = FinalYehs(low, high, ref planes, out finals);
                calm &= (open & ~finals & Below(Block - 1)) == 0;
                open &= Below(count);
            }
            ulong gone = 0, swapped = 0;
            if ((suspects | open & ~finals) != 0)
            {
                Patterns(suspects, ref planes, out gone, out var gaps, out swapped, out var fine, out var tails);
                // a final yeh behind something that was repaired may have other neighbours
                var events = suspects & ~(gone | swapped | fine) | open & (~finals | (gone | swapped) << 1);
                if (events != 0)
                    count = FirstEvent(tables, i, o, ref walk, events, gone | swapped, count, out stop);
                gone &= Below(count);
                swapped &= Below(count);
                // each vowel one to the left, the shadda before it one to the right
                var vowels = WideBytes.Spread(swapped);
                var order = Vector512<byte>.Indices + vowels - Avx512Vbmi.PermuteVar64x8(vowels, Vector512<byte>.Indices + Vector512<byte>.One);
                newLow = Avx512Vbmi.PermuteVar64x8(newLow, order);
                newHigh = Avx512Vbmi.PermuteVar64x8(newHigh, order);
                classes = Avx512Vbmi.PermuteVar64x8(classes, order);
                if (gone != 0)
                {
                    var kept = WideBytes.Spread(~gone);
                    newLow = Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, newLow);
                    newHigh = Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, newHigh);
                    classes = Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, classes);
                }
                if ((gone | swapped) != 0)
                    walk.Settled = i + Block - BitOperations.LeadingZeroCount(gone | swapped);
                WideBytes.Characters(newLow, newHigh, 0).StoreUnsafe(ref written, (nuint)o);
                WideBytes.Characters(newLow, newHigh, 1).StoreUnsafe(ref written, (nuint)o + 32);
                if (_map is not null)
                    RecordRepairs(ref walk, i, gone, gaps, swapped, tails & Below(count));
            }
            else
            {
                WideBytes.Characters(newLow, newHigh, 0).StoreUnsafe(ref written, (nuint)o);
                WideBytes.Characters(newLow, newHigh, 1).StoreUnsafe(ref written, (nuint)o + 32);
            }
            var length = count - BitOperations.PopCount(gone);
            for (finals &= Below(count); finals != 0; finals &= finals - 1)
            {
                var place = BitOperations.TrailingZeroCount(finals);
                EndWord(ref walk, o + place - BitOperations.PopCount(gone & Below(place)), i + place + 1);
            }
            i += count;
            o += length;
        }
        (walk.In, walk.Out) = (i, o);
    }

    /// <summary>Less than a block at the end of the text, if nothing in it is suspect.</summary>
    [SkipLocalsInit]
    private readonly void WalkShort(ref QuickWalk walk, LetterTables tables, int limit)
    {
        Span<char> block = stackalloc char[Block];
        _text[walk.In..limit].CopyTo(block);
        var copied = tables.HasFinalYeh ? CopyWithYehs(ref walk, tables, ref MemoryMarshal.GetReference(block), walk.In, walk.Out, limit - walk.In, Block)
            : tables.CopyBlocks(ref MemoryMarshal.GetReference(block), ref Unsafe.Add(ref walk.Target, walk.Out), limit - walk.In, Block, LastClass(ref walk, walk.Out));
        walk.In += copied;
        walk.Out += copied;
    }

    /// <summary>Copies blocks in which nothing is suspect, with ی exchanged, and settles the ends of words.</summary>
    [SkipLocalsInit]
    private readonly int CopyWithYehs(ref QuickWalk walk, LetterTables tables, ref char source, int index, int output, int count, int readable)
    {
        Span<int> finals = stackalloc int[MostFinals];
        var all = 0;
        while (true)
        {
            var copied = tables.CopyBlocksWithYehs(ref Unsafe.Add(ref source, all), ref Unsafe.Add(ref walk.Target, output + all), count - all, readable - all,
                LastClass(ref walk, output + all), finals, out var finalCount);
            foreach (var place in finals[..finalCount])
                EndWord(ref walk, output + all + place, index + all + place + 1);
            all += copied;
            if (finalCount + Block <= MostFinals)
                return all;
        }
    }

    /// <summary>Room for the places of final yehs, which are looked at when the blocks are written.</summary>
    private const int MostFinals = 192;

    /// <summary>Exchanges letters; gives the classes of what they become, and whether all characters are of those that Arabic and Latin text is written with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Exchange(LetterTables tables, PlaceTable table, ref char text, ref Vector512<byte> low, ref Vector512<byte> high,
        out bool isPlain)
    {
        var (arabic, others) = (table.Arabic, table.Others);
        var classes = PlaceTable.Look(low, high, arabic.FirstEntries, arabic.LastEntries, others.FirstEntries, others.LastEntries, out var isArabic, out var places, out var foreign);
        isPlain = foreign == Vector512<byte>.Zero;
        if (!isPlain)
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
    [MethodImpl(MethodImplOptions.NoInlining)]
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FinalYehs(Vector512<byte> low, Vector512<byte> high, ref ulong planes, out ulong finals)
    {
        var yeh = WideBytes.Bits(Vector512.Equals(low, Vector512.Create((byte)0xCC)) & Vector512.Equals(high, Vector512.Create((byte)0x06)));
        var open = yeh & ~(Kind(ref planes, LetterTables.Letter) >> 1);
        finals = open & ~(Kind(ref planes, LetterTables.Joined) >> 1) & ~0UL >> 1;
        return open;
    }

    /// <summary>The characters of a block that are of one of the <see cref="LetterTables.Kinds"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Kind(ref ulong planes, byte kind) => WideBytes.Plane(ref planes, kind);

    /// <summary>The same for <see cref="LetterTables.MoreKinds"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong More(ref ulong planes, byte kind) => WideBytes.Plane(ref Unsafe.Add(ref planes, 8), kind);

    /// <summary>Writes what the yeh at the end of a word becomes; it was written as ي.</summary>
    private readonly void EndWord(ref QuickWalk walk, int place, int next)
    {
        if (place - 2 < _leftLimit || ArabicMaksura.MayEnd(Unsafe.Add(ref walk.Target, place - 2), Unsafe.Add(ref walk.Target, place - 1)))
            Unsafe.Add(ref walk.Target, place) = FinalYeh(MemoryMarshal.CreateReadOnlySpan(ref walk.Target, place), next);
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
    [MethodImpl(MethodImplOptions.NoInlining)]
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
