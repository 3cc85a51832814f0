namespace IranBelarus.Text.Alignment;

/// <summary>What a sentence's reader needs of each of its terms: kept beside the term, so that most terms are not looked at while a sentence is read.</summary>
[Flags]
internal enum TermMarks : uint
{
    None = 0,

    /// <summary>No term: a function word, a single letter.</summary>
    Skipped = 1,

    /// <summary>A number in digits.</summary>
    Number = 2,

    /// <summary>May be part of a number or a date in words.</summary>
    Counts = 4,

    /// <summary>May be part of a date, but stands for other things so often that it does not count without a number: می, May and a prefix of verbs.</summary>
    CountsBesideNumbers = 8,

    /// <summary>Phrases of the lexicon begin with it.</summary>
    BeginsPhrases = 16,

    /// <summary>Phrases of the lexicon go on with it.</summary>
    GoesOnInPhrases = 32,

    /// <summary>A hash of the word, by which most pairs of words are seen not to begin a phrase.</summary>
    Hash = 0xFFFF0000,
}
