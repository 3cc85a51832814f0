namespace IranBelarus.Text.Normalization;

/// <summary>Which comma, semicolon, question mark, percent sign and decimal marks are written.</summary>
public enum PunctuationForm
{
    /// <summary>They stay as they are. The default value.</summary>
    Keep = 0,

    /// <summary>، ؛ ؟ after Arabic letters, ٪ ٫ ٬ beside Arabic and Persian digits; addresses, code and Latin text stay.</summary>
    Arabic,

    /// <summary>, ; ? % . everywhere.</summary>
    Ascii,
}
