using BenchmarkDotNet.Attributes;
using Icu;
using IranBelarus.Text.Tokenization;

namespace IranBelarus.Text.Benchmarks.Tokenization;

/// <summary>As <see cref="TokenBenchmarks"/>, a line at a time.</summary>
public class LineTokenBenchmarks
{
    private readonly int[] _boundaries = new int[1 << 16];
    private BenchmarkText _text = null!;
    private BreakIterator? _icu;

    [ParamsSource(nameof(Texts))]
    public string Text { get; set; } = "persian";

    public static IEnumerable<string> Texts => BenchmarkText.Names;

    [GlobalSetup]
    public void Setup()
    {
        _text = BenchmarkText.Get(Text);
        _icu = Icu4C.IsInstalled ? Icu4C.Words() : null;
    }

    [Benchmark(Baseline = true, Description = "IndexOfAny(SearchValues) loop")]
    public int IndexOfAny()
    {
        var sum = 0;
        foreach (var line in _text.Lines)
            sum += TokenBenchmarks.IndexOfAny(line);
        return sum;
    }

    [Benchmark(Description = "string.Split")]
    public int Split()
    {
        var sum = 0;
        foreach (var line in _text.Lines)
            sum += line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return sum;
    }

    [Benchmark(Description = "ICU4C"), BenchmarkCategory("ICU4C")]
    public int Icu()
    {
        var sum = 0;
        foreach (var line in _text.Lines)
            sum += Icu4C.Count(_icu!, line);
        return sum;
    }

    [Benchmark(Description = "Boundaries")]
    public int Boundaries()
    {
        var sum = 0;
        foreach (var line in _text.Lines)
            sum += WordBoundaries.Find(line, _boundaries);
        return sum;
    }

    [Benchmark(Description = "Tokens (content)")]
    public int Content()
    {
        var sum = 0;
        foreach (var line in _text.Lines)
            sum += TokenBenchmarks.Tokens(line, TokenKinds.Content);
        return sum;
    }

    [Benchmark(Description = "Tokens (content, UTF-8)")]
    public int Utf8()
    {
        var sum = 0;
        foreach (var line in _text.Utf8Lines)
            sum += TokenBenchmarks.Tokens(line, TokenKinds.Content);
        return sum;
    }
}
