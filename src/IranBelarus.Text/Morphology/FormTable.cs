using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Morphology;

/// <summary>
/// Surface forms (folded) and the lemmas they belong to: what the stemmers consult. A form is known by the place of its record. Layout (little-endian ints): how many bits number a
/// slot, the length of the records; a filter of eight bits a slot, one set for each form by the high bits of its hash; the slots, found by the same bits, then one after the other
/// (0 for none, else the place of a record and above it the low bits of the hash); the records (one code unit with the form's length and above it the number of its analyses, the
/// form's letters, then the analyses: number of the lemma and <see cref="WordForm"/>, packed in an int); a <see cref="KeyTable"/> of the lemmas.
/// </summary>
/// <remarks>Nine of ten wrong splits of a word are refused by the filter, which fits in the processor's cache: they cost one look at it.</remarks>
internal sealed class FormTable
{
    /// <summary>Longest form, in code units.</summary>
    public const int LongestForm = 255;

    private const int PlaceBits = 20, FilterBits = 3, HeadLength = 8;
    private const uint HashFactor = 0x01000193, MixFactor = 0x9E3779B1;

    private readonly Block _filter, _slots, _records;
    private readonly int _slotShift;

    /// <summary>Reads a table at the start of a block, one that <see cref="Build"/> made: its content is trusted.</summary>
    public FormTable(Block block)
    {
        var head = block.Ints;
        _slotShift = 32 - head[0];
        var slots = 1 << head[0];
        _filter = block.Slice(HeadLength, slots);
        _slots = block.Slice(HeadLength + slots, slots * sizeof(int));
        _records = block.Slice(HeadLength + 5 * slots, head[1]);
        Lemmas = new(block.Slice(HeadLength + 5 * slots + head[1]), isTrusted: true);
        Size = HeadLength + 5 * slots + head[1] + Lemmas.Size;
    }

    public KeyTable Lemmas { get; }

    /// <summary>Length of the table in bytes.</summary>
    public int Size { get; }

    /// <summary>The place of a form, or −1.</summary>
    public int Find(ReadOnlySpan<char> form)
    {
        var hash = 0u;
        foreach (var letter in form)
            hash = Hash(hash, letter);
        return Find(form, hash);
    }

    /// <summary>The place of a form, or −1.</summary>
    /// <param name="form">The form.</param>
    /// <param name="hash">Its hash: <see cref="Hash"/> of its letters one after the other, from 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<char> form, uint hash)
    {
        var mixed = hash * MixFactor;
        var bit = mixed >> (_slotShift - FilterBits);
        return (_filter.Span[(int)(bit >> 3)] & 1 << (int)(bit & 7)) == 0 ? -1 : FindRecord(form, mixed);
    }

    /// <summary>The analyses of a form, commonest first: <see cref="LemmaOf"/> and <see cref="FormOf"/> read them.</summary>
    /// <param name="place">Its place.</param>
    public ReadOnlySpan<int> AnalysesOf(int place)
    {
        var head = _records.Chars[2 * place];
        return _records.Ints.Slice(place + LettersSize(head & 0xFF), head >> 8);
    }

    public static int LemmaOf(int analysis) => analysis >> 8;

    public static WordForm FormOf(int analysis) => (WordForm)(analysis & 0xFF);

    /// <summary>The hash of a word and one more letter: a polynomial, so that the hash of a part is <c>whole − before × Power(length of the part)</c>.</summary>
    public static uint Hash(uint word, char next) => (word * HashFactor) + next;

    /// <summary>The hashes of a word's beginnings, and what takes a beginning's hash past as many letters.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hashes">Receives the hash of no letters at 0, of the whole word at its length.</param>
    /// <param name="powers">Receives the powers of the factor.</param>
    public static void HashAll(ReadOnlySpan<char> word, Span<uint> hashes, Span<uint> powers)
    {
        var (hash, power) = (0u, 1u);
        hashes[0] = hash;
        powers[0] = power;
        for (var i = 0; i < word.Length; i++)
        {
            hashes[i + 1] = hash = Hash(hash, word[i]);
            powers[i + 1] = power *= HashFactor;
        }
    }

    /// <summary>Builds a table from forms in order of preference.</summary>
    public static byte[] Build(IEnumerable<(string Form, string Lemma, WordForm Kind)> forms)
    {
        var all = forms.ToList();
        var lemmaBlock = KeyTable.Build(all.Select(f => f.Lemma));
        var lemmas = new KeyTable(new Block(lemmaBlock));
        var analyses = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (form, lemma, kind) in all)
        {
            if (!analyses.TryGetValue(form, out var list))
                analyses[form] = list = [];
            var number = lemmas.Find(lemma);
            var known = list.FindIndex(a => LemmaOf(a) == number);
            if (known >= 0)
                list[known] |= (int)kind;
            else
                list.Add(number << 8 | (int)kind);
        }
        var slotBits = System.Numerics.BitOperations.Log2(System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * analyses.Count) + 2));
        var filter = new byte[1 << slotBits];
        var slots = new uint[1 << slotBits];
        var records = new List<int> { 0 };                              // place 0 stands for none
        foreach (var (form, list) in analyses)
        {
            if (form.Length > LongestForm || list.Count > 255 || records.Count >= 1 << PlaceBits)
                throw new InvalidOperationException($"Found the form '{form}' with {list.Count} lemmas at {records.Count}, which the layout has no room for.");
            var mixed = form.Aggregate(0u, Hash) * MixFactor;
            var bit = mixed >> (32 - slotBits - FilterBits);
            filter[bit >> 3] |= (byte)(1 << (int)(bit & 7));
            var slot = mixed >> (32 - slotBits);
            while (slots[slot] != 0)
                slot = (slot + 1) & ((uint)slots.Length - 1);
            slots[slot] = mixed << PlaceBits | (uint)records.Count;
            var letters = new char[2 * LettersSize(form.Length)];
            letters[0] = (char)(form.Length | list.Count << 8);
            form.CopyTo(letters.AsSpan(1));
            for (var i = 0; i < letters.Length; i += 2)
                records.Add(letters[i] | letters[i + 1] << 16);
            records.AddRange(list);
        }
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(slotBits);
        writer.Write(4 * records.Count);
        writer.Write(filter);
        foreach (var slot in slots)
            writer.Write(slot);
        foreach (var number in records)
            writer.Write(number);
        writer.Write(lemmaBlock);
        writer.Flush();
        return stream.ToArray();
    }

    private int FindRecord(ReadOnlySpan<char> form, uint mixed)
    {
        var slots = _slots.Ints;
        var letters = _records.Chars;
        // half of the slots are free
        for (var at = (int)(mixed >> _slotShift); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = (uint)slots[at];
            if (slot == 0)
                return -1;
            if (slot >> PlaceBits != (mixed & (1u << (32 - PlaceBits)) - 1))
                continue;
            var place = (int)(slot & (1u << PlaceBits) - 1);
            if ((letters[2 * place] & 0xFF) == form.Length && letters.Slice((2 * place) + 1, form.Length).SequenceEqual(form))
                return place;
        }
    }

    /// <summary>How many ints a record's head and letters take.</summary>
    private static int LettersSize(int length) => (length + 2) / 2;
}
