namespace IranBelarus.Text.Benchmarks.Tokenization;

/// <summary>Words and word boundaries of a whole text.</summary>
public class TokenBenchmarks : TokenizerBenchmarks
{
    internal override (string[] Utf16, byte[][] Utf8) Pieces(BenchmarkText text) => ([text.Whole], [text.Utf8]);
}
