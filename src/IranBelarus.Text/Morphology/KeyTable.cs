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
    private const int HeadLength = 8;

    private readonly Block _starts, _buckets, _letters;
    private readonly int _bucketCount;

    /// <summary>Reads a table at the start of a block; nothing is copied.</summary>
    /// <param name="block">The block.</param>
    /// <param name="isTrusted">Whether it is the library's own and need not be looked through.</param>
    /// <exception cref="InvalidDataException">The block is too short for what it says it holds.</exception>
    public KeyTable(Block block, bool isTrusted = false)
    {
        if (block.Length >= HeadLength)
            (Count, _bucketCount) = (block.Ints[0], block.Ints[1]);
        if (block.Length < HeadLength || Count < 0 || _bucketCount <= Count || !System.Numerics.BitOperations.IsPow2(_bucketCount) || block.Length < HeadLength + 4L * (Count + 1) + 4L * _bucketCount)
            throw Damaged(block.Length);
        _starts = block.Slice(HeadLength, 4 * (Count + 1));
        _buckets = block.Slice(HeadLength + _starts.Length, 4 * _bucketCount);
        _letters = block.Slice(HeadLength + _starts.Length + _buckets.Length);
        var starts = _starts.Ints;
        if (!isTrusted && (starts[0] != 0 || !IsAscending(starts)) || starts[Count] > _letters.Length / 2)
            throw Damaged(block.Length);
        Size = HeadLength + _starts.Length + _buckets.Length + 2 * (starts[Count] + (starts[Count] & 1));
        if (Size > block.Length)
            throw Damaged(block.Length);
    }

    /// <summary>Number of keys.</summary>
    public int Count { get; }

    /// <summary>Length of the table in bytes.</summary>
    public int Size { get; }

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
    public ReadOnlySpan<char> this[int number]
    {
        get
        {
            var starts = _starts.Ints;
            return _letters.Chars[starts[number]..starts[number + 1]];
        }
    }

    /// <summary>The number of a key, or −1.</summary>
    public int Find(ReadOnlySpan<char> key)
    {
        var starts = _starts.Ints;
        var buckets = _buckets.Ints;
        var letters = _letters.Chars;
        var mixed = Mix(key);
        var mask = (uint)buckets.Length - 1;
        // a table has free buckets; a damaged one may not
        for (uint step = 0, at = mixed & mask; step <= mask; step++, at = (at + 1) & mask)
        {
            var bucket = (uint)buckets[(int)at];
            if (bucket == 0)
                return -1;
            if (((bucket ^ mixed) & ~mask) != 0)
                continue;
            var number = (bucket & mask) - 1;
            if (number >= (uint)Count)
                return -1;
            var start = starts[(int)number];
            var length = starts[(int)number + 1] - start;
            if (length == key.Length && letters.Slice(start, length).SequenceEqual(key))
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
            var mixed = Mix(sorted[i]);
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

    /// <summary>The hash of a key: FNV-1a over code units, mixed; the same on every machine, since it is stored.</summary>
    private static uint Mix(ReadOnlySpan<char> key)
    {
        var hash = 2166136261u;
        foreach (var c in key)
            hash = (hash ^ c) * 16777619u;
        hash ^= hash >> 15;
        hash *= 0x9E3779B1u;
        return hash ^ hash >> 16;
    }
}
