using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Finds the next place that may show that text is not Persian: a letter that Persian does not have, the Arabic article or a hamza on alef at the
/// start of a word, a presentation form. Where there is none, no word needs to be looked up.
/// </summary>
internal static class ForeignSigns
{
    /// <summary>A bit for each character U+0600–U+06FF: the letters of <see cref="LanguageWords"/> that speak for another language than Persian.</summary>
    private static readonly ulong[] Letters = FindLetters();

    /// <summary>The same as one byte for each character.</summary>
    private static readonly byte[] LetterBytes = [.. Enumerable.Range(0, 256).Select(low => (byte)((Letters[low >> 6] >> low & 1) != 0 ? 0xFF : 0))];

    /// <summary>The first sign in <c>[from, to)</c>, or <paramref name="to"/>.</summary>
    public static int Find(ReadOnlySpan<char> text, int from, int to)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var i = from;
        if (Vector512.IsHardwareAccelerated && System.Runtime.Intrinsics.X86.Avx512Vbmi.IsSupported)
        {
            // the first and the last characters have no neighbour to load
            while (i < to && (i == 0 || i + 65 > text.Length))
            {
                if (IsSign(ref start, i, text.Length))
                    return i;
                i++;
            }
            i = FindWide(ref start, i, Math.Min(to, text.Length - 1));
        }
        for (; i < to; i++)
        {
            if (IsSign(ref start, i, text.Length))
                return i;
        }
        return to;
    }

    /// <summary>The path that every processor has.</summary>
    internal static int FindScalar(ReadOnlySpan<char> text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsSign(ref MemoryMarshal.GetReference(text), i, text.Length))
                return i;
        }
        return to;
    }

    private static ulong[] FindLetters()
    {
        var letters = new ulong[4];
        var signs = LanguageWords.Instance.Signs;
        for (var low = 0; low < 256; low++)
        {
            if ((signs[low] & ~(0xFFUL << 8 * LanguageWords.Persian)) != 0 || low == 0x55 || NormalizationTable.Of((char)(0x600 | low)) == NormalizationClass.Presentation)
                letters[low >> 6] |= 1UL << low;
        }
        return letters;
    }

    private static bool IsSign(ref char text, int index, int length)
    {
        var c = Unsafe.Add(ref text, index);
        if (c >> 8 == 6)
        {
            if ((Letters[(c & 0xFF) >> 6] >> c & 1) != 0)
                return true;
            if (c is not ('ا' or 'أ') || index > 0 && Unsafe.Add(ref text, index - 1) is >= 'ء' and <= 'ؿ' or >= 'ف' and <= 'ي' or >= 'ٱ' and <= 'ۓ')
                return false;
            return c == 'أ' || index + 1 < length && Unsafe.Add(ref text, index + 1) == 'ل';
        }
        return c is >= '\uFB50' and <= '\uFEFC' || c is >= '\u0750' and <= '\u077F' or >= '\u0870' and <= '\u08FF' or '\uD83B';
    }

    private static int FindWide(ref char text, int from, int to)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(LetterBytes);
        var letters0 = Vector512.LoadUnsafe(ref table, 0x00);
        var letters1 = Vector512.LoadUnsafe(ref table, 0x40);
        var letters2 = Vector512.LoadUnsafe(ref table, 0x80);
        var letters3 = Vector512.LoadUnsafe(ref table, 0xC0);
        var even = Vector512<byte>.Indices + Vector512<byte>.Indices;
        var odd = even | Vector512<byte>.One;
        ref var units = ref Unsafe.As<char, ushort>(ref text);
        var i = from;
        for (; i + 64 <= to; i += 64)
        {
            var first = Vector512.LoadUnsafe(ref units, (nuint)i);
            var second = Vector512.LoadUnsafe(ref units, (nuint)i + 32);
            var low = System.Runtime.Intrinsics.X86.Avx512Vbmi.PermuteVar64x8x2(first.AsByte(), even, second.AsByte());
            var high = System.Runtime.Intrinsics.X86.Avx512Vbmi.PermuteVar64x8x2(first.AsByte(), odd, second.AsByte());
            var sign = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(low, Vector512.Create((byte)0x80)),
                System.Runtime.Intrinsics.X86.Avx512Vbmi.PermuteVar64x8x2(letters2, low, letters3),
                System.Runtime.Intrinsics.X86.Avx512Vbmi.PermuteVar64x8x2(letters0, low, letters1))
                & Vector512.Equals(high, Vector512.Create((byte)6));
            // other pages that hold Arabic: U+07xx, U+08xx, U+D8xx, U+FBxx to U+FExx; the scalar path tells exactly
            var page = Vector512.Equals(high | Vector512<byte>.One, Vector512.Create((byte)7)) & ~Vector512.Equals(high, Vector512.Create((byte)6))
                | Vector512.Equals(high, Vector512.Create((byte)8)) | Vector512.Equals(high, Vector512.Create((byte)0xD8)) | Vector512.GreaterThanOrEqual(high, Vector512.Create((byte)0xFB));
            var found = (sign | page).ExtractMostSignificantBits()
                | ((ulong)WordStarts(ref units, i, first) | (ulong)WordStarts(ref units, i + 32, second) << 32);
            for (; found != 0; found &= found - 1)
            {
                var index = i + BitOperations.TrailingZeroCount(found);
                if (IsSign(ref text, index, int.MaxValue))
                    return index;
            }
        }
        return i;
    }

    /// <summary>Where the article or a hamza on alef begins a word, in 32 characters.</summary>
    private static uint WordStarts(ref ushort text, int index, Vector512<ushort> here)
    {
        var alef = Vector512.Equals(here, Vector512.Create((ushort)'ا')) & Vector512.Equals(Vector512.LoadUnsafe(ref text, (nuint)index + 1), Vector512.Create((ushort)'ل'));
        var candidates = alef | Vector512.Equals(here, Vector512.Create((ushort)'أ'));
        var before = Vector512.LoadUnsafe(ref text, (nuint)index - 1);
        var letter = IsIn(before, 'ء', 'ؿ') | IsIn(before, 'ف', 'ي') | IsIn(before, 'ٱ', 'ۓ');
        return (uint)(candidates & ~letter).ExtractMostSignificantBits();
    }

    private static Vector512<ushort> IsIn(Vector512<ushort> c, char first, char last) =>
        Vector512.LessThanOrEqual(c - Vector512.Create((ushort)first), Vector512.Create((ushort)(last - first)));
}
