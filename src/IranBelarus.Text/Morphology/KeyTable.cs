using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Morphology;

/// <summary>
/// An immutable set of strings, numbered from 0 in ordinal order: one block of memory, looked up by hash without allocating.
/// Layout (little-endian): count, buckets (a power of two), count + 1 starts of the keys in code units, the buckets (0, or number + 1 and above it the hash without the bits that number the bucket), the code units, padded to a multiple of four bytes.
/// </summary>
internal sealed class KeyTable
{
    /// <summary>The hash of no letters.</summary>
    public const uint NoLetters = 2166136261u;

    private readonly Block _block;
    private readonly int _bucketCount;

    /// <summary>Reads a table at the start of a block; nothing is copied.</summary>
    /// <exception cref="InvalidDataException">The block is too short for what it says it holds.</exception>
    public KeyTable(ReadOnlyMemory<byte> block)
    {
        var bytes = block.Span;
        if (bytes.Length >= 8)
        {
            Count = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            _bucketCount = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        }
        if (bytes.Length < 8 || Count < 0 || _bucketCount <= Count || !System.Numerics.BitOperations.IsPow2(_bucketCount) || bytes.Length < 8 + 4L * (Count + 1) + 4L * _bucketCount)
            throw Damaged(bytes.Length);
        var starts = MemoryMarshal.Cast<byte, int>(bytes.Slice(8, 4 * (Count + 1)));
        if (starts[0] != 0 || !IsAscending(starts) || starts[Count] > bytes.Length / 2)
            throw Damaged(bytes.Length);
        Size = 8 + 4 * (Count + 1) + 4 * _bucketCount + 2 * (starts[Count] + (starts[Count] & 1));
        if (Size > bytes.Length)
            throw Damaged(bytes.Length);
        _block = new(block[..Size]);
    }

    /// <summary>Number of keys.</summary>
    public int Count { get; }

    /// <summary>Length of the table in bytes.</summary>
    public int Size { get; }

    private ReadOnlySpan<int> Starts => MemoryMarshal.Cast<byte, int>(_block.Span.Slice(8, 4 * (Count + 1)));

    private ReadOnlySpan<int> Buckets => MemoryMarshal.Cast<byte, int>(_block.Span.Slice(8 + 4 * (Count + 1), 4 * _bucketCount));

    private ReadOnlySpan<char> Letters => MemoryMarshal.Cast<byte, char>(_block.Span[(8 + 4 * (Count + 1) + 4 * _bucketCount)..]);

    /// <summary>Whether numbers never fall and none is negative.</summary>
    /// <remarks>Compiled at once: the first look-up in a process waits for it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsAscending(ReadOnlySpan<int> numbers)
    {
        var last = 0;
        foreach (var number in numbers)
        {
            if (number < last)
                return false;
            last = number;
        }
        return true;
    }

    /// <summary>The key with a number.</summary>
    /// <param name="number">0 to <see cref="Count"/> − 1.</param>
    public ReadOnlySpan<char> this[int number] => Letters[Starts[number]..Starts[number + 1]];

    /// <summary>The number of a key, or −1.</summary>
    public int Find(ReadOnlySpan<char> key)
    {
        var hash = NoLetters;
        foreach (var c in key)
            hash = Hash(hash, c);
        return Find(key, hash);
    }

    /// <summary>The number of a key, or −1.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hash">Its hash: <see cref="Hash"/> of its letters one after the other.</param>
    public int Find(ReadOnlySpan<char> key, uint hash)
    {
        var span = _block.Span;
        var starts = MemoryMarshal.Cast<byte, int>(span.Slice(8, 4 * (Count + 1)));
        var buckets = MemoryMarshal.Cast<byte, uint>(span.Slice(8 + 4 * (Count + 1), 4 * _bucketCount));
        var mixed = Mix(hash);
        var mask = (uint)_bucketCount - 1;
        // a table has free buckets; a damaged one may not
        for (uint step = 0, at = mixed & mask; step <= mask; step++, at = (at + 1) & mask)
        {
            var bucket = buckets[(int)at];
            if (bucket == 0)
                return -1;
            if (((bucket ^ mixed) & ~mask) != 0)
                continue;
            var number = (bucket & mask) - 1;
            if (number >= (uint)Count)
                return -1;
            var start = starts[(int)number];
            var length = starts[(int)number + 1] - start;
            if (length == key.Length && MemoryMarshal.Cast<byte, char>(span.Slice(8 + 4 * (Count + 1) + 4 * _bucketCount + 2 * start, 2 * length)).SequenceEqual(key))
                return (int)number;
        }
        return -1;
    }

    /// <summary>Builds a table; equal keys count once.</summary>
    public static byte[] Build(IEnumerable<string> keys)
    {
        var sorted = keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var buckets = new uint[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, sorted.Length * 2))];
        var starts = new int[sorted.Length + 1];
        for (var i = 0; i < sorted.Length; i++)
        {
            starts[i + 1] = starts[i] + sorted[i].Length;
            var hash = NoLetters;
            foreach (var c in sorted[i])
                hash = Hash(hash, c);
            var mixed = Mix(hash);
            var mask = (uint)buckets.Length - 1;
            var at = mixed & mask;
            while (buckets[at] != 0)
                at = (at + 1) & mask;
            buckets[at] = (mixed & ~mask) | (uint)(i + 1);
        }
        var block = new byte[8 + 4 * starts.Length + 4 * buckets.Length + 2 * (starts[^1] + (starts[^1] & 1))];
        var rest = block.AsSpan();
        BinaryPrimitives.WriteInt32LittleEndian(rest, sorted.Length);
        BinaryPrimitives.WriteInt32LittleEndian(rest[4..], buckets.Length);
        rest = rest[8..];
        MemoryMarshal.AsBytes(starts.AsSpan()).CopyTo(rest);
        rest = rest[(4 * starts.Length)..];
        MemoryMarshal.AsBytes(buckets.AsSpan()).CopyTo(rest);
        rest = rest[(4 * buckets.Length)..];
        foreach (var key in sorted)
        {
            MemoryMarshal.AsBytes(key.AsSpan()).CopyTo(rest);
            rest = rest[(2 * key.Length)..];
        }
        return block;
    }

    private InvalidDataException Damaged(int length) => new($"Found a key table of {Count} keys and {_bucketCount} buckets in {length} bytes, which cannot be or is damaged.");

    /// <summary>The hash of a word and one more letter: FNV-1a over code units, the same on every machine, since it is stored.</summary>
    public static uint Hash(uint word, char next) => (word ^ next) * 16777619u;

    /// <summary>The hashes of a word's beginnings: of its first letter at 1, of the whole word at its length.</summary>
    public static void HashAll(ReadOnlySpan<char> word, Span<uint> hashes)
    {
        var hash = hashes[0] = NoLetters;
        for (var i = 0; i < word.Length; i++)
            hashes[i + 1] = hash = Hash(hash, word[i]);
    }

    private static uint Mix(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x9E3779B1u;
        return hash ^ hash >> 16;
    }
}
