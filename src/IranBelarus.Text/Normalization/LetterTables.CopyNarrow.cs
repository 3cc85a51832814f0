using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <content>Copies text with its letters exchanged, with vectors of 32 or 16 bytes.</content>
internal sealed partial class LetterTables
{
    /// <summary>Fewer characters are quicker copied one by one.</summary>
    public const int ShortestCopy = 32;

    /// <summary>With more exchanges than that, characters are quicker looked up.</summary>
    private const int MostExchanges = 6;

    private NeighborTables? _copied;
    private ushort[] _exchanges = [];

    /// <summary>Whether there is <see cref="CopyNarrow"/>.</summary>
    public bool CopiesNarrow => _copied is not null;

    /// <summary>Copies characters as what they become, up to one that takes a closer look, or to one that looks so; gives how many were copied. What is written behind them, up to <paramref name="count"/>, does not count.</summary>
    /// <param name="source">Where the text is.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="count">How many characters there are; at least <see cref="ShortestCopy"/>.</param>
    /// <param name="left">The class of what was written before them.</param>
    public int CopyNarrow(ref char source, ref char target, int count, byte left) =>
        ByteLanes256.IsSupported && count >= 2 * ByteLanes256.Count
            ? CopyByLanes<ByteLanes256, Vector256<byte>>(ref source, ref target, count, left)
            : CopyByLanes<ByteLanes128, Vector128<byte>>(ref source, ref target, count, left);

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private int CopyByLanes<TLanes, T>(ref char source, ref char target, int count, byte left)
        where TLanes : struct, IByteLanes<T>
        where T : struct
    {
        var neighbors = _copied!;
        ref var tables = ref MemoryMarshal.GetArrayDataReference(neighbors.Tables);
        ref var units = ref Unsafe.As<char, ushort>(ref source);
        ref var written = ref Unsafe.As<char, ushort>(ref target);
        ref var exchanges = ref MemoryMarshal.GetArrayDataReference(_exchanges);
        var changes = _exchanges.Length / 32;
        var turn = 2 * TLanes.Count;
        var (start, i) = (0, 0);
        while (true)
        {
            var before = TLanes.Last(neighbors.KindOf(left));
            var joins = neighbors.Joins(left) ? 1UL : 0;
            for (; i + turn <= count; i += turn)
            {
                TLanes.Copy(ref units, ref written, (nuint)i, ref exchanges, changes);
                TLanes.Copy(ref units, ref written, (nuint)(i + TLanes.Count), ref exchanges, changes);
                var first = Judge<TLanes, T>(ref tables, ref units, (nuint)i, ref before, out var firstSpaces, out var firstJoining);
                var second = Judge<TLanes, T>(ref tables, ref units, (nuint)(i + TLanes.Count), ref before, out var secondSpaces, out var secondJoining);
                var halfSpaces = firstSpaces | (ulong)secondSpaces << TLanes.Count;
                var joining = firstJoining | (ulong)secondJoining << TLanes.Count;
                halfSpaces &= ~(joining << 1 | joins);
                joins = joining >> turn - 1;
                if ((TLanes.Bits(TLanes.IsZero(TLanes.Min(first, second))) | halfSpaces) == 0)
                    continue;
                var places = TLanes.Bits(TLanes.IsZero(first)) | (ulong)TLanes.Bits(TLanes.IsZero(second)) << TLanes.Count | halfSpaces;
                if (BitOperations.PopCount(places) > ManyLooks)
                    return i;
                if (FirstEvent(ref source, ref target, start, left, i, places) is var found and >= 0)
                    return found;
            }
            if (i == count)
                return count;
            // the last characters once more together with those before them
            (start, i) = (count - turn, count - turn);
            left = ClassOf(ref source, i - 1);
        }
    }

    /// <summary>The first of some places that takes a closer look, or where something else must stand than was written, or -1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FirstEvent(ref char source, ref char target, int from, byte left, int start, ulong places)
    {
        do
        {
            var index = start + BitOperations.TrailingZeroCount(places);
            places &= places - 1;
            var entry = Letters.Of(Unsafe.Add(ref source, index));
            if ((entry & 1U << SimpleLetters.Event) != 0 || Unsafe.Add(ref target, index) != (char)entry
                || _structure[index > from ? ClassOf(ref source, index - 1) : left].Has(SimpleLetters.ClassOf(entry)))
                return index;
        }
        while (places != 0);
        return -1;
    }

    private void PrepareNarrowCopy(NeighborKinds kinds)
    {
        var exchanges = new List<ushort>();
        for (var c = '\0'; c < Near; c++)
        {
            var entry = Letters.Of(c);
            if ((entry & Suspect) != 1U << SimpleLetters.Changes)
                continue;
            exchanges.AddRange(Enumerable.Repeat((ushort)c, 16));
            exchanges.AddRange(Enumerable.Repeat((ushort)(c ^ entry), 16));
        }
        if (exchanges.Count / 32 > MostExchanges)
            return;
        _exchanges = [.. exchanges];
        _copied = new(kinds, Letters.Of, 1U << SimpleLetters.Event);
    }
}
