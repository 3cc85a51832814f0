namespace IranBelarus.Text.Alignment;

/// <summary>
/// How alike two words are that may be one name or loan word spelt in two ways, in Arabic script or in Latin. An edit distance in which vowel letters cost little to
/// drop and letters of one sound class little to change; classes of our own, after the spelling habits of both languages.
/// </summary>
internal static class Transliteration
{
    /// <summary>Longest word that is compared, in code units.</summary>
    public const int LongestWord = 32;

    private const float Vowel = 0.3f, Near = 0.25f, Far = 1f;

    /// <summary>The letters of Arabic script, U+0600 to U+06FF, as the rules below have them.</summary>
    private static readonly char[] Classes = [.. Enumerable.Range(0, 256).Select(i => ClassByRule((char)(0x600 + i)))];
    private static readonly bool[] Vowels = [.. Enumerable.Range(0, 256).Select(i => IsVowelByRule((char)(0x600 + i)))];

    private static char ClassOf(char c) => (uint)(c - 0x600) < 256 ? Classes[c - 0x600] : c;

    private static bool IsVowel(char c) => (uint)(c - 0x600) < 256 && Vowels[c - 0x600];

    /// <summary>Letters of one class are written for one another: بپ, غگجژقک, تط, سثصزذضظ, چش, فو.</summary>
    private static char ClassByRule(char c) => c switch
    {
        'پ' => 'ب',
        'گ' or 'ج' or 'ژ' or 'ق' or 'ک' or 'خ' => 'غ',
        'ط' or 'د' => 'ت',
        'ث' or 'ص' or 'ز' or 'ذ' or 'ض' or 'ظ' => 'س',
        'چ' => 'ش',
        'ڤ' or 'و' => 'ف',
        'ح' => 'ه',
        _ => c,
    };

    private static bool IsVowelByRule(char c) => c is 'ا' or 'و' or 'ی' or 'ه' or 'ع';

    /// <summary>Likeness from 0 to 1 of two folded words.</summary>
    /// <param name="a">A word.</param>
    /// <param name="b">Another.</param>
    /// <param name="least">What is less than this counts as 0, and is found sooner.</param>
    public static float Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b, float least = 0)
    {
        if (a.Length is 0 or > LongestWord || b.Length is 0 or > LongestWord)
            return 0;
        if (a.SequenceEqual(b))
            return 1;
        var shorter = Math.Min(a.Length, b.Length);
        var most = (1 - least) * shorter + 1e-4f;
        if (Math.Abs(a.Length - b.Length) * Vowel > most)
            return 0;
        Span<float> row = stackalloc float[LongestWord + 1];
        Span<char> classes = stackalloc char[LongestWord];
        row[0] = 0;
        for (var j = 0; j < b.Length; j++)
        {
            classes[j] = ClassOf(b[j]);
            row[j + 1] = row[j] + Drop(b[j]);
        }
        for (var i = 0; i < a.Length; i++)
        {
            var (letter, sound, drop, isVowel) = (a[i], ClassOf(a[i]), Drop(a[i]), IsVowel(a[i]));
            var diagonal = row[0];
            var before = row[0] += drop;
            var fewest = before;
            for (var j = 0; j < b.Length; j++)
            {
                var vowels = isVowel && IsVowel(b[j]);
                var change = diagonal + (letter == b[j] ? 0 : sound == classes[j] ? Near : vowels ? Vowel : Far);
                diagonal = row[j + 1];
                before = Math.Min(change, Math.Min(diagonal + drop, before + Drop(b[j])));
                row[j + 1] = before;
                fewest = Math.Min(fewest, before);
            }
            if (fewest > most)
                return 0;
        }
        var likeness = Math.Max(0, 1 - row[b.Length] / shorter);
        return likeness >= least ? likeness : 0;
    }

    /// <summary>The consonants of a word by class, doubled ones once: words with different skeletons are seldom one name.</summary>
    /// <param name="word">A folded word in Arabic script.</param>
    /// <param name="destination">Receives the skeleton; as long as the word.</param>
    /// <returns>Its length.</returns>
    public static int Skeleton(ReadOnlySpan<char> word, Span<char> destination)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (IsVowel(c) || c == 'ف')
                continue;
            var sound = ClassOf(c);
            if (length == 0 || destination[length - 1] != sound)
                destination[length++] = sound;
        }
        return length;
    }

    /// <summary>Hashes of the skeleton of a word and, if it has four consonants or more, of the skeletons with one less; none for words of less than three letters.</summary>
    /// <param name="word">A folded word in Arabic script.</param>
    public static ulong[] SkeletonHashes(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > LongestWord)
            return [];
        Span<char> buffer = stackalloc char[LongestWord];
        var skeleton = buffer[..Skeleton(word, buffer)];
        if (skeleton.IsEmpty)
            return [Hash(word, -1)];            // vowels only: هواوی
        if (skeleton.Length < 4)
            return [Hash(skeleton, -1)];
        Span<ulong> hashes = stackalloc ulong[LongestWord + 1];
        var count = 0;
        for (var without = -1; without < skeleton.Length; without++)
        {
            var hash = Hash(skeleton, without);
            if (!hashes[..count].Contains(hash))
                hashes[count++] = hash;
        }
        return hashes[..count].ToArray();
    }

    /// <summary>A Latin word in Arabic letters, roughly.</summary>
    /// <param name="word">Lower case.</param>
    public static string FromLatin(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[2 * LongestWord];
        var length = 0;
        for (var i = 0; i < word.Length && length < letters.Length - 2; i++)
        {
            var pair = i + 1 < word.Length ? word[i + 1] : '\0';
            var (sound, taken) = (word[i], pair) switch
            {
                ('c', 'h') or ('s', 'h') => ('ش', 2),
                ('k', 'h') => ('خ', 2),
                ('p', 'h') => ('ف', 2),
                ('t', 'h') => ('ث', 2),
                ('g', 'h') => ('غ', 2),
                ('z', 'h') => ('ژ', 2),
                ('c', 'k') => ('ک', 2),
                ('a', _) => ('ا', 1),
                ('b', _) => ('ب', 1),
                ('c', 'e' or 'i' or 'y') => ('س', 1),
                ('c', _) or ('k', _) or ('q', _) => ('ک', 1),
                ('d', _) => ('د', 1),
                ('f', _) => ('ف', 1),
                ('g', _) => ('گ', 1),
                ('h', _) => ('ه', 1),
                ('e', _) or ('i', _) or ('y', _) => ('ی', 1),
                ('j', _) => ('ج', 1),
                ('l', _) => ('ل', 1),
                ('m', _) => ('م', 1),
                ('n', _) => ('ن', 1),
                ('o', _) or ('u', _) or ('w', _) or ('v', _) => ('و', 1),
                ('p', _) => ('پ', 1),
                ('r', _) => ('ر', 1),
                ('s', _) => ('س', 1),
                ('t', _) => ('ت', 1),
                ('x', _) => ('ک', 1),
                ('z', _) => ('ز', 1),
                _ => ('\0', 1),
            };
            if (sound != '\0' && (length == 0 || letters[length - 1] != sound))
                letters[length++] = sound;
            if (word[i] == 'x')
                letters[length++] = 'س';
            i += taken - 1;
        }
        return new string(letters[..length]);
    }

    // FNV-1a: words with the same hash are compared letter by letter anyway
    private static ulong Hash(ReadOnlySpan<char> skeleton, int without)
    {
        var hash = 14695981039346656037ul;
        for (var i = 0; i < skeleton.Length; i++)
        {
            if (i != without)
                hash = (hash ^ skeleton[i]) * 1099511628211ul;
        }
        return hash;
    }

    private static float Drop(char c) => IsVowel(c) ? Vowel : Far;
}
