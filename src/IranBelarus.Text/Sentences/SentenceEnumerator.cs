namespace IranBelarus.Text.Sentences;

/// <summary>
/// Walks over the sentences of a text without allocating. The news rules, our own, in short:
/// <list type="bullet">
/// <item>A stop is a full stop, <c>!</c>, <c>?</c>, <c>؟</c>, the Urdu stop <c>۔</c>, or a run of them; closing quotes and brackets after it belong to the sentence.</item>
/// <item>A full stop within a number, a time, a Latin name or address, after an initial, a chain of single letters, a listed abbreviation or the number of a list item ends nothing; between two Arabic-script words it does, also without a space.</item>
/// <item>Dots that trail off (<c>...</c>, <c>…</c>) end a sentence only at the end of a line.</item>
/// <item>A quotation that ends in <c>؟</c> or <c>!</c> does not end the sentence that reports it; comma, colon and semicolon after a stop go on with it.</item>
/// <item>A line is a paragraph; the first of several without a final stop is a headline, later short ones are subheadings; «place - agency» is a dateline.</item>
/// <item>Within a line, too, «place - agency» and «place (agency) -» are datelines; what stands before one, or before «به گزارش» with an agency and a comma, without a stop of its own, is a headline.</item>
/// </list>
/// </summary>
/// <remarks>A <c>ref struct</c> over the caller's memory; use it on one thread. Time is linear in the text, whatever it holds.</remarks>
public ref struct SentenceEnumerator
{
    private readonly ReadOnlySpan<char> _text;
    private readonly SentenceRules _rules;
    private int _next;
    private int _titleEnd;                      // end of the title, dateline or byline that _next stands in
    private SentenceKind _lineKind;
    private bool _firstLine, _midLine, _lineStart = true;

    /// <param name="text">The text.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="firstLine">Whether it begins with the first line of the article.</param>
    /// <param name="midLine">Whether it begins within a line of running text.</param>
    internal SentenceEnumerator(ReadOnlySpan<char> text, SentenceRules rules, bool firstLine = true, bool midLine = false)
    {
        _text = text;
        _rules = rules;
        _firstLine = firstLine;
        _midLine = midLine;
    }

    /// <summary>The sentence that was found last.</summary>
    public Sentence Current { get; private set; }

    /// <summary>The enumerator itself, for <c>foreach</c>.</summary>
    public readonly SentenceEnumerator GetEnumerator() => this;

    /// <summary>Finds the next sentence.</summary>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    public bool MoveNext()
    {
        if (_rules.Method == SentenceMethod.Uax29)
            return MoveNextUax29();
        while (true)
        {
            while (_next < _text.Length && SentenceChars.IsGap(_text[_next]))
                _lineStart |= SentenceChars.IsLineEnd(_text[_next++]);
            if (_next >= _text.Length)
                return false;
            if (_lineStart)
                EnterLine();
            var start = _next;
            var kind = _lineKind;
            int end;
            if (kind != SentenceKind.Body)
            {
                end = _titleEnd;
            }
            else
            {
                end = new SentenceBreaker(_text, start, _rules).End(out var cues);
                if (cues != HeadCues.None && _rules.Method == SentenceMethod.News && RunningHeads.Cut(_text[start..Math.Min(end, start + RunningHeads.Reach)], cues, out var cut) is > 0 and var length)
                {
                    end = start + length;
                    kind = cut;
                }
            }
            _next = end;
            while (end > start && SentenceChars.IsGap(_text[end - 1]))
                end--;
            if (end == start)
                continue;
            Current = new(TextSpan.FromBounds(start, end), kind);
            return true;
        }
    }

    private bool MoveNextUax29()
    {
        if (_next >= _text.Length)
            return false;
        var end = Uax29SentenceBreaker.End(_text, _next);
        Current = new(TextSpan.FromBounds(_next, end), SentenceKind.Body);
        _next = end;
        return true;
    }

    private void EnterLine()
    {
        _lineKind = SentenceKind.Body;
        if (_rules.Method == SentenceMethod.News && _rules.LineBreaks == LineBreaks.EndSentence && !_midLine)
        {
            var line = _text.Slice(_next, Math.Min(_text.Length - _next, Lines.Reach));
            line = line[..CandidateScan.LineEndIn(line)];
            if (line.Length < Lines.Reach)
            {
                _titleEnd = _next + line.Length;
                _lineKind = Lines.KindOf(_text, _next, _titleEnd, _firstLine);
            }
        }
        _firstLine = _midLine = _lineStart = false;
    }
}
