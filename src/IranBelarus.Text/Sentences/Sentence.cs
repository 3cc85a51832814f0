namespace IranBelarus.Text.Sentences;

/// <summary>A sentence, or a unit such as a headline that stands for one.</summary>
/// <param name="Span">Where it stands, without the white space around it; never empty.</param>
/// <param name="Kind">What part it plays.</param>
public readonly record struct Sentence(TextSpan Span, SentenceKind Kind);
