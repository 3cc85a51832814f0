using BenchmarkDotNet.Attributes;
using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Morphology;
using IranBelarus.Text.Tokenization;

namespace IranBelarus.Text.Benchmarks.Lexicons;

/// <summary>Looks up every word of a running text: inflected, most of them known. The baseline is a plain dictionary of the lexicon's keys, which finds no inflected word.</summary>
[MemoryDiagnoser]
public class LexiconBenchmarks
{
    private string[] _words = [];
    private Dictionary<string, string[]> _dictionary = [];
    private LexiconDirection _direction;

    [Params("arabic", "persian")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var words = new List<string>();
        foreach (var token in BenchmarkText.Get(Text).Whole.EnumerateTokens(TokenKinds.Word))
            words.Add(token.Text.ToString());
        _words = [.. words];
        _direction = Text == "arabic" ? LexiconDirection.LeftToRight : LexiconDirection.RightToLeft;
        _dictionary = BilingualLexicon.Default.Pairs().GroupBy(p => Text == "arabic" ? p.Left : p.Right, p => Text == "arabic" ? p.Right : p.Left).ToDictionary(g => g.Key, g => g.ToArray());
    }

    [Benchmark(Baseline = true, Description = "dictionary of strings")]
    public int Dictionary()
    {
        var found = 0;
        foreach (var word in _words)
            found += _dictionary.TryGetValue(word, out var translations) ? translations.Length : 0;
        return found;
    }

    [Benchmark(Description = "Find, the best")]
    public int Find()
    {
        var found = 0;
        foreach (var word in _words)
        {
            var translations = BilingualLexicon.Default.Find(word, _direction).GetEnumerator();
            found += translations.MoveNext() ? translations.Current.Key.Length : 0;
        }
        return found;
    }

    [Benchmark(Description = "Find, all")]
    public int FindAll()
    {
        var found = 0;
        foreach (var word in _words)
        {
            foreach (var translation in BilingualLexicon.Default.Find(word, _direction))
                found += translation.Key.Length;
        }
        return found;
    }

    [Benchmark(Description = "TryStem")]
    public int Stem()
    {
        var found = 0;
        Span<char> stem = stackalloc char[64];
        foreach (var word in _words)
        {
            var written = 0;
            _ = Text == "arabic" ? ArabicStemmer.TryStem(word, stem, out written) : PersianStemmer.TryStem(word, stem, out written);
            found += written;
        }
        return found;
    }
}

/// <summary>Reads a lexicon file of the size of the built-in one.</summary>
[MemoryDiagnoser]
public class LexiconLoadBenchmarks
{
    private byte[] _file = [];

    [GlobalSetup]
    public void Setup()
    {
        using var stream = new MemoryStream();
        BilingualLexicon.Default.Save(stream);
        _file = stream.ToArray();
    }

    [Benchmark(Description = "BilingualLexicon.Load")]
    public int Load() => BilingualLexicon.Load(new MemoryStream(_file)).PairCount;
}
