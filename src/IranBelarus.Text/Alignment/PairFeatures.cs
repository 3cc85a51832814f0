namespace IranBelarus.Text.Alignment;

/// <summary>What is known of a pair of sentences, or of two groups of them: the input of <see cref="PairModel"/>.</summary>
/// <param name="Likeness">Share of matched terms in both directions, from 0 to 1.</param>
/// <param name="Margin">Likeness above that of the four best neighbours on both sides.</param>
/// <param name="Background">Likeness above that to the four likest sentences of the background.</param>
/// <param name="Length">How unusual the ratio of lengths is, in standard deviations, 0 or less.</param>
/// <param name="Numbers">Share of numbers that have no partner on the other side, from 0 to 1.</param>
/// <param name="Size">Logarithm of the number of terms of the shorter side.</param>
/// <param name="Crowd">Logarithm of the number of sentences of the shorter list: among many, some neighbours are always near.</param>
internal readonly record struct PairFeatures(float Likeness, float Margin, float Background, float Length, float Numbers, float Size, float Crowd)
{
    /// <summary>Names of the features in the file of weights, in order.</summary>
    public static readonly string[] Names = ["constant", "likeness", "margin", "background", "length", "numbers", "size", "likeness-by-size", "crowd"];

    /// <summary>The features as numbers, a constant first.</summary>
    public void CopyTo(Span<float> values)
    {
        values[0] = 1;
        values[1] = Likeness;
        values[2] = Margin;
        values[3] = Background;
        values[4] = Length;
        values[5] = Numbers;
        values[6] = Size;
        values[7] = Likeness * Size;
        values[8] = Crowd;
    }
}
