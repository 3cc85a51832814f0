using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <content>Finds the next suspect with vectors of 32 or 16 bytes: what <see cref="NeighborTables"/> do not let pass takes an exact look.</content>
internal sealed partial class LetterTables
{
    /// <summary>With more places than that to look at, the characters of a turn are quicker looked at one by one.</summary>
    private const int ManyLooks = 24;

    /// <summary>And so may be those after them.</summary>
    private const int StretchOfMany = 256;

    /// <summary>Characters below this have their class, and whether they are suspect, in a small table.</summary>
    private const int Near = 0x700;

    /// <summary>Whether suspects are found so: where the processor has no wider vectors.</summary>
    internal static bool HasNarrowFind => !HasWideFind && ByteLanes128.IsSupported;

    private int FindNarrow(ref char text, int from, int to, byte left)
    {
        if (ByteLanes256.IsSupported && to - from >= 2 * ByteLanes256.Count)
            return FindByLanes<ByteLanes256, Vector256<byte>>(ref text, from, to, left);
        if (to - from >= 2 * ByteLanes128.Count)
            return FindByLanes<ByteLanes128, Vector128<byte>>(ref text, from, to, left);
        return FindPadded(ref text, from, to, left);
    }

    /// <summary>Less than a turn, in memory with room behind them.</summary>
    [SkipLocalsInit]
    private int FindPadded(ref char text, int from, int to, byte left)
    {
        Span<char> padded = stackalloc char[2 * ByteLanes128.Count];
        padded.Fill('ا');
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref text, from), to - from).CopyTo(padded);
        return Math.Min(to, from + FindByLanes<ByteLanes128, Vector128<byte>>(ref MemoryMarshal.GetReference(padded), 0, 2 * ByteLanes128.Count, left));
    }

    /// <summary>Two vectors a turn, one turn at least; the last one may begin within the one before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private int FindByLanes<TLanes, T>(ref char text, int from, int to, byte left)
        where TLanes : struct, IByteLanes<T>
        where T : struct
    {
        var neighbors = _neighbors!;
        ref var tables = ref MemoryMarshal.GetArrayDataReference(neighbors.Tables);
        ref var units = ref Unsafe.As<char, ushort>(ref text);
        var turn = 2 * TLanes.Count;
        for (var i = from; ;)
        {
            var start = i;
            var before = TLanes.Last(neighbors.KindOf(left));
            var joins = neighbors.Joins(left) ? 1UL : 0;
            var isDense = false;
            for (; i + turn <= to; i += turn)
            {
                var first = Judge<TLanes, T>(ref tables, ref units, (nuint)i, ref before, out var firstSpaces, out var firstJoining);
                var second = Judge<TLanes, T>(ref tables, ref units, (nuint)(i + TLanes.Count), ref before, out var secondSpaces, out var secondJoining);
                var halfSpaces = firstSpaces | (ulong)secondSpaces << TLanes.Count;
                var joining = firstJoining | (ulong)secondJoining << TLanes.Count;
                halfSpaces &= ~(joining << 1 | joins);
                joins = joining >> turn - 1;
                if ((TLanes.Bits(TLanes.IsZero(TLanes.Min(first, second))) | halfSpaces) == 0)
                    continue;
                var places = TLanes.Bits(TLanes.IsZero(first)) | (ulong)TLanes.Bits(TLanes.IsZero(second)) << TLanes.Count | halfSpaces;
                isDense = BitOperations.PopCount(places) > ManyLooks;
                if (isDense)
                    break;
                if (FirstSuspect(ref text, start, left, i, places) is var found and >= 0)
                    return found;
            }
            if (i == to)
                return to;
            if (isDense)
            {
                var end = Math.Min(to, i + StretchOfMany);
                var found = FindScalar(ref text, i, end, i > start ? ClassOf(ref text, i - 1) : left);
                if (found < end || end == to)
                    return found;
                i = end;
            }
            // the last characters once more together with those before them
            i = Math.Min(i, to - turn);
            left = ClassOf(ref text, i - 1);
        }
    }

    /// <summary>The first of some places that is suspect, or -1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FirstSuspect(ref char text, int from, byte left, int start, ulong places)
    {
        ref var structure = ref MemoryMarshal.GetArrayDataReference(_structure);
        ref var near = ref MemoryMarshal.GetArrayDataReference(_nearEntries!);
        do
        {
            var index = start + BitOperations.TrailingZeroCount(places);
            places &= places - 1;
            var c = Unsafe.Add(ref text, index);
            var previous = index > from ? Unsafe.Add(ref text, index - 1) : '\uFFFF';
            if (c < Near && previous < Near)
            {
                var entry = Unsafe.Add(ref near, (nint)c);
                if (((Unsafe.Add(ref structure, (nint)(Unsafe.Add(ref near, (nint)previous) & 0x3F)) >> (entry & 0x3F) & 1) | (uint)entry >> 6) != 0)
                    return index;
            }
            else if (IsSuspect(index > from ? SimpleLetters.ClassOf(Letters.Of(previous)) : left, c))
            {
                return index;
            }
        }
        while (places != 0);
        return -1;
    }

    /// <summary>For each character the kind of the one before it, if it may stand there; 0 takes a look. Half-spaces must stand behind letters that join, too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Judge<TLanes, T>(ref byte tables, ref ushort units, nuint index, ref T before, out uint halfSpaces, out uint joining)
        where TLanes : struct, IByteLanes<T>
        where T : struct
    {
        var upper = TLanes.All(0x80);
        var arabic = TLanes.Page(ref units, index, 0x0600);
        var arabicRows = TLanes.HighBits(arabic);
        var letters = TLanes.And(
            TLanes.Or(TLanes.Look(Table<TLanes, T>(ref tables, NeighborTables.LowerLetters), arabic), TLanes.Look(Table<TLanes, T>(ref tables, NeighborTables.UpperLetters), TLanes.Xor(arabic, upper))),
            TLanes.LookNibble(Table<TLanes, T>(ref tables, NeighborTables.LetterRows), arabicRows));
        var others = TLanes.And(
            TLanes.LookNibble(Table<TLanes, T>(ref tables, NeighborTables.Arabic), TLanes.And(arabic, TLanes.All(0x0F))),
            TLanes.LookNibble(Table<TLanes, T>(ref tables, NeighborTables.ArabicRows), arabicRows));
        var latin = TLanes.Subtract(TLanes.Page(ref units, index, 0), TLanes.All(NeighborTables.LatinShift));
        var ofLatin = TLanes.And(
            TLanes.Or(TLanes.Look(Table<TLanes, T>(ref tables, NeighborTables.LowerLatin), latin), TLanes.Look(Table<TLanes, T>(ref tables, NeighborTables.UpperLatin), TLanes.Xor(latin, upper))),
            TLanes.LookNibble(Table<TLanes, T>(ref tables, NeighborTables.LatinRows), TLanes.HighBits(latin)));
        var spaces = TLanes.Equal(ref units, index, '\u200C');
        halfSpaces = TLanes.Bits(spaces);
        joining = TLanes.Bits(TLanes.LookNibble(Table<TLanes, T>(ref tables, NeighborTables.Joining), letters));
        var kinds = TLanes.Or(
            TLanes.Or(TLanes.Min(letters, TLanes.All(NeighborKinds.Letter)), TLanes.And(spaces, Table<TLanes, T>(ref tables, NeighborTables.HalfSpaces))),
            TLanes.Or(others, ofLatin));
        var fit = TLanes.Or(
            TLanes.LookNibble(Table<TLanes, T>(ref tables, NeighborTables.BeforeLower), kinds),
            TLanes.LookNibble(Table<TLanes, T>(ref tables, NeighborTables.BeforeUpper), TLanes.HighBits(kinds)));
        var previous = TLanes.Previous(kinds, before);
        before = kinds;
        return TLanes.And(previous, fit);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Table<TLanes, T>(ref byte tables, int index)
        where TLanes : struct, IByteLanes<T>
        where T : struct => TLanes.Table(ref Unsafe.Add(ref tables, index));
}
