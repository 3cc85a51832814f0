namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>A term of the left claim that matches one of the right.</summary>
/// <param name="Left">The left term.</param>
/// <param name="Right">The right term.</param>
/// <param name="Weight">How much the match tells in these two articles.</param>
/// <param name="Kind">What it rests on.</param>
internal readonly record struct ClaimMatch(Term Left, Term Right, double Weight, EvidenceKind Kind);
