using System.Globalization;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>
/// Decides whether two articles tell of one event. It speaks when a signal speaks: two holders of one office, a visit in the other direction, days that exclude each other,
/// another round; or one visit, one day, many claims in the same words. Without a signal the answer is <see cref="EventRelation.Unclear"/>. Rules of our own; that the event
/// comes first is after de Marneffe, Rafferty &amp; Manning (2008).
/// </summary>
internal static class EventGate
{
    /// <summary>The sum of signals from which the gate speaks.</summary>
    private const double Decided = 1.5;

    /// <summary>Compares two articles.</summary>
    /// <param name="left">The left profile.</param>
    /// <param name="right">The right profile.</param>
    /// <param name="sameWords">Claims that say the same in the same words, strongest first.</param>
    /// <param name="differing">How many claims are in the same words but for their figures or names.</param>
    /// <param name="compared">How many claims the shorter article has.</param>
    public static EventComparison Compare(EventProfile left, EventProfile right, IReadOnlyList<ClaimPair> sameWords, int differing, int compared)
    {
        var signals = new List<Evidence>();
        Offices(left, right, signals);
        Journeys(left, right, signals);
        Dates(left, right, signals);
        Rounds(left, right, signals);
        Cities(left, right, signals);
        Countries(left, right, signals);
        if (sameWords.Count > 0)
        {
            var share = (double)sameWords.Count / Math.Max(1, compared);
            // two holders of one office, or two directions of travel, weigh more than formulas in common
            var most = signals.Exists(s => s.Weight <= -2) && (share < 0.5 || sameWords.Count < 2) ? 1 : 3;
            signals.Add(new(EvidenceKind.Event, sameWords[0].Left.Claim.Span, sameWords[0].Right.Claim.Span,
                string.Create(CultureInfo.InvariantCulture, $"{sameWords.Count} of {compared} claims in the same words"))
            { Weight = Math.Round(Math.Min(most, 4 * share + 0.25 * (sameWords.Count - 1)), 3) });
        }
        if (differing > 0 && sameWords.Count == 0 && signals.Exists(s => s.Weight < 0))
            signals.Add(new(EvidenceKind.Event, default, default, string.Create(CultureInfo.InvariantCulture, $"{differing} of {compared} claims alike but for their figures or names")) { Weight = -0.75 * Math.Min(2, differing) });
        var sum = signals.Sum(s => s.Weight);
        var relation = sum >= Decided ? EventRelation.Same : sum <= -Decided ? EventRelation.Different : EventRelation.Unclear;
        var ordered = signals.OrderByDescending(s => relation == EventRelation.Different ? -s.Weight : s.Weight).ThenBy(s => s.Left).ThenBy(s => s.Right).ToList();
        return new(relation, Math.Round(relation == EventRelation.Unclear ? 0.5 : 1 / (1 + Math.Exp(-Math.Abs(sum))), 3))
        {
            Signals = ordered,
            Reason = Reason(relation, ordered, left, right),
        };
    }

    /// <summary>Two holders of one office are two times.</summary>
    private static void Offices(EventProfile left, EventProfile right, List<Evidence> signals)
    {
        foreach (var l in left.Holders)
        {
            foreach (var r in right.Holders)
            {
                if (l.Country != r.Country || !IsOneOffice(l, r))
                    continue;
                var same = NameComparison.SamePerson(l.Person.Key, l.Person.Name, r.Person.Key, r.Person.Name);
                if (same == true)
                {
                    signals.Add(new(EvidenceKind.Name, l.Span, r.Span, $"same {l.Office.Concept}") { Weight = 0.25 });
                    continue;
                }
                // who is named on both sides may be the one before, or the one after
                if (same is null || Names(right, l) || Names(left, r))
                    continue;
                signals.Add(new(EvidenceKind.Event, l.Span, r.Span, $"office-holder differs: {l.Office.Concept} of {l.Country.Replace("country:", "", StringComparison.Ordinal)}") { Weight = l.Office.Concept is "spokesperson" or "minister" or "head" ? -1 : -3 });
            }
        }
    }

    private static bool IsOneOffice(OfficeHolder left, OfficeHolder right)
    {
        var head = left.Office.Concept is "president" or "head" && right.Office.Concept is "president" or "head" && left.Office.Department.Count == 0 && right.Office.Department.Count == 0 && left.Country.Length > 0;
        if (head)
            return true;
        // departments are in two languages: only an office without one is surely the same
        return left.Office.Concept == right.Office.Concept && left.Country.Length > 0 && left.Office.Concept is not ("minister" or "head" or "spokesperson")
            || left.Office.Concept == right.Office.Concept && left.Office.Department.Count > 0 && left.Office.Department.SequenceEqual(right.Office.Department);
    }

    private static bool Names(EventProfile profile, OfficeHolder holder) =>
        profile.People.Contains(holder.Person.Key) || profile.Reading.Speakers.Persons.Any(p => NameComparison.SamePerson(p.Key, p.Name, holder.Person.Key, holder.Person.Name) == true);

    private static void Journeys(EventProfile left, EventProfile right, List<Evidence> signals)
    {
        if (left.MainJourney is not { } l || right.MainJourney is not { } r)
            return;
        if (l.Destination == r.Destination)
        {
            if (l.Traveller is null || r.Traveller is null || l.Traveller == r.Traveller)
                signals.Add(new(EvidenceKind.Event, l.Span, r.Span, "one destination") { Weight = 0.75 });
            else
                signals.Add(new(EvidenceKind.Event, l.Span, r.Span, "travellers differ") { Weight = -1.5 });
            return;
        }
        var opposite = l.Traveller == r.Destination || r.Traveller == l.Destination;
        signals.Add(new(EvidenceKind.Event, l.Span, r.Span, opposite ? "direction of travel differs" : "destination differs") { Weight = opposite ? -2 : -1 });
    }

    private static void Dates(EventProfile left, EventProfile right, List<Evidence> signals)
    {
        foreach (var l in left.Dates)
        {
            foreach (var r in right.Dates)
            {
                if (DateComparison.Relate(l, r) == true && l.Precision == DatePrecision.Day && r.Precision == DatePrecision.Day)
                {
                    signals.Add(new(EvidenceKind.Date, l.Span, r.Span, "one day") { Weight = 1.5 });
                    return;
                }
            }
        }
        if (left.Dates.Count == 0 || right.Dates.Count == 0)
            return;
        var (a, b) = (left.Dates[0], right.Dates[0]);
        if (left.Dates.All(x => right.Dates.All(y => DateComparison.Relate(x, y) == false)))
            signals.Add(new(EvidenceKind.Date, a.Span, b.Span, $"days differ: {a.Iso} and {b.Iso}") { Weight = -1.25 });
    }

    private static void Rounds(EventProfile left, EventProfile right, List<Evidence> signals)
    {
        if (left.Rounds.Count == 0 || right.Rounds.Count == 0)
            return;
        foreach (var l in left.Rounds)
        {
            foreach (var r in right.Rounds)
            {
                if (l.Value == r.Value)
                {
                    signals.Add(new(EvidenceKind.Number, l.Span, r.Span, "same round") { Weight = 0.5 });
                    return;
                }
            }
        }
        signals.Add(new(EvidenceKind.Event, left.Rounds[0].Span, right.Rounds[0].Span,
            string.Create(CultureInfo.InvariantCulture, $"rounds differ: {left.Rounds[0].Value} and {right.Rounds[0].Value}"))
        { Weight = -2 });
    }

    private static void Cities(EventProfile left, EventProfile right, List<Evidence> signals)
    {
        if (left.Cities.Count == 0 || right.Cities.Count == 0)
            return;
        var l = left.Cities.OrderByDescending(c => c.Value.Count).ThenBy(c => c.Value.Span).First();
        var r = right.Cities.OrderByDescending(c => c.Value.Count).ThenBy(c => c.Value.Span).First();
        if (l.Key == r.Key)
            signals.Add(new(EvidenceKind.Place, l.Value.Span, r.Value.Span, "one city") { Weight = 0.5 });
        else if (!right.Cities.ContainsKey(l.Key) && !left.Cities.ContainsKey(r.Key))
            signals.Add(new(EvidenceKind.Place, l.Value.Span, r.Value.Span, "cities differ") { Weight = -0.75 });
        else
            signals.Add(new(EvidenceKind.Place, l.Value.Span, r.Value.Span, "main city differs") { Weight = -0.4 });
    }

    /// <summary>Two parts of the world: no country of one article stands in the other.</summary>
    private static void Countries(EventProfile left, EventProfile right, List<Evidence> signals)
    {
        if (left.Countries.Count == 0 || right.Countries.Count == 0 || left.Countries.Keys.Any(right.Countries.ContainsKey))
            return;
        var l = left.Countries.OrderByDescending(c => c.Value.Count).ThenBy(c => c.Value.Span).First();
        var r = right.Countries.OrderByDescending(c => c.Value.Count).ThenBy(c => c.Value.Span).First();
        signals.Add(new(EvidenceKind.Place, l.Value.Span, r.Value.Span, "countries differ") { Weight = -1.5 });
    }

    private static string Reason(EventRelation relation, List<Evidence> signals, EventProfile left, EventProfile right)
    {
        if (signals.Count == 0 || relation == EventRelation.Unclear && signals.TrueForAll(s => Math.Abs(s.Weight) < 0.5))
            return "no signal decides";
        var told = signals.Where(s => relation switch { EventRelation.Same => s.Weight > 0.4, EventRelation.Different => s.Weight < -0.3, _ => true } && !(s.Left.IsEmpty && s.Right.IsEmpty)).Take(3)
            .Select(s => $"{s.Rule} ({Words(s.Left, left)} / {Words(s.Right, right)})");
        return relation switch { EventRelation.Same => "one event: ", EventRelation.Different => "two events: ", _ => "unclear: " } + string.Join("; ", told);
    }

    private static string Words(TextSpan span, EventProfile profile)
    {
        var words = span.In(profile.Reading.Article.Text).ToString().ReplaceLineEndings(" ");
        return words.Length <= 48 ? words : words[..45] + "…";
    }
}
