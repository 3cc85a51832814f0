namespace IranBelarus.Text.Claims.Reading;

/// <summary>A reporting verb or phrase.</summary>
/// <param name="Words">Its words, folded.</param>
/// <param name="Class">How it presents what it reports.</param>
/// <param name="Takes">What follows it.</param>
internal sealed record Cue(string[] Words, CueClass Class, CueTakes Takes)
{
    /// <summary>The preposition before the thing said, folded (الی، علی، عن، ب); empty for none.</summary>
    public string Particle { get; init; } = "";

    /// <summary>Whether it is also a common word, and a cue only with «that», a colon or a quotation.</summary>
    public bool IsAmbiguous { get; init; }
}
