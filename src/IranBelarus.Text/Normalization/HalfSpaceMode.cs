namespace IranBelarus.Text.Normalization;

/// <summary>How much a <see cref="HalfSpaceRestorer"/> dares.</summary>
public enum HalfSpaceMode
{
    /// <summary>All repairs that are likelier than not.</summary>
    Full = 0,

    /// <summary>Only what is sure: verb prefixes, comparatives, clitics, compounds of the lexicon, plurals where no other spelling is usual; from a confidence of 0.95.</summary>
    Safe,
}
