using IranBelarus.Text.Claims;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>A claim as it is compared: its terms, numbers, dates and names, and the scene it belongs to. Belongs to one comparison.</summary>
/// <param name="claim">The claim.</param>
/// <param name="number">Index among the claims of its side that are compared; sentences follow the claims.</param>
/// <param name="sentence">Index of its sentence in the article.</param>
/// <param name="reading">The article.</param>
/// <param name="terms">Its terms, into the article.</param>
/// <param name="scene">What its part of the article is about.</param>
internal sealed class ClaimUnit(Claim claim, int number, int sentence, ArticleReading reading, List<Term> terms, Scene scene)
{
    /// <summary>How many numbers, dates and names of a claim are compared: a guard against endless sentences.</summary>
    private const int Most = 64;

    public Claim Claim => claim;

    /// <summary>Index among the claims of its side that are compared.</summary>
    public int Number => number;

    /// <summary>Index of its sentence in the article.</summary>
    public int Sentence => sentence;

    public ArticleReading Reading => reading;

    public string Text => reading.Article.Text;

    /// <summary>Its terms; spans are into the article.</summary>
    public List<Term> Terms => terms;

    /// <summary>Who and what its part of the article is about.</summary>
    public Scene Scene => scene;

    /// <summary>What it counts and measures: numbers, sums, percentages, quantities, ranges, ordinals.</summary>
    public IReadOnlyList<NumberMention> Numbers { get; } = [.. claim.Mentions.OfType<NumberMention>().Take(Most).Where(n => !claim.Mentions.Any(m => m != n && m is NumberMention or DateMention && m.Span.Contains(n.Span) && m.Span != n.Span))];

    public IReadOnlyList<DateMention> Dates { get; } = [.. claim.Mentions.OfType<DateMention>().Take(Most)];

    public IReadOnlyList<NameMention> Names { get; } = [.. claim.Mentions.OfType<NameMention>().Take(Most)];
}
