namespace IranBelarus.Text.Mentions.Lexicon;

/// <summary>
/// The packed form of <c>Mentions/Data</c>: a double-array trie over folded keys without spaces, the readings of each key, and their strings.
/// All little-endian: the header's ints, then the alphabet (chars, by code from 1), nodes, entries, string ends (ints), characters.
/// </summary>
internal static class MentionLexiconLayout
{
    public const string ResourceName = "mention-lexicon";

    /// <summary>Changes with the layout.</summary>
    public const int Signature = 0x324D4249;

    /// <summary>Signature, characters of the alphabet (padded to even), nodes, entries, strings, characters of the strings.</summary>
    public const int HeaderInts = 6;

    public const int Root = 1;

    /// <summary>Longest key: the breaks are 64 bits.</summary>
    public const int LongestKey = 63;
}
