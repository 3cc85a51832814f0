using System.Collections.Concurrent;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Normalization;
using IranBelarus.Text.Tool.Io;

namespace IranBelarus.Text.Tool;

/// <summary>An aligner of sentences for each pair of languages, made when it is first asked for.</summary>
/// <param name="lexicon">The lexicon between Arabic and Persian.</param>
/// <param name="threshold">Least probability of a pair.</param>
/// <param name="left">Language of the left texts where nothing else says it; else it is detected.</param>
/// <param name="right">Likewise.</param>
/// <param name="howToSay">How a user says the languages: the end of a message.</param>
/// <param name="oneToMany">Whether a sentence may have several partners.</param>
internal sealed class SentenceAligners(BilingualLexicon lexicon, double threshold, TextLanguage left, TextLanguage right, string howToSay, bool oneToMany = false)
{
    private const int Sample = 200;

    private readonly ConcurrentDictionary<(TextLanguage, TextLanguage), Lazy<SentenceAligner>> _all = [];

    /// <summary>The aligner for two texts.</summary>
    /// <exception cref="BadDataException">A language is not known or not supported.</exception>
    public SentenceAligner For(TextLanguage leftGiven, IReadOnlyList<string> leftTexts, TextLanguage rightGiven, IReadOnlyList<string> rightTexts, out (TextLanguage Left, TextLanguage Right) languages)
    {
        languages = (Choose(leftGiven, left, leftTexts, "left"), Choose(rightGiven, right, rightTexts, "right"));
        return _all.GetOrAdd(languages, pair => new(() => new(new() { Left = pair.Item1, Right = pair.Item2, Lexicon = lexicon, LeastProbability = threshold, OneToMany = oneToMany }))).Value;
    }

    private TextLanguage Choose(TextLanguage given, TextLanguage otherwise, IReadOnlyList<string> texts, string side)
    {
        var language = given != TextLanguage.Unknown ? given
            : otherwise != TextLanguage.Unknown ? otherwise
            : LanguageDetector.Detect(string.Join('\n', texts.Take(Sample))).Language;
        if (language == TextLanguage.Unknown && texts.All(string.IsNullOrWhiteSpace))
            return TextLanguage.Arabic;                                          // nothing to link: any language does
        return SentenceAligner.Supports(language)
            ? language
            : throw new BadDataException($"The {side} sentences are in the language '{language.ToTag()}', expected {CommonOptions.LanguageTags}; {howToSay}.");
    }
}
