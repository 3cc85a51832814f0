namespace IranBelarus.Text.Mentions.Matching;

/// <summary>From skeletons to names: the skeleton itself and each with one place left out, so that a name whose skeleton differs by one is found.</summary>
internal sealed class SkeletonIndex
{
    private readonly ulong[] _keys;
    private readonly int[] _names;
    private readonly int[] _first;
    private readonly int _shift;

    /// <summary>Builds the index.</summary>
    /// <param name="postings">Key and name.</param>
    public SkeletonIndex(List<(ulong Key, int Name)> postings)
    {
        var count = postings.Count;
        _keys = new ulong[count];
        _names = new int[count];
        for (var i = 0; i < count; i++)
            (_keys[i], _names[i]) = postings[i];
        Array.Sort(_keys, _names);
        var bits = 4;
        while (bits < 24 && 1 << bits < count)
            bits++;
        _shift = 64 - bits;
        _first = new int[(1 << bits) + 1];
        for (int i = 0, bucket = 0; bucket < _first.Length; bucket++)
        {
            while (i < count && _keys[i] >> _shift < (ulong)bucket)
                i++;
            _first[bucket] = i;
        }
    }

    /// <summary>The names under a key.</summary>
    public ReadOnlySpan<int> Find(ulong key)
    {
        var bucket = (int)(key >> _shift);
        var (from, to) = (_first[bucket], _first[bucket + 1]);
        while (from < to && _keys[from] < key)
            from++;
        var end = from;
        while (end < to && _keys[end] == key)
            end++;
        return _names.AsSpan(from, end - from);
    }
}
