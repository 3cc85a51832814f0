using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Tokens that were found and not given yet.</summary>
/// <remarks>Nothing counts beyond <see cref="Count"/>: it need not be cleared.</remarks>
internal unsafe struct TokenBatch
{
    public const int Capacity = 128;

    /// <summary>Which of them is the current one.</summary>
    public uint Index;

    /// <summary>How many there are.</summary>
    public uint Count;

    /// <summary>What their starts and ends are counted from.</summary>
    public int StartOrigin, EndOrigin;

    /// <summary>Where the ends begin among the places: right behind the first start if each token begins where the one before ends.</summary>
    public uint FirstEnd;

    /// <summary>Starts and ends.</summary>
    public fixed ushort Places[2 * Capacity];

    /// <summary>What they are, as numbers.</summary>
    public fixed byte Kinds[Capacity];

    /// <summary>Where the current token begins.</summary>
    public readonly int Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => StartOrigin + Places[Index];
    }

    /// <summary>Where the current token ends.</summary>
    public readonly int End
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => EndOrigin + Places[FirstEnd + (nuint)Index];
    }
}
