using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>
/// UTF-8 to UTF-16 by AVX-512 VBMI2, 64 bytes at a time: the last, middle and first bytes of all characters are compressed and put together
/// (after Clausecker and Lemire, "Transcoding Unicode Characters with AVX-512 Instructions", 2023).
/// </summary>
internal static class Utf8Blocks
{
    /// <summary>Whether this processor can.</summary>
    public static bool IsSupported => Avx512Loader.IsSupported;

    /// <summary>Decodes as far as blocks are made of characters of one to three bytes; E0 and ED, where not all that follows is right, are left out.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="units">Receives the code units; 64 beyond those decoded may be overwritten.</param>
    /// <param name="places">Receives for each code unit where its bytes end, likewise.</param>
    /// <param name="at">Where the bytes begin.</param>
    /// <param name="read">How many bytes were read: all of them UTF-8, and whole characters.</param>
    /// <returns>How many code units were written.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Decode(ReadOnlySpan<byte> utf8, Span<char> units, ref int places, int at, out int read)
    {
        ref var from = ref MemoryMarshal.GetReference(utf8);
        ref var to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(units));
        read = 0;
        var written = 0;
        while (read < utf8.Length && units.Length - written >= Block.Width)
        {
            var beyond = 0ul;
            if (utf8.Length - read < Block.Width)
                beyond = ulong.MaxValue << (utf8.Length - read);
            var bytes = beyond == 0 ? Vector512.LoadUnsafe(ref from, (nuint)read) : LoadRest(ref Unsafe.Add(ref from, read), ~beyond);
            var ascii = ~bytes.ExtractMostSignificantBits();
            var continued = Vector512.LessThan(bytes.AsSByte(), Vector512.Create((sbyte)-64)).ExtractMostSignificantBits();
            var two = InRange(bytes, 0xC2, 0xDF);
            var three = InRange(bytes, 0xE1, 0xEF) & ~Vector512.Equals(bytes, Vector512.Create((byte)0xED)).ExtractMostSignificantBits();
            // up to what is none of these, or a character that does not end within the block
            var other = beyond | ~(ascii | continued | two | three) | ((two | three) & 1ul << 63) | (three & 1ul << 62);
            var valid = (other & (0ul - other)) - 1;
            two &= valid;
            three &= valid;
            if (valid == 0 || (two << 1 | three << 1 | three << 2) != (continued & valid))
                break;
            var last = (~(continued >> 1) | (valid ^ valid >> 1)) & valid;
            Combine(bytes, continued, three, last, out var low, out var high);
            low.StoreUnsafe(ref to, (nuint)written);
            high.StoreUnsafe(ref to, (nuint)written + 32);
            var ends = Avx512Vbmi2.Compress(Vector512<byte>.Zero, WideBytes.Spread(last), Vector512<byte>.Indices);
            var add = Vector512.Create(at + read + 1);
            (Avx512F.ConvertToVector512Int32(ends.GetLower().GetLower()) + add).StoreUnsafe(ref places, (nuint)written);
            (Avx512F.ConvertToVector512Int32(ends.GetLower().GetUpper()) + add).StoreUnsafe(ref places, (nuint)written + 16);
            (Avx512F.ConvertToVector512Int32(ends.GetUpper().GetLower()) + add).StoreUnsafe(ref places, (nuint)written + 32);
            (Avx512F.ConvertToVector512Int32(ends.GetUpper().GetUpper()) + add).StoreUnsafe(ref places, (nuint)written + 48);
            written += BitOperations.PopCount(last);
            read += BitOperations.PopCount(valid);
            if (BitOperations.PopCount(valid) < Block.Width - 2)
                break;
        }
        return written;
    }

    /// <summary>Less than a block; 0 follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector512<byte> LoadRest(ref byte from, ulong there)
    {
        fixed (byte* first = &from)
            return Avx512BW.MaskLoad(first, WideBytes.Spread(there), Vector512<byte>.Zero);
    }

    /// <summary>The characters whose last bytes are given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Combine(Vector512<byte> bytes, ulong continued, ulong three, ulong last, out Vector512<ushort> low, out Vector512<ushort> high)
    {
        var ends = WideBytes.Spread(last);
        var sixBits = Vector512.Create((byte)0x3F);
        var before = Avx512Vbmi.PermuteVar64x8(bytes, Vector512<byte>.Indices - Vector512<byte>.One);
        var lasts = Avx512Vbmi2.Compress(Vector512<byte>.Zero, ends, bytes & Vector512.Create((byte)0x7F));
        var middles = Avx512Vbmi2.Compress(Vector512<byte>.Zero, ends, before & sixBits & WideBytes.Spread(continued));
        low = Avx512BW.ConvertToVector512UInt16(lasts.GetLower()) | Avx512BW.ConvertToVector512UInt16(middles.GetLower()) << 6;
        high = Avx512BW.ConvertToVector512UInt16(lasts.GetUpper()) | Avx512BW.ConvertToVector512UInt16(middles.GetUpper()) << 6;
        if (three == 0)
            return;
        before = Avx512Vbmi.PermuteVar64x8(bytes, Vector512<byte>.Indices - Vector512.Create((byte)2));
        var firsts = Avx512Vbmi2.Compress(Vector512<byte>.Zero, ends, before & WideBytes.Spread(three << 2));
        low |= Avx512BW.ConvertToVector512UInt16(firsts.GetLower()) << 12;
        high |= Avx512BW.ConvertToVector512UInt16(firsts.GetUpper()) << 12;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong InRange(Vector512<byte> bytes, byte first, byte last) =>
        Vector512.LessThanOrEqual(bytes - Vector512.Create(first), Vector512.Create((byte)(last - first))).ExtractMostSignificantBits();
}
