using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Lines of Persian in which nothing but letters of another keyboard is amiss, the commonest fault by far: one pass looks for suspects, for signs of another language
/// (<see cref="ForeignSigns"/>) and of addresses (<see cref="AddressMarks"/>) while it copies, and exchanges the letters. Lines with anything else are left to <see cref="Rewriter"/>.
/// </summary>
internal sealed class PlainLines
{
    // Classes whose characters are all left out here stand for letters that are looked at by themselves.
    private const byte AlefWithHamza = HehOther, Maksura = YehMaksura;

    private const ulong LeftOut = 1UL << HehOther | 1UL << YehMaksura;

    /// <summary>What does not count between two letters.</summary>
    private const ulong Passed = CharacterClasses.Marks | CharacterClasses.Invisible | 1UL << Tatweel;

    /// <summary>How many kinds of suspect pairs are told apart; the bit that is left shows alef with no letter before it.</summary>
    private const int Kinds = 7;

    private const byte FirstAlef = 0x80;

    private readonly RewritePlan _plan;
    private readonly LetterTables _tables;
    private readonly PlaceTable _places;
    private readonly byte[] _left = new byte[Count], _right = new byte[Count];

    public PlainLines(RewritePlan plan)
    {
        _plan = plan;
        _tables = plan.FamilyLetters[(int)LetterFamily.Persian];
        _places = new(EntryOf, static entry => (entry & 1U << SimpleLetters.Event) != 0);
        var after = new ulong[Count];
        for (byte left = 0; left < Count; left++)
        {
            var row = plan.Structure[AsStructure(left)];
            for (byte right = 0; right < Count; right++)
            {
                if (row.Has(AsStructure(right)))
                    after[left] |= 1UL << right;
            }
            if (!IsLetter(left))
                after[left] |= 1UL << YehHamza | 1UL << AlefWithHamza;
            if (left == Maksura)
                after[left] |= CharacterClasses.Letters | Passed;
            // alef's own look-alikes behind what may be the lam of the article; the letters that do not join share its row, since there is no room for more kinds
            if (IsLetter(left) && !CharacterClasses.JoinsForward.Has(left))
                after[left] |= plan.Structure[Alef] | Passed;
        }
        var pairs = new SuspectPairs(after, Kinds);
        for (byte value = 0; value < Count; value++)
        {
            _left[value] = (byte)(pairs.LeftBits[value] | (IsLetter(value) ? 0 : FirstAlef));
            _right[value] = (byte)(pairs.RightBits[value] | (value == Alef ? FirstAlef : 0));
        }
    }

    public static bool IsSupported => WideBytes.HasPlanes;

    /// <summary>Whether a character is a letter of another keyboard.</summary>
    public bool Exchanges(char c) => _tables.IsExchanged(c) && CharacterClasses.Letters.Has(c);

    /// <summary>Copies whole lines as long as nothing but letters is amiss.</summary>
    /// <param name="text">Whole lines, at least one, up to the end of the text.</param>
    /// <param name="target">Where they go, as long as they are or longer.</param>
    /// <param name="changed">Whether a letter was exchanged, in what is settled.</param>
    /// <returns>How many characters are settled: all, or the lines before the first that takes a closer look.</returns>
    public int Copy(ReadOnlySpan<char> text, Span<char> target, out bool changed)
    {
        changed = false;
        if (text.Length >= 64)
            return CopyBlocks(text, target, text.Length, ref changed);
        Span<char> padded = stackalloc char[64], written = stackalloc char[64];
        padded.Clear();
        text.CopyTo(padded);
        var settled = CopyBlocks(padded, written, text.Length, ref changed);
        written[..settled].CopyTo(target);
        return settled;
    }

    private int CopyBlocks(ReadOnlySpan<char> blocks, Span<char> target, int length, ref bool changed)
    {
        var text = blocks[..length];
        var fault = -1;
        for (var i = 0; i < length && fault < 0; i += 64)
        {
            i = CopyWide(blocks, target, Math.Min(i, blocks.Length - 64), ref changed, out var suspects, out var foreign);
            if (i == blocks.Length)
                break;
            fault = FirstFault(text, i, suspects | foreign | foreign << 1);
            for (; foreign != 0; foreign &= foreign - 1)
            {
                var index = i + BitOperations.TrailingZeroCount(foreign);
                target[index] = (char)_tables.EntryInBlock(blocks[index]);
            }
            changed = changed || !blocks.Slice(i, 64).SequenceEqual(target.Slice(i, 64));
        }
        if (fault < 0 && _plan.Structure[_tables.ClassInBlock(text[^1])].Has(Edge))
            fault = length - 1;
        if (fault < 0)
            return length;
        var line = text[..fault].LastIndexOf('\n') + 1;
        changed = changed && !text[..line].SequenceEqual(target[..line]);
        return line;
    }

    /// <summary>Where more of a block look suspect, it is left to the walk.</summary>
    private const int MostSuspects = 8;

    /// <summary>The first of the suspects of a block that really takes a closer look; -1 if there is none.</summary>
    private int FirstFault(ReadOnlySpan<char> text, int start, ulong suspects)
    {
        if (BitOperations.PopCount(suspects) > MostSuspects)
            return Math.Min(start + BitOperations.TrailingZeroCount(suspects), text.Length - 1);
        for (; suspects != 0; suspects &= suspects - 1)
        {
            var index = start + BitOperations.TrailingZeroCount(suspects);
            if (index >= text.Length)
                break;
            var entry = _tables.EntryInBlock(text[index]);
            // where one form is there are mostly more
            if ((entry & 1U << SimpleLetters.Event) != 0 || NormalizationTable.Of(text[index]) == Presentation || _plan.Structure[index > 0 ? _tables.ClassInBlock(text[index - 1]) : Edge].Has(SimpleLetters.ClassOf(entry)))
                return index;
            if (ForeignSigns.IsSign(text, index) || AddressMarks.IsMark(text, index) || index > 0 && (ForeignSigns.IsSign(text, index - 1) || AddressMarks.IsMark(text, index - 1)))
                return index;
        }
        return -1;
    }

    /// <summary>Copies blocks of 64 characters (AVX-512 VBMI and GFNI), the last one together with those before it if it is shorter.</summary>
    /// <param name="blocks">The text, or a padded one.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="changed">Set where a letter was exchanged, but for the block that is given back.</param>
    /// <param name="suspects">What may take a closer look in that block.</param>
    /// <param name="foreigners">What was not copied right in it, and whose right neighbour was not looked at.</param>
    /// <returns>Where the first block begins that may take a closer look, written like the others; the length of the text if there is none.</returns>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private int CopyWide(ReadOnlySpan<char> blocks, Span<char> target, int from, ref bool changed, out ulong suspects, out ulong foreigners)
    {
        // calls come first, so that what follows stays in registers
        var leftBefore = _left[ClassBefore(blocks, from)];
        var startBefore = (byte)(from > 0 ? _left[ClassBefore(blocks, from - 1)] & _right[ClassBefore(blocks, from)] : 0);
        var (arabic, others) = (_places.Arabic, _places.Others);
        var othersChange = others.Changes || arabic.Leaves;
        var (arabic0, arabic1, others0, others1) = (arabic.FirstEntries, arabic.LastEntries, others.FirstEntries, others.LastEntries);
        var (low0, low1) = (arabic.FirstLow, arabic.LastLow);
        var leftBits = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_left));
        var rightBits = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_right));
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(blocks));
        ref var written = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(target));
        // of the character before each block, in the first byte
        var left = Vector512.CreateScalar(leftBefore);
        var start = Vector512.CreateScalar(startBefore);
        var changes = Vector512<byte>.Zero;
        (suspects, foreigners) = (0, 0);
        var i = from;
        while (true)
        {
            var first = Vector512.LoadUnsafe(ref units, (nuint)i);
            var second = Vector512.LoadUnsafe(ref units, (nuint)i + 32);
            var low = WideBytes.LowByTurns(first, second);
            var high = WideBytes.HighByTurns(first, second);
            var entries = PlaceTable.Look(low, high, arabic0, arabic1, others0, others1, out var isArabic, out var places, out var foreign);
            var lefts = Avx512Vbmi.PermuteVar64x8(Avx512Vbmi.PermuteVar64x8(leftBits, entries), WideBytes.NeighborsByTurns);
            var rights = Avx512Vbmi.PermuteVar64x8(rightBits, entries);
            var pairs = WideBytes.WithFirst(lefts, left) & rights;
            var starts = Avx512Vbmi.PermuteVar64x8(pairs, WideBytes.NeighborsByTurns);
            var articles = WideBytes.WithFirst(starts, start) & Vector512.Create(FirstAlef) & Vector512.Equals(low, Vector512.Create((byte)('ل' & 0xFF)));
            var suspect = Vector512.AndNot(pairs, Vector512.Create(FirstAlef)) | foreign | articles;
            var newLow = Vector512.ConditionalSelect(isArabic, Avx512Vbmi.PermuteVar64x8x2(low0, places, low1), low);
            var newHigh = high;
            if (othersChange)
            {
                newLow = Vector512.ConditionalSelect(isArabic, newLow, WideBytes.Look128(others.Low, low));
                newHigh = Vector512.ConditionalSelect(isArabic, WideBytes.Look128(arabic.High, places), WideBytes.Look128(others.High, low));
            }
            WideBytes.FirstOfTurns(newLow, newHigh).StoreUnsafe(ref written, (nuint)i);
            WideBytes.SecondOfTurns(newLow, newHigh).StoreUnsafe(ref written, (nuint)i + 32);
            if (suspect != Vector512<byte>.Zero)
            {
                (suspects, foreigners) = (WideBytes.BitsInOrder(suspect), WideBytes.BitsInOrder(foreign));
                break;
            }
            (left, start) = (lefts, starts);
            changes |= newLow ^ low | newHigh ^ high;
            i += 64;
            if (i + 64 <= blocks.Length)
                continue;
            if (i == blocks.Length)
                break;
            // the last characters once more together with those before them
            var turn = Vector512.Create(WideBytes.Turn(blocks.Length - i));
            (left, start) = (Avx512Vbmi.PermuteVar64x8(left, turn), Avx512Vbmi.PermuteVar64x8(start, turn));
            i = blocks.Length - 64;
        }
        changed |= changes != Vector512<byte>.Zero;
        return i;
    }

    /// <summary>The class of the character before an index, as it is here.</summary>
    private byte ClassBefore(ReadOnlySpan<char> text, int index) => index > 0 ? SimpleLetters.ClassOf(EntryOf(text[index - 1])) : Edge;

    private uint EntryOf(char c)
    {
        var entry = _tables.EntryInBlock(c);
        return c switch
        {
            'أ' => Of(entry, AlefWithHamza),
            'ى' => Of(entry, Maksura),
            _ => IsLeftOut(c, SimpleLetters.ClassOf(entry)) ? entry | 1U << SimpleLetters.Event : entry,
        };
    }

    private static uint Of(uint entry, byte value) => entry & ~(0x3FU << SimpleLetters.Class) | (uint)value << SimpleLetters.Class;

    private static bool IsLeftOut(char c, byte value) =>
        LeftOut.Has(value) || ForeignSigns.IsSignAlone(c) || char.IsAsciiLetter(c) || c is '@' or '\\' or '`' or '/' or '"' or '\'';

    private static byte AsStructure(byte value) => value switch { AlefWithHamza => AlefHamza, Maksura => YehFarsi, _ => value };

    private static bool IsLetter(byte value) => CharacterClasses.Letters.Has(value);
}
