using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace IranBelarus.Text.Unicode;

/// <summary>16 bytes at a time (SSSE3 or AdvSimd).</summary>
internal readonly struct ByteLanes128 : IByteLanes<Vector128<byte>>
{
    /// <summary>Whether the processor has what is needed here.</summary>
    public static bool IsSupported => Ssse3.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <inheritdoc/>
    public static int Count => 16;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> All(byte value) => Vector128.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Last(byte value) => Vector128.Create(0, (ulong)value << 56).AsByte();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Table(ref byte table) => Vector128.LoadUnsafe(ref table);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Look(Vector128<byte> table, Vector128<byte> index) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, index) : AdvSimd.Arm64.VectorTableLookup(table, index & Vector128.Create((byte)0x8F));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> LookNibble(Vector128<byte> table, Vector128<byte> index) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, index) : AdvSimd.Arm64.VectorTableLookup(table, index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Page(ref ushort text, nuint index, ushort page)
    {
        var (first, second) = (Vector128.LoadUnsafe(ref text, index), Vector128.LoadUnsafe(ref text, index + 8));
        if (page != 0)
            (first, second) = (first - Vector128.Create(page), second - Vector128.Create(page));
        return Sse2.IsSupported ? Sse2.PackUnsignedSaturate(first.AsInt16(), second.AsInt16()) : Vector128.NarrowWithSaturation(first, second);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Equal(ref ushort text, nuint index, ushort character)
    {
        var first = Vector128.Equals(Vector128.LoadUnsafe(ref text, index), Vector128.Create(character));
        var second = Vector128.Equals(Vector128.LoadUnsafe(ref text, index + 8), Vector128.Create(character));
        return Sse2.IsSupported ? Sse2.PackSignedSaturate(first.AsInt16(), second.AsInt16()).AsByte() : Vector128.Narrow(first, second);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref ushort source, ref ushort target, nuint index, ref ushort changes, int count)
    {
        var (first, second) = (Vector128.LoadUnsafe(ref source, index), Vector128.LoadUnsafe(ref source, index + 8));
        var (newFirst, newSecond) = (first, second);
        for (var i = 0; i < count; i++)
        {
            var (from, bits) = (Vector128.LoadUnsafe(ref changes, (nuint)i * 32), Vector128.LoadUnsafe(ref changes, (nuint)i * 32 + 16));
            newFirst ^= Vector128.Equals(first, from) & bits;
            newSecond ^= Vector128.Equals(second, from) & bits;
        }
        newFirst.StoreUnsafe(ref target, index);
        newSecond.StoreUnsafe(ref target, index + 8);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Equal(Vector128<byte> left, Vector128<byte> right) => Vector128.Equals(left, right);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> And(Vector128<byte> left, Vector128<byte> right) => left & right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Or(Vector128<byte> left, Vector128<byte> right) => left | right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Xor(Vector128<byte> left, Vector128<byte> right) => left ^ right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Subtract(Vector128<byte> left, Vector128<byte> right) => left - right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Min(Vector128<byte> left, Vector128<byte> right) => Vector128.Min(left, right);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> HighBits(Vector128<byte> bytes) =>
        Sse2.IsSupported ? (bytes.AsUInt16() >>> 4).AsByte() & Vector128.Create((byte)0x0F) : bytes >>> 4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> IsZero(Vector128<byte> bytes) => Vector128.Equals(bytes, Vector128<byte>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Previous(Vector128<byte> bytes, Vector128<byte> before) =>
        Ssse3.IsSupported ? Ssse3.AlignRight(bytes, before, 15) : AdvSimd.ExtractVector128(before, bytes, 15);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(Vector128<byte> bytes) => bytes.ExtractMostSignificantBits();
}
