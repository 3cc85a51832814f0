namespace IranBelarus.Text.Lexicons;

/// <summary>A translation of a word.</summary>
public readonly ref struct LexiconTranslation
{
    internal LexiconTranslation(ReadOnlySpan<char> key, double weight)
    {
        Key = key;
        Weight = weight;
    }

    /// <summary>The lemma or phrase in the spelling of lookup keys: one yeh, one kaf, no marks, no half-spaces.</summary>
    public ReadOnlySpan<char> Key { get; }

    /// <summary>How good it is, above 0, at most 1.</summary>
    public double Weight { get; }
}
