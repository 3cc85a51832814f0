namespace IranBelarus.Text.Alignment;

/// <summary>Whether two articles, or two claims, tell of one event.</summary>
public enum EventRelation
{
    /// <summary>No signal decides, or signals contradict each other. The default value.</summary>
    Unclear = 0,

    /// <summary>One event.</summary>
    Same,

    /// <summary>Two events.</summary>
    Different,
}
