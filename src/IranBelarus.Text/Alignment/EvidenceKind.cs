namespace IranBelarus.Text.Alignment;

/// <summary>What a piece of evidence rests on.</summary>
public enum EvidenceKind
{
    /// <summary>A word or term and its translation. The default value.</summary>
    Term = 0,

    /// <summary>Two words of a shared root, spelt alike after folding.</summary>
    Cognate,

    /// <summary>Two spellings of a name.</summary>
    Name,

    /// <summary>Two numbers, quantities or sums.</summary>
    Number,

    /// <summary>Two dates.</summary>
    Date,

    /// <summary>Two places.</summary>
    Place,

    /// <summary>Two speakers.</summary>
    Speaker,

    /// <summary>Affirmation, negation, antonyms.</summary>
    Polarity,

    /// <summary>A sign that the events are one or two: direction of travel, office-holder, «previous».</summary>
    Event,
}
