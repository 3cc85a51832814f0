namespace IranBelarus.Text.Normalization;

/// <summary>What happens to invisible characters: joiners, direction marks, embeddings and isolates, zero-width spaces, soft hyphens, byte order marks.</summary>
public enum ControlForm
{
    /// <summary>They stay as they are. The default value.</summary>
    Keep = 0,

    /// <summary>
    /// What does nothing goes: doubled joiners, half-spaces beside spaces, direction marks between Arabic letters, byte order marks; what was typed for
    /// a half-space becomes one; embeddings and isolates are balanced (UAX #9). What has an effect stays.
    /// </summary>
    RemoveStray,

    /// <summary>All go but half-spaces, which <see cref="NormalizationProfile.HalfSpaces"/> rules.</summary>
    RemoveAll,
}
