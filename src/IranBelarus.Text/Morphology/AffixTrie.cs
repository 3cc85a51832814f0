using System.Runtime.InteropServices;

namespace IranBelarus.Text.Morphology;

/// <summary>
/// A set of prefixes or of endings: finds all that a word has by one walk through a trie. Layout (little-endian): 1 for endings, the number of nodes, the width of a node; for each letter
/// a byte with its column, 0 for letters that no affix has; for each node the <see cref="Affix"/> that ends there; for each node and column, as a code unit, the next node, 0 for none.
/// </summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
internal sealed unsafe class AffixTrie
{
    /// <summary>The letters that affixes are made of lie in this range.</summary>
    private const char FirstLetter = '\u0620';
    private const int Letters = 0x6D0 - FirstLetter, HeadLength = 12;

    /// <summary>Most affixes of one kind that a word can have: one of each length.</summary>
    public const int MostOfWord = 16;

    private readonly bool _endings;
    private readonly int _width;
    private readonly Block _block;                                      // keeps what the addresses point to
    private readonly byte* _columns;
    private readonly int* _affixes;
    private readonly ushort* _next;

    /// <summary>Reads a trie at the start of a block that does not move, one that <see cref="Build"/> made: its content is trusted.</summary>
    public AffixTrie(Block block)
    {
        _block = block;
        var head = block.Ints;
        _endings = head[0] != 0;
        var nodes = head[1];
        _width = head[2];
        _columns = block.Address + HeadLength;
        _affixes = (int*)(_columns + Letters);
        _next = (ushort*)(_affixes + nodes);
        Size = HeadLength + Letters + 4 * nodes + 2 * nodes * _width;
    }

    /// <summary>Length of the trie in bytes.</summary>
    public int Size { get; }

    /// <summary>The empty affix.</summary>
    public Affix None => new(*_affixes);

    /// <summary>Finds the affixes of a word.</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="found">Receives the affixes that are shorter than the word, the shortest first; room for <see cref="MostOfWord"/>.</param>
    /// <returns>How many there are.</returns>
    public int Match(ReadOnlySpan<char> word, Span<Affix> found)
    {
        var count = 0;
        for (int at = 0, length = 0; ; length++)
        {
            if (_affixes[at] is not 0 and var affix)
                found[count++] = new(affix);
            if (length >= word.Length - 1)
                return count;
            var letter = (uint)(word[_endings ? word.Length - 1 - length : length] - FirstLetter);
            at = letter < Letters ? _next[at * _width + _columns[letter]] : 0;
            if (at == 0)
                return count;
        }
    }

    /// <summary>Builds a trie.</summary>
    /// <param name="affixes">The affixes with their letters, which may be none.</param>
    /// <param name="endings">Whether they stand at the end of words.</param>
    public static byte[] Build(IReadOnlyList<(string Text, Affix Affix)> affixes, bool endings)
    {
        var letters = affixes.SelectMany(a => a.Text).Distinct().Order().ToList();
        var width = letters.Count + 1;
        width += width & 1;
        var (nodes, next) = (new List<int> { 0 }, new List<char[]> { new char[width] });
        foreach (var (text, affix) in affixes)
        {
            var at = 0;
            foreach (var letter in endings ? text.Reverse() : text)
            {
                ref var step = ref next[at][letters.IndexOf(letter) + 1];
                if (step == 0)
                {
                    step = (char)nodes.Count;
                    nodes.Add(0);
                    next.Add(new char[width]);
                }
                at = step;
            }
            nodes[at] = affix.Bits;
        }
        var columns = new byte[Letters];
        for (var i = 0; i < letters.Count; i++)
            columns[letters[i] - FirstLetter] = (byte)(i + 1);
        return
        [
            .. MemoryMarshal.AsBytes([endings ? 1 : 0, nodes.Count, width]),
            .. columns,
            .. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(nodes)),
            .. MemoryMarshal.AsBytes(next.SelectMany(n => n).ToArray().AsSpan()),
        ];
    }
}
