using IranBelarus.Text.Morphology;
using IranBelarus.Text.Tokenization;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Lexicons.Training;

/// <summary>The words of one side of a training corpus, numbered from 0 by the key that a lexicon has them by.</summary>
internal sealed class TrainingWords
{
    private const int LongestWord = 64, None = -1;

    private readonly WordStems? _stems;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal), _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="language">The language; function words of Arabic and Persian are left out.</param>
    public TrainingWords(TextLanguage language)
    {
        _stems = BilingualLexicon.StemsOf(language);
        _lookup = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public List<string> Keys { get; } = [];

    /// <summary>How often each word stands in the corpus.</summary>
    public List<int> Counts { get; } = [];

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="words">Receives its words' numbers in order; emptied first.</param>
    public void Read(string text, List<int> words)
    {
        words.Clear();
        foreach (var token in text.EnumerateTokens(TokenKinds.Word))
        {
            if (!_lookup.TryGetValue(token.Text, out var number))
                _lookup[token.Text] = number = Number(token.Text);
            if (number == None)
                continue;
            words.Add(number);
            Counts[number]++;
        }
    }

    private int Number(ReadOnlySpan<char> token)
    {
        if (token.Length > LongestWord)
            return None;
        Span<char> buffer = stackalloc char[LongestWord];
        ReadOnlySpan<char> key = buffer[..LetterFold.Fold(token, buffer)];
        if (_stems is not null && key.Length > 0 && !char.IsAscii(key[0]))
        {
            key = _stems.StemOf(key, out var function, BrokenPlurals.SpellingOf(token));
            if (function)
                return None;
        }
        if (key.Length < 2)
            return None;
        var text = key.ToString();
        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers[text] = number = Keys.Count;
            Keys.Add(text);
            Counts.Add(0);
        }
        return number;
    }
}
