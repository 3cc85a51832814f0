using BenchmarkDotNet.Attributes;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Benchmarks.HalfSpaces;

/// <summary>
/// Restoring half-spaces in a text that kept them, lost them, or has spaces instead; the baseline is <c>string.Replace</c>, one pass over the same text. The text is
/// made of few sentences: <c>measure-half-spaces FILE … --speed</c> measures running text.
/// </summary>
public class HalfSpaceBenchmarks
{
    private readonly HalfSpaceRestorer _restorer = new();
    private readonly HalfSpaceRestorer _safe = new(HalfSpaceOptions.Safe);
    private string _intact = "", _fused = "", _spaced = "";

    [Params("persian")]
    public string Text { get; set; } = "persian";

    [GlobalSetup]
    public void Setup()
    {
        _intact = BenchmarkText.Get(Text).Whole;
        _fused = _intact.Replace("\u200C", "");
        _spaced = _intact.Replace('\u200C', ' ');
    }

    [Benchmark(Baseline = true, Description = "string.Replace")]
    public string Replace() => _intact.Replace("\u200C", "");

    [Benchmark(Description = "intact")]
    public string Intact() => _restorer.Restore(_intact);

    [Benchmark(Description = "fused")]
    public string Fused() => _restorer.Restore(_fused);

    [Benchmark(Description = "fused, safe mode")]
    public string FusedSafe() => _safe.Restore(_fused);

    [Benchmark(Description = "spaced")]
    public string Spaced() => _restorer.Restore(_spaced);
}
