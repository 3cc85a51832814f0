namespace IranBelarus.Text.Morphology;

/// <summary>A set of prefixes or of endings: finds all that a word has by one walk through a trie. Safe to share between threads.</summary>
internal sealed class AffixSet
{
    /// <summary>The letters that affixes are made of lie in this range.</summary>
    private const char FirstLetter = '\u0620';
    private const int Letters = 0x6D0 - FirstLetter;

    private readonly bool _endings;

    // by node and letter the next node, 0 for none; by node the affix that ends there, or −1
    private readonly ushort[] _next;
    private readonly int[] _affixes;

    /// <param name="affixes">The affixes, numbered from 0 in this order; one may be empty.</param>
    /// <param name="endings">Whether they stand at the end of words.</param>
    public AffixSet(string[] affixes, bool endings)
    {
        _endings = endings;
        var most = 1;
        foreach (var affix in affixes)
            most += affix.Length;
        _next = new ushort[most * Letters];
        _affixes = new int[most];
        Array.Fill(_affixes, -1);
        var nodes = 1;
        for (var number = 0; number < affixes.Length; number++)
        {
            var affix = affixes[number];
            var at = 0;
            for (var i = 0; i < affix.Length; i++)
            {
                ref var next = ref _next[at * Letters + affix[endings ? affix.Length - 1 - i : i] - FirstLetter];
                if (next == 0)
                    next = (ushort)nodes++;
                at = next;
            }
            _affixes[at] = number;
        }
        Array.Resize(ref _next, nodes * Letters);
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
            var letter = (uint)(word[_endings ? word.Length - 1 - length : length] - FirstLetter);
            at = letter < Letters ? _next[at * Letters + (int)letter] : 0;
            if (at == 0)
                return count;
        }
    }
}
