using IranBelarus.Text.Lexicons;

namespace IranBelarus.Text.Morphology;

/// <summary>
/// A light Arabic stemmer: the lemma of a word where the library's lexicon knows one of its forms, else the word without its commonest affixes.
/// Taken off are conjunctions, prepositions, the article, future and person prefixes, gender, number, case and person endings and pronouns; broken plurals and
/// weak verbs lead to their lemma where they are listed; broken plurals that are not listed lead to a noun or adjective of the lexicon by their shape
/// (مفاعيل to مفعول), unless the shape is one that most often is no plural (فعال, فعل). For unknown words after light10 (Larkey, Ballesteros &amp; Connell 2007).
/// </summary>
/// <remarks>Stateless, safe to share between threads. What comes out is a key in folded spelling (one yeh, one kaf, no marks, no half-spaces), not a word for readers.</remarks>
public static class ArabicStemmer
{
    /// <summary>Longest word that is stemmed, in code units: longer ones come back folded.</summary>
    public const int LongestWord = 40;

    /// <summary>The stem of a word.</summary>
    /// <param name="word">One word, in any spelling.</param>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is <see langword="null"/>.</exception>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return EmbeddedLexicon.Arabic.Stem(word);
    }

    /// <summary>The stem of a word, without allocating.</summary>
    /// <param name="word">One word, in any spelling.</param>
    /// <param name="destination">Receives the stem; room for 40 code units, or for the word if it is longer, is always enough.</param>
    /// <param name="written">How many code units were written; 0 where the result is <see langword="false"/>.</param>
    /// <returns>Whether the stem fitted.</returns>
    public static bool TryStem(ReadOnlySpan<char> word, Span<char> destination, out int written) => EmbeddedLexicon.Arabic.TryStem(word, destination, out written);
}
