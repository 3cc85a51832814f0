namespace IranBelarus.Text.Alignment;

/// <summary>A term where it stands in a sentence.</summary>
/// <param name="Span">Where, in UTF-16 code units of the sentence's text.</param>
/// <param name="Type">Its number in the <see cref="TermTypes"/> of its side.</param>
internal readonly record struct Term(TextSpan Span, int Type);
