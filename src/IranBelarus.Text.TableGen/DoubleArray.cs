namespace IranBelarus.Text.TableGen;

/// <summary>Builds a double-array trie (Aoe, 1989): the child of node s by code c is base[s] + c, and is s's where check[...] is s.</summary>
internal sealed class DoubleArray
{
    private readonly List<int> _base = [0, 0], _check = [-1, 0], _value = [-1, -1];
    private int _firstFree = 2;

    public IReadOnlyList<int> Base => _base;

    public IReadOnlyList<int> Check => _check;

    /// <summary>The value of each node's key, or −1.</summary>
    public IReadOnlyList<int> Values => _value;

    /// <summary>Builds from keys of codes 1 to 255, ordinally sorted and distinct; node 1 is the root.</summary>
    public static DoubleArray Build(IReadOnlyList<(byte[] Key, int Value)> sorted)
    {
        var array = new DoubleArray();
        // breadth first: the nodes of short prefixes, which every lookup passes, lie together
        var waiting = new Queue<(int From, int To, int Depth, int Node)>([(0, sorted.Count, 0, 1)]);
        while (waiting.TryDequeue(out var next))
            array.Place(sorted, next.From, next.To, next.Depth, next.Node, waiting);
        // whatever is looked up from any node must lie within
        array.Reserve(array._base.Max() + 256);
        return array;
    }

    private void Place(IReadOnlyList<(byte[] Key, int Value)> keys, int from, int to, int depth, int node, Queue<(int From, int To, int Depth, int Node)> waiting)
    {
        if (from < to && keys[from].Key.Length == depth)
            _value[node] = keys[from++].Value;
        if (from == to)
            return;
        var children = new List<(byte Code, int From, int To)>();
        for (var i = from; i < to;)
        {
            var code = keys[i].Key[depth];
            var start = i;
            while (i < to && keys[i].Key[depth] == code)
                i++;
            children.Add((code, start, i));
        }
        var at = Room(children);
        _base[node] = at;
        foreach (var (code, _, _) in children)
            _check[at + code] = node;
        while (_firstFree < _check.Count && _check[_firstFree] >= 0)
            _firstFree++;
        foreach (var (code, start, end) in children)
            waiting.Enqueue((start, end, depth + 1, at + code));
    }

    private int Room(List<(byte Code, int From, int To)> children)
    {
        for (var free = _firstFree; ; free++)
        {
            var at = free - children[0].Code;
            if (at < 1)
                continue;
            Reserve(at + 256);
            if (children.TrueForAll(c => _check[at + c.Code] < 0))
                return at;
        }
    }

    private void Reserve(int count)
    {
        while (_check.Count < count)
        {
            _base.Add(0);
            _check.Add(-1);
            _value.Add(-1);
        }
    }
}
