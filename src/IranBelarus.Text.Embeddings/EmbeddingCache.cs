using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace IranBelarus.Text.Embeddings;

/// <summary>Remembers the vectors of sentences by the SHA-256 of their text; the oldest go first. Safe to share between threads.</summary>
internal sealed class EmbeddingCache(int most)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, ReadOnlyMemory<float>> _vectors = [];
    private readonly Queue<UInt128> _order = [];

    /// <summary>The key of a text: the first half of its hash, by its UTF-16 code units.</summary>
    public static UInt128 KeyOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }

    public bool TryGet(UInt128 key, out ReadOnlyMemory<float> vector)
    {
        lock (_lock)
            return _vectors.TryGetValue(key, out vector);
    }

    public void Add(UInt128 key, ReadOnlyMemory<float> vector)
    {
        lock (_lock)
        {
            if (most == 0 || !_vectors.TryAdd(key, vector))
                return;
            _order.Enqueue(key);
            if (_order.Count > most)
                _vectors.Remove(_order.Dequeue());
        }
    }
}
