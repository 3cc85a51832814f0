using System.Numerics;
using System.Runtime.CompilerServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>
/// The word boundaries of UAX #29 without vectors: the units of a block are the bits of whole numbers, and few masks are enough for what most text
/// consists of. Whatever else there is (flags, Hebrew, Katakana, punctuation with marks around it) is left to the rules.
/// </summary>
/// <remarks>Segmentation can begin anew at any boundary: behind what was left to the rules, blocks go on as if the text began there.</remarks>
internal static class NumberFinder
{
    /// <inheritdoc cref="BoundaryFinder{TMask, TLoader, TWriter}.Find"/>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Find(ref char text, int length, int start, ref int destination, int room)
    {
        Unsafe.SkipInit(out Tail tail);
        var at = start;
        var written = 0;
        ulong wordBefore = 0, spaceBefore = 0, newlineBefore = 0;             // 1 if the unit before the block is of a word …
        var begun = 1ul;                                                      // 1 if the block begins with a boundary that is known
        while (at < length)
        {
            var rest = length - at;
            ref var units = ref rest >= Block.Width ? ref Unsafe.Add(ref text, at) : ref tail.Copy(ref Unsafe.Add(ref text, at), rest);
            Load(ref units, out var word, out var extend, out var space, out var middle);
            var newline = space & middle;
            var rare = space & extend;
            var joined = begun;
            space ^= newline;
            middle ^= newline;
            if (rare != 0)
            {
                var pairs = Pairs(ref text, length, at, rare);
                rare &= ~(pairs | pairs << 1);
                extend &= ~(pairs | pairs << 1);
                space &= ~(pairs | pairs << 1);
                joined |= pairs << 1;
            }

            // WB4: what extends a word belongs to it; the addition carries through each run of extending units
            word |= extend & ~(extend + (extend & (word << 1 | wordBefore)));
            var behindWord = word << 1 | wordBefore;
            joined |= (behindWord & word)                                     // WB4, WB5, WB8 to WB10, WB13a, WB13b
                | (extend & ~(newline << 1 | newlineBefore))                  // WB4
                | (space & (space << 1 | spaceBefore));                       // WB3d

            var between = middle & behindWord & ((word | extend) >> 1 | 1ul << 63);
            if (between != 0)
                joined |= Across(ref text, length, at, ref between);
            var doubt = rare | between;
            var boundaries = ~joined;
            if (rest < Block.Width)
            {
                boundaries &= (1ul << rest) - 1;
                doubt &= (1ul << rest) - 1;
            }
            if (doubt != 0)
                boundaries &= (doubt & (0ul - doubt)) - 1;
            if (room - written >= Block.Width)
                written += TableWriter.Write(ref Unsafe.Add(ref destination, written), at, boundaries);
            else if (!TryWrite(ref destination, ref written, room, at, boundaries))
                return room;

            if (doubt == 0)
            {
                at += Block.Width;
                wordBefore = word >> 63;
                spaceBefore = space >> 63;
                newlineBefore = newline >> 63;
                begun = 0;
            }
            else
            {
                var last = at + BitOperations.Log2(doubt);
                for (at = written == 0 ? start : Unsafe.Add(ref destination, written - 1); at <= last; Unsafe.Add(ref destination, written++) = at)
                {
                    if (written == room)
                        return room;
                    at = WordBreakRules.Next<Uax29Rules>(ref text, length, at, out _);
                }
                if (at >= length)
                    return written;
                wordBefore = spaceBefore = newlineBefore = 0;
                begun = 1;
            }
        }
        if (written < room)
            Unsafe.Add(ref destination, written++) = length;                  // WB2
        return written;
    }

    private static bool TryWrite(ref int destination, ref int written, int room, int origin, ulong bits)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            if (written == room)
                return false;
            Unsafe.Add(ref destination, written++) = origin + BitOperations.TrailingZeroCount(bits);
        }
        return true;
    }

    /// <summary>The surrogate pairs that stand alone, as most emoji do: by their first halves.</summary>
    private static ulong Pairs(ref char text, int length, int at, ulong rare)
    {
        var pairs = 0ul;
        for (rare &= rare >> 1; rare != 0; rare &= rare - 1)
        {
            var place = at + BitOperations.TrailingZeroCount(rare);
            if (WordBreakTable.Of(ref text, length, place, out var width) is WordBreakClass.Other or WordBreakClass.Pictograph && width == 2
                && (place == 0 || Unsafe.Add(ref text, place - 1) != '\u200D'))                                // WB3c
                pairs |= 1ul << place - at;
        }
        return pairs;
    }

    /// <summary>WB6, WB7, WB11, WB12 for punctuation whose neighbours are letters or digits.</summary>
    /// <param name="text">First code unit of the text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="at">Start of the block.</param>
    /// <param name="between">The punctuation; receives what is left to the rules.</param>
    /// <returns>The units that are joined to those before them.</returns>
    private static ulong Across(ref char text, int length, int at, ref ulong between)
    {
        var joined = 0ul;
        for (var left = between; left != 0; left &= left - 1)
        {
            var bit = BitOperations.TrailingZeroCount(left);
            if (at + bit + 1 == length)
            {
                between ^= 1ul << bit;
                break;
            }
            var before = WordBreakTable.Of(Unsafe.Add(ref text, at + bit - 1));
            var c = WordBreakTable.Of(Unsafe.Add(ref text, at + bit));
            var behind = WordBreakTable.Of(Unsafe.Add(ref text, at + bit + 1));
            if (behind == WordBreakClass.Extend || behind >= WordBreakClass.Special || before == WordBreakClass.Extend)
                continue;
            // letters are B0 without B1, digits B1 without B0, and so is the punctuation that joins them; connectors are both
            var which = before & (WordBreakClass.B0 | WordBreakClass.B1);
            var same = which is WordBreakClass.B0 or WordBreakClass.B1 && (c & which) != 0
                && (behind & (WordBreakClass.B0 | WordBreakClass.B1 | WordBreakClass.Mid)) == which;
            if (same && bit == Block.Width - 1)
                continue;
            if (same)
                joined |= 3ul << bit;
            between ^= 1ul << bit;
        }
        return joined;
    }

    /// <summary>The masks of 64 units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load(ref char units, out ulong word, out ulong extend, out ulong space, out ulong middle)
    {
        const ulong Even = 0x0000_FFFF_0000_FFFF, Low = 0x0000_0000_FFFF_FFFF;
        var a = Sixteen(ref units);
        var b = Sixteen(ref Unsafe.Add(ref units, 16));
        var wordSpace = (a & Even) | (b & Even) << 16;
        var extendMiddle = (a >> 16 & Even) | (b & ~Even);
        a = Sixteen(ref Unsafe.Add(ref units, 32));
        b = Sixteen(ref Unsafe.Add(ref units, 48));
        var wordSpace2 = (a & Even) | (b & Even) << 16;
        var extendMiddle2 = (a >> 16 & Even) | (b & ~Even);
        word = (wordSpace & Low) | wordSpace2 << 32;
        extend = (extendMiddle & Low) | extendMiddle2 << 32;
        space = wordSpace >> 32 | (wordSpace2 & ~Low);
        middle = extendMiddle >> 32 | (extendMiddle2 & ~Low);
    }

    /// <summary>The masks of 16 units, 16 bits each: the units are added one after the other, the last first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Sixteen(ref char units)
    {
        ref var classes = ref WordBreakTable.Classes;
        ref var roles = ref BlockRoles.OfClass;
        return Four(ref units, Four(ref Unsafe.Add(ref units, 4), Four(ref Unsafe.Add(ref units, 8), Four(ref Unsafe.Add(ref units, 12), 0, ref classes, ref roles), ref classes, ref roles), ref classes, ref roles), ref classes, ref roles);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ref char units, ulong masks, ref byte classes, ref ulong roles)
    {
        masks = masks * 2 + Role(Unsafe.Add(ref units, 3), ref classes, ref roles);
        masks = masks * 2 + Role(Unsafe.Add(ref units, 2), ref classes, ref roles);
        masks = masks * 2 + Role(Unsafe.Add(ref units, 1), ref classes, ref roles);
        return masks * 2 + Role(units, ref classes, ref roles);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Role(char unit, ref byte classes, ref ulong roles) => Unsafe.Add(ref roles, (nint)Unsafe.Add(ref classes, (nint)unit));
}
