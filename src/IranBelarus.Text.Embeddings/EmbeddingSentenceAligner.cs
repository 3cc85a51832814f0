using IranBelarus.Text.Alignment;
using Microsoft.Extensions.AI;

namespace IranBelarus.Text.Embeddings;

/// <summary>A <see cref="SentenceAligner"/> that also looks at the vectors of an embedding generator.</summary>
/// <remarks>Safe to share between threads if the generator is. Each sentence is sent once, however many jobs ask for it, as long as it is remembered.</remarks>
/// <example><code>
/// var aligner = new EmbeddingSentenceAligner(new SentenceAligner(), generator);
/// foreach (var pair in await aligner.MineAsync(arabic, persian))
///     Console.WriteLine($"{pair.Left} {pair.Right} {pair.Probability:F2}");
/// </code></example>
public sealed class EmbeddingSentenceAligner
{
    private readonly SentenceAligner _aligner;
    private readonly SentenceEmbedder _embedder;

    /// <summary>Makes an aligner.</summary>
    /// <param name="aligner">Judges the sentences.</param>
    /// <param name="generator">Makes the vectors; one model that knows both languages. Not disposed.</param>
    /// <param name="options">The options. Default: those of <see cref="EmbeddingOptions"/>.</param>
    /// <exception cref="ArgumentNullException">The aligner or the generator is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public EmbeddingSentenceAligner(SentenceAligner aligner, IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingOptions? options = null)
        : this(aligner, new SentenceEmbedder(generator, options))
    {
    }

    /// <summary>Makes an aligner with an embedder that others use too.</summary>
    /// <param name="aligner">Judges the sentences.</param>
    /// <param name="embedder">Gets the vectors.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public EmbeddingSentenceAligner(SentenceAligner aligner, SentenceEmbedder embedder)
    {
        ArgumentNullException.ThrowIfNull(aligner);
        ArgumentNullException.ThrowIfNull(embedder);
        (_aligner, _embedder) = (aligner, embedder);
    }

    /// <summary>Aligns a text and its translation, both in order; see <see cref="SentenceAligner.Align(IReadOnlyList{string}, IReadOnlyList{string}, SentenceVectorPair?, CancellationToken)"/>.</summary>
    /// <param name="left">The left sentences.</param>
    /// <param name="right">The right sentences.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Beads that cover all sentences of both sides, in order.</returns>
    /// <remarks>Throws what <see cref="SentenceEmbedder.EmbedAsync"/> throws.</remarks>
    public async Task<IReadOnlyList<SentenceBead>> AlignAsync(IReadOnlyList<string> left, IReadOnlyList<string> right, CancellationToken cancellationToken = default) =>
        _aligner.Align(left, right, await VectorsAsync(left, right, cancellationToken).ConfigureAwait(false), cancellationToken);

    /// <summary>Pairs the sentences of comparable texts or collections, in any order; see <see cref="SentenceAligner.Mine(IReadOnlyList{string}, IReadOnlyList{string}, SentenceVectorPair?, IProgress{double}?, CancellationToken)"/>.</summary>
    /// <param name="left">The left sentences.</param>
    /// <param name="right">The right sentences.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One-to-one pairs, in the order of the left sentences.</returns>
    /// <remarks>Throws what <see cref="SentenceEmbedder.EmbedAsync"/> throws. All vectors are compared with all.</remarks>
    public async Task<IReadOnlyList<SentencePair>> MineAsync(IReadOnlyList<string> left, IReadOnlyList<string> right, CancellationToken cancellationToken = default) =>
        _aligner.Mine(left, right, await VectorsAsync(left, right, cancellationToken).ConfigureAwait(false), null, cancellationToken);

    /// <summary>Finds for each sentence of both lists the likeliest partner in the other.</summary>
    /// <param name="left">The left sentences.</param>
    /// <param name="right">The right sentences.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>Throws what <see cref="SentenceEmbedder.EmbedAsync"/> throws. All vectors are compared with all.</remarks>
    public async Task<SentencePartners> RetrieveAsync(IReadOnlyList<string> left, IReadOnlyList<string> right, CancellationToken cancellationToken = default) =>
        _aligner.Retrieve(left, right, await VectorsAsync(left, right, cancellationToken).ConfigureAwait(false), null, cancellationToken);

    private async Task<SentenceVectorPair> VectorsAsync(IReadOnlyList<string> left, IReadOnlyList<string> right, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var all = await _embedder.EmbedAsync([.. left, .. right], cancellationToken).ConfigureAwait(false);
        return new(all.Take(0, left.Count), all.Take(left.Count, right.Count)) { Weight = _embedder.Options.Weight };
    }
}
