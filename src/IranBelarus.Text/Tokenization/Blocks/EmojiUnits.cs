using System.Numerics;
using System.Runtime.CompilerServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Resolves emoji, all at once: pictographs of one code unit, and pairs after D83C, D83D and D83E.</summary>
/// <remarks>Those pairs are pictographs or of class Other, but for a few that the classes of their second halves tell (see <see cref="WordBreakClass"/>).</remarks>
internal static class EmojiUnits
{
    /// <summary>The units that have a common class, Extend or Other. What stands at the start of a group may depend on the group before, and is left.</summary>
    /// <param name="units">The units, as they stand in the text.</param>
    /// <param name="masks">Their classes.</param>
    /// <param name="marks">The units that become Extend; the rest becomes Other.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TMask Resolve<TMask>(ref char units, in BlockMasks<TMask> masks, out TMask marks)
        where TMask : struct, ILanes<TMask>
    {
        var special = masks.Rare & masks.New;
        var extend = masks.Ext.Without(masks.New);
        var low = special & masks.Mid.Without(masks.Seg);
        var pairs = special & masks.Seg & masks.Mid.Without(masks.Ext) & low.Ahead();
        var pairs1 = pairs & masks.B0;
        var pairs2 = pairs & masks.B1;
        var beforeMarked = (low & masks.Ext).Ahead();
        var beforeLettered = (low & masks.B0).Ahead();
        var beforeIndicators = (low & masks.B1).Ahead();

        var single = special.Without(TMask.Any(masks.Seg | masks.Ext, masks.Mid | masks.B0, TMask.FirstTwo));
        var first = (pairs2.Without(beforeMarked) | pairs1.Without(beforeLettered | beforeIndicators)).Without(TMask.FirstTwo);
        var modifiers = TMask.All(pairs1, beforeLettered, beforeMarked);      // those of skin colour are Extend
        marks = modifiers;

        var joined = (first | single) & extend.Behind(default);
        if (joined.IsAny)
        {
            joined = Joined(ref units, joined);
            var ends = (first.Behind(default) | single) | ((first.Behind(default) | single).Behind(default) & extend) | (first.Behind(default).Behind(default) & modifiers).Behind(default);
            marks |= joined & ends.Behind(default).Behind(default);
            first = first.Without(joined);
            single = single.Without(joined);
        }

        var flags = pairs1 & beforeIndicators;
        if (flags.IsAny)
        {
            // WB15, WB16: the first, third … indicator of a run stand four units apart: all in the same two of each four units as the first
            var runs = flags | flags.Behind(default);
            var halves = TMask.Each(0x3333333333333333);
            var endless = default(TMask);
            var early = flags.Without(flags.Behind(default).Behind(default)) & halves;
            early = early.WithMarks(runs.Without(early), early.Behind(default), ref endless);
            // none may go on what stands before
            var known = first | marks | flags;
            var unclear = extend | marks | marks.Behind(default) | special.Without(known | known.Behind(default));
            var doubtful = flags & (unclear.Behind(default) | TMask.FirstTwo);
            doubtful = doubtful.WithMarks(runs.Without(doubtful), doubtful.Behind(default), ref endless);
            if (!endless.IsAny)
            {
                flags = flags.Without(doubtful);
                first |= flags.Without(early ^ halves);
                marks |= flags & (early ^ halves);
            }
        }
        marks |= ((first | marks) & pairs).Behind(default);                   // the second halves
        return first | single | marks;
    }

    /// <summary>The pictographs behind a joiner (WB3c).</summary>
    private static TMask Joined<TMask>(ref char units, TMask candidates)
        where TMask : struct, ILanes<TMask>
    {
        for (var blocks = candidates.Filled; blocks != 0; blocks &= blocks - 1)
        {
            var block = BitOperations.TrailingZeroCount(blocks);
            ref var mask = ref Unsafe.Add(ref Unsafe.As<TMask, ulong>(ref candidates), block);
            for (var bits = mask; bits != 0; bits &= bits - 1)
            {
                ref var unit = ref Unsafe.Add(ref units, block * Block.Width + BitOperations.TrailingZeroCount(bits));
                var c = char.IsSurrogate(unit) ? WordBreakTable.OfPair(unit, Unsafe.Add(ref unit, 1)) : WordBreakTable.Of(unit);
                if (Unsafe.Add(ref unit, -1) != '\u200D' || c != WordBreakClass.Pictograph)
                    mask ^= bits & (0ul - bits);
            }
        }
        return candidates;
    }
}
