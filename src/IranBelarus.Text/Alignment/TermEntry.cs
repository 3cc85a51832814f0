namespace IranBelarus.Text.Alignment;

/// <summary>What a word or phrase was found to be.</summary>
/// <param name="kind">What it is matched as.</param>
/// <param name="key">Lemma, stem, value or lower-case Latin.</param>
/// <param name="lexicon">The numbers of its lemmas in the lexicon, on its side; empty for what the lexicon does not know.</param>
/// <remarks>Safe to share between threads: what is found out later is the same whoever finds it.</remarks>
internal sealed class TermEntry(TermKind kind, string key, int[] lexicon)
{
    /// <summary>What stands for function words and what cannot be read.</summary>
    public static TermEntry Nothing { get; } = new(TermKind.Number, "", []) { Marks = TermMarks.Skipped };

    public TermKind Kind => kind;

    public string Key => key;

    public int[] Lexicon => lexicon;

    /// <summary>A hash of kind and key; another in each process.</summary>
    public int Hash { get; } = key.GetHashCode() + (int)kind;

    /// <summary>What a sentence's reader needs of it.</summary>
    public TermMarks Marks { get; init; }

    /// <summary>The lexicon's phrases that begin with it; <see langword="null"/> for none.</summary>
    public PhraseTrie? Phrases { get; init; }

    /// <summary>How it sounds, in Arabic letters; empty for what has no sound to compare.</summary>
    public string Sound => field ??= Kind switch { TermKind.Word => Key, TermKind.Latin => Transliteration.FromLatin(Key), _ => "" };

    /// <summary>Hashes of the skeleton of its sound, and of the skeletons with one consonant less.</summary>
    public ulong[] Skeletons => field ??= Transliteration.SkeletonHashes(Sound);

    /// <summary>How many sentences of its own language's background hold it, once that was counted; −1 before.</summary>
    public int BackgroundCount { get; set; } = -1;

    /// <summary>What it matches in the background of the other language, once that was looked up.</summary>
    public TermMatch[]? Background { get; set; }

    /// <summary>Whether two entries stand for one term.</summary>
    public static bool AreSame(TermEntry a, TermEntry b) => ReferenceEquals(a, b) || (a.Hash == b.Hash && a.Kind == b.Kind && a.Key == b.Key);
}
