using System.Runtime.CompilerServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Morphology;

/// <summary>The stem of a word: its lemma where the forms know it, else what a light stemmer leaves.</summary>
internal sealed class WordStems
{
    private readonly AffixAnalyzer _analyzer;
    private readonly BrokenPlurals? _plurals;
    private readonly string[] _lightPrefixes, _lightSuffixes;

    private WordStems(AffixAnalyzer analyzer, BrokenPlurals? plurals, string[] lightPrefixes, string[] lightSuffixes)
    {
        (_analyzer, _plurals) = (analyzer, plurals);
        (_lightPrefixes, _lightSuffixes) = (lightPrefixes, lightSuffixes);
    }

    public AffixAnalyzer Analyzer => _analyzer;

    public FormTable Table => _analyzer.Table;

    /// <summary>The stems of Arabic. Unknown words: after Larkey, Ballesteros &amp; Connell (2007), light10.</summary>
    public static WordStems Arabic(AffixAnalyzer analyzer) => new(
        analyzer,
        new(analyzer.Prefixes, analyzer.Table),
        ["وبال", "وکال", "وال", "فال", "بال", "کال", "ولل", "لل", "ال"],
        ["تهما", "تهم", "اتها", "اتهم", "یتها", "تها", "ها", "ان", "ات", "ون", "ین", "یه", "هم", "ته", "ه", "ی", "ا"]);

    /// <summary>The stems of Persian.</summary>
    public static WordStems Persian(AffixAnalyzer analyzer) => new(
        analyzer,
        null,
        [],
        ["هایشان", "هایمان", "هایتان", "هایی", "هایش", "هایم", "های", "ترین", "ها", "تر", "شان", "مان", "تان", "ات", "ان", "ی"]);

    /// <inheritdoc cref="Analyze(ReadOnlySpan{char}, Span{int}, out int, out bool, out int, PluralSpelling)"/>
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas, PluralSpelling plural = PluralSpelling.Open) => Analyze(key, lemmas, out _, out _, out _, plural);

    /// <inheritdoc cref="Analyze(ReadOnlySpan{char}, Span{int}, out int, out bool, out int, PluralSpelling)"/>
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas, out int best, out bool function, PluralSpelling plural = PluralSpelling.Open) => Analyze(key, lemmas, out best, out function, out _, plural);

    /// <summary>The lemmas of a word as <see cref="AffixAnalyzer"/> finds them, or the one that <see cref="BrokenPlurals"/> guesses.</summary>
    /// <param name="key">The folded word.</param>
    /// <param name="lemmas">Receives the lemmas' numbers; room for <see cref="AffixAnalyzer.MostLemmas"/>.</param>
    /// <param name="best">How many of them come from the splits that take off least; the rest are further readings.</param>
    /// <param name="function">Whether one of the best is a function word: a preposition, conjunction, pronoun, particle or auxiliary.</param>
    /// <param name="itself">The lemma that is spelt as the word, or −1.</param>
    /// <param name="plural">What the word's spelling says about broken plurals.</param>
    /// <returns>How many were written; 0 for an unknown word.</returns>
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas, out int best, out bool function, out int itself, PluralSpelling plural = PluralSpelling.Open)
    {
        var count = _analyzer.Analyze(key, lemmas, out best, out function, out itself);
        if (count > 0 || _plurals is null)
            return count;
        var singular = _plurals.Guess(key, plural);
        if (singular < 0)
            return 0;
        (lemmas[0], best) = (singular, 1);
        return 1;
    }

    /// <summary>The stem of a folded word, as a part of the word or of the table, and whether it is a function word.</summary>
    [SkipLocalsInit]
    public ReadOnlySpan<char> StemOf(ReadOnlySpan<char> key, out bool function, PluralSpelling plural = PluralSpelling.Open)
    {
        Span<int> lemmas = stackalloc int[AffixAnalyzer.MostLemmas];
        return Analyze(key, lemmas, out _, out function, plural) > 0 ? Table.Lemmas[lemmas[0]] : Light(key);
    }

    /// <summary>The stem of a word in any spelling; of a plural that is a lemma of its own (رجال) its singular.</summary>
    public string Stem(ReadOnlySpan<char> word) => SingularOf(StemOf(LetterFold.FoldToString(word), out _, BrokenPlurals.SpellingOf(word))).ToString();

    /// <summary>The stem of a word in any spelling, where there is room for it.</summary>
    [SkipLocalsInit]
    public bool TryStem(ReadOnlySpan<char> word, Span<char> destination, out int written)
    {
        written = 0;
        var buffer = word.Length <= 128 ? stackalloc char[128] : new char[word.Length];
        var stem = SingularOf(StemOf(buffer[..LetterFold.Fold(word, buffer)], out _, BrokenPlurals.SpellingOf(word)));
        if (!stem.TryCopyTo(destination))
            return false;
        written = stem.Length;
        return true;
    }

    private ReadOnlySpan<char> SingularOf(ReadOnlySpan<char> stem)
    {
        if (_plurals is null || Table.Find(stem) is not (>= 0 and var place))
            return stem;
        foreach (var analysis in Table.AnalysesOf(place))
        {
            if ((FormTable.FormOf(analysis) & (WordForm.Plural | WordForm.Singular)) == WordForm.Plural)
                return Table.Lemmas[FormTable.LemmaOf(analysis)];
        }
        return stem;
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
