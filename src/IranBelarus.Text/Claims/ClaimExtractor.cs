using IranBelarus.Text.Claims.Reading;
using IranBelarus.Text.Claims.Speakers;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Normalization;
using IranBelarus.Text.Sentences;

namespace IranBelarus.Text.Claims;

/// <summary>Reads what an article claims: propositions smaller than sentences, each with who says so, how firmly, and the numbers, dates and names in it.</summary>
/// <remarks>
/// Immutable, safe to share between threads; keep one and use it again. Arabic, Persian and Dari; text in another language gives one claim a sentence, all by the outlet.
/// Rules of our own. Work is linear in the length of the text.
/// </remarks>
/// <example><code>
/// foreach (var claim in new ClaimExtractor().Extract(article))
///     Console.WriteLine($"{claim.Speaker?.Name}: {claim.Span.In(article.Text)}");
/// </code></example>
public sealed class ClaimExtractor
{
    private static readonly MentionExtractor Mentions = new();

    /// <summary>The claims of an article, in text order.</summary>
    /// <param name="article">The article; its language is detected if it is not given.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<Claim> Extract(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Read(article, cancellationToken).Claims;
    }

    /// <summary>Reads an article: its claims, and what was found on the way to them.</summary>
    internal static ArticleReading Read(Article article, CancellationToken cancellationToken = default)
    {
        var language = article.Language == TextLanguage.Unknown ? LanguageDetector.Detect(article.Text).Language : article.Language;
        var mentions = Mentions.Extract(article with { Language = language });
        var speakers = new SpeakerRegister(article.Text, language, mentions);
        var sentences = new List<ClaimSentence>();
        foreach (var sentence in article.Text.EnumerateSentences())
        {
            cancellationToken.ThrowIfCancellationRequested();
            sentences.Add(new(article.Text, sentence, language.IsPersian(), mentions));
        }
        foreach (var sentence in sentences)
            speakers.Learn(sentence);
        // twice: a name that stands beside a role late in the article is known from its start the second time
        var reader = Build(sentences, article.Text, language, mentions, speakers, cancellationToken);
        if (speakers.HasUnresolved)
        {
            speakers.Restart();
            reader = Build(sentences, article.Text, language, mentions, speakers, cancellationToken);
        }
        return new(article with { Language = language }, sentences, mentions, speakers, reader.Claims);
    }

    private static ClaimBuilder Build(List<ClaimSentence> sentences, string text, TextLanguage language, IReadOnlyList<Mention> mentions, SpeakerRegister speakers, CancellationToken cancellationToken)
    {
        var builder = new ClaimBuilder(text, language, mentions, speakers);
        foreach (var sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            builder.Add(sentence);
        }
        return builder;
    }
}
