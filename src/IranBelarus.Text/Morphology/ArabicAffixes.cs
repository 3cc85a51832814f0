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

    // what can precede, with what must follow; folded: ك is ک
    private static readonly (string Text, WordForm Takes, bool Article)[] Prefixes =
    [
        ("", WordForm.Noun | WordForm.Feminine | WordForm.Past | WordForm.Particle, false),
        ("و", WordForm.Noun | WordForm.Feminine | WordForm.Past | WordForm.Particle, false),
        ("ف", WordForm.Noun | WordForm.Feminine | WordForm.Past | WordForm.Particle, false),
        ("ال", WordForm.Noun | WordForm.Feminine, true),
        ("وال", WordForm.Noun | WordForm.Feminine, true),
        ("فال", WordForm.Noun | WordForm.Feminine, true),
        ("بال", WordForm.Noun | WordForm.Feminine, true),
        ("کال", WordForm.Noun | WordForm.Feminine, true),
        ("لل", WordForm.Noun | WordForm.Feminine, true),
        ("وبال", WordForm.Noun | WordForm.Feminine, true),
        ("وکال", WordForm.Noun | WordForm.Feminine, true),
        ("ولل", WordForm.Noun | WordForm.Feminine, true),
        ("فبال", WordForm.Noun | WordForm.Feminine, true),
        ("فلل", WordForm.Noun | WordForm.Feminine, true),
        ("ب", WordForm.Noun | WordForm.Feminine | WordForm.Particle, false),
        ("ل", WordForm.Noun | WordForm.Feminine | WordForm.Past | WordForm.Particle, false),
        ("ک", WordForm.Noun | WordForm.Feminine | WordForm.Particle, false),
        ("وب", WordForm.Noun | WordForm.Feminine | WordForm.Particle, false),
        ("ول", WordForm.Noun | WordForm.Feminine | WordForm.Past | WordForm.Particle, false),
        ("وک", WordForm.Noun | WordForm.Feminine | WordForm.Particle, false),
        ("فب", WordForm.Noun | WordForm.Feminine, false),
        ("فل", WordForm.Noun | WordForm.Feminine | WordForm.Past, false),
        ("ی", WordForm.Present, false), ("ت", WordForm.Present, false), ("ن", WordForm.Present, false), ("ا", WordForm.Present, false),
        ("وی", WordForm.Present, false), ("وت", WordForm.Present, false), ("ون", WordForm.Present, false), ("وا", WordForm.Present, false),
        ("فی", WordForm.Present, false), ("فت", WordForm.Present, false), ("فن", WordForm.Present, false),
        ("سی", WordForm.Present, false), ("ست", WordForm.Present, false), ("سن", WordForm.Present, false), ("سا", WordForm.Present, false),
        ("وسی", WordForm.Present, false), ("وست", WordForm.Present, false), ("وسن", WordForm.Present, false), ("فسی", WordForm.Present, false), ("فست", WordForm.Present, false),
        ("لی", WordForm.Present, false), ("لت", WordForm.Present, false), ("لن", WordForm.Present, false), ("ولی", WordForm.Present, false), ("ولت", WordForm.Present, false),
    ];

    private static readonly string[] Pronouns = ["ه", "ها", "هم", "هما", "هن", "ک", "کم", "کما", "نا", "ی", "نی"];

    // what can follow; made once: endings with and without a pronoun
    private static readonly (string Text, WordForm Takes, bool WithArticle, WordForm Inflection)[] Suffixes = MakeSuffixes();

    private static readonly AffixSet PrefixSet = new(Prefixes.Select(p => p.Text), endings: false);
    private static readonly AffixSet SuffixSet = new(Suffixes.Select(s => s.Text), endings: true);

    private readonly FormTable _table = table;

    /// <summary>The lemmas of a word, best first.</summary>
    /// <param name="key">The folded word.</param>
    /// <param name="lemmas">Receives the lemmas' numbers; room for <see cref="MostLemmas"/>.</param>
    /// <param name="best">How many of them come from the splits that take off least; the rest are further readings.</param>
    /// <param name="function">Whether one of the best is a function word: a preposition, conjunction, pronoun, particle or auxiliary.</param>
    /// <returns>How many were written; 0 for an unknown word.</returns>
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
        foreach (var first in prefixes)
        {
            var (prefix, takes, article) = Prefixes[first];
            var rest = key[prefix.Length..];
            foreach (var last in suffixes)
            {
                var (suffix, allowed, withArticle, inflection) = Suffixes[last];
                var kinds = takes & allowed;
                var taken = prefix.Length + suffix.Length;
                if (kinds == 0 || suffix.Length >= rest.Length || (article && !withArticle) || (taken > readings.Least && (kinds & inflection) == 0))
                    continue;
                var form = _table.Forms.Find(rest[..^suffix.Length]);
                if (form < 0)
                    continue;
                foreach (var analysis in _table.AnalysesOf(form))
                {
                    var kind = FormTable.FormOf(analysis) & kinds;
                    if (kind != WordForm.None)
                        readings.Add(new(FormTable.LemmaOf(analysis), taken, prefix is "ت" ? NoPrefix : first, (kind & inflection) != 0, Reading.IsFunction(FormTable.FormOf(analysis), kinds)));
                }
            }
        }
        return readings.CopyTo(lemmas, out best, out function);
    }

    private static (string, WordForm, bool, WordForm)[] MakeSuffixes()
    {
        var all = new Dictionary<string, (WordForm Kinds, bool WithArticle, WordForm Inflection)>(StringComparer.Ordinal);
        void Add(string text, WordForm kinds, bool withArticle = false, bool inflection = true)
        {
            var known = all.GetValueOrDefault(text);
            all[text] = (known.Kinds | kinds, known.WithArticle || withArticle, inflection ? known.Inflection | kinds : known.Inflection);
        }
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
        return [.. all.OrderBy(s => s.Key.Length).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value.Kinds, s.Value.WithArticle, s.Value.Inflection))];
    }
}
