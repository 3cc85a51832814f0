namespace IranBelarus.Text.Lexicons.Training;

/// <summary>The words of one side of a training corpus, numbered from 0 by the key that a lexicon has them by.</summary>
internal sealed class TrainingWords
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public List<string> Keys { get; } = [];

    /// <summary>How often each word stands in the corpus.</summary>
    public List<int> Counts { get; } = [];

    /// <summary>The number of a key, a new one if it has none.</summary>
    public int NumberOf(string key)
    {
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers[key] = number = Keys.Count;
            Keys.Add(key);
            Counts.Add(0);
        }
        return number;
    }

    /// <summary>Does the work for every word, on several threads.</summary>
    /// <param name="count">Number of words.</param>
    /// <param name="threads">Most threads.</param>
    /// <param name="cancellationToken">Stops the work between two words.</param>
    /// <param name="room">Makes the room of a thread.</param>
    /// <param name="work">Does one word: room, number of the word.</param>
    public static void Split<T>(int count, int threads, CancellationToken cancellationToken, Func<T> room, Action<T, int> work)
    {
        // frequent words come first and have most to be done: every strip gets its share of them
        const int Strips = 256;
        Work.Split(Strips, threads, cancellationToken, room, (own, from, to) =>
        {
            for (var strip = from; strip < to; strip++)
            {
                for (var word = strip; word < count; word += Strips)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    work(own, word);
                }
            }
        });
    }
}
