namespace IranBelarus.Text.Alignment;

/// <summary>Keeps the best few of many scored numbers; of equal scores the lower number. A binary heap with the worst on top.</summary>
internal sealed class BestFew(int capacity)
{
    private readonly (int Number, float Score)[] _heap = new (int, float)[capacity];
    private int _count, _most = capacity;

    /// <summary>Empties it.</summary>
    /// <param name="most">How many are kept from now on; at most the capacity.</param>
    public void Clear(int most)
    {
        _count = 0;
        _most = most;
    }

    /// <summary>Takes a number.</summary>
    public void Add(int number, float score)
    {
        if (_count < _most)
        {
            var at = _count++;
            for (; at > 0 && IsWorse((number, score), _heap[(at - 1) / 2]); at = (at - 1) / 2)
                _heap[at] = _heap[(at - 1) / 2];
            _heap[at] = (number, score);
        }
        else if (IsWorse(_heap[0], (number, score)))
        {
            Sink((number, score));
        }
    }

    /// <summary>What was kept, best first. Empty it before it is used again.</summary>
    public ReadOnlySpan<(int Number, float Score)> Sorted()
    {
        _heap.AsSpan(0, _count).Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Number.CompareTo(b.Number));
        return _heap.AsSpan(0, _count);
    }

    private void Sink((int Number, float Score) item)
    {
        var at = 0;
        while (true)
        {
            var child = 2 * at + 1;
            if (child >= _count)
                break;
            if (child + 1 < _count && IsWorse(_heap[child + 1], _heap[child]))
                child++;
            if (!IsWorse(_heap[child], item))
                break;
            _heap[at] = _heap[child];
            at = child;
        }
        _heap[at] = item;
    }

    private static bool IsWorse((int Number, float Score) a, (int Number, float Score) b) => a.Score < b.Score || a.Score == b.Score && a.Number > b.Number;
}
