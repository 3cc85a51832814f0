using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>The classes of nearly all there is of ASCII, of the Arabic block, of Latin-1 and of General Punctuation, 32 at a time, without look-ups in memory. For AVX2.</summary>
/// <remarks>
/// A page of 256 units is a square of 16 columns and 16 rows. Eight rectangles (sets of columns by sets of rows) are laid over it: a bit each of what
/// a shuffle gives for the column and another for the row. Two more shuffles, one for four rectangles each, tell what it means for the class to be in them.
/// The rectangles were found by simulated annealing, the more frequent a unit the dearer to leave it out; the tests compare them with the flat table.
/// </remarks>
internal static class ShuffleClasses
{
    /// <summary>The classes of 32 units; <see cref="WordBreakClass.Unknown"/> of those that it does not know.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(ref char units)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref units);
        // the lower bytes of 8 units, then the upper ones: interleaved, the units are in order
        var split = Both(0x0E0C0A0806040200, 0x0F0D0B0907050301);
        var a = Avx2.Shuffle(Vector256.Create(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 16)).AsByte(), split).AsUInt64();
        var b = Avx2.Shuffle(Vector256.Create(Vector128.LoadUnsafe(ref first, 8), Vector128.LoadUnsafe(ref first, 24)).AsByte(), split).AsUInt64();
        var cell = Avx2.UnpackLow(a, b).AsByte();
        var page = Avx2.UnpackHigh(a, b).AsByte();
        var column = cell & Vector256.Create((byte)0x0F);
        var row = (cell.AsUInt16() >>> 4).AsByte() & Vector256.Create((byte)0x0F);

        var ascii = Find(column, row,
            Both(0x75F1FB737BFBFB7A, 0x4725E1296DD8FBF5), Both(0x1C315631F48F24B0, 0x113111313C3C0424),
            Both(0xBA07FB00FC00FD00, 0x0000FCF8B8ECFA00), Both(0xFEFAFDF80000FD00, 0xFEFCF9FCBCCCD4F8));
        var arabic = Find(column, row,
            Both(0xEDE0FCE9FDFDFD7D, 0xBEBEB735B3ABECED), Both(0xE84E83FD2038D31C, 0x48117F38383830A8),
            Both(0x43F849FA49BEF400, 0x00BD000049F80C00), Both(0xBDF400FEBDBD0000, 0xBDBDF4F4F4BDF8F4));
        var punctuation = Avx2.Shuffle(Both(0xECECECF8ECF8F400, 0x000000FC00FB00F8),
            Avx2.Shuffle(Both(0x08070603070D0707, 0x0109090908030B0B), column) & Avx2.Shuffle(Both(0x00010C0002040A07, 0), row));
        return (ascii & Vector256.Equals(page, Vector256<byte>.Zero))
            ^ (arabic & Vector256.Equals(page, Vector256.Create((byte)6)))
            ^ (punctuation & Vector256.Equals(page, Vector256.Create((byte)0x20)))
            ^ Vector256.Create(WordBreakClass.Unknown);
    }

    /// <summary>In what the classes of cells differ from <see cref="WordBreakClass.Unknown"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Find(Vector256<byte> column, Vector256<byte> row, Vector256<byte> columns, Vector256<byte> rows, Vector256<byte> low, Vector256<byte> high)
    {
        var rectangles = Avx2.Shuffle(columns, column) & Avx2.Shuffle(rows, row);
        return Avx2.Shuffle(low, rectangles) ^ Avx2.Shuffle(high, (rectangles.AsUInt16() >>> 4).AsByte() & Vector256.Create((byte)0x0F));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Both(ulong lower, ulong upper) => Vector256.Create(lower, upper, lower, upper).AsByte();
}
