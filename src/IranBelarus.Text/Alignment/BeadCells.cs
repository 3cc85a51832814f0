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
                LeftNear[l] = TopMeans.Of(_rows[l].Likeness, Candidates.Nearest);
            }
        });
        var columns = new TopMeans(right.Count);
        foreach (var row in _rows)
        {
            for (var c = 0; c < row.Likeness.Length; c++)
                columns.Add(row.First + c, row.Likeness[c]);
        }
        columns.CopyTo(RightNear);
    }

    /// <summary>For each left sentence the mean likeness to the likest four of the band; missing ones count as 0.</summary>
    public float[] LeftNear { get; }

    /// <summary>Likewise.</summary>
    public float[] RightNear { get; }

    /// <summary>The likeness of two sentences.</summary>
    public float Likeness(int left, int right) => _rows[left].Likeness[right - _rows[left].First];

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
            var matched = rightCount == 1 ? _rows[l].Forward[right - _rows[l].First] : ForwardUnion(l, right, rightCount);
            forward += matched;
            leftTotal += _left.Totals[l];
            if (leftCount > 1)
                least = Math.Min(least, Share(matched, _left.Totals[l]));
        }
        for (var r = right; r < right + rightCount; r++)
        {
            var matched = leftCount == 1 ? _rows[left].Backward[r - _rows[left].First] : BackwardUnion(left, leftCount, r);
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
                var cell = right + r - row.First;
                matched += row.Forward[cell];
                matchedRight[r] += row.Backward[cell];
                single = Math.Max(single, row.Likeness[cell]);
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
        var found = room.Found;
        found.Clear();
        var terms = _left.Sentences[left];
        for (var k = 0; k < terms.Length; k++)
        {
            foreach (var match in matches.FromLeft[terms[k]])
            {
                var holders = _right.HoldersOf(match.Type);
                var places = _right.PlacesOf(match.Type);
                ref var at = ref room.Passed[match.Type];
                while (at < holders.Length && holders[at] < start)
                    at++;
                for (var h = at; h < holders.Length && holders[h] < end; h++)
                    found.Add((holders[h] - start, new(k, places[h], match.Weight)));
            }
        }
        // counting sort by column; within a column by left term
        var row = new Row(start, end - start, found.Count);
        foreach (var (column, _) in found)
            row.Starts[column + 1]++;
        for (var c = 1; c < row.Starts.Length; c++)
            row.Starts[c] += row.Starts[c - 1];
        foreach (var (column, match) in found)
            row.Matches[row.Starts[column]++] = match;
        for (var c = row.Starts.Length - 1; c > 0; c--)
            row.Starts[c] = row.Starts[c - 1];
        row.Starts[0] = 0;
        for (var c = 0; c < row.Likeness.Length; c++)
        {
            if (row.Starts[c] == row.Starts[c + 1])
                continue;
            var others = _right.Sentences[start + c];
            if (room.Best.Length < others.Length)
                room.Best = new float[others.Length];
            var best = room.Best.AsSpan(0, others.Length);
            best.Clear();
            row.Backward[c] = AddBackward(row.MatchesOf(start + c, 1), others, best);
            row.Forward[c] = Forward(row.MatchesOf(start + c, 1), terms);
            row.Likeness[c] = PairRow.Dice(row.Forward[c], _left.Totals[left], row.Backward[c], _right.Totals[start + c]);
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
        public readonly List<(int Column, Match Match)> Found = [];

        /// <summary>For each right term how many of its sentences are behind the band.</summary>
        public readonly int[] Passed = new int[types];

        public float[] Best = new float[ShortSentence];
    }

    /// <summary>The cells of a left sentence.</summary>
    private sealed class Row(int first, int columns, int matches)
    {
        /// <summary>Index of the first right sentence.</summary>
        public readonly int First = first;

        /// <summary>The matches, cell after cell, and where those of each cell begin.</summary>
        public readonly Match[] Matches = new Match[matches];

        public readonly int[] Starts = new int[columns + 1];

        /// <summary>For each cell the matched weight of its left and of its right sentence, and what follows from both.</summary>
        public readonly float[] Forward = new float[columns], Backward = new float[columns], Likeness = new float[columns];

        public ReadOnlySpan<Match> MatchesOf(int right, int rightCount) => Matches.AsSpan(Starts[right - First]..Starts[right - First + rightCount]);
    }
}
