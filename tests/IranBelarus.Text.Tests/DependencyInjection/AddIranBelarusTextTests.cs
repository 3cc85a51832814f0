using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Normalization;
using Microsoft.Extensions.DependencyInjection;

namespace IranBelarus.Text.Tests.DependencyInjection;

public class AddIranBelarusTextTests
{
    [Theory]
    [InlineData(typeof(TextNormalizer))]
    [InlineData(typeof(MentionExtractor))]
    [InlineData(typeof(ClaimExtractor))]
    [InlineData(typeof(ArticleAligner))]
    [InlineData(typeof(SentenceAligner))]
    public void Every_worker_is_a_singleton(Type worker)
    {
        using var services = new ServiceCollection().AddIranBelarusText().BuildServiceProvider();
        services.GetRequiredService(worker).Should().BeSameAs(services.GetRequiredService(worker));
    }

    [Fact]
    public void Options_reach_the_workers()
    {
        using var services = new ServiceCollection().AddIranBelarusText(o => o.Normalization = NormalizationProfile.Matching).BuildServiceProvider();
        services.GetRequiredService<TextNormalizer>().Normalize("أحمد").Should().Be("احمد");
    }

    [Fact]
    public void What_is_registered_already_is_kept()
    {
        var own = new TextNormalizer(NormalizationProfile.Arabic);
        using var services = new ServiceCollection().AddSingleton(own).AddIranBelarusText().BuildServiceProvider();
        services.GetRequiredService<TextNormalizer>().Should().BeSameAs(own);
    }
}
