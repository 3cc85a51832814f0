using IranBelarus.Text.Alignment;
using Microsoft.Extensions.AI;

namespace IranBelarus.Text.Embeddings;

/// <summary>Gets the vectors of sentences from an embedding generator: in batches, each sentence once, remembered by content.</summary>
/// <remarks>
/// Safe to share between threads if the generator is. Sentences are sent to the generator, and nowhere else; where that sends them is its own affair. The generator is not disposed.
/// </remarks>
public sealed class SentenceEmbedder
{
    private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;
    private readonly EmbeddingOptions _options;
    private readonly EmbeddingCache _cache;
    private int _dimensions;

    /// <summary>Makes an embedder.</summary>
    /// <param name="generator">Makes the vectors; one model that knows both languages.</param>
    /// <param name="options">The options. Default: those of <see cref="EmbeddingOptions"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="generator"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public SentenceEmbedder(IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(generator);
        _generator = generator;
        _options = (options ?? new()).Validated();
        _cache = new(_options.CacheSize);
    }

    internal EmbeddingOptions Options => _options;

    /// <summary>The vectors of sentences.</summary>
    /// <param name="sentences">The sentences. Blank ones are not sent: their vector is all zeros.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A vector for each sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sentences"/> or one of them is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">The generator gave more or fewer vectors than it was asked for, vectors of different lengths, or what is no finite number.</exception>
    /// <exception cref="TimeoutException">A request took longer than <see cref="EmbeddingOptions.Timeout"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <remarks>What the generator throws is passed on as it is; what was received before is remembered, so that another try goes on from there.</remarks>
    public async Task<SentenceVectors> EmbedAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var keys = new UInt128[sentences.Count];
        var known = new Dictionary<UInt128, ReadOnlyMemory<float>>();
        var waiting = new List<(UInt128 Key, string Text)>();
        for (var i = 0; i < keys.Length; i++)
        {
            var text = sentences[i] ?? throw new ArgumentNullException(nameof(sentences), $"Sentence {i} is null, expected a text.");
            keys[i] = EmbeddingCache.KeyOf(text);
            if (string.IsNullOrWhiteSpace(text) || known.ContainsKey(keys[i]))
                continue;
            if (!_cache.TryGet(keys[i], out var vector))
                waiting.Add((keys[i], text));
            known[keys[i]] = vector;
        }
        foreach (var batch in waiting.Chunk(_options.BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var vectors = await RequestAsync(batch, cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < batch.Length; i++)
            {
                known[batch[i].Key] = vectors[i];
                _cache.Add(batch[i].Key, vectors[i]);
            }
        }
        ReadOnlyMemory<float> nothing = new float[Math.Max(1, Volatile.Read(ref _dimensions))];
        return new(Array.ConvertAll(keys, key => known.TryGetValue(key, out var vector) ? vector : nothing));
    }

    private async Task<ReadOnlyMemory<float>[]> RequestAsync((UInt128 Key, string Text)[] batch, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (_options.Timeout is { } timeout)
            stop.CancelAfter(timeout);
        GeneratedEmbeddings<Embedding<float>> embeddings;
        try
        {
            // a generator that does not heed the token must not hold us either
            embeddings = await _generator.GenerateAsync(batch.Select(b => b.Text), null, stop.Token).WaitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The embedding generator gave no answer for {batch.Length} sentences within {_options.Timeout}.");
        }
        if (embeddings is null || embeddings.Count != batch.Length)
            throw new InvalidDataException($"Found {embeddings?.Count ?? 0} vectors from the embedding generator, expected {batch.Length}.");
        return [.. embeddings.Select((embedding, i) => Checked(embedding.Vector, batch[i].Text))];
    }

    private ReadOnlyMemory<float> Checked(ReadOnlyMemory<float> vector, string text)
    {
        // the first vector says how long all are
        var expected = Interlocked.CompareExchange(ref _dimensions, vector.Length, 0);
        if (vector.IsEmpty || expected != 0 && expected != vector.Length)
            throw new InvalidDataException($"Found a vector of {vector.Length} numbers from the embedding generator, expected {(expected == 0 ? "at least 1" : expected)}: '{Clip(text)}'.");
        foreach (var value in vector.Span)
        {
            if (!float.IsFinite(value))
                throw new InvalidDataException($"Found {value} in a vector of the embedding generator, expected finite numbers: '{Clip(text)}'.");
        }
        return vector.ToArray();
    }

    private static string Clip(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
