using System.Globalization;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Benchmarks.LinkTraining;
using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Morphology;
using IranBelarus.Text.Normalization;
using IranBelarus.Text.Sentences;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Benchmarks.Lexicons;

/// <summary>
/// Measures how much of running text the lexicon covers: <c>measure-lexicon PAIRS.tsv [--seeds FOLDER] [--files FOLDER] [--lexicon FILE] [--misses]</c>.
/// PAIRS holds Arabic sentences and their Persian translations. Of the Arabic content words (function words and numbers left out) it counts those that have a candidate (a translation in the
/// lexicon, or a cognate that Persian has), those of which a candidate stands in the translation, and those of which one stands in another sentence, chosen at random, five times over;
/// also by the files of the lexicon.
/// </summary>
internal static class MeasureLexicon
{
    public static int Run(string[] args)
    {
        var (bytes, clock) = (GC.GetTotalAllocatedBytes(true), System.Diagnostics.Stopwatch.StartNew());
        _ = BilingualLexicon.Default.Find("\u0643\u062A\u0627\u0628").Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first look-up in a fresh process: {clock.Elapsed.TotalMilliseconds:F1} ms, {(GC.GetTotalAllocatedBytes(true) - bytes) / 1e6:F2} MB"));
        var lexicon = TrainLinks.Option(args, "--lexicon") is { } path ? Load(path) : BilingualLexicon.Default;
        Console.WriteLine($"{lexicon.PairCount} pairs of {lexicon.LeftCount} and {lexicon.RightCount} keys");
        if (TrainLinks.Option(args, "--seeds") is { } seeds)
        {
            foreach (var file in Directory.EnumerateFiles(seeds, "*.txt").Order(StringComparer.Ordinal))
                Seed(file, lexicon, args.Contains("--misses"));
        }
        var coverage = new LexiconCoverage(lexicon, TextLanguage.Arabic, LexiconDirection.LeftToRight);
        var lines = File.ReadLines(args[0]).Select(l => l.Split('\t')).Where(l => l.Length >= 2).ToList();
        coverage.Measure([.. lines.Select(l => l[0])], [.. lines.Select(l => l[1])]);
        coverage.Print(Path.GetFileName(args[0]), args.Contains("--misses"));
        if (TrainLinks.Option(args, "--files") is { } files)
            coverage.PrintFiles(files);
        return 0;
    }

    /// <summary><c>look-up WORD…</c>: what the lexicon has for words and phrases of either language.</summary>
    public static int LookUp(string[] words)
    {
        Span<int> lemmas = stackalloc int[AffixAnalyzer.MostLemmas];
        foreach (var word in words)
        {
            foreach (var direction in new[] { LexiconDirection.LeftToRight, LexiconDirection.RightToLeft })
            {
                var arabic = direction == LexiconDirection.LeftToRight;
                var table = arabic ? EmbeddedLexicon.Arabic.Table : EmbeddedLexicon.Persian.Table;
                var key = LetterFold.FoldToString(word);
                int best;
                bool function;
                var count = arabic ? EmbeddedLexicon.Arabic.Analyze(key, lemmas, out best, out function) : EmbeddedLexicon.Persian.Analyze(key, lemmas, out best, out function);
                var readings = new List<string>();
                for (var i = 0; i < count; i++)
                    readings.Add($"{table.Lemmas[lemmas[i]]}{(i >= best ? "?" : function ? "*" : "")}");
                var found = new List<string>();
                foreach (var translation in BilingualLexicon.Default.Find(word, direction))
                    found.Add(string.Create(CultureInfo.InvariantCulture, $"{translation.Key} {translation.Weight:F2}"));
                Console.WriteLine($"{(arabic ? "ar" : "fa")} {word} [{string.Join(' ', readings)}]: {string.Join(", ", found)}");
            }
        }
        return 0;
    }

    private static void Seed(string file, BilingualLexicon lexicon, bool misses)
    {
        var text = File.ReadAllText(file);
        var language = LanguageDetector.Detect(text).Language;
        var coverage = new LexiconCoverage(lexicon, language, language == TextLanguage.Arabic ? LexiconDirection.LeftToRight : LexiconDirection.RightToLeft);
        var sentences = new List<string>();
        foreach (var sentence in text.EnumerateSentences(SentenceRules.News))
            sentences.Add(sentence.Span.In(text).ToString());
        coverage.Measure(sentences, null);
        coverage.Print(Path.GetFileName(file), misses);
    }

    private static BilingualLexicon Load(string path)
    {
        using var file = File.OpenRead(path);
        return BilingualLexicon.Load(file);
    }
}

/// <summary>Counts for <see cref="MeasureLexicon"/>.</summary>
internal sealed class LexiconCoverage(BilingualLexicon lexicon, TextLanguage language, LexiconDirection direction)
{
    private readonly TermReader _reader = new(language, lexicon, direction);
    private readonly List<Word> _words = [];
    private readonly PersianAnalyzer _persian = new();

    /// <summary>A running word: what it is and whether a candidate is known, stands in the translation, stands in another sentence.</summary>
    private sealed record Word(string Text, TermEntry Entry, bool Known, string? Stands, string?[] StandsElsewhere)
    {
        public bool Hit => Stands is not null;

        /// <summary>In which share of the other sentences one stands.</summary>
        public double Chance => StandsElsewhere.Length == 0 ? 0 : (double)StandsElsewhere.Count(s => s is not null) / StandsElsewhere.Length;
    }

    private const int Choices = 5;

    /// <summary>Reads sentences and, where there are any, their translations.</summary>
    public void Measure(List<string> sentences, List<string>? translations)
    {
        var other = new TermReader(language == TextLanguage.Arabic ? TextLanguage.Persian : TextLanguage.Arabic, lexicon, Back);
        var sides = translations?.ConvertAll(t => Side(other, t));
        var others = Enumerable.Range(1, sides is null ? 0 : Choices).Select(seed => Others(sentences.Count, new Random(seed))).ToList();
        for (var s = 0; s < sentences.Count; s++)
        {
            var found = _reader.Read(sentences[s]);
            var phrases = found.Where(f => f.Entry.Kind == TermKind.Phrase).ToList();
            foreach (var (entry, span) in found.Where(f => f.Entry.Kind == TermKind.Word))
            {
                // a word counts by itself and by the phrases that it is part of
                var entries = phrases.Where(p => p.Span.Start <= span.Start && span.End <= p.Span.End).Select(p => p.Entry).Prepend(entry).ToList();
                _words.Add(new(
                    span.In(sentences[s]).ToString(), entry,
                    entries.Any(e => e.Lexicon.Any(n => !lexicon.TargetsOf(n, direction).IsEmpty)) || HasCognate(entry.Key),
                    sides is null ? null : entries.Select(e => Standing(e, span.In(sentences[s]), sides[s])).FirstOrDefault(k => k is not null),
                    sides is null ? [] : [.. others.Select(o => entries.Select(e => Standing(e, span.In(sentences[s]), sides[o[s]])).FirstOrDefault(k => k is not null))]));
            }
        }
    }

    /// <summary>For each sentence another one: any but itself.</summary>
    private static int[] Others(int count, Random random) => [.. Enumerable.Range(0, count).Select(s => (s + random.Next(1, count)) % count)];

    public void Print(string title, bool misses)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{title}: {_words.Count} content words, with candidate {Share(_words, w => w.Known):P1}, in the translation {Share(_words, w => w.Hit):P1}, in another sentence {_words.Select(w => w.Chance).DefaultIfEmpty().Average():P2}"));
        if (_words.Any(w => w.StandsElsewhere.Length > 0))
            Console.WriteLine("  in another sentence, seeds 1 to 5: " + string.Join(", ", Enumerable.Range(0, Choices).Select(i => string.Create(CultureInfo.InvariantCulture, $"{Share(_words, w => w.StandsElsewhere[i] is not null):P2}"))));
        if (!misses)
            return;
        Console.WriteLine("unknown: " + Frequent(_words.Where(w => !w.Known)));
        Console.WriteLine("known, not in the translation: " + Frequent(_words.Where(w => w.Known && !w.Hit)));
        Console.WriteLine("in another sentence: " + string.Join("  ", _words.SelectMany(w => w.StandsElsewhere.Where(s => s is not null).Select(s => $"{w.Entry.Key}={s}")).GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(300).Select(g => $"{g.Key} {g.Count()}")));
    }

    /// <summary>For each file of the lexicon the running words that it has, and how many of these it helps.</summary>
    public void PrintFiles(string folder)
    {
        Console.WriteLine("| file | concepts | of the content words | in the translation | in another sentence |\n|---|---:|---:|---:|---:|");
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            if (lines[0].StartsWith("# table", StringComparison.Ordinal))
                continue;
            lines = [.. lines.Where(l => l.Length > 0 && l[0] != '#')];
            var keys = lines.SelectMany(l => l.Split('|')[0].Split('،'))
                .Select(l => LetterFold.FoldToString(l.Split('(')[0].Trim()))
                .Select(k => lexicon.NumberOf(k, direction)).Where(n => n >= 0).ToHashSet();
            var words = _words.Where(w => w.Entry.Lexicon.Any(keys.Contains)).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {Path.GetFileNameWithoutExtension(file)} | {lines.Length} | {(double)words.Count / _words.Count:P1} | {Share(words, w => w.Hit):P1} | {words.Select(w => w.Chance).DefaultIfEmpty().Average():P1} |"));
        }
    }

    private LexiconDirection Back => direction == LexiconDirection.LeftToRight ? LexiconDirection.RightToLeft : LexiconDirection.LeftToRight;

    private static double Share(List<Word> words, Func<Word, bool> which) => words.Count == 0 ? 0 : (double)words.Count(which) / words.Count;

    private static string Frequent(IEnumerable<Word> words) =>
        string.Join("  ", words.GroupBy(w => w.Text).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(250).Select(g => $"{g.Key} {g.Count()}"));

    private static (HashSet<int> Numbers, HashSet<string> Keys) Side(TermReader reader, string text)
    {
        var found = reader.Read(text);
        return ([.. found.SelectMany(f => f.Entry.Lexicon)], [.. found.Where(f => f.Entry.Kind == TermKind.Word).Select(f => f.Entry.Key)]);
    }

    /// <summary>The candidate of a term that stands on the other side: of a word one that a look-up gives, of a phrase that it is part of one of its.</summary>
    private string? Standing(TermEntry entry, ReadOnlySpan<char> word, (HashSet<int> Numbers, HashSet<string> Keys) side)
    {
        if (entry.Kind == TermKind.Word)
        {
            foreach (var translation in lexicon.Find(word, direction))
            {
                if (side.Numbers.Contains(lexicon.NumberOf(translation.Key, Back)))
                    return translation.Key.ToString();
            }
        }
        else
        {
            foreach (var number in entry.Lexicon)
            {
                foreach (var target in lexicon.ShownOf(number, direction))
                {
                    if (side.Numbers.Contains(target))
                        return lexicon.KeyOf(target, direction).ToString();
                }
            }
        }
        return entry.Kind == TermKind.Word && side.Keys.Contains(entry.Key) && Cognates.OfStems(entry.Key, entry.Key) > 0 ? entry.Key : null;
    }

    /// <summary>Whether the other language has a word that is spelt alike and is no false friend.</summary>
    private bool HasCognate(string key) =>
        Cognates.OfStems(key, key) > 0 && (lexicon.NumberOf(key, Back) >= 0 || language == TextLanguage.Arabic && _persian.Analyze(key) is { IsKnown: true, Parts.Count: 1 });
}
