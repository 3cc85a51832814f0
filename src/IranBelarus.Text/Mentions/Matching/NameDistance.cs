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
    public static int Of(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit)
    {
        var costs = NameLetters.Substitutions;
        var gaps = NameLetters.Gaps;
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var width = b.Length + 1;
        var before = rows[..width];
        var last = rows.Slice(Longest + 1, width);
        var row = rows.Slice(2 * (Longest + 1), width);
        row[0] = 0;
        for (var j = 1; j <= b.Length; j++)
            row[j] = row[j - 1] + Gap(b, j - 1, gaps);
        for (var i = 1; i <= a.Length; i++)
        {
            var oldest = before;
            before = last;
            last = row;
            row = oldest;
            var letter = a[i - 1];
            var gapA = Gap(a, i - 1, gaps);
            row[0] = last[0] + gapA;
            var least = row[0];
            var ofLetter = costs.Slice(letter * NameLetters.Count, NameLetters.Count);
            for (var j = 1; j <= b.Length; j++)
            {
                var other = b[j - 1];
                var cost = last[j - 1] + ofLetter[other];
                cost = Math.Min(cost, last[j] + gapA);
                cost = Math.Min(cost, row[j - 1] + Gap(b, j - 1, gaps));
                if (i >= 2 && Digraph(a[i - 2], letter, other) is var toOne and < NameLetters.Full)
                    cost = Math.Min(cost, before[j - 1] + toOne);
                if (j >= 2 && Digraph(b[j - 2], other, letter) is var fromOne and < NameLetters.Full)
                    cost = Math.Min(cost, last[j - 2] + fromOne);
                if (i >= 2 && j >= 2 && letter == b[j - 2] && other == a[i - 2] && letter != other)
                    cost = Math.Min(cost, before[j - 2] + Transposition);
                row[j] = cost;
                least = Math.Min(least, cost);
            }
            if (least > limit && i >= 2)
                return least;
        }
        return row[b.Length];
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

    private static readonly byte T = NameLetters.Of('ت'), Sh = NameLetters.Of('ش'), Ch = NameLetters.Of('چ'), K = NameLetters.Of('ک'), S = NameLetters.Of('س'), D = NameLetters.Of('د'),
        J = NameLetters.Of('ج'), Z = NameLetters.Of('ز'), X = NameLetters.Of('خ'), H = NameLetters.Of('ه'), I = NameLetters.Of('ی'), A = NameLetters.Of('ا');

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
