using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Alignment;

/// <summary>
/// The matched terms of all pairs of sentences within a band, from which the likeness of groups of neighbouring sentences is put together. Safe to share between threads once it is
/// built.
/// </summary>
internal sealed class BeadCells
{
    private const int ShortSentence = 128;

    private readonly TermSide _left, _right;
    private readonly Row[] _rows;

    public BeadCells(TermSide left, TermSide right, TermMatches matches, BeadBand band, int threads, CancellationToken cancellationToken)
    {
        (_left, _right) = (left, right);
        _rows = new Row[left.Count];
        LeftNear = new float[left.Count];
        RightNear = new float[right.Count];
        Work.Split(left.Count, threads, cancellationToken, () => new Room(right.Types.Count), (room, from, to) =>
        {
            Array.Clear(room.Passed);
            for (var l = from; l < to; l++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (start, end) = band.Reach(l, left.Count);
                _rows[l] = ReadRow(l, start, Math.Max(start, end), matches, room);
                var cells = _rows[l].Cells;
                if (room.Likeness.Length < cells.Length)
                    room.Likeness = new float[2 * cells.Length];
                for (var c = 0; c < cells.Length - 1; c++)
                    room.Likeness[c] = cells[c].Likeness;
                LeftNear[l] = TopMeans.Of(room.Likeness.AsSpan(0, cells.Length - 1), Candidates.Nearest);
            }
        });
        var columns = new TopMeans(right.Count);
        foreach (var row in _rows)
        {
            for (var c = 0; c < row.Cells.Length - 1; c++)
                columns.Add(row.First + c, row.Cells[c].Likeness);
        }
        columns.CopyTo(RightNear);
    }

    /// <summary>For each left sentence the mean likeness to the likest four of the band; missing ones count as 0.</summary>
    public float[] LeftNear { get; }

    /// <summary>Likewise.</summary>
    public float[] RightNear { get; }

    /// <summary>The likeness of two sentences.</summary>
    public float Likeness(int left, int right) => _rows[left].Cells[right - _rows[left].First].Likeness;

    /// <summary>The likeness of two groups of neighbouring sentences.</summary>
    /// <param name="left">Index of the first left sentence.</param>
    /// <param name="leftCount">Number of left sentences, at least 1.</param>
    /// <param name="right">Index of the first right sentence.</param>
    /// <param name="rightCount">Number of right sentences, at least 1.</param>
    /// <param name="least">For groups of several sentences: the smallest share of a sentence's terms that the other group matches; else 1.</param>
    public float Likeness(int left, int leftCount, int right, int rightCount, out float least)
    {
        float forward = 0, backward = 0, leftTotal = 0, rightTotal = 0;
        least = 1;
        for (var l = left; l < left + leftCount; l++)
        {
            var matched = rightCount == 1 ? _rows[l].Cells[right - _rows[l].First].Forward : ForwardUnion(l, right, rightCount);
            forward += matched;
            leftTotal += _left.Totals[l];
            if (leftCount > 1)
                least = Math.Min(least, Share(matched, _left.Totals[l]));
        }
        for (var r = right; r < right + rightCount; r++)
        {
            var matched = leftCount == 1 ? _rows[left].Cells[r - _rows[left].First].Backward : BackwardUnion(left, leftCount, r);
            backward += matched;
            rightTotal += _right.Totals[r];
            if (rightCount > 1)
                least = Math.Min(least, Share(matched, _right.Totals[r]));
        }
        return PairRow.Dice(forward, leftTotal, backward, rightTotal);
    }

    /// <summary>What <see cref="Likeness(int, int, int, int, out float)"/> can be at most, found quickly: a term that two sentences match is counted twice.</summary>
    /// <param name="left">Index of the first left sentence.</param>
    /// <param name="leftCount">Number of left sentences, at least 1.</param>
    /// <param name="right">Index of the first right sentence.</param>
    /// <param name="rightCount">Number of right sentences, at least 1.</param>
    /// <param name="least">What the smallest share can be at most.</param>
    /// <param name="single">The largest likeness of two single sentences of the groups.</param>
    public float LikenessBound(int left, int leftCount, int right, int rightCount, out float least, out float single)
    {
        float forward = 0, backward = 0, leftTotal = 0, rightTotal = 0;
        Span<float> matchedRight = stackalloc float[SentenceBead.MostSentences];
        (least, single) = (1, 0);
        for (var l = 0; l < leftCount; l++)
        {
            var row = _rows[left + l];
            var matched = 0f;
            for (var r = 0; r < rightCount; r++)
            {
                ref readonly var cell = ref row.Cells[right + r - row.First];
                matched += cell.Forward;
                matchedRight[r] += cell.Backward;
                single = Math.Max(single, cell.Likeness);
            }
            var total = _left.Totals[left + l];
            forward += Math.Min(matched, total);
            leftTotal += total;
            if (leftCount > 1)
                least = Math.Min(least, Share(matched, total));
        }
        for (var r = 0; r < rightCount; r++)
        {
            var total = _right.Totals[right + r];
            backward += Math.Min(matchedRight[r], total);
            rightTotal += total;
            if (rightCount > 1)
                least = Math.Min(least, Share(matchedRight[r], total));
        }
        return PairRow.Dice(forward, leftTotal, backward, rightTotal);
    }

    private static float Share(float matched, float total) => total > 0 ? Math.Min(1, matched / total) : 0;

    /// <summary>The weight of a left sentence's terms that right sentences match.</summary>
    [SkipLocalsInit]
    private float ForwardUnion(int left, int right, int rightCount)
    {
        var (row, terms) = (_rows[left], _left.Sentences[left]);
        var best = terms.Length <= ShortSentence ? stackalloc float[ShortSentence] : new float[terms.Length];
        best = best[..terms.Length];
        best.Clear();
        var sum = 0f;
        foreach (var match in row.MatchesOf(right, rightCount))
        {
            if (match.Weight <= best[match.Left])
                continue;
            sum += (match.Weight - best[match.Left]) * _left.Weights[terms[match.Left]];
            best[match.Left] = match.Weight;
        }
        return sum;
    }

    [SkipLocalsInit]
    private float BackwardUnion(int left, int leftCount, int right)
    {
        var terms = _right.Sentences[right];
        var best = terms.Length <= ShortSentence ? stackalloc float[ShortSentence] : new float[terms.Length];
        best = best[..terms.Length];
        best.Clear();
        var sum = 0f;
        for (var l = left; l < left + leftCount; l++)
            sum += AddBackward(_rows[l].MatchesOf(right, 1), terms, best);
        return sum;
    }

    private float AddBackward(ReadOnlySpan<Match> matches, int[] terms, Span<float> best)
    {
        var sum = 0f;
        foreach (var match in matches)
        {
            if (match.Weight <= best[match.Right])
                continue;
            sum += (match.Weight - best[match.Right]) * _right.Weights[terms[match.Right]];
            best[match.Right] = match.Weight;
        }
        return sum;
    }

    private Row ReadRow(int left, int start, int end, TermMatches matches, Room room)
    {
        room.Count = 0;
        var terms = _left.Sentences[left];
        var row = new Row(start, end - start);
        for (var k = 0; k < terms.Length; k++)
        {
            foreach (var match in matches.FromLeft[terms[k]])
            {
                var holders = _right.HoldersOf(match.Type);
                ref var at = ref room.Passed[match.Type];
                while (at < holders.Length && holders[at] < start)
                    at++;
                if (at == holders.Length || holders[at] >= end)
                    continue;
                var places = _right.PlacesOf(match.Type);
                for (var h = at; h < holders.Length && holders[h] < end; h++)
                {
                    room.Add(holders[h] - start, new(k, places[h], match.Weight));
                    row.Cells[holders[h] - start + 1].Start++;
                }
            }
        }
        // counting sort by column; within a column by left term
        var cells = row.Cells;
        row.Matches = new Match[room.Count];
        for (var c = 1; c < cells.Length; c++)
            cells[c].Start += cells[c - 1].Start;
        for (var i = 0; i < room.Count; i++)
            row.Matches[cells[room.Columns[i]].Start++] = room.Found[i];
        for (var c = cells.Length - 1; c > 0; c--)
            cells[c].Start = cells[c - 1].Start;
        cells[0].Start = 0;
        for (var c = 0; c < cells.Length - 1; c++)
        {
            ref var cell = ref cells[c];
            if (cell.Start == cells[c + 1].Start)
                continue;
            var others = _right.Sentences[start + c];
            if (room.Best.Length < others.Length)
                room.Best = new float[others.Length];
            var best = room.Best.AsSpan(0, others.Length);
            best.Clear();
            var found = row.MatchesOf(start + c, 1);
            cell.Backward = AddBackward(found, others, best);
            cell.Forward = Forward(found, terms);
            cell.Likeness = PairRow.Dice(cell.Forward, _left.Totals[left], cell.Backward, _right.Totals[start + c]);
        }
        return row;
    }

    /// <summary>Of matches that are in the order of the left terms.</summary>
    private float Forward(ReadOnlySpan<Match> matches, int[] terms)
    {
        var sum = 0f;
        for (var i = 0; i < matches.Length;)
        {
            var (term, best) = (matches[i].Left, 0f);
            for (; i < matches.Length && matches[i].Left == term; i++)
                best = Math.Max(best, matches[i].Weight);
            sum += best * _left.Weights[terms[term]];
        }
        return sum;
    }

    /// <summary>A term of the left sentence that matches one of the right, by their places in the sentences.</summary>
    private readonly record struct Match(int Left, int Right, float Weight);

    /// <summary>What a thread works in.</summary>
    private sealed class Room(int types)
    {
        /// <summary>The matches of a row as they are found, and the columns they belong to.</summary>
        public int[] Columns = new int[ShortSentence];
        public Match[] Found = new Match[ShortSentence];
        public int Count;

        /// <summary>For each right term how many of its sentences are behind the band.</summary>
        public readonly int[] Passed = new int[types];

        public float[] Best = new float[ShortSentence], Likeness = new float[ShortSentence];

        public void Add(int column, Match match)
        {
            if (Count == Found.Length)
            {
                Array.Resize(ref Columns, 2 * Count);
                Array.Resize(ref Found, 2 * Count);
            }
            Columns[Count] = column;
            Found[Count++] = match;
        }
    }

    /// <summary>Two sentences.</summary>
    private struct Cell
    {
        /// <summary>The matched weight of the left and of the right sentence, and what follows from both.</summary>
        public float Forward, Backward, Likeness;

        /// <summary>Where the matches begin among those of the row.</summary>
        public int Start;
    }

    /// <summary>The cells of a left sentence.</summary>
    private sealed class Row(int first, int columns)
    {
        /// <summary>Index of the first right sentence.</summary>
        public readonly int First = first;

        /// <summary>The cells, and behind them one that says where the matches end.</summary>
        public readonly Cell[] Cells = new Cell[columns + 1];

        /// <summary>The matches, cell after cell.</summary>
        public Match[] Matches = [];

        public ReadOnlySpan<Match> MatchesOf(int right, int rightCount) => Matches.AsSpan(Cells[right - First].Start..Cells[right - First + rightCount].Start);
    }
}
