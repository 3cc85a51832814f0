namespace IranBelarus.Text.Exchange.Html;

/// <summary>What a page calls its groups.</summary>
internal static class ReportGroups
{
    /// <summary>All groups, in order.</summary>
    public static ReportGroup[] All => [ReportGroup.Conflict, ReportGroup.DifferentEvent, ReportGroup.Agreement, ReportGroup.Open];

    /// <summary>The class that paints it, also its place in the page.</summary>
    public static string Class(this ReportGroup group) => group switch
    {
        ReportGroup.Conflict => "conflict",
        ReportGroup.DifferentEvent => "different",
        ReportGroup.Agreement => "agree",
        _ => "open",
    };

    /// <summary>A sign that tells it without colour.</summary>
    public static string Sign(this ReportGroup group) => group switch
    {
        ReportGroup.Conflict => "≠",
        ReportGroup.DifferentEvent => "‖",
        ReportGroup.Agreement => "=",
        _ => "?",
    };

    /// <summary>Its heading.</summary>
    public static string Title(this ReportGroup group) => group switch
    {
        ReportGroup.Conflict => "Conflicts",
        ReportGroup.DifferentEvent => "Different events",
        ReportGroup.Agreement => "Agreements",
        _ => "Undetermined",
    };

    /// <summary>What it means, in a line.</summary>
    public static string Meaning(this ReportGroup group) => group switch
    {
        ReportGroup.Conflict => "The same event, told differently.",
        ReportGroup.DifferentEvent => "Alike, but about two events: what differs is no conflict.",
        ReportGroup.Agreement => "Both articles say so.",
        _ => "Related; no evidence decides.",
    };

    /// <summary>Its name for a number of links.</summary>
    public static string Count(this ReportGroup group, int count) => group switch
    {
        ReportGroup.Conflict => count == 1 ? "conflict" : "conflicts",
        ReportGroup.DifferentEvent => count == 1 ? "different event" : "different events",
        ReportGroup.Agreement => count == 1 ? "agreement" : "agreements",
        _ => "undetermined",
    };
}
