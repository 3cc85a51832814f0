namespace IranBelarus.Text;

/// <summary>A text to be read or compared, as it was found; every public offset of the library counts in <see cref="Text"/>.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Id">The caller's name for the article; any string.</param>
/// <param name="Text">The whole text, untouched.</param>
public sealed record Article(string Id, string Text)
{
    /// <summary>The caller's name for the article.</summary>
    public string Id { get; init; } = Id ?? throw new ArgumentNullException(nameof(Id));

    /// <summary>The whole text, untouched.</summary>
    public string Text { get; init; } = Text ?? throw new ArgumentNullException(nameof(Text));

    /// <summary>The language, if known. Default: <see cref="TextLanguage.Unknown"/>, which lets a worker detect it.</summary>
    public TextLanguage Language { get; init; }

    /// <summary>The title, where it is not part of <see cref="Text"/>. Default: none.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet or address it came from. Default: none.</summary>
    public string? Source { get; init; }

    /// <summary>The day it was published: the anchor of relative dates. Default: none, and then relative dates stay unresolved.</summary>
    public DateOnly? PublishedAt { get; init; }
}
