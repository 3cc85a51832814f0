using System.Collections.Frozen;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>What a number counts: the terms beside it. Rules of our own.</summary>
internal sealed class CountedWords
{
    private const int Reach = 2;
    private const int Near = 24;

    // counting words, which say only that persons or pieces are counted
    private static readonly FrozenSet<string> Classifiers = [.. "نفر تن مورد عدد فقره دستگاه فروند رأس راس جلد باب قلاده قبضه شخص حاله".Split(' ')];

    private readonly ClaimBoard _board;
    private readonly ClaimPair _pair;
    private readonly Dictionary<(ClaimUnit Unit, TextSpan Number, bool Behind), List<Term>> _beside = [];

    public CountedWords(ClaimBoard board, ClaimPair pair)
    {
        _board = board;
        _pair = pair;
    }

    /// <summary>How well what two numbers count agrees: 1 the same, 0 another thing, one half where it cannot be told.</summary>
    public double Agreement(NumberMention left, NumberMention right)
    {
        if (left.Unit is not null && right.Unit is not null)
            return 1;
        var leftBehind = Beside(_pair.Left, left.Span, behind: true);
        var rightBehind = Beside(_pair.Right, right.Span, behind: true);
        var behind = Compare(leftBehind, rightBehind, _board.LeftTypes, _board.RightTypes);
        // what is counted stands behind the number, in both languages; where it is another thing, what stands before says nothing
        if (behind is 1 or 0.2)
            return behind;
        // the noun may stand before the number, or the other language may put it there
        var all = Compare([.. leftBehind, .. Beside(_pair.Left, left.Span, behind: false)], [.. rightBehind, .. Beside(_pair.Right, right.Span, behind: false)], _board.LeftTypes, _board.RightTypes);
        return all == 1 ? 0.8 : behind;
    }

    /// <summary>The words that say what is counted, as they stand in the text; empty if there are none.</summary>
    public static string Text(ClaimUnit unit, NumberMention number)
    {
        var found = unit.Terms.Where(t => t.Span.Start >= number.Span.End && t.Span.Start - number.Span.End <= 12).DefaultIfEmpty().MinBy(t => t.Span);
        return found.Span.Length == 0 ? "" : found.Span.In(unit.Text).ToString();
    }

    private List<Term> Beside(ClaimUnit unit, TextSpan number, bool behind)
    {
        if (_beside.TryGetValue((unit, number, behind), out var known))
            return known;
        // only what is near can stand beside
        var terms = unit.Terms.Where(t => behind ? t.Span.Start >= number.End && t.Span.Start - number.End <= Near : t.Span.End <= number.Start && number.Start - t.Span.End <= Near).OrderBy(t => t.Span.Start).ThenByDescending(t => t.Span.Length).ToList();
        if (!behind)
            terms.Reverse();
        var found = new List<Term>();
        foreach (var term in terms)
        {
            if (found.Count >= Reach)
                break;
            found.Add(term);
        }
        _beside.Add((unit, number, behind), found);
        return found;
    }

    private double Compare(List<Term> left, List<Term> right, TermTypes leftTypes, TermTypes rightTypes)
    {
        var known = false;
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                if (_board.Match(a.Type, b.Type))
                    return 1;
                if (Classifiers.Contains(leftTypes[a.Type].Key) || Classifiers.Contains(rightTypes[b.Type].Key))
                    continue;
                known |= leftTypes[a.Type].Lexicon.Length > 0 && rightTypes[b.Type].Lexicon.Length > 0;
            }
        }
        return left.Count == 0 || right.Count == 0 ? 0.5 : known ? 0.2 : 0.5;
    }
}
