using IranBelarus.Text.Mentions;
using IranBelarus.Text.Normalization;
using IranBelarus.Text.Sentences;

namespace IranBelarus.Text.Claims;

/// <summary>Reads what an article claims: propositions smaller than sentences, each with who says so, how firmly, and the numbers, dates and names in it.</summary>
/// <remarks>
/// Immutable, safe to share between threads. Arabic, Persian and Dari; text in another language gives one claim a sentence, all by the outlet. Rules of our own.
/// </remarks>
public sealed class ClaimExtractor
{
    /// <summary>The claims of an article, in text order.</summary>
    /// <param name="article">The article; its language is detected if it is not given.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<Claim> Extract(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var language = article.Language == TextLanguage.Unknown ? LanguageDetector.Detect(article.Text).Language : article.Language;
        var mentions = MentionReader.Read(article, language);
        var speakers = new SpeakerRegister(article.Text, language, mentions.OfType<NameMention>());
        var claims = new List<Claim>();
        var open = default(Claim);
        var lastEnd = 0;
        var index = 0;
        foreach (var sentence in Sentences(article.Text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var newParagraph = article.Text.AsSpan(lastEnd, sentence.Span.Start - lastEnd).ContainsAny('\n', '\r');
            lastEnd = sentence.Span.End;
            if (newParagraph)
                open = null;
            if (sentence.Kind is SentenceKind.Dateline or SentenceKind.Byline)
                continue;
            var words = SentenceWordsReader.Read(article.Text, sentence.Span);
            var restates = sentence.Kind != SentenceKind.Body;
            var reports = restates ? [] : Find(language, words, speakers);
            var first = claims.Count;
            var covered = 0;
            foreach (var report in reports)
            {
                var speaker = speakers.Resolve(words, report);
                if (report.CueStart - covered >= 6 && report.Start > report.CueStart && report.SpeakerStart >= covered && report.SpeakerStart - covered >= 6)
                    AddParts(claims, article.Text, words, covered, report.SpeakerStart, new(default) { Sentence = sentence.Span, SentenceIndex = index });
                AddParts(claims, article.Text, words, report.Start, report.End, new(default)
                {
                    Sentence = sentence.Span,
                    SentenceIndex = index,
                    Speaker = speaker,
                    Cue = Span(words, report.CueStart, report.CueEnd),
                    QuoteStyle = report.Style,
                    Quote = QuoteOf(words, report),
                    Modality = ModalityOf(report.Class),
                    Kind = report.Class is CueClass.Evaluate or CueClass.Wish ? ClaimKind.Stance : ClaimKind.Fact,
                });
                covered = Math.Max(covered, Math.Max(report.End, report.CueEnd));
            }
            if (reports.Count == 0)
            {
                AddParts(claims, article.Text, words, 0, words.Count, new(default)
                {
                    Sentence = sentence.Span,
                    SentenceIndex = index,
                    Restates = restates,
                    Speaker = open?.Speaker is { } carried ? carried with { Resolution = SpeakerResolution.Carried } : null,
                    QuoteStyle = open?.QuoteStyle ?? QuoteStyle.None,
                    Cue = open?.Cue,
                    Kind = open?.Kind ?? ClaimKind.Fact,
                });
            }
            else
            {
                open = reports[^1].IsOpen && claims.Count > first && reports[^1].Style is QuoteStyle.Colon or QuoteStyle.Marked && !QuoteIsClosed(words, reports[^1]) ? claims[^1] : null;
            }
            index++;
        }
        for (var i = 0; i < claims.Count; i++)
            claims[i] = ClaimReader.Complete(claims[i], article.Text, language, mentions);
        return claims;
    }

    private static List<Sentence> Sentences(string text)
    {
        var all = new List<Sentence>();
        foreach (var sentence in text.EnumerateSentences())
            all.Add(sentence);
        return all;
    }

    private static List<Report> Find(TextLanguage language, List<ClaimWord> words, SpeakerRegister speakers) => language switch
    {
        TextLanguage.Arabic => ArabicReports.Find(words, i => speakers.PersonEnd(words, i)),
        TextLanguage.Persian or TextLanguage.Dari => PersianReports.Find(words, i => speakers.PersonEnd(words, i)),
        _ => [],
    };

    /// <summary>Adds a claim for each part between semicolons.</summary>
    private static void AddParts(List<Claim> claims, string text, List<ClaimWord> words, int start, int end, Claim like)
    {
        var from = start;
        for (var i = start; i <= end; i++)
        {
            if (i < end && !(Marks.IsSemicolon(words[i]) && i - from >= 3 && end - i > 3))
                continue;
            var (first, last) = Trim(words, from, i);
            if (last - first >= 2)
                claims.Add(like with { Span = Span(words, first, last) });
            from = i + 1;
        }
    }

    /// <summary>Takes punctuation off both ends; a bracket or quotation mark stays where its partner stays.</summary>
    private static (int Start, int End) Trim(List<ClaimWord> words, int start, int end)
    {
        while (start < end && !words[start].IsWord && !words[start].Key.AsSpan().ContainsAny("([#@+-%$€£"))
            start++;
        while (end > start && !words[end - 1].IsWord && words[end - 1].Key is not (")" or "]" or "%" or "٪"))
            end--;
        return (start, end);
    }

    private static TextSpan Span(List<ClaimWord> words, int start, int end) => TextSpan.FromBounds(words[start].Span.Start, words[end - 1].Span.End);

    private static TextSpan? QuoteOf(List<ClaimWord> words, Report report)
    {
        if (report.Style != QuoteStyle.Marked)
            return null;
        var open = report.Start;
        while (open < report.End && !Marks.IsOpenQuote(words[open]))
            open++;
        if (open + 1 >= report.End)
            return null;
        var close = Marks.Close(words, open, report.End);
        return close > open + 1 ? Span(words, open + 1, close) : null;
    }

    private static bool QuoteIsClosed(List<ClaimWord> words, Report report)
    {
        if (report.Style != QuoteStyle.Marked)
            return false;
        for (var i = report.Start; i < report.End; i++)
        {
            if (Marks.IsOpenQuote(words[i]))
                return Marks.Close(words, i, report.End) < report.End;
        }
        return true;
    }

    private static Modality ModalityOf(CueClass cue) => cue switch
    {
        CueClass.Deny => Modality.Denied,
        CueClass.Wish => Modality.Wished,
        CueClass.Plan => Modality.Planned,
        _ => Modality.Asserted,
    };
}
