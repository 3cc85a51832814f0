namespace IranBelarus.Text;

/// <summary>Language tags (BCP 47) for <see cref="TextLanguage"/> and back.</summary>
public static class TextLanguages
{
    /// <summary>The BCP 47 tag: <c>ar</c>, <c>fa</c>, <c>fa-AF</c>, <c>ur</c>, <c>ckb</c>, <c>ps</c>; <c>und</c> for <see cref="TextLanguage.Unknown"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of the defined values.</exception>
    public static string ToTag(this TextLanguage language) => language switch
    {
        TextLanguage.Unknown => "und",
        TextLanguage.Arabic => "ar",
        TextLanguage.Persian => "fa",
        TextLanguage.Dari => "fa-AF",
        TextLanguage.Urdu => "ur",
        TextLanguage.Kurdish => "ckb",
        TextLanguage.Pashto => "ps",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Expected a defined TextLanguage."),
    };

    /// <summary>Whether the language is written with Persian letters and grammar: Persian or Dari.</summary>
    public static bool IsPersian(this TextLanguage language) => language is TextLanguage.Persian or TextLanguage.Dari;

    /// <summary>Reads a language tag; case and <c>_</c> for <c>-</c> do not matter, further subtags (<c>ar-EG</c>, <c>fa-IR</c>) are accepted.</summary>
    /// <param name="tag">A BCP 47 tag or an ISO 639-3 code: <c>ar</c>, <c>arb</c>, <c>ara</c>, <c>fa</c>, <c>fas</c>, <c>pes</c>, <c>per</c>, <c>fa-AF</c>, <c>prs</c>, <c>ur</c>, <c>urd</c>, <c>ckb</c>, <c>ku</c>, <c>kur</c>, <c>ps</c>, <c>pus</c>, <c>und</c>.</param>
    /// <param name="language">The language, or <see cref="TextLanguage.Unknown"/> where the result is <see langword="false"/>.</param>
    /// <returns>Whether the tag names one of the languages (<c>und</c> does).</returns>
    public static bool TryParse(string? tag, out TextLanguage language)
    {
        language = TextLanguage.Unknown;
        if (string.IsNullOrWhiteSpace(tag))
            return false;
        var parts = tag.Trim().Replace('_', '-').Split('-');
        TextLanguage? found = parts[0].ToLowerInvariant() switch
        {
            "ar" or "arb" or "ara" => TextLanguage.Arabic,
            "fa" or "fas" or "pes" or "per" => HasRegion(parts, "AF") ? TextLanguage.Dari : TextLanguage.Persian,
            "prs" => TextLanguage.Dari,
            "ur" or "urd" => TextLanguage.Urdu,
            "ckb" or "ku" or "kur" => TextLanguage.Kurdish,
            "ps" or "pus" or "pbt" or "pst" => TextLanguage.Pashto,
            "und" => TextLanguage.Unknown,
            _ => null,
        };
        language = found ?? TextLanguage.Unknown;
        return found is not null;
    }

    private static bool HasRegion(string[] parts, string region) => parts.Skip(1).Any(p => p.Equals(region, StringComparison.OrdinalIgnoreCase));
}
