using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>
/// The figures of two sentences that say the same, compared as a whole: claims may be cut differently in two languages, so a number of a claim may have its partner in a
/// neighbouring claim.
/// </summary>
internal sealed class SentenceFigures
{
    private SentenceFigures(ClaimPair whole, List<QuantityPair> quantities, DateComparison.Result dates, List<(Term Left, Term Right)> digits)
    {
        (Whole, Quantities, Dates, Digits) = (whole, quantities, dates, digits);
    }

    /// <summary>The two sentences.</summary>
    public ClaimPair Whole { get; }

    /// <summary>All their quantities.</summary>
    public IReadOnlyList<QuantityPair> Quantities { get; }

    public DateComparison.Result Dates { get; }

    /// <summary>Digits in the same place that differ, and are no quantities.</summary>
    public IReadOnlyList<(Term Left, Term Right)> Digits { get; }

    public static SentenceFigures Compare(ClaimBoard board, ClaimPair whole)
    {
        var quantities = QuantityComparison.Compare(board, whole);
        var dates = DateComparison.Compare(whole.Left.Dates, whole.Right.Dates);
        return new(whole, quantities, dates, DigitComparison.Differing(board, whole, quantities, dates));
    }

    /// <summary>The quantities of two claims: those that stand in them, or in what introduces them.</summary>
    /// <param name="pair">The claims.</param>
    /// <param name="isFree">Whether a place of the left (true) or right sentence lies in no claim.</param>
    public List<QuantityPair> QuantitiesOf(ClaimPair pair, Func<TextSpan, bool, bool> isFree) =>
    [
        .. Quantities.Where(q => q.Left is null ? pair.Right.Claim.Span.Contains(q.Right!.Span)
            : q.Right is null ? pair.Left.Claim.Span.Contains(q.Left.Span)
            : Belong(pair, q.Left.Span, q.Right.Span, isFree)),
    ];

    /// <summary>The digits that differ, likewise.</summary>
    public List<(Term Left, Term Right)> DigitsOf(ClaimPair pair, Func<TextSpan, bool, bool> isFree) => [.. Digits.Where(d => Belong(pair, d.Left.Span, d.Right.Span, isFree))];

    /// <summary>The dates of two claims, likewise.</summary>
    public DateComparison.Result DatesOf(ClaimPair pair, Func<TextSpan, bool, bool> isFree) => new(
        [.. Dates.Agreeing.Where(d => Belong(pair, d.Left.Span, d.Right.Span, isFree))],
        [.. Dates.Differing.Where(d => Belong(pair, d.Left.Span, d.Right.Span, isFree))],
        DateComparison.Compare(pair.Left.Dates, pair.Right.Dates).OneSided);

    private static bool Belong(ClaimPair pair, TextSpan left, TextSpan right, Func<TextSpan, bool, bool> isFree) =>
        (pair.Left.Claim.Span.Contains(left) || isFree(left, true)) && (pair.Right.Claim.Span.Contains(right) || isFree(right, false));
}
