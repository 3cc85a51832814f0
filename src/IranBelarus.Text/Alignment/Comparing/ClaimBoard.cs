using IranBelarus.Text.Claims;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>
/// The claims of two articles, laid out for comparison. What a shared term tells depends on how rare it is in ordinary news (the background of the sentence aligner) and on
/// how rare it is in these articles: in two reports of one visit «cooperation» tells little, «unilateralism» much.
/// </summary>
internal sealed class ClaimBoard
{
    /// <summary>How many claims of an article are compared; the cost grows with the product of both sides. Those behind stand on one side only.</summary>
    public const int MostClaims = 1500;

    private const int Turns = 12;

    private readonly PairCollection _collection;
    private readonly double[] _leftWeights, _rightWeights, _leftTotals, _rightTotals;
    private readonly Dictionary<int, ClaimUnit> _leftSentences, _rightSentences;
    private readonly Dictionary<string, double> _nameWeights = new(StringComparer.Ordinal);

    public ClaimBoard(SentenceAligner aligner, ArticleReading left, ArticleReading right, CancellationToken cancellationToken)
    {
        var leftClaims = Told(left).Take(MostClaims).ToList();
        var rightClaims = Told(right).Take(MostClaims).ToList();
        // the claims, and behind them the sentences that hold them
        var leftAll = leftClaims.Concat(leftClaims.Select(c => SentenceOf(left, c)).Distinct().Select(s => Whole(left, s))).ToList();
        var rightAll = rightClaims.Concat(rightClaims.Select(c => SentenceOf(right, c)).Distinct().Select(s => Whole(right, s))).ToList();
        var leftTexts = leftAll.ConvertAll(c => c.Span.In(left.Article.Text).ToString());
        var rightTexts = rightAll.ConvertAll(c => c.Span.In(right.Article.Text).ToString());
        _collection = aligner.Read(leftTexts, rightTexts, cancellationToken);
        var leftUnits = Units(leftAll, left, i => aligner.ReadLeft(leftTexts[i], _collection.Left.Types));
        var rightUnits = Units(rightAll, right, i => aligner.ReadRight(rightTexts[i], _collection.Right.Types));
        Left = leftUnits[..leftClaims.Count];
        Right = rightUnits[..rightClaims.Count];
        _leftSentences = leftUnits[leftClaims.Count..].ToDictionary(u => u.Sentence);
        _rightSentences = rightUnits[rightClaims.Count..].ToDictionary(u => u.Sentence);
        _leftWeights = Weights(_collection.Left, Left);
        _rightWeights = Weights(_collection.Right, Right);
        _leftTotals = Totals(leftUnits, _leftWeights);
        _rightTotals = Totals(rightUnits, _rightWeights);
        WeighNames();
    }

    /// <summary>The left claims that are compared: those of the body, or of the headlines where there is nothing else.</summary>
    public IReadOnlyList<ClaimUnit> Left { get; }

    public IReadOnlyList<ClaimUnit> Right { get; }

    public TermTypes LeftTypes => _collection.Left.Types;

    public TermTypes RightTypes => _collection.Right.Types;

    /// <summary>How much a left term tells in these articles.</summary>
    public double LeftWeight(int type) => _leftWeights[type];

    /// <summary>How much a right term tells in these articles.</summary>
    public double RightWeight(int type) => _rightWeights[type];

    /// <summary>Whether a left term can match a right one.</summary>
    public bool Match(int leftType, int rightType)
    {
        foreach (var match in _collection.Matches.FromLeft[leftType])
        {
            if (match.Type == rightType)
                return true;
        }
        return false;
    }

    /// <summary>The sum of the weights of a pair's best matches, for finding candidates.</summary>
    public bool Touch(int left, int right) => _collection.Scores[left, right] > 0;

    /// <summary>Looks at a pair.</summary>
    public ClaimPair Pair(int left, int right) => Pair(Left[left], Right[right]);

    /// <summary>Looks at two sentences as a whole, what introduces the claims included.</summary>
    /// <param name="left">Index of the left sentence in its article; it holds a claim.</param>
    /// <param name="right">Likewise.</param>
    public ClaimPair Sentences(int left, int right) => Pair(_leftSentences[left], _rightSentences[right]);

    private ClaimPair Pair(ClaimUnit l, ClaimUnit r)
    {
        var (leftTotal, rightTotal) = (_leftTotals[l.Number], _rightTotals[r.Number]);
        var matches = MatchesOf(l, r);
        double leftShared = 0, rightShared = 0, shared = 0;
        var leftSeen = new HashSet<int>();
        var rightSeen = new HashSet<int>();
        foreach (var match in matches)
        {
            shared += match.Weight;
            if (leftSeen.Add(match.Left.Type))
                leftShared += _leftWeights[match.Left.Type] * Strength(match);
            if (rightSeen.Add(match.Right.Type))
                rightShared += _rightWeights[match.Right.Type] * Strength(match);
        }
        return new(l, r)
        {
            Matches = matches,
            Shared = shared,
            LeftCover = leftTotal > 0 ? Math.Min(1, leftShared / leftTotal) : 0,
            RightCover = rightTotal > 0 ? Math.Min(1, rightShared / rightTotal) : 0,
            Translation = Translation(l.Number, r.Number),
            SceneLikeness = SceneLikeness(l.Scene, r.Scene) * (OthersTakePart(l, r) ? 0 : 1),
            Crowd = Math.Max(1, Math.Min(Left.Count, Right.Count)),
        };
    }

    /// <summary>A sentence in the form of a claim.</summary>
    private static Claim Whole(ArticleReading reading, int sentence)
    {
        var span = reading.Sentences[sentence].Sentence.Span;
        return new(span) { Sentence = span, SentenceIndex = sentence, Mentions = [.. reading.Mentions.Where(m => span.Contains(m.Span))] };
    }

    private static List<ClaimUnit> Units(List<Claim> claims, ArticleReading reading, Func<int, List<Term>> read)
    {
        var scenes = Scenes.Of(reading);
        var units = new List<ClaimUnit>(claims.Count);
        for (var i = 0; i < claims.Count; i++)
        {
            var sentence = SentenceOf(reading, claims[i]);
            units.Add(new(claims[i], i, sentence, reading, Shifted(read(i), claims[i]), scenes[sentence]));
        }
        return units;
    }

    private static double Total(ClaimUnit unit, double[] weights) => unit.Terms.Select(t => t.Type).Distinct().Sum(t => weights[t]);

    private double Strength(ClaimMatch match) => match.Weight / ((_leftWeights[match.Left.Type] + _rightWeights[match.Right.Type]) / 2 + 1e-9);

    /// <summary>The pair as if it stood alone: no neighbours to be compared with, and numbers left aside.</summary>
    private double Translation(int left, int right)
    {
        var features = _collection.Features(left, right);
        return PairModel.Default.LogOdds(features with { Margin = features.Likeness * 0.75f, Numbers = 0 });
    }

    /// <summary>One-to-one matches of two claims' terms, the strongest first; a phrase rather than its words.</summary>
    private List<ClaimMatch> MatchesOf(ClaimUnit left, ClaimUnit right)
    {
        var places = new Dictionary<int, List<Term>>();
        foreach (var term in right.Terms)
            (places.TryGetValue(term.Type, out var list) ? list : places[term.Type] = []).Add(term);
        var candidates = new List<ClaimMatch>();
        var seen = new Dictionary<int, int>();
        foreach (var term in left.Terms)
        {
            // of a word that stands there often, only the partners in about the same turn
            var turn = seen[term.Type] = seen.GetValueOrDefault(term.Type) + 1;
            foreach (var match in _collection.Matches.FromLeft[term.Type])
            {
                if (!places.TryGetValue(match.Type, out var partners))
                    continue;
                foreach (var partner in partners.Skip(turn - Turns).Take(turn < Turns ? turn + Turns : 2 * Turns))
                    candidates.Add(new(term, partner, match.Weight * (_leftWeights[term.Type] + _rightWeights[match.Type]) / 2, match.Kind));
            }
        }
        var taken = new List<ClaimMatch>();
        var (takenLeft, takenRight) = (new HashSet<TextSpan>(), new HashSet<TextSpan>());
        foreach (var candidate in candidates.OrderByDescending(c => c.Left.Span.Length + c.Right.Span.Length > 0 ? c.Weight : 0).ThenBy(c => c.Left.Span).ThenBy(c => c.Right.Span))
        {
            if (takenLeft.Contains(candidate.Left.Span) || takenRight.Contains(candidate.Right.Span))
                continue;
            takenLeft.Add(candidate.Left.Span);
            takenRight.Add(candidate.Right.Span);
            taken.Add(candidate);
        }
        return taken;
    }

    private double SceneLikeness(Scene left, Scene right)
    {
        double shared = 0, leftTotal = 0, rightTotal = 0;
        foreach (var (key, presence) in left.Names)
        {
            var weight = _nameWeights[key] * presence;
            leftTotal += weight;
            if (right.Names.TryGetValue(key, out var other))
                shared += _nameWeights[key] * Math.Min(presence, other);
        }
        foreach (var (key, presence) in right.Names)
            rightTotal += _nameWeights[key] * presence;
        var least = Math.Min(leftTotal, rightTotal);
        return least < 0.3 ? 0.5 : Math.Min(1, shared / least);
    }

    /// <summary>Whether each claim names countries that the other's scene does not know: other parties to what sounds alike.</summary>
    private static bool OthersTakePart(ClaimUnit left, ClaimUnit right) => HasStranger(left, right) && HasStranger(right, left);

    private static bool HasStranger(ClaimUnit unit, ClaimUnit other)
    {
        var any = false;
        foreach (var name in unit.Names)
        {
            if (name.NameKind != NameKind.Country || name.Key is null)
                continue;
            any |= !other.Scene.Names.ContainsKey(name.Key);
        }
        return any && other.Names.Any(n => n.NameKind == NameKind.Country);
    }

    /// <summary>A name that stands in every scene tells nothing.</summary>
    private void WeighNames()
    {
        var all = Left.Concat(Right).Select(u => u.Scene).Distinct().ToList();
        foreach (var key in all.SelectMany(s => s.Names.Keys).Distinct(StringComparer.Ordinal).ToList())
        {
            var count = all.Count(s => s.Names.ContainsKey(key));
            _nameWeights[key] = Math.Log((all.Count + 1.0) / (count + 0.5)) / Math.Log(all.Count + 1.0 + 1);
        }
    }

    /// <summary>The claims that an article makes: those of the body, or of the headlines where there is nothing else.</summary>
    public static List<Claim> Told(ArticleReading reading)
    {
        // a headline restates the body, but for the figures that the body does not have
        var body = reading.Claims.Where(c => !c.Restates).SelectMany(c => c.Mentions).Select(FigureOf).ToHashSet(StringComparer.Ordinal);
        var told = reading.Claims.Where(c => !c.Restates || c.Mentions.Any(m => FigureOf(m) is { Length: > 0 } figure && !body.Contains(figure))).ToList();
        return told.Count > 0 ? told : [.. reading.Claims];
    }

    private static string FigureOf(Mention mention) => mention switch
    {
        DateMention { Iso: { } iso } => iso,
        NumberMention { IsVague: false, Value: { } value } when value > 2 => value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => "",
    };

    private static int SentenceOf(ArticleReading reading, Claim claim)
    {
        var (low, high) = (0, reading.Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (reading.Sentences[middle].Sentence.Span.Start <= claim.Span.Start)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    private static List<Term> Shifted(List<Term> terms, Claim claim) => terms.ConvertAll(t => t with { Span = t.Span.Shift(claim.Span.Start) });

    private static double[] Weights(TermSide side, IReadOnlyList<ClaimUnit> units)
    {
        var counts = new int[side.Types.Count];
        foreach (var unit in units)
        {
            foreach (var type in unit.Terms.Select(t => t.Type).Distinct())
                counts[type]++;
        }
        var weights = new double[side.Types.Count];
        var all = Math.Log(units.Count + 1.0) + 1;
        for (var i = 0; i < weights.Length; i++)
            weights[i] = side.Weights[i] * (Math.Log((units.Count + 1.0) / (counts[i] + 0.5)) + 1) / all;
        return weights;
    }

    private static double[] Totals(IReadOnlyList<ClaimUnit> units, double[] weights) =>
        [.. units.Select(u => Total(u, weights))];
}
