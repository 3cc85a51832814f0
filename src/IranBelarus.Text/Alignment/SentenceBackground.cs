using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment;

/// <summary>
/// Ordinary sentences of news in one language, written for this library: what a sentence's likeness to them is worth nothing, and how rare a term is. They make the
/// judgement of an article of ten sentences as sure as that of a collection (the margin of Artetxe &amp; Schwenk 2019 needs neighbours).
/// </summary>
internal sealed class SentenceBackground
{
    private readonly TermIndex _index;

    public SentenceBackground(TextLanguage language, BilingualLexicon lexicon, bool byValue)
    {
        var texts = WordTables.Rows(language == TextLanguage.Arabic ? "Alignment/background-arabic" : "Alignment/background-persian").Select(row => row[0]).ToList();
        Side = new(texts, new TermReader(language, lexicon, language == TextLanguage.Arabic ? LexiconDirection.LeftToRight : LexiconDirection.RightToLeft, byValue));
        _index = new(Side.Types);
    }

    public TermSide Side { get; }

    /// <summary>For each sentence of the other language the mean likeness to the likest four of these; missing ones count as 0.</summary>
    /// <param name="side">The sentences.</param>
    /// <param name="lexicon">The lexicon; <see langword="null"/> where both sides are one language.</param>
    /// <param name="direction">From the sentences' language to this.</param>
    /// <param name="threads">Most threads; the result does not depend on it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public float[] Near(TermSide side, BilingualLexicon? lexicon, LexiconDirection direction, int threads, CancellationToken cancellationToken)
    {
        var matches = new TermMatch[side.Types.Count][];
        Work.Split(matches.Length, threads, cancellationToken, (from, to) =>
        {
            MatchList? found = null;
            for (var t = from; t < to; t++)
            {
                // what a word matches here is remembered with it from text to text
                if (side.Types[t].Background is null)
                {
                    _index.Match(side.Types[t], lexicon, direction, found ??= new(_index.Count));
                    side.Types[t].Background = found.Take();
                }
                matches[t] = side.Types[t].Background!;
            }
        });
        var near = new float[side.Count];
        Work.Split(side.Count, threads, cancellationToken, () => (new PairRow(side.Weights, Side, matches), new float[Side.Count]), (room, from, to) =>
        {
            var (row, scores) = room;
            for (var s = from; s < to; s++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                row.Score(side.Sentences[s], side.Totals[s], scores);
                near[s] = TopMeans.Of(scores, row.Reached, Candidates.Nearest);
            }
        });
        return near;
    }
}
