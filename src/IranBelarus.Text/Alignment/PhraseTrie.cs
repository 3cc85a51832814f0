using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Alignment;

/// <summary>The phrases of one side of a lexicon as a trie of words; a node stands for the words so far. Not changed any more once it is made, safe to share between threads.</summary>
internal sealed class PhraseTrie
{
    private const int MostBeginnings = 1 << 18;

    private readonly List<PhraseTrie> _next = [];
    private HashSet<string>? _later;                        // of the root: all words but the first
    private ulong[]? _beginnings;                           // of the root: a bit for the hashes of the first two words
    private int[] _hashes = [];                             // of the next words, so that most others are told from them at once
    private string _word = "";

    /// <summary>The phrase that ends here; <see langword="null"/> if none does.</summary>
    public TermEntry? Phrase { get; private set; }

    /// <summary>Reads the phrases of a lexicon: its keys of several words.</summary>
    public static PhraseTrie Of(BilingualLexicon lexicon, LexiconDirection direction)
    {
        var root = new PhraseTrie { _later = new(StringComparer.Ordinal) };
        var nodes = new Dictionary<string, PhraseTrie>(StringComparer.Ordinal) { [""] = root };
        var keys = direction == LexiconDirection.LeftToRight ? lexicon.LeftKeys : lexicon.RightKeys;
        for (var i = 0; i < keys.Count; i++)
        {
            if (!keys[i].Contains(' '))
                continue;
            var key = keys[i].ToString();
            var node = root;
            for (var end = key.IndexOf(' '); end >= 0; end = end == key.Length ? -1 : key.IndexOf(' ', end + 1) is >= 0 and var space ? space : key.Length)
            {
                if (!nodes.TryGetValue(key[..end], out var next))
                {
                    nodes[key[..end]] = next = new() { _word = key[(key.LastIndexOf(' ', end - 1) + 1)..end] };
                    node._next.Add(next);
                    if (node != root)
                        root._later!.Add(next._word);
                }
                node = next;
            }
            if (!lexicon.IsFunction(i, direction))
                node.Phrase = new(TermKind.Phrase, key, [i]);
        }
        foreach (var node in nodes.Values)
            node._hashes = [.. node._next.Select(n => n._word.GetHashCode())];
        root._beginnings = new ulong[MostBeginnings / 64];
        foreach (var first in root._next)
        {
            foreach (var second in first._next)
            {
                var bit = BitOf((TermMarks)first._word.GetHashCode(), (TermMarks)second._word.GetHashCode());
                root._beginnings[bit / 64] |= 1ul << bit;
            }
        }
        return root;
    }

    /// <summary>Of the root: whether phrases may begin with two words of these hashes; if not, none does.</summary>
    public bool MayBeginWith(TermMarks first, TermMarks second)
    {
        var bit = BitOf(first, second);
        return (_beginnings![bit / 64] & 1ul << bit) != 0;
    }

    private static int BitOf(TermMarks first, TermMarks second) => (int)(((uint)(first & TermMarks.Hash) >> 16) * 0x9E3B + ((uint)(second & TermMarks.Hash) >> 16)) & MostBeginnings - 1;

    /// <summary>Where a word leads; <see langword="null"/> if no phrase goes on with it.</summary>
    public PhraseTrie? Next(string word) => Next(word, word.GetHashCode());

    /// <summary>The same with the word's hash, where it is known.</summary>
    public PhraseTrie? Next(string word, int hash)
    {
        for (var at = _hashes.AsSpan().IndexOf(hash); at >= 0 && at < _hashes.Length; at++)
        {
            if (_hashes[at] == hash && _next[at]._word == word)
                return _next[at];
        }
        return null;
    }

    /// <summary>Of the root: whether a word stands in a phrase, but not at its beginning only.</summary>
    public bool GoesOnWith(string word) => _later?.Contains(word) ?? false;
}
