using IranBelarus.Text.Mentions;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>Compares the names in two claims, and people across articles: by the keys of the gazetteer, else by their letters.</summary>
internal static class NameComparison
{
    /// <summary>Similarity of two spellings from which they are one name, and up to which they are two.</summary>
    private const double OneName = 0.72, TwoNames = 0.5;

    /// <summary>Whether two names mean the same: true or false, or <see langword="null"/> where it cannot be told.</summary>
    public static bool? Same(NameMention left, string leftText, NameMention right, string rightText)
    {
        if (left.Key is { } a && right.Key is { } b)
            return a == b || Places.Compatible(a, b);
        return SameSpelling(left.Span.In(leftText), right.Span.In(rightText));
    }

    /// <summary>Whether two people are one: by key, or by full or family name.</summary>
    public static bool? SamePerson(string leftKey, string leftName, string rightKey, string rightName)
    {
        if (leftKey.Length > 0 && leftKey == rightKey)
            return true;
        // a name in Latin letters is not compared with one in Arabic letters
        if (leftName.Any(char.IsAsciiLetter) != rightName.Any(char.IsAsciiLetter))
            return null;
        if (leftKey.StartsWith("person:", StringComparison.Ordinal) && rightKey.StartsWith("person:", StringComparison.Ordinal))
            return false;
        return SameSpelling(leftName, rightName);
    }

    /// <summary>Names that only one side has, of one kind: a pair for each kind with exactly one on both sides that cannot be the same.</summary>
    public static List<(NameMention Left, NameMention Right)> Differing(ClaimPair pair)
    {
        var differing = new List<(NameMention, NameMention)>();
        var leftOpen = Unmatched(pair.Left, pair.Right);
        var rightOpen = Unmatched(pair.Right, pair.Left);
        foreach (var kind in (ReadOnlySpan<NameKind>)[NameKind.Person, NameKind.City, NameKind.Country])
        {
            var (l, r) = (Single(leftOpen, kind), Single(rightOpen, kind));
            if (l is not null && r is not null && Same(l, pair.Left.Text, r, pair.Right.Text) == false)
                differing.Add((l, r));
        }
        return differing;

        static NameMention? Single(List<NameMention> names, NameKind kind)
        {
            var found = names.Where(n => n.NameKind == kind).ToList();
            return found.Count > 0 && found.TrueForAll(n => n.Key is not null && n.Key == found[0].Key || n == found[0]) ? found[0] : null;
        }
    }

    /// <summary>Whether one of two claims names somebody or something that the other does not.</summary>
    public static bool HasOneSided(ClaimPair pair) =>
        Unmatched(pair.Left, pair.Right).Concat(Unmatched(pair.Right, pair.Left)).Any(n => n.NameKind is NameKind.Person or NameKind.City or NameKind.Organization);

    /// <summary>The names of a claim that neither the other claim nor its surroundings have.</summary>
    private static List<NameMention> Unmatched(ClaimUnit unit, ClaimUnit other) =>
        [.. unit.Names.Where(n => n.Confidence >= 0.6 && !IsMatched(n, unit.Text, other))];

    private static bool IsMatched(NameMention name, string text, ClaimUnit other)
    {
        if (name.Key is { } key && (other.Scene.Names.ContainsKey(key) || Places.CountryOf(name) is { } country && other.Scene.Names.Keys.Any(k => k == country || Places.Compatible(k, key))))
            return true;
        if (other.Reading.Mentions.OfType<NameMention>().Any(n => Same(name, text, n, other.Text) == true))
            return true;
        // a name that one side's gazetteer knows may stand among the other's plain words
        var own = LetterFold.FoldToString(name.Span.In(text));
        return other.Terms.Any(t => NameMatcher.Similarity(own, LetterFold.FoldToString(t.Span.In(other.Text))) >= OneName);
    }

    private static bool? SameSpelling(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var similarity = NameMatcher.Similarity(left, right);
        if (similarity >= OneName)
            return true;
        // a full name beside a family name
        var a = LetterFold.FoldToString(left).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var b = LetterFold.FoldToString(right).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (a.Length != b.Length && a.Length > 0 && b.Length > 0 && NameMatcher.Similarity(a[^1], b[^1]) >= OneName)
            return true;
        // names with a part in common may be one
        return similarity <= TwoNames && !a.Any(x => x.Length > 2 && b.Any(y => y.Length > 2 && NameMatcher.Similarity(x, y) >= OneName)) ? false : null;
    }
}
