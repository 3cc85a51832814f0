namespace IranBelarus.Text.Normalization;

/// <summary>A place where a half-space (U+200C) was lost.</summary>
/// <param name="Span">What is replaced, in UTF-16 code units of the text the caller gave: empty where words were fused, the space where they were split.</param>
/// <param name="Replacement">What belongs there: a half-space; nothing, where a space followed a letter that does not join (کار ها → کارها).</param>
/// <param name="Word">The whole word, in the text the caller gave.</param>
/// <param name="Rule">Why.</param>
/// <param name="Confidence">How sure it is that the word is not right as it stands, 0 to 1: by its analysis, and where usage differs (کتابها, روانشناس) by what the text shows of its own.</param>
public readonly record struct HalfSpaceRepair(TextSpan Span, string Replacement, TextSpan Word, HalfSpaceRule Rule, double Confidence)
{
    internal const string Joiner = "\u200C";

    /// <summary>Whether usage has the word joined as often.</summary>
    internal bool IsAlsoJoined { get; init; }

    /// <summary>Whether the word is two words as well, but where a text has spaces for half-spaces: به زودی.</summary>
    internal bool IsLostSpaced { get; init; }
}
