using System.Globalization;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>
/// The last look at the digits of two sentences that say the same: a number without a partner on either side, in the same place between the same words, is a disagreement even
/// where it is no number that counts: a day, a year, a figure in a name. Rules of our own.
/// </summary>
internal static class DigitComparison
{
    private const int Reach = 14, MostDigits = 256;

    /// <summary>Digits in the same place that differ.</summary>
    /// <param name="board">The board the sentences lie on.</param>
    /// <param name="pair">The sentences.</param>
    /// <param name="quantities">What is known of their quantities; numbers that have a partner there are left aside.</param>
    /// <param name="dates">What is known of their dates.</param>
    public static List<(Term Left, Term Right)> Differing(ClaimBoard board, ClaimPair pair, IReadOnlyList<QuantityPair> quantities, DateComparison.Result dates)
    {
        if (InOneWording(board, pair) is { } exact)
            return exact;
        var left = Digits(pair.Left, board.LeftTypes);
        var right = Digits(pair.Right, board.RightTypes);
        // one value on both sides is no matter, wherever it stands
        foreach (var term in left.ToList())
        {
            var value = Value(term, board.LeftTypes);
            var partner = right.FindIndex(r => Value(r, board.RightTypes) == value);
            if (partner < 0)
                partner = right.FindIndex(r => IsShortYear(Value(r, board.RightTypes), value) || IsShortYear(value, Value(r, board.RightTypes)));
            if (partner < 0)
                continue;
            left.Remove(term);
            right.RemoveAt(partner);
        }
        left.RemoveAll(t => quantities.Any(q => q.Right is not null && q.Left?.Span.Contains(t.Span) == true) || dates.Agreeing.Any(d => d.Left.Span.Contains(t.Span) && IsWhole(d)));
        right.RemoveAll(t => quantities.Any(q => q.Left is not null && q.Right?.Span.Contains(t.Span) == true) || dates.Agreeing.Any(d => d.Right.Span.Contains(t.Span) && IsWhole(d)));
        var differing = new List<(Term, Term)>();
        // the only one left on each side: nothing may speak against it
        if (left.Count == 1 && right.Count == 1)
        {
            var named = IsPartOfName(pair.Left, left[0]) || IsPartOfName(pair.Right, right[0]);
            if (MeasureAlike(pair, left[0], right[0]) && PlaceAgreement(board, pair, left[0].Span, right[0].Span) >= (named || pair.Likeness < 0.3 ? 0.5 : pair.Likeness < 0.4 ? -0.5 : -1))
                differing.Add((left[0], right[0]));
            return differing;
        }
        foreach (var l in left)
        {
            var partner = right.FindIndex(r => MeasureAlike(pair, l, r) && PlaceAgreement(board, pair, l.Span, r.Span) >= 0.5);
            if (partner < 0)
                continue;
            differing.Add((l, right[partner]));
            right.RemoveAt(partner);
        }
        return differing;
    }

    /// <summary>The values of all digits in a unit.</summary>
    public static HashSet<decimal> Values(ClaimUnit unit, TermTypes types) => [.. Digits(unit, types).Select(t => Value(t, types))];

    /// <summary>COVID-19, F-35: digits joined to a word by a hyphen.</summary>
    private static bool IsPartOfName(ClaimUnit unit, Term term) =>
        term.Span.Start > 1 && unit.Text[term.Span.Start - 1] is '-' or '\u2010' or '\u2011' && char.IsLetter(unit.Text[term.Span.Start - 2]);

    /// <summary>Whether two dates that agree are said in full on both sides, or in two calendars: their digits need no partner.</summary>
    private static bool IsWhole((DateMention Left, DateMention Right) dates) => dates.Left.Iso == dates.Right.Iso || dates.Left.Calendar != dates.Right.Calendar;

    /// <summary>Whether two digits can stand for one amount: both of one sort, or no amounts at all. A share is no count, and pieces are no weight.</summary>
    private static bool MeasureAlike(ClaimPair pair, Term left, Term right)
    {
        var (l, r) = (NumberAt(pair.Left, left), NumberAt(pair.Right, right));
        return l is null || r is null || Amounts.SameSort(l, r) || l.Kind == MentionKind.Ordinal || r.Kind == MentionKind.Ordinal;
    }

    private static NumberMention? NumberAt(ClaimUnit unit, Term term) => unit.Numbers.FirstOrDefault(n => n.Span.Contains(term.Span));

    /// <summary>Two sentences of one language, the same but for their digits: place by place; <see langword="null"/> if they are not.</summary>
    private static List<(Term Left, Term Right)>? InOneWording(ClaimBoard board, ClaimPair pair)
    {
        var left = pair.Left.Terms.Where(t => board.LeftTypes[t.Type].Kind != TermKind.Phrase).ToList();
        var right = pair.Right.Terms.Where(t => board.RightTypes[t.Type].Kind != TermKind.Phrase).ToList();
        if (left.Count != right.Count || pair.Left.Reading.Article.Language.IsPersian() != pair.Right.Reading.Article.Language.IsPersian())
            return null;
        var differing = new List<(Term, Term)>();
        for (var i = 0; i < left.Count; i++)
        {
            var (l, r) = (board.LeftTypes[left[i].Type], board.RightTypes[right[i].Type]);
            if (l.Kind != r.Kind || l.Kind != TermKind.Number && l.Key != r.Key)
                return null;
            if (l.Kind == TermKind.Number && l.Key != r.Key)
                differing.Add((left[i], right[i]));
        }
        return differing;
    }

    /// <summary>2019-20 and 2019-2020.</summary>
    private static bool IsShortYear(decimal shorter, decimal year) => shorter is >= 10 and < 100 && year is >= 1300 and < 2100 && year % 100 == shorter;

    private static List<Term> Digits(ClaimUnit unit, TermTypes types) => [.. unit.Terms.Where(t => types[t.Type].Kind == TermKind.Number && Value(t, types) >= 0 && !t.Span.In(unit.Text).Contains('/')).OrderBy(t => t.Span).Take(MostDigits)];

    private static decimal Value(Term term, TermTypes types) => decimal.TryParse(types[term.Type].Key, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : -1;

    /// <summary>How well the words before and behind agree.</summary>
    public static double PlaceAgreement(ClaimBoard board, ClaimPair pair, TextSpan left, TextSpan right)
    {
        var before = Agreement(board, Neighbour(pair.Left, left, -1), Neighbour(pair.Right, right, -1));
        var behind = Agreement(board, Neighbour(pair.Left, left, 1), Neighbour(pair.Right, right, 1));
        return before + behind;
    }

    /// <summary>1 if two neighbours match, −0.5 if both are known and do not, else 0.</summary>
    private static double Agreement(ClaimBoard board, Term? left, Term? right)
    {
        if (left is not { } l || right is not { } r)
            return 0;
        if (board.Match(l.Type, r.Type))
            return 1;
        var (a, b) = (board.LeftTypes[l.Type], board.RightTypes[r.Type]);
        if (a.Kind == TermKind.Number && b.Kind == TermKind.Number)
            return Value(l, board.LeftTypes) == Value(r, board.RightTypes) ? 1 : -0.5;
        return a.Lexicon.Length > 0 && b.Lexicon.Length > 0 ? -0.5 : 0;
    }

    private static Term? Neighbour(ClaimUnit unit, TextSpan place, int direction)
    {
        Term? nearest = null;
        foreach (var other in unit.Terms)
        {
            var distance = direction < 0 ? place.Start - other.Span.End : other.Span.Start - place.End;
            if (distance < 0 || distance > Reach)
                continue;
            if (nearest is not { } known || distance < (direction < 0 ? place.Start - known.Span.End : known.Span.Start - place.End) || other.Span.Length > known.Span.Length && other.Span.Contains(known.Span))
                nearest = other;
        }
        return nearest;
    }
}
