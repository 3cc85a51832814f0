using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    /// <summary>Replaces the special classes of a block.</summary>
    /// <param name="units">Its 64 units; beyond the end of the text, others.</param>
    /// <param name="classes">The classes of its 64 units.</param>
    /// <param name="special">Which of them are special; none beyond the end of the text.</param>
    /// <param name="at">Its place in the text.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Resolve(ref char units, ref byte classes, ulong special, int at)
    {
        special &= ~Emoji(ref units, ref classes, special, at);
        if (BitOperations.PopCount(special) > 8)
        {
            if (Avx512Loader.IsSupported)
                special &= Avx512Loader.LookUp(ref units, ref classes);
            special &= ~Runs(ref classes, special);
        }
        var block = MemoryMarshal.CreateSpan(ref classes, Block.Width);
        for (; special != 0; special &= special - 1)
        {
            var i = BitOperations.TrailingZeroCount(special);
            var here = at + i;
            ref var unit = ref Unsafe.Add(ref _text, here);
            if (char.IsHighSurrogate(unit) && here + 1 < _length && char.IsLowSurrogate(Unsafe.Add(ref unit, 1)))
            {
                var c = WordBreakTable.OfPair(unit, Unsafe.Add(ref unit, 1));
                block[i] = c < WordBreakClass.Special ? c : Common(c, here, 2, block, i);
                if (i + 1 == Block.Width)
                    return;
                block[i + 1] = WordBreakClass.Extend;                         // the second half is a mark on the first
                special &= special - 1;
            }
            else if (char.IsSurrogate(unit))
            {
                block[i] = char.IsLowSurrogate(unit) && here > _start && char.IsHighSurrogate(Unsafe.Add(ref unit, -1)) ? WordBreakClass.Extend : WordBreakClass.Other;
            }
            else
            {
                var c = WordBreakTable.Of(unit);
                block[i] = c < WordBreakClass.Special ? c : Common(c, here, 1, block, i);
            }
        }
    }

    /// <summary>The emoji that are pairs of surrogates, those joined to them, and single flags, all at once.</summary>
    /// <returns>Which units were given a class.</returns>
    private ulong Emoji(ref char units, ref byte classes, ulong special, int at)
    {
        // U+1F000 to U+1F3FF; U+1F400 to U+1FBFF, which are all pictographs or of class Other, but for the digits at the end
        var high1 = UnitMasks.Between(ref units, '\uD83C', '\uD83C');
        var high2 = UnitMasks.Between(ref units, '\uD83D', '\uD83E');
        var high = (high1 | high2) & special;
        if (high == 0)
            return 0;
        var low = UnitMasks.Between(ref units, '\uDC00', '\uDFFF') & special;
        var last = UnitMasks.Between(ref units, '\uDFF0', '\uDFFF');
        var others = high & low >> 1;
        var behindMark = UnitMasks.Equal(ref classes, WordBreakClass.Extend) << 1 | 1;
        ulong marks = 0;
        if ((others & (high1 | last >> 1 | behindMark)) != 0)
        {
            var pairs = others;
            others &= high2 & ~(last >> 1);
            var flags = 0ul;
            if (high1 != 0)
            {
                var enclosed = UnitMasks.Between(ref units, '\uDD00', '\uDDFF') >> 1;
                var modifiers = UnitMasks.Between(ref units, '\uDFFB', '\uDFFF') >> 1;
                flags = pairs & high1 & UnitMasks.Between(ref units, '\uDDE6', '\uDDFF') >> 1;
                others |= pairs & high1 & ~(enclosed | modifiers);
                marks = pairs & high1 & modifiers;                            // Extend
            }

            // WB3c: a mark on the emoji before the joiner
            var joiner = UnitMasks.Between(ref units, '\u200D', '\u200D');
            var joined = joiner << 1 | (at > _start && Unsafe.Add(ref _text, at - 1) == '\u200D' ? 1u : 0u);
            marks |= others & (joiner & others << 2) << 1;
            others &= ~joined;
            if (flags != 0)
            {
                var known = flags | others;
                Flags(flags, behindMark | (special & ~(known | known << 1)) << 1, at, ref marks, ref others);
            }
        }
        marks |= (marks | others) << 1;                                       // the second halves
        UnitMasks.Set(ref classes, others, WordBreakClass.Other, marks, WordBreakClass.Extend);
        return marks | others;
    }

    /// <summary>WB15, WB16 where no more than two regional indicators stand together, and none may go on what stands before the block.</summary>
    private void Flags(ulong flags, ulong behindMarks, int at, ref ulong second, ref ulong first)
    {
        var odd = flags & ~(flags << 2);
        var even = flags & odd << 2;
        if ((flags & ~(odd | even)) != 0 || (flags & (behindMarks | 0b11)) != 0)
            return;
        first |= odd;
        second |= even;
        _odd = odd > even;
        _indicator = at + BitOperations.Log2(flags);
    }

    /// <summary>The units of Hebrew and Katakana that have nothing beside them that would matter, all at once.</summary>
    /// <returns>Which they are.</returns>
    private static ulong Runs(ref byte classes, ulong special)
    {
        var hebrew = UnitMasks.Equal(ref classes, WordBreakClass.HebrewLetter) & special;
        var katakana = UnitMasks.Equal(ref classes, WordBreakClass.Katakana) & special;
        if ((hebrew | katakana) == 0)
            return 0;
        // marks, and whatever is not known yet
        var unclear = UnitMasks.Equal(ref classes, WordBreakClass.Extend) | (special & ~(hebrew | katakana));
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

    private byte Common(byte c, int here, int width, Span<byte> block, int i)
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
    private byte Hebrew(int here, Span<byte> block, int i)
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
        block[there] = WordBreakClass.Extend;
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
}
