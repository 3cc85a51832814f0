namespace IranBelarus.Text.Claims.Reading;

/// <summary>A word or punctuation mark of a sentence.</summary>
/// <param name="Key">The folded word; for punctuation the mark itself.</param>
/// <param name="Span">Where it stands in the article.</param>
/// <param name="IsWord">Whether it is a word or number.</param>
internal readonly record struct ClaimWord(string Key, TextSpan Span, bool IsWord);
