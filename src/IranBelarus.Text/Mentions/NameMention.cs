namespace IranBelarus.Text.Mentions;

/// <summary>A name.</summary>
/// <param name="Span">Where it stands, without title and role.</param>
public sealed record NameMention(TextSpan Span) : Mention(MentionKind.Name, Span)
{
    /// <summary>What it names. Default: not known.</summary>
    public NameKind NameKind { get; init; }

    /// <summary>
    /// The name's identity across languages: for a name of the gazetteer its key (<c>country:BY</c>, <c>city:minsk</c>, <c>org:sco</c>, <c>person:lukashenko</c>; a demonym has
    /// its country's key), else <see langword="null"/>, and then names are matched by <c>NameMatcher</c>.
    /// </summary>
    public string? Key { get; init; }
}
