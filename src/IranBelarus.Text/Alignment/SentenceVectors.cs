using System.Runtime.Intrinsics;

namespace IranBelarus.Text.Alignment;

/// <summary>One vector for each sentence of a list, such as a language model gives them: alike where the sentences mean the same, in whatever language.</summary>
/// <remarks>Immutable, safe to share between threads. Vectors are scaled to length 1; a vector of zeros is like no other. Memory: 4 bytes a number.</remarks>
public sealed class SentenceVectors
{
    private readonly float[] _values;
    private readonly int _stride;

    /// <summary>Takes a vector for each sentence.</summary>
    /// <param name="vectors">The vectors, all of one length of at least 1; copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vectors"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A vector is empty, of another length than the first, or holds what is no finite number.</exception>
    public SentenceVectors(IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        Count = vectors.Count;
        Dimensions = Count == 0 ? 0 : vectors[0].Length;
        // padded with zeros to whole vectors of the processor
        _stride = (Dimensions + Vector256<float>.Count - 1) / Vector256<float>.Count * Vector256<float>.Count;
        _values = new float[checked(Count * _stride)];
        for (var i = 0; i < Count; i++)
        {
            var vector = vectors[i].Span;
            if (vector.IsEmpty || vector.Length != Dimensions)
                throw new ArgumentException($"Found a vector of {vector.Length} numbers for sentence {i}, expected {(vector.IsEmpty ? "at least 1" : Dimensions)}.", nameof(vectors));
            double sum = 0;
            foreach (var value in vector)
                sum += (double)value * value;
            if (!double.IsFinite(sum))
                throw new ArgumentException($"Found what is no finite number in the vector of sentence {i}.", nameof(vectors));
            var scale = sum > 0 ? 1 / Math.Sqrt(sum) : 0;
            for (var k = 0; k < vector.Length; k++)
                _values[i * _stride + k] = (float)(vector[k] * scale);
        }
    }

    private SentenceVectors(float[] values, int count, int dimensions, int stride) => (_values, Count, Dimensions, _stride) = (values, count, dimensions, stride);

    /// <summary>The vectors of a stretch of the sentences.</summary>
    /// <param name="first">Index of the first sentence.</param>
    /// <param name="count">Number of sentences.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not within the sentences.</exception>
    public SentenceVectors Take(int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count - first);
        return new(_values[(first * _stride)..((first + count) * _stride)], count, count == 0 ? 0 : Dimensions, _stride);
    }

    /// <summary>Number of sentences.</summary>
    public int Count { get; }

    /// <summary>Numbers in a vector; 0 if there are no sentences.</summary>
    public int Dimensions { get; }

    /// <summary>The cosine of two vectors of equal length, from −1 to 1; 0 for a vector of zeros. The same to the last bit on every machine.</summary>
    internal static float Cosine(SentenceVectors a, int i, SentenceVectors b, int j)
    {
        var x = a._values.AsSpan(i * a._stride, a._stride);
        var y = b._values.AsSpan(j * b._stride, b._stride);
        var sum = Vector256<float>.Zero;
        for (var k = 0; k <= Math.Min(x.Length, y.Length) - Vector256<float>.Count; k += Vector256<float>.Count)
            sum += Vector256.Create<float>(x[k..]) * Vector256.Create<float>(y[k..]);
        return sum[0] + sum[4] + (sum[1] + sum[5]) + (sum[2] + sum[6] + (sum[3] + sum[7]));
    }
}
