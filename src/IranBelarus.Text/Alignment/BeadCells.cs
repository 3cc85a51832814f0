namespace IranBelarus.Text.Alignment;

/// <summary>The matched terms of all pairs of sentences within a band, from which the likeness of groups of neighbouring sentences is put together. Not safe to share between threads.</summary>
internal sealed class BeadCells
{
    /// <summary>A term of the left sentence that matches one of the right, by their places in the sentences.</summary>
    private readonly record struct Match(int Left, int Right, float Weight);

    private readonly TermSide _left, _right;
    private readonly int[] _starts, _ends;             // columns of each row
    private readonly long[] _offsets;                  // first cell of each row
    private readonly int[] _matchStarts;               // for each cell
    private readonly Match[] _matches;
    private readonly float[] _forward, _backward;      // for each cell: the matched weight of its left and of its right sentence
    private float[] _best = new float[64];

    public BeadCells(TermSide left, TermSide right, TermMatches matches, BeadBand band, int threads, CancellationToken cancellationToken)
    {
        (_left, _right) = (left, right);
        _starts = new int[left.Count];
        _ends = new int[left.Count];
        _offsets = new long[left.Count + 1];
        for (var l = 0; l < left.Count; l++)
        {
            _starts[l] = band.Low(Math.Max(0, l - SentenceBead.MostSentences + 1));
            _ends[l] = band.High(Math.Min(left.Count, l + SentenceBead.MostSentences));
            _offsets[l + 1] = _offsets[l] + Math.Max(0, _ends[l] - _starts[l]);
        }
        var rows = new (Match[] Matches, int[] Starts)[left.Count];
        Work.Split(left.Count, threads, cancellationToken, (from, to) =>
        {
            var found = new List<(int Column, Match Match)>();
            for (var l = from; l < to; l++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                rows[l] = ReadRow(l, matches, found);
            }
        });
        var cells = checked((int)_offsets[^1]);
        _matchStarts = new int[cells + 1];
        _matches = new Match[rows.Sum(row => row.Matches.Length)];
        _forward = new float[cells];
        _backward = new float[cells];
        var at = 0;
        for (var l = 0; l < left.Count; l++)
        {
            rows[l].Matches.CopyTo(_matches, at);
            for (var c = 0; c < rows[l].Starts.Length; c++)
                _matchStarts[_offsets[l] + c] = at + rows[l].Starts[c];
            at += rows[l].Matches.Length;
        }
        _matchStarts[cells] = at;
        for (var l = 0; l < left.Count; l++)
        {
            for (var r = _starts[l]; r < _ends[l]; r++)
            {
                var cell = _offsets[l] + r - _starts[l];
                if (_matchStarts[cell] == _matchStarts[cell + 1])
                    continue;
                _forward[cell] = ForwardUnion(l, r, 1);
                _backward[cell] = BackwardUnion(l, 1, r);
            }
        }
    }

    /// <summary>The likeness of two groups of neighbouring sentences.</summary>
    /// <param name="left">Index of the first left sentence.</param>
    /// <param name="leftCount">Number of left sentences, at least 1.</param>
    /// <param name="right">Index of the first right sentence.</param>
    /// <param name="rightCount">Number of right sentences, at least 1.</param>
    /// <param name="least">For groups of several sentences: the smallest share of a sentence's terms that the other group matches; else 1.</param>
    /// <param name="single">The largest likeness of two single sentences of the groups.</param>
    public float Likeness(int left, int leftCount, int right, int rightCount, out float least, out float single)
    {
        float forward = 0, backward = 0, leftTotal = 0, rightTotal = 0;
        (least, single) = (1, 0);
        for (var l = left; l < left + leftCount; l++)
        {
            var matched = rightCount == 1 ? _forward[Cell(l, right)] : ForwardUnion(l, right, rightCount);
            forward += matched;
            leftTotal += _left.Totals[l];
            if (leftCount > 1)
                least = Math.Min(least, _left.Totals[l] > 0 ? matched / _left.Totals[l] : 0);
        }
        for (var r = right; r < right + rightCount; r++)
        {
            var matched = leftCount == 1 ? _backward[Cell(left, r)] : BackwardUnion(left, leftCount, r);
            backward += matched;
            rightTotal += _right.Totals[r];
            if (rightCount > 1)
                least = Math.Min(least, _right.Totals[r] > 0 ? matched / _right.Totals[r] : 0);
        }
        for (var l = left; l < left + leftCount; l++)
        {
            for (var r = right; r < right + rightCount; r++)
                single = Math.Max(single, PairRow.Dice(_forward[Cell(l, r)], _left.Totals[l], _backward[Cell(l, r)], _right.Totals[r]));
        }
        return PairRow.Dice(forward, leftTotal, backward, rightTotal);
    }

    private long Cell(int left, int right) => _offsets[left] + right - _starts[left];

    private ReadOnlySpan<Match> MatchesOf(int left, int right)
    {
        var cell = Cell(left, right);
        return _matches.AsSpan(_matchStarts[cell].._matchStarts[cell + 1]);
    }

    /// <summary>The weight of a left sentence's terms that right sentences match.</summary>
    private float ForwardUnion(int left, int right, int rightCount)
    {
        var terms = _left.Sentences[left];
        var best = Best(terms.Length);
        for (var r = right; r < right + rightCount; r++)
        {
            foreach (var match in MatchesOf(left, r))
                best[match.Left] = Math.Max(best[match.Left], match.Weight);
        }
        var sum = 0f;
        for (var k = 0; k < terms.Length; k++)
        {
            if (best[k] > 0)
                sum += best[k] * _left.Types[terms[k]].Weight;
        }
        return sum;
    }

    private float BackwardUnion(int left, int leftCount, int right)
    {
        var terms = _right.Sentences[right];
        var best = Best(terms.Length);
        for (var l = left; l < left + leftCount; l++)
        {
            foreach (var match in MatchesOf(l, right))
                best[match.Right] = Math.Max(best[match.Right], match.Weight);
        }
        var sum = 0f;
        for (var k = 0; k < terms.Length; k++)
        {
            if (best[k] > 0)
                sum += best[k] * _right.Types[terms[k]].Weight;
        }
        return sum;
    }

    private Span<float> Best(int length)
    {
        if (_best.Length < length)
            _best = new float[Math.Max(length, 2 * _best.Length)];
        var best = _best.AsSpan(0, length);
        best.Clear();
        return best;
    }

    private (Match[], int[]) ReadRow(int left, TermMatches matches, List<(int Column, Match Match)> found)
    {
        found.Clear();
        var (start, end) = (_starts[left], _ends[left]);
        var terms = _left.Sentences[left];
        for (var k = 0; k < terms.Length; k++)
        {
            foreach (var match in matches.FromLeft(terms[k]))
            {
                var holders = _right.Types[match.Type].Sentences;
                var at = Array.BinarySearch(holders, start);
                for (at = at < 0 ? ~at : at; at < holders.Length && holders[at] < end; at++)
                    found.Add((holders[at] - start, new(k, Array.IndexOf(_right.Sentences[holders[at]], match.Type), match.Weight)));
            }
        }
        // counting sort by column
        var starts = new int[Math.Max(0, end - start)];
        foreach (var (column, _) in found)
            starts[column]++;
        for (int c = 0, sum = 0; c < starts.Length; c++)
            (starts[c], sum) = (sum, sum + starts[c]);
        var sorted = new Match[found.Count];
        foreach (var (column, match) in found)
            sorted[starts[column]++] = match;
        for (var c = starts.Length - 1; c > 0; c--)
            starts[c] = starts[c - 1];
        if (starts.Length > 0)
            starts[0] = 0;
        return (sorted, starts);
    }
}
