namespace IranBelarus.Text.Normalization;

/// <summary>What <see cref="LanguageDetector"/> found.</summary>
/// <remarks>
/// The default value is <see cref="TextLanguage.Unknown"/> with confidence 0. Confidence orders guesses; it is no probability. It grows with what speaks for the language and falls
/// with what speaks for the next: one telling word gives 0.4 to 0.7, a sentence of ten words of Arabic, Urdu, Kurdish or Pashto 0.8 to 0.95. Persian and Dari also count the doubt
/// between the two: without a word that only one of the countries writes, no text of them is above 0.67.
/// </remarks>
/// <param name="Language">The language, or <see cref="TextLanguage.Unknown"/> where the text does not show it.</param>
/// <param name="Confidence">How sure, from 0 (not at all) to 1; 0 for <see cref="TextLanguage.Unknown"/>.</param>
public readonly record struct LanguageGuess(TextLanguage Language, double Confidence);
