using System.Numerics;

namespace IranBelarus.Text.Alignment;

/// <summary>Lists of terms under keys: a hash table that is filled once. Safe to share between threads once it is filled.</summary>
/// <param name="most">Most terms that are added, over all keys.</param>
internal sealed class KeyLists(int most)
{
    private readonly ulong[] _keys = new ulong[BitOperations.RoundUpToPowerOf2((uint)(2 * most + 1))];
    private readonly int[] _first = new int[BitOperations.RoundUpToPowerOf2((uint)(2 * most + 1))];        // plus 1
    private readonly (int Type, int Next)[] _links = new (int, int)[most];
    private int _count;

    public bool IsEmpty => _count == 0;

    /// <summary>Adds a term under a key.</summary>
    public void Add(ulong key, int type)
    {
        var slot = SlotOf(key);
        _keys[slot] = key;
        _links[_count] = (type, _first[slot] - 1);
        _first[slot] = ++_count;
    }

    /// <summary>Where the list of a key begins; −1 if it is empty.</summary>
    public int First(ulong key) => _first[SlotOf(key)] - 1;

    /// <summary>A term of a list, the last added first, and where the next stands; −1 behind the last.</summary>
    public (int Type, int Next) this[int link] => _links[link];

    // Fibonacci hashing (Knuth, volume 3, 6.4)
    private int SlotOf(ulong key)
    {
        var mask = _keys.Length - 1;
        var slot = (int)(key * 0x9E3779B97F4A7C15ul >> 32) & mask;
        while (_first[slot] > 0 && _keys[slot] != key)
            slot = slot + 1 & mask;
        return slot;
    }
}
