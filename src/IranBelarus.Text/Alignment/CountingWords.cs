using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Alignment;

/// <summary>Tells words that may be part of a number or date: a sentence without one need not be searched for them. Takes some others too.</summary>
internal static class CountingWords
{
    private const int LongestEnding = 5;

    /// <summary>Arabic words and letters that are written together with the next word.</summary>
    private static readonly string[] Proclitics = ["", "و", "ال", "ب", "ل", "ك", "ف", "وال", "بال", "لل", "ول", "وب", "ولل", "فال", "كال"];

    /// <summary>Whether a word, with what is written together with it, begins with a number word or a month.</summary>
    /// <param name="word">The word, folded.</param>
    /// <param name="persian">Whether it is Persian or Dari, which has no proclitics.</param>
    public static bool MayCount(ReadOnlySpan<char> word, bool persian)
    {
        foreach (var proclitic in persian ? Proclitics.AsSpan(0, 1) : Proclitics)
        {
            if (word.StartsWith(proclitic) && Begins(word[proclitic.Length..]))
                return true;
        }
        return false;
    }

    private static bool Begins(ReadOnlySpan<char> word)
    {
        var lexicon = MentionLexicon.Default;
        var node = MentionLexiconLayout.Root;
        for (var i = 0; i < word.Length; i++)
        {
            var code = lexicon.Code(word[i]);
            if (code == MentionLexicon.Dropped)
                continue;
            if (code == MentionLexicon.Foreign || (node = lexicon.Child(node, code)) == 0)
                return false;
            // a short number must be the whole word, a longer one may go on: بیست‌وپنج
            if (i < 2 && i + 1 < word.Length && word.Length - i - 1 > LongestEnding)
                continue;
            for (var entry = lexicon.First(node); entry >= 0; entry = lexicon[entry].Next)
            {
                if (Counts(lexicon[entry]) && (i >= 2 || i + 1 == word.Length))
                    return true;
            }
        }
        return false;
    }

    /// <summary>One and first count only with others, which are found by themselves.</summary>
    private static bool Counts(in LexiconEntry entry) => entry.Role switch
    {
        WordRole.Units or WordRole.Ordinal => entry.Value != 1,
        >= WordRole.Ten and < WordRole.Ordinal or WordRole.Month => true,
        _ => false,
    };
}
