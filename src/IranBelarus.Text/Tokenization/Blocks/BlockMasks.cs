namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>A block: the 64 code units that one 64-bit mask is about, bit i about unit i.</summary>
internal static class Block
{
    public const int Width = 64;
}

/// <summary>The classes of the units of one block, or of several side by side: a mask for each bit of <see cref="Unicode.WordBreakClass"/>.</summary>
/// <typeparam name="TMask">Of how many blocks.</typeparam>
internal struct BlockMasks<TMask>
    where TMask : struct, ILanes<TMask>
{
    // in the order of the bits: the loaders write them as one array
    public TMask B0, B1, Mid, Ext, Seg, New, Extra, Rare;
}
