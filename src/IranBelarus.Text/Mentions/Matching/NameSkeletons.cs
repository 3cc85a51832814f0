namespace IranBelarus.Text.Mentions.Matching;

/// <summary>The consonant skeleton of a name, by which names are indexed: classes of consonants, vowel letters left out, doubles as one.</summary>
internal static class NameSkeletons
{
    /// <summary>Writes the skeleton.</summary>
    /// <param name="letters">The name.</param>
    /// <param name="destination">At least as long.</param>
    /// <returns>Its length.</returns>
    public static int Of(ReadOnlySpan<byte> letters, Span<byte> destination)
    {
        var n = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var c = NameLetters.ClassOf(letters[i]);
            // تش is چ
            if (i + 1 < letters.Length && letters[i] == T && letters[i + 1] == Sh)
                continue;
            if (c != 0 && (n == 0 || destination[n - 1] != c))
                destination[n++] = c;
        }
        return n;
    }

    /// <summary>The key of a skeleton without one or two of its places (−1 for none).</summary>
    public static ulong Key(ReadOnlySpan<byte> skeleton, int without, int andWithout = -1)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < skeleton.Length; i++)
        {
            if (i != without && i != andWithout)
                hash = (hash ^ skeleton[i]) * 1099511628211UL;
        }
        return hash ^ (hash >> 29);
    }

    private static readonly byte T = NameLetters.Of('ت'), Sh = NameLetters.Of('ش');
}
