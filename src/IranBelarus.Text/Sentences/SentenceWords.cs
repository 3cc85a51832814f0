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

    /// <summary>Longest key that is looked up, in code units of the text.</summary>
    public const int LongestWord = 32;

    /// <summary>The folded spelling of a word.</summary>
    public static string Key(string word) => LetterFold.FoldToString(word);

    private static FrozenSet<string> Keys(string table) =>
        WordTables.Rows(table).Select(row => Key(row[0])).ToFrozenSet(StringComparer.Ordinal);
}
