namespace IranBelarus.Text.Morphology;

<<<<<<< HEAD
/// <summary>A part of an analysed word.</summary>
/// <param name="Span">Where it stands, in UTF-16 code units of the word given.</param>
/// <param name="Kind">What it is.</param>
/// <param name="State">What the word is up to its end.</param>
/// <param name="StemKind">For a stem: its kind; else <see langword="null"/>.</param>
/// <param name="Verb">For a verb stem: its verb; else <see langword="null"/>.</param>
/// <param name="IsInflection">Whether the part only inflects (endings of person, plural, comparative, clitics, می, ب, ن), as against prefixoids and suffixoids, which make another word.</param>
internal readonly record struct PersianPart(TextSpan Span, PersianMorphKind Kind, PersianState State, PersianStemKind? StemKind, PersianVerb? Verb, bool IsInflection);

/// <summary>The likeliest analysis of a word: its parts in order, which cover all its letters.</summary>
/// <param name="Parts">The parts.</param>
internal sealed record PersianAnalysis(IReadOnlyList<PersianPart> Parts)
{
    /// <summary>Whether every part is known to the lexicon or the grammar.</summary>
    public bool IsKnown => Parts.All(p => p.Kind != PersianMorphKind.Unknown);

    /// <summary>The verb whose form the word is; <see langword="null"/> if it is none. Participles and infinitives count as forms.</summary>
    public PersianVerb? Verb => Parts.Where(p => p.Verb is not null).Select(p => p.Verb).FirstOrDefault();

    /// <summary>The stretch of the word without its inflection: stem, prefixoids and suffixoids (همکاری‌هایشان: همکاری). Empty only if the word is.</summary>
    public TextSpan Base
    {
        get
        {
            var kept = Parts.Where(p => !p.IsInflection).ToList();
            return kept.Count == 0 ? default : TextSpan.FromBounds(kept[0].Span.Start, kept[^1].Span.End);
        }
    }
}

/// <summary>Analyses single Persian words, written with or without their half-spaces: what a stemmer stands on.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class PersianAnalyzer
{
    private readonly PersianLexicon _lexicon = PersianLexicon.Default;
    private PersianLattice? _idle; // one is kept for the next call

    /// <summary>The likeliest analysis of a word.</summary>
    /// <param name="word">One word; half-spaces may stand in it or be missing. Letters other than Persian ones give an analysis of one unknown part.</param>
    public PersianAnalysis Analyze(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return new([]);
        var lattice = Interlocked.Exchange(ref _idle, null) ?? new PersianLattice(_lexicon);
        lattice.Clear();
        Span<int> at = stackalloc int[PersianLattice.Capacity];
        var gap = PersianGap.None;
        var isWord = true;
        for (var i = 0; i < word.Length && isWord; i++)
        {
            var letter = PersianLetters.Of(word[i]);
            if (letter == PersianLetters.Mark)
                continue;
            if (word[i] == '\u200C' && lattice.Count > 0)
            {
                gap = PersianGap.HalfSpace;
                continue;
            }
            isWord = letter is not (PersianLetters.None or PersianLetters.Foreign) && lattice.Count < PersianLattice.Capacity;
            if (isWord)
            {
                at[lattice.Count] = i;
                lattice.Add(letter, gap);
                gap = PersianGap.None;
            }
        }
        if (!isWord || lattice.Count == 0)
        {
            _idle = lattice;
            return new([new(new(0, word.Length), PersianMorphKind.Unknown, PersianState.Unknown, null, null, false)]);
        }
        lattice.Run(new(Fused: 4, Spaced: PersianLatticeCosts.Never, KeptSpaced: PersianLatticeCosts.Never));
        var parts = new PersianPart[lattice.Path.Length];
        for (var p = 0; p < parts.Length; p++)
        {
            var morph = lattice.Path[p];
            var end = p == parts.Length - 1 ? word.Length : at[morph.End];
            while (end > at[morph.End - 1] + 1 && p < parts.Length - 1 && word[end - 1] == '\u200C')
                end--;
            parts[p] = Part(morph, TextSpan.FromBounds(p == 0 ? 0 : at[morph.Start], end));
        }
        _idle = lattice;
        JoinPreverb(parts, word);
        return new(parts);
    }

    // برمی‌گردد: the preverb stands before می, its verb after it
    private static void JoinPreverb(PersianPart[] parts, ReadOnlySpan<char> word)
    {
        if (parts.Length < 2 || parts[0].State != PersianState.AfterMi || parts[1].Verb is not { Preverb: "" } verb)
            return;
        var prefix = parts[0].Span.In(word);
        var mi = prefix.LastIndexOf('م');
        var preverb = mi > 0 && prefix[mi - 1] == 'ن' ? prefix[..(mi - 1)] : prefix[..Math.Max(0, mi)];
        parts[1] = parts[1] with { Verb = verb with { Preverb = preverb.ToString() } };
    }

    private unsafe PersianPart Part(in PersianMorph morph, TextSpan span)
    {
        switch (morph.Kind)
        {
            case PersianMorphKind.Stem:
                var stem = _lexicon.Stems[morph.Entry];
                return new(span, morph.Kind, morph.To, stem.Kind, stem.IsVerb ? _lexicon.Verb(stem.Data) : null, false);
            case PersianMorphKind.Affix:
                var affix = _lexicon.Affixes[morph.Entry];
                return new(span, morph.Kind, morph.To, null, null, affix.Rule is PersianJointRule.VerbPrefix or PersianJointRule.Plural or PersianJointRule.Comparative or PersianJointRule.Clitic);
            default:
                return new(span, morph.Kind, morph.To, null, null, false);
        }
=======
/// <summary>
/// Finds the lemmas of a Persian word by taking off plural, indefinite, ezafe, comparative, possessive and copula endings, and the prefixes and personal
/// endings of verbs. A split counts only when the rest is a known form that can take these affixes; of several splits the one that
/// takes off least wins. Rules of our own, after the grammar of Persian. Works on folded letters: half-spaces do not matter.
/// </summary>
internal sealed class PersianAnalyzer(FormTable table)
{
    /// <inheritdoc cref="ArabicAnalyzer.LongestWord"/>
    public const int LongestWord = 40;

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

    private static readonly (string Text, WordForm Takes)[] Suffixes = MakeSuffixes();

    private readonly FormTable _table = table;

    /// <summary>The lemmas of a word, best first.</summary>
    /// <param name="key">The folded word.</param>
    /// <param name="lemmas">Receives the lemmas' numbers; room for <see cref="ArabicAnalyzer.MostLemmas"/>.</param>
    /// <returns>How many were written; 0 for an unknown word.</returns>
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas)
    {
        if (key.Length is 0 or > LongestWord)
            return 0;
        var found = 0;
        var least = int.MaxValue;
        foreach (var (prefix, takes) in Prefixes)
        {
            if (prefix.Length >= key.Length || prefix.Length > least || !key.StartsWith(prefix))
                continue;
            var rest = key[prefix.Length..];
            foreach (var (suffix, allowed) in Suffixes)
            {
                var taken = prefix.Length + suffix.Length;
                var kinds = takes & allowed;
                if (kinds == 0 || taken > least || suffix.Length >= rest.Length || !rest.EndsWith(suffix))
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
                    if (kind == 0 || (kind == WordForm.Present && taken == 0))
                        continue;
                    if (taken < least)
                        (least, found) = (taken, 0);
                    var lemma = FormTable.LemmaOf(analysis);
                    if (found < Math.Min(ArabicAnalyzer.MostLemmas, lemmas.Length) && !lemmas[..found].Contains(lemma))
                        lemmas[found++] = lemma;
                }
            }
        }
        return found;
    }

    private static (string, WordForm)[] MakeSuffixes()
    {
        var all = new Dictionary<string, WordForm>(StringComparer.Ordinal);
        void Add(string text, WordForm kinds) => all[text] = all.GetValueOrDefault(text) | kinds;
        Add("", WordForm.Noun | WordForm.Past | WordForm.Present | WordForm.Particle);
        string[] possessives = ["م", "ت", "ش", "مان", "تان", "شان", "ام", "ات", "اش", "یم", "یت", "یش", "یمان", "یتان", "یشان"];
        string[] copulas = ["ام", "ای", "است", "ست", "ایم", "اید", "اند", "یم", "ید", "ند", "یی"];
        foreach (var plural in new[] { "ها", "ان", "گان", "یان", "ات", "جات", "ین", "هها" })
        {
            Add(plural, WordForm.Noun);
            foreach (var ending in possessives.Concat(["ی", "یی", "ای"]))
                Add(plural + ending, WordForm.Noun);
        }
        foreach (var degree in new[] { "تر", "ترین" })
        {
            foreach (var ending in new[] { "", "ی", "ها", "های", "هایی", "ین", "ند" })
                Add(degree + ending, WordForm.Noun);
        }
        foreach (var ending in possessives.Concat(copulas).Concat(["ی", "ای", "یی", "را", "گی"]))
            Add(ending, WordForm.Noun);
        foreach (var ending in new[] { "م", "ی", "یم", "ید", "ند", "ه", "ن", "نی", "هام", "های", "هاست", "هایم", "هاید", "هاند", "هبود", "هبودند", "هباشد", "هشد", "هشده", "گان" })
            Add(ending, WordForm.Past);
        foreach (var pronoun in new[] { "ش", "شان", "م", "ت", "مان", "تان", "اش" })
            Add(pronoun, WordForm.Past);
        foreach (var ending in new[] { "م", "ی", "د", "یم", "ید", "ند", "نده", "ندگان", "دش", "ندش", "مش" })
            Add(ending, WordForm.Present);
        foreach (var pronoun in new[] { "م", "ت", "ش", "مان", "تان", "شان" })
            Add(pronoun, WordForm.Particle);
        return [.. all.OrderBy(s => s.Key.Length).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value))];
>>>>>>> 83ceec1 (Add the bilingual lexicon, its packer, and the light stemmers of Arabic and Persian)
    }
}
