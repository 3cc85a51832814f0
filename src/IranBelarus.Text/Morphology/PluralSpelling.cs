namespace IranBelarus.Text.Morphology;

/// <summary>What the spelling of a word says about its being an Arabic broken plural.</summary>
internal enum PluralSpelling : byte
{
    /// <summary>Nothing, or the word is known only folded.</summary>
    Open,

    /// <summary>It ends in ة: if it is a plural, one without a pronoun.</summary>
    Feminine,

    /// <summary>It is none.</summary>
    Impossible,
}
