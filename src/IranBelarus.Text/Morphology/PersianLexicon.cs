using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Morphology;

/// <summary>
/// The stem lexicon and the affix grammar of Persian: two tries read where the runtime mapped the embedded file, without a copy.
/// </summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
internal sealed unsafe class PersianLexicon
{
    private readonly PersianTrieNode* _stemNodes, _affixNodes;
    private readonly PersianStemEntry* _stems;
    private readonly PersianAffixEntry* _affixes;
    private readonly PersianVerbRow* _verbs;
    private readonly char* _characters;
    private readonly PersianLexiconHead _head;
    private readonly UnmanagedMemoryStream _resource; // keeps the mapping alive

    private PersianLexicon()
    {
        const string name = "persian-lexicon";
        _resource = (UnmanagedMemoryStream)(typeof(PersianLexicon).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library lacks its data '{name}'."));
        var at = _resource.PositionPointer;
        _head = Unsafe.ReadUnaligned<PersianLexiconHead>(at);
        var size = (long)sizeof(PersianLexiconHead) + (_head.StemNodes + (long)_head.AffixNodes) * sizeof(PersianTrieNode) + _head.Stems * (long)sizeof(PersianStemEntry)
            + _head.Affixes * (long)sizeof(PersianAffixEntry) + _head.Verbs * (long)sizeof(PersianVerbRow) + _head.Characters * (long)sizeof(char);
        if (_head.Magic != PersianLexiconHead.MagicValue || size != _resource.Length)
            throw new InvalidOperationException($"The data '{name}' is not of this version of the library: found {_resource.Length} bytes, expected {size}.");
        at += sizeof(PersianLexiconHead);
        _stemNodes = (PersianTrieNode*)at;
        _affixNodes = _stemNodes + _head.StemNodes;
        _stems = (PersianStemEntry*)(_affixNodes + _head.AffixNodes);
        _affixes = (PersianAffixEntry*)(_stems + _head.Stems);
        _verbs = (PersianVerbRow*)(_affixes + _head.Affixes);
        _characters = (char*)(_verbs + _head.Verbs);
    }

    /// <summary>The lexicon of the library.</summary>
    public static PersianLexicon Default => Holder.Lexicon;

    public PersianTrieNode* StemRoot => _stemNodes;
    public PersianTrieNode* AffixRoot => _affixNodes;
    public PersianStemEntry* Stems => _stems;
    public PersianAffixEntry* Affixes => _affixes;
    public int StemCount => _head.Stems;

    /// <summary>The child of a stem node, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PersianTrieNode* StemChild(PersianTrieNode* node, byte letter) => Child(_stemNodes, node, letter);

    /// <summary>The child of an affix node, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PersianTrieNode* AffixChild(PersianTrieNode* node, byte letter) => Child(_affixNodes, node, letter);

    /// <summary>The stems of a verb.</summary>
    public PersianVerb Verb(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_head.Verbs);
        var row = _verbs[index];
        var text = new ReadOnlySpan<char>(_characters + row.Text, row.PreverbLength + row.PastLength + row.PresentLength);
        return new(
            text[..row.PreverbLength].ToString(),
            text.Slice(row.PreverbLength, row.PastLength).ToString(),
            text[(row.PreverbLength + row.PastLength)..].ToString(),
            row.Colloquial != 0);
    }

    public int VerbCount => _head.Verbs;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PersianTrieNode* Child(PersianTrieNode* nodes, PersianTrieNode* node, byte letter)
    {
        var children = node->Children;
        var bit = 1UL << letter;
        return (children & bit) == 0 ? null : nodes + node->FirstChild + System.Numerics.BitOperations.PopCount(children & (bit - 1));
    }

    private static class Holder
    {
        public static readonly PersianLexicon Lexicon = new();
    }
}
