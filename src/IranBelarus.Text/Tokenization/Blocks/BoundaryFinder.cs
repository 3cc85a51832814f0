using System.Numerics;
using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>The word boundaries of UAX #29 by blocks: groups of them as far as they go, then one by one, and where the algebra is unsure, by the rules.</summary>
/// <remarks>
/// Segmentation can begin anew at any boundary; so whatever was unsure, the blocks go on behind it as if the text began there.
/// The loops are compiled once and for all, optimised: what the runtime learns while it measures the first passes makes them up to three times slower.
/// </remarks>
internal static class BoundaryFinder<TMask, TLoader, TWriter>
    where TMask : struct, ILanes<TMask>
    where TLoader : struct, IBlockLoader<TMask>
    where TWriter : struct, IBoundaryWriter
{
    /// <summary>Writes the ends of the segments from <paramref name="start"/> on.</summary>
    /// <param name="text">First code unit of the text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="start">A boundary, less than <paramref name="length"/>.</param>
    /// <param name="destination">Where the boundaries go.</param>
    /// <param name="room">How many fit, at least 1.</param>
    /// <returns>How many were written.</returns>
    public static int Find(ref char text, int length, int start, ref int destination, int room)
    {
        var special = new SpecialUnits(ref text, length, start);
        var work = new Work(ref text, length, start, ref destination, room);
        while (work.At < length && work.Written < room)
        {
            var rules = BlockRules<OneLane, Uax29Rules>.Start;
            var doubt = TMask.Blocks > 1 ? Groups(ref work, ref special, ref rules) : 0;
            if (doubt == 0)
                doubt = Blocks(ref work, ref special, ref rules);
            if (doubt != 0)
                work.ByRules(doubt);
            special.Restart(work.At);
        }
        return work.Written;
    }

    /// <summary>As many groups as fit.</summary>
    /// <returns>0, or the unsure units of the block at <see cref="Work.At"/>, whose sure boundaries are written.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static ulong Groups(ref Work work, ref SpecialUnits special, ref BlockRules<OneLane, Uax29Rules> blockRules)
    {
        var rules = BlockRules<TMask, Uax29Rules>.Start;
        var group = TMask.Blocks * Block.Width;
        var at = work.At;
        var written = work.Written;
        ref var destination = ref work.Destination;
        for (; work.Length - at >= group && work.Room - written >= group; at += group)
        {
            TLoader.LoadGroup(ref Unsafe.Add(ref work.Text, at), at, ref special, out var masks);
            var boundaries = rules.Boundaries(masks, out var unsure, out _);
            if (unsure.IsAny)
                return Unsure(ref work, at, written, boundaries, unsure);
            for (var block = 0; block < TMask.Blocks; block++)
                written += TWriter.Write(ref Unsafe.Add(ref destination, written), at + block * Block.Width, Unsafe.Add(ref Unsafe.As<TMask, ulong>(ref boundaries), block));
        }
        if (at > work.At)
            blockRules = rules.ForBlocks();
        work.Written = written;
        work.At = at;
        return 0;
    }

    /// <summary>Writes what is sure of a group.</summary>
    private static ulong Unsure(ref Work work, int at, int written, TMask boundaries, TMask unsure)
    {
        for (var block = 0; ; block++, at += Block.Width)
        {
            var bits = boundaries[block];
            var doubt = unsure[block];
            if (doubt != 0)
                bits &= Work.Sure(doubt);
            written += TWriter.Write(ref Unsafe.Add(ref work.Destination, written), at, bits);
            if (doubt != 0)
            {
                work.Written = written;
                work.At = at;
                return doubt;
            }
        }
    }

    /// <summary>The blocks up to the end of the text, or as far as there is room.</summary>
    /// <returns>As <see cref="Groups"/>.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static ulong Blocks(ref Work work, ref SpecialUnits special, ref BlockRules<OneLane, Uax29Rules> rules)
    {
        Unsafe.SkipInit(out Tail tail);
        for (; work.At < work.Length; work.At += Block.Width)
        {
            var rest = work.Length - work.At;
            ref var units = ref rest >= Block.Width ? ref Unsafe.Add(ref work.Text, work.At) : ref tail.Copy(ref Unsafe.Add(ref work.Text, work.At), rest);
            TLoader.Load(ref units, work.At, ref special, out var masks);
            var bits = rules.Boundaries(masks, out var unsure, out _)[0];
            var doubt = unsure[0];
            if (rest < Block.Width)
            {
                bits &= (1ul << rest) - 1;
                doubt &= (1ul << rest) - 1;
            }
            if (doubt != 0)
                bits &= Work.Sure(doubt);
            if (work.Room - work.Written >= Block.Width)
            {
                work.Written += TWriter.Write(ref Unsafe.Add(ref work.Destination, work.Written), work.At, bits);
            }
            else if (!work.TryWrite(bits))
            {
                return 0;
            }
            if (doubt != 0)
                return doubt;
        }
        if (work.Written < work.Room)
            Unsafe.Add(ref work.Destination, work.Written++) = work.Length;   // WB2
        return 0;
    }

    /// <summary>The text, the destination, and how far both are done.</summary>
    private ref struct Work(ref char text, int length, int start, ref int destination, int room)
    {
        public readonly ref char Text = ref text;
        public readonly ref int Destination = ref destination;
        public readonly int Length = length, Room = room;

        /// <summary>Start of the next block.</summary>
        public int At = start;

        public int Written;

        private readonly int _start = start;

        /// <summary>The units before the first that is unsure: boundaries before them are sure.</summary>
        public static ulong Sure(ulong doubt) => (doubt & (0ul - doubt)) - 1;

        /// <summary>The last boundary that is known.</summary>
        private readonly int Last => Written == 0 ? _start : Unsafe.Add(ref Destination, Written - 1);

        /// <summary>Writes indices as long as there is room; gives whether there was for all.</summary>
        public bool TryWrite(ulong bits)
        {
            for (; bits != 0; bits &= bits - 1)
            {
                if (Written == Room)
                    return false;
                Unsafe.Add(ref Destination, Written++) = At + BitOperations.TrailingZeroCount(bits);
            }
            return true;
        }

        /// <summary>Goes on by the rules, until past the unsure units of the block.</summary>
        public void ByRules(ulong doubt)
        {
            var last = At + BitOperations.Log2(doubt);
            for (At = Last; At <= last && Written < Room; Unsafe.Add(ref Destination, Written++) = At)
                At = WordBreakRules.Next<Uax29Rules>(ref Text, Length, At, out _);
        }
    }
}
