using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Finds the next place that may show that text is not Persian: a letter that Persian does not have, the Arabic article or a hamza on alef at the
/// start of a word. Presentation forms count as their letters; marks, tatweels and invisible characters do not count. Where there is no sign, no word
/// needs to be looked up.
/// </summary>
internal static class ForeignSigns
{
    // What a character can be; Traits has the bits.
    private const byte Sign = 1, Alef = 2, HamzaAlef = 4, Lam = 8, Letter = 16, Passed = 32;

    /// <summary>For U+06xx, then U+FBxx, then U+FExx.</summary>
    private static readonly byte[] Traits = [.. Enumerable.Range(0, 768).Select(i => TraitsOf((char)(Pages[i >> 8] << 8 | i & 0xFF)))];

    /// <summary>A byte of ones for each of the same that is a sign by itself.</summary>
    private static readonly byte[] SignBytes = [.. Traits.Select(t => (byte)((t & Sign) != 0 ? 0xFF : 0))];

    private static ReadOnlySpan<byte> Pages => [0x06, 0xFB, 0xFE];

    /// <summary>The first sign in <c>[from, to)</c>, or <paramref name="to"/>.</summary>
    public static int Find(ReadOnlySpan<char> text, int from, int to)
    {
        var i = from;
        if (Vector512.IsHardwareAccelerated && Avx512Vbmi.IsSupported)
        {
            // the first and the last characters have no neighbour to load
            while (i < to && (i == 0 || i + 65 > text.Length))
            {
                if (IsSign(text, i))
                    return i;
                i++;
            }
            i = FindWide(text, i, Math.Min(to, text.Length - 1));
        }
        return FindScalar(text, i, to);
    }

    /// <summary>The path that every processor has.</summary>
    internal static int FindScalar(ReadOnlySpan<char> text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] >= '\u0600' && IsSign(text, i))
                return i;
        }
        return to;
    }

    private static byte TraitsOf(char c)
    {
        var value = NormalizationTable.Of(c);
        var letters = value == NormalizationClass.Presentation ? DecompositionTable.CompatibilityOf(c) : default;
        if (letters.Length > 0)
        {
            if (letters[0] is ' ' or 'ـ')
                return Passed;
            var traits = (byte)(TraitsOf(letters[0]) & ~Sign);
            foreach (var letter in letters)
                traits |= (byte)(TraitsOf(letter) & Sign);
            // ligatures of words, and those that have neighbours of their own: let the words decide
            var isWord = letters.Contains(' ') || letters.Length > 1 && (traits & (Alef | HamzaAlef)) != 0 || c is >= '\u0675' and <= '\u0678' or >= '\uFDF0' and <= '\uFDFC';
            return isWord ? (byte)(traits | Sign) : traits;
        }
        if ((CharacterClasses.Marks | CharacterClasses.Invisible | 1UL << NormalizationClass.Tatweel).Has(value))
            return c == '\u0655' ? (byte)(Passed | Sign) : Passed;
        if (!CharacterClasses.Letters.Has(value))
            return 0;
        var foreign = c >> 8 != 6 || (LanguageWords.Instance.Signs[c & 0xFF] & ~(0xFFUL << 8 * LanguageWords.Persian)) != 0;
        return (byte)(Letter | (foreign ? Sign : 0) | c switch { 'ا' => Alef, 'أ' => HamzaAlef, 'ل' => Lam, _ => 0 });
    }

    private static byte Of(char c) => (c >> 8) switch
    {
        0x06 => Traits[c & 0xFF],
        0xFB => Traits[0x100 | c & 0xFF],
        0xFE => Traits[0x200 | c & 0xFF],
        0xD8 => c == '\uD83B' ? (byte)(Letter | Sign) : (byte)0,
        < 0x06 => 0,
        _ => TraitsOf(c),
    };

    private static bool IsSign(ReadOnlySpan<char> text, int index)
    {
        var traits = Of(text[index]);
        if ((traits & Sign) != 0)
            return true;
        if ((traits & (Alef | HamzaAlef)) == 0)
            return false;
        var i = index - 1;
        while (i >= 0 && (Of(text[i]) & Passed) != 0)
            i--;
        if (i >= 0 && (Of(text[i]) & Letter) != 0)
            return false;
        if ((traits & HamzaAlef) != 0)
            return true;
        i = index + 1;
        while (i < text.Length && (Of(text[i]) & Passed) != 0)
            i++;
        return i < text.Length && (Of(text[i]) & Lam) != 0;
    }

    private static int FindWide(ReadOnlySpan<char> text, int from, int to)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(SignBytes);
        var even = Vector512<byte>.Indices + Vector512<byte>.Indices;
        var odd = even | Vector512<byte>.One;
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var i = from;
        for (; i + 64 <= to; i += 64)
        {
            var first = Vector512.LoadUnsafe(ref units, (nuint)i);
            var second = Vector512.LoadUnsafe(ref units, (nuint)i + 32);
            var low = Avx512Vbmi.PermuteVar64x8x2(first.AsByte(), even, second.AsByte());
            var high = Avx512Vbmi.PermuteVar64x8x2(first.AsByte(), odd, second.AsByte());
            var sign = Look(ref table, low) & Vector512.Equals(high, Vector512.Create((byte)6));
            if (Vector512.GreaterThanAny(high, Vector512.Create((byte)6)))
            {
                var (formA, formB) = (Vector512.Equals(high, Vector512.Create((byte)0xFB)), Vector512.Equals(high, Vector512.Create((byte)0xFE)));
                sign |= Look(ref Unsafe.Add(ref table, 0x100), low) & formA | Look(ref Unsafe.Add(ref table, 0x200), low) & formB;
                // other pages that hold Arabic: the scalar path tells exactly
                sign |= Vector512.Equals(high | Vector512.Create((byte)0x0F), Vector512.Create((byte)0x0F)) & Vector512.GreaterThan(high, Vector512.Create((byte)6))
                    | Vector512.Equals(high, Vector512.Create((byte)0xD8)) | Vector512.Equals(high, Vector512.Create((byte)0xFC)) | Vector512.Equals(high, Vector512.Create((byte)0xFD));
            }
            var found = sign.ExtractMostSignificantBits() | WordStarts(ref units, i, first) | (ulong)WordStarts(ref units, i + 32, second) << 32;
            for (; found != 0; found &= found - 1)
            {
                var index = i + BitOperations.TrailingZeroCount(found);
                if (IsSign(text, index))
                    return index;
            }
        }
        return i;
    }

    /// <summary>Where the article or a hamza on alef may begin a word, in 32 characters.</summary>
    private static uint WordStarts(ref ushort text, int index, Vector512<ushort> here)
    {
        var alef = Vector512.Equals(here, Vector512.Create((ushort)'ا')) | Vector512.Equals(here | Vector512.Create((ushort)3), Vector512.Create((ushort)'\uFE8F'));
        var hamza = Vector512.Equals(here, Vector512.Create((ushort)'أ')) | Vector512.Equals(here, Vector512.Create((ushort)'\uFE83')) | Vector512.Equals(here, Vector512.Create((ushort)'\uFE84'));
        var before = Vector512.LoadUnsafe(ref text, (nuint)index - 1);
        var after = Vector512.LoadUnsafe(ref text, (nuint)index + 1);
        var goesOn = IsLetter(after) & ~Vector512.Equals(after, Vector512.Create((ushort)'ل')) | Vector512.Equals(after, Vector512.Create((ushort)' '));
        return (uint)((alef & ~goesOn | hamza) & ~(IsLetter(before) | IsIn(before, '\uFE80', '\uFEFC'))).ExtractMostSignificantBits();
    }

    private static Vector512<ushort> IsLetter(Vector512<ushort> c) => IsIn(c, 'ء', 'ؿ') | IsIn(c, 'ف', 'ي') | IsIn(c, 'ٱ', 'ٴ') | IsIn(c, 'ٹ', 'ۓ');

    private static Vector512<ushort> IsIn(Vector512<ushort> c, char first, char last) =>
        Vector512.LessThanOrEqual(c - Vector512.Create((ushort)first), Vector512.Create((ushort)(last - first)));

    /// <summary>Looks up 256 entries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Look(ref byte table, Vector512<byte> index) => Vector512.ConditionalSelect(
        Vector512.GreaterThanOrEqual(index, Vector512.Create((byte)0x80)),
        Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table, 0x80), index, Vector512.LoadUnsafe(ref table, 0xC0)),
        Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), index, Vector512.LoadUnsafe(ref table, 0x40)));
}
