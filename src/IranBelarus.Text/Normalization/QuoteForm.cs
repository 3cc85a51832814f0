namespace IranBelarus.Text.Normalization;

/// <summary>Which double quotation marks are written. Which end of the quotation a mark is shows in the spaces round it; where it does not show, it stays.</summary>
public enum QuoteForm
{
    /// <summary>They stay as they are. The default value.</summary>
    Keep = 0,

    /// <summary>«…»</summary>
    Guillemets,

    /// <summary>“…”</summary>
    Curly,

    /// <summary>"…", and ' for single ones.</summary>
    Ascii,
}
