namespace IranBelarus.Text.Lexicons;

/// <summary>How a lexicon is learnt from sentence pairs; change a copy with <c>with</c>.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record LexiconTrainerOptions
{
    /// <summary>Language of the left sentences. Default: Arabic.</summary>
    public TextLanguage Left { get; init; } = TextLanguage.Arabic;

    /// <summary>Language of the right sentences. Default: Persian.</summary>
    public TextLanguage Right { get; init; } = TextLanguage.Persian;

    /// <summary>What is known before: its pairs are tried first, so that the rest of a sentence explains itself; <see langword="null"/> for nothing. Default: the built-in lexicon.</summary>
    /// <remarks>A lexicon of other languages than <see cref="Left"/> and <see cref="Right"/> is left aside.</remarks>
    public BilingualLexicon? Prior { get; init; } = BilingualLexicon.Default;

    /// <summary>Rounds of IBM Model 1, which knows no word order, at least 1. Default: 3.</summary>
    public int UnorderedRounds { get; init; } = 3;

    /// <summary>Rounds in which words at the same place of both sentences are likelier partners, at least 0. Default: 3.</summary>
    public int OrderedRounds { get; init; } = 3;

    /// <summary>Most translations of a word that are kept, at least 1. Default: 12.</summary>
    public int MostTranslations { get; init; } = 12;

    /// <summary>Most pairs of words that are weighed at once, at least 1,000; it bounds the memory, some 40 bytes a pair. Default: 30 million.</summary>
    /// <remarks>Where a corpus has more, the rarest words are left out.</remarks>
    public int MostPairs { get; init; } = 30_000_000;

    /// <summary>Threads, at least 1, beside the one that walks over the pairs; the result does not depend on it. Default: the number of processors.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal LexiconTrainerOptions Validated()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(UnorderedRounds, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(OrderedRounds);
        ArgumentOutOfRangeException.ThrowIfLessThan(MostTranslations, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MostPairs, 1000);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        return this;
    }
}
