using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <content>The search with vectors of 32 or 16 bytes: what is not known to be none takes an exact look.</content>
internal static partial class ForeignSigns
{
    /// <summary>With more places than that to look at, the characters of a turn, and those after them, are quicker looked at one by one.</summary>
    private const int ManyLooks = 16, StretchOfMany = 256;

    // Where each table of NarrowTraits begins: for the low four bits of U+06xx in its halves, for the high four, and what a letter is among the bits.
    // Then the same for forms of letters.
    private const int Lower = 0x00, Upper = 0x20, Rows = 0x40, Letters = 0x60, FormsA = 0x80, FormsARows = 0xA0, FormsB = 0xC0, FormsBRows = 0xE0;

    /// <summary>Where the pages of forms begin for the tables: U+FBFF must not be the last one.</summary>
    private const ushort FormsAPage = 0xFB40, FormsBPage = 0xFE00;

    private static int FindNarrow(ReadOnlySpan<char> text, int from, int to)
    {
        if (ByteLanes256.IsSupported && to - from >= 2 * ByteLanes256.Count)
            return FindByLanes<ByteLanes256, Vector256<byte>>(text[..to], text, from);
        if (to - from >= 2 * ByteLanes128.Count)
            return FindByLanes<ByteLanes128, Vector128<byte>>(text[..to], text, from);
        if (from >= to)
            return to;
        Span<char> padded = stackalloc char[2 * ByteLanes128.Count];
        padded.Fill(' ');
        text[from..to].CopyTo(padded);
        return Math.Min(to, FindByLanes<ByteLanes128, Vector128<byte>>(padded, text, 0, from));
    }

    /// <summary>Two vectors a turn; the last turn may begin within the one before.</summary>
    /// <param name="blocks">The text, or a part of it with spaces behind it.</param>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="shift">Where <paramref name="blocks"/> begins in the text.</param>
    /// <returns>The first sign in the text; beyond the end of the blocks, or there, if there is none.</returns>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int FindByLanes<TLanes, T>(ReadOnlySpan<char> blocks, ReadOnlySpan<char> text, int from, int shift = 0)
        where TLanes : struct, IByteLanes<T>
        where T : struct
    {
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(blocks));
        ref var tables = ref MemoryMarshal.GetArrayDataReference(NarrowTraits);
        var turn = 2 * TLanes.Count;
        var before = 0UL;
        for (var i = from; i < blocks.Length; i += turn)
        {
            if (i + turn > blocks.Length)
            {
                // the last characters once more together with those before them
                i = blocks.Length - turn;
                before = 0;
            }
            Judge<TLanes, T>(ref tables, ref units, (nuint)i, out var unknown, out var letters, out var alefs, out var lams);
            Judge<TLanes, T>(ref tables, ref units, (nuint)(i + TLanes.Count), out var unknown2, out var letters2, out var alefs2, out var lams2);
            var letter = letters | (ulong)letters2 << TLanes.Count;
            var alef = alefs | (ulong)alefs2 << TLanes.Count;
            var next = letter & ~(lams | (ulong)lams2 << TLanes.Count);
            var places = unknown | (ulong)unknown2 << TLanes.Count;
            if (BitOperations.PopCount(places) > ManyLooks)
            {
                JudgeForms<TLanes, T>(ref tables, ref units, (nuint)i, out var forms, out alefs, out lams);
                JudgeForms<TLanes, T>(ref tables, ref units, (nuint)(i + TLanes.Count), out var forms2, out alefs2, out lams2);
                var form = forms | (ulong)forms2 << TLanes.Count;
                var alefForm = alefs | (ulong)alefs2 << TLanes.Count;
                next |= form | alefForm;
                form |= alefForm | lams | (ulong)lams2 << TLanes.Count;
                (places, letter, alef) = (places & ~form, letter | form, alef | alefForm);
            }
            // an alef with no letter before it and with none but lam behind it
            places |= alef & ~(letter << 1 | before) & ~(next >> 1);
            before = letter >> turn - 1;
            if (places == 0)
                continue;
            if (BitOperations.PopCount(places) > ManyLooks)
            {
                var end = Math.Min(blocks.Length, i + StretchOfMany);
                var found = FindScalar(text, shift + i, Math.Min(text.Length, shift + end));
                if (found < shift + end)
                    return found;
                (i, before) = (end - turn, 0);
                continue;
            }
            for (; places != 0; places &= places - 1)
            {
                var index = shift + i + BitOperations.TrailingZeroCount(places);
                if (index < text.Length && IsSign(text, index))
                    return index;
            }
        }
        return shift + blocks.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Judge<TLanes, T>(ref byte tables, ref ushort units, nuint index, out uint unknown, out uint letters, out uint alefs, out uint lams)
        where TLanes : struct, IByteLanes<T>
        where T : struct
    {
        var arabic = TLanes.Page(ref units, index, 0x0600);
        var known = TLanes.And(
            TLanes.Or(
                TLanes.Look(TLanes.Table(ref Unsafe.Add(ref tables, Lower)), arabic),
                TLanes.Look(TLanes.Table(ref Unsafe.Add(ref tables, Upper)), TLanes.Xor(arabic, TLanes.All(0x80)))),
            TLanes.LookNibble(TLanes.Table(ref Unsafe.Add(ref tables, Rows)), TLanes.HighBits(arabic)));
        letters = TLanes.Bits(TLanes.LookNibble(TLanes.Table(ref Unsafe.Add(ref tables, Letters)), known));
        // 1 to 254
        var latin = TLanes.And(TLanes.Subtract(TLanes.Page(ref units, index, 0), TLanes.All(0xFF)), TLanes.All(0xFE));
        unknown = TLanes.Bits(TLanes.IsZero(TLanes.Or(TLanes.Or(known, latin), TLanes.Equal(ref units, index, '\u200C'))));
        alefs = TLanes.Bits(TLanes.Equal(arabic, TLanes.All('ا' & 0xFF)));
        lams = TLanes.Bits(TLanes.Equal(arabic, TLanes.All('ل' & 0xFF)));
    }

    /// <summary>The same for forms of letters: those that show nothing, forms of alef, and of lam.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void JudgeForms<TLanes, T>(ref byte tables, ref ushort units, nuint index, out uint forms, out uint alefs, out uint lams)
        where TLanes : struct, IByteLanes<T>
        where T : struct
    {
        var formsA = TLanes.Page(ref units, index, FormsAPage);
        var formsB = TLanes.Page(ref units, index, FormsBPage);
        var known = TLanes.Or(
            TLanes.And(
                TLanes.LookNibble(TLanes.Table(ref Unsafe.Add(ref tables, FormsA)), TLanes.And(formsA, TLanes.All(0x0F))),
                TLanes.LookNibble(TLanes.Table(ref Unsafe.Add(ref tables, FormsARows)), TLanes.HighBits(formsA))),
            TLanes.And(
                TLanes.LookNibble(TLanes.Table(ref Unsafe.Add(ref tables, FormsB)), TLanes.And(formsB, TLanes.All(0x0F))),
                TLanes.LookNibble(TLanes.Table(ref Unsafe.Add(ref tables, FormsBRows)), TLanes.HighBits(formsB))));
        forms = ~TLanes.Bits(TLanes.IsZero(known));
        if (TLanes.Count < 32)
            forms &= (1U << TLanes.Count) - 1;
        alefs = TLanes.Bits(TLanes.Or(TLanes.Equal(formsB, TLanes.All('\uFE8D' & 0xFF)), TLanes.Equal(formsB, TLanes.All('\uFE8E' & 0xFF))));
        var lam = TLanes.Subtract(formsB, TLanes.All('\uFEDD' & 0xFF));
        lams = TLanes.Bits(TLanes.Equal(TLanes.Min(lam, TLanes.All(3)), lam));
    }

    private static byte[] NarrowTables()
    {
        // the lower half, then the upper one
        ReadOnlySpan<int> letters = [2, 3, 4, 7, 0x8, 0x9, 0xA, 0xC];
        var tables = new byte[FormsBRows + 32];
        for (var i = 0; i < letters.Length; i++)
        {
            Fill(tables, 1 << (i & 3), true, letters[i]);
            tables[Letters + (1 << (i & 3))] = 0x80;
        }
        Fill(tables, 0x10, false, 0, 1);
        Fill(tables, 0x20, false, 4);
        Fill(tables, 0x40, false, 5);
        Fill(tables, 0x80, false, 6);
        Fill(tables, 0x10, false, 0xD);
        Fill(tables, 0x20, false, 0xF);
        // U+FB5x to U+FBAx, U+FBEx, U+FBFx; U+FE8x to U+FEFx
        ReadOnlySpan<int> formRows = [0x5, 0x6, 0x7, 0x8, 0x9, 0xA, 0xE, 0xF];
        for (var i = 0; i < 8; i++)
        {
            FillForms(tables, FormsA, 1 << i, FormsAPage, 0xFB00 | formRows[i] << 4);
            FillForms(tables, FormsB, 1 << i, FormsBPage, 0xFE80 + (i << 4));
        }
        for (var table = 0; table < tables.Length; table += 32)
            tables.AsSpan(table, 16).CopyTo(tables.AsSpan(table + 16));
        return tables;
    }

    /// <summary>Sets a bit for the columns that have only letters, or only others, in these rows, none of which shows anything. U+0600 and U+06FF stand for other pages as well.</summary>
    private static void Fill(byte[] tables, int bit, bool areLetters, params ReadOnlySpan<int> rows)
    {
        for (var column = 0; column < 16; column++)
        {
            var all = true;
            foreach (var row in rows)
            {
                var low = row << 4 | column;
                all &= low is not (0 or 0xFF) && (Traits[low] & (Sign | HamzaAlef | Maksura)) == 0 && (Traits[low] & Letter) != 0 == areLetters;
            }
            if (all)
                tables[(rows[0] < 8 ? Lower : Upper) + column] |= (byte)bit;
        }
        foreach (var row in rows)
            tables[Rows + row] |= (byte)bit;
    }

    /// <summary>Sets a bit for the forms of one letter in a row that show nothing where they stand alone, but for those of alef and lam.</summary>
    private static void FillForms(byte[] tables, int columns, int bit, ushort page, int first)
    {
        for (var column = 0; column < 16; column++)
        {
            var low = first - page + column;
            if (low is > 0 and < 0xFF && (Of((char)(first + column)) & (Sign | Alef | HamzaAlef | Maksura | Lam | Letter)) == Letter)
                tables[columns + column] |= (byte)bit;
        }
        tables[columns + 0x20 + (first - page >> 4)] |= (byte)bit;
    }
}
