using IranBelarus.Text.Claims;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>
/// Chooses which claims are put side by side: those in the same words, those that share enough of what tells in these articles, and positions on one matter. The best pairs
/// first; a claim has one partner, or a second and third where they are nearly as good. Rules of our own.
/// </summary>
internal sealed class ClaimLinker(ClaimBoard board, TopicTable leftTopics, TopicTable rightTopics, double leastLikeness)
{
    private const double LeastScore = 3.2, LeastStanceScore = 1.4, LeastScene = 0.08, SharedTopics = 0.3;

    private const int MostPartners = 3;

    /// <summary>How good a further partner must be, beside the first.</summary>
    private const double NearlyAsGood = 0.45;

    /// <summary>The pairs, in the order of the left claims.</summary>
    public List<ClaimPair> Link(CancellationToken cancellationToken)
    {
        var topicsLeft = board.Left.Select(u => leftTopics.Find(u.Terms, board.LeftTypes)).ToList();
        var topicsRight = board.Right.Select(u => rightTopics.Find(u.Terms, board.RightTypes)).ToList();
        var candidates = new List<(ClaimPair Pair, double Score)>();
        for (var l = 0; l < board.Left.Count; l++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var r = 0; r < board.Right.Count; r++)
            {
                if (!board.Touch(l, r))
                    continue;
                var pair = board.Pair(l, r);
                var shared = topicsLeft[l].Keys.Count(topicsRight[r].ContainsKey);
                var topics = shared == 0 ? 0 : (double)shared / (topicsLeft[l].Count + topicsRight[r].Count - shared);
                if (ScoreOf(pair, topics) is > 0 and var score)
                    candidates.Add((pair, score));
            }
        }
        return Choose(candidates);
    }

    /// <summary>How good a pair is; 0 if it is none.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="topics">The share of the matters of both that they have in common, from 0 to 1.</param>
    private double ScoreOf(ClaimPair pair, double topics)
    {
        var score = pair.Shared * (0.3 + pair.Likeness) * (0.4 + 0.6 * pair.SceneLikeness);
        if (pair.IsSameWording)
            return pair.SceneLikeness < LeastScene && pair.Likeness < 0.5 ? 0 : score + 2 + Math.Min(3, pair.Translation / 3);
        if (pair.SceneLikeness < LeastScene)
            return 0;
        if (ClaimJudge.AreStances(pair) && topics > 0)
            return topics >= SharedTopics && score * (1 + topics) >= LeastStanceScore ? score * (1 + topics) : 0;
        // a report beside a position
        if (pair.Left.Claim.Kind != pair.Right.Claim.Kind)
            score *= 0.7;
        if (QuantityComparison.Compare(board, pair).Any(q => q.Left is not null && q.Right is not null && q.Relation != QuantityRelation.Unrelated))
            score *= 1.5;
        var days = DateComparison.Compare(pair.Left.Dates, pair.Right.Dates).Agreeing.Count;
        if (days > 0)
            score *= 1.5;
        var oneSpeaker = pair.Left.Claim.Speaker is { Key.Length: > 1 } l && pair.Right.Claim.Speaker is { Key.Length: > 1 } r && NameComparison.SamePerson(l.Key, l.Name, r.Key, r.Name) == true;
        if (oneSpeaker)
            score *= 1.3;
        // facts: several telling terms, not names alone
        var telling = days + pair.Matches.Count(m => m.Weight >= 2.2 && m.Kind != EvidenceKind.Name);
        return score >= LeastScore && (pair.Likeness >= leastLikeness || pair.Containment >= 2 * leastLikeness) && telling >= 2 ? score : 0;
    }

    private List<ClaimPair> Choose(List<(ClaimPair Pair, double Score)> candidates)
    {
        var leftBest = new double[board.Left.Count];
        var rightBest = new double[board.Right.Count];
        var leftCount = new int[board.Left.Count];
        var rightCount = new int[board.Right.Count];
        var chosen = new List<ClaimPair>();
        foreach (var (pair, score) in candidates.OrderByDescending(c => c.Score).ThenBy(c => Distance(c.Pair)).ThenBy(c => c.Pair.Left.Number).ThenBy(c => c.Pair.Right.Number))
        {
            var (l, r) = (pair.Left.Number, pair.Right.Number);
            // a further partner must be nearly as good as the first, and may not be the twin of a claim that has its own
            if (leftCount[l] >= MostPartners || rightCount[r] >= MostPartners || leftCount[l] > 0 && rightCount[r] > 0
                || leftCount[l] > 0 && score < NearlyAsGood * leftBest[l] || rightCount[r] > 0 && score < NearlyAsGood * rightBest[r])
                continue;
            if ((leftCount[l] > 0 || rightCount[r] > 0) && pair.IsSameWording && pair.Likeness > 0.9)
                continue;
            leftBest[l] = Math.Max(leftBest[l], score);
            rightBest[r] = Math.Max(rightBest[r], score);
            leftCount[l]++;
            rightCount[r]++;
            chosen.Add(pair);
        }
        chosen.Sort((a, b) => a.Left.Number != b.Left.Number ? a.Left.Number.CompareTo(b.Left.Number) : a.Right.Number.CompareTo(b.Right.Number));
        return chosen;
    }

    /// <summary>How far apart two claims stand in the course of their articles.</summary>
    private double Distance(ClaimPair pair) => Math.Abs((double)pair.Left.Number / board.Left.Count - (double)pair.Right.Number / board.Right.Count);
}
