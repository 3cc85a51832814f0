namespace IranBelarus.Text.Alignment;

/// <summary>What is known of a bead: the input of <see cref="BeadModel"/>.</summary>
/// <param name="Sentences">Number of left sentences times 4 plus number of right sentences.</param>
/// <param name="Pair">What is known of the two groups; the default where one is empty.</param>
/// <param name="Part">The smallest share of a sentence's terms that the other side matches, where a side has several.</param>
/// <param name="Gain">Likeness above that of the likest two single sentences, where a side has several.</param>
internal readonly record struct BeadFeatures(int Sentences, PairFeatures Pair, float Part, float Gain)
{
    /// <summary>Names of the features in the file of weights, in order.</summary>
    public static readonly string[] Names =
    [
        "skip", "one-to-one", "one-to-two", "two-to-two", "one-to-three",
        "likeness", "margin", "background", "length", "numbers", "size", "likeness-by-size", "part", "gain",
    ];

    /// <summary>Number of sentences of both sides.</summary>
    public int Count => (Sentences >> 2) + (Sentences & 3);

    /// <summary>Whether a side is empty.</summary>
    public bool IsSkip => Sentences >> 2 == 0 || (Sentences & 3) == 0;

    /// <summary>Which of the first features stands for this kind of bead, where both sides have text.</summary>
    public int KindWeight => Count == 2 ? 1 : Count == 3 ? 2 : Sentences >> 2 == 2 ? 3 : 4;

    /// <summary>The features as numbers.</summary>
    public void CopyTo(Span<float> values)
    {
        values[..Names.Length].Clear();
        if (IsSkip)
        {
            values[0] = Count;
            return;
        }
        values[KindWeight] = 1;
        values[5] = Pair.Likeness;
        values[6] = Pair.Margin;
        values[7] = Pair.Background;
        values[8] = Pair.Length;
        values[9] = Pair.Numbers;
        values[10] = Pair.Size;
        values[11] = Pair.Likeness * Pair.Size;
        values[12] = Part;
        values[13] = Gain;
    }
}
