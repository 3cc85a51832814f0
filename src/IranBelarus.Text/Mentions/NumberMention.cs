namespace IranBelarus.Text.Mentions;

/// <summary>A number, ordinal, percentage, quantity or range.</summary>
/// <param name="Kind">One of number, ordinal, percent, quantity, range (or money in the derived record).</param>
/// <param name="Span">Where it stands.</param>
public record NumberMention(MentionKind Kind, TextSpan Span) : Mention(Kind, Span)
{
    /// <summary>The full value: 100 million is 100000000, 5 % is 5, a third is 0.3333333333333333. <see langword="null"/> for a range and for a vague amount («dozens»).</summary>
    public decimal? Value { get; init; }

    /// <summary>The lower bound of a range, at most <see cref="High"/>.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper bound of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>The unit: <c>%</c>, an ISO 4217 code, or a unit's symbol (<c>km</c>, <c>kg</c>, <c>year</c>); <see langword="null"/> without one.</summary>
    public string? Unit { get; init; }

    /// <summary>What it is counted for, as a unit: <c>bbl</c> in «80 dollars a barrel»; <see langword="null"/> without one.</summary>
    public string? Per { get; init; }

    /// <summary>Exact, about, at least, at most. Default: exact.</summary>
    public NumberBound Bound { get; init; }

    /// <summary>Whether it is a vague amount («many», «dozens»), which has no value.</summary>
    public bool IsVague { get; init; }
}
