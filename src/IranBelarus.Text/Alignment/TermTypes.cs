using System.Runtime.InteropServices;

namespace IranBelarus.Text.Alignment;

/// <summary>The distinct terms of one side of a collection, numbered from 0.</summary>
internal sealed class TermTypes
{
    private readonly Dictionary<(TermKind, string), int> _numbers = [];
    private readonly List<TermType> _types = [];

    public int Count => _types.Count;

    public TermType this[int number] => _types[number];

    /// <summary>The number of a term, which is added if it is new.</summary>
    public int Number(TermKind kind, string key, int[] lexicon)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (kind, key), out var known);
        if (!known)
        {
            number = _types.Count;
            _types.Add(new(kind, key, lexicon));
        }
        return number;
    }

    /// <summary>The number of a term, or −1.</summary>
    public int Find(TermKind kind, string key) => _numbers.GetValueOrDefault((kind, key), -1);
}
