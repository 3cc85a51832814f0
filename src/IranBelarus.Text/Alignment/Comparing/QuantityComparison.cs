using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>
/// Compares the numbers of two claims: by value and by what they count, not by digits. Equal ones are paired first, then those that are one number rounded, converted or vague; of
/// what is left, two that count the same thing differ, and the rest stand on one side only. Rules of our own.
/// </summary>
internal static class QuantityComparison
{
    /// <summary>More numbers of one sentence are not compared, so that time stays bounded.</summary>
    private const int MostNumbers = 128;

    /// <summary>Compares.</summary>
    /// <param name="board">The board the claims lie on.</param>
    /// <param name="pair">The claims.</param>
    public static List<QuantityPair> Compare(ClaimBoard board, ClaimPair pair)
    {
        var left = pair.Left.Numbers.Take(MostNumbers).ToList();
        var right = pair.Right.Numbers.Take(MostNumbers).ToList();
        var pairs = new List<QuantityPair>();
        if (left.Count == 0 && right.Count == 0)
            return pairs;
        var counted = new CountedWords(board, pair);
        Take(left, right, pairs, pair, (l, r) => Amounts.SameSort(l, r) && Amounts.Compare(l, r) == QuantityRelation.Equal ? 1 + counted.Agreement(l, r) : 0, QuantityRelation.Equal);
        Take(left, right, pairs, pair, (l, r) => EqualInOtherWords(l, r) || SameDigits(pair, l, r) ? 1 : 0, QuantityRelation.Equal);
        Take(left, right, pairs, pair, (l, r) => Amounts.SameSort(l, r) && Amounts.Compare(l, r) == QuantityRelation.Approximate ? counted.Agreement(l, r) + 0.5 : 0, QuantityRelation.Approximate);
        Take(left, right, pairs, pair, (l, r) => IsVagueMatch(l, r) && counted.Agreement(l, r) >= 0.8 ? 1 : 0, QuantityRelation.Approximate);
        // a number that the other side has as a year, or in a name, is no disagreement
        var leftDigits = DigitComparison.Values(pair.Left, board.LeftTypes);
        var rightDigits = DigitComparison.Values(pair.Right, board.RightTypes);
        Take(left, right, pairs, pair, (l, r) => MayDiffer(pair, l, r) && !(l.Value is { } a && rightDigits.Contains(a)) && !(r.Value is { } b && leftDigits.Contains(b)) && counted.Agreement(l, r) is var agreement && agreement >= (HasDigits(pair.Left, l) || HasDigits(pair.Right, r) ? 0.5 : 1) ? agreement : 0, QuantityRelation.Different);
        pairs.AddRange(left.Concat(pair.Left.Numbers.Skip(MostNumbers)).Select(n => new QuantityPair(n, null, QuantityRelation.OneSided) { Counted = CountedWords.Text(pair.Left, n) }));
        pairs.AddRange(right.Concat(pair.Right.Numbers.Skip(MostNumbers)).Select(n => new QuantityPair(null, n, QuantityRelation.OneSided) { Counted = CountedWords.Text(pair.Right, n) }));
        return pairs;
    }

    /// <summary>Pairs numbers, the best first, until none fits.</summary>
    private static void Take(List<NumberMention> left, List<NumberMention> right, List<QuantityPair> pairs, ClaimPair pair, Func<NumberMention, NumberMention, double> fit, QuantityRelation relation)
    {
        var fits = new List<(NumberMention Left, NumberMention Right, double Fit, int Distance)>();
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                if (fit(l, r) is > 0 and var value)
                    fits.Add((l, r, value, Math.Abs(Place(pair.Left, l) - Place(pair.Right, r))));
            }
        }
        // of equal fits the one nearest in place, then the first
        foreach (var (l, r, _, _) in fits.OrderByDescending(f => f.Fit).ThenBy(f => f.Distance))
        {
            if (!left.Contains(l) || !right.Contains(r))
                continue;
            left.Remove(l);
            right.Remove(r);
            pairs.Add(new(l, r, relation) { Counted = CountedWords.Text(pair.Left, l) is { Length: > 0 } words ? words : CountedWords.Text(pair.Right, r) });
        }
    }

    private static int Place(ClaimUnit unit, NumberMention number) => 1000 * (number.Span.Start - unit.Claim.Span.Start) / Math.Max(1, unit.Claim.Span.Length);

    /// <summary>The third and three, 5 % and 5 out of a hundred: one value in another form.</summary>
    private static bool EqualInOtherWords(NumberMention left, NumberMention right) =>
        left.Value is { } a && right.Value is { } b && (a == b || a == -b || IsShareOf(a, b) || IsShareOf(b, a)) && !(left.Unit is not null && right.Unit is not null && left.Kind == MentionKind.Money && right.Kind == MentionKind.Money && left.Unit != right.Unit);

    /// <summary>A third and three: names of fractions are read both ways.</summary>
    private static bool IsShareOf(decimal share, decimal number) => share is > 0 and < 1 && number > 1 && Math.Abs(share * number - 1) < 0.001m;

    private static bool IsVagueMatch(NumberMention left, NumberMention right) => left.IsVague != right.IsVague && (left.Value ?? right.Value) is > 2;

    /// <summary>Whether two numbers can be a disagreement: one sort, both said in so many words. «یک» may be an article, and a place in an order is not a count.</summary>
    private static bool MayDiffer(ClaimPair pair, NumberMention left, NumberMention right) =>
        !left.IsVague && !right.IsVague && left.Kind != MentionKind.Ordinal && right.Kind != MentionKind.Ordinal && Amounts.SameSort(left, right)
        && Amounts.Compare(left, right) == QuantityRelation.Different && IsFraction(left) == IsFraction(right) && !IsArticle(pair.Left, left) && !IsArticle(pair.Right, right) && !IsCut(pair.Left, left) && !IsCut(pair.Right, right);

    /// <summary>10.700 and 10,700, 24/7 and 24/7: the same digits, read in two ways.</summary>
    private static bool SameDigits(ClaimPair pair, NumberMention left, NumberMention right)
    {
        if (left.Kind == MentionKind.Range || right.Kind == MentionKind.Range)
            return false;
        var (a, b) = (DigitsOf(left.Span.In(pair.Left.Text)), DigitsOf(right.Span.In(pair.Right.Text)));
        return a.Length > 1 && a == b;
    }

    private static string DigitsOf(ReadOnlySpan<char> text)
    {
        var digits = new System.Text.StringBuilder();
        foreach (var c in text)
        {
            if (char.IsDigit(c))
                digits.Append((int)char.GetNumericValue(c));
        }
        return digits.ToString().TrimStart('0');
    }

    /// <summary>«كوف-2 مليون», «.08»: digits that belong to a name or are cut off.</summary>
    private static bool IsCut(ClaimUnit unit, NumberMention number)
    {
        var start = number.Span.Start;
        if (start == 0)
            return false;
        var before = unit.Text[start - 1];
        return before is '.' or '٫' || before is '-' or '\u2010' or '\u2011' && start > 1 && char.IsLetter(unit.Text[start - 2]) || char.IsLetter(before) && char.IsAsciiLetter(before);
    }

    private static bool HasDigits(ClaimUnit unit, NumberMention number)
    {
        foreach (var c in number.Span.In(unit.Text))
        {
            if (char.IsDigit(c))
                return true;
        }
        return false;
    }

    private static bool IsFraction(NumberMention number) => number is { Unit: null, Value: > 0 and < 1 };

    private static bool IsArticle(ClaimUnit unit, NumberMention number) => number is { Value: 1, Unit: null } && !char.IsDigit(unit.Text[number.Span.Start]);
}
