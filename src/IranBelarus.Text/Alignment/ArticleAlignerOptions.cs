using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Alignment;

/// <summary>How articles are compared; change a copy with <c>with</c>.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record ArticleAlignerOptions
{
    /// <summary>The lexicon between Arabic and Persian. Default: <see cref="BilingualLexicon.Default"/>.</summary>
    public BilingualLexicon Lexicon { get; init; } = BilingualLexicon.Default;

    /// <summary>Least weighted share of common terms for a link, from 0 to 1. Default: 0.2.</summary>
    public double LeastLikeness { get; init; } = 0.2;

    internal ArticleAlignerOptions Validated()
    {
        if (Lexicon is null)
            throw new ArgumentException("Found no lexicon.");
        if (LeastLikeness is not (>= 0 and <= 1))
            throw new ArgumentException($"Found the least likeness {LeastLikeness}, expected 0 to 1.");
        return this;
    }
}
