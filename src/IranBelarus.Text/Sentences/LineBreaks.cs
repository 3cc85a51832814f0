namespace IranBelarus.Text.Sentences;

/// <summary>What a line break means for sentences.</summary>
public enum LineBreaks
{
    /// <summary>Every line break ends a sentence: a line is a paragraph, as in text from web pages and agencies. The default value.</summary>
    EndSentence = 0,

    /// <summary>Only an empty line does; others are white space, as in hard-wrapped text.</summary>
    EmptyLineEndsSentence,

    /// <summary>A line break is white space.</summary>
    WhiteSpace,
}
