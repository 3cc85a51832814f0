namespace IranBelarus.Text.Mentions;

/// <summary>A date, time or stretch of time.</summary>
/// <param name="Span">Where it stands.</param>
public sealed record DateMention(TextSpan Span) : Mention(MentionKind.Date, Span)
{
    /// <summary>
    /// Always Gregorian, ISO 8601, as precise as it is said: <c>2025-08-19</c>, <c>2025-08</c>, <c>2025</c>, <c>2023/2026</c> for a stretch,
    /// <c>--08-19</c> for a day whose year is open. <see langword="null"/> where it cannot be resolved («yesterday» without an anchor).
    /// </summary>
    public string? Iso { get; init; }

    /// <summary>The calendar of the text. Default: Gregorian.</summary>
    public Calendar Calendar { get; init; }

    /// <summary>How much is said.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>Year, month and day as the text has them, in <see cref="Calendar"/>; <see langword="null"/> where it leaves them open.</summary>
    public (int? Year, int? Month, int? Day) Parts { get; init; }

    /// <summary>Whether it is said relative to another day («yesterday», «last year»).</summary>
    public bool IsRelative { get; init; }
}
