using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace IranBelarus.Text.Unicode;

/// <summary>32 bytes at a time (AVX2).</summary>
internal readonly struct ByteLanes256 : IByteLanes<Vector256<byte>>
{
    /// <summary>Whether the processor has what is needed here.</summary>
    public static bool IsSupported => Avx2.IsSupported;

    /// <inheritdoc/>
    public static int Count => 32;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> All(byte value) => Vector256.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Last(byte value) => Vector256.Create(0, 0, 0, (ulong)value << 56).AsByte();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Table(ref byte table) => Vector256.LoadUnsafe(ref table);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Look(Vector256<byte> table, Vector256<byte> index) => Avx2.Shuffle(table, index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> LookNibble(Vector256<byte> table, Vector256<byte> index) => Avx2.Shuffle(table, index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Page(ref ushort text, nuint index, ushort page)
    {
        // a pack takes the halves of each by turns
        var (even, odd) = Halves(ref text, index);
        if (page != 0)
            (even, odd) = (even - Vector256.Create(page), odd - Vector256.Create(page));
        return Avx2.PackUnsignedSaturate(even.AsInt16(), odd.AsInt16());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Equal(ref ushort text, nuint index, ushort character)
    {
        var (even, odd) = Halves(ref text, index);
        return Avx2.PackSignedSaturate(Vector256.Equals(even, Vector256.Create(character)).AsInt16(), Vector256.Equals(odd, Vector256.Create(character)).AsInt16()).AsByte();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref ushort source, ref ushort target, nuint index, ref ushort changes, int count)
    {
        var (first, second) = (Vector256.LoadUnsafe(ref source, index), Vector256.LoadUnsafe(ref source, index + 16));
        var (newFirst, newSecond) = (first, second);
        for (var i = 0; i < count; i++)
        {
            var (from, bits) = (Vector256.LoadUnsafe(ref changes, (nuint)i * 32), Vector256.LoadUnsafe(ref changes, (nuint)i * 32 + 16));
            newFirst ^= Vector256.Equals(first, from) & bits;
            newSecond ^= Vector256.Equals(second, from) & bits;
        }
        newFirst.StoreUnsafe(ref target, index);
        newSecond.StoreUnsafe(ref target, index + 16);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Equal(Vector256<byte> left, Vector256<byte> right) => Vector256.Equals(left, right);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> And(Vector256<byte> left, Vector256<byte> right) => left & right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Or(Vector256<byte> left, Vector256<byte> right) => left | right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Xor(Vector256<byte> left, Vector256<byte> right) => left ^ right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Subtract(Vector256<byte> left, Vector256<byte> right) => left - right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Min(Vector256<byte> left, Vector256<byte> right) => Vector256.Min(left, right);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> HighBits(Vector256<byte> bytes) => (bytes.AsUInt16() >>> 4).AsByte() & Vector256.Create((byte)0x0F);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> IsZero(Vector256<byte> bytes) => Vector256.Equals(bytes, Vector256<byte>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Previous(Vector256<byte> bytes, Vector256<byte> before) => Avx2.AlignRight(bytes, Avx2.Permute2x128(before, bytes, 0x21), 15);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(Vector256<byte> bytes) => bytes.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<ushort> Even, Vector256<ushort> Odd) Halves(ref ushort text, nuint index) =>
        (Vector256.Create(Vector128.LoadUnsafe(ref text, index), Vector128.LoadUnsafe(ref text, index + 16)),
            Vector256.Create(Vector128.LoadUnsafe(ref text, index + 8), Vector128.LoadUnsafe(ref text, index + 24)));
}
