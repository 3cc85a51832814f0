namespace IranBelarus.Text.Mentions;

/// <summary>A number, sum, date or name in a text, with what it means.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Kind">What it is; tells which derived record it is.</param>
/// <param name="Span">Where it stands, in UTF-16 code units of the text given, end-exclusive; unit, currency and sign included.</param>
public abstract record Mention(MentionKind Kind, TextSpan Span)
{
    /// <summary>How sure the reading is, from 0 to 1. Default: 1.</summary>
    public double Confidence { get; init; } = 1;
}
