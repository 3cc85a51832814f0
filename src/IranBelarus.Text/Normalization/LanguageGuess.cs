namespace IranBelarus.Text.Normalization;

/// <summary>What <see cref="LanguageDetector"/> found.</summary>
/// <remarks>The default value is <see cref="TextLanguage.Unknown"/> with confidence 0.</remarks>
/// <param name="Language">The language, or <see cref="TextLanguage.Unknown"/> where the text does not show it.</param>
/// <param name="Confidence">How sure, from 0 (not at all) to 1; 0 for <see cref="TextLanguage.Unknown"/>.</param>
public readonly record struct LanguageGuess(TextLanguage Language, double Confidence);
