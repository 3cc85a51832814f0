namespace IranBelarus.Text.Mentions.Reading;

/// <summary>Receives the mentions of the kinds asked for, and remembers the persons of the text.</summary>
internal sealed class MentionSink(List<Mention> destination, MentionKinds kinds)
{
    private const int MostNames = 1000;

    private Dictionary<ulong, string?>? _familyNames;
    private ulong _familyBits;
    private HashSet<string>? _known;

    public bool Wants(MentionKind kind) => ((int)kinds >> (int)kind & 1) != 0;

    public void Add(Mention mention)
    {
        if (Wants(mention.Kind))
            destination.Add(mention);
    }

    /// <summary>Remembers the key of a person who is named in full.</summary>
    public void Learn(string key)
    {
        _known ??= new(StringComparer.Ordinal);
        if (_known.Count < MostNames)
            _known.Add(key);
    }

    public bool Knows(string key) => _known is not null && _known.Contains(key);

    public bool HasFamilyNames => _familyNames is not null;

    /// <summary>Remembers a family name.</summary>
    /// <param name="hash">Its hash; 0 is none.</param>
    /// <param name="end">A number below 64 for its end.</param>
    /// <param name="key">The person's key, if there is one.</param>
    public void LearnFamilyName(ulong hash, int end, string? key)
    {
        _familyNames ??= [];
        if (hash == 0 || _familyNames.Count >= MostNames)
            return;
        _familyNames.TryAdd(hash, key);
        _familyBits |= 1UL << end;
    }

    /// <summary>Whether any family name has such an end.</summary>
    public bool MayBeFamilyName(int end) => (_familyBits >> end & 1) != 0;

    public bool TryFamilyName(ulong hash, out string? key)
    {
        key = null;
        return _familyNames is not null && _familyNames.TryGetValue(hash, out key);
    }
}
