namespace IranBelarus.Text.Morphology;

/// <summary>Which affixes a surface form of the lexicon can take.</summary>
[Flags]
internal enum WordForm : byte
{
    None = 0,

    /// <summary>Arabic: a noun or adjective as it stands. Persian: likewise.</summary>
    Noun = 1,

    /// <summary>Arabic: a noun in ة without its ending; one of ـة، ـت‍، ـات must follow.</summary>
    Feminine = 2,

    /// <summary>A verb's past stem.</summary>
    Past = 4,

    /// <summary>A verb's present stem; Arabic: without ي/ت/ن/أ, which must stand before it.</summary>
    Present = 8,

    /// <summary>Particle, preposition, pronoun: takes no affix but Arabic conjunctions before it and pronouns after it.</summary>
    Particle = 16,

    /// <summary>Beside others: the word says nothing by itself, as a <see cref="Particle"/>, or, where it is none, in any form (auxiliaries).</summary>
    Function = 32,

    /// <summary>Arabic, beside others of a lemma's own spelling: a noun or adjective, no name and no plural of another, of which an unlisted broken plural may be guessed.</summary>
    Singular = 64,

    /// <summary>Arabic, beside <see cref="Singular"/>: a plural of it is listed.</summary>
    Pluralized = 128,

    /// <summary>Arabic, without <see cref="Singular"/>: the form is a listed plural of the lemma, and if it is a lemma of its own too, one of the same meaning.</summary>
    Plural = 128,
}
