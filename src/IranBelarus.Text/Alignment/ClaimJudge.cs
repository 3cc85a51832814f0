using IranBelarus.Text.Claims;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Alignment;

/// <summary>Judges two linked claims: what ties them, whether they agree, and how their quantities relate. Rules of our own; an unsure gate gives undetermined.</summary>
internal static class ClaimJudge
{
    public static ClaimLink Judge(Article left, Claim leftClaim, Article right, Claim rightClaim, in PairFeatures features, EventComparison events, List<Evidence> evidence)
    {
        var quantities = Quantities(leftClaim, rightClaim);
        var differ = quantities.Any(q => q.Relation == QuantityRelation.Different);
        var near = features.Likeness >= 0.5;                                 // near-translations are one event whatever the articles are
        var stance = leftClaim.Kind == ClaimKind.Stance && rightClaim.Kind == ClaimKind.Stance;
        var opposed = leftClaim.Polarity != rightClaim.Polarity;
        var confidence = Math.Clamp(0.3 + features.Likeness, 0, 0.95);
        (LinkKind Kind, Verdict Verdict, string Reason) judgement = (stance, events.Relation, differ) switch
        {
            (true, _, _) => (LinkKind.SameStance, opposed ? Verdict.Undetermined : Verdict.Agree, opposed ? "one side negates, but what is negated is unclear" : "both take the same position"),
            (_, EventRelation.Different, true) when !near => (LinkKind.SameTopicDifferentEvent, Verdict.NotComparable, "the numbers belong to two events: " + events.Reason),
            (_, EventRelation.Different, false) when !near => (LinkKind.Related, Verdict.Undetermined, "alike, but the articles tell of two events"),
            (_, _, true) when near => (LinkKind.SameFact, opposed ? Verdict.ConflictPolarity : Verdict.ConflictNumber, "the wording is the same, a number is not"),
            (_, _, true) => (LinkKind.SameEventMention, Verdict.Undetermined, "numbers differ, but it is unclear whether they count the same"),
            _ when near => (LinkKind.SameFact, opposed ? Verdict.Undetermined : Verdict.Agree, "both say the same"),
            _ => (LinkKind.SameEventMention, Verdict.Undetermined, "both speak of it, in different words"),
        };
        return new(leftClaim, rightClaim, judgement.Kind, judgement.Verdict, confidence) { Evidence = evidence, Quantities = quantities, Reason = judgement.Reason };
    }

    private static List<QuantityPair> Quantities(Claim left, Claim right)
    {
        var pairs = new List<QuantityPair>();
        var open = right.Mentions.OfType<NumberMention>().Where(n => n.Kind != MentionKind.Ordinal).ToList();
        foreach (var number in left.Mentions.OfType<NumberMention>().Where(n => n.Kind != MentionKind.Ordinal))
        {
            var partner = open.Find(n => Equal(n, number)) ?? open.Find(n => n.Kind == number.Kind && n.Unit == number.Unit);
            if (partner is not null)
                open.Remove(partner);
            pairs.Add(new(number, partner, partner is null ? QuantityRelation.OneSided : Equal(partner, number) ? QuantityRelation.Equal : QuantityRelation.Different));
        }
        pairs.AddRange(open.Select(n => new QuantityPair(null, n, QuantityRelation.OneSided)));
        return pairs;
    }

    private static bool Equal(NumberMention a, NumberMention b) => a.Value == b.Value && a.Low == b.Low && a.High == b.High && a.Unit == b.Unit;
}
