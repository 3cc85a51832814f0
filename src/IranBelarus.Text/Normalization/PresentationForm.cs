namespace IranBelarus.Text.Normalization;

/// <summary>What happens to Arabic compatibility characters: Presentation Forms A and B, ligatures, mathematical letters, U+0675–U+0678.</summary>
public enum PresentationForm
{
    /// <summary>They stay as they are. The default value.</summary>
    Keep = 0,

    /// <summary>Forms and ligatures of letters become letters, as NFKC has them; the word ligatures U+FDF0–U+FDFC (ﷲ ﷺ ﷼ …) stay.</summary>
    Letters,

    /// <summary>All become letters, as NFKC has them: ﷼ → ریال.</summary>
    All,
}
