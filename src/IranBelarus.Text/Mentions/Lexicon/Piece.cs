namespace IranBelarus.Text.Mentions.Lexicon;

/// <summary>A run of letters, a run of digits, or a mark of the text, with its place among the readings that were found.</summary>
internal struct Piece
{
    public int Start, End;

    /// <summary>Its readings begin at this index of the matches …</summary>
    public int FirstMatch;

    /// <summary>… and are so many.</summary>
    public ushort Matches;

    public PieceKind Kind;

    /// <summary>Whether white space (or the start of a line) stands before it.</summary>
    public bool SpaceBefore;

    /// <summary>A bit for each <see cref="WordRole"/> among its readings.</summary>
    public ulong Roles;

    public readonly bool Has(WordRole role) => (Roles >> (int)role & 1) != 0;

    public readonly bool HasAny(ulong roles) => (Roles & roles) != 0;
}

internal enum PieceKind : byte
{
    /// <summary>End of a line, an address: nothing joins across it.</summary>
    Barrier = 0,
    Word,
    Digits,

    /// <summary>One punctuation mark or symbol.</summary>
    Mark,
}

/// <summary>A reading of one or more pieces.</summary>
/// <param name="Entry">Index of the entry.</param>
/// <param name="End">The piece after its last.</param>
/// <param name="Skip">Code units of proclitics at its beginning, which are not part of it.</param>
/// <param name="Clitics">What these are.</param>
/// <param name="Suffix">Code units at its end that are an ending.</param>
/// <param name="Role">The entry's role.</param>
internal readonly record struct Match(int Entry, int End, byte Skip, Clitics Clitics, byte Suffix, WordRole Role);

/// <summary>What is written together with an Arabic word at its beginning.</summary>
[Flags]
internal enum Clitics : byte
{
    None = 0,

    /// <summary>و or ف.</summary>
    And = 1,

    /// <summary>ب, ل or ك.</summary>
    Preposition = 2,

    /// <summary>ال.</summary>
    Article = 4,
}
