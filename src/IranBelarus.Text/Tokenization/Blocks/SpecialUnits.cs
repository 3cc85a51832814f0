using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>
/// Gives the units of special classes (surrogates, emoji, flags, Hebrew, Katakana) common ones that lead the algebra to the same boundaries: what
/// a rule joins to the unit before becomes a mark. Where that is not so simple the class stays, and the algebra reports the unit.
/// </summary>
/// <remarks>Blocks come in order. All looks around are bounded.</remarks>
internal ref struct SpecialUnits
{
    private const int Farthest = 24, Few = 8;

    private readonly ref char _text;
    private readonly int _length;
    private int _start;
    private int _indicator;                                                   // the last one seen
    private bool _odd;                                                        // whether it is the first of a pair

    public SpecialUnits(ref char text, int length, int start)
    {
        _text = ref text;
        _length = length;
        Restart(start);
    }

    /// <summary>Segmentation begins anew at a boundary; what stands before it is not looked at.</summary>
    public void Restart(int start)
    {
        _start = start;
        _indicator = -1;
    }

    /// <summary>Replaces the special classes in the masks of blocks: emoji all at once, the others block by block.</summary>
    /// <param name="units">The units; beyond the end of the text, others.</param>
    /// <param name="at">Their place in the text.</param>
    /// <param name="masks">The masks of their classes.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public void Resolve<TMask, TLoader>(ref char units, int at, ref BlockMasks<TMask> masks)
        where TMask : struct, ILanes<TMask>
        where TLoader : struct, IBlockLoader<TMask>
    {
        var special = masks.Rare & masks.New;
        var resolved = EmojiUnits.Resolve(ref Unsafe.Add(ref _text, at), masks, out var marks);
        var left = special.Without(resolved);
        masks.B0 = masks.B0.Without(special);
        masks.B1 = masks.B1.Without(special);
        masks.Mid = masks.Mid.Without(special);
        masks.Ext = masks.Ext.Without(special) | marks;
        masks.Seg = masks.Seg.Without(special);
        masks.New = masks.New.Without(special);
        masks.Extra = masks.Extra.Without(special);
        masks.Rare = masks.Rare.Without(special);
        if (!left.IsAny)
            return;
        for (var block = 0; block < TMask.Blocks; block++)
        {
            var bits = Unsafe.Add(ref Unsafe.As<TMask, ulong>(ref left), block);
            if (bits == 0)
                continue;
            var classes = new BlockClasses(ref Unsafe.Add(ref Unsafe.As<TMask, ulong>(ref masks.B0), block), TMask.Blocks);
            if (BitOperations.PopCount(bits) > Few && Vector128.IsHardwareAccelerated)
                bits = ResolveRuns<TLoader>(ref Unsafe.Add(ref units, block * Block.Width), classes, bits);
            Resolve(classes, bits, at + block * Block.Width);
        }
    }

    /// <summary>Replaces special classes of a block where there are many.</summary>
    /// <returns>Those that are left.</returns>
    [SkipLocalsInit]
    private static ulong ResolveRuns<TLoader>(ref char units, scoped BlockClasses block, ulong special)
        where TLoader : struct, IClassLoader
    {
        Unsafe.SkipInit(out InOrder inOrder);
        ref var classes = ref Unsafe.As<InOrder, byte>(ref inOrder);
        var left = TLoader.Classes(ref units, ref classes) & special;
        left &= ~Runs(ref classes, left, block.Marks);
        Unsafe.SkipInit(out EightMasks found);
        TLoader.Masks(ref classes, ref Unsafe.As<EightMasks, ulong>(ref found), 1);
        block.Add(ref Unsafe.As<EightMasks, ulong>(ref found), special & ~left);
        return left;
    }

    /// <summary>Replaces special classes of a block one by one.</summary>
    /// <param name="block">The block.</param>
    /// <param name="special">Which units.</param>
    /// <param name="at">Its place in the text.</param>
    private void Resolve(scoped BlockClasses block, ulong special, int at)
    {
        for (; special != 0; special &= special - 1)
        {
            var i = BitOperations.TrailingZeroCount(special);
            var here = at + i;
            ref var unit = ref Unsafe.Add(ref _text, here);
            if (!char.IsSurrogate(unit))
            {
                var c = WordBreakTable.Of(unit);
                block.Set(i, c < WordBreakClass.Special ? c : Common(c, here, 1, block, i));
            }
            else if (char.IsHighSurrogate(unit) && here + 1 < _length && char.IsLowSurrogate(Unsafe.Add(ref unit, 1)))
            {
                var c = WordBreakTable.OfPair(unit, Unsafe.Add(ref unit, 1));
                block.Set(i, c < WordBreakClass.Special ? c : Common(c, here, 2, block, i));
                if (i + 1 == Block.Width)
                    return;
                block.Set(i + 1, WordBreakClass.Extend);                      // the second half is a mark on the first
                special &= ~(2ul << i);
            }
            else if (char.IsLowSurrogate(unit) && here > _start && char.IsHighSurrogate(Unsafe.Add(ref unit, -1)))
            {
                block.Set(i, WordBreakClass.Extend);
            }
        }
    }

    /// <summary>The units of Hebrew and Katakana that have nothing beside them that would matter, all at once.</summary>
    /// <returns>Which they are.</returns>
    private static ulong Runs(ref byte classes, ulong special, ulong marks)
    {
        var hebrew = UnitMasks.Equal(ref classes, WordBreakClass.HebrewLetter) & special;
        var katakana = UnitMasks.Equal(ref classes, WordBreakClass.Katakana) & special;
        if ((hebrew | katakana) == 0)
            return 0;
        // marks, and whatever may be one
        var unclear = UnitMasks.Equal(ref classes, WordBreakClass.Extend) | marks | (special & ~(hebrew | katakana));
        if (hebrew != 0)
        {
            var quotes = UnitMasks.Equal(ref classes, WordBreakClass.MidNumLet) | UnitMasks.Equal(ref classes, WordBreakClass.Punctuation);
            hebrew &= ~((unclear | quotes) >> 1 | 1ul << 63);
            UnitMasks.Set(ref classes, hebrew, WordBreakClass.Letter, 0, 0);
        }
        if (katakana != 0)
        {
            var beside = unclear | UnitMasks.Equal(ref classes, WordBreakClass.ExtendNumLet);
            var behind = katakana << 1;
            katakana &= ~(beside >> 1 | beside << 1 | 1ul << 63 | 1);
            UnitMasks.Set(ref classes, katakana & ~behind, WordBreakClass.OtherLetter, katakana & behind, WordBreakClass.Extend);
        }
        return hebrew | katakana;
    }

    private byte Common(byte c, int here, int width, scoped BlockClasses block, int i)
    {
        switch (c)
        {
            case WordBreakClass.Pictograph:
                return !FollowsJoiner(here) ? WordBreakClass.Other : StandsAlone(Before(here)) ? WordBreakClass.Extend : c;          // WB3c
            case WordBreakClass.LetterPictograph:
                return FollowsJoiner(here) ? c : WordBreakClass.Letter;
            case WordBreakClass.RegionalIndicator:
                return Indicator(here);
            case WordBreakClass.Katakana:
                // the first is a letter without rules, the next are marks on it (WB13)
                if (After(here + width, out _) is WordBreakClass.ExtendNumLet or WordBreakClass.Unknown)
                    return c;
                var before = Before(here);
                return before == WordBreakClass.Katakana ? WordBreakClass.Extend : before is WordBreakClass.ExtendNumLet or WordBreakClass.Unknown ? c : WordBreakClass.OtherLetter;
            default:
                return Hebrew(here, block, i);
        }
    }

    /// <summary>WB15, WB16: the second of a pair is a mark on the first.</summary>
    private byte Indicator(int here)
    {
        var before = Before(here, out var at);
        if (before == WordBreakClass.Unknown)
            return WordBreakClass.RegionalIndicator;
        _odd = before != WordBreakClass.RegionalIndicator || at != _indicator || !_odd;
        if (before == WordBreakClass.RegionalIndicator && at != _indicator)
            return WordBreakClass.RegionalIndicator;
        _indicator = here;
        return _odd ? WordBreakClass.Other : WordBreakClass.Extend;
    }

    /// <summary>A letter; a quotation mark that WB7a to WB7c join to it becomes a mark on it.</summary>
    private byte Hebrew(int here, scoped BlockClasses block, int i)
    {
        var next = After(here + 1, out var at);
        if (next == WordBreakClass.Unknown)
            return WordBreakClass.HebrewLetter;
        if (at >= _length || Unsafe.Add(ref _text, at) is not ('\'' or '"'))
            return WordBreakClass.Letter;
        var beyond = After(at + 1, out _);
        if (Unsafe.Add(ref _text, at) == '"')
        {
            if (beyond != WordBreakClass.HebrewLetter)
                return beyond == WordBreakClass.Unknown ? WordBreakClass.HebrewLetter : WordBreakClass.Letter;
        }
        else if (WordBreakRules.IsLetter(beyond))
        {
            return WordBreakClass.Letter;                                     // WB6, WB7 join it as of any letter
        }
        else if (WordBreakRules.IsWord(beyond) || beyond == WordBreakClass.Unknown)
        {
            return WordBreakClass.HebrewLetter;
        }
        var there = i + at - here;
        if (there >= Block.Width)
            return WordBreakClass.HebrewLetter;
        block.Clear(1ul << there);
        block.Set(there, WordBreakClass.Extend);
        return WordBreakClass.Letter;
    }

    private readonly bool FollowsJoiner(int here) => here > _start && Unsafe.Add(ref _text, here - 1) == '\u200D';

    /// <summary>Whether a mark on it does not lead a following unit to join it.</summary>
    private static bool StandsAlone(byte c) =>
        c is WordBreakClass.Pictograph or WordBreakClass.Other or WordBreakClass.Punctuation or WordBreakClass.OtherLetter;

    private readonly byte Before(int here) => Before(here, out _);

    /// <summary>The class of what stands before, marks skipped; Extend where nothing else is, Unknown where there are too many marks.</summary>
    private readonly byte Before(int here, out int at)
    {
        var c = WordBreakClass.Extend;
        for (at = here; c == WordBreakClass.Extend && at > _start;)
        {
            at--;
            if (here - at > Farthest)
                return WordBreakClass.Unknown;
            if (at > _start && char.IsLowSurrogate(Unsafe.Add(ref _text, at)) && char.IsHighSurrogate(Unsafe.Add(ref _text, at - 1)))
                at--;
            c = WordBreakTable.Of(ref _text, _length, at, out _);
        }
        return c;
    }

    /// <summary>The class of what comes, marks skipped; Other at the end of the text, Unknown where there are too many marks.</summary>
    private readonly byte After(int from, out int at)
    {
        for (at = from; at < _length && at - from <= Farthest;)
        {
            var c = WordBreakTable.Of(ref _text, _length, at, out var width);
            if (c != WordBreakClass.Extend)
                return c;
            at += width;
        }
        return at < _length ? WordBreakClass.Unknown : WordBreakClass.Other;
    }

    /// <summary>The classes of a block, as masks.</summary>
    private readonly ref struct BlockClasses(ref ulong mask, int stride)
    {
        /// <summary>The first of the eight masks.</summary>
        private readonly ref ulong _mask = ref mask;

        /// <summary>How far they are apart.</summary>
        private readonly int _stride = stride;

        /// <summary>The units of class Extend, and line feeds.</summary>
        public ulong Marks => Unsafe.Add(ref _mask, 3 * _stride);

        /// <summary>Gives units the class Other.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Clear(ulong units)
        {
            for (var bit = 0; bit < 8; bit++)
                Unsafe.Add(ref _mask, bit * _stride) &= ~units;
        }

        /// <summary>Gives units of class Other the classes that eight masks say.</summary>
        public void Add(ref ulong masks, ulong units)
        {
            for (var bit = 0; bit < 8; bit++)
                Unsafe.Add(ref _mask, bit * _stride) |= Unsafe.Add(ref masks, bit) & units;
        }

        /// <summary>Gives a unit of class Other another.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Set(int unit, uint c)
        {
            for (; c != 0; c &= c - 1)
                Unsafe.Add(ref _mask, BitOperations.TrailingZeroCount(c) * _stride) |= 1ul << unit;
        }
    }

    [InlineArray(8)]
    private struct EightMasks
    {
        private ulong _mask;
    }

    [InlineArray(Block.Width)]
    private struct InOrder
    {
        private byte _class;
    }
}
