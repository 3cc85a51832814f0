using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>The inflectional endings of Persian that are written after a half-space or a closing mark.</summary>
internal static class PersianEndings
{
    private static readonly string[] Endings =
    [
        "ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان", "ی", "یی", "ای", "ام", "ات", "اش", "ایم", "اید", "اند", "مان", "تان",
        "شان", "م", "ت", "ش", "ان", "تر", "تری", "ترین", "ترها", "ترهای",
    ];

    /// <summary>Whether the word at the start of <paramref name="text"/> is an ending, with nothing after it that belongs to a word. None holds a hamza of its own.</summary>
    public static bool StandAt(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[8];
        var length = 0;
        foreach (var c in text)
        {
            var value = NormalizationTable.Of(c);
            if (value == NormalizationClass.Presentation && DecompositionTable.CompatibilityOf(c) is { Length: > 0 } letters)
            {
                if (letters.Contains(' ') || !Append(letters, key, ref length))
                    return false;
            }
            else if (!(CharacterClasses.Letters | CharacterClasses.Marks | 1UL << NormalizationClass.Tatweel | CharacterClasses.Invisible).Has(value))
            {
                break;
            }
            else if (!Append([c], key, ref length))
            {
                return false;
            }
        }
        foreach (var ending in Endings)
        {
            if (key[..length].SequenceEqual(ending))
                return true;
        }
        return false;
    }

    private static bool Append(ReadOnlySpan<char> letters, Span<char> key, ref int length)
    {
        foreach (var c in letters)
        {
            var folded = LetterFold.Fold(c);
            if (folded == LetterFold.Dropped && !CharacterClasses.Letters.Has(c))
                continue;
            if (folded == LetterFold.Dropped || length == key.Length)
                return false;
            key[length++] = folded;
        }
        return true;
    }
}
