using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Alignment;

/// <summary>The terms of one side, indexed by what a term of the other side can match them with. Safe to share between threads once it is built.</summary>
internal sealed class TermIndex
{
    private const float CognateWeight = 0.8f, FuzzyWeight = 0.9f;

    private readonly TermTypes _types;
    private readonly Dictionary<int, List<int>> _byNumber = [];
    private readonly Dictionary<string, List<int>> _bySkeleton = new(StringComparer.Ordinal);

    public TermIndex(TermTypes types)
    {
        _types = types;
        for (var i = 0; i < types.Count; i++)
        {
            foreach (var number in types[i].Lexicon)
                (_byNumber.TryGetValue(number, out var list) ? list : _byNumber[number] = []).Add(i);
            foreach (var skeleton in types[i].Skeletons)
                (_bySkeleton.TryGetValue(skeleton, out var list) ? list : _bySkeleton[skeleton] = []).Add(i);
        }
    }

    /// <summary>What a term of the other side can match.</summary>
    /// <param name="type">The term.</param>
    /// <param name="lexicon">The lexicon; <see langword="null"/> where both sides are one language.</param>
    /// <param name="direction">From the term's side to this.</param>
    /// <param name="found">Receives the matches by number of the term; emptied first.</param>
    public void Match(TermType type, BilingualLexicon? lexicon, LexiconDirection direction, Dictionary<int, TermMatch> found)
    {
        found.Clear();
        foreach (var number in type.Lexicon)
        {
            if (lexicon is null)
            {
                AddAll(number, 1, found);
                continue;
            }
            var targets = lexicon.TargetsOf(number, direction);
            var weights = lexicon.WeightsOf(number, direction);
            for (var i = 0; i < targets.Length; i++)
                AddAll(targets[i], weights[i] / 255f, found);
        }
        if (_types.Find(type.Kind, type.Key) is >= 0 and var same && (type.Kind != TermKind.Word || lexicon is null || !Cognates.AreFalseFriends(type.Key, type.Key)))
            Keep(found, new(same, type.Kind == TermKind.Word && lexicon is not null ? CognateWeight : 1, type.Kind == TermKind.Number ? EvidenceKind.Number : EvidenceKind.Cognate));
        foreach (var skeleton in type.Skeletons)
        {
            if (!_bySkeleton.TryGetValue(skeleton, out var list))
                continue;
            foreach (var other in list)
            {
                if (!found.ContainsKey(other) && (type.Lexicon.Length == 0 || _types[other].Lexicon.Length == 0) && Likeness(type, _types[other]) is > 0 and var likeness)
                    Keep(found, new(other, FuzzyWeight * likeness, EvidenceKind.Name));
            }
        }
    }

    private void AddAll(int number, float weight, Dictionary<int, TermMatch> found)
    {
        if (!_byNumber.TryGetValue(number, out var list))
            return;
        foreach (var type in list)
            Keep(found, new(type, weight, EvidenceKind.Term));
    }

    private static void Keep(Dictionary<int, TermMatch> found, TermMatch match)
    {
        if (!found.TryGetValue(match.Type, out var known) || known.Weight < match.Weight)
            found[match.Type] = match;
    }

    private static float Likeness(TermType left, TermType right)
    {
        var (a, b) = (left.Sound, right.Sound);
        var shorter = Math.Min(a.Length, b.Length);
        var likeness = Transliteration.Similarity(a, b);
        var least = shorter < 4 ? 0.95f : shorter < 6 ? 0.8f : 0.7f;
        return likeness >= least ? likeness : 0;
    }
}
