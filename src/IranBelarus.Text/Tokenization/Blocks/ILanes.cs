using System.Numerics;
using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>A mask about one block, or masks about consecutive blocks side by side: what the algebra needs to know about neighbours.</summary>
internal interface ILanes<TMask> : IBitwiseOperators<TMask, TMask, TMask>
    where TMask : struct, ILanes<TMask>
{
    /// <summary>How many blocks a mask is about.</summary>
    static abstract int Blocks { get; }

    /// <summary>All bits.</summary>
    static abstract TMask Ones { get; }

    /// <summary>The same bits in each block.</summary>
    static abstract TMask Each(ulong bits);

    /// <summary>The first bit alone.</summary>
    static abstract TMask First { get; }

    /// <summary>The first two bits.</summary>
    static abstract TMask FirstTwo { get; }

    /// <summary>The last bit alone.</summary>
    static abstract TMask Last { get; }

    /// <summary>Whether any bit is set.</summary>
    bool IsAny { get; }

    /// <summary>Bit i: whether any bit of block i is set.</summary>
    uint Filled { get; }

    /// <summary>The mask of one block.</summary>
    ulong this[int block] { get; }

    // what takes two operations, or one where the processor knows it

    /// <summary>The bits of any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TMask Any(TMask a, TMask b, TMask c) => a | b | c;

    /// <summary>The bits of all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TMask All(TMask a, TMask b, TMask c) => a & b & c;

    /// <summary>The bits of one mask, and those that two others have in common.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TMask OrBoth(TMask mask, TMask a, TMask b) => mask | (a & b);

    /// <summary>The bits of one mask where a condition is set, else of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TMask Choose(TMask condition, TMask then, TMask otherwise) => (condition & then) | otherwise.Without(condition);

    /// <summary>The bits that are not in another mask.</summary>
    TMask Without(TMask other);

    /// <summary>Bit i: what the mask says about unit i-1.</summary>
    /// <param name="previous">The same mask of the blocks before.</param>
    TMask Behind(TMask previous);

    /// <summary>Bit i: what the mask says about unit i+1; 0 for the last.</summary>
    TMask Ahead();

    /// <summary>The units of this mask, and the marks that follow them without a gap.</summary>
    /// <param name="marks">The marks; none is in this mask.</param>
    /// <param name="behind">The units behind those of this mask; for the first block also those behind units of the blocks before.</param>
    /// <param name="unsure">Where the answer may be wrong, the whole block is added to this.</param>
    TMask WithMarks(TMask marks, TMask behind, ref TMask unsure);
}
