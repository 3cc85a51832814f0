namespace IranBelarus.Text.Morphology;

/// <summary>A part of an analysed word.</summary>
/// <param name="Span">Where it stands, in UTF-16 code units of the word given.</param>
/// <param name="Kind">What it is.</param>
/// <param name="State">What the word is up to its end.</param>
/// <param name="StemKind">For a stem: its kind; else <see langword="null"/>.</param>
/// <param name="Verb">For a verb stem: its verb; else <see langword="null"/>.</param>
/// <param name="IsInflection">Whether the part only inflects (endings of person, plural, comparative, clitics, می, ب, ن), as against prefixoids and suffixoids, which make another word.</param>
internal readonly record struct PersianPart(TextSpan Span, PersianMorphKind Kind, PersianState State, PersianStemKind? StemKind, PersianVerb? Verb, bool IsInflection);

/// <summary>The likeliest analysis of a word: its parts in order, which cover all its letters.</summary>
/// <param name="Parts">The parts.</param>
internal sealed record PersianAnalysis(IReadOnlyList<PersianPart> Parts)
{
    /// <summary>Whether every part is known to the lexicon or the grammar.</summary>
    public bool IsKnown => Parts.All(p => p.Kind != PersianMorphKind.Unknown);

    /// <summary>The verb whose form the word is; <see langword="null"/> if it is none. Participles and infinitives count as forms.</summary>
    public PersianVerb? Verb => Parts.Where(p => p.Verb is not null).Select(p => p.Verb).FirstOrDefault();

    /// <summary>The stretch of the word without its inflection: stem, prefixoids and suffixoids (همکاری‌هایشان: همکاری). Empty only if the word is.</summary>
    public TextSpan Base
    {
        get
        {
            var kept = Parts.Where(p => !p.IsInflection).ToList();
            return kept.Count == 0 ? default : TextSpan.FromBounds(kept[0].Span.Start, kept[^1].Span.End);
        }
    }
}

/// <summary>Analyses single Persian words, written with or without their half-spaces: what a stemmer stands on.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class PersianAnalyzer
{
    private readonly PersianLexicon _lexicon = PersianLexicon.Default;
    private PersianLattice? _idle; // one is kept for the next call

    /// <summary>The likeliest analysis of a word.</summary>
    /// <param name="word">One word; half-spaces may stand in it or be missing. Letters other than Persian ones give an analysis of one unknown part.</param>
    public PersianAnalysis Analyze(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return new([]);
        var lattice = Interlocked.Exchange(ref _idle, null) ?? new PersianLattice(_lexicon);
        lattice.Clear();
        Span<int> at = stackalloc int[PersianLattice.Capacity];
        var gap = PersianGap.None;
        var isWord = true;
        for (var i = 0; i < word.Length && isWord; i++)
        {
            var letter = PersianLetters.Of(word[i]);
            if (letter == PersianLetters.Mark)
                continue;
            if (word[i] == '\u200C' && lattice.Count > 0)
            {
                gap = PersianGap.HalfSpace;
                continue;
            }
            isWord = letter is not (PersianLetters.None or PersianLetters.Foreign) && lattice.Count < PersianLattice.Capacity;
            if (isWord)
            {
                at[lattice.Count] = i;
                lattice.Add(letter, gap);
                gap = PersianGap.None;
            }
        }
        if (!isWord || lattice.Count == 0)
        {
            _idle = lattice;
            return new([new(new(0, word.Length), PersianMorphKind.Unknown, PersianState.Unknown, null, null, false)]);
        }
        lattice.Run(new(Fused: 4, Spaced: PersianLatticeCosts.Never, KeptSpaced: PersianLatticeCosts.Never));
        var parts = new PersianPart[lattice.Path.Length];
        for (var p = 0; p < parts.Length; p++)
        {
            var morph = lattice.Path[p];
            var end = p == parts.Length - 1 ? word.Length : at[morph.End];
            while (end > at[morph.End - 1] + 1 && p < parts.Length - 1 && word[end - 1] == '\u200C')
                end--;
            parts[p] = Part(morph, TextSpan.FromBounds(p == 0 ? 0 : at[morph.Start], end));
        }
        _idle = lattice;
        JoinPreverb(parts, word);
        return new(parts);
    }

    // برمی‌گردد: the preverb stands before می, its verb after it
    private static void JoinPreverb(PersianPart[] parts, ReadOnlySpan<char> word)
    {
        if (parts.Length < 2 || parts[0].State != PersianState.AfterMi || parts[1].Verb is not { Preverb: "" } verb)
            return;
        var prefix = parts[0].Span.In(word);
        var mi = prefix.LastIndexOf('م');
        var preverb = mi > 0 && prefix[mi - 1] == 'ن' ? prefix[..(mi - 1)] : prefix[..Math.Max(0, mi)];
        parts[1] = parts[1] with { Verb = verb with { Preverb = preverb.ToString() } };
    }

    private unsafe PersianPart Part(in PersianMorph morph, TextSpan span)
    {
        switch (morph.Kind)
        {
            case PersianMorphKind.Stem:
                var stem = _lexicon.Stems[morph.Entry];
                return new(span, morph.Kind, morph.To, stem.Kind, stem.IsVerb ? _lexicon.Verb(stem.Data) : null, false);
            case PersianMorphKind.Affix:
                var affix = _lexicon.Affixes[morph.Entry];
                return new(span, morph.Kind, morph.To, null, null, affix.Rule is PersianJointRule.VerbPrefix or PersianJointRule.Plural or PersianJointRule.Comparative or PersianJointRule.Clitic);
            default:
                return new(span, morph.Kind, morph.To, null, null, false);
        }
    }
}
