using System.Collections.Frozen;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Sentences;

/// <summary>The word lists behind the news rules, keyed by folded spelling; read from the embedded data at first use.</summary>
internal static class SentenceWords
{
    public static readonly FrozenSet<string> Abbreviations = Keys("Sentences/abbreviations");

    public static readonly FrozenSet<string> Attributions = Keys("Sentences/attributions");

    public static readonly FrozenSet<string> Agencies = Keys("Sentences/agencies");

    /// <summary>Names of Latin letters; the value says whether one alone makes an initial.</summary>
    public static readonly FrozenDictionary<string, bool> Initials = WordTables.Rows("Sentences/latin-initials")
        .GroupBy(row => LetterFold.FoldToString(row[0]))
        .ToFrozenDictionary(g => g.Key, g => g.Any(row => row is [_, "alone"]), StringComparer.Ordinal);

    /// <summary>Longest abbreviation or initial as it may stand in a text: its key, and as much again for joiners and marks.</summary>
    public static readonly int LongestAbbreviation = Math.Min(LongestWord, 2 * Abbreviations.Concat(Initials.Keys).Max(key => key.Length));

    /// <summary>Longest key that is looked up, in code units of the text.</summary>
    public const int LongestWord = 32;

    // a bit for each first letter, last letter and length of a listed abbreviation or initial: most words are told apart without a look-up
    private static readonly ulong[] Filter = MakeFilter();

    /// <summary>Whether a folded word could be a listed abbreviation or initial.</summary>
    public static bool MayBeListed(ReadOnlySpan<char> key)
    {
        var bit = Bit(key);
        return (Filter[bit >> 6] >> bit & 1) != 0;
    }

    /// <summary>The folded spelling of a word.</summary>
    public static string Key(string word) => LetterFold.FoldToString(word);

    private static int Bit(ReadOnlySpan<char> key) => (key[0] * 37 + key[^1] * 5 + key.Length) & 1023;

    private static ulong[] MakeFilter()
    {
        var filter = new ulong[16];
        foreach (var key in Abbreviations.Concat(Initials.Keys))
            filter[Bit(key) >> 6] |= 1UL << Bit(key);
        return filter;
    }

    private static FrozenSet<string> Keys(string table) =>
        WordTables.Rows(table).Select(row => Key(row[0])).ToFrozenSet(StringComparer.Ordinal);
}
