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
    private readonly float[] _toRight, _toLeft;
    private readonly long[] _counts;
    private readonly int _rightWords;

    /// <summary>Finds the pairs.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="most">Most pairs.</param>
    /// <param name="threads">Most threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public PairTable(TrainingCorpus corpus, int most, int threads, CancellationToken cancellationToken)
    {
        var (left, right) = (corpus.Left.Counts, corpus.Right.Counts);
        var holders = Holders(corpus);
        _rightWords = right.Count;
        var rows = new int[left.Count][];
        // the rarest words go until the rest fits
        for (var fewest = 1; ; fewest += (fewest + 3) / 4)
        {
            long size = 0;
            var least = fewest;
            Work.Split(left.Count, threads, cancellationToken, (from, to) =>
            {
                var together = new int[right.Count];
                var touched = new List<int>();
                for (var l = from; l < to; l++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    // once they do not fit, the rest need not be found
                    rows[l] = left[l] < least || Interlocked.Read(ref size) > most ? [] : Row(corpus, holders[l], left[l], least, together, touched);
                    Interlocked.Add(ref size, rows[l].Length);
                }
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
        _toRight = new float[_rights.Length];
        _toLeft = new float[_rights.Length];
        _counts = new long[_rights.Length];
        Array.Fill(_toRight, 1);
        Array.Fill(_toLeft, 1);
    }

    /// <summary>Number of pairs.</summary>
    public int Count => _starts[^1];

    /// <summary>The place of a pair, or −1 if it was never seen or is rarer than chance.</summary>
    public int Find(int left, int right)
    {
        var at = _rights.AsSpan(_starts[left].._starts[left + 1]).BinarySearch(right);
        return at < 0 ? -1 : _starts[left] + at;
    }

    /// <summary>How likely the right word is, given the left one.</summary>
    public float ToRight(int place) => _toRight[place];

    /// <summary>How likely the left word is, given the right one.</summary>
    public float ToLeft(int place) => _toLeft[place];

    /// <summary>How often the pair was seen aligned.</summary>
    public double CountOf(int place) => _counts[place] / Scale;

    /// <summary>Makes a pair likelier before the first round.</summary>
    public void Favour(int place, float factor) => (_toRight[place], _toLeft[place]) = (factor, factor);

    /// <summary>Adds to the count of a pair; threads may do so at once.</summary>
    public void Add(int place, double count) => Interlocked.Add(ref _counts[place], (long)(count * Scale));

    /// <summary>The pairs of a left word.</summary>
    public (int Start, int End) Range(int left) => (_starts[left], _starts[left + 1]);

    /// <summary>The right word of a pair.</summary>
    public int RightOf(int place) => _rights[place];

    /// <summary>Empties the counts, for the next round.</summary>
    public void ClearCounts() => Array.Clear(_counts, 0, Count);

    /// <summary>Makes probabilities of the counts, in both directions, and gives up the pairs that are unlikely in both.</summary>
    public void Normalize()
    {
        var sums = new long[_rightWords];
        for (var p = 0; p < Count; p++)
            sums[_rights[p]] += _counts[p];
        var kept = 0;
        for (var (l, start) = (0, 0); l < _starts.Length - 1; l++)
        {
            var end = _starts[l + 1];
            long sum = 0;
            for (var p = start; p < end; p++)
                sum += _counts[p];
            for (var p = start; p < end; p++)
            {
                if (_counts[p] == 0)
                    continue;
                var (toRight, toLeft) = ((float)((double)_counts[p] / sum), (float)((double)_counts[p] / sums[_rights[p]]));
                if (toRight < LeastProbability && toLeft < LeastProbability)
                    continue;
                (_rights[kept], _counts[kept], _toRight[kept], _toLeft[kept]) = (_rights[p], _counts[p], toRight, toLeft);
                kept++;
            }
            _starts[l + 1] = kept;
            start = end;
        }
    }

    /// <summary>For each left word the sentence pairs that hold it.</summary>
    private static int[][] Holders(TrainingCorpus corpus)
    {
        var holders = new int[corpus.Left.Keys.Count][];
        var filled = new int[holders.Length];
        for (var l = 0; l < holders.Length; l++)
            holders[l] = new int[corpus.Left.Counts[l]];
        for (var pair = 0; pair < corpus.Count; pair++)
        {
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
}
