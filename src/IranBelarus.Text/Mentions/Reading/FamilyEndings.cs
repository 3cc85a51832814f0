namespace IranBelarus.Text.Mentions.Reading;

/// <summary>The endings by which a word is known to be a family name, in Persian spelling.</summary>
internal static class FamilyEndings
{
    private static readonly string[] Endings =
        ["زاده", "پور", "نژاد", "نیا", "فر", "منش", "خواه", "دوست", "راد", "وند", "لو", "یان", "چی", "اف", "وف", "اوف", "نکو", "ویچ", "اسکی", "سکی", "ووا", "اوا", "شویلی", "اوغلو", "اوگلو", "سون"];

    /// <summary>Whether a word of at least five letters ends so.</summary>
    public static bool EndsFamilyName(ReadOnlySpan<char> word)
    {
        if (word.Length < 5)
            return false;
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
