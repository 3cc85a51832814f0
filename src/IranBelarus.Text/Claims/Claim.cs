namespace IranBelarus.Text.Claims;

/// <summary>The smallest asserted, checkable proposition in a sentence, attributed to a speaker or to the outlet.</summary>
/// <remarks>Immutable, safe to share between threads. All spans are in UTF-16 code units of the article's text, end-exclusive.</remarks>
/// <param name="Span">The words of the proposition, without the cue that reports it.</param>
public sealed record Claim(TextSpan Span)
{
    /// <summary>The sentence that the claim stands in.</summary>
    public TextSpan Sentence { get; init; }

    /// <summary>Index of that sentence in the article, from 0.</summary>
    public int SentenceIndex { get; init; }

    /// <summary>Fact or stance. Default: <see cref="ClaimKind.Fact"/>.</summary>
    public ClaimKind Kind { get; init; }

    /// <summary>Who says so; <see langword="null"/> for what the outlet says itself.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>The reporting verb or phrase, where there is one.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>How the speech is given. Default: <see cref="QuoteStyle.None"/>.</summary>
    public QuoteStyle QuoteStyle { get; init; }

    /// <summary>What stands between the quotation marks, where there are any.</summary>
    public TextSpan? Quote { get; init; }

    /// <summary>Affirmed or negated. Default: <see cref="Polarity.Affirmative"/>.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>How firmly it is put forward. Default: <see cref="Modality.Asserted"/>.</summary>
    public Modality Modality { get; init; }

    /// <summary>Whether it stands in a headline or subheading and restates what the body says; such claims do not count twice.</summary>
    public bool Restates { get; init; }

    /// <summary>The numbers, money, quantities, ranges, dates and names in the claim, in text order.</summary>
    public IReadOnlyList<Mentions.Mention> Mentions { get; init; } = [];
}
