namespace IranBelarus.Text.Morphology;

/// <summary>A set of prefixes or of endings: finds all that a word has by one walk through a trie. Safe to share between threads.</summary>
/// <remarks>The first look-up waits for it, so it is plain arrays: what the runtime has compiled already.</remarks>
internal sealed class AffixSet
{
    private readonly bool _endings;

    // by node: its letter, first child, next sibling, affix that ends there or −1; 0 is the root, and as a child or sibling none
    private readonly char[] _letters;
    private readonly int[] _firstChildren, _siblings, _affixes;
    private readonly int _nodes = 1;

    /// <param name="affixes">The affixes, numbered from 0 in this order; one may be empty.</param>
    /// <param name="endings">Whether they stand at the end of words.</param>
    public AffixSet(string[] affixes, bool endings)
    {
        _endings = endings;
        var most = 1;
        foreach (var affix in affixes)
            most += affix.Length;
        _letters = new char[most];
        _firstChildren = new int[most];
        _siblings = new int[most];
        _affixes = new int[most];
        Array.Fill(_affixes, -1);
        for (var number = 0; number < affixes.Length; number++)
        {
            var affix = affixes[number];
            var at = 0;
            for (var i = 0; i < affix.Length; i++)
            {
                var letter = affix[endings ? affix.Length - 1 - i : i];
                var child = Child(at, letter);
                if (child == 0)
                {
                    child = _nodes++;
                    _letters[child] = letter;
                    _siblings[child] = _firstChildren[at];
                    _firstChildren[at] = child;
                }
                at = child;
            }
            _affixes[at] = number;
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
            if (_affixes[at] is >= 0 and var affix)
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
        for (var child = _firstChildren[node]; child != 0; child = _siblings[child])
        {
            if (_letters[child] == letter)
                return child;
        }
        return 0;
    }
}
