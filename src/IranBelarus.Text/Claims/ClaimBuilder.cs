using System.Collections.Frozen;
using IranBelarus.Text.Claims.Reading;
using IranBelarus.Text.Claims.Speakers;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Sentences;

namespace IranBelarus.Text.Claims;

/// <summary>Makes the claims of an article, sentence by sentence, and carries speech that goes on from one to the next. Belongs to one article.</summary>
internal sealed class ClaimBuilder(string text, TextLanguage language, IReadOnlyList<Mention> mentions, SpeakerRegister speakers)
{
    /// <summary>How many sentences an unclosed quotation can go on.</summary>
    private const int LongestQuotation = 40;

    /// <summary>Fewest words of a noun phrase that is a claim.</summary>
    private const int FewestSaid = 3;

    // «ليس لدينا قيود»: the first person is in the pronoun
    private static readonly FrozenSet<string> FirstPersons = [.. "نحن انا لدینا علینا لنا عندنا بیننا معنا اننا باننا لاننا اننی باننی لدی بلدنا شعبنا موقفنا هدفنا سیاستنا علاقاتنا".Split(' ')];

    private readonly List<Claim> _claims = [];
    private Claim? _open;           // the speech that goes on
    private bool _inQuotation;      // its quotation mark is not closed yet
    private int _carried;
    private int _lastEnd;
    private int _index;

    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>Reads the next sentence.</summary>
    public void Add(ClaimSentence sentence)
    {
        var span = sentence.Sentence.Span;
        var newParagraph = _lastEnd > 0 && text.AsSpan(_lastEnd, span.Start - _lastEnd).ContainsAny('\n', '\r');
        _lastEnd = span.End;
        var kind = sentence.Sentence.Kind;
        if (kind is SentenceKind.Dateline or SentenceKind.Byline || sentence.Count == 0)
        {
            _open = null;
            return;
        }
        if (kind != SentenceKind.Body)
            speakers.Forget();
        if (newParagraph && !GoesOnInNewParagraph(sentence))
            _open = null;
        var from = Datelines.End(sentence);
        var reading = Read(sentence, from);
        var like = new Claim(default(TextSpan)) { Sentence = span, SentenceIndex = _index, Restates = kind != SentenceKind.Body };
        if (reading.Reports.Count == 0 || _inQuotation && _open is not null)
            AddWithoutCue(sentence, from, like);
        else
            AddReported(sentence, reading, like);
        _index++;
    }

    private SentenceReading Read(ClaimSentence sentence, int from) => language switch
    {
        TextLanguage.Arabic => ArabicReports.Read(sentence, from),
        TextLanguage.Persian or TextLanguage.Dari => PersianReports.Read(sentence, from, inSpeech: _open is not null),
        _ => new([], []),
    };

    private void AddReported(ClaimSentence sentence, SentenceReading reading, Claim like)
    {
        var all = new List<(int Start, int End, bool IsNominal, Claim Like)>();
        foreach (var (start, end) in reading.Told)
            all.Add((start, end, false, like));
        Claim? last = null;
        foreach (var report in reading.Reports)
        {
            var speaker = speakers.Resolve(sentence, report);
            speakers.NotePartner(sentence, report);
            if (report.IsNominal && (sentence.WordsIn(report.Start, report.End) < FewestSaid || IsAct(sentence, report)))
            {
                // «أدان المجلس الهجوم»: too little is said for a claim of its own; that it was said is one
                var start = Math.Min(Math.Min(report.CueStart, report.Start), report.SpeakerEnd > report.SpeakerStart ? report.SpeakerStart : int.MaxValue);
                all.Add((start, Math.Max(Math.Max(report.End, report.CueEnd), report.SpeakerEnd), false, like));
                continue;
            }
            last = like with
            {
                Speaker = speaker,
                Cue = report.CueEnd > report.CueStart ? sentence.Span(report.CueStart, report.CueEnd) : null,
                QuoteStyle = report.Style,
                Quote = QuoteOf(sentence, report),
                Modality = ModalityOf(report.Class),
                Kind = report.Class is CueClass.Evaluate or CueClass.Wish ? ClaimKind.Stance : ClaimKind.Fact,
            };
            all.Add((report.Start, report.End, report.IsNominal, last));
        }
        var count = _claims.Count;
        foreach (var (start, end, nominal, claim) in all.OrderBy(a => a.Start))
            AddParts(sentence, start, end, nominal, claim);
        if (_claims.Count == count)
            AddParts(sentence, 0, sentence.Count, false, like);
        var open = reading.Reports[^1];
        _inQuotation = open.Style == QuoteStyle.Marked && IsUnclosed(sentence, open);
        _open = _inQuotation || open is { IsOpen: true, Style: QuoteStyle.Colon } && last is { Restates: false } ? last : null;
        _carried = 0;
    }

    /// <summary>«رفضت الحركة المقترح»: a thing refused or accepted is an act of the speaker, not what he says.</summary>
    private static bool IsAct(ClaimSentence sentence, Report report) =>
        !sentence.IsPersian && report.Class == CueClass.Deny && ArabicWords.HasArticle(sentence.Key(report.Start)) && !ArabicWords.IsVerbalNoun(sentence.Key(report.Start));

    /// <summary>A sentence without a cue: the speech before goes on, or the outlet speaks.</summary>
    private void AddWithoutCue(ClaimSentence sentence, int from, Claim like)
    {
        if (_open is not null && !_inQuotation && IsNarration(sentence))
            _open = null;
        if (_open is { Speaker: { } speaker } && like.Restates == _open.Restates)
        {
            like = like with
            {
                Speaker = speaker with { Resolution = SpeakerResolution.Carried },
                QuoteStyle = _open.QuoteStyle,
                Cue = _open.Cue,
                Modality = _open.Modality,
                Kind = _open.Kind,
            };
        }
        AddParts(sentence, from, sentence.Count, false, like);
        if (_inQuotation && (Closes(sentence) || ++_carried > LongestQuotation))
        {
            _inQuotation = false;
            _open = null;
        }
    }

    /// <summary>Speech without quotation marks goes on over a paragraph's end only where it says «we», «I» or «you»; an unclosed quotation does anyway.</summary>
    private bool GoesOnInNewParagraph(ClaimSentence sentence)
    {
        if (_open is null || _inQuotation)
            return _open is not null;
        if (sentence.Sentence.Kind != SentenceKind.Body)
            return false;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.IsOpaque(i) && (sentence.IsFinite(i) && (sentence.Verbs[i] & (VerbTraits.FirstPerson | VerbTraits.SecondPerson)) != 0 || !sentence.IsPersian && FirstPersons.Contains(ArabicVerbs.WithoutConjunction(sentence.Key(i)))))
                return true;
        }
        return false;
    }

    /// <summary>Whether the outlet has begun to speak again: the sentence names the speaker, or goes back to him with «وی».</summary>
    private bool IsNarration(ClaimSentence sentence)
    {
        var key = _open!.Speaker?.Key;
        var first = sentence.Key(0);
        if (RoleTable.Of(sentence.IsPersian).IsPronoun(first) && sentence.IsPersian)
            return true;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.PersonEnd(i) is var end && end > i && key is { Length: > 1 } && speakers.KeyAt(sentence, i) == key)
                return true;
        }
        return false;
    }

    private static bool IsUnclosed(ClaimSentence sentence, Report report)
    {
        for (var i = report.Start; i < report.End; i++)
        {
            if (sentence.IsOpenQuote(i))
                return sentence.CloseOf(i) >= sentence.Count;
        }
        return false;
    }

    private static bool Closes(ClaimSentence sentence)
    {
        var depth = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.IsMark(i))
                continue;
            if (sentence[i].Key is "«" or "“" or "‘")
                depth++;
            else if (sentence[i].Key is "\"")
                return true;
            else if (Marks.IsCloseQuote(sentence[i]) && --depth < 0)
                return true;
        }
        // a quotation that every paragraph opens again
        return sentence.IsMark(0) && Marks.IsOpenQuote(sentence[0]) && depth == 0;
    }

    private void AddParts(ClaimSentence sentence, int start, int end, bool isNominal, Claim like)
    {
        foreach (var (first, last) in ClauseSplitter.Split(sentence, start, end))
        {
            var (from, to) = Trim(sentence, first, last);
            if (sentence.WordsIn(from, to) < 2)
                continue;
            var span = sentence.Span(from, to);
            // the conjunction that joined the clause is no part of it
            if (first > start && !sentence.IsPersian && ArabicVerbs.IsJoined(sentence.Key(from)) && text[span.Start] is 'و' or 'ف')
                span = TextSpan.FromBounds(span.Start + 1, span.End);
            _claims.Add(ClaimReader.Complete(like with { Span = span }, sentence, from, to, isNominal, mentions));
        }
    }

    /// <summary>Takes punctuation off both ends; a bracket or quotation mark stays where its partner stays.</summary>
    private static (int Start, int End) Trim(ClaimSentence sentence, int start, int end)
    {
        while (start < end && sentence.IsMark(start) && !sentence[start].Key.AsSpan().ContainsAny("#@+-%$€£") && !KeepsOpening(sentence, start, end))
            start++;
        while (end > start && sentence.IsMark(end - 1) && sentence[end - 1].Key is not ("%" or "٪" or "$" or "€" or "£") && !KeepsClosing(sentence, start, end - 1))
            end--;
        if (!sentence.IsPersian && sentence.Key(end - 1) is "و" or "کما")
            end--;
        if (sentence.IsPersian && sentence.Key(end - 1) is "و")
            end--;
        return (start, end);
    }

    private static bool KeepsOpening(ClaimSentence sentence, int at, int end) =>
        (sentence[at].Key is "(" or "[" || Marks.IsOpenQuote(sentence[at])) && sentence.CloseOf(at) is > 0 and var close && close < LastWord(sentence, end);

    private static int LastWord(ClaimSentence sentence, int end)
    {
        while (end > 0 && sentence.IsMark(end - 1))
            end--;
        return end - 1;
    }

    private static bool KeepsClosing(ClaimSentence sentence, int start, int at)
    {
        if (sentence[at].Key is not (")" or "]") && !Marks.IsCloseQuote(sentence[at]))
            return false;
        for (var i = start; i < at; i++)
        {
            if (sentence.IsMark(i) && sentence.CloseOf(i) == at && i > start)
                return true;
        }
        return false;
    }

    private static TextSpan? QuoteOf(ClaimSentence sentence, Report report)
    {
        if (report.Style != QuoteStyle.Marked)
            return null;
        var open = report.Start;
        while (open < report.End && !sentence.IsOpenQuote(open))
            open++;
        if (open + 1 >= report.End)
            return null;
        var close = Math.Min(sentence.CloseOf(open), report.End);
        return close > open + 1 ? sentence.Span(open + 1, close) : null;
    }

    private static Modality ModalityOf(CueClass cue) => cue switch
    {
        CueClass.Deny => Modality.Denied,
        CueClass.Wish => Modality.Wished,
        CueClass.Plan => Modality.Planned,
        _ => Modality.Asserted,
    };
}
