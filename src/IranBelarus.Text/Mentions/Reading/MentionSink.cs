namespace IranBelarus.Text.Mentions.Reading;

/// <summary>Receives the mentions of the kinds asked for, and remembers the persons of the text.</summary>
internal sealed class MentionSink(List<Mention> destination, MentionKinds kinds)
{
    private const int MostNames = 1000;

    private readonly Dictionary<string, string?> _familyNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public bool Wants(MentionKind kind) => ((int)kinds >> (int)kind & 1) != 0;

    public void Add(Mention mention)
    {
        if (Wants(mention.Kind))
            destination.Add(mention);
    }

    /// <summary>Remembers the key of a person who is named in full.</summary>
    public void Learn(string key)
    {
        if (_known.Count < MostNames)
            _known.Add(key);
    }

    public bool Knows(string key) => _known.Contains(key);

    public bool HasFamilyNames => _familyNames.Count > 0;

    public void LearnFamilyName(string folded, string? key)
    {
        if (_familyNames.Count < MostNames)
            _familyNames.TryAdd(folded, key);
    }

    public bool TryFamilyName(string folded, out string? key) => _familyNames.TryGetValue(folded, out key);
}
