using System.Numerics;

namespace IranBelarus.Text.Alignment;

/// <summary>Lists of terms under keys: a hash table that is filled once. Safe to share between threads once it is filled.</summary>
/// <param name="most">Most terms that are added, over all keys.</param>
internal sealed class KeyLists(int most)
{
    private readonly ulong[] _keys = new ulong[BitOperations.RoundUpToPowerOf2((uint)(2 * most + 1))];
    private readonly int[] _first = new int[BitOperations.RoundUpToPowerOf2((uint)(2 * most + 1))];        // plus 1
    private readonly (int Type, int Next)[] _links = new (int, int)[most];
    private readonly ulong[] _present = new ulong[(BitOperations.RoundUpToPowerOf2((uint)(8 * most + 1)) + 63) / 64];      // a bit for each hash that was added: most keys are not there, and that is seen here
    private int _count;

    public bool IsEmpty => _count == 0;

    /// <summary>Adds a term under a key.</summary>
    public void Add(ulong key, int type)
    {
        var hash = Hash(key);
        _present[(hash >> 6) & _present.Length - 1] |= 1ul << hash;
        var slot = SlotOf(key, hash);
        _keys[slot] = key;
        _links[_count] = (type, _first[slot] - 1);
        _first[slot] = ++_count;
    }

    /// <summary>Where the list of a key begins; −1 if it is empty.</summary>
    public int First(ulong key)
    {
        var hash = Hash(key);
        return (_present[(hash >> 6) & _present.Length - 1] & 1ul << hash) == 0 ? -1 : _first[SlotOf(key, hash)] - 1;
    }

    /// <summary>A term of a list, the last added first, and where the next stands; −1 behind the last.</summary>
    public (int Type, int Next) this[int link] => _links[link];

    // Fibonacci hashing (Knuth, volume 3, 6.4)
    private static int Hash(ulong key) => (int)(key * 0x9E3779B97F4A7C15ul >> 32);

    private int SlotOf(ulong key, int hash)
    {
        var mask = _keys.Length - 1;
        var slot = hash & mask;
        while (_first[slot] > 0 && _keys[slot] != key)
            slot = slot + 1 & mask;
        return slot;
    }
}
