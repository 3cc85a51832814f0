namespace IranBelarus.Text.Claims;

/// <summary>Who is said to have said something.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Name">The name, as the article spells it where it is resolved; else the words that name the speaker.</param>
/// <param name="Span">The words that name the speaker at the cue; for carried speech those of the cue that it goes back to. Into the article's text.</param>
/// <param name="Resolution">How the name was found.</param>
public sealed record Speaker(string Name, TextSpan Span, SpeakerResolution Resolution)
{
    /// <summary>What the name is compared by: letters folded, titles left out. Two bare roles never have an equal key.</summary>
    public string Key { get; init; } = "";

    /// <summary>The office or role given with the name, as it stands in the text. Default: none.</summary>
    public string? Role { get; init; }
}
