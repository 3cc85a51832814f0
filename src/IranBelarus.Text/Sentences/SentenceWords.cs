using System.Collections.Frozen;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Sentences;

/// <summary>The word lists behind the news rules, keyed by folded spelling; read from the embedded data at first use.</summary>
internal static class SentenceWords
{
    public static readonly FrozenSet<string> Abbreviations = Keys("Sentences/abbreviations");

    public static readonly FrozenSet<string> Attributions = Keys("Sentences/attributions");

    /// <summary>News agencies; the value says whether the name is an ordinary word or name as well.</summary>
    private static readonly FrozenDictionary<string, bool> Agencies = Marked("Sentences/agencies", "common");

    private static readonly FrozenSet<string> Places = Keys("Sentences/places");

    /// <summary>Names of Latin letters; the value says whether one alone makes an initial.</summary>
    public static readonly FrozenDictionary<string, bool> Initials = Marked("Sentences/latin-initials", "alone");

    /// <summary>Longest abbreviation or initial as it may stand in a text: its key, and as much again for joiners and marks.</summary>
    public static readonly int LongestAbbreviation = Math.Min(LongestWord, 2 * Abbreviations.Concat(Initials.Keys).Max(key => key.Length));

    /// <summary>Longest key that is looked up, in code units of the text.</summary>
    public const int LongestWord = 32;

    // a bit for each first letter, last letter and length of a listed abbreviation or initial: most words are told apart without a look-up
    private static readonly ulong[] Filter = MakeFilter();

    private static readonly ulong[] AgencyPairs = MakePairs();

    /// <summary>By the low byte of a letter of the Arabic block: length of the longest listed abbreviation or initial that ends in it; 1, for single letters, where none does.</summary>
    public static readonly byte[] LongestEndings = EndingsOf([]);

    /// <summary>Whether a folded word could be a listed abbreviation or initial.</summary>
    public static bool MayBeListed(ReadOnlySpan<char> key) => MayBeListed(Bit(key[0], key[^1], key.Length));

    /// <summary>Whether a word, not yet folded, of letters that keys keep could be a listed abbreviation or initial.</summary>
    /// <param name="first">Its first letter.</param>
    /// <param name="last">Its last letter.</param>
    /// <param name="letters">How many it has.</param>
    public static bool MayBeListed(char first, char last, int letters) => MayBeListed(Bit(LetterFold.Fold(first), LetterFold.Fold(last), letters));

    private static bool MayBeListed(int bit) => (Filter[bit >> 6] >> bit & 1) != 0;

    /// <summary>Whether a text begins with the first two letters of a listed agency, or with something that has no key.</summary>
    public static bool MayBeginAgency(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return false;
        var (first, second) = (LetterFold.Fold(text[0]), LetterFold.Fold(text[1]));
        var bit = Pair(first, second);
        return first == LetterFold.Dropped || second == LetterFold.Dropped || (AgencyPairs[bit >> 6] >> bit & 1) != 0;
    }

    /// <summary>Whether a text is the name of a listed agency.</summary>
    /// <param name="text">The text.</param>
    /// <param name="common">Whether the name is an ordinary word or name as well.</param>
    public static bool TryGetAgency(ReadOnlySpan<char> text, out bool common)
    {
        common = false;
        if (text.Length > LongestWord || !MayBeginAgency(text))
            return false;
        Span<char> key = stackalloc char[LongestWord];
        return Agencies.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..LetterFold.Fold(text, key)], out common);
    }

    /// <summary>Whether a text is a listed place of several words.</summary>
    public static bool IsPlace(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestWord)
            return false;
        Span<char> key = stackalloc char[LongestWord];
        return Places.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key[..LetterFold.Fold(text, key)]);
    }

    /// <summary>The folded spelling of a word.</summary>
    public static string Key(string word) => LetterFold.FoldToString(word);

    private static int Bit(char first, char last, int length) => (first * 37 + last * 5 + length) & 1023;

    private static int Pair(char first, char second) => (first * 37 + second) & 1023;

    private static ulong[] MakePairs()
    {
        var pairs = new ulong[16];
        foreach (var key in Agencies.Keys)
            pairs[Pair(key[0], key[1]) >> 6] |= 1UL << Pair(key[0], key[1]);
        return pairs;
    }

    /// <summary><see cref="LongestEndings"/> with further abbreviations among them.</summary>
    public static byte[] EndingsOf(IEnumerable<string> added)
    {
        var longest = Abbreviations.Concat(Initials.Keys).Concat(added)
            .GroupBy(key => key[^1], key => key.Length)
            .ToDictionary(g => g.Key, g => (byte)g.Max());
        var endings = new byte[256];
        for (var i = 0; i < endings.Length; i++)
            endings[i] = longest.GetValueOrDefault(LetterFold.Fold((char)(0x0600 + i)), (byte)1);
        return endings;
    }

    private static ulong[] MakeFilter()
    {
        var filter = new ulong[16];
        foreach (var key in Abbreviations.Concat(Initials.Keys))
        {
            var bit = Bit(key[0], key[^1], key.Length);
            filter[bit >> 6] |= 1UL << bit;
        }
        return filter;
    }

    private static FrozenDictionary<string, bool> Marked(string table, string mark) => WordTables.Rows(table)
        .GroupBy(row => Key(row[0]))
        .ToFrozenDictionary(g => g.Key, g => g.Any(row => row.Length > 1 && row[1] == mark), StringComparer.Ordinal);

    private static FrozenSet<string> Keys(string table) =>
        WordTables.Rows(table).Select(row => Key(row[0])).ToFrozenSet(StringComparer.Ordinal);
}
