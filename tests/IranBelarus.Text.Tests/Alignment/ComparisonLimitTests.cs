using System.Diagnostics;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Alignment;

/// <summary>Odd and hostile articles: nothing, too much, one endless sentence, broken text.</summary>
public class ComparisonLimitTests
{
    private const string Sentence = "وقعت الشركة في مينسك 12 وثيقة للتعاون، وقال الوزير إن التجارة ستزداد.";

    private static readonly ArticleAligner Aligner = new();

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("!؟.،؛:")]
    [InlineData("«««“““((((")]
    [InlineData("\uD800 \uDC00 \0 \uFFFF")]
    [InlineData("123 456 789")]
    [InlineData("plain English text about nothing.")]
    public void An_article_without_claims_leaves_the_other_alone(string text)
    {
        var result = Aligner.Align(new("a", text), new("b", Sentence) { Language = TextLanguage.Arabic });
        result.Links.Should().BeEmpty();
        result.OnlyRight.Should().NotBeEmpty();
        Aligner.Align(new("a", text), new("b", text)).Links.Should().NotContain(l => l.Verdict.IsConflict());
    }

    [Fact]
    public void Extraction_is_linear_in_the_number_of_sentences()
    {
        // generous: machines are slow and busy; a quadratic reader would need hours
        var text = string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"{Sentence} {i}"));
        var watch = Stopwatch.StartNew();
        new ClaimExtractor().Extract(new("a", text) { Language = TextLanguage.Arabic }).Count.Should().BeGreaterThan(10_000);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Work_can_be_stopped()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var align = () => Aligner.Align(new("a", SharedData.Seed("ar")), new("b", SharedData.Seed("fa")), stopped.Token);
        align.Should().Throw<OperationCanceledException>();
    }
}
