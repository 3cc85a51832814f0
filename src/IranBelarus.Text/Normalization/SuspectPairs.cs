using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>Finds the next two neighbours whose classes are suspect. One pass over the text, at memory speed where the processor has wide vectors.</summary>
/// <remarks>
/// The scalar path asks a matrix of 64 × 64 bits. The vector path has the matrix as eight rectangles: a byte for each class as the left one of
/// a pair, a byte for each as the right one, and a pair is suspect where the two bytes share a bit. Where eight rectangles do not do, rows of
/// the matrix that seldom meet are joined, so that the vector path may report a pair that is none; the caller looks again anyway.
/// </remarks>
internal sealed class SuspectPairs
{
    private readonly ulong[] _after;
    private readonly byte[] _left = new byte[NormalizationClass.Count], _right = new byte[NormalizationClass.Count];

    public SuspectPairs(ulong[] after)
    {
        var groups = new List<(ulong Members, ulong After)>();
        for (byte left = 0; left < after.Length; left++)
        {
            var found = groups.FindIndex(g => g.After == after[left]);
            if (found < 0)
                groups.Add((1UL << left, after[left]));
            else
                groups[found] = (groups[found].Members | 1UL << left, after[left]);
        }
        while (groups.Count > 8)
            JoinCheapest(groups);
        _after = new ulong[after.Length];
        for (var g = 0; g < groups.Count; g++)
        {
            for (byte c = 0; c < NormalizationClass.Count; c++)
            {
                if (groups[g].Members.Has(c))
                {
                    _left[c] = (byte)(1 << g);
                    _after[c] = groups[g].After;
                }
                if (groups[g].After.Has(c))
                    _right[c] |= (byte)(1 << g);
            }
        }
    }

    /// <summary>By class: the rectangles whose left side it is on, and those whose right side it is on.</summary>
    public ReadOnlySpan<byte> LeftBits => _left;

    /// <inheritdoc cref="LeftBits"/>
    public ReadOnlySpan<byte> RightBits => _right;

    /// <summary>Whether two neighbours of these classes are suspect.</summary>
    public bool IsSuspect(byte left, byte right) => _after[left].Has(right);

    /// <summary>The first index in <c>[from, to)</c> whose character is suspect after the one before it; <paramref name="to"/> if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="to">Where to end; at most the length of the text.</param>
    /// <param name="left">The class of what stands before <paramref name="from"/>.</param>
    public int Find(ReadOnlySpan<char> text, int from, int to, byte left)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        if (Avx512Vbmi.IsSupported && Vector512.IsHardwareAccelerated)
        {
            // most stretches between two suspects are short: the wide path has to be worth its start
            if (to - from >= 96)
            {
                var near = FindScalar(ref start, from, from + 32, ref left);
                if (near < from + 32)
                    return near;
                return FindWide(ref start, from + 32, to, left);
            }
        }
        return FindScalar(ref start, from, to, ref left);
    }

    /// <summary>The path that every processor has; the others give the same, or an earlier index (see the remarks of the class).</summary>
    internal int FindScalar(ReadOnlySpan<char> text, int from, int to, byte left) => FindScalar(ref MemoryMarshal.GetReference(text), from, to, ref left);

    private int FindScalar(ref char text, int from, int to, ref byte left)
    {
        ref var classes = ref NormalizationTable.Classes;
        ref var after = ref MemoryMarshal.GetArrayDataReference(_after);
        var suspects = Unsafe.Add(ref after, (nint)left);
        var i = from;
        byte value = left;
        for (; i < to; i++)
        {
            value = Unsafe.Add(ref classes, (nint)Unsafe.Add(ref text, i));
            if ((suspects >> value & 1) != 0)
                return i;
            suspects = Unsafe.Add(ref after, (nint)value);
        }
        left = value;
        return i;
    }

    /// <summary>64 characters a turn (AVX-512 VBMI): class by table permutes of the pages U+00xx, U+06xx, U+20xx, then the two bytes of the class.</summary>
    private int FindWide(ref char text, int from, int to, byte left)
    {
        ref var table = ref NormalizationTable.Classes;
        var latin0 = Vector512.LoadUnsafe(ref table, 0x00);
        var latin1 = Vector512.LoadUnsafe(ref table, 0x40);
        var latin2 = Vector512.LoadUnsafe(ref table, 0x80);
        var arabic0 = Vector512.LoadUnsafe(ref table, 0x600);
        var arabic1 = Vector512.LoadUnsafe(ref table, 0x640);
        var arabic2 = Vector512.LoadUnsafe(ref table, 0x680);
        var arabic3 = Vector512.LoadUnsafe(ref table, 0x6C0);
        var general = Vector512.LoadUnsafe(ref table, 0x2000);
        var leftBits = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_left));
        var rightBits = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_right));
        var even = Vector512<byte>.Indices + Vector512<byte>.Indices;
        var odd = even | Vector512<byte>.One;
        var shift = Vector512<byte>.Indices + Vector512.Create((byte)63);        // lane 63 of the block before, then lanes 0 to 62
        var before = Vector512.Create(_left[left]);
        Span<byte> spilled = stackalloc byte[64];
        ref var units = ref Unsafe.As<char, byte>(ref text);
        var i = from;
        for (; i + 64 <= to; i += 64)
        {
            var first = Vector512.LoadUnsafe(ref units, (nuint)i * 2);
            var second = Vector512.LoadUnsafe(ref units, (nuint)i * 2 + 64);
            var low = Avx512Vbmi.PermuteVar64x8x2(first, even, second);
            var high = Avx512Vbmi.PermuteVar64x8x2(first, odd, second);
            var isArabic = Vector512.Equals(high, Vector512.Create((byte)0x06));
            var isLatin = Vector512.Equals(high, Vector512<byte>.Zero);
            var isGeneral = Vector512.Equals(high, Vector512.Create((byte)0x20));
            var upper = Vector512.GreaterThanOrEqual(low, Vector512.Create((byte)0x80));
            var arabic = Vector512.ConditionalSelect(upper,
                Avx512Vbmi.PermuteVar64x8x2(arabic2, low, arabic3), Avx512Vbmi.PermuteVar64x8x2(arabic0, low, arabic1));
            var latin = Vector512.ConditionalSelect(upper,
                Avx512Vbmi.PermuteVar64x8(latin2, low), Avx512Vbmi.PermuteVar64x8x2(latin0, low, latin1));
            var classes = Vector512.ConditionalSelect(isArabic, arabic, Vector512.ConditionalSelect(isLatin, latin, Avx512Vbmi.PermuteVar64x8(general, low)));
            var beyond = Vector512.GreaterThanOrEqual(low, Vector512.Create((byte)0x40)) & isGeneral
                | Vector512.GreaterThanOrEqual(low, Vector512.Create((byte)0xC0)) & isLatin;
            var rare = (~(isArabic | isLatin | isGeneral) | beyond).ExtractMostSignificantBits();
            if (rare != 0)
            {
                // other pages: their classes one by one, the rest of the work as ever
                classes.CopyTo(spilled);
                for (; rare != 0; rare &= rare - 1)
                {
                    var lane = BitOperations.TrailingZeroCount(rare);
                    spilled[lane] = Unsafe.Add(ref table, (nint)Unsafe.Add(ref text, i + lane));
                }
                classes = Vector512.Create<byte>(spilled);
            }
            var lefts = Avx512Vbmi.PermuteVar64x8(leftBits, classes);
            var rights = Avx512Vbmi.PermuteVar64x8(rightBits, classes);
            var shifted = Avx512Vbmi.PermuteVar64x8x2(before, shift, lefts);
            var suspect = shifted & rights;
            if (suspect != Vector512<byte>.Zero)
                return i + BitOperations.TrailingZeroCount(~Vector512.Equals(suspect, Vector512<byte>.Zero).ExtractMostSignificantBits());
            before = lefts;
        }
        left = i > from ? Unsafe.Add(ref table, (nint)Unsafe.Add(ref text, i - 1)) : left;
        return FindScalar(ref text, i, to, ref left);
    }

    private static void JoinCheapest(List<(ulong Members, ulong After)> groups)
    {
        int bestA = 0, bestB = 1;
        var best = long.MaxValue;
        for (var a = 0; a < groups.Count; a++)
        {
            for (var b = a + 1; b < groups.Count; b++)
            {
                var union = groups[a].After | groups[b].After;
                var cost = Share(groups[a].Members) * Share(union & ~groups[a].After) + Share(groups[b].Members) * Share(union & ~groups[b].After);
                if (cost < best)
                    (best, bestA, bestB) = (cost, a, b);
            }
        }
        groups[bestA] = (groups[bestA].Members | groups[bestB].Members, groups[bestA].After | groups[bestB].After);
        groups.RemoveAt(bestB);
    }

    /// <summary>Roughly how often characters of these classes occur, in ten-thousandths of Arabic and Persian news.</summary>
    private static long Share(ulong classes)
    {
        var sum = 0L;
        for (; classes != 0; classes &= classes - 1)
        {
            sum += (byte)BitOperations.TrailingZeroCount(classes) switch
            {
                NormalizationClass.Dual => 2800,
                NormalizationClass.Right => 1200,
                NormalizationClass.Alef => 1200,
                NormalizationClass.Space => 1700,
                NormalizationClass.Waw or NormalizationClass.YehFarsi or NormalizationClass.YehArabic => 600,
                NormalizationClass.Heh => 450,
                NormalizationClass.KafFarsi or NormalizationClass.KafArabic => 220,
                NormalizationClass.Zwnj or NormalizationClass.LatinLower or NormalizationClass.AlefHamza or NormalizationClass.TehMarbuta => 120,
                NormalizationClass.Period or NormalizationClass.ArabicComma or NormalizationClass.Tanwin or NormalizationClass.Shadda
                    or NormalizationClass.Vowel or NormalizationClass.DigitAscii or NormalizationClass.DigitPersian or NormalizationClass.YehHamza
                    or NormalizationClass.Edge or NormalizationClass.YehMaksura => 50,
                NormalizationClass.OpenGuillemet or NormalizationClass.CloseGuillemet or NormalizationClass.OpenBracket
                    or NormalizationClass.CloseBracket or NormalizationClass.Colon or NormalizationClass.Other or NormalizationClass.LatinUpper
                    or NormalizationClass.Hamza or NormalizationClass.WawHamza => 20,
                _ => 2,
            };
        }
        return sum;
    }
}
