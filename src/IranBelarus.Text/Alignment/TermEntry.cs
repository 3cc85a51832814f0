namespace IranBelarus.Text.Alignment;

/// <summary>What a word or phrase was found to be.</summary>
/// <param name="Kind">What it is matched as.</param>
/// <param name="Key">Lemma, stem, value or lower-case Latin.</param>
/// <param name="Lexicon">The numbers of its lemmas in the lexicon, on its side; empty for what the lexicon does not know.</param>
internal sealed record TermEntry(TermKind Kind, string Key, int[] Lexicon)
{
    /// <summary>What stands for function words and what cannot be read.</summary>
    public static TermEntry Nothing { get; } = new(TermKind.Number, "", []) { IsSkipped = true };

    /// <summary>Whether it is no term: a function word, a single letter.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>Whether a phrase of the lexicon begins with it.</summary>
    public bool StartsPhrase { get; init; }

    /// <summary>How it sounds, in Arabic letters; empty for what has no sound to compare.</summary>
    public string Sound => field ??= Kind switch { TermKind.Word => Key, TermKind.Latin => Transliteration.FromLatin(Key), _ => "" };

    /// <summary>Hashes of the skeleton of its sound, and of the skeletons with one consonant less.</summary>
    public ulong[] Skeletons => field ??= Transliteration.SkeletonHashes(Sound);

    /// <summary>How many sentences of its own language's background hold it, once that was counted; −1 before.</summary>
    public int BackgroundCount { get; set; } = -1;

    /// <summary>What it matches in the background of the other language, once that was looked up.</summary>
    public TermMatch[]? Background { get; set; }
}
