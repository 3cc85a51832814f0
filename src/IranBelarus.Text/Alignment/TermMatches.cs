using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Alignment;

/// <summary>Which term of the left side can match which of the right, and how well: found once for a collection, type by type.</summary>
internal sealed class TermMatches
{
    private readonly TermMatch[][] _fromLeft;
    private readonly List<TermMatch>?[] _fromRight;

    private TermMatches(int left, int right)
    {
        _fromLeft = new TermMatch[left][];
        _fromRight = new List<TermMatch>?[right];
    }

    /// <summary>What a left term can match, by ascending number; empty if nothing.</summary>
    public ReadOnlySpan<TermMatch> FromLeft(int type) => _fromLeft[type];

    /// <summary>What a right term can match.</summary>
    public ReadOnlySpan<TermMatch> FromRight(int type) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_fromRight[type]);

    /// <summary>Finds the matches.</summary>
    /// <param name="left">The left terms.</param>
    /// <param name="right">The right terms.</param>
    /// <param name="lexicon">The lexicon; <see langword="null"/> where both sides are one language.</param>
    /// <param name="direction">From the left side to the right.</param>
    public static TermMatches Find(TermTypes left, TermTypes right, BilingualLexicon? lexicon, LexiconDirection direction)
    {
        var matches = new TermMatches(left.Count, right.Count);
        var index = new TermIndex(right);
        var found = new Dictionary<int, TermMatch>();
        for (var l = 0; l < left.Count; l++)
        {
            index.Match(left[l], lexicon, direction, found);
            matches._fromLeft[l] = [.. found.Values.OrderBy(m => m.Type)];
            foreach (var match in matches._fromLeft[l])
                (matches._fromRight[match.Type] ??= []).Add(match with { Type = l });
        }
        return matches;
    }
}
