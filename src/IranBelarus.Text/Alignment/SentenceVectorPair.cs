namespace IranBelarus.Text.Alignment;

/// <summary>The vectors of two lists of sentences: one more feature for a <see cref="SentenceAligner"/>.</summary>
/// <remarks>
/// What counts is how far the cosine of two sentences is above the mean of their nearest neighbours' (the margin of Artetxe &amp; Schwenk 2019), times <see cref="Weight"/>, added to the
/// logarithm of the odds.
/// </remarks>
public sealed record SentenceVectorPair
{
    /// <summary>Takes the vectors of both lists.</summary>
    /// <param name="left">The vectors of the left sentences.</param>
    /// <param name="right">The vectors of the right sentences, of the same length.</param>
    /// <exception cref="ArgumentNullException">A side is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The vectors of both sides differ in length.</exception>
    public SentenceVectorPair(SentenceVectors left, SentenceVectors right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Count > 0 && right.Count > 0 && left.Dimensions != right.Dimensions)
            throw new ArgumentException($"Found vectors of {left.Dimensions} numbers on the left and of {right.Dimensions} on the right, expected one length.", nameof(right));
        (Left, Right) = (left, right);
    }

    /// <summary>The vectors of the left sentences.</summary>
    public SentenceVectors Left { get; }

    /// <summary>The vectors of the right sentences.</summary>
    public SentenceVectors Right { get; }

    /// <summary>What a margin of 1 adds to the logarithm of the odds, 0 or more. Default: 20, so that a margin of 0.2, usual for translations, makes a pair 50 times likelier.</summary>
    /// <remarks>Our own choice, not learnt: models differ. Measure on texts of your own and change it.</remarks>
    public double Weight
    {
        get;
        init => field = value is >= 0 and < 1e6 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a weight of 0 or more.");
    }
    = 20;

    internal float Cosine(int left, int right) => SentenceVectors.Cosine(Left, left, Right, right);

    /// <summary>Checks that there is a vector for each sentence.</summary>
    internal void Check(int left, int right)
    {
        if (Left.Count != left || Right.Count != right)
            throw new ArgumentException($"Found {Left.Count} and {Right.Count} vectors, expected {left} and {right}, one for each sentence.");
    }
}
