using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Tokens that were found and not given yet.</summary>
/// <remarks>Nothing counts beyond <see cref="Count"/>: it need not be cleared.</remarks>
internal unsafe struct TokenBatch
{
    /// <summary>How many there can be. They begin within as many units, and are shorter, so that a byte tells where and how long.</summary>
    public const int Capacity = 256;

    /// <summary>Which of them is the current one.</summary>
    public uint Index;

    /// <summary>How many there are.</summary>
    public uint Count;

    /// <summary>What their starts are counted from.</summary>
    public int Origin;

    /// <summary>Added to their lengths: that of a token that is alone, else 0.</summary>
    public int Length;

    /// <summary>Their starts.</summary>
    public fixed byte Starts[Capacity];

    /// <summary>Their lengths.</summary>
    public fixed byte Lengths[Capacity];

    /// <summary>What they are, as numbers.</summary>
    public fixed byte Kinds[Capacity];

    /// <summary>Where the current token begins.</summary>
    public readonly int Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Origin + Starts[Index];
    }

    /// <summary>Where the current token ends.</summary>
    public readonly int End
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Start + Length + Lengths[Index];
    }

    /// <summary>What the current token is.</summary>
    public readonly TokenKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (TokenKind)Kinds[Index];
    }
}
