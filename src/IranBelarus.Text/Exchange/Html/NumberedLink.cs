using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Exchange.Html;

/// <summary>A link with its number in the report, from 1.</summary>
internal sealed record NumberedLink(int Number, ClaimLink Link, ReportGroup Group)
{
    /// <summary>The links in the order of the report.</summary>
    public static List<NumberedLink> Order(IEnumerable<ClaimLink> links) =>
        [.. links.Select(l => (Link: l, Group: GroupOf(l.Verdict))).OrderBy(l => l.Group).Select((l, i) => new NumberedLink(i + 1, l.Link, l.Group))];

    /// <summary>The group of a verdict.</summary>
    public static ReportGroup GroupOf(Verdict verdict) => verdict switch
    {
        _ when verdict.IsConflict() => ReportGroup.Conflict,
        Verdict.NotComparable => ReportGroup.DifferentEvent,
        Verdict.Agree or Verdict.AgreeApprox => ReportGroup.Agreement,
        _ => ReportGroup.Open,
    };
}
