namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Tokens that were found and not given yet.</summary>
/// <remarks>Nothing counts beyond <see cref="Count"/>: it need not be cleared.</remarks>
internal unsafe struct TokenBatch
{
    public const int Capacity = 128;

    /// <summary>Which of them is the current one.</summary>
    public int Index;

    /// <summary>How many there are.</summary>
    public int Count;

    /// <summary>What their starts and ends are counted from.</summary>
    public int StartOrigin, EndOrigin;

    /// <summary>Where the ends begin among the places: right behind the first start if each token begins where the one before ends.</summary>
    public int FirstEnd;

    /// <summary>Starts and ends.</summary>
    public fixed ushort Places[2 * Capacity];

    public fixed byte Kinds[Capacity];
}
