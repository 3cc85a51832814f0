using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.TableGen.Persian;

/// <summary>A trie over the letters of Persian, with equal branches stored once.</summary>
internal sealed class PackedTrie<TEntry> where TEntry : unmanaged
{
    public delegate void MarkLast(ref TEntry entry, bool last);

    private readonly Dictionary<string, int> _groups = [];
    private readonly Dictionary<string, int> _lists = [];
    private readonly MarkLast _markLast;

    public PackedTrie(IReadOnlyDictionary<string, List<TEntry>> words, MarkLast markLast)
    {
        _markLast = markLast;
        Nodes.Add(default);
        Entries.Add(default);
        var root = new Node();
        foreach (var (word, entries) in words)
        {
            var node = root;
            foreach (var letter in word)
            {
                if (!node.Children.TryGetValue(letter, out var child))
                    node.Children.Add(letter, child = new Node());
                node = child;
            }
            node.Entries = entries;
        }
        Nodes[0] = Place(root);
    }

    /// <summary>The nodes; the root is the first.</summary>
    public List<PersianTrieNode> Nodes { get; } = [];

    /// <summary>The entries; the first stands for none.</summary>
    public List<TEntry> Entries { get; } = [];

    private PersianTrieNode Place(Node node)
    {
        var placed = new PersianTrieNode { Entries = PlaceEntries(node.Entries) };
        if (node.Children.Count == 0)
            return placed;
        var children = new List<PersianTrieNode>(node.Children.Count);
        foreach (var (letter, child) in node.Children)
        {
            placed.Children |= 1UL << letter;
            children.Add(Place(child));
        }
        var key = $"{placed.Children:x}:" + string.Join(',', children.Select(c => $"{c.Children:x}.{c.FirstChild}.{c.Entries}"));
        if (!_groups.TryGetValue(key, out var first))
        {
            _groups.Add(key, first = Nodes.Count);
            Nodes.AddRange(children);
        }
        placed.FirstChild = first;
        return placed;
    }

    private int PlaceEntries(List<TEntry>? entries)
    {
        if (entries is null)
            return 0;
        var key = string.Join('|', entries.Select(e => Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes(new ReadOnlySpan<TEntry>(in e)))));
        if (!_lists.TryGetValue(key, out var first))
        {
            _lists.Add(key, first = Entries.Count);
            for (var i = 0; i < entries.Count; i++)
            {
                var entry = entries[i];
                _markLast(ref entry, i == entries.Count - 1);
                Entries.Add(entry);
            }
        }
        return first;
    }

    private sealed class Node
    {
        public SortedDictionary<char, Node> Children { get; } = [];
        public List<TEntry>? Entries { get; set; }
    }
}
