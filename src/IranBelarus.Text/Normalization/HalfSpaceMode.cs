namespace IranBelarus.Text.Normalization;

/// <summary>How much a <see cref="HalfSpaceRestorer"/> dares.</summary>
public enum HalfSpaceMode
{
    /// <summary>All repairs that are likelier than not.</summary>
    Full = 0,

    /// <summary>Only what grammar makes sure: verb prefixes, plurals, comparatives, clitics, and compounds of the lexicon; from a confidence of 0.95.</summary>
    Safe,
}
