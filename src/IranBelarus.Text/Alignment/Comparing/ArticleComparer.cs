using IranBelarus.Text.Claims;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>Compares articles of two languages. Immutable, safe to share between threads.</summary>
internal sealed class ArticleComparer
{
    private readonly SentenceAligner _aligner;
    private readonly TopicTable _leftTopics, _rightTopics, _leftThings, _rightThings;
    private readonly PolarityComparison _polarity;
    private readonly double _leastLikeness;

    public ArticleComparer(SentenceAlignerOptions options, double leastLikeness)
    {
        _aligner = new(options with { ReadsValues = false });          // claims have their quantities and dates from the mentions
        _leastLikeness = leastLikeness;
        var (left, right) = (options.Left == TextLanguage.Arabic ? 0 : 1, options.Right == TextLanguage.Arabic ? 0 : 1);
        string[] ReadLeft(string phrase) => Keys(phrase, _aligner.ReadLeft);
        string[] ReadRight(string phrase) => Keys(phrase, _aligner.ReadRight);
        _leftTopics = new(ReadLeft, "Alignment/topics", left);
        _rightTopics = new(ReadRight, "Alignment/topics", right);
        _leftThings = new(ReadLeft, "Alignment/lasting-things", left);
        _rightThings = new(ReadRight, "Alignment/lasting-things", right);
        _polarity = new(new(ReadLeft, left), new(ReadRight, right));
    }

    /// <summary>Compares two articles.</summary>
    public ArticleAlignment Compare(ArticleReading left, ArticleReading right, CancellationToken cancellationToken)
    {
        var board = new ClaimBoard(_aligner, left, right, cancellationToken);
        var pairs = new ClaimLinker(board, _leftTopics, _rightTopics, _leastLikeness).Link(cancellationToken);
        var figures = new FigureBook(board);
        figures.AddPartners(pairs);
        var leftProfile = EventProfile.Of(left);
        var rightProfile = EventProfile.Of(right);
        var wordings = pairs.Where(p => p.IsSameWording).OrderByDescending(p => p.Likeness).ThenBy(p => p.Left.Number).ToList();
        // what differs in figures or names speaks against one event rather than for it; positions are held at many events
        var sameWords = wordings.Where(p => (p.Likeness >= 0.9 || !ClaimJudge.AreStances(p)) && !figures.Differ(p)).ToList();
        var differing = wordings.Count(figures.DifferBesidesDates);
        var events = EventGate.Compare(leftProfile, rightProfile, sameWords, differing, Math.Min(board.Left.Count, board.Right.Count));
        var judge = new ClaimJudge(board, events, leftProfile, rightProfile, _polarity, _leftThings, _rightThings, figures);
        var links = pairs.ConvertAll(judge.Judge);
        var linkedLeft = pairs.Select(p => p.Left.Claim).ToHashSet(ReferenceEqualityComparer.Instance);
        var linkedRight = pairs.Select(p => p.Right.Claim).ToHashSet(ReferenceEqualityComparer.Instance);
        return new(left.Article, right.Article)
        {
            Links = links,
            OnlyLeft = [.. ClaimBoard.Told(left).Where(c => !linkedLeft.Contains(c))],
            OnlyRight = [.. ClaimBoard.Told(right).Where(c => !linkedRight.Contains(c))],
            Event = events,
        };
    }

    private static string[] Keys(string phrase, Func<string, TermTypes, List<Term>> read)
    {
        var types = new TermTypes();
        return [.. read(phrase, types).Where(t => types[t.Type].Kind == TermKind.Word).Select(t => types[t.Type].Key)];
    }
}
