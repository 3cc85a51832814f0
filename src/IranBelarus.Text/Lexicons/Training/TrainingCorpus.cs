using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Lexicons.Training;

/// <summary>Sentence pairs as numbers of words, one after the other.</summary>
internal sealed class TrainingCorpus
{
    /// <summary>Longest sentence that teaches, in words: in longer ones anything can be anything.</summary>
    private const int LongestSentence = 100;

    /// <summary>A block of pairs is read at once: at most so many pairs, and no more of them after so many code units.</summary>
    private const int MostInBlock = 4096, LongBlock = 1 << 21;

    private readonly List<int> _left = [], _right = [], _leftEnds = [], _rightEnds = [];

    public TrainingWords Left { get; } = new();

    public TrainingWords Right { get; } = new();

    /// <summary>Number of sentence pairs.</summary>
    public int Count => _leftEnds.Count;

    /// <summary>Reads pairs; one with an empty or too long side is passed over.</summary>
    /// <param name="pairs">The pairs; walked over once.</param>
    /// <param name="leftLanguage">Language of the left sentences.</param>
    /// <param name="rightLanguage">Language of the right sentences.</param>
    /// <param name="threads">Most threads. Words are numbered in the order of the pairs, whatever thread found them. Beside them the caller's walks over the pairs.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">A side is <see langword="null"/>.</exception>
    public void Read(IEnumerable<(string Left, string Right)> pairs, TextLanguage leftLanguage, TextLanguage rightLanguage, int threads, CancellationToken cancellationToken)
    {
        var readers = new ConcurrentBag<Reader>();
        var working = Task.CompletedTask;
        try
        {
            foreach (var block in Blocks(pairs, cancellationToken))
            {
                working.GetAwaiter().GetResult();
                void Take() => Read(block, leftLanguage, rightLanguage, readers, threads, cancellationToken);
                if (threads == 1)
                    Take();
                else
                    working = Task.Run(Take, CancellationToken.None);
            }
            working.GetAwaiter().GetResult();
        }
        finally
        {
            // nothing goes on after an error
            Task.WhenAny(working).Wait(CancellationToken.None);
        }
    }

    /// <summary>The left words of a pair.</summary>
    public ReadOnlySpan<int> LeftOf(int pair) => Slice(_left, _leftEnds, pair);

    /// <summary>The right words of a pair.</summary>
    public ReadOnlySpan<int> RightOf(int pair) => Slice(_right, _rightEnds, pair);

    private static ReadOnlySpan<int> Slice(List<int> words, List<int> ends, int pair) => CollectionsMarshal.AsSpan(words)[(pair == 0 ? 0 : ends[pair - 1])..ends[pair]];

    private static IEnumerable<List<(string Left, string Right)>> Blocks(IEnumerable<(string Left, string Right)> pairs, CancellationToken cancellationToken)
    {
        var block = new List<(string, string)>();
        long size = 0, number = 0;
        foreach (var (left, right) in pairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (left is null || right is null)
                throw new ArgumentNullException(nameof(pairs), $"Sentence pair {number} lacks a side.");
            block.Add((left, right));
            size += left.Length + right.Length;
            number++;
            if (block.Count < MostInBlock && size < LongBlock)
                continue;
            yield return block;
            block = [];
            size = 0;
        }
        yield return block;
    }

    private void Read(List<(string Left, string Right)> block, TextLanguage leftLanguage, TextLanguage rightLanguage, ConcurrentBag<Reader> readers, int threads, CancellationToken cancellationToken)
    {
        var found = new Found[block.Count];
        Work.Split(block.Count, threads, cancellationToken, () => readers.TryTake(out var free) ? free : new(new(leftLanguage), new(rightLanguage)), (reader, from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                found[i] = reader.Read(block[i].Left, block[i].Right);
            }
        }, readers.Add);
        foreach (var pair in found)
            Add(pair);
        foreach (var reader in readers)
            reader.Clear();
    }

    private void Add(Found pair)
    {
        if (pair.LeftCount == 0 || pair.RightCount == 0)
            return;
        pair.By.Left.AddTo(_left, Left, pair.LeftStart, pair.LeftCount);
        pair.By.Right.AddTo(_right, Right, pair.RightStart, pair.RightCount);
        _leftEnds.Add(_left.Count);
        _rightEnds.Add(_right.Count);
    }

    /// <summary>Where the words of a pair are kept; no words if the pair is passed over.</summary>
    private readonly record struct Found(Reader By, int LeftStart, int LeftCount, int RightStart, int RightCount);

    /// <summary>What one thread reads both sides with.</summary>
    private sealed record Reader(WordReader Left, WordReader Right)
    {
        public Found Read(string left, string right)
        {
            var (leftStart, rightStart) = (Left.Count, Right.Count);
            var leftCount = Left.Read(left, LongestSentence);
            var rightCount = leftCount == 0 ? 0 : Right.Read(right, LongestSentence);
            if (rightCount == 0)
                Left.BackTo(leftStart);
            return new(this, leftStart, leftCount, rightStart, rightCount);
        }

        public void Clear()
        {
            Left.Clear();
            Right.Clear();
        }
    }
}
