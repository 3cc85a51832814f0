using System.Runtime.InteropServices;

namespace IranBelarus.Text.Mentions.Lexicon;

/// <summary>One reading of a word or phrase; 32 bytes, the same in the packed file and in memory.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct LexiconEntry
{
    /// <summary>The number, order, factor or count it stands for.</summary>
    public double Value;

    /// <summary>Where in the key, which has no spaces, a space may stand in the text: bit n is before the n-th character.</summary>
    public ulong Breaks;

    /// <summary>Index of its string (unit, code, key), or −1.</summary>
    public int Text;

    /// <summary>The next reading of the same key, or −1.</summary>
    public int Next;

    public WordRole Role;

    /// <summary>Calendar, bound, period, side: as the role says.</summary>
    public byte Detail;

    public LexiconLanguages Languages;

    public LexiconFlags Flags;

    public int Reserved;
}

/// <summary>A node of the trie, all that is asked of it in one place; 12 bytes, the same in the packed file and in memory.</summary>
/// <param name="Base">The child by a code is at this index plus the code …</param>
/// <param name="Check">… if that node's check is this node.</param>
/// <param name="First">The first reading of the key that ends here, or −1.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct LexiconNode(int Base, int Check, int First);

/// <summary>In which language's text an entry holds.</summary>
[Flags]
internal enum LexiconLanguages : byte
{
    None = 0,
    Arabic = 1,
    Persian = 2,
    Both = Arabic | Persian,
}

[Flags]
internal enum LexiconFlags : byte
{
    None = 0,

    /// <summary>The form has a commoner other meaning: it counts only where its surroundings speak for it.</summary>
    Ambiguous = 1,

    /// <summary>The form stands as it is: no clitic before it, no ending behind.</summary>
    Exact = 2,

    /// <summary>The form is in the Latin script.</summary>
    Latin = 4,
}
