using IranBelarus.Text.Claims;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>Judges two linked claims: what ties them, whether they agree, and how their quantities relate. Rules of our own; an unsure gate gives undetermined.</summary>
internal sealed class ClaimJudge(ClaimBoard board, EventComparison events, EventProfile left, EventProfile right, PolarityComparison polarity, TopicTable leftThings, TopicTable rightThings, FigureBook figures)
{
    /// <summary>Judges a pair.</summary>
    public ClaimLink Judge(ClaimPair pair)
    {
        var whole = figures.Of(pair);
        var quantities = whole?.QuantitiesOf(pair, figures.IsFree) ?? figures.Quantities(pair);
        var dates = whole?.DatesOf(pair, figures.IsFree) ?? DateComparison.Compare(pair.Left.Dates, pair.Right.Dates);
        var digits = whole?.DigitsOf(pair, figures.IsFree) ?? [];
        var opposed = polarity.Compare(board, pair);
        var names = NameComparison.Compare(board, pair);
        var evidence = pair.Matches.Take(8).Select(m => new Evidence(m.Kind, m.Left.Span, m.Right.Span, Rule(m.Kind)) { Weight = Math.Round(m.Weight, 3) }).ToList();
        var (relation, why) = RelationOf(pair, quantities, dates, names);
        if (why is not null)
            evidence.Insert(0, why);
        if (opposed.Evidence is { } turned)
            evidence.Insert(0, turned);
        foreach (var (l, r) in dates.Agreeing)
            evidence.Add(new(EvidenceKind.Date, l.Span, r.Span, "date = date"));
        var differences = new Differences(quantities, dates, digits, names, opposed);
        var judgement = IsStances(pair, relation) ? JudgeStances(pair, differences, evidence) : relation switch
        {
            EventRelation.Same => JudgeOneEvent(pair, whole is not null, differences, Strength(pair, why, dates), evidence),
            EventRelation.Different => JudgeTwoEvents(pair, quantities, why),
            _ => JudgeUnclear(pair, differences),
        };
        return new(pair.Left.Claim, pair.Right.Claim, judgement.Kind, judgement.Verdict, Confidence(pair))
        {
            Evidence = evidence,
            Quantities = quantities,
            Reason = judgement.Reason,
        };
    }

    private readonly record struct Judgement(LinkKind Kind, Verdict Verdict, string Reason);

    /// <summary>What differs between two claims.</summary>
    private readonly record struct Differences(List<QuantityPair> Quantities, DateComparison.Result Dates, List<(Term Left, Term Right)> Digits, NameComparison.Result Names, PolarityComparison.Result Opposed)
    {
        /// <summary>The first two quantities that differ.</summary>
        public QuantityPair? Number => Quantities.Find(q => q.Relation == QuantityRelation.Different);
    }

    /// <summary>How far a difference may count.</summary>
    private enum Grip
    {
        /// <summary>It may be of another time, or of another thing.</summary>
        Loose,

        /// <summary>One event by the wording alone.</summary>
        Wording,

        /// <summary>One event by more than the wording.</summary>
        Firm,
    }

    private Grip Strength(ClaimPair pair, Evidence? why, DateComparison.Result dates)
    {
        // a thing that lasts, or an earlier visit, is told of at two times
        if (events.Relation == EventRelation.Different || why?.Rule.StartsWith("earlier", StringComparison.Ordinal) == true)
            return Grip.Loose;
        if (IsAnchored(pair, dates))
            return Grip.Firm;
        // nothing but words: one of them must not say much more than the other
        var (l, r) = (pair.Left.Terms.Count, pair.Right.Terms.Count);
        return Math.Min(pair.LeftCover, pair.RightCover) < 0.45 && Math.Max(l, r) >= 1.8 * Math.Min(l, r) ? Grip.Loose : Grip.Wording;
    }

    /// <summary>Whether more than the wording says that two claims tell of one event: the articles do, or one day, or one person.</summary>
    private bool IsAnchored(ClaimPair pair, DateComparison.Result dates) =>
        events.Relation == EventRelation.Same || dates.Agreeing.Exists(d => d.Left.Precision == DatePrecision.Day && d.Right.Precision == DatePrecision.Day) || NameComparison.SharePerson(pair);

    /// <summary>How sure the link is: by the translation model for wordings, by the shared weight for matters in common.</summary>
    public static double Confidence(ClaimPair pair)
    {
        var wording = 1 / (1 + Math.Exp(-(pair.Translation - 1.5) / 2));
        var matter = 1 - Math.Exp(-pair.Shared * (0.3 + pair.Likeness) / 8);
        return Math.Round(Math.Clamp(0.55 * matter + 0.45 * wording * Math.Min(1, pair.Likeness / 0.35), 0.05, 0.99), 3);
    }

    /// <summary>Whether two claims belong to one event, and the signal that says so.</summary>
    private (EventRelation Relation, Evidence? Why) RelationOf(ClaimPair pair, List<QuantityPair> quantities, DateComparison.Result dates, NameComparison.Result names)
    {
        // «the earlier visit of their president to Tehran»: the event of the other article
        if (BackReference(pair) is { } back)
            return (EventRelation.Same, back);
        if (events.Relation == EventRelation.Different)
        {
            if (LastingThing(pair) is { } thing)
                return (EventRelation.Same, thing);
            return (EventRelation.Different, events.Signals.FirstOrDefault(s => s.Weight < 0));
        }
        if (events.Relation == EventRelation.Unclear && RoundsDiffer(pair) is { } rounds)
            return (EventRelation.Different, rounds);
        // more than one thing differs: two look-alikes rather than one event told in two ways
        var numbersDiffer = quantities.Any(q => q.Relation == QuantityRelation.Different);
        var differing = new List<Evidence>();
        if (dates.Differing.Count > 0 && dates.Agreeing.Count == 0)
            differing.Add(new(EvidenceKind.Date, dates.Differing[0].Left.Span, dates.Differing[0].Right.Span, "date differs") { Weight = -1 });
        foreach (var (found, kind, rule) in ((List<NameComparison.Pair>, EvidenceKind, string)[])[(names.Parties, EvidenceKind.Name, "party differs"), (names.Places, EvidenceKind.Place, "place differs"), (names.Persons, EvidenceKind.Name, "person differs")])
        {
            if (found.Count > 0)
                differing.Add(new(kind, found[0].Left, found[0].Right, rule) { Weight = -1 });
        }
        var anchored = IsAnchored(pair, dates);
        if (differing.Count + (numbersDiffer ? 1 : 0) > 1)
            return (events.Relation == EventRelation.Same ? EventRelation.Unclear : EventRelation.Different, differing[0]);
        if (numbersDiffer && names.IsDoubtful && !anchored)
            return (EventRelation.Unclear, null);
        if (names.Parties.Count > 0 && !anchored)
            return (EventRelation.Different, differing[0]);
        if (names.Places.Count > 0 && !anchored && pair.Likeness < 0.75)
            return (EventRelation.Unclear, differing[0]);
        if (events.Relation == EventRelation.Same)
            return (EventRelation.Same, null);
        return pair.IsSameWording || figures.Of(pair) is not null ? (EventRelation.Same, new(EvidenceKind.Event, pair.Left.Claim.Span, pair.Right.Claim.Span, "same wording, no differing signal")) : (EventRelation.Unclear, null);
    }

    private Evidence? BackReference(ClaimPair pair)
    {
        foreach (var (own, other, swapped) in new[] { (left.JourneysIn(pair.Left.Claim.Span), right, false), (right.JourneysIn(pair.Right.Claim.Span), left, true) })
        {
            foreach (var journey in own.Where(j => j.IsEarlier))
            {
                var main = other.MainJourney;
                var place = other.Cities.Keys.Select(c => c).FirstOrDefault(c => Places.Compatible(c, journey.Destination));
                var fits = main is not null ? main.Destination == journey.Destination && (main.Traveller is null || journey.Traveller is null || main.Traveller == journey.Traveller) : place is not null;
                if (!fits)
                    continue;
                var span = main?.Span ?? other.Cities[place!].Span;
                return swapped ? new(EvidenceKind.Event, span, journey.Span, "earlier visit = the visit told of") : new(EvidenceKind.Event, journey.Span, span, "earlier visit = the visit told of");
            }
        }
        return null;
    }

    /// <summary>A road map, a treaty: what both speak of outlasts the event.</summary>
    private Evidence? LastingThing(ClaimPair pair)
    {
        if (pair.SceneLikeness < 0.1)
            return null;
        var l = leftThings.Find(pair.Left.Terms, board.LeftTypes);
        var r = rightThings.Find(pair.Right.Terms, board.RightTypes);
        foreach (var (thing, place) in l)
        {
            // counted things («8 agreements») are of their event
            if (r.TryGetValue(thing, out var other) && !IsCounted(pair.Left, place) && !IsCounted(pair.Right, other))
                return new(EvidenceKind.Term, place, other, "a thing that lasts beyond its event");
        }
        return null;
    }

    private static bool IsCounted(ClaimUnit unit, TextSpan place) => unit.Numbers.Any(n => n.Kind == MentionKind.Number && n.Span.End <= place.Start && place.Start - n.Span.End <= 2 && n.Value is not 1);

    private Evidence? RoundsDiffer(ClaimPair pair)
    {
        var l = left.Rounds.Where(n => pair.Left.Claim.Span.Contains(n.Span)).ToList();
        var r = right.Rounds.Where(n => pair.Right.Claim.Span.Contains(n.Span)).ToList();
        return l.Count > 0 && r.Count > 0 && !l.Any(a => r.Any(b => a.Value == b.Value)) ? new(EvidenceKind.Event, l[0].Span, r[0].Span, "rounds differ") { Weight = -2 } : null;
    }

    /// <summary>Whether both take a position that is not bound to an event: no visit is judged, no thing that only one event brought.</summary>
    private bool IsStances(ClaimPair pair, EventRelation relation)
    {
        if (!AreStances(pair))
            return false;
        return relation != EventRelation.Different || !(left.SpeaksOfVisit(pair.Left.Claim.Span) && right.SpeaksOfVisit(pair.Right.Claim.Span));
    }

    /// <summary>Whether both are positions, or one is and the other says something lasting in a speech.</summary>
    public static bool AreStances(ClaimPair pair) =>
        pair.Left.Claim.Kind == ClaimKind.Stance && pair.Right.Claim.Kind == ClaimKind.Stance
        || (pair.Left.Claim.Kind == ClaimKind.Stance || pair.Right.Claim.Kind == ClaimKind.Stance) && IsLasting(pair.Left.Claim) && IsLasting(pair.Right.Claim);

    private static bool IsLasting(Claim claim) =>
        claim.Kind == ClaimKind.Stance || claim.Speaker is not null && !claim.Mentions.Any(m => m is NumberMention { Value: > 3 } or MoneyMention or DateMention { IsRelative: false }) && claim.Modality is Modality.Conditional or Modality.Wished;

    private Judgement JudgeStances(ClaimPair pair, in Differences differences, List<Evidence> evidence)
    {
        if (differences.Digits is [var digits, ..])
            return new(LinkKind.SameStance, Verdict.ConflictNumber, $"the same position, but different numbers: {digits.Left.Span.In(pair.Left.Text)} and {digits.Right.Span.In(pair.Right.Text)}");
        if (pair.IsSameWording && differences.Number is { } number)
            return new(LinkKind.SameStance, Verdict.ConflictNumber, $"the same position, but different numbers{Of(number)}");
        var opposed = differences.Opposed;
        if (opposed.IsOpposed && pair.IsClose)
            return new(LinkKind.SameStance, Verdict.ConflictPolarity, "one affirms what the other denies");
        if (opposed.IsOpposed)
            return new(LinkKind.SameStance, Verdict.Undetermined, "they may oppose each other, but it is unclear whether they speak of the same");
        if (opposed.IsDoubtful && pair.IsSameWording)
            return new(LinkKind.SameStance, Verdict.Undetermined, "one side negates, but what is negated is unclear");
        // two people may hold one position: only the very words of one statement, by people of one country, are one utterance
        if (pair.IsClose && pair.Likeness >= 0.6 && events.Relation != EventRelation.Different && differences.Names.Parties.Count == 0 && DifferentSpeakers(pair) is { } speakers && (events.Relation == EventRelation.Same || SpeakForOneCountry(pair)))
        {
            evidence.Insert(0, speakers);
            return new(LinkKind.SameStance, Verdict.ConflictAttribution, Attributed(pair));
        }
        return new(LinkKind.SameStance, Verdict.Agree, "both take a position on one matter, and nothing opposes them");
    }

    private Judgement JudgeOneEvent(ClaimPair pair, bool sentencesSame, in Differences differences, Grip grip, List<Evidence> evidence)
    {
        var (quantities, dates, digits, names, opposed) = differences;
        var wording = pair.IsSameWording || sentencesSame;
        var close = wording || pair.Likeness >= 0.3;
        if (differences.Number is { } number)
        {
            if (!close)
                return new(LinkKind.SameEventMention, Verdict.Undetermined, $"numbers differ{Of(number)}, but it is unclear whether they count the same");
            if (grip == Grip.Loose)
                return new(LinkKind.Related, Verdict.Undetermined, $"numbers differ{Of(number)}, but nothing tells that they are of one event");
            evidence.Insert(0, new(EvidenceKind.Number, number.Left!.Span, number.Right!.Span, "number ≠ number"));
            return new(LinkKind.SameFact, Verdict.ConflictNumber, $"one event, but different numbers{Of(number)}");
        }
        if (digits.Count > 0 && grip != Grip.Loose)
        {
            var date = pair.Left.Dates.Any(d => d.Span.Contains(digits[0].Left.Span)) || pair.Right.Dates.Any(d => d.Span.Contains(digits[0].Right.Span));
            evidence.Insert(0, new(date ? EvidenceKind.Date : EvidenceKind.Number, digits[0].Left.Span, digits[0].Right.Span, date ? "date ≠ date" : "number ≠ number"));
            return new(LinkKind.SameFact, date ? Verdict.ConflictDate : Verdict.ConflictNumber,
                $"the same words, but different {(date ? "dates" : "numbers")}: {digits[0].Left.Span.In(pair.Left.Text)} and {digits[0].Right.Span.In(pair.Right.Text)}");
        }
        if (close && dates.Differing.Count > 0 && (dates.Agreeing.Count == 0 || wording))
        {
            if (grip == Grip.Loose)
                return new(LinkKind.Related, Verdict.Undetermined, $"dates differ ({dates.Differing[0].Left.Iso} and {dates.Differing[0].Right.Iso}), but nothing tells that they are of one event");
            evidence.Insert(0, new(EvidenceKind.Date, dates.Differing[0].Left.Span, dates.Differing[0].Right.Span, "date ≠ date"));
            return new(LinkKind.SameFact, Verdict.ConflictDate, $"one event, but different dates: {dates.Differing[0].Left.Iso} and {dates.Differing[0].Right.Iso}");
        }
        if (pair.IsClose && grip != Grip.Loose)
        {
            foreach (var (found, kind, verdict, what) in ((List<NameComparison.Pair>, EvidenceKind, Verdict, string)[])[(names.Persons, EvidenceKind.Name, Verdict.ConflictName, "people"), (names.Places, EvidenceKind.Place, Verdict.ConflictPlace, "places"), (names.Parties, EvidenceKind.Name, Verdict.ConflictName, "parties")])
            {
                if (found is not [var name, ..])
                    continue;
                evidence.Insert(0, new(kind, name.Left, name.Right, kind == EvidenceKind.Place ? "place ≠ place" : "name ≠ name"));
                return new(LinkKind.SameFact, verdict, $"one event, but different {what}: {name.Left.In(pair.Left.Text)} and {name.Right.In(pair.Right.Text)}");
            }
        }
        if (opposed.IsOpposed && pair.IsClose && grip != Grip.Loose)
            return new(LinkKind.SameFact, Verdict.ConflictPolarity, "one affirms what the other denies");
        if ((opposed.IsDoubtful || opposed.IsOpposed) && wording)
            return new(LinkKind.SameFact, Verdict.Undetermined, "one side negates, but what is negated is unclear");
        if (wording && (names.IsDoubtful || names.Persons.Count + names.Places.Count > 0))
            return new(LinkKind.SameFact, Verdict.Undetermined, "each side names somebody or some place that the other does not");
        if (pair.IsClose && grip != Grip.Loose && DifferentSpeakers(pair) is { } speakers)
        {
            evidence.Insert(0, speakers);
            return new(LinkKind.SameFact, Verdict.ConflictAttribution, Attributed(pair));
        }
        if (!close && LastingThing(pair) is null && BackReference(pair) is null)
            return new(LinkKind.SameEventMention, Verdict.Undetermined, "both speak of one event, in different words");
        var approximate = quantities.Any(q => q.Relation == QuantityRelation.Approximate);
        var detail = quantities.Any(q => q.Relation == QuantityRelation.OneSided && !IsSmall(q)) || dates.OneSided || NameComparison.HasOneSided(pair) || LengthsDiffer(pair);
        return new(detail ? LinkKind.SameFactWithDetail : LinkKind.SameFact, approximate ? Verdict.AgreeApprox : Verdict.Agree,
            approximate ? "they agree up to rounding, conversion or a vague word" : detail ? "they agree, and one says more" : "both say the same");
    }

    private static string Attributed(ClaimPair pair) => $"one statement, but different speakers: {pair.Left.Claim.Speaker!.Name} and {pair.Right.Claim.Speaker!.Name}";

    /// <summary>Whether both speakers hold offices of one country.</summary>
    private bool SpeakForOneCountry(ClaimPair pair)
    {
        var l = CountriesOf(left, pair.Left.Claim.Speaker);
        return CountriesOf(right, pair.Right.Claim.Speaker).Any(l.Contains);
    }

    private static List<string> CountriesOf(EventProfile profile, Speaker? speaker) =>
        [.. profile.Reading.Speakers.Persons.Where(p => p.Key == speaker?.Key).SelectMany(p => p.Offices).Select(o => o.Of ?? profile.Home).Where(c => c.Length > 0)];

    private Judgement JudgeTwoEvents(ClaimPair pair, List<QuantityPair> quantities, Evidence? why)
    {
        var reason = events.Relation == EventRelation.Different ? events.Reason : why is null ? "two events" : "two events: " + why.Rule;
        if (quantities.Find(q => q.Relation == QuantityRelation.Different) is { } number)
            return new(LinkKind.SameTopicDifferentEvent, Verdict.NotComparable, $"the numbers{Of(number)} belong to {reason}");
        return new(LinkKind.SameTopicDifferentEvent, Verdict.NotComparable, reason);
    }

    private static Judgement JudgeUnclear(ClaimPair pair, in Differences differences)
    {
        var (quantities, dates, _, names, opposed) = differences;
        var differing = new List<string>();
        if (differences.Number is { } number)
            differing.Add("numbers" + Of(number));
        if (dates.Differing.Count > 0)
            differing.Add($"dates ({dates.Differing[0].Left.Iso} and {dates.Differing[0].Right.Iso})");
        foreach (var (found, what) in ((List<NameComparison.Pair>, string)[])[(names.Persons, "people"), (names.Places, "places"), (names.Parties, "parties")])
        {
            if (found is [var name, ..])
                differing.Add($"{what} ({name.Left.In(pair.Left.Text)} and {name.Right.In(pair.Right.Text)})");
        }
        if (opposed.IsOpposed)
            differing.Add("one affirms, one denies");
        if (differing.Count > 0)
            return new(LinkKind.Related, Verdict.Undetermined, "it is unclear whether they tell of one event; they differ in: " + string.Join(", ", differing));
        var shared = quantities.Any(q => q.Relation is QuantityRelation.Equal or QuantityRelation.Approximate && !IsSmall(q));
        if (pair.Likeness >= 0.35 || shared && pair.Likeness >= 0.25)
            return new(LinkKind.SameFact, quantities.Any(q => q.Relation == QuantityRelation.Approximate) ? Verdict.AgreeApprox : Verdict.Agree, "alike, and nothing differs");
        return new(LinkKind.Related, Verdict.Undetermined, "alike, but no signal tells whether they are about one event");
    }

    private static Evidence? DifferentSpeakers(ClaimPair pair)
    {
        if (pair.Left.Claim.Speaker is not { Resolution: not (SpeakerResolution.Unresolved or SpeakerResolution.Body), Key.Length: > 1 } l
            || pair.Right.Claim.Speaker is not { Resolution: not (SpeakerResolution.Unresolved or SpeakerResolution.Body), Key.Length: > 1 } r || pair.Matches.Count < 4)
            return null;
        return NameComparison.SamePerson(l.Key, l.Name, r.Key, r.Name) == false ? new(EvidenceKind.Speaker, l.Span, r.Span, "speaker ≠ speaker") : null;
    }

    private static bool LengthsDiffer(ClaimPair pair)
    {
        var (l, r) = (pair.Left.Terms.Count, pair.Right.Terms.Count);
        return Math.Min(l, r) > 0 && (double)Math.Max(l, r) / Math.Min(l, r) >= 1.7;
    }

    /// <summary>«two countries», «one»: numbers that are as often words.</summary>
    private static bool IsSmall(QuantityPair pair) => (pair.Left ?? pair.Right) is NumberMention { Unit: null } number && (number.IsVague || number.Value is <= 2);

    private static string Of(QuantityPair number) => number.Counted.Length > 0 ? $" ({Value(number.Left)} and {Value(number.Right)}: {number.Counted})" : $" ({Value(number.Left)} and {Value(number.Right)})";

    private static string Value(Mention? mention) => mention is NumberMention number
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(number.Value is { } value ? value : number.Low is { } low ? $"{low}–{number.High}" : "?")}{(number.Unit is null ? "" : " " + number.Unit)}")
        : "?";

    private static string Rule(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Number => "number = number",
        EvidenceKind.Name => "name ~ name",
        EvidenceKind.Cognate => "cognate = cognate",
        _ => "term = term",
    };
}
