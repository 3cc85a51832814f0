using System.Runtime.InteropServices;

namespace IranBelarus.Text.Alignment;

/// <summary>What words, as they are written, were found to be: a hash table that many threads read without a lock while one adds. Bounded: when it is full nothing more is kept.</summary>
internal sealed class WordMemory(int most)
{
    private readonly Lock _adding = new();
    private readonly ulong _seed = (ulong)Random.Shared.NextInt64() | 1;         // hashes cannot be foreseen: no text can be made to collide
    private Slot[] _slots = new Slot[1 << 10];             // a power of two, at most half of it used
    private int _count;

    /// <summary>A word. Up to eight letters stand in the table itself, so that one look at it is enough.</summary>
    private struct Slot
    {
        /// <summary>The letters of a short word; the first and the last four of a long one.</summary>
        public ulong First, Last;
        public string? Long;
        public TermEntry? Entry;                            // written last: a reader that sees it sees the others
        public uint Hash;
        public ushort Length;
        public TermMarks Marks;
    }

    /// <summary>What a word was found to be; a <see langword="null"/> entry if it was not seen, or not kept.</summary>
    public (TermEntry? Entry, TermMarks Marks) Find(ReadOnlySpan<char> word)
    {
        var (first, last) = Letters(word);
        return Find(word, first, last, Hash(word, first, last));
    }

    /// <summary>Keeps a word.</summary>
    /// <returns>What is known of it: what was given, or what another thread was quicker to add.</returns>
    public (TermEntry Entry, TermMarks Marks) Add(ReadOnlySpan<char> word, TermEntry entry)
    {
        var (first, last) = Letters(word);
        var hash = Hash(word, first, last);
        lock (_adding)
        {
            if (Find(word, first, last, hash) is { Entry: { } known, Marks: var marks })
                return (known, marks);
            if (_count >= most || word.Length > ushort.MaxValue)
                return (entry, entry.Marks);
            if (2 * ++_count > _slots.Length)
                Grow();
            Put(_slots, new() { First = first, Last = last, Long = word.Length > 8 ? word.ToString() : null, Entry = entry, Hash = hash, Length = (ushort)word.Length, Marks = entry.Marks });
            return (entry, entry.Marks);
        }
    }

    private (TermEntry? Entry, TermMarks Marks) Find(ReadOnlySpan<char> word, ulong first, ulong last, uint hash)
    {
        var slots = Volatile.Read(ref _slots);
        for (var at = hash & slots.Length - 1; ; at = at + 1 & slots.Length - 1)
        {
            ref var slot = ref slots[at];
            if (Volatile.Read(ref slot.Entry) is not { } entry)
                return default;
            if (slot.First == first && slot.Last == last && slot.Length == word.Length && (slot.Long is null || word.SequenceEqual(slot.Long)))
                return (entry, slot.Marks);
        }
    }

    private static (ulong First, ulong Last) Letters(ReadOnlySpan<char> word)
    {
        var bytes = MemoryMarshal.AsBytes(word);
        return word.Length switch
        {
            >= 4 => (MemoryMarshal.Read<ulong>(bytes), MemoryMarshal.Read<ulong>(bytes[^8..])),
            >= 2 => (MemoryMarshal.Read<uint>(bytes), MemoryMarshal.Read<uint>(bytes[^4..])),
            1 => (word[0], 0),
            _ => default,
        };
    }

    /// <summary>Products of 128 bits, folded, as in wyhash (Wang Yi).</summary>
    private uint Hash(ReadOnlySpan<char> word, ulong first, ulong last)
    {
        var hash = Fold(first ^ _seed, last ^ 0x9E3779B97F4A7C15ul + (ulong)word.Length);
        for (var bytes = MemoryMarshal.AsBytes(word); bytes.Length > 16; bytes = bytes[8..])
            hash = Fold(hash ^ _seed, MemoryMarshal.Read<ulong>(bytes[8..]) ^ 0xE7037ED1A0B428DBul);
        return (uint)(hash ^ hash >> 32);
    }

    private static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }

    private void Grow()
    {
        var larger = new Slot[2 * _slots.Length];
        foreach (var slot in _slots)
        {
            if (slot.Entry is not null)
                Put(larger, slot);
        }
        Volatile.Write(ref _slots, larger);
    }

    private static void Put(Slot[] slots, in Slot word)
    {
        var at = word.Hash & slots.Length - 1;
        while (slots[at].Entry is not null)
            at = at + 1 & slots.Length - 1;
        ref var slot = ref slots[at];
        (slot.First, slot.Last, slot.Long, slot.Hash, slot.Length, slot.Marks) = (word.First, word.Last, word.Long, word.Hash, word.Length, word.Marks);
        Volatile.Write(ref slot.Entry, word.Entry);
    }
}
