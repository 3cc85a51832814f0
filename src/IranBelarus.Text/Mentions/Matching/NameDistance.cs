using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Mentions.Matching;

/// <summary>The class-weighted edit distance of two names: what it costs to read one as the spelling of the other. Allocates nothing.</summary>
internal static class NameDistance
{
    /// <summary>Two neighbours in each other's place (دلهي, دهلی).</summary>
    private const int Transposition = 45;

    /// <summary>Letters of a name that are looked at.</summary>
    public const int Longest = 64;

    /// <summary>The distance, or a number greater than <paramref name="limit"/>.</summary>
    /// <param name="a">Letters of a name (<see cref="NameLetters"/>), at most <see cref="Longest"/>.</param>
    /// <param name="b">Letters of the other.</param>
    /// <param name="limit">Where to give up.</param>
    [SkipLocalsInit]
    public static int Of(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(a.Length, b.Length), Longest);
        var gaps = NameLetters.Gaps;
        Span<int> rows = stackalloc int[4 * (Longest + 1)];
        // three rows of the table, and what the letters of b cost where they are not there; no index leaves them: the names have at most 64 letters
        ref var before = ref MemoryMarshal.GetReference(rows);
        ref var last = ref Unsafe.Add(ref before, Longest + 1);
        ref var row = ref Unsafe.Add(ref before, 2 * (Longest + 1));
        ref var gapsOfB = ref Unsafe.Add(ref before, 3 * (Longest + 1));
        ref var letterOfB = ref MemoryMarshal.GetReference(b);
        row = 0;
        for (var j = 1; j <= b.Length; j++)
        {
            Unsafe.Add(ref gapsOfB, j) = Gap(b, j - 1, gaps);
            Unsafe.Add(ref row, j) = Unsafe.Add(ref row, j - 1) + Unsafe.Add(ref gapsOfB, j);
        }
        byte previous = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            ref var oldest = ref before;
            before = ref last;
            last = ref row;
            row = ref oldest;
            var letter = a[i - 1];
            var gapA = Gap(a, i - 1, gaps);
            var left = last + gapA;
            var least = left;
            row = left;
            var previousBegins = i >= 2 && BeginsDigraph(previous);
            ref var ofLetter = ref MemoryMarshal.GetReference(NameLetters.Substitutions.Slice(letter * NameLetters.Count, NameLetters.Count));
            byte neighbour = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var other = Unsafe.Add(ref letterOfB, j - 1);
                var cost = Unsafe.Add(ref last, j - 1) + Unsafe.Add(ref ofLetter, other);
                cost = Math.Min(cost, Unsafe.Add(ref last, j) + gapA);
                cost = Math.Min(cost, left + Unsafe.Add(ref gapsOfB, j));
                if (previousBegins && Digraph(previous, letter, other) is var toOne and < NameLetters.Full)
                    cost = Math.Min(cost, Unsafe.Add(ref before, j - 1) + toOne);
                if (j >= 2)
                {
                    if (BeginsDigraph(neighbour) && Digraph(neighbour, other, letter) is var fromOne and < NameLetters.Full)
                        cost = Math.Min(cost, Unsafe.Add(ref last, j - 2) + fromOne);
                    if (letter == neighbour && i >= 2 && other == previous && letter != other)
                        cost = Math.Min(cost, Unsafe.Add(ref before, j - 2) + Transposition);
                }
                Unsafe.Add(ref row, j) = left = cost;
                least = Math.Min(least, cost);
                neighbour = other;
            }
            if (least > limit && i >= 2)
                return least;
            previous = letter;
        }
        return Unsafe.Add(ref row, b.Length);
    }

    /// <summary>What the whole name weighs: the cost of having none of its letters, at most a full mismatch for each.</summary>
    public static int Weight(ReadOnlySpan<byte> name)
    {
        var weight = 0;
        foreach (var letter in name)
            weight += (NameLetters.Gaps[letter] + NameLetters.Full) / 2;
        return weight;
    }

    /// <summary>A letter that is not there; cheap where it doubles the one before.</summary>
    private static int Gap(ReadOnlySpan<byte> name, int at, ReadOnlySpan<byte> gaps)
    {
        var cost = gaps[name[at]];
        return at > 0 && name[at - 1] == name[at] ? Math.Min(cost, (byte)15) : cost;
    }

    private static bool BeginsDigraph(byte letter) => (Begins >> letter & 1) != 0;

    private static readonly byte T = NameLetters.Of('ت'), Sh = NameLetters.Of('ش'), Ch = NameLetters.Of('چ'), K = NameLetters.Of('ک'), S = NameLetters.Of('س'), D = NameLetters.Of('د'),
        J = NameLetters.Of('ج'), Z = NameLetters.Of('ز'), X = NameLetters.Of('خ'), H = NameLetters.Of('ه'), I = NameLetters.Of('ی'), A = NameLetters.Of('ا');

    private static readonly ulong Begins = 1UL << T | 1UL << D | 1UL << K | 1UL << I;

    /// <summary>Two letters of one spelling for one of the other.</summary>
    private static int Digraph(byte first, byte second, byte one)
    {
        if (first == T)
            return second == Sh && one == Ch ? 5 : second == Sh && one == J ? 40 : second == S && (one == Z || one == S) ? 30 : NameLetters.Full;
        if (first == D)
            return second == J && one == J ? 15 : second == Z && one == Z ? 30 : NameLetters.Full;
        if (first == K)
            return second == S && one == Z ? 50 : second == H && one == X ? 30 : NameLetters.Full;
        // غينيا, گینه
        if (first == I)
            return second == A && one == H ? 30 : NameLetters.Full;
        return NameLetters.Full;
    }
}
