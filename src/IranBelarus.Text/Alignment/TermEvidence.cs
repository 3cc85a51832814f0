namespace IranBelarus.Text.Alignment;

/// <summary>The matched terms of two claims as evidence.</summary>
internal static class TermEvidence
{
    private const int Most = 8;

    /// <summary>Finds the matched terms of a pair, the most telling first.</summary>
    /// <param name="collection">The collection that scored the pair.</param>
    /// <param name="left">Index of the left text in it.</param>
    /// <param name="leftStart">Where that text stands in its article.</param>
    /// <param name="leftText">The text.</param>
    /// <param name="right">Index of the right text.</param>
    /// <param name="rightStart">Where that text stands in its article.</param>
    /// <param name="rightText">The text.</param>
    /// <param name="aligner">The aligner that read them.</param>
    public static List<Evidence> Find(PairCollection collection, int left, int leftStart, string leftText, int right, int rightStart, string rightText, SentenceAligner aligner)
    {
        var leftTerms = aligner.ReadLeft(leftText, collection.Left.Types);
        var rightTerms = aligner.ReadRight(rightText, collection.Right.Types);
        var found = new List<Evidence>();
        foreach (var term in leftTerms.DistinctBy(t => t.Type))
        {
            foreach (var match in collection.Matches.FromLeft[term.Type])
            {
                var partner = rightTerms.FindIndex(t => t.Type == match.Type);
                if (partner < 0)
                    continue;
                var weight = match.Weight * (collection.Left.Weights[term.Type] + collection.Right.Weights[match.Type]) / 2;
                found.Add(new(match.Kind, term.Span.Shift(leftStart), rightTerms[partner].Span.Shift(rightStart), Rule(match.Kind)) { Weight = Math.Round(weight, 3) });
            }
        }
        // a date stands for its day and its year, which have its place
        var told = found.GroupBy(e => (e.Left, e.Right)).Select(same => same.FirstOrDefault(e => e.Kind == EvidenceKind.Date) ?? same.MaxBy(e => e.Weight)!);
        var chosen = new List<Evidence>();
        foreach (var evidence in told.OrderByDescending(e => e.Weight).ThenByDescending(e => e.Left.Length))
        {
            if (chosen.Count == Most)
                break;
            // nor do the words of a phrase say more than the phrase
            if (chosen.Any(c => c.Left == evidence.Left || c.Right == evidence.Right || (c.Left.Contains(evidence.Left) && c.Right.Contains(evidence.Right))))
                continue;
            chosen.RemoveAll(c => evidence.Left.Contains(c.Left) && evidence.Right.Contains(c.Right));
            chosen.Add(evidence);
        }
        return chosen;
    }

    private static string Rule(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Number => "number = number",
        EvidenceKind.Date => "date = date",
        EvidenceKind.Name => "name ~ name",
        EvidenceKind.Cognate => "cognate = cognate",
        _ => "term = term",
    };
}
