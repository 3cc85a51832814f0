namespace IranBelarus.Text.Alignment;

/// <summary>A distinct term of one side of a collection.</summary>
/// <param name="entry">What it was found to be.</param>
internal sealed class TermType(TermEntry entry)
{
    public TermKind Kind => entry.Kind;

    public string Key => entry.Key;

    public int[] Lexicon => entry.Lexicon;

    /// <summary>How it sounds, in Arabic letters; empty for what has no sound to compare.</summary>
    public string Sound { get; } = entry.Kind switch { TermKind.Word => entry.Key, TermKind.Latin => Transliteration.FromLatin(entry.Key), _ => "" };

    /// <summary>The skeleton of its sound, and the skeletons with one consonant less.</summary>
    public string[] Skeletons => field ??= [.. MakeSkeletons(Sound)];

    /// <summary>How much it tells: the logarithm of how rare it is.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>How many sentences hold it.</summary>
    public int Count { get; set; }

    /// <summary>The sentence in which it was seen last, while a side is read; −1 before.</summary>
    public int LastSentence { get; set; } = -1;

    /// <summary>The sentences that hold it, ascending.</summary>
    public int[] Sentences { get; set; } = [];

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
