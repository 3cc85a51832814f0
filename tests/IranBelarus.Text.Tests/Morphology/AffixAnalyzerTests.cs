using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Tests.Morphology;

/// <summary>The analyser, which looks at splits by hashes behind a filter, against the same rules written down plainly, on languages made at random.</summary>
public class AffixAnalyzerTests
{
    private const string Letters = "ابتمنی";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Readings_are_those_of_the_plain_rules(int seed)
    {
        var language = new Language(new Random(seed));
        Span<int> lemmas = stackalloc int[AffixAnalyzer.MostLemmas];
        for (var i = 0; i < 500; i++)
        {
            var word = language.Word();
            var count = language.Analyzer.Analyze(word, lemmas, out var best, out var function, out var itself);
            var found = lemmas[..count].ToArray().Select(n => language.Analyzer.Table.Lemmas[n].ToString()).ToList();
            var expected = language.Plain(word, out var plainBest, out var plainFunction);
            var spelt = itself < 0 ? "" : language.Analyzer.Table.Lemmas[itself].ToString();
            $"{word}: {string.Join(' ', found)}, {best}, {function}, {spelt}".Should()
                .Be($"{word}: {string.Join(' ', expected)}, {plainBest}, {plainFunction}, {(language.Forms.Any(f => f.Lemma == word) ? word : "")}", $"of seed {seed}");
        }
    }

    [Fact]
    public void Every_form_is_found_and_nothing_else()
    {
        var language = new Language(new Random(7));
        var table = language.Analyzer.Table;
        var known = language.Forms.Select(f => f.Form).Concat(language.Forms.Select(f => f.Lemma)).ToHashSet();
        foreach (var form in known)
            table.Find(form).Should().BePositive(form);
        var words = Enumerable.Range(0, 20_000).Select(_ => language.Word()).ToList();
        words.Where(w => table.Find(w) >= 0 != known.Contains(w)).Should().BeEmpty();
    }

    private sealed class Language
    {
        private static readonly WordForm[] Kinds = [WordForm.Noun, WordForm.Past, WordForm.Present, WordForm.Noun | WordForm.Past, WordForm.Particle, WordForm.Particle | WordForm.Function];

        private readonly Random _random;
        private readonly List<(string Text, Affix Affix)> _prefixes, _suffixes;
        private readonly int _shortestInflected, _shortestFurther;

        public Language(Random random)
        {
            _random = random;
            _shortestInflected = random.Next(1, 3);
            _shortestFurther = random.Next(1, 4);
            const WordForm all = WordForm.Noun | WordForm.Past | WordForm.Present | WordForm.Particle;
            _prefixes = Affixes(t => new(t.Length, Kind(), WordForm.None, random.Next(3) == 0, random.Next(4) == 0, random.Next(4) == 0 ? 0 : t.Length), new(0, WordForm.Noun | WordForm.Past | WordForm.Particle, all, false, false, 0));
            _suffixes = Affixes(t => new(t.Length, Kind(), random.Next(2) == 0 ? all : WordForm.None, random.Next(2) == 0, false, 0), new(0, all, all, true, false, 0));
            for (var i = 0; i < 300; i++)
            {
                var lemma = Text(1, 4);
                for (var n = random.Next(1, 3); n > 0; n--)
                    Forms.Add((n == 1 ? lemma : Text(1, 4), lemma, Kind()));
            }
            Analyzer = new(Block.Pinned(AffixAnalyzer.Build(AffixTrie.Build(_prefixes, false), AffixTrie.Build(_suffixes, true), FormTable.Build(Forms, []), _shortestInflected, _shortestFurther)));
        }

        public List<(string Form, string Lemma, WordForm Kind)> Forms { get; } = [];

        public AffixAnalyzer Analyzer { get; }

        public string Word() => _prefixes[_random.Next(_prefixes.Count)].Text + (_random.Next(3) == 0 ? Text(1, 4) : Forms[_random.Next(Forms.Count)].Form) + _suffixes[_random.Next(_suffixes.Count)].Text;

        /// <summary>The rules, plainly: all splits whose rest is a form that can take the affixes; those that take off least, then what only inflects behind the same prefix.</summary>
        public List<string> Plain(string word, out int best, out bool function)
        {
            var readings = new List<(string Lemma, int Taken, int Group, bool Further, bool Function)>();
            foreach (var (prefixText, prefix) in _prefixes.Where(p => word.StartsWith(p.Text, StringComparison.Ordinal)).OrderBy(p => p.Text.Length))
            {
                foreach (var (suffixText, suffix) in _suffixes.Where(s => word.EndsWith(s.Text, StringComparison.Ordinal)).OrderBy(s => s.Text.Length))
                {
                    var length = word.Length - prefixText.Length - suffixText.Length;
                    var kinds = prefix.Kinds & suffix.Kinds;
                    if (length < 1 || length < _shortestInflected && suffixText.Length > 0 || kinds == 0 || prefix.HasArticle && !suffix.HasArticle)
                        continue;
                    var taken = (prefix.IsSure ? 0 : prefixText.Length) + suffixText.Length;
                    var stem = word.Substring(prefixText.Length, length);
                    foreach (var analyses in Forms.Where(f => f.Form == stem).GroupBy(f => f.Lemma))
                    {
                        var form = analyses.Aggregate(WordForm.None, (k, f) => k | f.Kind);
                        var kind = form & kinds;
                        if (kind == 0 || kind == WordForm.Present && (prefix.IsSure ? suffixText.Length : taken) == 0)
                            continue;
                        readings.Add((analyses.Key, taken, prefix.Group, (kind & suffix.Inflection) != 0 && length >= _shortestFurther, Reading.IsFunction(form, kinds)));
                    }
                }
            }
            var least = readings.Count == 0 ? 0 : readings.Min(r => r.Taken);
            var winners = readings.Where(r => r.Taken == least).ToList();
            var lemmas = winners.Select(r => r.Lemma).Distinct().ToList();
            best = Math.Min(lemmas.Count, AffixAnalyzer.MostLemmas);
            function = winners.Any(r => r.Function);
            if (!function)
                lemmas = [.. lemmas.Concat(readings.Where(r => r.Taken > least && r.Further && winners.Any(w => w.Group == r.Group)).Select(r => r.Lemma)).Distinct()];
            return [.. lemmas.Take(AffixAnalyzer.MostLemmas)];
        }

        private WordForm Kind() => Kinds[_random.Next(Kinds.Length)];

        private string Text(int least, int most) => string.Concat(Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Letters[_random.Next(Letters.Length)]));

        private List<(string Text, Affix Affix)> Affixes(Func<string, Affix> make, Affix none) =>
            [("", none), .. Enumerable.Range(0, 12).Select(_ => Text(1, 3)).Distinct().Select(t => (t, make(t)))];
    }
}
