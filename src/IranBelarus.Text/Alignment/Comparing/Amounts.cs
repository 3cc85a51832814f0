using System.Collections.Frozen;
using System.Globalization;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>Compares amounts by value: units are converted, rounding and vague words allowed for. Rules of our own.</summary>
internal static class Amounts
{
    private static readonly Lazy<FrozenDictionary<string, (string Dimension, double Size)>> Units = new(() =>
        WordTables.Rows("Alignment/unit-sizes").ToFrozenDictionary(row => row[0], row => (row[1], double.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal));

    /// <summary>Whether two amounts measure the same sort of thing: money of one currency, one dimension, both shares, both places in an order, both counts.</summary>
    public static bool SameSort(NumberMention left, NumberMention right)
    {
        if ((left.Kind == MentionKind.Ordinal) != (right.Kind == MentionKind.Ordinal))
            return false;
        if (left.Unit is null && right.Unit is null)
            return true;
        if (left.Unit is null || right.Unit is null)
            return false;
        return Unit(left) == Unit(right) || Dimension(left) is { } dimension && dimension == Dimension(right);
    }

    /// <summary>How two amounts of one sort relate: equal, approximate or different.</summary>
    public static QuantityRelation Compare(NumberMention left, NumberMention right)
    {
        if (left.IsVague || right.IsVague)
            return left.IsVague && right.IsVague ? QuantityRelation.Equal : QuantityRelation.Unrelated;
        var (leftLow, leftHigh) = Bounds(left);
        var (rightLow, rightHigh) = Bounds(right);
        if (leftLow is null || rightLow is null)
            return QuantityRelation.Unrelated;
        var (a, b, c, d) = (leftLow.Value, leftHigh!.Value, rightLow.Value, rightHigh!.Value);
        if (Near(a, c, 1e-9) && Near(b, d, 1e-9))
            return QuantityRelation.Equal;
        var converted = left.Unit is not null && Unit(left) != Unit(right);
        if (converted && Near(a, c, 0.03) && Near(b, d, 0.03))
            return QuantityRelation.Approximate;
        // a point in a range; two ranges must be one
        if ((a == b) != (c == d) && Math.Max(a, c) <= Math.Min(b, d) * (1 + 1e-9))
            return QuantityRelation.Approximate;
        if (a == b && c == d && (Allows(left, a, right, c) || IsRounded(a, c, left, right)))
            return QuantityRelation.Approximate;
        return QuantityRelation.Different;
    }

    /// <summary>«more than 40» against 43; «about 100» against 97.</summary>
    private static bool Allows(NumberMention left, double a, NumberMention right, double b)
    {
        if (left.Bound == NumberBound.About || right.Bound == NumberBound.About)
            return Near(a, b, 0.1);
        if (left.Bound == right.Bound)
            return false;
        // the bound is a round number near the real one
        return left.Bound == NumberBound.AtLeast && b >= a && b <= a * 1.3 || right.Bound == NumberBound.AtLeast && a >= b && a <= b * 1.3
            || left.Bound == NumberBound.AtMost && b <= a && b >= a * 0.7 || right.Bound == NumberBound.AtMost && a <= b && a >= b * 0.7;
    }

    /// <summary>Whether one number is the other, rounded to fewer digits: 4.5 and 4.53 million, 3,400 and 3,378.</summary>
    private static bool IsRounded(double a, double b, NumberMention left, NumberMention right)
    {
        if (left.Kind == MentionKind.Ordinal || a <= 0 || b <= 0 || Math.Max(a, b) < 20 && a == Math.Floor(a) && b == Math.Floor(b))
            return false;
        var (rounder, exact) = Digits(a) <= Digits(b) ? (a, b) : (b, a);
        var digits = Digits(rounder);
        if (digits >= Digits(exact))
            return false;
        // two digits at least must agree, or one where the number is large and round
        var scale = Math.Pow(10, Math.Floor(Math.Log10(exact)) - digits + 1);
        return Near(Math.Round(exact / scale, MidpointRounding.AwayFromZero) * scale, rounder, 1e-9) && (digits > 1 || Near(rounder, exact, 0.04)) && Near(rounder, exact, 0.05);
    }

    /// <summary>Significant digits, trailing zeros left out.</summary>
    private static int Digits(double value)
    {
        var text = Math.Abs(value).ToString("0.###############", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0');
        return Math.Max(1, text.Length);
    }

    private static bool Near(double a, double b, double share) => Math.Abs(a - b) <= share * Math.Max(Math.Abs(a), Math.Abs(b));

    private static (double? Low, double? High) Bounds(NumberMention number)
    {
        var low = number.Low ?? number.Value;
        var high = number.High ?? number.Value;
        if (low is null || high is null)
            return (null, null);
        return (Convert((double)low, number), Convert((double)high, number));
    }

    private static double Convert(double value, NumberMention number) => number.Unit switch
    {
        "degF" => (value - 32) * 5 / 9,
        { } unit when Units.Value.TryGetValue(unit, out var known) => value * known.Size,
        // ten rials are a toman
        "IRT" => value * 10,
        _ => value,
    };

    private static string? Unit(NumberMention number) => number.Unit is "IRT" ? "IRR" : number.Unit is "degF" ? "degC" : number.Unit;

    private static string? Dimension(NumberMention number) => number.Unit is { } unit && Units.Value.TryGetValue(unit, out var known) ? known.Dimension : null;
}
