using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment;

/// <summary>
/// Ordinary sentences of news in one language, written for this library: what a sentence's likeness to them is worth nothing, and how rare a term is. They make the
/// judgement of an article of ten sentences as sure as that of a collection (the margin of Artetxe &amp; Schwenk 2019 needs neighbours).
/// </summary>
internal sealed class SentenceBackground
{
    public SentenceBackground(TextLanguage language, BilingualLexicon lexicon)
    {
        var texts = WordTables.Rows(language == TextLanguage.Arabic ? "Alignment/background-arabic" : "Alignment/background-persian").Select(row => row[0]).ToList();
        Side = new(texts, new TermReader(language, lexicon, language == TextLanguage.Arabic ? LexiconDirection.LeftToRight : LexiconDirection.RightToLeft));
        Index = new(Side.Types);
    }

    public TermSide Side { get; }

    public TermIndex Index { get; }
}
