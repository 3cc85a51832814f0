using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Morphology;

/// <summary>
/// An immutable set of strings, numbered from 0 in ordinal order: one block of memory, looked up by hash without allocating.
/// Layout (little-endian): count, buckets (a power of two), count + 1 starts of the keys in code units, the buckets (number + 1, or 0), the code units, padded to a multiple of four bytes.
/// </summary>
internal sealed class KeyTable
{
    private readonly ReadOnlyMemory<byte> _block;
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
        _block = block[..Size];
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
        var span = _block.Span;
        var starts = MemoryMarshal.Cast<byte, int>(span.Slice(8, 4 * (Count + 1)));
        var buckets = MemoryMarshal.Cast<byte, int>(span.Slice(8 + 4 * (Count + 1), 4 * _bucketCount));
        var letters = MemoryMarshal.Cast<byte, char>(span[(8 + 4 * (Count + 1) + 4 * _bucketCount)..]);
        var mask = _bucketCount - 1;
        for (var at = Hash(key) & mask; ; at = (at + 1) & mask)
        {
            var number = buckets[at] - 1;
            if ((uint)number >= (uint)Count)
                return -1;
            if (letters[starts[number]..starts[number + 1]].SequenceEqual(key))
                return number;
        }
    }

    /// <summary>Builds a table; equal keys count once.</summary>
    public static byte[] Build(IEnumerable<string> keys)
    {
        var sorted = keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var buckets = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, sorted.Length * 2))];
        var starts = new int[sorted.Length + 1];
        for (var i = 0; i < sorted.Length; i++)
        {
            starts[i + 1] = starts[i] + sorted[i].Length;
            var at = Hash(sorted[i]) & (buckets.Length - 1);
            while (buckets[at] != 0)
                at = (at + 1) & (buckets.Length - 1);
            buckets[at] = i + 1;
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

    // FNV-1a over code units, mixed at the end: the same on every machine, since it is stored
    private static int Hash(ReadOnlySpan<char> key)
    {
        var hash = 2166136261u;
        foreach (var c in key)
            hash = (hash ^ c) * 16777619u;
        hash ^= hash >> 15;
        return (int)(hash * 0x9E3779B1u >> 1);
    }
}
