namespace IranBelarus.Text.Alignment;

/// <summary>A term that another can match.</summary>
/// <param name="Type">Its number.</param>
/// <param name="Weight">How well, above 0, at most 1.</param>
/// <param name="Kind">What the match rests on.</param>
internal readonly record struct TermMatch(int Type, float Weight, EvidenceKind Kind);
