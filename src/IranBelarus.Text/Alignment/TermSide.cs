using System.Runtime.InteropServices;

namespace IranBelarus.Text.Alignment;

/// <summary>One side of a collection: its sentences as terms.</summary>
internal sealed class TermSide
{
    private const int Batch = 1 << 12, ShortSentence = 128;

    private int[] _starts = [], _holders = [];          // for each term its sentences
    private readonly List<int> _numbers = [];           // terms that are numbers or dates, sentence after sentence
    private readonly int[] _numberStarts;
    private int[] _places = [];                         // for each of the holders where the term stands in it
    private (int Count, int LastSentence)[] _seen = new (int, int)[64];         // for each term, while the sentences are read: how many hold it, and the last, plus 1

    /// <param name="texts">The sentences.</param>
    /// <param name="reader">Reads their terms.</param>
    /// <param name="background">What is known of how rare terms are; <see langword="null"/> if nothing.</param>
    /// <param name="threads">Threads that read; the result does not depend on it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public TermSide(IReadOnlyList<string> texts, TermReader reader, TermSide? background = null, int threads = 1, CancellationToken cancellationToken = default)
    {
        Lengths = new int[texts.Count];
        _numberStarts = new int[texts.Count + 1];
        Sentences = new int[texts.Count][];
        var entries = new TermEntry[Math.Min(Batch, texts.Count)][];
        for (var first = 0; first < texts.Count; first += Batch)
        {
            // words are looked up by all threads, numbered by one: the numbers are the same whatever the threads
            var start = first;
            Work.Split(Math.Min(Batch, texts.Count - first), threads, cancellationToken, static () => new TermBuffer(), (found, from, to) =>
            {
                for (var i = from; i < to; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    reader.Read(texts[start + i], new(0, texts[start + i].Length), found);
                    entries[i] = found.Entries.ToArray();
                }
            });
            for (var i = 0; i < Math.Min(Batch, texts.Count - first); i++)
            {
                Lengths[first + i] = texts[first + i].Length;
                Sentences[first + i] = Distinct(entries[i], first + i);
            }
        }
        Complete(background);
    }

    public TermTypes Types { get; } = new();

    /// <summary>The distinct terms of each sentence, in the order of the text.</summary>
    public int[][] Sentences { get; }

    /// <summary>The numbers and dates of neighbouring sentences, each as often as there are sentences that hold it.</summary>
    public ReadOnlySpan<int> NumbersOf(int sentence, int count)
    {
        var (start, end) = NumberRange(sentence, count);
        return CollectionsMarshal.AsSpan(_numbers)[start..end];
    }

    /// <summary>Where the numbers and dates of neighbouring sentences stand among those of all.</summary>
    public (int Start, int End) NumberRange(int sentence, int count) => (_numberStarts[sentence], _numberStarts[sentence + count]);

    /// <summary>Length of each sentence in code units.</summary>
    public int[] Lengths { get; }

    /// <summary>The sum of the weights of each sentence's terms.</summary>
    public float[] Totals { get; private set; } = [];

    /// <summary>The weight of each term: how much it tells.</summary>
    public float[] Weights { get; private set; } = [];

    public int Count => Sentences.Length;

    /// <summary>The sentences that hold a term, ascending.</summary>
    public ReadOnlySpan<int> HoldersOf(int type) => _holders.AsSpan(_starts[type], _starts[type + 1] - _starts[type]);

    /// <summary>For each of the sentences that hold a term where it stands among the sentence's terms.</summary>
    public ReadOnlySpan<int> PlacesOf(int type) => _places.AsSpan(_starts[type], _starts[type + 1] - _starts[type]);

    /// <summary>How many sentences hold a term.</summary>
    public int CountOf(int type) => _starts[type + 1] - _starts[type];

    /// <summary>How many sentences of this side, a background, hold a term; remembered with the term.</summary>
    private int CountIn(TermEntry entry)
    {
        if (entry.BackgroundCount < 0)
            entry.BackgroundCount = Types.Find(entry) is >= 0 and var known ? CountOf(known) : 0;
        return entry.BackgroundCount;
    }

    private int[] Distinct(TermEntry[] entries, int sentence)
    {
        Span<int> terms = entries.Length <= ShortSentence ? stackalloc int[ShortSentence] : new int[entries.Length];
        var count = 0;
        foreach (var entry in entries)
        {
            var number = Types.Number(entry);
            if (number >= _seen.Length)
                Array.Resize(ref _seen, 2 * number);
            ref var seen = ref _seen[number];
            if (seen.LastSentence == sentence + 1)
                continue;
            seen = (seen.Count + 1, sentence + 1);
            terms[count++] = number;
            if (entry.Kind is TermKind.Number or TermKind.Date)
                _numbers.Add(number);
        }
        _numberStarts[sentence + 1] = _numbers.Count;
        return terms[..count].ToArray();
    }

    private void Complete(TermSide? background)
    {
        Weights = new float[Types.Count];
        _starts = new int[Types.Count + 1];
        for (var i = 0; i < Types.Count; i++)
        {
            var elsewhere = background is null ? 0 : background.CountIn(Types[i]);
            Weights[i] = MathF.Log(1 + (Count + (background?.Count ?? 0) + 1f) / (_seen[i].Count + elsewhere + 0.5f));
            _starts[i + 1] = checked(_starts[i] + _seen[i].Count);
        }
        _seen = [];
        Totals = new float[Count];
        _holders = new int[_starts[^1]];
        _places = new int[_starts[^1]];
        var filled = _starts.AsSpan(0, Types.Count).ToArray();
        for (var s = 0; s < Count; s++)
        {
            var terms = Sentences[s];
            var total = 0f;
            for (var i = 0; i < terms.Length; i++)
            {
                ref var place = ref filled[terms[i]];
                _holders[place] = s;
                _places[place++] = i;
                total += Weights[terms[i]];
            }
            Totals[s] = total;
        }
    }
}
