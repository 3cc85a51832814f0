using BenchmarkDotNet.Attributes;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Benchmarks.Mentions;

/// <summary>All mentions of a text on one core, and its numbers and dates alone. The text is read article by article (4,000 code units or a little more), as an application does.</summary>
public class MentionBenchmarks
{
    private const int ArticleLength = 4000;

    private readonly List<Mention> _mentions = [];
    private readonly MentionExtractor _all = new(new MentionExtractorOptions { Anchor = new DateOnly(2025, 8, 20) });
    private readonly MentionExtractor _figures = new(new MentionExtractorOptions { Anchor = new DateOnly(2025, 8, 20), Kinds = MentionKinds.Numeric | MentionKinds.Date });
    private string[] _articles = [];

    [Params("arabic", "persian")]
    public string Text { get; set; } = "persian";

    [GlobalSetup]
    public void Setup() => _articles = [.. Articles(BenchmarkText.Get(Text).Whole)];

    [Benchmark(Baseline = true, Description = "All mentions")]
    public int All() => Extract(_all);

    [Benchmark(Description = "Numbers and dates")]
    public int Figures() => Extract(_figures);

    private int Extract(MentionExtractor extractor)
    {
        var count = 0;
        var language = Text == "arabic" ? TextLanguage.Arabic : TextLanguage.Persian;
        foreach (var article in _articles)
        {
            _mentions.Clear();
            extractor.Extract(article, _mentions, language);
            count += _mentions.Count;
        }
        return count;
    }

    private static IEnumerable<string> Articles(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(text.Length, start + ArticleLength);
            while (end < text.Length && text[end] != '\n')
                end++;
            yield return text[start..end];
            start = end;
        }
    }
}
