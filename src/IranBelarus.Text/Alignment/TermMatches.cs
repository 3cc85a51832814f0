using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Alignment;

/// <summary>Which term of the left side can match which of the right, and how well: found once for a collection, type by type.</summary>
internal sealed class TermMatches
{
    private const float CognateWeight = 0.8f, FuzzyWeight = 0.9f;

    private readonly List<TermMatch>[] _fromLeft, _fromRight;

    private TermMatches(int left, int right)
    {
        _fromLeft = new List<TermMatch>[left];
        _fromRight = new List<TermMatch>[right];
    }

    /// <summary>What a left term can match; empty if nothing.</summary>
    public IReadOnlyList<TermMatch> FromLeft(int type) => _fromLeft[type] ?? (IReadOnlyList<TermMatch>)[];

    /// <summary>What a right term can match.</summary>
    public IReadOnlyList<TermMatch> FromRight(int type) => _fromRight[type] ?? (IReadOnlyList<TermMatch>)[];

    /// <summary>Finds the matches.</summary>
    /// <param name="left">The left terms.</param>
    /// <param name="right">The right terms.</param>
    /// <param name="lexicon">The lexicon; <see langword="null"/> where both sides are one language.</param>
    /// <param name="direction">From the left side to the right.</param>
    public static TermMatches Find(TermTypes left, TermTypes right, BilingualLexicon? lexicon, LexiconDirection direction)
    {
        var matches = new TermMatches(left.Count, right.Count);
        var byNumber = new Dictionary<int, List<int>>();
        var bySkeleton = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var r = 0; r < right.Count; r++)
        {
            foreach (var number in right[r].Lexicon)
                (byNumber.TryGetValue(number, out var list) ? list : byNumber[number] = []).Add(r);
            foreach (var skeleton in Skeletons(right[r]))
                (bySkeleton.TryGetValue(skeleton, out var list) ? list : bySkeleton[skeleton] = []).Add(r);
        }
        var seen = new Dictionary<int, TermMatch>();
        for (var l = 0; l < left.Count; l++)
        {
            seen.Clear();
            var type = left[l];
            if (lexicon is not null)
            {
                foreach (var number in type.Lexicon)
                {
                    var targets = lexicon.TargetsOf(number, direction);
                    var weights = lexicon.WeightsOf(number, direction);
                    for (var i = 0; i < targets.Length; i++)
                    {
                        if (!byNumber.TryGetValue(targets[i], out var list))
                            continue;
                        foreach (var r in list)
                            Keep(seen, new(r, weights[i] / 255f, EvidenceKind.Term));
                    }
                }
            }
            else
            {
                foreach (var number in type.Lexicon)
                {
                    foreach (var r in byNumber.GetValueOrDefault(number) ?? [])
                        Keep(seen, new(r, 1, EvidenceKind.Term));
                }
            }
            if (right.Find(type.Kind, type.Key) is >= 0 and var same)
                Keep(seen, new(same, type.Kind == TermKind.Word && lexicon is not null ? CognateWeight : 1, type.Kind == TermKind.Number ? EvidenceKind.Number : EvidenceKind.Cognate));
            foreach (var skeleton in Skeletons(type))
            {
                foreach (var r in bySkeleton.GetValueOrDefault(skeleton) ?? [])
                {
                    if (!seen.ContainsKey(r) && (type.Lexicon.Length == 0 || right[r].Lexicon.Length == 0) && Likeness(type, right[r]) is > 0 and var likeness)
                        Keep(seen, new(r, FuzzyWeight * likeness, EvidenceKind.Name));
                }
            }
            foreach (var match in seen.Values.OrderBy(m => m.Type))
            {
                (matches._fromLeft[l] ??= []).Add(match);
                (matches._fromRight[match.Type] ??= []).Add(match with { Type = l });
            }
        }
        return matches;
    }

    private static void Keep(Dictionary<int, TermMatch> seen, TermMatch match)
    {
        if (!seen.TryGetValue(match.Type, out var known) || known.Weight < match.Weight)
            seen[match.Type] = match;
    }

    private static float Likeness(TermType left, TermType right)
    {
        var a = left.Kind == TermKind.Latin ? Transliteration.FromLatin(left.Key) : left.Key;
        var b = right.Kind == TermKind.Latin ? Transliteration.FromLatin(right.Key) : right.Key;
        var shorter = Math.Min(a.Length, b.Length);
        var likeness = Transliteration.Similarity(a, b);
        var least = shorter < 4 ? 0.95f : shorter < 6 ? 0.8f : 0.7f;
        return likeness >= least ? likeness : 0;
    }

    /// <summary>The skeleton of a word, and those with one consonant less.</summary>
    private static IEnumerable<string> Skeletons(TermType type)
    {
        var word = type.Kind switch { TermKind.Word => type.Key, TermKind.Latin => Transliteration.FromLatin(type.Key), _ => "" };
        if (word.Length is < 3 or > Transliteration.LongestWord)
            return [];
        Span<char> buffer = stackalloc char[Transliteration.LongestWord];
        var skeleton = buffer[..Transliteration.Skeleton(word, buffer)].ToString();
        return skeleton.Length switch
        {
            0 => [],
            < 4 => [skeleton],
            _ => Enumerable.Range(0, skeleton.Length).Select(i => skeleton.Remove(i, 1)).Append(skeleton).Distinct(),
        };
    }
}
