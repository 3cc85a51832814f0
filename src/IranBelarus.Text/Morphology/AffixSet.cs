namespace IranBelarus.Text.Morphology;

/// <summary>A set of prefixes or of endings: finds all that a word has by one walk through a trie. Safe to share between threads.</summary>
internal sealed class AffixSet
{
    private readonly bool _endings;
    private readonly List<Node> _nodes = [new()];

    /// <param name="affixes">The affixes, numbered from 0 in this order; one may be empty.</param>
    /// <param name="endings">Whether they stand at the end of words.</param>
    public AffixSet(IEnumerable<string> affixes, bool endings)
    {
        _endings = endings;
        var number = 0;
        foreach (var affix in affixes)
        {
            var at = 0;
            for (var i = 0; i < affix.Length; i++)
                at = Child(at, affix[endings ? affix.Length - 1 - i : i]) is > 0 and var known ? known : AddChild(at, affix[endings ? affix.Length - 1 - i : i]);
            _nodes[at] = _nodes[at] with { Affix = number++ };
        }
    }

    /// <summary>Finds the affixes of a word.</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="found">Receives the numbers of the affixes that are shorter than the word, ascending; one more than the longest affix has letters is room enough.</param>
    /// <returns>How many there are.</returns>
    public int Match(ReadOnlySpan<char> word, Span<int> found)
    {
        var count = 0;
        for (int at = 0, length = 0; ; length++)
        {
            if (_nodes[at].Affix is >= 0 and var affix)
            {
                var place = count++;
                for (; place > 0 && found[place - 1] > affix; place--)
                    found[place] = found[place - 1];
                found[place] = affix;
            }
            if (length >= word.Length - 1)
                return count;
            at = Child(at, word[_endings ? word.Length - 1 - length : length]);
            if (at == 0)
                return count;
        }
    }

    private int Child(int node, char letter)
    {
        for (var child = _nodes[node].FirstChild; child != 0; child = _nodes[child].Next)
        {
            if (_nodes[child].Letter == letter)
                return child;
        }
        return 0;
    }

    private int AddChild(int node, char letter)
    {
        _nodes.Add(new() { Letter = letter, Next = _nodes[node].FirstChild });
        _nodes[node] = _nodes[node] with { FirstChild = _nodes.Count - 1 };
        return _nodes.Count - 1;
    }

    private readonly record struct Node()
    {
        public char Letter { get; init; }

        public int FirstChild { get; init; }

        public int Next { get; init; }

        public int Affix { get; init; } = -1;
    }
}
