namespace IranBelarus.Text.Lexicons.Training;

/// <summary>Sentence pairs as numbers of words, one after the other.</summary>
internal sealed class TrainingCorpus(TrainingWords left, TrainingWords right)
{
    /// <summary>Longest sentence that teaches, in words: in longer ones anything can be anything.</summary>
    private const int LongestSentence = 100;

    private readonly List<int> _left = [], _right = [], _leftEnds = [], _rightEnds = [], _words = [], _others = [];

    public TrainingWords Left => left;

    public TrainingWords Right => right;

    /// <summary>Number of sentence pairs.</summary>
    public int Count => _leftEnds.Count;

    /// <summary>Adds a pair; one with an empty or too long side is passed over.</summary>
    public void Add(string leftText, string rightText)
    {
        left.Read(leftText, _words);
        right.Read(rightText, _others);
        if (_words.Count is 0 or > LongestSentence || _others.Count is 0 or > LongestSentence)
        {
            foreach (var word in _words)
                left.Counts[word]--;
            foreach (var word in _others)
                right.Counts[word]--;
            return;
        }
        _left.AddRange(_words);
        _right.AddRange(_others);
        _leftEnds.Add(_left.Count);
        _rightEnds.Add(_right.Count);
    }

    /// <summary>The left words of a pair.</summary>
    public ReadOnlySpan<int> LeftOf(int pair) => Slice(_left, _leftEnds, pair);

    /// <summary>The right words of a pair.</summary>
    public ReadOnlySpan<int> RightOf(int pair) => Slice(_right, _rightEnds, pair);

    private static ReadOnlySpan<int> Slice(List<int> words, List<int> ends, int pair) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words)[(pair == 0 ? 0 : ends[pair - 1])..ends[pair]];
}
