using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Morphology;

/// <summary>The stem of an Arabic word: its lemma where the forms know it, else what a light stemmer leaves.</summary>
internal sealed class ArabicStems(FormTable table)
{
    // after Larkey, Ballesteros & Connell (2007), light10: conjunction and article, then endings, at least three letters left
    private static readonly string[] LightPrefixes = ["وبال", "وکال", "وال", "فال", "بال", "کال", "ولل", "لل", "ال"];
    private static readonly string[] LightSuffixes = ["تهما", "تهم", "اتها", "اتهم", "یتها", "تها", "ها", "ان", "ات", "ون", "ین", "یه", "هم", "ته", "ه", "ی", "ا"];

    private readonly ArabicAffixes _analyzer = new(table);

    public FormTable Table { get; } = table;

    /// <inheritdoc cref="ArabicAffixes.Analyze"/>
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas) => _analyzer.Analyze(key, lemmas, out _, out _);

    /// <inheritdoc cref="ArabicAffixes.Analyze"/>
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas, out int best, out bool function) => _analyzer.Analyze(key, lemmas, out best, out function);

    /// <summary>The stem of a folded word, as a part of the word or of the table.</summary>
    public ReadOnlySpan<char> StemOf(ReadOnlySpan<char> key) => StemOf(key, out _);

    /// <summary>The stem of a folded word, and whether it is a function word.</summary>
    public ReadOnlySpan<char> StemOf(ReadOnlySpan<char> key, out bool function)
    {
        Span<int> lemmas = stackalloc int[ArabicAffixes.MostLemmas];
        return _analyzer.Analyze(key, lemmas, out _, out function) > 0 ? Table.Lemmas[lemmas[0]] : Light(key);
    }

    /// <summary>The stem of a word.</summary>
    public string Stem(string word) => StemOf(LetterFold.FoldToString(word)).ToString();

    /// <summary>What a light stemmer leaves of a folded word.</summary>
    public static ReadOnlySpan<char> Light(ReadOnlySpan<char> key)
    {
        foreach (var prefix in LightPrefixes)
        {
            if (key.Length >= prefix.Length + 3 && key.StartsWith(prefix))
            {
                key = key[prefix.Length..];
                break;
            }
        }
        foreach (var suffix in LightSuffixes)
        {
            if (key.Length >= suffix.Length + 3 && key.EndsWith(suffix))
                return key[..^suffix.Length];
        }
        return key;
    }
}
