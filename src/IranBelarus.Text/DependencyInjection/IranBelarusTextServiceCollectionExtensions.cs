using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Normalization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the library's workers.</summary>
public static class IranBelarusTextServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="TextNormalizer"/>, <see cref="MentionExtractor"/>, <see cref="ClaimExtractor"/>, <see cref="ArticleAligner"/> and <see cref="SentenceAligner"/>
    /// as singletons: all are immutable and thread-safe. What is registered already is kept.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the options. Default: nothing is changed.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddIranBelarusText(this IServiceCollection services, Action<IranBelarusTextOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new Lazy<IranBelarusTextOptions>(() =>
        {
            var made = new IranBelarusTextOptions();
            configure?.Invoke(made);
            return made;
        });
        services.TryAddSingleton(_ => new TextNormalizer(options.Value.Normalization));
        services.TryAddSingleton(_ => new MentionExtractor(options.Value.Mentions));
        services.TryAddSingleton(_ => new ClaimExtractor());
        services.TryAddSingleton(_ => new ArticleAligner(options.Value.Articles));
        services.TryAddSingleton(_ => new SentenceAligner(options.Value.Sentences));
        return services;
    }
}
