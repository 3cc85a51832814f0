using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <content>The search with vectors of 32 or 16 bytes: what may be a mark takes an exact look.</content>
internal static partial class AddressMarks
{
    // Where each table of NarrowTraits begins: for the low four bits of a character of ASCII, and for the high four.
    private const int Columns = 0x00, Rows = 0x20;

    // What the tables know: full stops, what takes a look anyway, letters.
    private const byte Stops = 0x80, Looks = 0x7C, Letters = 0x03;

    private static int FindNarrow(ReadOnlySpan<char> text, int from, int to)
    {
        if (ByteLanes256.IsSupported && to - from >= 2 * ByteLanes256.Count)
            return FindByLanes<ByteLanes256, Vector256<byte>>(text[..to], text, from);
        if (to - from >= 2 * ByteLanes128.Count)
            return FindByLanes<ByteLanes128, Vector128<byte>>(text[..to], text, from);
        return FindScalar(text, from, to);
    }

    /// <summary>Two vectors a turn; the last turn may begin within the one before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int FindByLanes<TLanes, T>(ReadOnlySpan<char> part, ReadOnlySpan<char> text, int from)
        where TLanes : struct, IByteLanes<T>
        where T : struct
    {
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(part));
        ref var tables = ref MemoryMarshal.GetArrayDataReference(NarrowTraits);
        var turn = 2 * TLanes.Count;
        for (var i = from; i < part.Length; i += turn)
        {
            // the last characters once more together with those before them
            i = Math.Min(i, part.Length - turn);
            Judge<TLanes, T>(ref tables, ref units, (nuint)i, out var looks, out var stops, out var letters);
            Judge<TLanes, T>(ref tables, ref units, (nuint)(i + TLanes.Count), out var looks2, out var stops2, out var letters2);
            // a full stop counts before a letter, and where it is not seen what follows
            var before = (letters | (ulong)letters2 << TLanes.Count) >> 1 | 1UL << turn - 1;
            var places = (looks | (ulong)looks2 << TLanes.Count) | (stops | (ulong)stops2 << TLanes.Count) & before;
            for (; places != 0; places &= places - 1)
            {
                var index = i + BitOperations.TrailingZeroCount(places);
                if (IsMark(text, index))
                    return index;
            }
        }
        return part.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Judge<TLanes, T>(ref byte tables, ref ushort units, nuint index, out uint looks, out uint stops, out uint letters)
        where TLanes : struct, IByteLanes<T>
        where T : struct
    {
        var latin = TLanes.Page(ref units, index, 0);
        var traits = TLanes.And(
            TLanes.Look(TLanes.Table(ref Unsafe.Add(ref tables, Columns)), latin),
            TLanes.LookNibble(TLanes.Table(ref Unsafe.Add(ref tables, Rows)), TLanes.HighBits(latin)));
        stops = TLanes.Bits(traits);
        looks = ~TLanes.Bits(TLanes.IsZero(TLanes.And(traits, TLanes.All(Looks))));
        letters = ~TLanes.Bits(TLanes.IsZero(TLanes.And(traits, TLanes.All(Letters))));
        if (TLanes.Count < 32)
        {
            looks &= (1U << TLanes.Count) - 1;
            letters &= (1U << TLanes.Count) - 1;
        }
    }

    private static byte[] NarrowTables()
    {
        var tables = new byte[0x40];
        Fill(tables, 0x01, 4, 6);
        Fill(tables, 0x02, 5, 7);
        Fill(tables, 0x04, 2);
        Fill(tables, 0x08, 3);
        Fill(tables, 0x10, 4, 6);
        Fill(tables, 0x20, 5);
        Fill(tables, 0x40, 7);
        Fill(tables, Stops, 2);
        for (var table = 0; table < tables.Length; table += 32)
            tables.AsSpan(table, 16).CopyTo(tables.AsSpan(table + 16));
        return tables;
    }

    /// <summary>Sets a bit for the columns in which one of these rows of 16 has a character that the bit stands for. U+0000 stands for other pages as well.</summary>
    private static void Fill(byte[] tables, byte bit, params ReadOnlySpan<int> rows)
    {
        foreach (var row in rows)
        {
            tables[Rows + row] |= bit;
            for (var column = 0; column < 16; column++)
            {
                var traits = Traits[row << 4 | column];
                var isMeant = bit == Stops ? (traits & Stop) != 0 : (bit & Letters) != 0 ? (traits & Latin) != 0 : (traits & (Alone | Colon | W | Quotation | Apostrophe)) != 0;
                if (isMeant)
                    tables[Columns + column] |= bit;
            }
        }
    }
}
