namespace IranBelarus.Text.Mentions;

/// <summary>What a <see cref="Mention"/> is.</summary>
public enum MentionKind
{
    /// <summary>A number that counts or measures without a unit. A <see cref="NumberMention"/>.</summary>
    Number = 0,

    /// <summary>A place in an order: third, 21st. A <see cref="NumberMention"/>.</summary>
    Ordinal,

    /// <summary>A share of a hundred (unit <c>%</c>). A <see cref="NumberMention"/>.</summary>
    Percent,

    /// <summary>A sum in a currency. A <see cref="MoneyMention"/>.</summary>
    Money,

    /// <summary>A number with a unit of measure or of time. A <see cref="NumberMention"/>.</summary>
    Quantity,

    /// <summary>A day, month, year, century or time, or a stretch between two of them. A <see cref="DateMention"/>.</summary>
    Date,

    /// <summary>From a number to a number. A <see cref="NumberMention"/> with both bounds.</summary>
    Range,

    /// <summary>A person, place, body or people. A <see cref="NameMention"/>.</summary>
    Name,
}
