namespace IranBelarus.Text.Lexicons.Training;

/// <summary>Makes a lexicon of what was learnt: pairs that chance does not explain, with weights.</summary>
internal static class TrainedPairs
{
    /// <summary>A pair must have been seen aligned this often, be this share of a word's occurrences, and tell this much (log-likelihood ratio, Moore 2004).</summary>
    private const double LeastCount = 0.5, LeastShare = 0.03, LeastEvidence = 1;

    /// <summary>What even a rare translation is worth where it stands.</summary>
    private const double Alone = 0.3;

    public static BilingualLexicon Build(TrainingCorpus corpus, PairTable table, TextLanguage left, TextLanguage right, int most, int threads, CancellationToken cancellationToken)
    {
        var pairs = new List<(int Left, int Right, double Weight)>();
        for (var l = 0; l < corpus.Left.Keys.Count; l++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (start, end) = table.Range(l);
            for (var place = start; place < end; place++)
            {
                var count = table.CountOf(place);
                if (count < LeastCount)
                    continue;
                var r = table.RightOf(place);
                var (ofLeft, ofRight) = (count / corpus.Left.Counts[l], count / corpus.Right.Counts[r]);
                if (Math.Max(ofLeft, ofRight) < LeastShare || Evidence(count, corpus.Left.Counts[l], corpus.Right.Counts[r], corpus.Count) < LeastEvidence)
                    continue;
                pairs.Add((l, r, Math.Min(1, Alone + Math.Max(ofLeft, ofRight))));
            }
        }
        List<(int Left, int Right, double Weight)> byLeft = [], byRight = [];
        Work.Both(threads, cancellationToken, _ => byLeft.AddRange(Best(pairs, static p => p.Left, most)), _ => byRight.AddRange(Best(pairs, static p => p.Right, most)));
        var kept = byLeft.Intersect(byRight);
        return BilingualLexicon.Read(LexiconLayout.Build(left.ToTag(), right.ToTag(), kept.Select(p => (corpus.Left.Keys[p.Left], corpus.Right.Keys[p.Right], p.Weight)), static (_, _) => 0));
    }

    private static IEnumerable<(int Left, int Right, double Weight)> Best(List<(int Left, int Right, double Weight)> pairs, Func<(int Left, int Right, double Weight), int> word, int most) =>
        pairs.GroupBy(word).SelectMany(group => group.OrderByDescending(p => p.Weight).ThenBy(p => p.Left).ThenBy(p => p.Right).Take(most));

    /// <summary>Dunning's log-likelihood ratio of two words that stand together this often.</summary>
    private static double Evidence(double together, double left, double right, double all)
    {
        all = Math.Max(all, left + right);
        var (onlyLeft, onlyRight) = (Math.Max(0, left - together), Math.Max(0, right - together));
        var neither = Math.Max(0, all - left - right + together);
        return Entropic(together, left * right / all) + Entropic(onlyLeft, left * (all - right) / all) + Entropic(onlyRight, right * (all - left) / all) + Entropic(neither, (all - left) * (all - right) / all);
    }

    private static double Entropic(double seen, double expected) => seen > 0 && expected > 0 ? seen * Math.Log(seen / expected) : 0;
}
