using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Two blocks in a vector of 128 bits: a line of text.</summary>
internal readonly struct TwoLanes(Vector128<ulong> bits) : ILanes<TwoLanes>
{
    private readonly Vector128<ulong> _bits = bits;

    public static int Blocks => 2;

    public static TwoLanes First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector128.Create(1ul, 0));
    }

    public static TwoLanes FirstTwo
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector128.Create(3ul, 0));
    }

    public static TwoLanes Ones
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector128<ulong>.AllBitsSet);
    }

    public static TwoLanes Last
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector128.Create(0, 1ul << 63));
    }

    public bool IsAny
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bits != Vector128<ulong>.Zero;
    }

    public uint Filled
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Equals(_bits, Vector128<ulong>.Zero).ExtractMostSignificantBits() ^ 3;
    }

    public ulong this[int block] => _bits[block];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoLanes Each(ulong bits) => new(Vector128.Create(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoLanes operator &(TwoLanes a, TwoLanes b) => new(a._bits & b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoLanes operator |(TwoLanes a, TwoLanes b) => new(a._bits | b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoLanes operator ^(TwoLanes a, TwoLanes b) => new(a._bits ^ b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoLanes operator ~(TwoLanes a) => new(~a._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TwoLanes Without(TwoLanes other) => new(Vector128.AndNot(_bits, other._bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TwoLanes Behind(TwoLanes previous) => new(_bits << 1 | Join(previous._bits, _bits) >>> 63);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TwoLanes Ahead() => new(_bits >>> 1 | Join(_bits, Vector128<ulong>.Zero) << 63);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TwoLanes WithMarks(TwoLanes marks, TwoLanes behind, ref TwoLanes unsure)
    {
        var within = _bits | (marks._bits & ~(marks._bits + (behind._bits & marks._bits)));
        // a run goes on in the second block: once more from there
        var across = Join(Vector128<ulong>.Zero, within) >>> 63 & marks._bits;
        return new(within | (marks._bits & ~(marks._bits + across)));
    }

    /// <summary>The upper half of one and the lower half of the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Join(Vector128<ulong> upper, Vector128<ulong> lower) =>
        Ssse3.IsSupported ? Ssse3.AlignRight(lower.AsByte(), upper.AsByte(), 8).AsUInt64()
        : AdvSimd.IsSupported ? AdvSimd.ExtractVector128(upper, lower, 1)
        : Vector128.Create(upper[1], lower[0]);
}
