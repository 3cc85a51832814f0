namespace IranBelarus.Text.Benchmarks.Tokenization;

/// <summary>Words and word boundaries of the same texts, a line at a time.</summary>
public class LineTokenBenchmarks : TokenizerBenchmarks
{
    internal override (string[] Utf16, byte[][] Utf8) Pieces(BenchmarkText text) => (text.Lines, text.Utf8Lines);
}
