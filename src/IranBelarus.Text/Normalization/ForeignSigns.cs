using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Finds the next place that may show that text is not Persian: a letter that Persian does not have, the Arabic article or a hamza on alef or
/// yeh at the start of a word, ى before a letter, vowel signs that Persian does without. Presentation forms count as their letters; marks, tatweels and invisible characters do not count. Where there is no sign, no word
/// needs to be looked up.
/// </summary>
internal static partial class ForeignSigns
{
    // What a character can be; Traits has the bits.
    // The two bits of a letter are those of alef and hamza three further, those of lam and of what is passed five and six further than alef.
    private const byte Sign = 1, Alef = 2, HamzaAlef = 4, Maksura = 8, Letter = 16 | 32, Lam = 64, Passed = 128;

    /// <summary>For U+06xx, then U+FBxx, then U+FExx.</summary>
    private static readonly byte[] Traits = [.. Enumerable.Range(0, 768).Select(i => TraitsOf((char)(Pages[i >> 8] << 8 | i & 0xFF)))];

    /// <summary>Characters of U+06xx that show nothing where they stand alone: a bit for some rows of 16, first those of letters, then those of others. Each table is there twice.</summary>
    private static readonly byte[] NarrowTraits = NarrowTables();

    private static ReadOnlySpan<byte> Pages => [0x06, 0xFB, 0xFE];

    /// <summary>The first sign in <c>[from, to)</c>, or <paramref name="to"/>.</summary>
    public static int Find(ReadOnlySpan<char> text, int from, int to)
    {
        if (!WideBytes.HasPlanes)
            return ByteLanes128.IsSupported ? FindNarrow(text, from, to) : FindScalar(text, from, to);
        var found = -1;
        if (to - from >= 64)
        {
            found = FindWide(text[..to], text, from);
            // the last characters once more together with those before them
            if (found < 0 && (to - from) % 64 != 0)
                found = FindWide(text[..to], text, to - 64);
        }
        else if (from < to)
        {
            Span<char> padded = stackalloc char[64];
            padded.Clear();
            text[from..to].CopyTo(padded);
            found = FindWide(padded, text, 0, from);
        }
        // the last one may be the first of two, with what follows
        return found >= 0 ? found : to > from && IsSign(text, to - 1) ? to - 1 : to;
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
            return c is '\u064C' or '\u064D' or '\u0652' or '\u0655' or >= '\u06D6' and <= '\u06ED' ? (byte)(Passed | Sign) : Passed;
        if (!CharacterClasses.Letters.Has(value))
            return 0;
        var foreign = c >> 8 != 6 || (LanguageWords.Instance.Signs[c & 0xFF] & ~(0xFFUL << 8 * LanguageWords.Persian)) != 0;
        return (byte)(Letter | (foreign ? Sign : 0) | c switch { 'ا' => Alef, 'أ' or 'ئ' => HamzaAlef, 'ل' => Lam, 'ى' => Maksura, _ => 0 });
    }

    /// <summary>Whether a character is a sign whatever stands beside it.</summary>
    internal static bool IsSignAlone(char c) => (Of(c) & Sign) != 0;

    private static byte Of(char c) => (c >> 8) switch
    {
        0x06 => Traits[c & 0xFF],
        0xFB => Traits[0x100 | c & 0xFF],
        0xFE => Traits[0x200 | c & 0xFF],
        0xD8 => c == '\uD83B' ? (byte)(Letter | Sign) : (byte)0,
        < 0x06 => 0,
        _ => TraitsOf(c),
    };

    /// <summary>Whether there is a sign at an index, or one that begins there.</summary>
    internal static bool IsSign(ReadOnlySpan<char> text, int index)
    {
        var traits = Of(text[index]);
        if ((traits & Sign) != 0)
            return true;
        var i = index + 1;
        if ((traits & Maksura) != 0)
        {
            while (i < text.Length && (Of(text[i]) & Passed) != 0)
                i++;
            return i < text.Length && (Of(text[i]) & Letter) != 0;
        }
        if ((traits & (Alef | HamzaAlef)) == 0)
            return false;
        i = index - 1;
        while (i >= 0 && (Of(text[i]) & Passed) != 0)
            i--;
        if (i >= 0 && (Of(text[i]) & Letter) != 0)
            return false;
        if ((traits & HamzaAlef) != 0)
            return true;
        i = index + 1;
        while (i < text.Length && (Of(text[i]) & Passed) != 0)
            i++;
        return i < text.Length && (Of(text[i]) & Lam) != 0 && !IsPersianWord(text, index);
    }

    /// <summary>Whether a word with ال at its start is none of Arabic, though: البته, الگو. The shortest ones only if they are known.</summary>
    private static bool IsPersianWord(ReadOnlySpan<char> text, int index)
    {
        const int shortestOfArabic = 5;
        var scanner = new LanguageScanner(text) { Position = index };
        scanner.Next(text.Length);
        var scores = scanner.Scores;
        return scores[LanguageWords.Arabic] <= 0 && (scanner.Letters >= shortestOfArabic || scores[LanguageWords.Persian] + scores[LanguageWords.Iran] > 0);
    }

    /// <summary>64 characters a turn, by turns; what is left over at the end is not looked at.</summary>
    /// <param name="blocks">The text, or a part of it with characters behind it that are no letters.</param>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="shift">Where <paramref name="blocks"/> begins in the text.</param>
    /// <returns>The first sign in the text, or -1; without the last character where that needs what follows it.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int FindWide(ReadOnlySpan<char> blocks, ReadOnlySpan<char> text, int from, int shift = 0)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(blocks));
        ref var table = ref MemoryMarshal.GetArrayDataReference(Traits);
        var traits0 = Vector512.LoadUnsafe(ref table);
        var traits1 = Vector512.LoadUnsafe(ref table, 0x40);
        var traits2 = Vector512.LoadUnsafe(ref table, 0x80);
        var traits3 = Vector512.LoadUnsafe(ref table, 0xC0);
        // of the character before each block, in the first byte
        var (before, startBefore) = (Vector512<byte>.Zero, Vector512<byte>.Zero);
        for (var i = from; i + 64 <= blocks.Length; i += 64)
        {
            var first = Vector512.LoadUnsafe(ref units, (nuint)i);
            var second = Vector512.LoadUnsafe(ref units, (nuint)i + 32);
            var low = WideBytes.LowByTurns(first, second);
            var high = WideBytes.HighByTurns(first, second);
            var isUpper = Vector512.GreaterThanOrEqual(low, Vector512.Create((byte)0x80));
            var ofArabic = Vector512.ConditionalSelect(isUpper, WideBytes.Look128(traits2, traits3, low), WideBytes.Look128(traits0, traits1, low));
            // anything but a space may be a mark of another page, or not be seen
            var ofOthers = Vector512.AndNot(Vector512.Create(Passed), Vector512.Equals(low | high, Vector512.Create((byte)' ')));
            var traits = Vector512.ConditionalSelect(Vector512.Equals(high, Vector512.Create((byte)6)), ofArabic, ofOthers);
            // above U+3Fxx, or between U+07xx and U+1Fxx
            if (Vector512.GreaterThanAny(high ^ Vector512.Create((byte)0x20), Vector512.Create((byte)0x26)))
                traits = OtherTraits(low, high, traits);
            var turned = Avx512Vbmi.PermuteVar64x8(traits, WideBytes.NeighborsByTurns);
            var previous = WideBytes.WithFirst(turned, before);
            // alef and hamza with no letter before them, then the same of the character before
            var starts = Vector512.AndNot(traits, (previous.AsUInt16() >>> 3).AsByte()) & Vector512.Create((byte)(Alef | HamzaAlef));
            var startsTurned = Avx512Vbmi.PermuteVar64x8(starts, WideBytes.NeighborsByTurns);
            var previousStarts = WideBytes.WithFirst(startsTurned, startBefore).AsUInt16();
            (before, startBefore) = (turned, startsTurned);
            var articles = (previousStarts << 5 | previousStarts << 6).AsByte() & Vector512.Create((byte)(Lam | Passed));
            var maksuras = (previous.AsUInt16() << 1).AsByte() & Vector512.Create((byte)(Maksura << 1)) | (previous.AsUInt16() << 4).AsByte() & Vector512.Create(Passed);
            var found = (articles | maksuras | Vector512.Create(Sign)) & traits | starts & Vector512.Create(HamzaAlef);
            if (found == Vector512<byte>.Zero)
                continue;
            for (var bits = WideBytes.BitsInOrder(found); bits != 0; bits &= bits - 1)
            {
                // what was found may be the second of two
                var index = shift + i + BitOperations.TrailingZeroCount(bits);
                if (index > shift + from && IsSign(text, index - 1))
                    return index - 1;
                if (index < text.Length && IsSign(text, index))
                    return index;
            }
        }
        return -1;
    }

    /// <summary>The traits with those of presentation forms; characters of other pages may be signs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> OtherTraits(Vector512<byte> low, Vector512<byte> high, Vector512<byte> traits)
    {
        // other pages that hold Arabic: the scalar path tells exactly
        var others = Vector512.Equals(high | Vector512.Create((byte)0x0F), Vector512.Create((byte)0x0F)) & Vector512.GreaterThan(high, Vector512.Create((byte)6))
            | Vector512.Equals(high, Vector512.Create((byte)0xD8)) | Vector512.Equals(high, Vector512.Create((byte)0xFC)) | Vector512.Equals(high, Vector512.Create((byte)0xFD));
        traits |= others & Vector512.Create(Sign);
        traits = Vector512.ConditionalSelect(Vector512.Equals(high, Vector512.Create((byte)0xFB)), WideBytes.Look256(Traits, low, 0x100), traits);
        return Vector512.ConditionalSelect(Vector512.Equals(high, Vector512.Create((byte)0xFE)), WideBytes.Look256(Traits, low, 0x200), traits);
    }
}
