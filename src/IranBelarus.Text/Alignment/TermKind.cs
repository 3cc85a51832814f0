namespace IranBelarus.Text.Alignment;

/// <summary>What a term of a sentence is matched as.</summary>
internal enum TermKind : byte
{
    /// <summary>A word in Arabic script, by lemma or stem.</summary>
    Word = 0,

    /// <summary>Several words that the lexicon knows together.</summary>
    Phrase,

    /// <summary>A number, by value.</summary>
    Number,

    /// <summary>A word in Latin script.</summary>
    Latin,

    /// <summary>A day or month, by its place in the Gregorian calendar.</summary>
    Date,
}
