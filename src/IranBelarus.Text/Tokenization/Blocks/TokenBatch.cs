namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Tokens that were found and not given yet.</summary>
internal unsafe struct TokenBatch
{
    public const int Capacity = 96;

    /// <summary>Which of them is the current one.</summary>
    public int Index;

    /// <summary>How many there are.</summary>
    public int Count;

    public fixed int Starts[Capacity];
    public fixed int Ends[Capacity];
    public fixed byte Kinds[Capacity];
}
