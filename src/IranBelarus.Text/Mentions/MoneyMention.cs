namespace IranBelarus.Text.Mentions;

/// <summary>A sum of money; <see cref="NumberMention.Unit"/> is the ISO 4217 code of its currency (toman: <c>IRT</c>).</summary>
/// <param name="Span">Where it stands, currency included.</param>
public sealed record MoneyMention(TextSpan Span) : NumberMention(MentionKind.Money, Span);
