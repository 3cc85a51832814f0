using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Mentions.Reading;

/// <summary>Tells Persian words of the lexicon from words that are in no list, which are names as a rule.</summary>
internal sealed class OrdinaryWords
{
    private readonly PersianAnalyzer _analyzer = new();

    /// <summary>Whether a word is a form of known words.</summary>
    public bool IsKnown(ReadOnlySpan<char> word) => _analyzer.Analyze(word).IsKnown;
}
