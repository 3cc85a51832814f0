using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>Pairs of classes that are suspect as neighbours, for vectors: a byte for each class as the left one, a byte for each as the right one; a pair is suspect where the two share a bit.</summary>
/// <remarks>
/// The matrix of 64 × 64 bits as rectangles. Where there are more, rows of the matrix that seldom meet are joined, so that a pair may be reported that
/// is none; the caller looks again.
/// </remarks>
internal sealed class SuspectPairs
{
    private readonly byte[] _left = new byte[NormalizationClass.Count], _right = new byte[NormalizationClass.Count];

    /// <param name="after">For each class, the classes that are suspect after it.</param>
    /// <param name="most">How many rectangles there may be.</param>
    /// <param name="from">Which eight of them are meant.</param>
    public SuspectPairs(ulong[] after, int most = 8, int from = 0)
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
        while (groups.Count > most)
            JoinCheapest(groups);
        for (var g = from; g < Math.Min(groups.Count, from + 8); g++)
        {
            for (byte c = 0; c < NormalizationClass.Count; c++)
            {
                if (groups[g].Members.Has(c))
                    _left[c] = (byte)(1 << g - from);
                if (groups[g].After.Has(c))
                    _right[c] |= (byte)(1 << g - from);
            }
        }
    }

    /// <summary>By class: the rectangles whose left side it is on, and those whose right side it is on.</summary>
    public ReadOnlySpan<byte> LeftBits => _left;

    /// <inheritdoc cref="LeftBits"/>
    public ReadOnlySpan<byte> RightBits => _right;

    /// <inheritdoc cref="LeftBits"/>
    public Vector512<byte> LeftVector => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_left));

    /// <inheritdoc cref="LeftBits"/>
    public Vector512<byte> RightVector => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_right));

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
    public static long Share(ulong classes)
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
