using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <content>Finds the next suspect: one pass over the text, at memory speed where the processor has wide vectors.</content>
internal sealed partial class LetterTables
{
    /// <summary>An entry with one of these is suspect whatever stands beside it.</summary>
    private const uint Suspect = 1U << SimpleLetters.Event | 1U << SimpleLetters.Changes;

    /// <summary>Fewer characters are quicker looked at one by one.</summary>
    private const int ShortestWide = 12;

    private static bool HasWideFind => WideBytes.IsSupported && Gfni.V512.IsSupported;

    /// <summary>The first index in <c>[from, to)</c> whose character changes, takes a closer look, or is suspect after the one before it; <paramref name="to"/> if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="to">Where to end; at most the length of the text.</param>
    /// <param name="left">The class of what stands before <paramref name="from"/>.</param>
    public int Find(ReadOnlySpan<char> text, int from, int to, byte left)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        if (to - from < ShortestWide)
            return FindScalar(ref start, from, to, left);
        if (!HasWideFind)
            return HasNarrowFind ? FindNarrow(ref start, from, to, left) : FindScalar(ref start, from, to, left);
        if (to - from < 64)
            return FindShort(ref start, from, to, left);
        for (var i = from; ;)
        {
            i = FindWide(ref start, i, to, left, out var suspects, out var foreign);
            if (i == to)
                return to;
            // what follows a character whose class was not known was not judged
            for (suspects |= foreign << 1; suspects != 0; suspects &= suspects - 1)
            {
                var index = i + BitOperations.TrailingZeroCount(suspects);
                if (IsSuspect(index > from ? ClassOf(ref start, index - 1) : left, Unsafe.Add(ref start, index)))
                    return index;
            }
            i += 64;
            if (i >= to)
                return to;
            // the last characters once more together with those before them
            i = Math.Min(i, to - 64);
            left = ClassOf(ref start, i - 1);
            from = i;
        }
    }

    /// <summary>Less than 64 characters, in memory with room behind them.</summary>
    [SkipLocalsInit]
    private int FindShort(ref char text, int from, int to, byte left)
    {
        Span<char> padded = stackalloc char[64];
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref text, from), to - from).CopyTo(padded);
        if (FindWide(ref MemoryMarshal.GetReference(padded), 0, 64, left, out var suspects, out var foreign) == 64)
            return to;
        for (suspects = (suspects | foreign << 1) & (1UL << to - from) - 1; suspects != 0; suspects &= suspects - 1)
        {
            var index = from + BitOperations.TrailingZeroCount(suspects);
            if (IsSuspect(index > from ? ClassOf(ref text, index - 1) : left, Unsafe.Add(ref text, index)))
                return index;
        }
        return to;
    }

    private byte ClassOf(ref char text, int index) => SimpleLetters.ClassOf(Letters.Of(Unsafe.Add(ref text, index)));

    /// <summary>The path that every processor has.</summary>
    internal int FindScalar(ReadOnlySpan<char> text, int from, int to, byte left) => FindScalar(ref MemoryMarshal.GetReference(text), from, to, left);

    private bool IsSuspect(byte left, char c) => Letters.Of(c) is var entry && ((entry & Suspect) != 0 || _structure[left].Has(SimpleLetters.ClassOf(entry)));

    private int FindScalar(ref char text, int from, int to, byte left)
    {
        ref var structure = ref MemoryMarshal.GetArrayDataReference(_structure);
        var i = from;
        for (; i < to; i++)
        {
            var entry = Letters.Of(Unsafe.Add(ref text, i));
            var value = SimpleLetters.ClassOf(entry);
            if ((entry & Suspect) != 0 || (Unsafe.Add(ref structure, (nint)left) >> value & 1) != 0)
                break;
            left = value;
        }
        return i;
    }

    /// <summary>
    /// 64 characters a turn (AVX-512 VBMI and GFNI), at least one: class by table permutes (<see cref="PlaceTable"/>), then the two bytes of the class. Gives the
    /// start of the first block that may hold a suspect, with a bit for each and for each whose class is not known; the end if there is none.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private int FindWide(ref char text, int from, int to, byte left, out ulong suspects, out ulong foreigners)
    {
        var (arabic, others) = (_suspects.Arabic, _suspects.Others);
        var (arabic0, arabic1, others0, others1) = (arabic.FirstEntries, arabic.LastEntries, others.FirstEntries, others.LastEntries);
        var leftBits = Pairs.LeftVector;
        var rightBits = Pairs.RightVector;
        ref var units = ref Unsafe.As<char, ushort>(ref text);
        var before = Vector512.CreateScalar(Pairs.LeftBits[left]);
        (suspects, foreigners) = (0, 0);
        var i = from;
        for (; i + 128 <= to; i += 128)
        {
            var start = before;
            var one = Judge(ref units, i, arabic0, arabic1, others0, others1, leftBits, rightBits, ref before, out _);
            var two = Judge(ref units, i + 64, arabic0, arabic1, others0, others1, leftBits, rightBits, ref before, out _);
            if ((one | two) == Vector512<byte>.Zero)
                continue;
            before = start;
            break;
        }
        while (true)
        {
            if (i + 64 > to)
            {
                if (i == to)
                    return to;
                // the last characters once more together with those before them
                before = Avx512Vbmi.PermuteVar64x8(before, Vector512.Create(WideBytes.Turn(to - i)));
                i = to - 64;
            }
            var suspect = Judge(ref units, i, arabic0, arabic1, others0, others1, leftBits, rightBits, ref before, out var foreign);
            if (suspect != Vector512<byte>.Zero)
            {
                (suspects, foreigners) = (WideBytes.BitsInOrder(suspect), WideBytes.BitsInOrder(foreign));
                return i;
            }
            i += 64;
        }
    }

    /// <summary>
    /// The suspects among 64 characters, by turns, and those whose class is not known. What is kept from block to block is what <see cref="SuspectPairs.LeftBits"/>
    /// says of the character before each, with that of the last one first.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Judge(ref ushort units, int index, Vector512<byte> arabic0, Vector512<byte> arabic1, Vector512<byte> others0, Vector512<byte> others1,
        Vector512<byte> leftBits, Vector512<byte> rightBits, ref Vector512<byte> before, out Vector512<byte> foreign)
    {
        var first = Vector512.LoadUnsafe(ref units, (nuint)index);
        var second = Vector512.LoadUnsafe(ref units, (nuint)index + 32);
        var low = WideBytes.LowByTurns(first, second);
        var high = WideBytes.HighByTurns(first, second);
        var entries = PlaceTable.Look(low, high, arabic0, arabic1, others0, others1, out _, out _, out foreign);
        // permutes look at the class only
        var lefts = Avx512Vbmi.PermuteVar64x8(Avx512Vbmi.PermuteVar64x8(leftBits, entries), WideBytes.NeighborsByTurns);
        var suspect = WideBytes.WithFirst(lefts, before) & Avx512Vbmi.PermuteVar64x8(rightBits, entries) | foreign;
        before = lefts;
        return suspect;
    }
}
