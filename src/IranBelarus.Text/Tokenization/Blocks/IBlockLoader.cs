namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Looks up the classes of code units and turns them into masks. A type argument: each kind of processor gets code of its own.</summary>
internal interface IBlockLoader<TMask>
    where TMask : struct, ILanes<TMask>
{
    /// <summary>The masks of one block.</summary>
    /// <param name="units">Its 64 code units.</param>
    /// <param name="at">Their place in the text.</param>
    /// <param name="special">Resolves the special classes.</param>
    /// <param name="masks">The masks.</param>
    static abstract void Load(ref char units, int at, ref SpecialUnits special, out BlockMasks<OneLane> masks);

    /// <summary>The masks of as many blocks as <typeparamref name="TMask"/> is about, side by side.</summary>
    static abstract void LoadGroup(ref char units, int at, ref SpecialUnits special, out BlockMasks<TMask> masks);

    /// <summary>The masks of the rest of a text that is shorter than a group. Units beyond it are of no class that matters.</summary>
    /// <param name="units">Its code units.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="masks">The masks.</param>
    /// <returns><see langword="false"/> if special classes are there, which this does not resolve, or the loader has no shorter way: the masks say nothing then.</returns>
    static virtual bool TryLoadRest(ref char units, int count, out BlockMasks<TMask> masks)
    {
        masks = default;
        return false;
    }
}
