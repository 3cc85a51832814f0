using System.Numerics;
using System.Runtime.CompilerServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>
/// Gives the units of special classes (surrogates, emoji, flags, Hebrew, Katakana) common ones that lead the algebra to the same boundaries: what
/// a rule joins to the unit before becomes a mark. Where that is not so simple the class stays, and the algebra reports the unit.
/// </summary>
/// <remarks>Blocks come in order. All looks around are bounded.</remarks>
internal ref struct SpecialUnits
{
    private const int Farthest = 24;

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

    /// <summary>Replaces the special classes in the masks of blocks: of emoji, Hebrew and Katakana all at once, of others one by one.</summary>
    /// <param name="at">The place of the blocks in the text.</param>
    /// <param name="masks">The masks of their classes.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public void Resolve<TMask>(int at, ref BlockMasks<TMask> masks)
        where TMask : struct, ILanes<TMask>
    {
        var special = masks.Rare & masks.New;
        var left = special.Without(EmojiUnits.Resolve(ref Unsafe.Add(ref _text, at), masks, out var marks));
        var letters = default(TMask);
        var otherLetters = default(TMask);
        var hebrewOrKatakana = left & masks.Ext.Without(masks.Mid | masks.Seg);
        if (hebrewOrKatakana.IsAny)
        {
            var resolved = LetterUnits.Resolve(hebrewOrKatakana, masks, out letters, out var joined);
            marks |= joined;
            otherLetters = resolved.Without(letters | joined);
            left = left.Without(resolved);
        }
        masks.B0 = masks.B0.Without(special) | letters;
        masks.B1 = masks.B1.Without(special);
        masks.Mid = masks.Mid.Without(special) | otherLetters;
        masks.Ext = masks.Ext.Without(special) | marks;
        masks.Seg = masks.Seg.Without(special);
        masks.New = masks.New.Without(special);
        masks.Extra = masks.Extra.Without(special);
        masks.Rare = masks.Rare.Without(special) | otherLetters;
        for (var blocks = left.Filled; blocks != 0; blocks &= blocks - 1)
        {
            var block = BitOperations.TrailingZeroCount(blocks);
            Resolve(new(ref Unsafe.Add(ref Unsafe.As<TMask, ulong>(ref masks.B0), block), TMask.Blocks), left[block], at + block * Block.Width);
        }
    }

    /// <summary>Replaces special classes of a block one by one.</summary>
    /// <param name="block">The block.</param>
    /// <param name="special">Which units.</param>
    /// <param name="at">Its place in the text.</param>
    private void Resolve(scoped BlockClasses block, ulong special, int at)
    {
        ulong letters = 0, marks = 0;                                         // what most are
        for (; special != 0; special &= special - 1)
        {
            var i = BitOperations.TrailingZeroCount(special);
            var here = at + i;
            var unit = Unsafe.Add(ref _text, here);
            byte c;
            if (!char.IsSurrogate(unit))
            {
                c = Common(WordBreakTable.Of(unit), here, 1, block, i);
            }
            else if (char.IsHighSurrogate(unit) && here + 1 < _length && char.IsLowSurrogate(Unsafe.Add(ref _text, here + 1)))
            {
                c = Common(WordBreakTable.OfPair(unit, Unsafe.Add(ref _text, here + 1)), here, 2, block, i);
                marks |= 2ul << i;                                            // the second half is a mark on the first
                special &= ~(2ul << i);
            }
            else
            {
                c = char.IsLowSurrogate(unit) && here > _start && char.IsHighSurrogate(Unsafe.Add(ref _text, here - 1)) ? WordBreakClass.Extend : WordBreakClass.Other;
            }
            if (c == WordBreakClass.Letter)
                letters |= 1ul << i;
            else
                block.Set(i, c);
        }
        block.Add(letters, marks);
    }

    /// <summary>A common class that leads to the same boundaries, or the class itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Common(byte c, int here, int width, scoped BlockClasses block, int i) =>
        c < WordBreakClass.Special ? c : CommonOfSpecial(c, here, width, block, i);

    private byte CommonOfSpecial(byte c, int here, int width, scoped BlockClasses block, int i)
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

        /// <summary>Gives units the class Other.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Clear(ulong units)
        {
            for (var bit = 0; bit < 8; bit++)
                Unsafe.Add(ref _mask, bit * _stride) &= ~units;
        }

        /// <summary>Gives units of class Other the classes Letter and Extend.</summary>
        public void Add(ulong letters, ulong marks)
        {
            _mask |= letters;
            Unsafe.Add(ref _mask, 3 * _stride) |= marks;
        }

        /// <summary>Gives a unit of class Other another.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Set(int unit, uint c)
        {
            for (; c != 0; c &= c - 1)
                Unsafe.Add(ref _mask, BitOperations.TrailingZeroCount(c) * _stride) |= 1ul << unit;
        }
    }
}
