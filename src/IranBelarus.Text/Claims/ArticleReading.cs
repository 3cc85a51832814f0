using IranBelarus.Text.Claims.Reading;
using IranBelarus.Text.Claims.Speakers;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Claims;

/// <summary>An article as it was read for its claims.</summary>
/// <param name="Article">The article, its language filled in.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Mentions">Its mentions, in text order.</param>
/// <param name="Speakers">Who is who.</param>
/// <param name="Claims">Its claims, in text order.</param>
internal sealed record ArticleReading(Article Article, IReadOnlyList<ClaimSentence> Sentences, IReadOnlyList<Mention> Mentions, SpeakerRegister Speakers, IReadOnlyList<Claim> Claims);
