using IranBelarus.Text.Mentions;
using IranBelarus.Text.Sentences;
using IranBelarus.Text.Tokenization;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Claims.Reading;

/// <summary>A sentence as the claim rules read it: its words and marks, its verbs, its quotations, the names in it.</summary>
internal sealed class ClaimSentence
{
    private readonly int[] _closes;     // for an opening quotation mark or bracket: index of its partner (Count where it stays open); else −1
    private readonly bool[] _opaque;    // inside a quotation that is a clause of its own, or inside brackets
    private readonly int[] _nameEnds;   // for the first word of a name: just past its last word; else 0
    private readonly NameKind[] _nameKinds;

    public ClaimSentence(string text, Sentence sentence, bool persian, IReadOnlyList<Mention> mentions)
    {
        Text = text;
        Sentence = sentence;
        IsPersian = persian;
        Words = Read(text, sentence.Span);
        Verbs = persian ? PersianVerbs.Read(Words) : ArabicVerbs.Read(Words);
        _closes = new int[Words.Count];
        _opaque = new bool[Words.Count];
        _nameEnds = new int[Words.Count];
        _nameKinds = new NameKind[Words.Count];
        FindQuotes();
        FindNames(mentions);
    }

    public string Text { get; }

    public Sentence Sentence { get; }

    public bool IsPersian { get; }

    public List<ClaimWord> Words { get; }

    public VerbTraits[] Verbs { get; }

    public int Count => Words.Count;

    public ClaimWord this[int at] => Words[at];

    /// <summary>The folded word; empty outside the sentence and for marks.</summary>
    public string Key(int at) => at >= 0 && at < Words.Count && Words[at].IsWord ? Words[at].Key : "";

    public bool IsWord(int at) => at >= 0 && at < Words.Count && Words[at].IsWord;

    public bool IsMark(int at) => at >= 0 && at < Words.Count && !Words[at].IsWord;

    public bool IsComma(int at) => IsMark(at) && Marks.IsComma(Words[at]);

    public bool IsColon(int at) => IsMark(at) && Marks.IsColon(Words[at]);

    public bool IsOpenQuote(int at) => at >= 0 && at < Words.Count && _closes[at] >= 0 && Marks.IsOpenQuote(Words[at]);

    /// <summary>Index of the mark that closes a quotation or bracket; <see cref="Count"/> where it stays open.</summary>
    public int CloseOf(int open) => _closes[open];

    /// <summary>Whether a word stands inside a quotation of several words or inside brackets, where no rule looks for cues.</summary>
    public bool IsOpaque(int at) => _opaque[at];

    public bool IsFinite(int at) => at >= 0 && at < Words.Count && (Verbs[at] & (VerbTraits.Finite | VerbTraits.Ambiguous)) == VerbTraits.Finite;

    /// <summary>Whether a stretch holds a finite verb.</summary>
    public bool HasFinite(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsFinite(i))
                return true;
        }
        return false;
    }

    /// <summary>Just past the name that begins at a word; the word itself if none does.</summary>
    public int NameEnd(int at) => at < Words.Count && _nameEnds[at] > 0 ? _nameEnds[at] : at;

    /// <summary>Just past the person's name that begins at a word; the word itself if none does.</summary>
    public int PersonEnd(int at) => at < Words.Count && _nameEnds[at] > 0 && _nameKinds[at] == NameKind.Person ? _nameEnds[at] : at;

    /// <summary>The kind of the name that begins at a word.</summary>
    public NameKind? NameKindAt(int at) => at < Words.Count && _nameEnds[at] > 0 ? _nameKinds[at] : null;

    /// <summary>How many words a stretch holds.</summary>
    public int WordsIn(int start, int end)
    {
        var n = 0;
        for (var i = start; i < end; i++)
            n += Words[i].IsWord ? 1 : 0;
        return n;
    }

    public TextSpan Span(int start, int end) => TextSpan.FromBounds(Words[start].Span.Start, Words[end - 1].Span.End);

    private static List<ClaimWord> Read(string text, TextSpan sentence)
    {
        var words = new List<ClaimWord>();
        Span<char> buffer = stackalloc char[64];
        foreach (var token in sentence.In(text).EnumerateTokens(TokenKinds.Visible))
        {
            var isWord = token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Address;
            var key = !isWord || token.Text.Length > buffer.Length ? token.Text.ToString() : new string(buffer[..LetterFold.Fold(token.Text, buffer)]);
            if (key.Length > 0)
                words.Add(new(key, token.Span.Shift(sentence.Start), isWord));
        }
        return words;
    }

    private void FindQuotes()
    {
        Array.Fill(_closes, -1);
        for (var i = 0; i < Words.Count; i++)
        {
            if (_opaque[i])
                continue;
            var bracket = Words[i] is { IsWord: false, Key: "(" or "[" };
            if (!bracket && !Marks.IsOpenQuote(Words[i]))
                continue;
            var close = bracket ? CloseBracket(i) : Marks.Close(Words, i, Words.Count);
            _closes[i] = close;
            // «لوکاشنکو»: a name in quotation marks hides nothing
            if (!bracket && close < Words.Count && WordsIn(i, close) <= 4 && !HasFinite(i, close))
            {
                i = Words[close].Key is "\"" ? close : i;
                continue;
            }
            if (bracket && close == Words.Count)
            {
                _closes[i] = -1;
                continue;
            }
            for (var j = i + 1; j < close; j++)
                _opaque[j] = true;
            i = Math.Max(i, close);
        }
    }

    private int CloseBracket(int open)
    {
        for (var i = open + 1; i < Words.Count; i++)
        {
            if (Words[i] is { IsWord: false, Key: ")" or "]" })
                return i;
        }
        return Words.Count;
    }

    private void FindNames(IReadOnlyList<Mention> mentions)
    {
        var word = 0;
        for (var m = FirstWithin(mentions, Sentence.Span.Start); m < mentions.Count && mentions[m].Span.Start < Sentence.Span.End; m++)
        {
            if (mentions[m] is not NameMention name)
                continue;
            while (word < Words.Count && Words[word].Span.End <= name.Span.Start)
                word++;
            if (word == Words.Count)
                break;
            var end = word + 1;
            while (end < Words.Count && Words[end].Span.Start < name.Span.End)
                end++;
            if (end <= _nameEnds[word])
                continue;
            // a name is no verb, whatever its letters; a verb before the name in one word (وفي, بـ) is none either
            for (var i = word; i < end; i++)
                Verbs[i] = VerbTraits.None;
            _nameEnds[word] = end;
            _nameKinds[word] = name.NameKind;
        }
    }

    /// <summary>Index of the first mention that begins at a place or after it.</summary>
    internal static int FirstWithin(IReadOnlyList<Mention> mentions, int start)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
