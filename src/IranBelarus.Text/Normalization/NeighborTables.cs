using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>The <see cref="NeighborKinds"/> of characters, for look-ups by four bits: each table has 16 bytes, twice.</summary>
/// <remarks>
/// A character has a bit where one table has it for the low four bits of its code and another one for the high four. So a bit stands for some rows of 16
/// characters and for the columns that are of one kind in all of these rows. The lower and the upper half of a page have tables of their own.
/// </remarks>
internal sealed class NeighborTables
{
    /// <summary>Where each table begins. Letters of U+06xx, rest of U+06xx, U+00xx, what each kind may follow, and sixteen times the kind of a half-space.</summary>
    public const int LowerLetters = 0x000, UpperLetters = 0x020, LetterRows = 0x040, Joining = 0x060,
        Arabic = 0x080, ArabicRows = 0x0A0,
        LowerLatin = 0x0C0, UpperLatin = 0x0E0, LatinRows = 0x100,
        BeforeLower = 0x120, BeforeUpper = 0x140,
        HalfSpaces = 0x160, Size = 0x180;

    /// <summary>What is taken from the low byte of U+00xx, so that the two halves have one row of each kind at least.</summary>
    public const byte LatinShift = 0x30;

    /// <summary>Rows of U+06xx that have letters, those that join to the next one and those that do not; a bit for each.</summary>
    private static readonly int[] JoiningLower = [2, 3, 4, 7], OthersLower = [2, 3, 4, 7], JoiningUpper = [0x8, 0xA, 0xB, 0xC], OthersUpper = [0x8, 0x9, 0xC, 0xD];

    private readonly NeighborKinds _kinds;
    private readonly Func<char, uint> _entryOf;
    private readonly uint _out;

    /// <param name="kinds">The kinds.</param>
    /// <param name="entryOf">The entry of <see cref="SimpleLetters"/> for a character; its class counts.</param>
    /// <param name="outBits">Bits of an entry that keep its character out.</param>
    public NeighborTables(NeighborKinds kinds, Func<char, uint> entryOf, uint outBits)
    {
        (_kinds, _entryOf, _out) = (kinds, entryOf, outBits);
        for (var i = 0; i < 4; i++)
        {
            var (joins, other) = (kinds.Joining, kinds.Members(NeighborKinds.Letter) & ~kinds.Joining);
            Fill(0x0600, LowerLetters, LetterRows, 1 << i, joins, JoiningLower[i]);
            Fill(0x0600, UpperLetters, LetterRows, 1 << i, joins, JoiningUpper[i]);
            Fill(0x0600, LowerLetters, LetterRows, 0x10 << i, other, OthersLower[i]);
            Fill(0x0600, UpperLetters, LetterRows, 0x10 << i, other, OthersUpper[i]);
            Tables[Joining + (1 << i)] = 0x80;
        }
        Fill(0x0600, Arabic, ArabicRows, NeighborKinds.Stop, 0);
        Fill(0x0600, Arabic, ArabicRows, NeighborKinds.OtherStop, 1);
        // both sets of digits, if both stay
        if (!Fill(0x0600, Arabic, ArabicRows, NeighborKinds.Plain, 6, 0xF) && !Fill(0x0600, Arabic, ArabicRows, NeighborKinds.Plain, 0xF))
            Fill(0x0600, Arabic, ArabicRows, NeighborKinds.Plain, 6);
        Fill(0, LowerLatin, LatinRows, NeighborKinds.OtherStop, 3);
        Fill(0, LowerLatin, LatinRows, NeighborKinds.Stop, 5, 7);
        Fill(0, LowerLatin, LatinRows, NeighborKinds.Opening, 0xA);
        Fill(0, LowerLatin, LatinRows, NeighborKinds.Plain, 3, 4, 5, 6, 7);
        Fill(0, UpperLatin, LatinRows, NeighborKinds.OtherStop, 0xB);
        Fill(0, UpperLatin, LatinRows, NeighborKinds.Break, 0);
        Fill(0, UpperLatin, LatinRows, NeighborKinds.Blank, 2);
        Fill(0, UpperLatin, LatinRows, NeighborKinds.Stop, 2);
        Fill(0, UpperLatin, LatinRows, NeighborKinds.Opening, 2);
        Fill(0, UpperLatin, LatinRows, NeighborKinds.Plain, 2);
        if (IsOf(0x2000, 0x0C, 1UL << NormalizationClass.Zwnj))
            Tables.AsSpan(HalfSpaces, 16).Fill(NeighborKinds.HalfSpace);
        for (var i = 0; i < 4; i++)
        {
            Tables[BeforeLower + (1 << i)] = kinds.Before((byte)(1 << i));
            Tables[BeforeUpper + (1 << i)] = kinds.Before((byte)(0x10 << i));
        }
        for (var table = 0; table < Size; table += 32)
            Tables.AsSpan(table, 16).CopyTo(Tables.AsSpan(table + 16, 16));
    }

    /// <summary>All of them.</summary>
    public byte[] Tables { get; } = new byte[Size];

    /// <summary>A kind of what a class stands for, or 0.</summary>
    public byte KindOf(byte value) => _kinds.OfClass[value];

    /// <summary>Whether a half-space may stand after letters of a class.</summary>
    public bool Joins(byte value) => _kinds.Joining.Has(value);

    private bool Fill(int page, int columns, int rowTable, byte kind, params ReadOnlySpan<int> rows) => Fill(page, columns, rowTable, kind, _kinds.Members(kind), rows);

    /// <summary>Sets a bit for the columns that have only characters of these classes in these rows; false if there are none.</summary>
    private bool Fill(int page, int columns, int rowTable, int bit, ulong classes, params ReadOnlySpan<int> rows)
    {
        var any = false;
        for (var column = 0; column < 16; column++)
        {
            var all = true;
            foreach (var row in rows)
                all &= IsOf(page, row << 4 | column, classes);
            if (all)
                Tables[columns + column] |= (byte)bit;
            any |= all;
        }
        var shift = page == 0 ? LatinShift >> 4 : 0;
        foreach (var row in rows)
            Tables[rowTable + (row - shift & 0xF)] |= (byte)bit;
        return any;
    }

    /// <summary>Whether a character is of these classes and not kept out. The bytes that stand for other pages as well are nobody's.</summary>
    private bool IsOf(int page, int low, ulong classes)
    {
        var entry = _entryOf((char)(page | low));
        return low is not (0 or 0xFF) && (entry & _out) == 0 && classes.Has(SimpleLetters.ClassOf(entry));
    }
}
