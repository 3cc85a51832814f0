using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <content>64 characters at a time (AVX-512 VBMI): codes of what counts, one behind the other; then words, whose hashes are looked up without a branch.</content>
internal static partial class ArabicLines
{
    private const int Block = 64;

    /// <summary>Characters that are read before their words are looked at.</summary>
    private const int Chunk = 16 * Block;

    private static bool IsWide => WideBytes.IsSupported && Avx512Vbmi2.IsSupported;

    /// <summary>As <see cref="LinesScalar"/>.</summary>
    [SkipLocalsInit]
    private static int LinesWide(ReadOnlySpan<char> text)
    {
        // a word that a chunk has not to its end comes before the next one; a block reads beyond the end
        Span<byte> codes = stackalloc byte[LongestWord + 1 + Chunk + 2 * Block];
        var balance = default(LanguageBalance);
        balance.Clear();
        var (lines, count) = (0, 0);
        for (var i = 0; i < text.Length;)
        {
            var chunk = text.Slice(i, Math.Min(text.Length - i, Chunk));
            i += Read(chunk, codes, ref count);
            var last = i < text.Length ? codes[..count].LastIndexOfAnyInRange(Ends, Sign) + 1 : count;
            if (i >= text.Length || last > 0)
            {
                codes[count..(count + 2 * Block)].Clear();
                if (CountWords(ref MemoryMarshal.GetReference(codes), last, ref balance, ref lines))
                    return lines;
            }
            if (count - last > LongestWord)
                return lines;
            codes[last..count].CopyTo(codes);
            count -= last;
        }
        return -1;
    }

    /// <summary>Appends the codes of characters; stops after a block that has a sign. Gives how many characters were read.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int Read(ReadOnlySpan<char> text, Span<byte> codes, ref int count)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(codes);
        ref var table = ref MemoryMarshal.GetArrayDataReference(Codes);
        var (codes0, codes1) = (Vector512.LoadUnsafe(ref table), Vector512.LoadUnsafe(ref table, 0x40));
        var (codes2, codes3) = (Vector512.LoadUnsafe(ref table, 0x80), Vector512.LoadUnsafe(ref table, 0xC0));
        var length = count;
        var isSign = false;
        var i = 0;
        for (; i + Block <= text.Length && !isSign; i += Block)
            length += Block - ReadBlock(ref Unsafe.Add(ref units, i), ref Unsafe.Add(ref target, length), codes0, codes1, codes2, codes3, out isSign);
        if (i < text.Length && !isSign)
        {
            Span<char> padded = stackalloc char[Block];
            padded.Clear();
            text[i..].CopyTo(padded);
            length += text.Length - i - ReadBlock(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(padded)), ref Unsafe.Add(ref target, length), codes0, codes1, codes2, codes3, out _);
            i = text.Length;
        }
        count = length;
        return i;
    }

    /// <summary>Writes the codes of 64 characters without those that are passed over; gives how many these are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadBlock(ref ushort block, ref byte target, Vector512<byte> codes0, Vector512<byte> codes1, Vector512<byte> codes2, Vector512<byte> codes3, out bool isSign)
    {
        var (first, second) = (Vector512.LoadUnsafe(ref block).AsByte(), Vector512.LoadUnsafe(ref block, 32).AsByte());
        var low = WideBytes.Low(first, second);
        var high = WideBytes.High(first, second);
        var isArabic = Vector512.Equals(high, Vector512.Create((byte)6));
        var isUpper = Vector512.GreaterThanOrEqual(low, Vector512.Create((byte)0x80));
        var found = Vector512.ConditionalSelect(isUpper, WideBytes.Look128(codes2, codes3, low), WideBytes.Look128(codes0, codes1, low)) & isArabic;
        // beside Arabic script: spaces and marks of ASCII, mostly
        found |= Vector512.AndNot(Vector512.Equals(low, Vector512.Create((byte)'\n')), isArabic) & Vector512.Create(LineBreak);
        found.StoreUnsafe(ref target);
        var rare = WideBytes.Bits(Vector512.AndNot(high | low & Vector512.Create((byte)0x80), isArabic));
        if (rare != 0)
        {
            for (; rare != 0; rare &= rare - 1)
            {
                var lane = BitOperations.TrailingZeroCount(rare);
                Unsafe.Add(ref target, lane) = CodeOf((char)Unsafe.Add(ref block, lane));
            }
            found = Vector512.LoadUnsafe(ref target);
        }
        var passed = Vector512.Equals(found, Vector512.Create(Passed)).ExtractMostSignificantBits();
        if (passed != 0)
            Avx512Vbmi2.Compress(Vector512<byte>.Zero, WideBytes.Spread(~passed), found).StoreUnsafe(ref target);
        isSign = Vector512.EqualsAny(found, Vector512.Create(Sign));
        return BitOperations.PopCount(passed);
    }

    /// <summary>Counts the words of a chunk. True if the line is in doubt that the last one stands in.</summary>
    /// <param name="codes">What was read; behind it stand ends of words.</param>
    /// <param name="count">How much counts; it ends with the end of a word.</param>
    /// <param name="balance">What the words say.</param>
    /// <param name="lines">Lines so far.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static bool CountWords(ref byte codes, int count, ref LanguageBalance balance, ref int lines)
    {
        ref var filter = ref MemoryMarshal.GetArrayDataReference(Filter.Hashes);
        var yehHamza = Vector512.Create(YehHamza);
        // eight words to eight lanes: the same place for all bytes of a lane, then its letters
        var lanes = (Vector512<ulong>.Indices * Vector512.Create(Ones)).AsByte();
        var places = Vector512.Create(0x0706050403020100UL).AsByte();
        ref var sets = ref MemoryMarshal.GetArrayDataReference(Filter.Beginnings);
        var (sets0, sets1) = (Vector512.LoadUnsafe(ref sets), Vector512.LoadUnsafe(ref sets, 64));
        var (sets2, sets3) = (Vector512.LoadUnsafe(ref sets, 128), Vector512.LoadUnsafe(ref sets, 192));
        Span<ulong> hashesFound = stackalloc ulong[8 + 7];
        ref var hashes = ref WideBytes.Aligned(hashesFound);
        ulong lettersBefore = 0, maksurasBefore = 0;
        var found = Vector512.LoadUnsafe(ref codes);
        var plain = PlainLetters(found);
        for (var i = 0; i < count; i += Block)
        {
            var letters = Vector512.GreaterThanOrEqual(found, Vector512.Create(FirstLetter)).ExtractMostSignificantBits();
            var maksuras = Vector512.GreaterThanOrEqual(found, Vector512.Create(Maksura)).ExtractMostSignificantBits();
            var starts = letters & ~(letters << 1 | lettersBefore);
            var breaks = Vector512.Equals(found, Vector512.Create(LineBreak)).ExtractMostSignificantBits();
            var marks = ~letters & Vector512.GreaterThan(found, Vector512.Create(Ends)).ExtractMostSignificantBits();
            var signs = letters & (maksuras << 1 | maksurasBefore) | starts & Vector512.Equals(found, yehHamza).ExtractMostSignificantBits()
                | marks & Vector512.Equals(found, Vector512.Create(Sign)).ExtractMostSignificantBits();
            (lettersBefore, maksurasBefore) = (letters >> 63, maksuras >> 63);
            if (i + Block > count)
            {
                var counts = (1UL << count - i) - 1;
                (starts, breaks, marks, signs) = (starts & counts, breaks & counts, marks & counts, signs & counts);
            }
            var (first, here) = (found, plain);
            found = Vector512.LoadUnsafe(ref codes, (nuint)i + Block);
            plain = PlainLetters(found);
            // by the number of the word
            var hits = 0UL;
            ref var block = ref Unsafe.Add(ref codes, i);
            // permutes look at six bits
            var candidates = starts & WideBytes.Bits(Avx512Vbmi.PermuteVar64x8(sets0, first) & Avx512Vbmi.PermuteVar64x8(sets1, Vector512.LoadUnsafe(ref block, 1))
                & Avx512Vbmi.PermuteVar64x8(sets2, Vector512.LoadUnsafe(ref block, 2)) & Avx512Vbmi.PermuteVar64x8(sets3, Vector512.LoadUnsafe(ref block, 3)));
            var wordStarts = Avx512Vbmi2.Compress(Vector512<byte>.Zero, WideBytes.Spread(candidates), Vector512<byte>.Indices);
            var words = BitOperations.PopCount(candidates);
            for (var word = 0; word < words; word += 8)
            {
                var keys = Avx512Vbmi.PermuteVar64x8x2(here, Avx512Vbmi.PermuteVar64x8(wordStarts, lanes + Vector512.Create((byte)word)) + places, plain).AsUInt64();
                // up to the first byte of 0
                var ends = Vector512.AndNot(keys - Vector512.Create(Ones), keys) & Vector512.Create(0x80 * Ones);
                keys &= Vector512.AndNot(ends - Vector512<ulong>.One, ends);
                (keys * Vector512.Create(Multiplier) >>> 64 - FilterBits).StoreUnsafe(ref hashes);
                hits |= Look(ref filter, hashes) << word | Look(ref filter, Unsafe.Add(ref hashes, 1)) << word + 1
                    | Look(ref filter, Unsafe.Add(ref hashes, 2)) << word + 2 | Look(ref filter, Unsafe.Add(ref hashes, 3)) << word + 3
                    | Look(ref filter, Unsafe.Add(ref hashes, 4)) << word + 4 | Look(ref filter, Unsafe.Add(ref hashes, 5)) << word + 5
                    | Look(ref filter, Unsafe.Add(ref hashes, 6)) << word + 6 | Look(ref filter, Unsafe.Add(ref hashes, 7)) << word + 7;
            }
            hits = Bmi2.X64.ParallelBitDeposit(hits, candidates);
            if (signs == 0 && letters != ~0UL && hits == 0 && !balance.IsOpen && (marks == 0 || !balance.IsOpenBefore))
                lines += BitOperations.PopCount(breaks);
            else if (CountBlock(ref codes, i, count, starts, hits, marks, signs, letters == ~0UL, ref balance, ref lines))
                return true;
        }
        return false;
    }

    /// <summary>The six bits of letters, and 0 for what is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> PlainLetters(Vector512<byte> codes) =>
        codes & Vector512.Create((byte)0x3F) & Vector512.GreaterThanOrEqual(codes, Vector512.Create(FirstLetter));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Look(ref ulong filter, ulong hash) => Unsafe.Add(ref filter, (nuint)(hash >> 6)) >> (int)hash & 1;

    /// <summary>Counts the words of a block in order, as far as there is need. True if the line is in doubt that the last one stands in.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CountBlock(ref byte codes, int index, int count, ulong starts, ulong hits, ulong marks, ulong signs, bool isLong, ref LanguageBalance balance, ref int lines)
    {
        // a word that fills a block may be overlong
        if (isLong && IsOverlong(MemoryMarshal.CreateReadOnlySpan(ref codes, count), index))
            return true;
        ref var block = ref Unsafe.Add(ref codes, index);
        var always = hits | marks | signs;
        for (var rest = starts | always; ;)
        {
            var next = balance.IsOpen ? rest : rest & always;
            if (next == 0)
                return false;
            var place = BitOperations.TrailingZeroCount(next);
            rest &= ~1UL << place;
            if ((signs >> place & 1) != 0)
                return true;
            ref var here = ref Unsafe.Add(ref block, place);
            if (here < FirstLetter)
                lines += Mark(ref balance, here);
            else if (KeyAt(ref here) is var key && Count(ref balance, key, key >> 56 != 0 && Unsafe.Add(ref here, 8) >= FirstLetter))
                return true;
        }
    }

    /// <summary>The first letters of a word, eight at the most.</summary>
    private static ulong KeyAt(ref byte word)
    {
        var key = Unsafe.ReadUnaligned<ulong>(ref word);
        // no sum reaches the next byte
        var ends = ~(key + (0x80 - FirstLetter) * Ones) & 0x80 * Ones;
        return Bmi2.X64.ZeroHighBits(key, (ulong)BitOperations.TrailingZeroCount(ends) & 0x78) & 0x3F * Ones;
    }

    /// <summary>Whether the word is too long that fills a block.</summary>
    private static bool IsOverlong(ReadOnlySpan<byte> codes, int index)
    {
        var start = codes[..index].LastIndexOfAnyInRange(Ends, Sign) + 1;
        var length = codes[start..].IndexOfAnyInRange(Ends, Sign);
        return (length < 0 ? codes.Length - start : length) > LongestWord;
    }
}
