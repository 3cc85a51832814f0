namespace IranBelarus.Text.Lexicons.Training;

/// <summary>
/// The pairs of words that stand in translations of each other: how likely each is in either direction, and how often it was seen aligned. By left word, then ascending right word.
/// </summary>
internal sealed class PairTable
{
    /// <summary>Counts are whole numbers of this size, so that their sum does not depend on the order in which threads add.</summary>
    private const double Scale = 1 << 20;

    /// <summary>A pair less likely than this in both directions is given up.</summary>
    private const float LeastProbability = 1e-3f;

    private readonly int[] _starts, _rights;
    private readonly Entry[] _entries;
    private readonly Slot[] _slots;
    private readonly int _rightWords;

    /// <summary>Finds the pairs.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="most">Most pairs.</param>
    /// <param name="threads">Most threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public PairTable(TrainingCorpus corpus, int most, int threads, CancellationToken cancellationToken)
    {
        var (left, right) = (corpus.Left.Counts, corpus.Right.Counts);
        // there are two slots for each
        most = Math.Min(most, Array.MaxLength / 2);
        var holders = Holders(corpus, cancellationToken);
        _rightWords = right.Count;
        var rows = new int[left.Count][];
        // the rarest words go until the rest fits
        for (var fewest = 1; ; fewest += (fewest + 3) / 4)
        {
            long size = 0;
            var least = fewest;
            TrainingWords.Split(left.Count, threads, cancellationToken, () => (Together: new int[right.Count], Touched: new List<int>()), (own, l) =>
            {
                // once they do not fit, the rest need not be found
                rows[l] = left[l] < least || Interlocked.Read(ref size) > most ? [] : Row(corpus, holders[l], left[l], least, own.Together, own.Touched);
                Interlocked.Add(ref size, rows[l].Length);
            });
            if (size <= most)
                break;
        }
        _starts = new int[left.Count + 1];
        for (var l = 0; l < left.Count; l++)
            _starts[l + 1] = _starts[l] + rows[l].Length;
        _rights = new int[_starts[^1]];
        for (var l = 0; l < left.Count; l++)
            rows[l].CopyTo(_rights, _starts[l]);
        _entries = new Entry[_rights.Length];
        Array.Fill(_entries, new() { ToRight = 1, ToLeft = 1 });
        _slots = new Slot[2 * _rights.Length];
        Index(threads, cancellationToken);
    }

    /// <summary>Number of pairs.</summary>
    public int Count => _starts[^1];

    /// <summary>The place of a pair, or −1 if it was never seen or is rarer than chance.</summary>
    public int Find(int left, int right)
    {
        var slots = SlotsOf(left);
        for (var at = SlotOf(right, slots.Length); at < slots.Length; at = at + 1 == slots.Length ? 0 : at + 1)
        {
            if (slots[at].Key == right + 1)
                return slots[at].Place;
            if (slots[at].Key == 0)
                break;
        }
        return -1;
    }

    /// <summary>How likely the right word is, given the left one, and the left word, given the right one.</summary>
    public (float ToRight, float ToLeft) LikelyOf(int place) => (_entries[place].ToRight, _entries[place].ToLeft);

    /// <summary>How often the pair was seen aligned.</summary>
    public double CountOf(int place) => _entries[place].Count / Scale;

    /// <summary>Makes a pair likelier before the first round.</summary>
    public void Favour(int place, float factor) => (_entries[place].ToRight, _entries[place].ToLeft) = (factor, factor);

    /// <summary>Adds to the count of a pair; threads may do so at once.</summary>
    public void Add(int place, double count) => Interlocked.Add(ref _entries[place].Count, (long)(count * Scale));

    /// <summary>The pairs of a left word.</summary>
    public (int Start, int End) Range(int left) => (_starts[left], _starts[left + 1]);

    /// <summary>The right word of a pair.</summary>
    public int RightOf(int place) => _rights[place];

    /// <summary>Empties the counts, for the next round.</summary>
    public void ClearCounts()
    {
        foreach (ref var entry in _entries.AsSpan(0, Count))
            entry.Count = 0;
    }

    /// <summary>Makes probabilities of the counts, in both directions, and gives up the pairs that are unlikely in both.</summary>
    public void Normalize(int threads, CancellationToken cancellationToken)
    {
        var sums = new long[_rightWords];
        for (var p = 0; p < Count; p++)
            sums[_rights[p]] += _entries[p].Count;
        var kept = 0;
        for (var (l, start) = (0, 0); l < _starts.Length - 1; l++)
        {
            var end = _starts[l + 1];
            long sum = 0;
            for (var p = start; p < end; p++)
                sum += _entries[p].Count;
            for (var p = start; p < end; p++)
            {
                var count = _entries[p].Count;
                if (count == 0)
                    continue;
                var (toRight, toLeft) = ((float)((double)count / sum), (float)((double)count / sums[_rights[p]]));
                if (toRight < LeastProbability && toLeft < LeastProbability)
                    continue;
                (_rights[kept], _entries[kept]) = (_rights[p], new() { Count = count, ToRight = toRight, ToLeft = toLeft });
                kept++;
            }
            _starts[l + 1] = kept;
            start = end;
        }
        Index(threads, cancellationToken);
    }

    /// <summary>Makes a hash table of the right words of each left word: where pairs stand is asked for all words of all sentences, and most are not there.</summary>
    private void Index(int threads, CancellationToken cancellationToken) => TrainingWords.Split(_starts.Length - 1, threads, cancellationToken, static () => true, (_, left) =>
    {
        var slots = SlotsOf(left);
        slots.Clear();
        for (var place = _starts[left]; place < _starts[left + 1]; place++)
        {
            var at = SlotOf(_rights[place], slots.Length);
            while (slots[at].Key != 0)
                at = at + 1 == slots.Length ? 0 : at + 1;
            slots[at] = new() { Key = _rights[place] + 1, Place = place };
        }
    });

    /// <summary>The slots of a left word, twice as many as it has pairs.</summary>
    private Span<Slot> SlotsOf(int left) => _slots.AsSpan(2 * _starts[left], 2 * (_starts[left + 1] - _starts[left]));

    /// <summary>The slot where the search for a right word starts: of the golden ratio's multiples the upper part (Knuth, vol. 3, 6.4).</summary>
    private static int SlotOf(int right, int slots) => (int)((ulong)(2654435769u * (uint)right) * (uint)slots >> 32);

    /// <summary>For each left word the sentence pairs that hold it.</summary>
    private static int[][] Holders(TrainingCorpus corpus, CancellationToken cancellationToken)
    {
        var holders = new int[corpus.Left.Keys.Count][];
        var filled = new int[holders.Length];
        for (var l = 0; l < holders.Length; l++)
            holders[l] = new int[corpus.Left.Counts[l]];
        for (var pair = 0; pair < corpus.Count; pair++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var l in corpus.LeftOf(pair))
            {
                if (filled[l] == 0 || holders[l][filled[l] - 1] != pair)
                    holders[l][filled[l]++] = pair;
            }
        }
        for (var l = 0; l < holders.Length; l++)
            Array.Resize(ref holders[l], filled[l]);
        return holders;
    }

    /// <summary>The right words that stand with a left word more often than chance has it.</summary>
    private static int[] Row(TrainingCorpus corpus, int[] holders, int count, int least, int[] together, List<int> touched)
    {
        foreach (var pair in holders)
        {
            foreach (var r in corpus.RightOf(pair))
            {
                if (together[r]++ == 0)
                    touched.Add(r);
            }
        }
        touched.Sort();
        var kept = new List<int>(touched.Count);
        foreach (var r in touched)
        {
            if (corpus.Right.Counts[r] >= least && (long)together[r] * corpus.Count > (long)count * corpus.Right.Counts[r])
                kept.Add(r);
            together[r] = 0;
        }
        touched.Clear();
        return [.. kept];
    }

    /// <summary>What is known of a pair, in one place: the memory is read where it is not near at hand, and once.</summary>
    private struct Entry
    {
        public long Count;
        public float ToRight, ToLeft;
    }

    /// <summary>A right word plus 1, or 0 for none, and the place of its pair.</summary>
    private struct Slot
    {
        public int Key, Place;
    }
}
