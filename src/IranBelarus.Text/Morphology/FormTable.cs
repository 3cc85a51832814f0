namespace IranBelarus.Text.Morphology;

/// <summary>
/// Surface forms (folded) and the lemmas they belong to: what the stemmers consult. Layout: a <see cref="KeyTable"/> of forms, one of lemmas, and for
/// each form its analyses (lemma number and <see cref="WordForm"/>, packed in an int).
/// </summary>
internal sealed class FormTable
{
    private readonly Block _starts, _analyses;

    /// <summary>Reads a table at the start of a block; nothing is copied.</summary>
    /// <exception cref="InvalidDataException">The block is not of its form.</exception>
    public FormTable(ReadOnlyMemory<byte> block)
    {
        Forms = new KeyTable(block);
        Lemmas = new KeyTable(block[Forms.Size..]);
        var rest = block[(Forms.Size + Lemmas.Size)..];
        if (rest.Length < 4 * (Forms.Count + 1))
            throw new InvalidDataException($"Found {rest.Length} bytes, expected the analyses of {Forms.Count} forms.");
        var starts = 4 * (Forms.Count + 1);
        _starts = new(rest[..starts]);
        _analyses = new(rest.Slice(starts, 4 * Starts[^1]));
        Size = Forms.Size + Lemmas.Size + starts + 4 * Starts[^1];
    }

    public KeyTable Forms { get; }

    public KeyTable Lemmas { get; }

    /// <summary>Length of the table in bytes.</summary>
    public int Size { get; }

    private ReadOnlySpan<int> Starts => _starts.Ints;

    /// <summary>The analyses of a form, commonest first: <see cref="LemmaOf"/> and <see cref="FormOf"/> read them.</summary>
    public ReadOnlySpan<int> AnalysesOf(int form)
    {
        var starts = Starts;
        return _analyses.Ints[starts[form]..starts[form + 1]];
    }

    public static int LemmaOf(int analysis) => analysis >> 8;

    public static WordForm FormOf(int analysis) => (WordForm)(analysis & 0xFF);

    /// <summary>Builds a table from forms in order of preference.</summary>
    public static byte[] Build(IEnumerable<(string Form, string Lemma, WordForm Kind)> forms)
    {
        var all = forms.ToList();
        var formBlock = KeyTable.Build(all.Select(f => f.Form));
        var lemmaBlock = KeyTable.Build(all.Select(f => f.Lemma));
        var formTable = new KeyTable(formBlock);
        var lemmaTable = new KeyTable(lemmaBlock);
        var analyses = new List<int>[formTable.Count];
        foreach (var (form, lemma, kind) in all)
        {
            var list = analyses[formTable.Find(form)] ??= [];
            var number = lemmaTable.Find(lemma);
            var known = list.FindIndex(a => LemmaOf(a) == number);
            if (known >= 0)
                list[known] |= (int)kind;
            else
                list.Add(number << 8 | (int)kind);
        }
        using var stream = new MemoryStream();
        stream.Write(formBlock);
        stream.Write(lemmaBlock);
        using var writer = new BinaryWriter(stream);
        var start = 0;
        foreach (var list in analyses)
        {
            writer.Write(start);
            start += list.Count;
        }
        writer.Write(start);
        foreach (var analysis in analyses.SelectMany(list => list))
            writer.Write(analysis);
        writer.Flush();
        return stream.ToArray();
    }
}
