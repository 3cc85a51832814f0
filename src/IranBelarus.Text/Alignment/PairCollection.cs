namespace IranBelarus.Text.Alignment;

/// <summary>Two short lists of sentences of which every pair is scored.</summary>
internal sealed class PairCollection(PairContext context, TermMatches matches, PairScores scores)
{
    public TermSide Left => context.Left;

    public TermSide Right => context.Right;

    public TermMatches Matches => matches;

    public PairScores Scores => scores;

    /// <summary>The features of a pair.</summary>
    public PairFeatures Features(int left, int right) => context.Features(left, right, scores[left, right]);
}
