using System.Runtime.Intrinsics;

namespace IranBelarus.Text.Normalization;

/// <summary>Tells the languages of the Arabic script apart, by their letters and their commonest words.</summary>
/// <remarks>
/// Pure functions, safe to call from all threads; nothing is allocated. Which yeh and kaf were typed shows nothing, nor do marks, tatweel, half-spaces
/// and presentation forms, so a text shows the same language before and after it is normalised. The words and what they weigh are our own
/// (<c>Normalization/Data/languages.txt</c>).
/// </remarks>
public static class LanguageDetector
{
    private const int MostRead = 20_000;

    /// <summary>Words after which letters alone, without one word of the language, are no sign any more.</summary>
    private const int MostWithoutWords = 8;

    /// <summary>In so few words, the letters of one of them are no sign: what two words say by their letters is <see cref="FewLetters"/>.</summary>
    private const int FewWords = 3;

    /// <inheritdoc cref="FewWords"/>
    private const int FewLetters = 4;

    /// <summary>The language of a text: a sentence is usually enough, a word often not.</summary>
    /// <param name="text">Text of any length; only its first 20,000 code units are read.</param>
    /// <returns>
    /// The language, or <see cref="TextLanguage.Unknown"/> if the text shows none, shows two alike, or shows a language that the library does not tell
    /// (Sindhi, Uighur, Latin script …). Persian that has no word of Afghanistan's is <see cref="TextLanguage.Persian"/>, with less confidence.
    /// </returns>
    public static LanguageGuess Detect(ReadOnlySpan<char> text)
    {
        var end = Math.Min(text.Length, MostRead);
        var scanner = new LanguageScanner(text[..end]);
        while (scanner.Next(end))
        {
            // the scanner adds up
        }
        return scanner.Words == 0 ? default : Judge(scanner.Scores, scanner.Signs, scanner.Words);
    }

    private static LanguageGuess Judge(Vector128<short> scores, Vector128<short> signs, int words)
    {
        // پ چ ژ گ count for Persian, but all languages but Arabic write them
        double letters = signs[LanguageWords.Persian], persianWords = scores[LanguageWords.Persian] - letters;
        int iran = Math.Max((int)scores[LanguageWords.Iran], 0), dari = Math.Max((int)scores[LanguageWords.Dari], 0);
        var persian = persianWords + 0.75 * letters + 0.5 * (iran + dari);
        if (persianWords + iran + dari <= 0 && (words > MostWithoutWords || words < FewWords && letters < FewLetters))
            persian = 0;
        double arabic = scores[LanguageWords.Arabic];
        var urdu = With(letters, scores[LanguageWords.Urdu]);
        var kurdish = With(letters, scores[LanguageWords.Kurdish]);
        var pashto = With(letters, scores[LanguageWords.Pashto]);
        // Sindhi, Uighur and others share letters with these three
        double elsewhere = scores[LanguageWords.Elsewhere];
        var neighbours = Math.Max(urdu, Math.Max(kurdish, pashto));
        var own = Math.Max(Words(scores, signs, LanguageWords.Urdu), Math.Max(Words(scores, signs, LanguageWords.Kurdish), Words(scores, signs, LanguageWords.Pashto)));
        if (elsewhere >= 4 && 3 * elsewhere > neighbours || elsewhere >= 2 && own <= 0)
            elsewhere = With(letters, (int)elsewhere) + neighbours;
        Span<(TextLanguage Language, double Score)> found =
        [
            (TextLanguage.Persian, persian), (TextLanguage.Arabic, arabic), (TextLanguage.Urdu, urdu), (TextLanguage.Kurdish, kurdish), (TextLanguage.Pashto, pashto),
            (TextLanguage.Unknown, elsewhere),
        ];
        var (best, second) = (found[0], 0.0);
        foreach (var next in found[1..])
        {
            if (next.Score > best.Score)
                (best, second) = (next, best.Score);
            else
                second = Math.Max(second, next.Score);
        }
        var lead = best.Score - second;
        if (lead < 1.5 || best.Language == TextLanguage.Unknown)
            return default;
        var confidence = lead / (lead + 1.5) * best.Score / (best.Score + second);
        return best.Language == TextLanguage.Persian ? Country(confidence, iran, dari) : new(best.Language, confidence);
    }

    /// <summary>What words say, without letters.</summary>
    private static int Words(Vector128<short> scores, Vector128<short> signs, int lane) => scores[lane] - signs[lane];

    /// <summary>A single hint is none: سی, پر and جو are words of Persian too.</summary>
    private static double With(double letters, int own) => own > 1 ? 1.5 * own + letters : 0;

    /// <summary>Persian of Iran or of Afghanistan: most sentences show it by a word or not at all, so without one it is the more frequent of the two.</summary>
    private static LanguageGuess Country(double confidence, int iran, int dari)
    {
        var isDari = 1 / (1 + Math.Exp(0.7 * (iran - dari + 1)));
        return isDari > 0.5 ? new(TextLanguage.Dari, confidence * isDari) : new(TextLanguage.Persian, confidence * (1 - isDari));
    }
}
