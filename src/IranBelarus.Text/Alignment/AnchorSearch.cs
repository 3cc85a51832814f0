using System.Runtime.InteropServices;

namespace IranBelarus.Text.Alignment;

/// <summary>Finds the anchors of two texts in order: of all pairs that are alike the chain that rises on both sides and weighs most.</summary>
internal static class AnchorSearch
{
    private const int MostCandidates = 4, Rough = 4, Budget = 96;

    /// <summary>Least logarithm of the odds of a pair that takes part in a chain, and of one that makes an anchor.</summary>
    private const float LeastOdds = -1, SureOdds = 3;

    /// <summary>Pairs of indexes that rise on both sides.</summary>
    public static List<(int Left, int Right)> Find(SidePair sides, int threads, CancellationToken cancellationToken)
    {
        var candidates = new Candidates(sides.Left, sides.Right, sides.Matches.FromLeft, MostCandidates, Rough, Budget);
        candidates.Find(0, sides.Left.Count, threads, null, cancellationToken);
        var columns = new TopMeans(sides.Right.Count);
        for (var l = 0; l < sides.Left.Count; l++)
        {
            var others = candidates.Of(l);
            for (var i = 0; i < others.Length; i++)
                columns.Add(others[i], candidates.LikenessOf(l)[i]);
        }
        var near = new float[sides.Right.Count];
        columns.CopyTo(near);
        return HeaviestChain(Pairs(candidates, sides.Context(candidates.Near, near)), sides.Right.Count);
    }

    /// <summary>The pairs that may take part, by left index, then by falling right index.</summary>
    private static List<(int Left, int Right, float Weight)> Pairs(Candidates candidates, PairContext context)
    {
        var pairs = new List<(int Left, int Right, float Weight)>();
        for (var l = 0; l < context.Left.Count; l++)
        {
            var first = pairs.Count;
            var others = candidates.Of(l);
            for (var i = 0; i < others.Length; i++)
            {
                var odds = PairModel.Default.LogOdds(context.Features(l, others[i], candidates.LikenessOf(l)[i]));
                if (odds > LeastOdds)
                    pairs.Add((l, others[i], odds - LeastOdds));
            }
            CollectionsMarshal.AsSpan(pairs)[first..].Sort(static (a, b) => b.Right.CompareTo(a.Right));
        }
        return pairs;
    }

    /// <summary>The heaviest chain, by a Fenwick tree of the best chain up to each right index (Fredman 1975, with weights).</summary>
    private static List<(int Left, int Right)> HeaviestChain(List<(int Left, int Right, float Weight)> pairs, int right)
    {
        var tree = new int[right + 1];                     // number of the pair that ends the best chain, plus 1
        var sums = new float[pairs.Count];
        var before = new int[pairs.Count];
        for (var p = 0; p < pairs.Count; p++)
        {
            var best = 0;
            for (var i = pairs[p].Right; i > 0; i -= i & -i)
                best = Better(tree[i], best, sums);
            before[p] = best;
            sums[p] = pairs[p].Weight + (best > 0 ? sums[best - 1] : 0);
            for (var i = pairs[p].Right + 1; i <= right; i += i & -i)
                tree[i] = Better(p + 1, tree[i], sums);
        }
        var last = 0;
        for (var p = 0; p < pairs.Count; p++)
            last = Better(p + 1, last, sums);
        var chain = new List<(int, int)>();
        for (; last > 0; last = before[last - 1])
        {
            if (pairs[last - 1].Weight >= SureOdds - LeastOdds)
                chain.Add((pairs[last - 1].Left, pairs[last - 1].Right));
        }
        chain.Reverse();
        return chain;
    }

    /// <summary>The heavier of two chains by the number of their last pair plus 1; 0 is none. The first where they are equal.</summary>
    private static int Better(int a, int b, float[] sums) => b == 0 || a != 0 && sums[a - 1] > sums[b - 1] ? a : b;
}
