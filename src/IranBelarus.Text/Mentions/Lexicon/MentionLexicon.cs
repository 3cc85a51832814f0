using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Mentions.Lexicon;

/// <summary>The packed words and names of the mentions: a trie over folded keys, used where it lies in the assembly.</summary>
internal sealed unsafe class MentionLexicon
{
    /// <summary>Code of a character that a key leaves out.</summary>
    public const byte Dropped = 0;

    /// <summary>Code of a character that no key has.</summary>
    public const byte Foreign = 255;

    private readonly LexiconNode* _nodes;
    private readonly LexiconEntry* _entries;
    private readonly string[] _strings;
    private readonly byte[] _codes = new byte[0x10000];

    private MentionLexicon()
    {
        var stream = (UnmanagedMemoryStream)typeof(MentionLexicon).Assembly.GetManifestResourceStream(MentionLexiconLayout.ResourceName)!;
        var header = (int*)stream.PositionPointer;
        if (header[0] != MentionLexiconLayout.Signature)
            throw new InvalidDataException($"Found signature {header[0]:X8} in the packed mentions, expected {MentionLexiconLayout.Signature:X8}.");
        var (letters, nodes, entries, strings) = (header[1], header[2], header[3], header[4]);
        var alphabet = (char*)(header + MentionLexiconLayout.HeaderInts);
        _nodes = (LexiconNode*)(alphabet + letters);
        _entries = (LexiconEntry*)(_nodes + nodes);
        var ends = (int*)(_entries + entries);
        var characters = (char*)(ends + strings);
        _strings = new string[strings];
        for (int i = 0, start = 0; i < strings; start = ends[i++])
            _strings[i] = new string(characters, start, ends[i] - start);
        FillCodes(new ReadOnlySpan<char>(alphabet, letters));
    }

    /// <summary>The one instance; read-only after its making.</summary>
    public static MentionLexicon Default { get; } = new();

    /// <summary>The code of a character: <see cref="Dropped"/>, <see cref="Foreign"/>, or what <see cref="Child"/> takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Code(char c) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_codes), (nint)c);

    /// <summary>The node reached from a node, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Child(int node, byte code)
    {
        var next = _nodes[node].Base + code;
        return _nodes[next].Check == node ? next : 0;
    }

    /// <summary>The first entry of the key that ends at a node, or −1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int First(int node) => _nodes[node].First;

    public ref readonly LexiconEntry this[int entry] => ref _entries[entry];

    /// <summary>The string of an entry.</summary>
    public string? TextOf(int entry) => _entries[entry].Text is >= 0 and var index ? _strings[index] : null;

    /// <summary>The node of a key, from a node; 0 if no key begins so.</summary>
    public int Walk(int node, ReadOnlySpan<char> key)
    {
        foreach (var c in key)
        {
            var code = Code(c);
            if (code != Dropped && (code == Foreign || (node = Child(node, code)) == 0))
                return 0;
        }
        return node;
    }

    /// <summary>A number for a word that equal keys share and others, as good as always, do not; 0 for a word with a character that no key has.</summary>
    public ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            var code = Code(c);
            if (code == Foreign)
                return 0;
            if (code != Dropped)
                hash = (hash ^ code) * 1099511628211UL;
        }
        return hash ^ (hash >> 32);
    }

    /// <summary>Adds the gazetteer's keys of a whole name, spaces aside, to a list: <c>country:BY</c>, <c>demonym country:BY</c>, …</summary>
    public void AddKeys(ReadOnlySpan<char> name, List<string> keys)
    {
        var node = MentionLexiconLayout.Root;
        foreach (var c in name)
        {
            var code = Code(c);
            if (code == Dropped || char.IsWhiteSpace(c) || c == '-')
                continue;
            if (code == Foreign || (node = Child(node, code)) == 0)
                return;
        }
        for (var entry = First(node); entry >= 0; entry = _entries[entry].Next)
        {
            if (_entries[entry].Role is >= WordRole.Country and <= WordRole.Demonym)
                keys.Add(_entries[entry].Role == WordRole.Demonym ? "demonym " + TextOf(entry) : TextOf(entry)!);
        }
    }

    private void FillCodes(ReadOnlySpan<char> alphabet)
    {
        Array.Fill(_codes, Foreign);
        Span<byte> byFolded = stackalloc byte[0x700];
        byFolded.Fill(Foreign);
        for (var i = 0; i < alphabet.Length; i++)
        {
            if (alphabet[i] < byFolded.Length)
                byFolded[alphabet[i]] = (byte)(i + 1);
            _codes[alphabet[i]] = (byte)(i + 1);
        }
        for (var c = 0; c < 0x2100; c = c == 0x6FF ? 0x2000 : c + 1)
        {
            var folded = LetterFold.Fold((char)c);
            if (folded == LetterFold.Dropped)
                _codes[c] = Dropped;
            else if (folded < byFolded.Length)
                _codes[c] = byFolded[folded];
        }
        _codes['\uFEFF'] = Dropped;
    }
}
