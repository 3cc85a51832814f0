namespace IranBelarus.Text.Sentences;

/// <summary>Reads sentences from a stream of text of any length: the same ones, wherever the reads fall, as from the text in one piece.</summary>
/// <remarks>Keeps a sentence and what follows it, a few thousand code units, in memory. Not safe to share between threads.</remarks>
public sealed class SentenceReader
{
    /// <summary>How much text must follow a sentence before it is certain; more than the rules look ahead.</summary>
    private const int LookAhead = 1024;

    private readonly TextReader _reader;
    private readonly SentenceRules _rules;
    private readonly Queue<StreamedSentence> _ready = new();
    private char[] _buffer = new char[1 << 14];
    private int _length;
    private long _offset;                       // of _buffer[0] in the stream
    private bool _first = true, _midLine, _finished;

    /// <summary>Makes a reader.</summary>
    /// <param name="reader">The text; stays open.</param>
    /// <param name="rules">The rules. Default: <see cref="SentenceRules.News"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is <see langword="null"/>.</exception>
    public SentenceReader(TextReader reader, SentenceRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        _reader = reader;
        _rules = rules ?? SentenceRules.News;
    }

    /// <summary>The next sentence.</summary>
    /// <param name="sentence">The sentence, where the result is <see langword="true"/>.</param>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    public bool TryRead(out StreamedSentence sentence)
    {
        while (!_ready.TryDequeue(out sentence))
        {
            if (_finished && _length == 0)
                return false;
            Fill();
            Cut();
        }
        return true;
    }

    private void Fill()
    {
        if (_finished)
            return;
        if (_length > _buffer.Length / 2)
            Array.Resize(ref _buffer, checked(_buffer.Length * 2));
        while (_length < _buffer.Length)
        {
            var read = _reader.Read(_buffer, _length, _buffer.Length - _length);
            if (read == 0)
            {
                _finished = true;
                return;
            }
            _length += read;
        }
    }

    /// <summary>Takes the sentences out that no further text can change.</summary>
    private void Cut()
    {
        var text = _buffer.AsSpan(0, _length);
        var enumerator = new SentenceEnumerator(text, _rules, _first, _midLine);
        var consumed = 0;
        var previous = default(Sentence?);
        while (enumerator.MoveNext())
        {
            if (previous is { } certain && Take(text, certain, enumerator.Current.Span.Start))
                consumed = certain.Span.End;
            else if (previous is not null)
                break;
            previous = enumerator.Current;
        }
        if (_finished)
        {
            if (previous is { } last && last.Span.End > consumed)
                _ready.Enqueue(new(last.Span.In(text).ToString(), _offset + last.Span.Start, last.Kind));
            consumed = _length;
        }
        if (consumed == 0)
            return;
        _first = false;
        _midLine = _rules.LineBreaks == LineBreaks.WhiteSpace || !EndsLine(text, consumed);
        text[consumed..].CopyTo(_buffer);
        _length -= consumed;
        _offset += consumed;
    }

    /// <summary>Takes a sentence if enough text follows it: then another sentence follows too, which decides what its line is.</summary>
    private bool Take(ReadOnlySpan<char> text, Sentence sentence, int next)
    {
        if (!_finished && (text.Length - sentence.Span.End < LookAhead || text.Length - next < LookAhead))
            return false;
        _ready.Enqueue(new(sentence.Span.In(text).ToString(), _offset + sentence.Span.Start, sentence.Kind));
        return true;
    }

    private static bool EndsLine(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && SentenceChars.IsSpace(text[at]))
            at++;
        return at < text.Length && SentenceChars.IsLineEnd(text[at]);
    }
}
