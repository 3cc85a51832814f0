using System.Globalization;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Exchange;

/// <summary>What a mention means, in short: the value with its unit, the day in ISO 8601.</summary>
internal static class MentionValue
{
    /// <summary>The value in ASCII digits; <see langword="null"/> where there is none.</summary>
    public static string? Of(Mention mention) => mention switch
    {
        DateMention { Iso: { } iso } => iso,
        NumberMention number when Number(number) is { } value => number.Unit is { } unit ? $"{value} {unit}" : value,
        _ => null,
    };

    private static string? Number(NumberMention number) => number switch
    {
        { Value: { } value } => Digits(value),
        { Low: { } low, High: { } high } => $"{Digits(low)}–{Digits(high)}",
        _ => null,
    };

    private static string Digits(decimal value) => value.ToString("#,##0.############", Format);

    /// <summary>A narrow space between thousands, as ISO 80000-1 wants it.</summary>
    private static readonly NumberFormatInfo Format = new() { NumberGroupSeparator = "\u202F", NegativeSign = "−" };
}
