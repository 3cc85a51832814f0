using System.Collections.Concurrent;

namespace IranBelarus.Text.Alignment;

/// <summary>For each sentence of one side the likeliest sentences of the other.</summary>
internal sealed class Candidates
{
    /// <summary>Neighbours of the margin (Artetxe &amp; Schwenk 2019).</summary>
    public const int Nearest = 4;

    private readonly TermSide _side, _other;
    private readonly TermMatch[][] _matches;
    private readonly int _most, _rough, _budget;
    private readonly int[] _others, _counts;
    private readonly float[] _likeness;
    private readonly ConcurrentBag<Room> _rooms = [];

    /// <param name="side">The sentences.</param>
    /// <param name="other">The other side.</param>
    /// <param name="matches">What each term of the side can match there.</param>
    /// <param name="most">Most candidates of a sentence, at least 4.</param>
    /// <param name="rough">Where not all terms could be followed: how many of the likeliest are scored in full, at least <paramref name="most"/>.</param>
    /// <param name="budget">How many occurrences of terms are followed for a sentence.</param>
    public Candidates(TermSide side, TermSide other, TermMatch[][] matches, int most, int rough, int budget)
    {
        (_side, _other, _matches, _most, _rough, _budget) = (side, other, matches, most, rough, budget);
        _others = new int[checked(side.Count * most)];
        _likeness = new float[side.Count * most];
        _counts = new int[side.Count];
        Near = new float[side.Count];
    }

    /// <summary>The mean likeness to the nearest four, for each sentence; missing ones count as 0.</summary>
    public float[] Near { get; }

    /// <summary>Whether a sentence has as many candidates as are kept, so that there may be others, less alike.</summary>
    public bool IsFull(int sentence) => _counts[sentence] == _most;

    /// <summary>The candidates of a sentence, likeliest first, of equal ones the lower index.</summary>
    public ReadOnlySpan<int> Of(int sentence) => _others.AsSpan(sentence * _most, _counts[sentence]);

    /// <summary>Their likeness.</summary>
    public ReadOnlySpan<float> LikenessOf(int sentence) => _likeness.AsSpan(sentence * _most, _counts[sentence]);

    /// <summary>Finds the candidates of a stretch of the sentences.</summary>
    /// <param name="first">The first sentence.</param>
    /// <param name="end">The end of the stretch.</param>
    /// <param name="threads">Most threads; the result does not depend on it.</param>
    /// <param name="done">Told how many more sentences are done; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public void Find(int first, int end, int threads, Action<int>? done, CancellationToken cancellationToken) =>
        Work.Split(end - first, threads, cancellationToken,
            () => _rooms.TryTake(out var used) ? used : new(_side, _other, _matches, _budget, _most, _rough),
            (room, from, to) =>
            {
                for (var s = first + from; s < first + to; s++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    room.Row.Score(_side.Sentences[s], _side.Totals[s], room.Scores);
                    Keep(s, room);
                }
                done?.Invoke(to - from);
            },
            _rooms.Add);

    /// <summary>What a thread works in.</summary>
    private sealed class Room(TermSide side, TermSide other, TermMatch[][] matches, int budget, int most, int rough)
    {
        public readonly PairRow Row = new(side.Weights, other, matches, budget);
        public readonly PairLikeness Likeness = new(side, other, matches);
        public readonly float[] Scores = new float[other.Count];
        public readonly BestFew Best = new(most), Rough = new(rough);
    }

    private void Keep(int sentence, Room room)
    {
        var best = room.Best;
        best.Clear(_most);
        if (room.Row.IsPartial)
        {
            room.Rough.Clear(_rough);
            foreach (var r in room.Row.Reached)
                room.Rough.Add(r, room.Scores[r]);
            foreach (var (r, _) in room.Rough.Sorted())
                best.Add(r, room.Likeness.Of(sentence, r));
        }
        else
        {
            foreach (var r in room.Row.Reached)
                best.Add(r, room.Scores[r]);
        }
        var sum = 0f;
        foreach (var (r, score) in best.Sorted())
        {
            var at = _counts[sentence]++;
            _others[sentence * _most + at] = r;
            _likeness[sentence * _most + at] = score;
            if (at < Nearest)
                sum += score;
        }
        Near[sentence] = sum / Nearest;
    }
}
