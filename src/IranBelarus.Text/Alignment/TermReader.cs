using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Morphology;
using IranBelarus.Text.Tokenization;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment;

/// <summary>Reads the terms of sentences: content words by lemma, phrases of the lexicon, numbers by value, Latin words. Function words are left out.</summary>
/// <remarks>
/// Safe to share between threads as long as each uses <see cref="TermTypes"/> of its own. What a word was found to be is remembered, so that a running text costs a
/// lookup a word; the memory is bounded.
/// </remarks>
internal sealed class TermReader
{
    private const int LongestPhrase = 4, LongestWord = 64, MostRemembered = 1 << 17;

    private readonly bool _persian;
    private readonly BilingualLexicon _lexicon;
    private readonly LexiconDirection _direction;
    private readonly PhraseTrie _phrases;
    private readonly ValueReader? _values;
    private readonly WordMemory _remembered = new(MostRemembered);

    /// <param name="language">The language of the sentences.</param>
    /// <param name="lexicon">The lexicon that knows their words.</param>
    /// <param name="direction">From the side of the lexicon that has the language.</param>
    /// <param name="byValue">Whether numbers in words and dates are read by value; else numbers in digits alone are.</param>
    public TermReader(TextLanguage language, BilingualLexicon lexicon, LexiconDirection direction, bool byValue = false)
    {
        _values = byValue ? new(language) : null;
        _persian = language.IsPersian();
        _lexicon = lexicon;
        _direction = direction;
        _phrases = PhraseTrie.Of(lexicon, direction);
    }

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">The text that holds it.</param>
    /// <param name="sentence">Where it stands there; the terms' spans count in the whole text.</param>
    /// <param name="types">The terms of this side so far; new ones are added.</param>
    public List<Term> Read(string text, TextSpan sentence, TermTypes types)
    {
        var found = new TermBuffer();
        Read(text, sentence, found);
        var terms = new List<Term>(found.Count);
        for (var i = 0; i < found.Count; i++)
            terms.Add(new(found.SpanOf(i), types.Number(found.Entries[i])));
        return terms;
    }

    /// <summary>The terms of a text and where they stand, words first, then phrases.</summary>
    public List<(TermEntry Entry, TextSpan Span)> Read(string text)
    {
        var found = new TermBuffer();
        Read(text, new(0, text.Length), found);
        return [.. Enumerable.Range(0, found.Count).Select(i => (found.Entries[i], found.SpanOf(i)))];
    }

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">The text that holds it.</param>
    /// <param name="sentence">Where it stands there; spans count in the whole text.</param>
    /// <param name="found">Receives the terms, words first, then phrases; emptied first.</param>
    public void Read(string text, TextSpan sentence, TermBuffer found)
    {
        found.Clear();
        var (all, lastNumber) = (TermMarks.None, -2);
        foreach (var token in sentence.In(text).EnumerateTokens(TokenKinds.Word | TokenKinds.Number))
        {
            if (token.Text.Length > LongestWord)
            {
                found.Add(TermEntry.Nothing, TermMarks.Skipped, token.Span.Shift(sentence.Start));
                all |= TermMarks.Skipped;
                continue;
            }
            var (entry, marks) = _remembered.Find(token.Text);
            if (entry is null)
                (entry, marks) = _remembered.Add(token.Text, Look(token.Text, token.Kind));
            all |= marks;
            if ((marks & TermMarks.Number) != 0)
            {
                all |= token.Span.Start == lastNumber + 1 ? TermMarks.Counts : 0;      // 11/3/2020, 10-12
                lastNumber = token.Span.End;
            }
            found.Add(entry!, marks, token.Span.Shift(sentence.Start));
        }
        var words = found.Count;
        if ((all & (TermMarks.BeginsPhrases | TermMarks.GoesOnInPhrases)) == (TermMarks.BeginsPhrases | TermMarks.GoesOnInPhrases))
            AddPhrases(found);
        if (_values is not null && ((all & TermMarks.Counts) != 0 || (all & (TermMarks.CountsBesideNumbers | TermMarks.Number)) == (TermMarks.CountsBesideNumbers | TermMarks.Number)))
        {
            _values.Read(text, sentence, found, words);
            all |= TermMarks.Skipped;
        }
        if ((all & TermMarks.Skipped) != 0)
            found.DropSkipped();
    }

    private TermEntry Look(ReadOnlySpan<char> token, TokenKind kind)
    {
        if (kind == TokenKind.Number)
            return NumberKey(token) is { } value ? new(TermKind.Number, value, []) { Marks = TermMarks.Number | (token.IndexOfAny('/', '-', '\u2044') >= 0 ? TermMarks.Counts : 0) } : TermEntry.Nothing;
        Span<char> buffer = stackalloc char[LongestWord];
        var key = buffer[..LetterFold.Fold(token, buffer)];
        if (key.IsEmpty)
            return TermEntry.Nothing;
        if (char.IsAsciiLetter(key[0]))
            return new(TermKind.Latin, key.ToString(), _lexicon.NumberOf(key, _direction) is >= 0 and var latin ? [latin] : []);
        Span<int> lemmas = stackalloc int[AffixAnalyzer.MostLemmas];
        var table = _persian ? EmbeddedLexicon.Persian.Table : EmbeddedLexicon.Arabic.Table;
        bool function;
        var count = _persian ? EmbeddedLexicon.Persian.Analyze(key, lemmas, out _, out function) : EmbeddedLexicon.Arabic.Analyze(key, lemmas, out _, out function, BrokenPlurals.SpellingOf(token));
        var numbers = new List<int>(count);
        string stem;
        if (count == 0)
        {
            stem = (_persian ? EmbeddedLexicon.Persian : EmbeddedLexicon.Arabic).Light(key).ToString();
            if (_lexicon.NumberOf(stem, _direction) is >= 0 and var known)
                numbers.Add(known);
        }
        else
        {
            stem = table.Lemmas[lemmas[0]].ToString();
            for (var i = 0; i < count; i++)
            {
                var number = _lexicon.NumberOf(table.Lemmas[lemmas[i]], _direction);
                if (number >= 0)
                    numbers.Add(number);
            }
        }
        var phrases = _phrases.Next(stem);
        var marks = (function || stem.Length < 2 ? TermMarks.Skipped : 0) | (phrases is null ? 0 : TermMarks.BeginsPhrases) | (_phrases.GoesOnWith(stem) ? TermMarks.GoesOnInPhrases : 0)
            | (_values is null ? 0 : CountingWords.MarksOf(key, _persian)) | ((TermMarks)stem.GetHashCode() & TermMarks.Hash);
        return new(TermKind.Word, stem, [.. numbers]) { Marks = marks, Phrases = phrases };
    }

    private void AddPhrases(TermBuffer found)
    {
        var words = found.Entries;                                              // without the phrases that are added behind them
        var marks = found.Marks;
        for (var first = 0; first + 1 < words.Length; first++)
        {
            if ((marks[first] & TermMarks.BeginsPhrases) == 0 || (marks[first + 1] & TermMarks.GoesOnInPhrases) == 0 || !_phrases.MayBeginWith(marks[first], marks[first + 1]))
                continue;
            var node = words[first].Phrases;
            for (var last = first + 1; node is not null && last < words.Length && last < first + LongestPhrase; last++)
            {
                var entry = words[last];
                node = (marks[last] & TermMarks.GoesOnInPhrases) != 0 ? node.Next(entry.Key, entry.Hash) : null;
                if (node?.Phrase is { } phrase)
                    found.Add(phrase, TermMarks.None, TextSpan.FromBounds(found.SpanOf(first).Start, found.SpanOf(last).End));
            }
        }
    }

    /// <summary>The value of a number in digits, as a plain decimal; <see langword="null"/> if it is too long to be one.</summary>
    private static string? NumberKey(ReadOnlySpan<char> text)
    {
        if (text.Length > 32)
            return null;
        Span<char> digits = stackalloc char[32];
        var length = 0;
        foreach (var c in text)
        {
            var folded = LetterFold.Fold(c);
            if (char.IsAsciiDigit(folded))
                digits[length++] = folded;
            else if (folded is '٫' or '.')
                digits[length++] = '.';
        }
        var number = digits[..length];
        if (number.Contains('.'))
            number = number.TrimEnd('0').TrimEnd('.');
        number = number.TrimStart('0');
        return length == 0 ? null : number.IsEmpty ? "0" : number[0] == '.' ? "0" + number.ToString() : number.ToString();
    }
}
