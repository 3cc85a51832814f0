namespace IranBelarus.Text.Alignment;

/// <summary>
/// Chooses pairs of which a sentence may have several, as where one text says in two sentences what the other says in one: a one-to-one pair takes in a sentence without a partner
/// if the two together are a likelier translation of the third than one alone.
/// </summary>
internal sealed class PairGroups
{
    /// <summary>Least logarithm of the odds of a pair that others may be joined to: half of a sentence is no likely translation of the whole.</summary>
    private const float LeastOdds = -5;

    private readonly PairSearch _search;
    private readonly PairLikeness _likeness;
    private readonly List<(int Left, int Right, float Odds)> _pairs = [];
    private readonly ILookup<int, int> _ofLeft, _ofRight;
    private readonly bool[] _takenLeft, _takenRight;

    private PairGroups(PairSearch search, CancellationToken cancellationToken)
    {
        _search = search;
        _likeness = new(search.Sides.Left, search.Sides.Right, search.Sides.Matches.FromLeft);
        while (search.ReadBlock((l, r, odds) => _pairs.Add((l, r, odds)), cancellationToken))
        {
        }
        _pairs.RemoveAll(p => p.Odds < LeastOdds);
        _pairs.Sort(static (a, b) => a.Odds != b.Odds ? b.Odds.CompareTo(a.Odds) : a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        _ofLeft = _pairs.ToLookup(p => p.Left, p => p.Right);
        _ofRight = _pairs.ToLookup(p => p.Right, p => p.Left);
        _takenLeft = new bool[search.LeftCount];
        _takenRight = new bool[search.RightCount];
    }

    /// <summary>The pairs by left, then by right sentence; those of a group have the probability of the group.</summary>
    public static List<SentencePair> Of(PairSearch search, double least, CancellationToken cancellationToken) => new PairGroups(search, cancellationToken).Choose(least, cancellationToken);

    private List<SentencePair> Choose(double least, CancellationToken cancellationToken)
    {
        // sure pairs keep their sentences, the others may be taken to pieces
        var seeds = new List<(int Left, int Right, float Odds)>();
        foreach (var pair in _pairs)
        {
            if (PairModel.Probability(pair.Odds) >= least && !_takenLeft[pair.Left] && !_takenRight[pair.Right])
            {
                _takenLeft[pair.Left] = _takenRight[pair.Right] = true;
                seeds.Add(pair);
            }
        }
        var chosen = new List<SentencePair>();
        foreach (var seed in seeds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Take(seed, chosen, least);
        }
        foreach (var seed in _pairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_takenLeft[seed.Left] && !_takenRight[seed.Right])
                Take(seed, chosen, least);
        }
        chosen.Sort(static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        return chosen;
    }

    /// <summary>Joins sentences to a pair as long as that makes it likelier, and keeps it if it is likely enough then.</summary>
    private void Take((int Left, int Right, float Odds) seed, List<SentencePair> chosen, double least)
    {
        int[] left = [seed.Left], right = [seed.Right];
        var odds = seed.Odds;
        while (left.Length + right.Length <= SentenceBead.MostSentences)
        {
            var (bestLeft, bestRight, best) = (left, right, odds);
            if (left.Length == 1)
            {
                foreach (var r in _ofLeft[seed.Left])
                {
                    if (!_takenRight[r] && !right.Contains(r) && Odds(left, [.. right, r]) is var joined && joined > best)
                        (bestLeft, bestRight, best) = (left, [.. right, r], joined);
                }
            }
            if (right.Length == 1)
            {
                foreach (var l in _ofRight[seed.Right])
                {
                    if (!_takenLeft[l] && !left.Contains(l) && Odds([.. left, l], right) is var joined && joined > best)
                        (bestLeft, bestRight, best) = ([.. left, l], right, joined);
                }
            }
            if (best <= odds)
                break;
            (left, right, odds) = (bestLeft, bestRight, best);
        }
        var probability = PairModel.Probability(odds);
        if (probability < least)
            return;
        foreach (var l in left)
        {
            _takenLeft[l] = true;
            foreach (var r in right)
            {
                _takenRight[r] = true;
                chosen.Add(new(l, r, probability));
            }
        }
    }

    private float Odds(int[] left, int[] right)
    {
        var vectors = 0f;
        foreach (var l in left)
        {
            foreach (var r in right)
                vectors += _search.VectorScore(l, r) / (left.Length * right.Length);
        }
        return PairModel.Default.LogOdds(_search.Context.Features(left, right, _likeness.Of(left, right))) + vectors;
    }
}
