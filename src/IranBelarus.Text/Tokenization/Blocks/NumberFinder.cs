using System.Numerics;
using System.Runtime.CompilerServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>
/// The word boundaries of UAX #29 without vectors: the units of a block are the bits of whole numbers, and few masks are enough for what most text
/// consists of. Whatever else there is (pictographs, Hebrew, Katakana, punctuation that may join) is left to the rules.
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
            space ^= newline;
            middle ^= newline;

            // WB4: what extends a word belongs to it; the addition carries through each run of extending units
            word |= extend & ~(extend + (extend & (word << 1 | wordBefore)));
            var behindWord = word << 1 | wordBefore;
            var joined = (behindWord & word)                                  // WB4, WB5, WB8 to WB10, WB13a, WB13b
                | (extend & ~(newline << 1 | newlineBefore))                  // WB4
                | (space & (space << 1 | spaceBefore));                       // WB3d
            var boundaries = ~(joined | begun);

            // WB6, WB7, WB11, WB12 are left to the rules where punctuation stands between what may be words
            var doubt = rare | (middle & behindWord & ((word | extend) >> 1));
            if ((middle & behindWord) >> 63 != 0 && rest > Block.Width && MayGoOn(Unsafe.Add(ref text, at + Block.Width)))
                doubt |= 1ul << 63;
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

    /// <summary>Whether punctuation may join what stands before it to this unit.</summary>
    private static bool MayGoOn(char unit) => (Unsafe.Add(ref BlockRoles.OfClass, (nint)WordBreakTable.Of(unit)) & 0x1_0001) != 0;

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
