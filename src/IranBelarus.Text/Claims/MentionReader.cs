using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Claims;

/// <summary>The mentions of an article, in text order.</summary>
internal static class MentionReader
{
    private static readonly MentionExtractor Extractor = new();

    public static IReadOnlyList<Mention> Read(Article article, TextLanguage language) => Extractor.Extract(article with { Language = language });
}
