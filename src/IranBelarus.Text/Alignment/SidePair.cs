namespace IranBelarus.Text.Alignment;

/// <summary>Two sides of a collection and which of their terms match.</summary>
internal sealed record SidePair(TermSide Left, TermSide Right, TermMatches Matches)
{
    /// <summary>For each left sentence the mean likeness to the nearest of the background.</summary>
    public required float[] LeftBackground { get; init; }

    /// <summary>Likewise.</summary>
    public required float[] RightBackground { get; init; }

    private readonly SharedNumbers _numbers = new(Left, Right);

    /// <summary>With the nearness of the sentences to the other side: all that the features of pairs need.</summary>
    public PairContext Context(float[] leftNear, float[] rightNear) => new(Left, Right, leftNear, rightNear, LeftBackground, RightBackground, _numbers);
}
