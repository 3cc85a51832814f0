namespace IranBelarus.Text.Alignment;

/// <summary>A distinct term of one side of a collection.</summary>
/// <param name="Kind">What it is matched as.</param>
/// <param name="Key">Lemma, stem, value or lower-case Latin.</param>
/// <param name="Lexicon">The numbers of its lemmas in the lexicon, on its side; empty for what the lexicon does not know.</param>
internal sealed record TermType(TermKind Kind, string Key, int[] Lexicon)
{
    /// <summary>Number of sentences that hold it.</summary>
    public int Frequency { get; set; }

    /// <summary>How much it tells: the logarithm of how rare it is.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>The sentences that hold it, ascending.</summary>
    public List<int> Sentences { get; } = [];
}
