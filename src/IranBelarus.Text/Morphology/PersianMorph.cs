namespace IranBelarus.Text.Morphology;

/// <summary>What a part of a word is.</summary>
internal enum PersianMorphKind : byte
{
    /// <summary>A stem of the lexicon.</summary>
    Stem,

    /// <summary>An affix, prefixoid or suffixoid of the grammar.</summary>
    Affix,

    /// <summary>Letters that the lexicon does not know as a stem.</summary>
    Unknown,
}

/// <summary>A part of an analysed word: the letters from <paramref name="Start"/> to <paramref name="End"/> of the lattice.</summary>
/// <param name="Start">First letter.</param>
/// <param name="End">Just past the last letter.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Entry">Index of its entry among the stems or the affixes of the lexicon; 0 for unknown letters.</param>
/// <param name="From">The state before it; <see cref="PersianState.Start"/> begins a word.</param>
/// <param name="To">The state after it.</param>
internal readonly record struct PersianMorph(int Start, int End, PersianMorphKind Kind, int Entry, PersianState From, PersianState To);

/// <summary>A word of the best path: a stretch of letters, and its parts.</summary>
/// <param name="Start">First letter.</param>
/// <param name="End">Just past the last letter.</param>
/// <param name="FirstPart">Index of its first part in the path.</param>
/// <param name="Parts">Number of parts.</param>
/// <param name="Cost">What it costs, in quarter bits.</param>
internal readonly record struct PersianWord(int Start, int End, int FirstPart, int Parts, int Cost);
