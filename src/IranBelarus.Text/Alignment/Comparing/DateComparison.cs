using System.Globalization;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>Compares the dates of two claims: by the day they mean, whatever the calendar. A date that says less is compatible with one that says more.</summary>
internal static class DateComparison
{
    /// <summary>The dates of two claims, side by side.</summary>
    /// <param name="Agreeing">Dates that mean the same.</param>
    /// <param name="Differing">Dates that exclude each other and have no other partner.</param>
    /// <param name="OneSided">Whether a side gives a date that the other does not.</param>
    public readonly record struct Result(List<(DateMention Left, DateMention Right)> Agreeing, List<(DateMention Left, DateMention Right)> Differing, bool OneSided);

    public static Result Compare(IReadOnlyList<DateMention> left, IReadOnlyList<DateMention> right)
    {
        var agreeing = new List<(DateMention, DateMention)>();
        var differing = new List<(DateMention, DateMention)>();
        var leftOpen = left.Where(IsResolved).ToList();
        var rightOpen = right.Where(IsResolved).ToList();
        foreach (var l in leftOpen.ToList())
        {
            var partner = rightOpen.Find(r => l.Iso == r.Iso) ?? rightOpen.Find(r => Relate(l, r) == true);
            if (partner is null)
                continue;
            agreeing.Add((l, partner));
            leftOpen.Remove(l);
            rightOpen.Remove(partner);
        }
        foreach (var l in leftOpen.ToList())
        {
            var partner = rightOpen.Find(r => Relate(l, r) == false && l.Precision == r.Precision && l.Precision is not (DatePrecision.Decade or DatePrecision.Century));
            if (partner is null)
                continue;
            differing.Add((l, partner));
            leftOpen.Remove(l);
            rightOpen.Remove(partner);
        }
        return new(agreeing, differing, leftOpen.Count + rightOpen.Count > 0 || agreeing.Exists(a => a.Item1.Precision != a.Item2.Precision));
    }

    /// <summary>Whether two dates can mean the same: true or false, or <see langword="null"/> where it cannot be told. Months of the moon begin a day apart from country to country.</summary>
    public static bool? Relate(DateMention left, DateMention right) =>
        Relate(left.Iso!, right.Iso!, (left.Calendar == Mentions.Calendar.LunarHijri) != (right.Calendar == Mentions.Calendar.LunarHijri) ? 1 : 0);

    private static bool? Relate(string left, string right, int tolerance)
    {
        if (left == right)
            return true;
        if (left.Contains('/', StringComparison.Ordinal) || right.Contains('/', StringComparison.Ordinal))
            return Stretch(left) is { } a && Stretch(right) is { } b ? a == b || a.From <= b.From && b.To <= a.To || b.From <= a.From && a.To <= b.To : null;
        var (l, r) = (Parts(left), Parts(right));
        if (l is null || r is null)
            return null;
        var (ly, lm, ld) = l.Value;
        var (ry, rm, rd) = r.Value;
        if (ly is not null && ry is not null && lm is not null && rm is not null && ld is not null && rd is not null)
        {
            return Math.Abs((Day(ly.Value, lm.Value, ld.Value) - Day(ry.Value, rm.Value, rd.Value)).TotalDays) <= tolerance;
        }
        if (ly is not null && ry is not null && ly != ry || lm is not null && rm is not null && lm != rm)
            return false;
        if (ld is not null && rd is not null)
            return Math.Abs(ld.Value - rd.Value) <= tolerance;
        return ly is not null && ry is not null || lm is not null && rm is not null ? true : null;
    }

    private static bool IsResolved(DateMention date) => date.Iso is not null && date.Precision is not DatePrecision.Time;

    private static DateTime Day(int year, int month, int day) => new(Math.Clamp(year, 1, 9999), Math.Clamp(month, 1, 12), Math.Clamp(day, 1, DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), Math.Clamp(month, 1, 12))));

    private static (int From, int To)? Stretch(string iso)
    {
        var parts = iso.Split('/');
        return int.TryParse(parts[0].AsSpan(0, Math.Min(4, parts[0].Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(parts[^1].AsSpan(0, Math.Min(4, parts[^1].Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? (from, to) : null;
    }

    private static (int? Year, int? Month, int? Day)? Parts(string iso)
    {
        var date = iso.Split('T')[0];
        if (date.StartsWith("--", StringComparison.Ordinal))
        {
            var rest = date[2..].Split('-');
            return int.TryParse(rest[0], CultureInfo.InvariantCulture, out var month) ? (null, month, rest.Length > 1 && int.TryParse(rest[1], CultureInfo.InvariantCulture, out var day) ? day : null) : null;
        }
        var parts = date.Split('-');
        if (parts[0].Length != 4 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return null;
        int? m = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month2) ? month2 : null;
        int? d = parts.Length > 2 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var day2) ? day2 : null;
        return parts.Length > 1 && m is null ? null : (year, m, d);
    }
}
