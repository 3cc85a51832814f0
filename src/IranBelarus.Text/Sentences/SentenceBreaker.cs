using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Sentences;

/// <summary>Finds the end of one sentence by the news or the plain rules.</summary>
internal readonly ref struct SentenceBreaker(ReadOnlySpan<char> text, int start, SentenceRules rules)
{
    /// <summary>How far back or ahead a decision looks, so that time stays linear.</summary>
    private const int Window = 400;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Index just past the sentence, trailing white space perhaps included.</summary>
    /// <param name="cues">What the sentence, and perhaps a little behind it, holds of headlines and datelines.</param>
    public int End(out HeadCues cues)
    {
        cues = HeadCues.None;
        var wide = rules.SplitAtSemicolons || rules.SplitAtColons;
        var at = start;
        if (wide)
            cues = HeadCues.All;
        while (true)
        {
            var found = wide ? WiderCandidate(at) : CandidateScan.IndexIn(_text, at, ref cues);
            if (found < 0)
                return _text.Length;
            at = found;
            var c = _text[at];
            if (c == '.' && (EndsLine(at + 1) || IsOrdinaryEnd(at)))
                return at + 1;
            if (SentenceChars.IsLineEnd(c))
            {
                if (LineEndBreaks(at))
                    return at;
                at++;
            }
            else if (c is ';' or '؛' or ':')
            {
                if ((c == ':' ? rules.SplitAtColons : rules.SplitAtSemicolons) && (at + 1 == _text.Length || SentenceChars.IsGap(_text[at + 1])))
                    return at + 1;
                at++;
            }
            else
            {
                var after = at + 1;
                while (after < _text.Length && (SentenceChars.IsStop(_text[after]) || SentenceChars.IsMark(_text[after])))
                    after++;
                var end = AtStops(at, after);
                if (end >= 0)
                    return end;
                at = after;
            }
        }
    }

    /// <summary>Whether the text or a line that ends a sentence ends here: what stands before a stop does not matter then.</summary>
    private bool EndsLine(int at) => at == _text.Length || (_text[at] == '\n' && rules.LineBreaks == LineBreaks.EndSentence);

    private int WiderCandidate(int at)
    {
        var found = _text[at..].IndexOfAny(SentenceChars.WiderCandidates);
        return found < 0 ? -1 : at + found;
    }

    /// <summary>
    /// A full stop between an Arabic-script word that is no abbreviation and a space with an Arabic letter behind it: the most frequent end by far, told without
    /// folding. What it says of a stop, <see cref="AtStops"/> says too.
    /// </summary>
    private bool IsOrdinaryEnd(int at)
    {
        if (at + 2 >= _text.Length || at == start || _text[at + 1] != ' ' || !SentenceChars.IsArabicLetter(_text[at + 2]))
            return false;
        var last = at - 1;
        while (last > start && SentenceChars.IsHaraka(_text[last]))
            last--;
        var longest = rules.LongestEndings[_text[last] & 0xFF];
        var head = last + 1;
        var letters = 0;
        for (; head > start && letters <= longest; head--)
        {
            if (SentenceChars.IsArabicLetter(_text[head - 1]))
                letters++;
            else if (!SentenceChars.IsHaraka(_text[head - 1]))
                break;
        }
        if (letters > Math.Max(longest, (byte)1))
            return true;                                                    // longer than any abbreviation that ends so
        return letters >= 2 && !rules.HasAdded && (head == start || _text[head - 1] == ' ') && !SentenceWords.MayBeListed(_text[head], _text[last], letters);
    }

    private bool LineEndBreaks(int at)
    {
        switch (rules.LineBreaks)
        {
            case LineBreaks.EndSentence:
                return true;
            case LineBreaks.WhiteSpace:
                return false;
            default:
                var next = at + 1;
                if (_text[at] == '\r' && next < _text.Length && _text[next] == '\n')
                    next++;
                while (next < _text.Length && SentenceChars.IsSpace(_text[next]))
                    next++;
                return next < _text.Length && SentenceChars.IsLineEnd(_text[next]);
        }
    }

    /// <summary>Judges a run of stops.</summary>
    /// <param name="first">Its first stop.</param>
    /// <param name="after">Just past the run.</param>
    /// <returns>The end of the sentence, closers included, or −1 if it goes on.</returns>
    private int AtStops(int first, int after)
    {
        var end = SkipClosers(after);
        var next = end;
        while (next < _text.Length && SentenceChars.IsGap(_text[next]) && !SentenceChars.IsLineEnd(_text[next]))
            next++;
        if (next == _text.Length)
            return end;
        if (SentenceChars.IsLineEnd(_text[next]) && LineEndBreaks(next))
            return end;
        while (next < _text.Length && SentenceChars.IsGap(_text[next]))
            next++;
        if (next == _text.Length)
            return end;

        var spaced = next > end;
        var (lone, dots, strong) = Run(first, after);
        if (rules.Method == SentenceMethod.Plain)
            return spaced ? end : -1;

        // the sentence goes on after the stop
        if (_text[next] is '،' or ',' or '؛' or ';' or ':' or '/' or '%' or '٪')
            return -1;
        if (lone && !strong)
            return FullStop(first, end, next, spaced) ? end : -1;
        if (dots && !strong)
            return -1;
        return Strong(first, after, end, next, spaced) ? end : -1;
    }

    /// <summary>A single full stop (or a stop of that rank).</summary>
    private bool FullStop(int at, int end, int next, bool spaced)
    {
        var previous = at > start ? _text[at - 1] : ' ';
        var closed = end > at + 1;
        if (!spaced && !closed)
            return NoSpace(at, previous, next);
        if (!spaced && !(SentenceChars.IsCaselessLetter(_text[next]) || SentenceChars.IsOpener(_text[next])))
            return false;
        if (closed)
            return !(SentenceChars.IsCloser(_text[end - 1]) && _text[end - 1] is ')' or ']' && Parenthesis(at));
        if (SentenceChars.IsDigit(previous) || char.IsLetter(previous))
        {
            var word = WordBefore(at);
            if (at - word.Length == start && (SentenceChars.IsDigit(previous) ? word.Length <= 3 : word.Length == 1))
                return false;                                               // 1. / ۲. / أ. at the head of an item
            if (char.IsLetter(previous) && IsAbbreviation(at, word, next))
                return false;
            if (char.IsAsciiLetter(previous) && char.IsAsciiLetterLower(_text[next]))
                return false;
        }
        return true;
    }

    /// <summary>A full stop with no space behind it: within a number, a name, an address, or a forgotten space.</summary>
    private bool NoSpace(int at, char previous, int next)
    {
        var c = _text[next];
        if (SentenceChars.IsOpener(c))
            return SentenceChars.IsCaselessLetter(previous) && WordBefore(at).Length >= 2;
        if (!SentenceChars.IsCaselessLetter(c))
            return false;
        if (SentenceChars.IsCloser(previous) || SentenceChars.IsQuote(previous))
            return true;
        var right = WordAfter(next);
        if (right.Length < 2 || (next + right.Length < _text.Length && _text[next + right.Length] == '.' && right.Length < 3))
            return false;
        if (SentenceChars.IsDigit(previous))
            return right.Length >= 2;
        if (!SentenceChars.IsWordPart(previous) || char.IsAsciiLetterOrDigit(previous))
            return false;
        var word = WordBefore(at);
        return word.Length >= 2 && !IsAbbreviation(at, word, next);
    }

    /// <summary>Stops with <c>!</c> or <c>?</c> among them.</summary>
    private bool Strong(int first, int after, int end, int next, bool spaced)
    {
        if (!spaced)
        {
            if (end == after && first > 0 && SentenceChars.IsAsciiWord(_text[first - 1]) && SentenceChars.IsAsciiWord(_text[next]))
                return false;                                               // an address
            if (!SentenceChars.IsCaselessLetter(_text[next]) && !SentenceChars.IsOpener(_text[next]))
                return false;
        }
        if (end == after)
            return true;
        if (_text[end - 1] is ')' or ']' && Parenthesis(first))
            return false;
        // a quotation: does the sentence that reports it go on?
        if (IsAttribution(next))
            return false;
        return !QuoteWithin(first) || FollowsColon(first);
    }

    /// <summary>Whether a bracket that closes after the stop was opened within the sentence, so that the stop is the bracket's own.</summary>
    private bool Parenthesis(int stop)
    {
        var from = Math.Max(start, stop - Window);
        var open = _text[from..stop].LastIndexOfAny('(', '[');
        return open >= 0 && from + open > start && _text[(from + open)..stop].IndexOfAny(')', ']') < 0;
    }

    /// <summary>Whether the quotation that ends at the stop was opened in mid-sentence.</summary>
    private bool QuoteWithin(int stop)
    {
        var open = OpenQuote(stop);
        return open > start;
    }

    private bool FollowsColon(int stop)
    {
        var open = OpenQuote(stop);
        if (open < 0)
            return true;                                                    // opened in an earlier sentence, or far away
        while (open > start && SentenceChars.IsGap(_text[open - 1]))
            open--;
        return open > start && _text[open - 1] is ':';
    }

    private int OpenQuote(int stop)
    {
        var from = Math.Max(start, stop - Window);
        var open = _text[from..stop].LastIndexOfAny('«', '“', '"');
        return open < 0 ? -1 : from + open;
    }

    private bool IsAttribution(int next)
    {
        var word = WordAfter(next);
        if (word.Length is 0 or > SentenceWords.LongestWord)
            return false;
        Span<char> key = stackalloc char[SentenceWords.LongestWord];
        var lookup = SentenceWords.Attributions.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.Contains(key[..LetterFold.Fold(word, key)]);
    }

    private bool IsAbbreviation(int at, ReadOnlySpan<char> word, int next)
    {
        if (word.Length > rules.LongestAbbreviation)
            return false;
        Span<char> buffer = stackalloc char[SentenceWords.LongestWord];
        var key = buffer[..LetterFold.Fold(word, buffer)];
        if (key.Length == 0)
            return false;
        if (IsChainOfLetters(key))
            return true;
        if (rules.IsAdded(key))
            return true;
        if (!SentenceWords.MayBeListed(key))
            return false;
        if (SentenceWords.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key))
            return true;
        if (!SentenceWords.Initials.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var alone))
            return false;
        return alone || InitialBefore(at - word.Length) || InitialAfter(next);
    }

    /// <summary>One letter, or single letters with stops between them.</summary>
    private static bool IsChainOfLetters(ReadOnlySpan<char> key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(key[i]) : key[i] != '.')
                return false;
        }
        return true;
    }

    private bool InitialBefore(int at)
    {
        while (at > start && SentenceChars.IsGap(_text[at - 1]))
            at--;
        return at > start && _text[at - 1] == '.' && IsInitial(WordBefore(at - 1));
    }

    private bool InitialAfter(int next)
    {
        var word = WordAfter(next);
        var end = next + word.Length;
        return end < _text.Length && _text[end] == '.' && IsInitial(word);
    }

    private static bool IsInitial(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 8)
            return false;
        Span<char> buffer = stackalloc char[8];
        var key = buffer[..LetterFold.Fold(word, buffer)];
        return key.Length == 1 || SentenceWords.Initials.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(key);
    }

    /// <summary>The word that ends at a stop, with stops inside it (م.ت.ف); not further back than the sentence's start and just past the longest abbreviation.</summary>
    private ReadOnlySpan<char> WordBefore(int at)
    {
        var from = at;
        var least = Math.Max(start, at - rules.LongestAbbreviation - 1);
        while (from > least && (SentenceChars.IsWordPart(_text[from - 1]) || (_text[from - 1] == '.' && from - 1 > least && SentenceChars.IsWordPart(_text[from - 2]))))
            from--;
        return _text[from..at];
    }

    private ReadOnlySpan<char> WordAfter(int from)
    {
        var end = from;
        var most = Math.Min(_text.Length, from + SentenceWords.LongestWord + 1);
        while (end < most && SentenceChars.IsWordPart(_text[end]))
            end++;
        return _text[from..end];
    }

    /// <summary>The closers after a stop, also behind marks; one that can only close also behind a space.</summary>
    private int SkipClosers(int at)
    {
        var end = at;
        while (at < _text.Length)
        {
            var c = _text[at];
            if (SentenceChars.IsCloser(c) || (at == end && IsClosingQuote(at)) || (SentenceChars.IsStop(c) && at == end))
            {
                end = ++at;
            }
            else if (SentenceChars.IsMark(c) || (c == ' ' && at + 1 < _text.Length && at == end && _text[at + 1] is '»' or '”'))
            {
                at++;
            }
            else
            {
                break;
            }
        }
        return end;
    }

    /// <summary>A quote mark that opens as well as closes: closes when white space, a line end, punctuation or the end follows.</summary>
    private bool IsClosingQuote(int at)
    {
        if (!SentenceChars.IsQuote(_text[at]))
            return false;
        return at + 1 >= _text.Length || SentenceChars.IsGap(_text[at + 1]) || char.IsPunctuation(_text[at + 1]);
    }

    private (bool Lone, bool Dots, bool Strong) Run(int first, int after)
    {
        var stops = 0;
        var strong = false;
        var dots = false;
        for (var i = first; i < after; i++)
        {
            var c = _text[i];
            if (!SentenceChars.IsStop(c))
                continue;
            stops++;
            strong |= SentenceChars.IsStrong(c);
            dots |= c is '…' or '\u061E';
        }
        return (stops == 1 && !dots, dots || stops > 1, strong);
    }
}
