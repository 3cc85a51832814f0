using BenchmarkDotNet.Attributes;
using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Benchmarks.Linking;

/// <summary>Aligns a made-up text and its translation, 5 % of the sentences left out and 5 % joined on each side; sentences a second: 2 × Sentences / time.</summary>
[MemoryDiagnoser]
public class TranslationBenchmarks
{
    private readonly SentenceAligner _aligner = new();
    private (List<string> Left, List<string> Right) _texts;

    [Params(100, 1_000, 10_000)]
    public int Sentences { get; set; }

    [GlobalSetup]
    public void Setup() => _texts = new MadeUpTexts(7).Translation(Sentences);

    [Benchmark(Description = "translation")]
    public int Align() => _aligner.Align(_texts.Left, _texts.Right).Count;
}

/// <summary>Two collections of which half the sentences have a partner.</summary>
[MemoryDiagnoser]
public class MiningBenchmarks
{
    private readonly SentenceAligner _aligner = new();
    private (List<string> Left, List<string> Right) _texts;

    [Params(2_000)]
    public int Sentences { get; set; }

    [GlobalSetup]
    public void Setup() => _texts = new MadeUpTexts(8).Collections(Sentences);

    [Benchmark(Baseline = true, Description = "mine")]
    public int Mine() => _aligner.Mine(_texts.Left, _texts.Right).Count;

    [Benchmark(Description = "retrieve")]
    public int Retrieve() => _aligner.Retrieve(_texts.Left, _texts.Right).Left.Count;
}

/// <summary>123 pairs of articles of ten sentences on one subject.</summary>
[MemoryDiagnoser]
public class ComparableBenchmarks
{
    private readonly SentenceAligner _aligner = new();
    private readonly List<(List<string> Left, List<string> Right)> _articles = [];

    [GlobalSetup]
    public void Setup()
    {
        var texts = new MadeUpTexts(9);
        for (var i = 0; i < 123; i++)
            _articles.Add(texts.Collections(10));
    }

    [Benchmark(Description = "123 comparable articles")]
    public int Pair() => _articles.Sum(a => _aligner.Pair(a.Left, a.Right).Count);
}
