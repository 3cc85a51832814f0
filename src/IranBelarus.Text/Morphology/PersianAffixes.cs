namespace IranBelarus.Text.Morphology;

/// <summary>
/// Finds the lemmas of a Persian word by taking off plural, indefinite, ezafe, comparative, possessive and copula endings, and the prefixes and personal
/// endings of verbs. A split counts only when the rest is a known form that can take these affixes; of several splits the one that
/// takes off least wins (<see cref="Readings"/>). Rules of our own, after the grammar of Persian. Works on folded letters: half-spaces do not matter.
/// </summary>
internal sealed class PersianAffixes(FormTable table)
{
    /// <inheritdoc cref="ArabicAffixes.LongestWord"/>
    public const int LongestWord = 40;

    /// <summary>Fewest letters of a stem that is named beside a longer one: of short ones chance has too many (دولت is not دول with ت, نامه not نام with ه).</summary>
    private const int ShortestFurther = 3;

    private static readonly (string Text, WordForm Takes)[] Prefixes =
    [
        ("", WordForm.Noun | WordForm.Past | WordForm.Present | WordForm.Particle),
        ("می", WordForm.Past | WordForm.Present),
        ("نمی", WordForm.Past | WordForm.Present),
        ("ن", WordForm.Past | WordForm.Present),
        ("ب", WordForm.Past | WordForm.Present),
        ("نی", WordForm.Past | WordForm.Present),        // نیفتاد، نیاید
        ("بی", WordForm.Present),                        // بیاید
    ];

    private static readonly (string Text, WordForm Takes, WordForm Inflection)[] Suffixes = MakeSuffixes();

    private static readonly AffixSet PrefixSet = new(Prefixes.Select(p => p.Text), endings: false);
    private static readonly AffixSet SuffixSet = new(Suffixes.Select(s => s.Text), endings: true);

    private readonly FormTable _table = table;

    /// <inheritdoc cref="ArabicAffixes.Analyze"/>
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas, out int best, out bool function)
    {
        best = 0;
        function = false;
        if (key.Length is 0 or > LongestWord)
            return 0;
        Span<int> prefixes = stackalloc int[8];
        Span<int> suffixes = stackalloc int[16];
        prefixes = prefixes[..PrefixSet.Match(key, prefixes)];
        suffixes = suffixes[..SuffixSet.Match(key, suffixes)];
        var readings = new Readings(stackalloc Reading[Readings.Most]);
        foreach (var first in prefixes)
        {
            var (prefix, takes) = Prefixes[first];
            // می and نمی are sure signs of a verb: with them a verb is as likely as a noun that happens to begin so (می‌گوید, not میگو)
            var sure = prefix.Length > 1 && prefix[^1] == 'ی' && prefix[^2] == 'م';
            var cost = sure ? 0 : prefix.Length;
            var rest = key[prefix.Length..];
            foreach (var last in suffixes)
            {
                var (suffix, allowed, inflection) = Suffixes[last];
                var taken = cost + suffix.Length;
                var kinds = takes & allowed;
                if (kinds == 0 || suffix.Length >= rest.Length || (taken > readings.Least && (kinds & inflection) == 0))
                    continue;
                var stem = rest[..^suffix.Length];
                if (stem.Length == 1 && suffix.Length > 0)
                    continue;
                var form = _table.Forms.Find(stem);
                if (form < 0)
                    continue;
                foreach (var analysis in _table.AnalysesOf(form))
                {
                    // a present stem says nothing without an ending or prefix
                    var kind = FormTable.FormOf(analysis) & kinds;
                    if (kind != 0 && (kind != WordForm.Present || (sure ? suffix.Length : taken) != 0))
                        readings.Add(new(FormTable.LemmaOf(analysis), taken, first, (kind & inflection) != 0 && stem.Length >= ShortestFurther, Reading.IsFunction(FormTable.FormOf(analysis), kinds)));
                }
            }
        }
        return readings.CopyTo(lemmas, out best, out function);
    }

    private static (string, WordForm, WordForm)[] MakeSuffixes()
    {
        var all = new Dictionary<string, (WordForm Kinds, WordForm Inflection)>(StringComparer.Ordinal);
        void Add(string text, WordForm kinds, bool inflection = false)
        {
            var known = all.GetValueOrDefault(text);
            all[text] = (known.Kinds | kinds, inflection ? known.Inflection | kinds : known.Inflection);
        }
        Add("", WordForm.Noun | WordForm.Past | WordForm.Present | WordForm.Particle);
        string[] possessives = ["م", "ت", "ش", "مان", "تان", "شان", "ام", "ات", "اش", "یم", "یت", "یش", "یمان", "یتان", "یشان"];
        string[] copulas = ["ام", "ای", "است", "ست", "ایم", "اید", "اند", "یم", "ید", "ند", "یی"];
        foreach (var plural in new[] { "ها", "ان", "گان", "یان", "ات", "جات", "ین", "هها" })
        {
            Add(plural, WordForm.Noun, inflection: true);
            foreach (var ending in possessives.Concat(["ی", "یی", "ای"]))
                Add(plural + ending, WordForm.Noun, inflection: true);
        }
        foreach (var degree in new[] { "تر", "ترین" })
        {
            foreach (var ending in new[] { "", "ی", "ها", "های", "هایی", "ین", "ند" })
                Add(degree + ending, WordForm.Noun, inflection: true);
        }
        foreach (var ending in possessives.Concat(copulas).Concat(["ی", "ای", "یی", "را", "گی"]))
            Add(ending, WordForm.Noun);
        foreach (var ending in new[] { "م", "ی", "یم", "ید", "ند", "ه", "ن", "نی", "هام", "های", "هاست", "هایم", "هاید", "هاند", "هبود", "هبودند", "هباشد", "هشد", "هشده", "گان" })
            Add(ending, WordForm.Past, inflection: true);
        foreach (var pronoun in new[] { "ش", "شان", "م", "ت", "مان", "تان", "اش" })
            Add(pronoun, WordForm.Past);
        foreach (var ending in new[] { "م", "ی", "د", "یم", "ید", "ند", "نده", "ندگان", "دش", "ندش", "مش" })
            Add(ending, WordForm.Present, inflection: true);
        foreach (var pronoun in new[] { "م", "ت", "ش", "مان", "تان", "شان" })
            Add(pronoun, WordForm.Particle);
        return [.. all.OrderBy(s => s.Key.Length).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value.Kinds, s.Value.Inflection))];
    }
}
