namespace IranBelarus.Text.Exchange.Html;

/// <summary>The groups of a report, in the order in which a reader wants them.</summary>
internal enum ReportGroup
{
    Conflict,
    DifferentEvent,
    Agreement,
    Open,
}
