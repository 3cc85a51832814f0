using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Alignment;

/// <summary>The terms of one side, indexed by what a term of the other side can match them with. Safe to share between threads once it is built.</summary>
internal sealed class TermIndex
{
    private const float CognateWeight = 0.8f, FuzzyWeight = 0.9f;

    /// <summary>How many words of like skeletons a word is compared with, those of its own skeleton first: more than names have, and a bound for text made to have them.</summary>
    private const int MostCompared = 256;

    private readonly TermTypes _types;
    private readonly KeyLists _byNumber;
    private readonly ulong[] _present;                      // for each number of the lexicon whether a term has it: most have none, and that is seen here at once
    private readonly KeyLists _unknown;
    private readonly KeyLists _all;                         // asked only for terms that the lexicon does not know

    /// <param name="types">The terms.</param>
    /// <param name="threads">Most threads; the result does not depend on it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public TermIndex(TermTypes types, int threads = 1, CancellationToken cancellationToken = default)
    {
        _types = types;
        (KeyLists, ulong[])? numbers = null;
        (KeyLists, KeyLists)? sounds = null;
        Work.Both(threads, cancellationToken,
            _ => numbers = ByNumber(types),
            _ => sounds = (BySkeleton(types, isKnownToo: false), BySkeleton(types, isKnownToo: true)));
        (_byNumber, _present) = numbers!.Value;
        (_unknown, _all) = sounds!.Value;
    }

    private static (KeyLists Lists, ulong[] Present) ByNumber(TermTypes types)
    {
        var (all, largest) = (0, 0);
        for (var i = 0; i < types.Count; i++)
        {
            foreach (var number in types[i].Lexicon)
                (all, largest) = (all + 1, Math.Max(largest, number));
        }
        var lists = new KeyLists(all);
        var present = new ulong[largest / 64 + 1];
        for (var i = 0; i < types.Count; i++)
        {
            foreach (var number in types[i].Lexicon)
            {
                lists.Add((ulong)number, i);
                present[number / 64] |= 1ul << number;
            }
        }
        return (lists, present);
    }

    /// <summary>How many terms the side has.</summary>
    public int Count => _types.Count;

    /// <summary>What a term of the other side can match.</summary>
    /// <param name="entry">The term.</param>
    /// <param name="lexicon">The lexicon; <see langword="null"/> where both sides are one language.</param>
    /// <param name="direction">From the term's side to this.</param>
    /// <param name="found">Receives the matches.</param>
    public void Match(TermEntry entry, BilingualLexicon? lexicon, LexiconDirection direction, MatchList found)
    {
        foreach (var number in entry.Lexicon)
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
        if (_types.Find(entry) is >= 0 and var same && (entry.Kind != TermKind.Word || lexicon is null || !Cognates.AreFalseFriends(entry.Key, entry.Key)))
            found.Keep(new(same, entry.Kind == TermKind.Word && lexicon is not null ? CognateWeight : 1, KindOf(entry)));
        // two words that the lexicon knows are alike if it says so
        if (entry.Sound.Length == 0 || (entry.Lexicon.Length > 0 && _unknown.IsEmpty))
            return;
        var sounds = entry.Lexicon.Length == 0 ? _all : _unknown;
        var compared = 0;
        foreach (var skeleton in entry.Skeletons)
        {
            for (var at = sounds.First(skeleton); at >= 0 && compared < MostCompared; at = sounds[at].Next, compared++)
            {
                var other = sounds[at].Type;
                if (!found.Contains(other) && Likeness(entry, _types[other]) is > 0 and var likeness)
                    found.Keep(new(other, FuzzyWeight * likeness, EvidenceKind.Name));
            }
        }
    }

    private static EvidenceKind KindOf(TermEntry entry) => entry.Kind switch
    {
        TermKind.Number => EvidenceKind.Number,
        TermKind.Date => EvidenceKind.Date,
        _ => EvidenceKind.Cognate,
    };

    private static KeyLists BySkeleton(TermTypes types, bool isKnownToo)
    {
        var count = 0;
        for (var i = 0; i < types.Count; i++)
            count += isKnownToo || types[i].Lexicon.Length == 0 ? types[i].Skeletons.Length : 0;
        var lists = new KeyLists(count);
        for (var i = 0; count > 0 && i < types.Count; i++)
        {
            if (!isKnownToo && types[i].Lexicon.Length > 0)
                continue;
            foreach (var skeleton in types[i].Skeletons)
                lists.Add(skeleton, i);
        }
        return lists;
    }

    private void AddAll(int number, float weight, MatchList found)
    {
        if (number / 64 >= _present.Length || (_present[number / 64] & 1ul << number) == 0)
            return;
        for (var at = _byNumber.First((ulong)number); at >= 0; at = _byNumber[at].Next)
            found.Keep(new(_byNumber[at].Type, weight, EvidenceKind.Term));
    }

    private static float Likeness(TermEntry left, TermEntry right)
    {
        var (a, b) = (left.Sound, right.Sound);
        var shorter = Math.Min(a.Length, b.Length);
        return Transliteration.Similarity(a, b, least: shorter < 4 ? 0.95f : shorter < 6 ? 0.8f : 0.7f);
    }
}
