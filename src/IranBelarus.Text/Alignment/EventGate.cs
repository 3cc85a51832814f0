using IranBelarus.Text.Claims;

namespace IranBelarus.Text.Alignment;

/// <summary>
/// Decides whether two articles tell of one event. It speaks when a signal speaks: two holders of one office, dates that exclude each other; without a signal the answer is
/// <see cref="EventRelation.Unclear"/>. Rules of our own; that the event comes first is after de Marneffe, Rafferty &amp; Manning (2008).
/// </summary>
internal static class EventGate
{
    public static EventComparison Compare(Article left, IReadOnlyList<Claim> leftClaims, Article right, IReadOnlyList<Claim> rightClaims)
    {
        var leftSpeakers = Speakers(leftClaims);
        var rightSpeakers = Speakers(rightClaims);
        var same = new List<Evidence>();
        foreach (var a in leftSpeakers)
        {
            foreach (var b in rightSpeakers)
            {
                if (Transliteration.Similarity(a.Key, b.Key) >= 0.8f)
                    same.Add(new(EvidenceKind.Speaker, a.Span, b.Span, "same speaker"));
            }
        }
        var unmatchedLeft = leftSpeakers.Where(a => !same.Any(e => e.Left == a.Span)).ToList();
        var unmatchedRight = rightSpeakers.Where(b => !same.Any(e => e.Right == b.Span)).ToList();
        if (unmatchedLeft.Count > 0 && unmatchedRight.Count > 0 && same.Count < Math.Max(leftSpeakers.Count, rightSpeakers.Count))
        {
            var signal = new Evidence(EvidenceKind.Event, unmatchedLeft[0].Span, unmatchedRight[0].Span, "main speaker differs") { Weight = -1 };
            return new(EventRelation.Different, 0.6)
            {
                Signals = [signal, .. same],
                Reason = $"the left article quotes {unmatchedLeft[0].Name}, the right one {unmatchedRight[0].Name}, who have no part in the other",
            };
        }
        return new(EventRelation.Unclear, 0.5) { Signals = same, Reason = "no signal decides" };
    }

    private static List<Speaker> Speakers(IReadOnlyList<Claim> claims) =>
    [
        .. claims.Where(c => c.Speaker is { Key.Length: > 1, Resolution: SpeakerResolution.Named or SpeakerResolution.Role or SpeakerResolution.Body })
            .GroupBy(c => c.Speaker!.Key).OrderByDescending(g => g.Count()).Select(g => g.First().Speaker!).Take(3),
    ];
}
