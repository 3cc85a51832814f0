namespace IranBelarus.Text.Sentences;

/// <summary>What part a unit plays in an article.</summary>
public enum SentenceKind
{
    /// <summary>A sentence of running text. The default value.</summary>
    Body = 0,

    /// <summary>The title: the first line of several, without a final stop.</summary>
    Headline,

    /// <summary>Place and agency or date before the text: «طهران- سانا».</summary>
    Dateline,

    /// <summary>Who wrote it: «كتب: …», «نویسنده: …».</summary>
    Byline,

    /// <summary>A title within the text: a later line of its own, short and without a final stop.</summary>
    Subheading,
}
