using IranBelarus.Text.Morphology;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Lexicons;

/// <summary>Words that Arabic and Persian share: spelt alike after folding (توافق and توافق, سياسية and سیاسی, سياسة and سیاست), false friends left out.</summary>
/// <remarks>
/// Stateless, safe to share between threads; nothing is allocated. The false friends (مجتمع, شهر) are a list of our own, <c>Lexicons/Data/false-friends.txt</c>.
/// Names and loan words that are only spelt similarly are the business of the aligner's transliteration.
/// </remarks>
public static class Cognates
{
    /// <summary>Fewest letters that a shared word must have: shorter ones are alike by chance.</summary>
    private const int ShortestWord = 3;

    private const int LongestWord = 40;

    /// <summary>How likely two words are one shared word.</summary>
    /// <param name="arabic">An Arabic word in any spelling and inflection; one of more than 40 code units has no cognate.</param>
    /// <param name="persian">A Persian word in any spelling and inflection, likewise.</param>
    /// <returns>1 for stems spelt alike, 0.9 for those that differ as the two spellings of a shared word do (ـة and ـت, ـى and ـا, ؤ and ئ), 0 for all others and for false friends.</returns>
    public static double Likeness(ReadOnlySpan<char> arabic, ReadOnlySpan<char> persian)
    {
        if (arabic.Length > LongestWord || persian.Length > LongestWord)
            return 0;
        Span<char> leftBuffer = stackalloc char[LongestWord], rightBuffer = stackalloc char[LongestWord];
        var left = leftBuffer[..LetterFold.Fold(arabic, leftBuffer)];
        var right = rightBuffer[..LetterFold.Fold(persian, rightBuffer)];
        return AreFalseFriends(left, right) ? 0 : OfStems(EmbeddedLexicon.Arabic.StemOf(left, out _, BrokenPlurals.SpellingOf(arabic)), EmbeddedLexicon.Persian.StemOf(right, out _));
    }

    /// <summary>The likeness of two stems, as <see cref="ArabicStemmer"/> and <see cref="PersianStemmer"/> give them.</summary>
    internal static double OfStems(ReadOnlySpan<char> arabic, ReadOnlySpan<char> persian)
    {
        if (arabic.Length < ShortestWord || arabic.ContainsAnyExceptInRange('\u0620', '\u06D3') || AreFalseFriends(arabic, persian))
            return 0;
        if (arabic.SequenceEqual(persian))
            return 1;
        return arabic.Length > ShortestWord && arabic.Length == persian.Length && DifferBySpelling(arabic, persian) ? 0.9 : 0;
    }

    /// <summary>Whether a pair of folded words or stems is listed as false friends.</summary>
    internal static bool AreFalseFriends(ReadOnlySpan<char> arabic, ReadOnlySpan<char> persian)
    {
        if (arabic.Length + persian.Length + 1 > 2 * LongestWord)
            return false;
        Span<char> pair = stackalloc char[2 * LongestWord];
        arabic.CopyTo(pair);
        pair[arabic.Length] = LexiconLayout.Separator;
        persian.CopyTo(pair[(arabic.Length + 1)..]);
        return EmbeddedLexicon.FalseFriends.Find(pair[..(arabic.Length + persian.Length + 1)]) >= 0;
    }

    /// <summary>One letter differs: ه and ت (سیاسه, سیاست) or ی and ا (مبنی, مبنا) at the end, و and ی inside (مسوول, مسیول: a hamza carrier).</summary>
    private static bool DifferBySpelling(ReadOnlySpan<char> arabic, ReadOnlySpan<char> persian)
    {
        var common = arabic.CommonPrefixLength(persian);
        if (!arabic[(common + 1)..].SequenceEqual(persian[(common + 1)..]))
            return false;
        return (arabic[common], persian[common], common == arabic.Length - 1) is ('ه', 'ت', true) or ('ی', 'ا', true) or ('و', 'ی', false);
    }
}
