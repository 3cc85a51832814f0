namespace IranBelarus.Text.Sentences;

/// <summary>A sentence read from a stream.</summary>
/// <param name="Text">The sentence, without the white space around it.</param>
/// <param name="Start">Where it stands in the stream, in UTF-16 code units from the start.</param>
/// <param name="Kind">What part it plays.</param>
public readonly record struct StreamedSentence(string Text, long Start, SentenceKind Kind);
