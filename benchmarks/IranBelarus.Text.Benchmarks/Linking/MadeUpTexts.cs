using System.Globalization;
using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Benchmarks.Linking;

/// <summary>
/// Texts and their translations of any length, made up of the built-in lexicon's words: common words are common (Zipf), a quarter of the words have no translation, some words are
/// numbers, some sentences are left out, joined, or put elsewhere. Good for speed, not for judging quality. The same for the same seed.
/// </summary>
internal sealed class MadeUpTexts
{
    private const double Untranslated = 0.25, NumberShare = 0.04, FunctionShare = 0.3;

    private readonly Random _random;
    private readonly string[]? _pairs;
    private int _next;
    private readonly int[] _words;
    private readonly string[] _leftFunction = ["في", "من", "على", "إلى", "عن", "هذا", "التي", "مع"], _rightFunction = ["در", "از", "به", "این", "که", "با", "را", "برای"];

    /// <param name="seed">Of the chance.</param>
    /// <param name="pairs">Real sentence pairs, left, tab, right, to take sentences from, over and over; <see langword="null"/> to make them up.</param>
    public MadeUpTexts(int seed, string[]? pairs = null)
    {
        _pairs = pairs;
        _random = new(seed);
        var lexicon = BilingualLexicon.Default;
        _words = [.. Enumerable.Range(0, lexicon.LeftCount).Where(n => lexicon.TargetsOf(n, LexiconDirection.LeftToRight).Length > 0 && !lexicon.IsFunction(n, LexiconDirection.LeftToRight))];
        _random.Shuffle(_words);
    }

    /// <summary>Two collections of sentences of which each has its translation at the same place.</summary>
    public (List<string> Left, List<string> Right) Pairs(int count)
    {
        var (left, right) = (new List<string>(count), new List<string>(count));
        for (var i = 0; i < count; i++)
        {
            var (a, b) = _pairs is null ? Sentence() : Taken();
            left.Add(a);
            right.Add(b);
        }
        return (left, right);
    }

    /// <summary>A text and its translation in order: 5 % of the sentences of each side are left out, 5 % joined with the next.</summary>
    public (List<string> Left, List<string> Right) Translation(int count)
    {
        var (left, right) = Pairs(count);
        return (Disturb(left), Disturb(right));
    }

    /// <summary>Two collections of which half the sentences have a translation, in no order.</summary>
    public (List<string> Left, List<string> Right) Collections(int count)
    {
        var (left, right) = Pairs(count);
        var (others, _) = Pairs(count / 2);
        var mixed = right.Take(count / 2).Concat(Pairs(count - count / 2).Right).ToArray();
        _random.Shuffle(mixed);
        return ([.. left.Take(count - others.Count), .. others], [.. mixed]);
    }

    private List<string> Disturb(List<string> sentences)
    {
        var result = new List<string>(sentences.Count);
        for (var i = 0; i < sentences.Count; i++)
        {
            var chance = _random.NextDouble();
            if (chance < 0.05)
                continue;
            if (chance < 0.1 && i + 1 < sentences.Count)
                result.Add(sentences[i] + " " + sentences[++i]);
            else
                result.Add(sentences[i]);
        }
        return result;
    }

    private (string Left, string Right) Taken()
    {
        var pair = _pairs![_next++ % _pairs.Length].Split('\t');
        return (pair[0], pair[1]);
    }

    private (string Left, string Right) Sentence()
    {
        var lexicon = BilingualLexicon.Default;
        var (left, right) = (new List<string>(), new List<string>());
        for (var n = _random.Next(6, 24); n > 0; n--)
        {
            if (_random.NextDouble() < FunctionShare)
            {
                left.Add(_leftFunction[_random.Next(_leftFunction.Length)]);
                right.Add(_rightFunction[_random.Next(_rightFunction.Length)]);
            }
            if (_random.NextDouble() < NumberShare)
            {
                var number = _random.Next(1, 3000).ToString(CultureInfo.InvariantCulture);
                left.Add(number);
                right.Add(number);
                continue;
            }
            var word = Word();
            var targets = lexicon.TargetsOf(_random.NextDouble() < Untranslated ? Word() : word, LexiconDirection.LeftToRight);
            left.Add(lexicon.LeftKeys[word].ToString());
            right.Insert(_random.Next(Math.Max(0, right.Count - 3), right.Count + 1), lexicon.RightKeys[targets[_random.Next(targets.Length)]].ToString());
        }
        return (string.Join(' ', left) + ".", string.Join(' ', right) + ".");
    }

    /// <summary>A word of Zipf's law, by its rank.</summary>
    private int Word() => _words[Math.Min(_words.Length - 1, (int)Math.Exp(_random.NextDouble() * Math.Log(_words.Length)) - 1)];
}
