namespace IranBelarus.Text.Claims.Speakers;

/// <summary>A head of phrases that name speakers.</summary>
/// <param name="Concept">What it means, across languages: <c>president</c>.</param>
/// <param name="Sort">What sort of head it is.</param>
/// <param name="Words">Its words, folded.</param>
internal sealed record Role(string Concept, RoleSort Sort, string[] Words);
