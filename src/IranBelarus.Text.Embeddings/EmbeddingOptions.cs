namespace IranBelarus.Text.Embeddings;

/// <summary>How sentences are sent to an embedding generator, and how much its vectors count; change a copy with <c>with</c>.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record EmbeddingOptions
{
    /// <summary>Most sentences of one request, at least 1. Default: 64.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>Longest time for one request; <see langword="null"/> for as long as the generator takes. Default: 2 minutes.</summary>
    public TimeSpan? Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Sentences whose vectors are remembered, by a hash of their text, 0 or more; the oldest go first. Default: 65,536.</summary>
    public int CacheSize { get; init; } = 1 << 16;

    /// <summary>What a margin of 1 between cosines adds to the logarithm of the odds, 0 or more. Default: 20; see <see cref="Alignment.SentenceVectorPair.Weight"/>.</summary>
    public double Weight { get; init; } = 20;

    internal EmbeddingOptions Validated()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(CacheSize);
        if (Timeout is { } timeout && (timeout <= TimeSpan.Zero || timeout.TotalMilliseconds > int.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(Timeout), timeout, "Expected a time above 0, of at most 24 days, or none.");
        if (Weight is not (>= 0 and < 1e6))
            throw new ArgumentOutOfRangeException(nameof(Weight), Weight, "Expected a weight of 0 or more.");
        return this;
    }
}
