using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Morphology;
using IranBelarus.Text.Tokenization;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment;

/// <summary>Reads the terms of sentences: content words by lemma, phrases of the lexicon, numbers by value, Latin words. Function words are left out.</summary>
/// <remarks>Safe to share between threads as long as each uses <see cref="TermTypes"/> of its own.</remarks>
internal sealed class TermReader(TextLanguage language, BilingualLexicon lexicon, LexiconDirection direction)
{
    private const int LongestPhrase = 4;

    private static readonly PersianAnalyzer Analyzer = new();

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">The text that holds it.</param>
    /// <param name="sentence">Where it stands there; the terms' spans count in the whole text.</param>
    /// <param name="types">The terms of this side so far; new ones are added.</param>
    public List<Term> Read(string text, TextSpan sentence, TermTypes types)
    {
        var terms = new List<Term>();
        var words = new List<(string Stem, TextSpan Span)>();
        Span<int> lemmas = stackalloc int[ArabicAffixes.MostLemmas];
        Span<char> buffer = stackalloc char[64];
        foreach (var token in sentence.In(text).EnumerateTokens(TokenKinds.Word | TokenKinds.Number))
        {
            var span = token.Span.Shift(sentence.Start);
            if (token.Kind == TokenKind.Number)
            {
                words.Add(("", span));
                if (NumberKey(token.Text) is { } value)
                    terms.Add(new(span, types.Number(TermKind.Number, value, () => [])));
                continue;
            }
            if (token.Text.Length > buffer.Length)
                continue;
            var key = buffer[..LetterFold.Fold(token.Text, buffer)];
            if (key.IsEmpty)
                continue;
            if (char.IsAsciiLetter(key[0]))
            {
                words.Add(("", span));
                terms.Add(new(span, types.Number(TermKind.Latin, key.ToString(), () => [])));
                continue;
            }
            var (stem, numbers, function) = Lookup(token.Text, key, lemmas);
            words.Add((stem, span));
            if (!function && stem.Length > 1)
                terms.Add(new(span, types.Number(TermKind.Word, stem, () => numbers)));
        }
        AddPhrases(words, terms, types);
        return terms;
    }

    private (string Stem, int[] Numbers, bool Function) Lookup(ReadOnlySpan<char> word, ReadOnlySpan<char> key, Span<int> lemmas)
    {
        var persian = language.IsPersian();
        var table = persian ? EmbeddedLexicon.Persian.Table : EmbeddedLexicon.Arabic.Table;
        var count = persian ? EmbeddedLexicon.Persian.Analyze(key, lemmas) : EmbeddedLexicon.Arabic.Analyze(key, lemmas);
        if (count == 0)
        {
            var light = (persian ? PersianStems.Light(Base(word, key)) : ArabicStems.Light(key)).ToString();
            var known = lexicon.NumberOf(light, direction);
            return (light, known >= 0 ? [known] : [], false);
        }
        var numbers = new List<int>(count);
        var function = false;
        for (var i = 0; i < count; i++)
        {
            var number = lexicon.NumberOf(table.Lemmas[lemmas[i]], direction);
            if (number < 0)
                continue;
            function |= lexicon.IsFunction(number, direction);
            numbers.Add(number);
        }
        return (table.Lemmas[lemmas[0]].ToString(), [.. numbers], function);
    }

    /// <summary>The word without the inflection that the morphology finds, folded.</summary>
    private static ReadOnlySpan<char> Base(ReadOnlySpan<char> word, ReadOnlySpan<char> key)
    {
        var analysis = Analyzer.Analyze(word);
        return analysis.IsKnown && analysis.Base.Length > 1 ? LetterFold.FoldToString(analysis.Base.In(word)) : key;
    }

    private void AddPhrases(List<(string Stem, TextSpan Span)> words, List<Term> terms, TermTypes types)
    {
        Span<char> phrase = stackalloc char[160];
        for (var first = 0; first < words.Count; first++)
        {
            var length = 0;
            for (var last = first; last < Math.Min(words.Count, first + LongestPhrase); last++)
            {
                var stem = words[last].Stem;
                if (stem.Length == 0 || length + stem.Length + 1 > phrase.Length)
                    break;
                if (length > 0)
                    phrase[length++] = ' ';
                stem.CopyTo(phrase[length..]);
                length += stem.Length;
                if (last == first)
                    continue;
                var number = lexicon.NumberOf(phrase[..length], direction);
                if (number >= 0 && !lexicon.IsFunction(number, direction))
                    terms.Add(new(TextSpan.FromBounds(words[first].Span.Start, words[last].Span.End), types.Number(TermKind.Phrase, phrase[..length].ToString(), () => [number])));
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
        return length == 0 ? null : digits[..length].TrimStart('0') is { Length: > 0 } trimmed ? trimmed.ToString() : "0";
    }
}
