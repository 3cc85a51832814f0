using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Morphology;

/// <summary>
/// Finds the lemmas of an Arabic word by taking off what can stand around a stem: conjunction (و ف), preposition (ب ك ل), future س, article, person prefixes;
/// gender, number, case and person endings, pronouns. A split counts only when the rest is a known form that can take these affixes; of several
/// splits the one that takes off least wins (<see cref="Readings"/>). Rules of our own, after the grammar of Modern Standard Arabic. Works on folded letters.
/// </summary>
internal sealed class ArabicAffixes(FormTable table)
{
    /// <summary>Longest word that is analysed, in code units; longer ones have no lemma.</summary>
    public const int LongestWord = 40;

    /// <summary>Most lemmas of one word.</summary>
    public const int MostLemmas = 8;

    /// <summary>Number of the empty prefix. The person prefix ت counts as it, since verbs of forms V and VI begin so: تمثل is read as one of them and as the present of مثل.</summary>
    private const int NoPrefix = 0;

    private static readonly Affix[] Prefixes = MakePrefixes();

    private static readonly string[] Pronouns = ["ه", "ها", "هم", "هما", "هن", "ک", "کم", "کما", "نا", "ی", "نی"];

    private static readonly Affix[] Suffixes = MakeSuffixes();

    private static readonly AffixSet PrefixSet = new(Affix.Texts(Prefixes), endings: false);
    private static readonly AffixSet SuffixSet = new(Affix.Texts(Suffixes), endings: true);

    private readonly FormTable _table = table;

    /// <summary>The lemmas of a word, best first.</summary>
    /// <param name="key">The folded word.</param>
    /// <param name="lemmas">Receives the lemmas' numbers; room for <see cref="MostLemmas"/>.</param>
    /// <param name="best">How many of them come from the splits that take off least; the rest are further readings.</param>
    /// <param name="function">Whether one of the best is a function word: a preposition, conjunction, pronoun, particle or auxiliary.</param>
    /// <returns>How many were written; 0 for an unknown word.</returns>
    [SkipLocalsInit]
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas, out int best, out bool function)
    {
        best = 0;
        function = false;
        if (key.Length is 0 or > LongestWord)
            return 0;
        Span<int> prefixes = stackalloc int[8];
        Span<int> suffixes = stackalloc int[8];
        prefixes = prefixes[..PrefixSet.Match(key, prefixes)];
        suffixes = suffixes[..SuffixSet.Match(key, suffixes)];
        var readings = new Readings(stackalloc Reading[Readings.Most]);
        Span<uint> hashes = stackalloc uint[LongestWord + 1];
        foreach (var first in prefixes)
        {
            var prefix = Prefixes[first];
            var rest = key[prefix.Text.Length..];
            KeyTable.HashAll(rest, hashes);
            foreach (var last in suffixes)
            {
                var suffix = Suffixes[last];
                var kinds = prefix.Kinds & suffix.Kinds;
                var taken = prefix.Text.Length + suffix.Text.Length;
                if (kinds == 0 || suffix.Text.Length >= rest.Length || (prefix.Article && !suffix.Article) || (taken > readings.Least && (kinds & suffix.Inflection) == 0))
                    continue;
                var stem = rest[..^suffix.Text.Length];
                var form = _table.Forms.Find(stem, hashes[stem.Length]);
                if (form < 0)
                    continue;
                foreach (var analysis in _table.AnalysesOf(form))
                {
                    var kind = FormTable.FormOf(analysis) & kinds;
                    if (kind != WordForm.None)
                        readings.Add(new(FormTable.LemmaOf(analysis), taken, prefix.Text is "ت" ? NoPrefix : first, (kind & suffix.Inflection) != 0, Reading.IsFunction(FormTable.FormOf(analysis), kinds)));
                }
            }
        }
        return readings.CopyTo(lemmas, out best, out function);
    }

    /// <summary>What can precede, with what must follow; folded: ك is ک. The empty prefix comes first.</summary>
    private static Affix[] MakePrefixes()
    {
        var all = new List<Affix>();
        void Add(string prefixes, WordForm kinds, bool article = false)
        {
            foreach (var prefix in prefixes.Split(' '))
                Affix.Add(all, prefix, kinds, inflection: true, article);
        }
        Affix.Add(all, "", WordForm.Noun | WordForm.Feminine | WordForm.Past | WordForm.Particle, inflection: true);
        Add("و ف ل ول", WordForm.Noun | WordForm.Feminine | WordForm.Past | WordForm.Particle);
        Add("ال وال فال بال کال لل وبال وکال ولل فبال فلل", WordForm.Noun | WordForm.Feminine, article: true);
        Add("ب ک وب وک", WordForm.Noun | WordForm.Feminine | WordForm.Particle);
        Add("فب", WordForm.Noun | WordForm.Feminine);
        Add("فل", WordForm.Noun | WordForm.Feminine | WordForm.Past);
        Add("ی ت ن ا وی وت ون وا فی فت فن سی ست سن سا وسی وست وسن فسی فست لی لت لن ولی ولت", WordForm.Present);
        return Affix.Sorted(all);
    }

    /// <summary>What can follow: endings with and without a pronoun.</summary>
    private static Affix[] MakeSuffixes()
    {
        var all = new List<Affix>();
        void Add(string text, WordForm kinds, bool withArticle = false, bool inflection = true) => Affix.Add(all, text, kinds, inflection, withArticle);
        Add("", WordForm.Noun | WordForm.Past | WordForm.Present | WordForm.Particle, withArticle: true);
        foreach (var ending in new[] { "ه", "ات", "ان", "ین", "ون" })
            Add(ending, WordForm.Noun, withArticle: true);
        foreach (var ending in new[] { "ه", "ات", "تان", "تین" })
            Add(ending, WordForm.Feminine, withArticle: true);
        foreach (var ending in new[] { "ا", "ی", "و" })
            Add(ending, WordForm.Noun, inflection: false);
        foreach (var ending in new[] { "تا", "تی" })
            Add(ending, WordForm.Feminine);
        foreach (var ending in new[] { "ت", "ا", "وا", "نا", "تم", "ن", "تا", "تما" })
            Add(ending, WordForm.Past);
        foreach (var ending in new[] { "ون", "وا", "ان", "ا", "ین", "ی", "ن" })
            Add(ending, WordForm.Present);
        foreach (var pronoun in Pronouns)
        {
            Add(pronoun, WordForm.Noun | WordForm.Past | WordForm.Present | WordForm.Particle, inflection: false);
            foreach (var ending in new[] { "ت", "ات", "ا", "ی", "و", "ای" })
                Add(ending + pronoun, WordForm.Noun, inflection: false);
            foreach (var ending in new[] { "ت", "ات", "تی", "تا" })
                Add(ending + pronoun, WordForm.Feminine, inflection: false);
            foreach (var ending in new[] { "ت", "و", "نا", "تا" })
                Add(ending + pronoun, WordForm.Past, inflection: false);
            foreach (var ending in new[] { "ون", "و", "ان" })
                Add(ending + pronoun, WordForm.Present, inflection: false);
        }
        return Affix.Sorted(all);
    }
}
