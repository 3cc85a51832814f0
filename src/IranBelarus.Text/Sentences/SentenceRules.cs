using System.Collections.Frozen;

namespace IranBelarus.Text.Sentences;

/// <summary>How text is cut into sentences: a preset, changed with <c>with</c>.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record SentenceRules
{
    private FrozenSet<string> _added = FrozenSet<string>.Empty;

    private SentenceRules(SentenceMethod method) => Method = method;

    /// <summary>The default: rules for news in Arabic, Persian and Dari. Our own; see <see cref="SentenceEnumerator"/>.</summary>
    public static SentenceRules News { get; } = new(SentenceMethod.News);

    /// <summary>A stop, the closers after it and white space end a sentence, and so does a line break; nothing else is looked at.</summary>
    public static SentenceRules Plain { get; } = new(SentenceMethod.Plain);

    /// <summary>
    /// The default sentence boundaries of UAX #29, section 5.1, for Unicode 17.0.0, and nothing else: sentences cover the whole text, white space included, all are of
    /// kind <see cref="SentenceKind.Body"/>, and the other properties have no effect.
    /// </summary>
    public static SentenceRules Uax29 { get; } = new(SentenceMethod.Uax29);

    /// <summary>What a line break means. Default: <see cref="LineBreaks.EndSentence"/>.</summary>
    public LineBreaks LineBreaks { get; init; }

    /// <summary>Whether ؛ and ; end a sentence. Default: no.</summary>
    public bool SplitAtSemicolons { get; init; }

    /// <summary>Whether a colon before white space ends a sentence. Default: no.</summary>
    public bool SplitAtColons { get; init; }

    internal SentenceMethod Method { get; private init; }

    /// <summary>The same rules with further abbreviations that a full stop belongs to.</summary>
    /// <param name="abbreviations">Each without its last stop («ج.س», «dept»), at most 32 code units; spelling is compared with letters folded (one yeh, one kaf, hamza carriers as alef, case).</param>
    /// <exception cref="ArgumentException">An abbreviation is empty or longer than 32 code units.</exception>
    public SentenceRules WithAbbreviations(params ReadOnlySpan<string> abbreviations)
    {
        var all = new HashSet<string>(_added, StringComparer.Ordinal);
        if (abbreviations.IsEmpty)
            return this;
        foreach (var abbreviation in abbreviations)
        {
            var key = SentenceWords.Key((abbreviation ?? "").TrimEnd('.').Trim());
            if (key.Length is 0 or > SentenceWords.LongestWord)
                throw new ArgumentException($"Found the abbreviation '{abbreviation}', expected 1 to {SentenceWords.LongestWord} letters.", nameof(abbreviations));
            all.Add(key);
        }
        return this with
        {
            _added = all.ToFrozenSet(StringComparer.Ordinal),
            HasAdded = true,
            LongestEndings = SentenceWords.EndingsOf(all),
            LongestAbbreviation = Math.Min(SentenceWords.LongestWord, Math.Max(LongestAbbreviation, 2 * all.Max(key => key.Length))),
        };
    }

    /// <summary>No word longer than this is an abbreviation.</summary>
    internal int LongestAbbreviation { get; private init; } = SentenceWords.LongestAbbreviation;

    /// <summary>Whether abbreviations were added to the listed ones.</summary>
    internal bool HasAdded { get; private init; }

    /// <summary>By the low byte of a letter of the Arabic block: length of the longest abbreviation that ends in it; a longer word is none.</summary>
    internal byte[] LongestEndings { get; private init; } = SentenceWords.LongestEndings;

    /// <summary>Whether a folded word is an abbreviation that was added to the listed ones.</summary>
    internal bool IsAdded(ReadOnlySpan<char> key) => HasAdded && _added.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);
}
