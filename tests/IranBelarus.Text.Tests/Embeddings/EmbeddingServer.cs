using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace IranBelarus.Text.Tests.Embeddings;

/// <summary>An HTTP server on loopback that answers <c>POST /v1/embeddings</c> as OpenAI's API does, with vectors that a function gives.</summary>
internal sealed class EmbeddingServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<string, float[]> _vector;
    private readonly TaskCompletionSource _closing = new();

    public EmbeddingServer(Func<string, float[]> vector)
    {
        _vector = vector;
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public Uri Address { get; }

    /// <summary>The inputs of each request so far.</summary>
    public List<string[]> Requests { get; } = [];

    /// <summary>Answers the next requests with this status, as long as it is not null.</summary>
    public HttpStatusCode? Fails { get; set; }

    /// <summary>How long each answer takes.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Answers with this body, whatever was asked, if it is not null.</summary>
    public string? Body { get; set; }

    /// <summary>Gives no answer, until the server is closed.</summary>
    public bool Hangs { get; set; }

    /// <summary>Changes an answer before it is sent.</summary>
    public Func<List<float[]>, List<float[]>> Spoil { get; set; } = vectors => vectors;

    public void Dispose()
    {
        _closing.TrySetResult();
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            _ = Task.Run(() => AnswerAsync(context));
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            using var request = await JsonDocument.ParseAsync(context.Request.InputStream);
            var input = request.RootElement.GetProperty("input").EnumerateArray().Select(i => i.GetString()!).ToArray();
            lock (Requests)
                Requests.Add(input);
            if (Hangs)
                await _closing.Task;
            context.Response.StatusCode = context.Request is not { HttpMethod: "POST", Url.AbsolutePath: "/v1/embeddings" } ? 404 : (int)(Fails ?? HttpStatusCode.OK);
            await Task.Delay(Delay);
            if (context.Response.StatusCode == 200 && Body is { } body)
            {
                await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body));
            }
            else if (context.Response.StatusCode == 200)
            {
                await using var json = new Utf8JsonWriter(context.Response.OutputStream);
                json.WriteStartObject();
                json.WriteStartArray("data");
                foreach (var (vector, index) in Spoil([.. input.Select(_vector)]).Select((v, i) => (v, i)))
                {
                    json.WriteStartObject();
                    json.WriteNumber("index", index);
                    json.WriteStartArray("embedding");
                    foreach (var value in vector)
                        json.WriteNumberValue(value);
                    json.WriteEndArray();
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // the client went away
        }
    }
}
