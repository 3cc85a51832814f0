using System.Net;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Embeddings;
using Microsoft.Extensions.AI;

namespace IranBelarus.Text.Tests.Embeddings;

public sealed class EmbeddingSentenceAlignerTests : IDisposable
{
    /// <summary>Sentences of letters that words do not consist of, the same words in none: only vectors can tell.</summary>
    private static readonly string[] Left = [.. Enumerable.Range(0, 30).Select(i => $"ظ ظ ظ {new string('؛', i)}")], Right = [.. Enumerable.Range(0, 30).Select(i => $"چ چ {new string('؟', i)}")];

    private readonly EmbeddingServer _server = new(Meaning);
    private readonly HttpEmbeddingGenerator _generator;
    private readonly SentenceAligner _plain = new();

    public EmbeddingSentenceAlignerTests() => _generator = new(_server.Address);

    public void Dispose()
    {
        _generator.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Vectors_link_what_words_cannot()
    {
        var aligner = Make();
        _plain.Pair(Left, Right).Should().BeEmpty("no word is known");
        var turned = Right.Reverse().ToArray();
        (await aligner.MineAsync(Left, turned)).Select(p => (p.Left, p.Right)).Should().Equal(Enumerable.Range(0, 30).Select(i => (i, 29 - i)));
        (await aligner.RetrieveAsync(Left, turned)).Left.Should().Equal(Enumerable.Range(0, 30).Select(i => 29 - i));
        (await aligner.AlignAsync(Left, Right)).Select(b => (b.LeftStart, b.LeftCount, b.RightStart, b.RightCount)).Should().Equal(Enumerable.Range(0, 30).Select(i => (i, 1, i, 1)));
    }

    [Fact]
    public async Task Each_sentence_is_sent_once_in_batches()
    {
        var aligner = Make(new() { BatchSize = 16 });
        await aligner.MineAsync([.. Left, .. Left], Right);
        _server.Requests.Select(r => r.Length).Should().Equal(16, 16, 16, 12);
        _server.Requests.SelectMany(r => r).Should().OnlyHaveUniqueItems();
        await aligner.AlignAsync(Left, [.. Right, "نو"]);
        _server.Requests.Skip(4).Should().ContainSingle().Which.Should().Equal("نو");
    }

    [Fact]
    public async Task What_is_forgotten_is_asked_again()
    {
        var embedder = new SentenceEmbedder(_generator, new() { CacheSize = 2, BatchSize = 1 });
        await embedder.EmbedAsync(Left[..3]);
        await embedder.EmbedAsync([Left[2], Left[1], Left[0]]);
        _server.Requests.Select(r => r[0]).Should().Equal(Left[0], Left[1], Left[2], Left[0]);
    }

    [Fact]
    public async Task Blank_sentences_are_not_sent()
    {
        var vectors = await new SentenceEmbedder(_generator).EmbedAsync(["", Left[0], "  \t"]);
        (vectors.Count, vectors.Dimensions).Should().Be((3, 64));
        _server.Requests.Should().ContainSingle().Which.Should().Equal(Left[0]);
        (await new SentenceEmbedder(_generator).EmbedAsync([])).Count.Should().Be(0);
        (await Make().AlignAsync([""], [" "])).Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_failure_is_passed_on_and_the_next_try_goes_on_from_there()
    {
        var embedder = new SentenceEmbedder(_generator, new() { BatchSize = 10 });
        await embedder.EmbedAsync(Left[..10]);
        _server.Fails = HttpStatusCode.TooManyRequests;
        (await ((Func<Task>)(() => embedder.EmbedAsync(Left))).Should().ThrowAsync<HttpRequestException>()).Which.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        _server.Fails = null;
        (await embedder.EmbedAsync(Left)).Count.Should().Be(30);
        _server.Requests.Select(r => r[0]).Should().Equal(Left[0], Left[10], Left[10], Left[20]);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.Unauthorized)]
    public async Task A_failure_of_the_server_is_passed_on(HttpStatusCode status)
    {
        _server.Fails = status;
        (await ((Func<Task>)(() => Make().AlignAsync(Left, Right))).Should().ThrowAsync<HttpRequestException>()).Which.StatusCode.Should().Be(status);
        _server.Requests.Should().ContainSingle("a failure ends the work");
        _server.Fails = null;
        (await Make().AlignAsync(Left, Right)).Should().HaveCount(30);
    }

    [Fact]
    public async Task A_slow_server_is_waited_for_and_the_time_counts_for_each_request()
    {
        _server.Delay = TimeSpan.FromMilliseconds(900);                       // together longer than the limit
        var embedder = new SentenceEmbedder(_generator, new() { BatchSize = 1, Timeout = TimeSpan.FromSeconds(3) });
        (await embedder.EmbedAsync(Left[..4])).Count.Should().Be(4);
        _server.Requests.Should().HaveCount(4);
    }

    [Theory]
    [InlineData("{\"data\":[{\"embedding\":[1e999,0]}]}", "*expected finite numbers*")]
    [InlineData("{\"data\":[{\"embedding\":[-1e999]}]}", "*expected finite numbers*")]
    [InlineData("{\"data\":[]}", "*0 vectors*expected 1*")]
    [InlineData("{\"data\":[{\"embedding\":[1]},{\"embedding\":[1]}]}", "*2 vectors*expected 1*")]
    public async Task An_answer_of_other_things_than_vectors_is_refused(string body, string message)
    {
        _server.Body = body;
        (await ((Func<Task>)(() => new SentenceEmbedder(_generator).EmbedAsync(Left[..1]))).Should().ThrowAsync<InvalidDataException>()).WithMessage(message);
    }

    [Fact]
    public async Task What_is_no_answer_is_the_generators_failure_and_is_not_remembered()
    {
        var embedder = new SentenceEmbedder(_generator);
        _server.Body = "<html>";
        await ((Func<Task>)(() => embedder.EmbedAsync(Left[..1]))).Should().ThrowAsync<System.Text.Json.JsonException>();
        _server.Body = null;
        (await embedder.EmbedAsync(Left[..1])).Dimensions.Should().Be(64);
    }

    [Fact]
    public async Task A_vector_that_holds_no_number_is_refused()
    {
        using var generator = new GivenVectors([1, float.NaN]);
        (await ((Func<Task>)(() => new SentenceEmbedder(generator).EmbedAsync(["متن"]))).Should().ThrowAsync<InvalidDataException>()).WithMessage("*NaN*متن*");
        using var nothing = new GivenVectors(null);
        (await ((Func<Task>)(() => new SentenceEmbedder(nothing).EmbedAsync(["متن"]))).Should().ThrowAsync<InvalidDataException>()).WithMessage("*0 vectors*");
    }

    [Fact]
    public async Task No_server_is_a_failure_too()
    {
        _server.Dispose();
        await ((Func<Task>)(() => Make().MineAsync(Left, Right))).Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task A_silent_server_is_a_time_out()
    {
        _server.Hangs = true;
        var waiting = Make(new() { Timeout = TimeSpan.FromMilliseconds(200) }).MineAsync(Left, Right);
        (await ((Func<Task>)(() => waiting)).Should().ThrowAsync<TimeoutException>()).WithMessage("*60 sentences*");
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        _server.Hangs = true;
        using var source = new CancellationTokenSource();
        var waiting = Make(new() { Timeout = null }).AlignAsync(Left, Right, source.Token);
        waiting.IsCompleted.Should().BeFalse();
        await source.CancelAsync();
        await ((Func<Task>)(() => waiting)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Vectors_of_a_wrong_length_or_number_are_refused()
    {
        _server.Spoil = vectors => [.. vectors.Select((v, i) => i == 3 ? v[..7] : v)];
        (await ((Func<Task>)(() => Make().MineAsync(Left, Right))).Should().ThrowAsync<InvalidDataException>()).WithMessage("*7 numbers*expected 64*");
        _server.Spoil = vectors => vectors[1..];
        (await ((Func<Task>)(() => Make().MineAsync(Left, Right))).Should().ThrowAsync<InvalidDataException>()).WithMessage("*59 vectors*expected 60*");
        _server.Spoil = vectors => [.. vectors.Select(_ => Array.Empty<float>())];
        (await ((Func<Task>)(() => Make().MineAsync(Left, Right))).Should().ThrowAsync<InvalidDataException>()).WithMessage("*0 numbers*at least 1*");
        _server.Spoil = vectors => [.. vectors.Select(_ => new[] { float.MaxValue, 1e-30f })];
        await ((Func<Task>)(() => Make().MineAsync(Left, Right))).Should().NotThrowAsync("large numbers are numbers");
    }

    [Fact]
    public async Task The_length_may_not_change_from_one_request_to_the_next()
    {
        var embedder = new SentenceEmbedder(_generator);
        await embedder.EmbedAsync(Left[..2]);
        _server.Spoil = vectors => [.. vectors.Select(v => v[..63])];
        (await ((Func<Task>)(() => embedder.EmbedAsync(Left[2..4]))).Should().ThrowAsync<InvalidDataException>()).WithMessage("*63 numbers*expected 64*");
    }

    [Fact]
    public async Task Misuse_is_refused()
    {
        ((Action)(() => new SentenceEmbedder(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => new SentenceEmbedder(_generator, new() { BatchSize = 0 }))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => new SentenceEmbedder(_generator, new() { Timeout = TimeSpan.Zero }))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => new SentenceEmbedder(_generator, new() { Weight = double.NaN }))).Should().Throw<ArgumentOutOfRangeException>();
        await ((Func<Task>)(() => new SentenceEmbedder(_generator).EmbedAsync(["a", null!]))).Should().ThrowAsync<ArgumentNullException>().WithMessage("*Sentence 1*");
        _server.Requests.Should().BeEmpty();
    }

    private EmbeddingSentenceAligner Make(EmbeddingOptions? options = null) => new(_plain, _generator, options);

    /// <summary>Gives the same vector for each sentence, or no answer at all.</summary>
    private sealed class GivenVectors(float[]? vector) : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult<GeneratedEmbeddings<Embedding<float>>>(vector is null ? null! : new(values.Select(_ => new Embedding<float>(vector))));

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }

    /// <summary>A vector for what a sentence of either side means; some noise from its letters.</summary>
    private static float[] Meaning(string text)
    {
        var vector = new float[64];
        var place = Math.Max(Array.IndexOf(Left, text), Array.IndexOf(Right, text));
        vector[place < 0 ? 63 : place] = 1;
        foreach (var c in text)
            vector[32 + c % 31] += 0.02f;
        return vector;
    }
}
