using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace IranBelarus.Text.Tests.Embeddings;

/// <summary>A generator that asks a server with OpenAI's interface.</summary>
internal sealed class HttpEmbeddingGenerator(Uri address) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly HttpClient _client = new() { BaseAddress = address };

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var body = new MemoryStream();
        await using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("model", "test");
            json.WriteStartArray("input");
            foreach (var value in values)
                json.WriteStringValue(value);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        using var response = await _client.PostAsync("v1/embeddings", new StringContent(Encoding.UTF8.GetString(body.ToArray()), Encoding.UTF8, "application/json"), cancellationToken);
        response.EnsureSuccessStatusCode();
        using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken);
        return new(answer.RootElement.GetProperty("data").EnumerateArray()
            .Select(d => new Embedding<float>(d.GetProperty("embedding").EnumerateArray().Select(v => v.GetSingle()).ToArray())));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() => _client.Dispose();
}
