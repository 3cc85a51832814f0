namespace IranBelarus.Text.Alignment;

/// <summary>A distinct term of one side of a collection.</summary>
/// <param name="entry">What it was found to be.</param>
internal sealed class TermType(TermEntry entry)
{
    public TermEntry Entry => entry;

    public TermKind Kind => entry.Kind;

    public string Key => entry.Key;

    public int[] Lexicon => entry.Lexicon;

    /// <summary>How much it tells: the logarithm of how rare it is.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>How many sentences hold it.</summary>
    public int Count { get; set; }

    /// <summary>The sentence in which it was seen last, while a side is read; −1 before.</summary>
    public int LastSentence { get; set; } = -1;
}
