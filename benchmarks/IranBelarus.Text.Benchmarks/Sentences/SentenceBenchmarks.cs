using BenchmarkDotNet.Attributes;
using IranBelarus.Text.Sentences;
using IranBelarus.Text.Tokenization;

namespace IranBelarus.Text.Benchmarks.Sentences;

/// <summary>Sentences of whole texts by each preset, against the enumeration of the same text's tokens (all kinds but white space) and a loop that cuts at stops.</summary>
public class SentenceBenchmarks
{
    private BenchmarkText _text = null!;

    [ParamsSource(nameof(Texts))]
    public string Text { get; set; } = "persian";

    public static IEnumerable<string> Texts => BenchmarkText.Names;

    [GlobalSetup]
    public void Setup() => _text = BenchmarkText.Get(Text);

    [Benchmark(Baseline = true, Description = "EnumerateTokens")]
    public int Tokens()
    {
        var sum = 0;
        foreach (var token in _text.Whole.EnumerateTokens())
            sum += token.Span.Length;
        return sum;
    }

    [Benchmark(Description = "EnumerateSentences, News")]
    public int News() => Sum(SentenceRules.News);

    [Benchmark(Description = "EnumerateSentences, Plain")]
    public int Plain() => Sum(SentenceRules.Plain);

    [Benchmark(Description = "EnumerateSentences, Uax29")]
    public int Uax29() => Sum(SentenceRules.Uax29);

    [Benchmark(Description = "Split at stops")]
    public int Split()
    {
        var sum = 0;
        foreach (var range in _text.Whole.AsSpan().SplitAny(".!?؟\n"))
            sum += range.End.Value - range.Start.Value;
        return sum;
    }

    private int Sum(SentenceRules rules)
    {
        var sum = 0;
        foreach (var sentence in _text.Whole.EnumerateSentences(rules))
            sum += sentence.Span.Length;
        return sum;
    }
}
