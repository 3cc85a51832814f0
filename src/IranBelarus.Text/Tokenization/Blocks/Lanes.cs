using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>One block.</summary>
internal readonly struct OneLane(ulong bits) : ILanes<OneLane>
{
    private readonly ulong _bits = bits;

    public static int Blocks => 1;

    public static OneLane First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(1);
    }

    public static OneLane FirstTwo
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(3);
    }

    public static OneLane Ones
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(ulong.MaxValue);
    }

    public static OneLane Last
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(1ul << 63);
    }

    public bool IsAny
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bits != 0;
    }

    public uint Filled
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bits != 0 ? 1u : 0;
    }

    public ulong this[int block] => _bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane Each(ulong bits) => new(bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane operator &(OneLane a, OneLane b) => new(a._bits & b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane operator |(OneLane a, OneLane b) => new(a._bits | b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane operator ^(OneLane a, OneLane b) => new(a._bits ^ b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneLane operator ~(OneLane a) => new(~a._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public OneLane Without(OneLane other) => new(_bits & ~other._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public OneLane Behind(OneLane previous) => new(_bits << 1 | previous._bits >> 63);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public OneLane Ahead() => new(_bits >> 1);

    // a 1 added where a run of marks begins is carried through to its end
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public OneLane WithMarks(OneLane marks, OneLane behind, ref OneLane unsure) => new(_bits | (marks._bits & ~(marks._bits + (behind._bits & marks._bits))));
}

/// <summary>Four blocks in a vector of AVX2.</summary>
internal readonly struct FourLanes(Vector256<ulong> bits) : ILanes<FourLanes>
{
    private readonly Vector256<ulong> _bits = bits;

    public static int Blocks => 4;

    public static FourLanes First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256.Create(1ul, 0, 0, 0));
    }

    public static FourLanes FirstTwo
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256.Create(3ul, 0, 0, 0));
    }

    public static FourLanes Ones
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<ulong>.AllBitsSet);
    }

    public static FourLanes Last
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256.Create(0, 0, 0, 1ul << 63));
    }

    public bool IsAny
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bits != Vector256<ulong>.Zero;
    }

    public uint Filled
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Equals(_bits, Vector256<ulong>.Zero).ExtractMostSignificantBits() ^ 0xF;
    }

    public ulong this[int block] => _bits[block];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Each(ulong bits) => new(Vector256.Create(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator &(FourLanes a, FourLanes b) => new(a._bits & b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator |(FourLanes a, FourLanes b) => new(a._bits | b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator ^(FourLanes a, FourLanes b) => new(a._bits ^ b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator ~(FourLanes a) => new(~a._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FourLanes Without(FourLanes other) => new(Vector256.AndNot(_bits, other._bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FourLanes Behind(FourLanes previous) => new(Behind(_bits, previous._bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FourLanes Ahead() =>
        new(_bits >>> 1 | (Avx2.Permute4x64(_bits, 0b00_11_10_01) << 63 & Vector256.Create(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FourLanes WithMarks(FourLanes marks, FourLanes behind, ref FourLanes unsure)
    {
        var within = _bits | (marks._bits & ~(marks._bits + (behind._bits & marks._bits)));
        // a run goes on in the next block: once more from there; only a block of nothing but marks would need still more
        var across = Avx2.Permute4x64(Avx2.Blend(within.AsUInt32(), default, 0b1100_0000).AsUInt64(), 0b10_01_00_11) >>> 63 & marks._bits;
        unsure = new(unsure._bits | Vector256.Equals(marks._bits, Vector256<ulong>.AllBitsSet));
        return new(within | (marks._bits & ~(marks._bits + across)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Behind(Vector256<ulong> bits, Vector256<ulong> previous) =>
        bits << 1 | Avx2.Permute4x64(Avx2.Blend(bits.AsUInt32(), previous.AsUInt32(), 0b1100_0000).AsUInt64(), 0b10_01_00_11) >>> 63;
}

/// <summary>Eight blocks in a vector of AVX-512.</summary>
internal readonly struct EightLanes(Vector512<ulong> bits) : ILanes<EightLanes>
{
    private readonly Vector512<ulong> _bits = bits;

    /// <summary>How many bits of a block are not many.</summary>
    public const int Few = 4;

    public static int Blocks => 8;

    public static EightLanes First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512.Create(1ul, 0, 0, 0, 0, 0, 0, 0));
    }

    public static EightLanes FirstTwo
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512.Create(3ul, 0, 0, 0, 0, 0, 0, 0));
    }

    public static EightLanes Ones
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512<ulong>.AllBitsSet);
    }

    public static EightLanes Last
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512.Create(0, 0, 0, 0, 0, 0, 0, 1ul << 63));
    }

    public bool IsAny
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bits != Vector512<ulong>.Zero;
    }

    public uint Filled
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)Vector512.Equals(_bits, Vector512<ulong>.Zero).ExtractMostSignificantBits() ^ 0xFF;
    }

    /// <summary>Whether more than <see cref="Few"/> bits are set in a block.</summary>
    public bool HasMany
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var left = _bits;
            for (var i = 0; i < Few; i++)
                left &= left - Vector512<ulong>.One;                          // takes the lowest bit away
            return left != Vector512<ulong>.Zero;
        }
    }

    public ulong this[int block] => _bits[block];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Each(ulong bits) => new(Vector512.Create(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator &(EightLanes a, EightLanes b) => new(a._bits & b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator |(EightLanes a, EightLanes b) => new(a._bits | b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator ^(EightLanes a, EightLanes b) => new(a._bits ^ b._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator ~(EightLanes a) => new(~a._bits);

    // the constant holds the answer to each of the eight cases
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Any(EightLanes a, EightLanes b, EightLanes c) => new(Avx512F.TernaryLogic(a._bits, b._bits, c._bits, 0xFE));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes All(EightLanes a, EightLanes b, EightLanes c) => new(Avx512F.TernaryLogic(a._bits, b._bits, c._bits, 0x80));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes OrBoth(EightLanes mask, EightLanes a, EightLanes b) => new(Avx512F.TernaryLogic(mask._bits, a._bits, b._bits, 0xF8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Choose(EightLanes condition, EightLanes then, EightLanes otherwise) =>
        new(Avx512F.TernaryLogic(condition._bits, then._bits, otherwise._bits, 0xCA));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EightLanes Without(EightLanes other) => new(Vector512.AndNot(_bits, other._bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EightLanes Behind(EightLanes previous) => new(Behind(_bits, previous._bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EightLanes Ahead() => new(_bits >>> 1 | Avx512F.AlignRight64(Vector512<ulong>.Zero, _bits, 1) << 63);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EightLanes WithMarks(EightLanes marks, EightLanes behind, ref EightLanes unsure)
    {
        var within = _bits | (marks._bits & ~(marks._bits + (behind._bits & marks._bits)));
        var across = Avx512F.AlignRight64(within, Vector512<ulong>.Zero, 7) >>> 63 & marks._bits;
        unsure = new(unsure._bits | Vector512.Equals(marks._bits, Vector512<ulong>.AllBitsSet));
        return new(within | (marks._bits & ~(marks._bits + across)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Behind(Vector512<ulong> bits, Vector512<ulong> previous) =>
        bits + bits | Avx512F.AlignRight64(bits, previous, 7) >>> 63;             // one unit adds, two of them shift
}
