namespace IranBelarus.Text.Claims;

/// <summary>A reporting verb or phrase.</summary>
/// <param name="Words">Its words, folded.</param>
/// <param name="Class">How it presents what it reports.</param>
/// <param name="Takes">What follows it.</param>
internal sealed record Cue(string[] Words, CueClass Class, CueTakes Takes);
