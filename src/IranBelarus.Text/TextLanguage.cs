namespace IranBelarus.Text;

/// <summary>The languages in Arabic script that the library tells apart.</summary>
/// <remarks>Claims, mentions and alignment work on Arabic, Persian and Dari; the others are recognised so that their letters are kept as they are.</remarks>
public enum TextLanguage
{
    /// <summary>Not known, or none of the others. The default value.</summary>
    Unknown = 0,

    /// <summary>Arabic, <c>ar</c>.</summary>
    Arabic,

    /// <summary>Persian of Iran, <c>fa</c>.</summary>
    Persian,

    /// <summary>Dari, the Persian of Afghanistan, <c>fa-AF</c> (ISO 639-3: <c>prs</c>).</summary>
    Dari,

    /// <summary>Urdu, <c>ur</c>.</summary>
    Urdu,

    /// <summary>Central Kurdish (Sorani), <c>ckb</c>.</summary>
    Kurdish,

    /// <summary>Pashto, <c>ps</c>.</summary>
    Pashto,
}
