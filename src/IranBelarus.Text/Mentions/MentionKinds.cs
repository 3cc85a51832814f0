namespace IranBelarus.Text.Mentions;

/// <summary>A set of <see cref="MentionKind"/>: bit <c>1 &lt;&lt; kind</c> for each.</summary>
[Flags]
public enum MentionKinds
{
    /// <summary>The empty set.</summary>
    None = 0,

    /// <summary>Numbers.</summary>
    Number = 1 << MentionKind.Number,

    /// <summary>Ordinals.</summary>
    Ordinal = 1 << MentionKind.Ordinal,

    /// <summary>Percentages.</summary>
    Percent = 1 << MentionKind.Percent,

    /// <summary>Sums of money.</summary>
    Money = 1 << MentionKind.Money,

    /// <summary>Numbers with a unit.</summary>
    Quantity = 1 << MentionKind.Quantity,

    /// <summary>Dates and times.</summary>
    Date = 1 << MentionKind.Date,

    /// <summary>From a number to a number.</summary>
    Range = 1 << MentionKind.Range,

    /// <summary>Names.</summary>
    Name = 1 << MentionKind.Name,

    /// <summary>All but dates and names.</summary>
    Numeric = Number | Ordinal | Percent | Money | Quantity | Range,

    /// <summary>All.</summary>
    All = Numeric | Date | Name,
}
