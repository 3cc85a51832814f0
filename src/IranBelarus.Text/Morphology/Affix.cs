namespace IranBelarus.Text.Morphology;

/// <summary>What can stand before or behind a stem, packed in an int; 0 is none.</summary>
/// <param name="Bits">Four bits each for length, cost and group, eight each for the kinds, two for article and sureness.</param>
internal readonly record struct Affix(int Bits)
{
    /// <param name="length">How many letters it has, below 16.</param>
    /// <param name="kinds">The kinds of forms that it can stand with.</param>
    /// <param name="inflection">Those of them with which it only inflects; with the others it adds a word, such as a pronoun.</param>
    /// <param name="article">Of a prefix: whether it ends with the Arabic article; of an ending: whether it can stand with it.</param>
    /// <param name="isSure">Of a prefix: whether it is a sure sign of a verb, which costs nothing.</param>
    /// <param name="group">Of a prefix: which others it counts as one with; its length, since of one length a word has one, or 0 for those that are no more than none.</param>
    public Affix(int length, WordForm kinds, WordForm inflection, bool article, bool isSure, int group)
        : this(length | (isSure ? 0 : length) << 4 | group << 8 | ((int)kinds & 63) << 12 | ((int)inflection & 63) << 18 | (article ? 1 << 24 : 0) | (isSure ? 1 << 25 : 0))
    {
    }

    public int Length => Bits & 15;

    /// <summary>How many letters it counts for where splits are compared.</summary>
    public int Cost => Bits >> 4 & 15;

    public int Group => Bits >> 8 & 15;

    public WordForm Kinds => (WordForm)(Bits >> 12 & 63);

    public WordForm Inflection => (WordForm)(Bits >> 18 & 63);

    public bool HasArticle => (Bits & 1 << 24) != 0;

    public bool IsSure => (Bits & 1 << 25) != 0;
}
