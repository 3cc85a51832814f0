using System.Runtime.CompilerServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Morphology;

/// <summary>The stem of a word: its lemma where the forms know it, else what a light stemmer leaves.</summary>
internal sealed class WordStems
{
    private readonly AffixAnalyzer _analyzer;
    private readonly string[] _lightPrefixes, _lightSuffixes;

    private WordStems(AffixAnalyzer analyzer, string[] lightPrefixes, string[] lightSuffixes)
    {
        _analyzer = analyzer;
        (_lightPrefixes, _lightSuffixes) = (lightPrefixes, lightSuffixes);
    }

    public FormTable Table => _analyzer.Table;

    /// <summary>The stems of Arabic. Unknown words: after Larkey, Ballesteros &amp; Connell (2007), light10.</summary>
    public static WordStems Arabic(AffixAnalyzer analyzer) => new(
        analyzer,
        ["وبال", "وکال", "وال", "فال", "بال", "کال", "ولل", "لل", "ال"],
        ["تهما", "تهم", "اتها", "اتهم", "یتها", "تها", "ها", "ان", "ات", "ون", "ین", "یه", "هم", "ته", "ه", "ی", "ا"]);

    /// <summary>The stems of Persian.</summary>
    public static WordStems Persian(AffixAnalyzer analyzer) => new(
        analyzer,
        [],
        ["هایشان", "هایمان", "هایتان", "هایی", "هایش", "هایم", "های", "ترین", "ها", "تر", "شان", "مان", "تان", "ات", "ان", "ی"]);

    /// <inheritdoc cref="AffixAnalyzer.Analyze"/>
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas) => _analyzer.Analyze(key, lemmas, out _, out _, out _);

    /// <inheritdoc cref="AffixAnalyzer.Analyze"/>
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas, out int best, out bool function) => _analyzer.Analyze(key, lemmas, out best, out function, out _);

    /// <inheritdoc cref="AffixAnalyzer.Analyze"/>
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas, out int best, out int itself) => _analyzer.Analyze(key, lemmas, out best, out _, out itself);

    /// <summary>The stem of a folded word, as a part of the word or of the table, and whether it is a function word.</summary>
    [SkipLocalsInit]
    public ReadOnlySpan<char> StemOf(ReadOnlySpan<char> key, out bool function)
    {
        Span<int> lemmas = stackalloc int[AffixAnalyzer.MostLemmas];
        return _analyzer.Analyze(key, lemmas, out _, out function, out _) > 0 ? Table.Lemmas[lemmas[0]] : Light(key);
    }

    /// <summary>The stem of a word in any spelling.</summary>
    public string Stem(ReadOnlySpan<char> word) => StemOf(LetterFold.FoldToString(word), out _).ToString();

    /// <summary>The stem of a word in any spelling, where there is room for it.</summary>
    [SkipLocalsInit]
    public bool TryStem(ReadOnlySpan<char> word, Span<char> destination, out int written)
    {
        written = 0;
        var buffer = word.Length <= 128 ? stackalloc char[128] : new char[word.Length];
        var stem = StemOf(buffer[..LetterFold.Fold(word, buffer)], out _);
        if (!stem.TryCopyTo(destination))
            return false;
        written = stem.Length;
        return true;
    }

    /// <summary>What a light stemmer leaves of a folded word: at least three letters.</summary>
    public ReadOnlySpan<char> Light(ReadOnlySpan<char> key)
    {
        foreach (var prefix in _lightPrefixes)
        {
            if (key.Length >= prefix.Length + 3 && key.StartsWith(prefix))
            {
                key = key[prefix.Length..];
                break;
            }
        }
        foreach (var suffix in _lightSuffixes)
        {
            if (key.Length >= suffix.Length + 3 && key.EndsWith(suffix))
                return key[..^suffix.Length];
        }
        return key;
    }
}
