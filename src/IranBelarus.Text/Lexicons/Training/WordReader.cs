using System.Runtime.InteropServices;
using IranBelarus.Text.Morphology;
using IranBelarus.Text.Tokenization;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Lexicons.Training;

/// <summary>Finds the words of sentences of one language, with numbers of its own; for one thread at a time.</summary>
/// <param name="language">The language; function words of Arabic and Persian are left out.</param>
internal sealed class WordReader(TextLanguage language)
{
    /// <summary>Most spellings that are remembered from block to block: it bounds the memory of a thread.</summary>
    private const int MostSpellings = 1 << 17;

    private const int LongestWord = 64, None = -1;

    private readonly WordStems? _stems = BilingualLexicon.StemsOf(language);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly List<int> _words = [], _numbers = [];

    /// <summary>How many words were found since <see cref="Clear"/>.</summary>
    public int Count => _words.Count;

    /// <summary>Finds the words of a sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="most">Most words.</param>
    /// <returns>How many there are, in order after those found before; 0, and nothing is kept, if there are more than <paramref name="most"/>.</returns>
    public int Read(string text, int most)
    {
        var start = _words.Count;
        var lookup = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in text.EnumerateTokens(TokenKinds.Word))
        {
            if (!lookup.TryGetValue(token.Text, out var word))
                lookup[token.Text] = word = Learn(token.Text);
            if (word == None)
                continue;
            if (_words.Count - start == most)
            {
                BackTo(start);
                return 0;
            }
            _words.Add(word);
        }
        return _words.Count - start;
    }

    /// <summary>Forgets the words after a place.</summary>
    public void BackTo(int start) => CollectionsMarshal.SetCount(_words, start);

    /// <summary>Adds words found here to a corpus, with the numbers that the corpus has for them.</summary>
    public void AddTo(List<int> corpus, TrainingWords words, int start, int count)
    {
        foreach (var word in CollectionsMarshal.AsSpan(_words).Slice(start, count))
        {
            var number = _numbers[word];
            if (number == None)
                _numbers[word] = number = words.NumberOf(_keys[word]);
            words.Counts[number]++;
            corpus.Add(number);
        }
    }

    /// <summary>Forgets the words found, and the spellings too if they are many.</summary>
    public void Clear()
    {
        _words.Clear();
        if (_seen.Count <= MostSpellings)
            return;
        _seen.Clear();
        _keys.Clear();
        _numbers.Clear();
    }

    private int Learn(ReadOnlySpan<char> token)
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
        _keys.Add(key.ToString());
        _numbers.Add(None);
        return _keys.Count - 1;
    }
}
