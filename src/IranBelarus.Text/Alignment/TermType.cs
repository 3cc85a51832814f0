namespace IranBelarus.Text.Alignment;

/// <summary>A distinct term of one side of a collection.</summary>
/// <param name="kind">What it is matched as.</param>
/// <param name="key">Lemma, stem, value or lower-case Latin.</param>
/// <param name="lexicon">The numbers of its lemmas in the lexicon, on its side; empty for what the lexicon does not know.</param>
internal sealed class TermType(TermKind kind, string key, int[] lexicon)
{
    public TermKind Kind { get; } = kind;

    public string Key { get; } = key;

    public int[] Lexicon { get; } = lexicon;

    /// <summary>How it sounds, in Arabic letters; empty for what has no sound to compare.</summary>
    public string Sound { get; } = kind switch { TermKind.Word => key, TermKind.Latin => Transliteration.FromLatin(key), _ => "" };

    /// <summary>The skeleton of its sound, and the skeletons with one consonant less.</summary>
    public string[] Skeletons => field ??= [.. MakeSkeletons(Sound)];

    /// <summary>How much it tells: the logarithm of how rare it is.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>The sentences that hold it, ascending.</summary>
    public List<int> Sentences { get; } = [];

    private static IEnumerable<string> MakeSkeletons(string sound)
    {
        if (sound.Length is < 3 or > Transliteration.LongestWord)
            return [];
        Span<char> buffer = stackalloc char[Transliteration.LongestWord];
        var skeleton = buffer[..Transliteration.Skeleton(sound, buffer)].ToString();
        return skeleton.Length switch
        {
            0 => [],
            < 4 => [skeleton],
            _ => Enumerable.Range(0, skeleton.Length).Select(i => skeleton.Remove(i, 1)).Append(skeleton).Distinct(),
        };
    }
}
