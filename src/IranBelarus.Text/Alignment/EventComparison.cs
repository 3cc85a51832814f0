namespace IranBelarus.Text.Alignment;

/// <summary>Whether two articles tell of one event, and why.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Relation">The judgement.</param>
/// <param name="Confidence">How sure it is, from 0 to 1.</param>
public sealed record EventComparison(EventRelation Relation, double Confidence)
{
    /// <summary>The signals that decided, strongest first.</summary>
    public IReadOnlyList<Evidence> Signals { get; init; } = [];

    /// <summary>The reason in a short English sentence.</summary>
    public string Reason { get; init; } = "";
}
