using IranBelarus.Text.Claims.Reading;
using IranBelarus.Text.Claims.Speakers;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>Compares the names in two claims, and people across articles: by the keys of the gazetteer, else by their letters.</summary>
internal static class NameComparison
{
    /// <summary>Similarity of two spellings from which they are one name, and up to which they are two.</summary>
    private const double OneName = 0.72, TwoNames = 0.5;

    /// <summary>How like two claims are if they are the same but for what is compared.</summary>
    private const double SameButForThis = 0.75;

    /// <summary>What differs between the names of two claims.</summary>
    /// <param name="Persons">People in the same place.</param>
    /// <param name="Places">Where it happened.</param>
    /// <param name="Parties">Countries that take part.</param>
    /// <param name="IsDoubtful">Whether each side names a person whom the other does not, but perhaps for another part in it.</param>
    public readonly record struct Result(List<Pair> Persons, List<Pair> Places, List<Pair> Parties, bool IsDoubtful);

    /// <summary>A name beside another.</summary>
    public readonly record struct Pair(TextSpan Left, TextSpan Right);

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

    /// <summary>Compares the names of two claims: what only one side names against what only the other names.</summary>
    public static Result Compare(ClaimBoard board, ClaimPair pair)
    {
        var strict = pair.Likeness >= SameButForThis;
        var persons = new List<Pair>();
        var doubtful = false;
        var left = People(pair, pair.Left, pair.Right, strict);
        var right = People(pair, pair.Right, pair.Left, strict);
        // the same but for one name: what stands in its place is a name, whether a list knows it or not
        if (pair.Likeness >= 0.4 && left is [{ IsKnown: true }] && right.Count == 0 && InPlaceOf(board, pair, left[0].Span, pair.Right) is { } there)
            right.Add(there);
        else if (pair.Likeness >= 0.4 && right is [{ IsKnown: true }] && left.Count == 0 && InPlaceOf(board, pair, right[0].Span, pair.Left) is { } here)
            left.Add(here);
        if (Single(left) is { } l && Single(right) is { } r
            && SamePerson(l.Key, l.Span.In(pair.Left.Text).ToString(), r.Key, r.Span.In(pair.Right.Text).ToString()) == false)
        {
            if ((l.IsKnown || r.IsKnown || strict) && (strict || DigitComparison.PlaceAgreement(board, pair, l.Span, r.Span) >= 1))
                persons.Add(new(l.Span, r.Span));
            else
                doubtful = true;
        }
        var parties = new List<Pair>();
        if (Parties(pair.Left, pair.Right) is [var party, ..] && Parties(pair.Right, pair.Left) is [var other, ..])
            parties.Add(new(party.Span, other.Span));
        var places = DifferentPlaces(pair, strict);
        if (places.Count == 0 && !strict)
            doubtful |= HasOtherPlace(pair);
        return new(persons, places, parties, doubtful);
    }

    /// <summary>Whether one of two claims names somebody or something that the other does not.</summary>
    public static bool HasOneSided(ClaimPair pair) =>
        Unmatched(pair.Left, pair.Right).Concat(Unmatched(pair.Right, pair.Left)).Any(n => n.NameKind is NameKind.Person or NameKind.City or NameKind.Organization);

    /// <summary>Whether both claims name one person.</summary>
    public static bool SharePerson(ClaimPair pair) =>
        pair.Left.Names.Any(l => l.NameKind == NameKind.Person && pair.Right.Names.Any(r => r.NameKind == NameKind.Person && Same(l, pair.Left.Text, r, pair.Right.Text) == true));

    private readonly record struct Someone(TextSpan Span, string Key, bool IsKnown);

    private static Someone? Single(List<Someone> people) => people.Count > 0 && people.TrueForAll(p => p.Key.Length > 0 && p.Key == people[0].Key || p == people[0]) ? people[0] : null;

    /// <summary>The people whom a claim names and the other does not: names that are known for such, and words behind one another that no list knows.</summary>
    private static List<Someone> People(ClaimPair pair, ClaimUnit unit, ClaimUnit other, bool strict)
    {
        var found = unit.Names.Where(n => n.NameKind == NameKind.Person && n.Confidence >= 0.6 && !(strict ? IsIn(n, unit, other) : IsMatched(n, unit.Text, other)))
            .Select(n => new Someone(n.Span, n.Key ?? "", true)).ToList();
        if (found.Count > 0)
            return found;
        var sentence = unit.Reading.Sentences[unit.Sentence];
        for (var i = Math.Max(0, sentence.Words.FindIndex(w => w.Span.Start >= unit.Claim.Span.Start)); i < sentence.Count && sentence[i].Span.End <= unit.Claim.Span.End; i++)
        {
            var end = i;
            while (end < sentence.Count && sentence[end].Span.End <= unit.Claim.Span.End && sentence.IsWord(end) && sentence.NameEnd(end) == end && !char.IsDigit(sentence.Key(end)[0]) && SpeakerRegister.IsUnknown(sentence.Key(end), sentence.IsPersian))
                end++;
            if (end - i is < 2 or > 4)
            {
                i = Math.Max(i, end - 1);
                continue;
            }
            var span = sentence.Span(i, end);
            if (!pair.Matches.Any(m => (ReferenceEquals(unit, pair.Left) ? m.Left : m.Right).Span.Overlaps(span)))
                found.Add(new(span, "", false));
            i = end;
        }
        return found;
    }

    /// <summary>The words of a claim that match nothing, if they stand in one piece in the place of a name of the other claim.</summary>
    private static Someone? InPlaceOf(ClaimBoard board, ClaimPair pair, TextSpan name, ClaimUnit unit)
    {
        var isLeft = ReferenceEquals(unit, pair.Left);
        var open = unit.Terms.Where(t => !pair.Matches.Any(m => (isLeft ? m.Left : m.Right).Span.Overlaps(t.Span))).OrderBy(t => t.Span).ToList();
        if (open.Count == 0 || open.Exists(t => char.IsDigit(unit.Text[t.Span.Start])))
            return null;
        var span = TextSpan.FromBounds(open[0].Span.Start, open.Max(t => t.Span.End));
        var agreement = isLeft ? DigitComparison.PlaceAgreement(board, pair, span, name) : DigitComparison.PlaceAgreement(board, pair, name, span);
        return span.Length <= 40 && agreement >= 1 ? new(span, "", false) : null;
    }

    /// <summary>A city on one side, and «in …» with a name that no list knows on the other.</summary>
    private static bool HasOtherPlace(ClaimPair pair)
    {
        var (left, right) = (Cities(pair.Left, pair.Right, false).Count, Cities(pair.Right, pair.Left, false).Count);
        var (leftUnknown, rightUnknown) = (InUnknown(pair, pair.Left), InUnknown(pair, pair.Right));
        return left > 0 && rightUnknown || right > 0 && leftUnknown || leftUnknown && rightUnknown;
    }

    private static bool InUnknown(ClaimPair pair, ClaimUnit unit)
    {
        var isLeft = ReferenceEquals(unit, pair.Left);
        var sentence = unit.Reading.Sentences[unit.Sentence];
        for (var i = 1; i < sentence.Count; i++)
        {
            if (sentence.Key(i - 1) is "در" or "فی" && unit.Claim.Span.Contains(sentence[i].Span) && sentence.IsWord(i) && sentence.NameEnd(i) == i && !char.IsDigit(sentence.Key(i)[0])
                && SpeakerRegister.IsUnknown(sentence.Key(i), sentence.IsPersian) && !pair.Matches.Any(m => (isLeft ? m.Left : m.Right).Span.Overlaps(sentence[i].Span)))
                return true;
        }
        return false;
    }

    /// <summary>Cities in which it happened, one on each side, of which the other side knows nothing.</summary>
    private static List<Pair> DifferentPlaces(ClaimPair pair, bool strict)
    {
        var left = Cities(pair.Left, pair.Right, strict);
        var right = Cities(pair.Right, pair.Left, strict);
        if (left.Count == 0 || right.Count == 0 || left.Exists(n => n.Key != left[0].Key) || right.Exists(n => n.Key != right[0].Key) || Same(left[0], pair.Left.Text, right[0], pair.Right.Text) != false)
            return [];
        return [new(left[0].Span, right[0].Span)];
    }

    private static List<NameMention> Cities(ClaimUnit unit, ClaimUnit other, bool strict) =>
        [.. unit.Names.Where(n => n.NameKind is NameKind.City or NameKind.Place && n.Confidence >= 0.6 && n.Key is not null && !IsIn(n, unit, other) && (strict || !IsTold(n, unit, other)))];

    /// <summary>Countries and what belongs to them, that the other side does not name near by.</summary>
    private static List<NameMention> Parties(ClaimUnit unit, ClaimUnit other) =>
        [.. unit.Names.Where(n => n.NameKind is NameKind.Country or NameKind.Demonym && n.Key is { } key
            && !other.Names.Any(o => o.Key == key || Places.CountryOf(o) == key) && !other.Scene.Names.Keys.Any(k => Places.Compatible(k, key)) && !IsNamedNear(key, other))];

    private static bool IsNamedNear(string key, ClaimUnit unit)
    {
        var sentence = unit.Reading.Sentences[unit.Sentence].Sentence.Span;
        return unit.Reading.Mentions.OfType<NameMention>().Any(n => (sentence.Contains(n.Span) || n.Span.End <= sentence.Start) && (n.Key == key || Places.CountryOf(n) == key));
    }

    /// <summary>Whether the other claim has a name.</summary>
    private static bool IsIn(NameMention name, ClaimUnit unit, ClaimUnit other) =>
        other.Names.Any(o => o.Key is not null && o.Key == name.Key) || IsSpelledIn(name, unit.Text, other);

    /// <summary>Whether the other article tells of a name anywhere.</summary>
    private static bool IsTold(NameMention name, ClaimUnit unit, ClaimUnit other) =>
        other.Reading.Mentions.OfType<NameMention>().Any(o => o.Key is not null ? o.Key == name.Key : SameSpelling(name.Span.In(unit.Text), o.Span.In(other.Text)) == true);

    /// <summary>The names of a claim that neither the other claim nor its surroundings have.</summary>
    private static List<NameMention> Unmatched(ClaimUnit unit, ClaimUnit other) =>
        [.. unit.Names.Where(n => n.Confidence >= 0.6 && !IsMatched(n, unit.Text, other))];

    private static bool IsMatched(NameMention name, string text, ClaimUnit other)
    {
        if (name.Key is { } key && (other.Scene.Names.ContainsKey(key) || Places.CountryOf(name) is { } country && other.Scene.Names.Keys.Any(k => k == country || Places.Compatible(k, key))))
            return true;
        if (other.Reading.Mentions.OfType<NameMention>().Any(n => Same(name, text, n, other.Text) == true))
            return true;
        return IsSpelledIn(name, text, other);
    }

    /// <summary>A name that one side's gazetteer knows may stand among the other's plain words.</summary>
    private static bool IsSpelledIn(NameMention name, string text, ClaimUnit other)
    {
        var own = LetterFold.FoldToString(name.Span.In(text));
        // what the other's gazetteer knows as another name is another name, however alike (مسکو, مسقط)
        return other.Terms.Any(t => !(name.Key is not null && other.Names.Any(n => n.Key is not null && n.Key != name.Key && n.Span.Overlaps(t.Span))) && NameMatcher.Similarity(own, LetterFold.FoldToString(t.Span.In(other.Text))) >= OneName);
    }

    private static bool? SameSpelling(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var similarity = NameMatcher.Similarity(left, right);
        if (similarity >= OneName)
            return true;
        var a = LetterFold.FoldToString(left).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var b = LetterFold.FoldToString(right).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (a.Length == 0 || b.Length == 0)
            return null;
        // a full name beside a part of it
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (a.Length != b.Length && (Alike(a[^1], b[^1]) >= OneName || shorter.All(x => longer.Any(y => Alike(x, y) >= OneName))))
            return true;
        if (Alike(a[^1], b[^1]) is var family && a.Length > 1 && b.Length > 1)
            return family <= TwoNames || family < OneName && Alike(a[0], b[0]) <= TwoNames ? false : null;
        // names with a part in common may be one
        return similarity <= TwoNames && !a.Any(x => x.Length > 2 && b.Any(y => y.Length > 2 && Alike(x, y) >= OneName)) ? false : null;
    }

    private static double Alike(string left, string right) => NameMatcher.Similarity(left, right);
}
