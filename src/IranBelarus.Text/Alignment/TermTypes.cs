using System.Runtime.InteropServices;

namespace IranBelarus.Text.Alignment;

/// <summary>The distinct terms of one side of a collection, numbered from 0.</summary>
internal sealed class TermTypes
{
    private readonly Dictionary<(TermKind, string), int> _numbers = [];
    private readonly Dictionary<TermEntry, int> _byEntry = new(ReferenceEqualityComparer.Instance);
    private readonly List<TermType> _types = [];

    public int Count => _types.Count;

    public TermType this[int number] => _types[number];

    /// <summary>The number of a term, which is added if it is new.</summary>
    public int Number(TermEntry entry)
    {
        // readers give the same word the same entry: a look at the reference spares one at the key
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_byEntry, entry, out var seen);
        if (!seen)
        {
            ref var byKey = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (entry.Kind, entry.Key), out var known);
            if (!known)
            {
                byKey = _types.Count;
                _types.Add(new(entry));
            }
            number = byKey;
        }
        return number;
    }

    /// <summary>The number of a term, or −1.</summary>
    public int Find(TermKind kind, string key) => _numbers.GetValueOrDefault((kind, key), -1);
}
