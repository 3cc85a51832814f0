using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Alignment;

/// <summary>Tells words that may be part of a number or date: a sentence without one need not be searched for them. Takes some others too.</summary>
internal static class CountingWords
{
    /// <summary>Arabic words and letters that are written together with the next word.</summary>
    private static readonly string[] Proclitics = ["", "و", "ال", "ب", "ل", "ك", "ف", "وال", "بال", "لل", "ول", "وب", "ولل", "فال", "كال"];

    /// <summary>Whether a word, with what is written together with it, is or begins with a number word or is a month.</summary>
    /// <param name="word">The word, folded.</param>
    /// <param name="persian">Whether it is Persian or Dari, which has no proclitics, but writes numbers together with what they count.</param>
    /// <returns><see cref="TermMarks.Counts"/>, <see cref="TermMarks.CountsBesideNumbers"/>, or none.</returns>
    public static TermMarks MarksOf(ReadOnlySpan<char> word, bool persian)
    {
        var marks = TermMarks.None;
        foreach (var proclitic in persian ? Proclitics.AsSpan(0, 1) : Proclitics)
        {
            if (word.StartsWith(proclitic))
                marks |= Begins(word[proclitic.Length..], persian);
        }
        return (marks & TermMarks.Counts) != 0 ? TermMarks.Counts : marks;
    }

    private static TermMarks Begins(ReadOnlySpan<char> word, bool persian)
    {
        var lexicon = MentionLexicon.Default;
        var node = MentionLexiconLayout.Root;
        for (var i = 0; i < word.Length; i++)
        {
            var code = lexicon.Code(word[i]);
            if (code == MentionLexicon.Dropped)
                continue;
            if (code == MentionLexicon.Foreign || (node = lexicon.Child(node, code)) == 0)
                return TermMarks.None;
            var behind = word[(i + 1)..];
            for (var entry = lexicon.First(node); entry >= 0; entry = lexicon[entry].Next)
            {
                var role = lexicon[entry].Role;
                if (role == WordRole.Month)
                {
                    if (behind.IsEmpty)
                        return i < 2 ? TermMarks.CountsBesideNumbers : TermMarks.Counts;
                    if (behind is "ماه" or "ی")
                        return TermMarks.Counts;
                }
                else if (Counts(lexicon[entry]) && (behind.IsEmpty || (persian ? i >= 2 : behind is "ا")))
                {
                    return TermMarks.Counts;
                }
            }
        }
        return TermMarks.None;
    }

    /// <summary>One and first count only with others, which are found by themselves.</summary>
    private static bool Counts(in LexiconEntry entry) => entry.Role switch
    {
        WordRole.Units or WordRole.Ordinal => entry.Value != 1,
        >= WordRole.Ten and < WordRole.Ordinal => true,
        _ => false,
    };
}
