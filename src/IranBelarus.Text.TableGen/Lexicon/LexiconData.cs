using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Morphology;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.TableGen.Lexicon;

/// <summary>What the packed blocks of the lexicon are made from: the form tables of both languages, the pairs of keys, the false friends.</summary>
internal sealed class LexiconData
{
    private static readonly HashSet<string> ArabicParticles = [.. "إلى على عن من ب في ل مع بين حول بأن أن ضد لدى".Split(' ')];
    private static readonly HashSet<string> FunctionParts = ["prep", "conj", "pron", "part"];

    private readonly List<(string Form, string Lemma, WordForm Kind)> _arabic = [], _persian = [];
    private readonly Dictionary<(string Left, string Right), double> _pairs = [];
    private readonly HashSet<(string Left, string Right)> _falseFriends = [];
    private readonly HashSet<string> _persianLemmas = [];

    // the concepts that an Arabic noun, adjective or the like stands in
    private readonly Dictionary<string, List<LexiconLemma>> _arabicNouns = [];
    private readonly HashSet<string> _leftFunction = [], _rightFunction = [], _leftGeneral = [], _rightGeneral = [];

    private LexiconData()
    {
    }

    /// <summary>The analyser of Arabic words.</summary>
    public byte[] Arabic { get; private set; } = [];

    /// <summary>The analyser of Persian words.</summary>
    public byte[] Persian { get; private set; } = [];

    public byte[] Pairs { get; private set; } = [];

    /// <summary>For each Arabic lemma its number among the left keys of the pairs, or −1; then for each Persian one.</summary>
    public byte[] Numbers { get; private set; } = [];

    public byte[] FalseFriends { get; private set; } = [];

    public static LexiconData Make(DirectoryInfo library)
    {
        var folder = new DirectoryInfo(Path.Combine(library.FullName, "Lexicons", "Data"));
        // where forms are homographs the first counts first: nouns, then verbs, then the rest, adjectives last
        var concepts = LexiconFile.ReadAll(folder)
            .OrderBy(c => c.PartOfSpeech switch { "n" or "name" => 0, "v" => 1, "adj" => 3, _ => 2 })
            .ToList();
        var verbs = new PersianForms(Verbs(Path.Combine(library.FullName, "Morphology", "Data", "persian-verbs.txt")));
        var data = new LexiconData();
        data._persianLemmas.UnionWith(concepts.SelectMany(c => c.Persian).Where(l => l.Words.Length == 1).Select(l => LetterFold.FoldToString(l.Text)));
        data._falseFriends.UnionWith(LexiconFile.ReadFalseFriends(folder).Select(f => (LetterFold.FoldToString(f.Arabic), LetterFold.FoldToString(f.Persian))));
        foreach (var (isArabic, lemma) in LexiconFile.ReadWords(folder, "general-words.txt"))
            (isArabic ? data._leftGeneral : data._rightGeneral).Add(LetterFold.FoldToString(lemma.Text));
        foreach (var concept in concepts.Where(c => c.PartOfSpeech != "v"))
        {
            foreach (var lemma in concept.Arabic.Where(l => l.Words.Length == 1))
                (data._arabicNouns.TryGetValue(LetterFold.FoldToString(lemma.Text), out var list) ? list : data._arabicNouns[LetterFold.FoldToString(lemma.Text)] = []).Add(lemma);
        }
        foreach (var (isArabic, lemma) in LexiconFile.ReadWords(folder, "untranslated.txt"))
            data.AddUntranslated(isArabic, lemma, verbs);
        foreach (var concept in concepts)
            data.AddForms(concept, verbs);
        data.AddSingulars(concepts);
        data.BuildStems([], out var arabic, out var persian);
        foreach (var concept in concepts)
            data.AddPairs(concept, arabic, persian);
        data.AddPairsOfForms(data._arabic, left: true);
        data.AddPairsOfForms(data._persian, left: false);
        data.BuildStems(data._pairs.Keys, out arabic, out persian);
        data.Pairs = LexiconLayout.Build("ar", "fa", data._pairs.Select(p => (p.Key.Left, p.Key.Right, p.Value)), data.Flags);
        data.Numbers = [.. NumbersOf(arabic, data._pairs.Keys.Select(p => p.Left)), .. NumbersOf(persian, data._pairs.Keys.Select(p => p.Right))];
        data.FalseFriends = KeyTable.Build(data._falseFriends.Select(f => $"{f.Left}{LexiconLayout.Separator}{f.Right}"));
        return data;
    }

    /// <summary>Builds the analysers; each word of the pairs is a lemma.</summary>
    private void BuildStems(IReadOnlyCollection<(string Left, string Right)> pairs, out WordStems arabic, out WordStems persian)
    {
        Arabic = ArabicAffixes.Analyzer(FormTable.Build(_arabic, pairs.Select(p => p.Left).Where(k => !k.Contains(' '))));
        Persian = PersianAffixes.Analyzer(FormTable.Build(_persian, pairs.Select(p => p.Right).Where(k => !k.Contains(' '))));
        arabic = WordStems.Arabic(new(Block.Pinned(Arabic)));
        persian = WordStems.Persian(new(Block.Pinned(Persian)));
    }

    private void AddForms(LexiconConcept concept, PersianForms verbs)
    {
        var function = FunctionParts.Contains(concept.PartOfSpeech);
        foreach (var lemma in concept.Arabic)
        {
            if (ArabicWord(lemma, concept) is not { } word)
                continue;
            var key = LetterFold.FoldToString(word);
            if (concept.PartOfSpeech == "v")
                _arabic.AddRange(Lexicon.ArabicForms.OfVerb(word, lemma.Forms).Select(f => (f.Form, key, f.Kind)));
            else if (function)
                _arabic.AddRange(lemma.Forms.Prepend(word).Select(w => (LetterFold.FoldToString(w), key, WordForm.Particle | WordForm.Function)));
            else
                _arabic.AddRange(lemma.Forms.Prepend(word).SelectMany(w => Lexicon.ArabicForms.OfNoun(w, concept.PartOfSpeech == "adj").Select(f => (f.Form, TellsApart(lemma, w) ? LetterFold.FoldToString(w) : key, f.Kind))));
        }
        foreach (var lemma in concept.Persian.Concat(concept.Dari))
        {
            var content = Lexicon.PersianForms.Content(lemma.Words);
            if (content.Length > 1)
                continue;
            var word = Lexicon.PersianForms.Singular(content[0], IsPersianLemma);
            var key = LetterFold.FoldToString(word);
            if (function && lemma.Words.Length == 1)
            {
                _persian.Add((key, key, WordForm.Particle | WordForm.Function));
                continue;
            }
            var forms = verbs.OfVerb(word).ToList();
            if (forms.Count > 0)
                _persian.AddRange(forms.Select(f => (f.Form, key, f.Kind)));
            else
                _persian.AddRange((lemma.Words.Length == 1 ? lemma.Forms.Prepend(word) : [word]).SelectMany(Lexicon.PersianForms.OfNoun).Select(f => (f.Form, key, f.Kind)));
        }
    }

    /// <summary>Marks the Arabic nouns and adjectives of which a broken plural may be guessed: no plurals themselves.</summary>
    private void AddSingulars(List<LexiconConcept> concepts)
    {
        var lemmas = concepts.Where(c => c.PartOfSpeech is "n" or "adj").SelectMany(c => c.Arabic).Where(l => l.Words.Length == 1).Select(l => (Key: LetterFold.FoldToString(l.Text), l.Forms)).ToList();
        var plurals = lemmas.SelectMany(l => l.Forms.Select(f => LetterFold.FoldToString(f)).Where(f => f != l.Key)).ToHashSet();
        _arabic.AddRange(lemmas.Where(l => !plurals.Contains(l.Key)).Select(l => (l.Key, l.Key, WordForm.Singular | (l.Forms.Length > 0 ? WordForm.Pluralized : 0))));
        // a plural with a line of its own is one of the same meaning if they share a translation: أخبار and خبر, not معارض (opponent) and معرض
        var translations = concepts.SelectMany(c => c.Arabic.SelectMany(l => c.Persian.Select(p => (Key: LetterFold.FoldToString(l.Text), Persian: LetterFold.FoldToString(Lexicon.PersianForms.Singular(p.Text, IsPersianLemma)))))).Distinct().ToLookup(t => t.Key, t => t.Persian);
        var verbs = _arabic.Where(f => (f.Kind & (WordForm.Past | WordForm.Present)) != 0).Select(f => f.Form).ToHashSet();
        foreach (var (lemma, form) in concepts.Where(c => c.PartOfSpeech is "n" or "adj").SelectMany(c => c.Arabic).Where(l => l.Words.Length == 1).SelectMany(l => l.Forms.Select(f => (l, f))))
        {
            var (singular, plural) = (LetterFold.FoldToString(lemma.Text), LetterFold.FoldToString(form));
            if (plural != singular && !verbs.Contains(plural) && (translations.Contains(plural) ? translations[plural].Intersect(translations[singular]).Any() : TellsApart(lemma, form)))
                _arabic.Add((plural, singular, WordForm.Plural));
        }
    }

    private void AddUntranslated(bool arabic, LexiconLemma lemma, PersianForms verbs)
    {
        var key = LetterFold.FoldToString(lemma.Text);
        var forms = arabic ? [] : verbs.OfVerb(lemma.Text).Select(f => (f.Form, key, f.Kind | WordForm.Function)).ToList();
        forms.AddRange((forms.Count == 0 ? lemma.Forms.Prepend(lemma.Text) : lemma.Forms).Select(w => (LetterFold.FoldToString(w), key, WordForm.Particle | WordForm.Function)));
        (arabic ? _arabic : _persian).AddRange(forms);
        (arabic ? _leftFunction : _rightFunction).Add(key);
    }

    private byte Flags(string key, bool left) => (byte)(
        ((left ? _leftFunction : _rightFunction).Contains(key) ? LexiconLayout.Function : 0)
        | (left && _leftGeneral.Contains(key) ? LexiconLayout.FirstOnly : 0)
        | (!left && _rightGeneral.Contains(key) ? LexiconLayout.General : 0));

    private bool IsPersianLemma(string word) => _persianLemmas.Contains(LetterFold.FoldToString(word));

    private void AddPairs(LexiconConcept concept, WordStems arabic, WordStems persian)
    {
        var function = FunctionParts.Contains(concept.PartOfSpeech);
        var left = concept.Arabic.SelectMany((lemma, i) => ArabicKeys(lemma, concept, arabic).Select(key => (Key: key, Rank: i))).ToList();
        var right = concept.Persian.Concat(concept.Dari).Select(lemma =>
        {
            var content = Lexicon.PersianForms.Content(lemma.Words);
            return (Key: content.Length == 1 ? LetterFold.FoldToString(Lexicon.PersianForms.Singular(content[0], IsPersianLemma)) : Phrase(content, persian), Factor: content.Length < lemma.Words.Length ? 0.9 : 1);
        }).ToList();
        right.AddRange(concept.Persian.Concat(concept.Dari).SelectMany(lemma => Lexicon.PersianForms.OtherSpellings(lemma.Words)).Select(words => (Phrase(words, persian), 0.9)).ToList());
        if (function)
        {
            _leftFunction.UnionWith(left.Select(l => l.Key));
            _rightFunction.UnionWith(right.Select(r => r.Key));
        }
        foreach (var (key, rank) in left)
        {
            for (var j = 0; j < right.Count; j++)
            {
                // earlier lemmas of a line are commoner
                var weight = right[j].Factor / (1 + 0.1 * rank + 0.1 * Math.Min(j, concept.Persian.Length));
                var pair = (key, right[j].Key);
                // a look-alike that translates the word in a minor sense only
                if (_falseFriends.Contains(pair))
                    weight /= 2;
                if (key.Length > 0 && right[j].Key.Length > 0)
                    _pairs[pair] = Math.Max(weight, _pairs.GetValueOrDefault(pair));
            }
        }
    }

    /// <summary>A form that is a lemma of its own too (اسناد beside سند) has the translations of both.</summary>
    private void AddPairsOfForms(List<(string Form, string Lemma, WordForm Kind)> forms, bool left)
    {
        var byKey = _pairs.ToLookup(p => left ? p.Key.Left : p.Key.Right, p => (Other: left ? p.Key.Right : p.Key.Left, p.Value));
        var shared = forms.Where(f => f.Kind == WordForm.Noun && f.Form != f.Lemma && byKey.Contains(f.Form)).Select(f => (f.Form, f.Lemma)).Distinct().ToList();
        foreach (var (form, lemma) in shared)
        {
            foreach (var (other, weight) in byKey[lemma])
            {
                var pair = left ? (form, other) : (other, form);
                _pairs[pair] = Math.Max(0.9 * weight, _pairs.GetValueOrDefault(pair));
            }
        }
    }

    /// <summary>What a lemma is indexed by: its word and the forms that tell it apart, or the stems of its words.</summary>
    private IEnumerable<string> ArabicKeys(LexiconLemma lemma, LexiconConcept concept, WordStems stems)
    {
        if (ArabicWord(lemma, concept) is not { } word)
            return [Phrase(lemma.Words, stems)];
        var forms = concept.PartOfSpeech == "v" ? [] : lemma.Forms.Where(f => TellsApart(lemma, f)).Select(f => LetterFold.FoldToString(f));
        return forms.Prepend(LetterFold.FoldToString(word));
    }

    /// <summary>Whether a listed form is a lemma of its own, since it tells homographs apart: another concept of the word has other forms (عروض are offers, أعراض symptoms).</summary>
    private bool TellsApart(LexiconLemma lemma, string form) =>
        lemma.Forms.Contains(form) && _arabicNouns[LetterFold.FoldToString(lemma.Text)].Any(other => other.Forms.Length > 0 && !other.Forms.Contains(form));

    /// <summary>The one word that a lemma is indexed by: itself, or a verb without the particle that it governs.</summary>
    private static string? ArabicWord(LexiconLemma lemma, LexiconConcept concept) =>
        lemma.Words.Length == 1 || (concept.PartOfSpeech == "v" && lemma.Words.Skip(1).All(ArabicParticles.Contains)) ? lemma.Words[0] : null;

    private static string Phrase(string[] words, WordStems stems) => string.Join(' ', words.Select(w => stems.Stem(w)).Where(s => s.Length > 0));

    private static byte[] NumbersOf(WordStems stems, IEnumerable<string> keys)
    {
        var (lemmas, table) = (stems.Table.Lemmas, new KeyTable(new Block(KeyTable.Build(keys))));
        return [.. Enumerable.Range(0, lemmas.Count).SelectMany(lemma => BitConverter.GetBytes(table.Find(lemmas[lemma])))];
    }

    private static IEnumerable<(string Past, string Present)> Verbs(string path) =>
        File.Exists(path)
            ? File.ReadLines(path)
                .Where(l => l.Length > 0 && l[0] != '#')
                .Select(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .Where(w => w.Length >= 2)
                .Select(w => (w[0], w[1]))
            : [];
}
