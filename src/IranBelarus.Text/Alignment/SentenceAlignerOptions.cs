using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Alignment;

/// <summary>How sentences are aligned; change a copy with <c>with</c>.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record SentenceAlignerOptions
{
    /// <summary>Language of the left sentences: Arabic, Persian or Dari. Default: Arabic.</summary>
    public TextLanguage Left { get; init; } = TextLanguage.Arabic;

    /// <summary>Language of the right sentences: Arabic, Persian or Dari. Default: Persian.</summary>
    public TextLanguage Right { get; init; } = TextLanguage.Persian;

    /// <summary>The lexicon between Arabic and Persian. Default: <see cref="BilingualLexicon.Default"/>.</summary>
    public BilingualLexicon Lexicon { get; init; } = BilingualLexicon.Default;

    /// <summary>Least probability of a pair in comparable texts and in mining, from 0 to 1. Default: 0.4.</summary>
    public double LeastProbability { get; init; } = 0.4;

    /// <summary>
    /// Whether a sentence may have up to three partners in comparable texts and in mining, as where one text says in two sentences what the other says in one. Default:
    /// <see langword="false"/>, at most one.
    /// </summary>
    /// <remarks>Further partners are taken from the sentences without one, if all together are a likelier translation than without; all pairs of a sentence have the probability of the whole.</remarks>
    public bool OneToMany { get; init; }

    /// <summary>Threads for large collections, at least 1; the result does not depend on it. Default: the number of processors.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether numbers in words and dates are read by value, not numbers in digits alone.</summary>
    internal bool ReadsValues { get; init; } = true;

    internal SentenceAlignerOptions Validated()
    {
        if (!SentenceAligner.Supports(Left) || !SentenceAligner.Supports(Right))
            throw new ArgumentException($"Found the languages {Left} and {Right}, expected Arabic, Persian or Dari on both sides.");
        if (Lexicon is null)
            throw new ArgumentException("Found no lexicon.");
        if (Lexicon.Left != TextLanguage.Arabic || !Lexicon.Right.IsPersian())
            throw new ArgumentException($"Found a lexicon {Lexicon.Left}–{Lexicon.Right}, expected Arabic–Persian.");
        if (LeastProbability is not (>= 0 and <= 1))
            throw new ArgumentException($"Found the least probability {LeastProbability}, expected 0 to 1.");
        if (Threads < 1)
            throw new ArgumentException($"Found {Threads} threads, expected at least 1.");
        return this;
    }
}
