using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Morphology;

/// <summary>The stem of a Persian word: its lemma where the forms know it, else what a light stemmer leaves.</summary>
internal sealed class PersianStems(FormTable table)
{
    private static readonly string[] LightSuffixes =
        ["هایشان", "هایمان", "هایتان", "هایی", "هایش", "هایم", "های", "ترین", "ها", "تر", "شان", "مان", "تان", "ات", "ان", "ی"];

    private readonly PersianAffixes _analyzer = new(table);

    public FormTable Table { get; } = table;

    /// <inheritdoc cref="PersianAffixes.Analyze"/>
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas) => _analyzer.Analyze(key, lemmas, out _, out _);

    /// <inheritdoc cref="PersianAffixes.Analyze"/>
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas, out int best, out bool function) => _analyzer.Analyze(key, lemmas, out best, out function);

    /// <inheritdoc cref="ArabicStems.StemOf(ReadOnlySpan{char})"/>
    public ReadOnlySpan<char> StemOf(ReadOnlySpan<char> key) => StemOf(key, out _);

    /// <summary>The stem of a folded word, and whether it is a function word.</summary>
    public ReadOnlySpan<char> StemOf(ReadOnlySpan<char> key, out bool function)
    {
        Span<int> lemmas = stackalloc int[ArabicAffixes.MostLemmas];
        return _analyzer.Analyze(key, lemmas, out _, out function) > 0 ? Table.Lemmas[lemmas[0]] : Light(key);
    }

    /// <inheritdoc cref="ArabicStems.Stem"/>
    public string Stem(string word) => StemOf(LetterFold.FoldToString(word)).ToString();

    /// <inheritdoc cref="ArabicStems.Light"/>
    public static ReadOnlySpan<char> Light(ReadOnlySpan<char> key)
    {
        foreach (var suffix in LightSuffixes)
        {
            if (key.Length >= suffix.Length + 3 && key.EndsWith(suffix))
                return key[..^suffix.Length];
        }
        return key;
    }
}
