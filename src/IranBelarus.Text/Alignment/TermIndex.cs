using System.Runtime.InteropServices;
using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Alignment;

/// <summary>The terms of one side, indexed by what a term of the other side can match them with. Safe to share between threads once it is built.</summary>
internal sealed class TermIndex
{
    private const float CognateWeight = 0.8f, FuzzyWeight = 0.9f;
    private const int None = -1;

    private readonly TermTypes _types;
    private readonly Dictionary<int, int> _byNumber = [];
    private readonly List<(int Type, int Next)> _links = [];            // lists of the terms under one key, the last first
    private readonly Lists _unknown;
    private readonly Lazy<Lists> _all;                                  // asked only for terms that the lexicon does not know

    public TermIndex(TermTypes types)
    {
        _types = types;
        for (var i = 0; i < types.Count; i++)
        {
            foreach (var number in types[i].Lexicon)
                Add(_byNumber, _links, number, i);
        }
        _unknown = new(types, isKnownToo: false);
        _all = new(() => new(types, isKnownToo: true));
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
        // two words that the lexicon knows are alike if it says so
        var sounds = type.Lexicon.Length == 0 ? _all.Value : _unknown;
        if (sounds.IsEmpty)
            return;
        foreach (var skeleton in type.Entry.Skeletons)
        {
            for (var at = sounds.First(skeleton); at != None; at = sounds.Links[at].Next)
            {
                var other = sounds.Links[at].Type;
                if (!found.ContainsKey(other) && Likeness(type, _types[other]) is > 0 and var likeness)
                    Keep(found, new(other, FuzzyWeight * likeness, EvidenceKind.Name));
            }
        }
    }

    private static void Add<TKey>(Dictionary<TKey, int> index, List<(int Type, int Next)> links, TKey key, int type)
        where TKey : notnull
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out var known);
        links.Add((type, known ? first : None));
        first = links.Count - 1;
    }

    private void AddAll(int number, float weight, Dictionary<int, TermMatch> found)
    {
        for (var at = _byNumber.GetValueOrDefault(number, None); at != None; at = _links[at].Next)
            Keep(found, new(_links[at].Type, weight, EvidenceKind.Term));
    }

    private static void Keep(Dictionary<int, TermMatch> found, TermMatch match)
    {
        if (!found.TryGetValue(match.Type, out var known) || known.Weight < match.Weight)
            found[match.Type] = match;
    }

    private static float Likeness(TermType left, TermType right)
    {
        var (a, b) = (left.Entry.Sound, right.Entry.Sound);
        var shorter = Math.Min(a.Length, b.Length);
        return Transliteration.Similarity(a, b, least: shorter < 4 ? 0.95f : shorter < 6 ? 0.8f : 0.7f);
    }

    /// <summary>Terms by the skeletons of their sounds.</summary>
    private sealed class Lists
    {
        private readonly Dictionary<ulong, int> _first = [];

        public Lists(TermTypes types, bool isKnownToo)
        {
            for (var i = 0; i < types.Count; i++)
            {
                if (!isKnownToo && types[i].Lexicon.Length > 0)
                    continue;
                foreach (var skeleton in types[i].Entry.Skeletons)
                    Add(_first, Links, skeleton, i);
            }
        }

        public List<(int Type, int Next)> Links { get; } = [];

        public bool IsEmpty => Links.Count == 0;

        public int First(ulong skeleton) => _first.GetValueOrDefault(skeleton, None);
    }
}
