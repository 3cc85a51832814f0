using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>The figures of all sentences that are put side by side. Belongs to one comparison.</summary>
internal sealed class FigureBook(ClaimBoard board)
{
    private readonly Dictionary<(int Left, int Right), SentenceFigures?> _sentences = [];

    /// <summary>The figures of two claims' sentences, if the sentences say the same; else <see langword="null"/>.</summary>
    public SentenceFigures? Of(ClaimPair pair)
    {
        var key = (pair.Left.Sentence, pair.Right.Sentence);
        if (_sentences.TryGetValue(key, out var known))
            return known;
        var whole = board.Sentences(key.Item1, key.Item2);
        return _sentences[key] = whole.IsSameWording ? SentenceFigures.Compare(board, whole) : null;
    }

    /// <summary>The quantities of two claims whose sentences differ: a number that the other sentence has elsewhere is no disagreement.</summary>
    public List<QuantityPair> Quantities(ClaimPair pair)
    {
        var quantities = QuantityComparison.Compare(board, pair);
        for (var i = 0; i < quantities.Count; i++)
        {
            if (quantities[i] is { Relation: QuantityRelation.Different, Left: NumberMention l, Right: NumberMention r } && (Elsewhere(board.Right, pair.Right, l) || Elsewhere(board.Left, pair.Left, r)))
                quantities[i] = quantities[i] with { Relation = QuantityRelation.Unrelated };
        }
        return quantities;
    }

    /// <summary>Whether two claims differ in numbers or names, or in dates.</summary>
    public bool Differ(ClaimPair pair) => DifferBesidesDates(pair) || (Of(pair) is { } whole
        ? whole.DatesOf(pair, IsFree).Differing.Count + whole.DigitsOf(pair, IsFree).Count : DateComparison.Compare(pair.Left.Dates, pair.Right.Dates).Differing.Count) > 0;

    /// <summary>Whether two claims differ in numbers or names.</summary>
    public bool DifferBesidesDates(ClaimPair pair)
    {
        var whole = Of(pair);
        var quantities = whole?.QuantitiesOf(pair, IsFree) ?? Quantities(pair);
        var names = NameComparison.Compare(board, pair);
        return quantities.Any(q => q.Relation == QuantityRelation.Different) || names.Persons.Count + names.Places.Count + names.Parties.Count > 0;
    }

    /// <summary>Whether a place lies in no claim, but in what introduces one.</summary>
    public bool IsFree(TextSpan place, bool left) => !(left ? board.Left : board.Right).Any(u => u.Claim.Span.Contains(place));

    /// <summary>Adds the pairs of claims that hold two numbers that differ, where the claims were not put side by side.</summary>
    public void AddPartners(List<ClaimPair> pairs)
    {
        foreach (var pair in pairs.ToList())
        {
            if (Of(pair) is not { } figures)
                continue;
            foreach (var (l, r) in figures.Quantities.Where(q => q.Relation == QuantityRelation.Different).Select(q => (q.Left!.Span, q.Right!.Span))
                .Concat(figures.Digits.Select(d => (d.Left.Span, d.Right.Span)))
                .Concat(figures.Dates.Differing.Select(d => (d.Left.Span, d.Right.Span))))
            {
                var (left, right) = (Holder(board.Left, pair.Left.Sentence, l), Holder(board.Right, pair.Right.Sentence, r));
                if (pairs.Any(p => p.Left.Sentence == pair.Left.Sentence && p.Right.Sentence == pair.Right.Sentence && (left is null || p.Left == left) && (right is null || p.Right == right)))
                    continue;
                // a number that only introduces a claim goes with the claim it introduces
                pairs.Add(board.Pair((left ?? pair.Left).Number, (right ?? pair.Right).Number));
            }
        }
        pairs.Sort((a, b) => a.Left.Number != b.Left.Number ? a.Left.Number.CompareTo(b.Left.Number) : a.Right.Number.CompareTo(b.Right.Number));
    }

    private static ClaimUnit? Holder(IReadOnlyList<ClaimUnit> units, int sentence, TextSpan span) => units.FirstOrDefault(u => u.Sentence == sentence && u.Claim.Span.Contains(span));

    private static bool Elsewhere(IReadOnlyList<ClaimUnit> units, ClaimUnit unit, NumberMention number) =>
        units.Any(u => u != unit && Math.Abs(u.Sentence - unit.Sentence) <= 1 && u.Numbers.Any(n => Amounts.SameSort(n, number) && Amounts.Compare(n, number) == QuantityRelation.Equal));
}
