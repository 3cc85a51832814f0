using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Morphology;

/// <summary>
/// Surface forms (folded) and the lemmas they belong to: what the stemmers consult. A form is known by the place of its record. Layout (little-endian ints): how many bits number a
/// slot, the length of the records; a filter of eight bits a slot, one set for each form by the high bits of its hash; the slots, found by the same bits, then one after the other
/// (0 for none, else the place of a record and above it the low bits of the hash); the records (one code unit with the form's length and above it the number of its analyses, the
/// form's letters; the number of the lemma that is spelt so, or −1; the analyses: number of the lemma and <see cref="WordForm"/>, packed in an int); a <see cref="KeyTable"/> of the lemmas.
/// </summary>
/// <remarks>Nine of ten wrong splits of a word are refused by the filter, which fits in the processor's cache: they cost one look at it.</remarks>
internal sealed unsafe class FormTable
{
    /// <summary>Longest form, in code units.</summary>
    public const int LongestForm = 255;

    private const int PlaceBits = 20, FilterBits = 3, HeadLength = 8;
    private const uint HashFactor = 0x01000193, MixFactor = 0x9E3779B1;

    private static readonly uint[] Powers = MakePowers();

    private readonly Block _block;                                      // keeps what the addresses point to
    private readonly byte* _filter;
    private readonly uint* _slots;
    private readonly int* _records;
    private readonly int _slotShift;

    /// <summary>Reads a table at the start of a block that does not move, one that <see cref="Build"/> made: its content is trusted.</summary>
    public FormTable(Block block)
    {
        _block = block;
        var head = block.Ints;
        _slotShift = 32 - head[0];
        var slots = 1 << head[0];
        _filter = block.Address + HeadLength;
        _slots = (uint*)(_filter + slots);
        _records = (int*)(_slots + slots);
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
        return (_filter[bit >> 3] & 1 << (int)(bit & 7)) == 0 ? -1 : FindRecord(form, mixed);
    }

    /// <summary>The analyses of a form, commonest first: <see cref="LemmaOf"/> and <see cref="FormOf"/> read them.</summary>
    /// <param name="place">Its place.</param>
    public ReadOnlySpan<int> AnalysesOf(int place)
    {
        var record = _records + place;
        var head = *(char*)record;
        return new(record + LettersSize(head & 0xFF) + 1, head >> 8);
    }

    /// <summary>The number of the lemma that is spelt as a form, or −1. Each lemma is a form.</summary>
    /// <param name="place">The form's place.</param>
    public int LemmaAt(int place) => _records[place + LettersSize(*(char*)(_records + place) & 0xFF)];

    public static int LemmaOf(int analysis) => analysis >> 8;

    public static WordForm FormOf(int analysis) => (WordForm)(analysis & 0xFF);

    /// <summary>The hash of a word and one more letter: a polynomial, so that the hash of a part follows from those of beginnings.</summary>
    public static uint Hash(uint word, char next) => (word * HashFactor) + next;

    /// <summary>The hashes of a word's beginnings: of no letters at 0, of the whole word at its length.</summary>
    public static void HashAll(ReadOnlySpan<char> word, Span<uint> hashes)
    {
        var hash = hashes[0] = 0;
        for (var i = 0; i < word.Length; i++)
            hashes[i + 1] = hash = Hash(hash, word[i]);
    }

    /// <summary>The hash of a part of a word.</summary>
    /// <param name="hashes">The hashes of the word's beginnings.</param>
    /// <param name="start">Where the part starts.</param>
    /// <param name="length">Its length, at most <see cref="AffixAnalyzer.LongestWord"/>.</param>
    public static uint HashOf(ReadOnlySpan<uint> hashes, int start, int length) => hashes[start + length] - (hashes[start] * Powers[length]);

    /// <summary>Builds a table.</summary>
    /// <param name="forms">The forms, in order of preference.</param>
    /// <param name="others">Lemmas that need not have a form.</param>
    public static byte[] Build(IEnumerable<(string Form, string Lemma, WordForm Kind)> forms, IEnumerable<string> others)
    {
        var all = forms.ToList();
        var lemmaBlock = KeyTable.Build(all.Select(f => f.Lemma).Concat(others));
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
        for (var lemma = 0; lemma < lemmas.Count; lemma++)
            analyses.TryAdd(lemmas[lemma].ToString(), []);
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
            records.Add(lemmas.Find(form));
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
        // half of the slots are free
        for (var at = mixed >> _slotShift; ; at = (at + 1) & (uint.MaxValue >> _slotShift))
        {
            var slot = _slots[at];
            if (slot == 0)
                return -1;
            if (slot >> PlaceBits != (mixed & (1u << (32 - PlaceBits)) - 1))
                continue;
            var place = (int)(slot & (1u << PlaceBits) - 1);
            var letters = (char*)(_records + place);
            if ((letters[0] & 0xFF) == form.Length && new ReadOnlySpan<char>(letters + 1, form.Length).SequenceEqual(form))
                return place;
        }
    }

    private static uint[] MakePowers()
    {
        var powers = new uint[AffixAnalyzer.LongestWord + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
            powers[i] = powers[i - 1] * HashFactor;
        return powers;
    }

    /// <summary>How many ints a record's head and letters take.</summary>
    private static int LettersSize(int length) => (length + 2) / 2;
}
