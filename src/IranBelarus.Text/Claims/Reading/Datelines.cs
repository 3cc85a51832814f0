namespace IranBelarus.Text.Claims.Reading;

/// <summary>Place, day and agency at the head of a body sentence: «طهران - سانا -», «تهران (ایسنا) –».</summary>
internal static class Datelines
{
    private const int Longest = 10;

    /// <summary>The first word behind the dateline; 0 if there is none.</summary>
    public static int End(ClaimSentence sentence)
    {
        var end = 0;
        for (var i = 1; i < Math.Min(sentence.Count - 4, Longest); i++)
        {
            if (sentence.IsFinite(i) || sentence.IsColon(i))
                break;
            if (!sentence.IsMark(i) || sentence[i].Key is not ("-" or "–" or "—" or "ـ" or "/"))
                continue;
            var placed = sentence.NameKindAt(0) is Mentions.NameKind.City or Mentions.NameKind.Country or Mentions.NameKind.Organization or Mentions.NameKind.Place;
            if (placed || sentence.IsMark(1))
                end = i + 1;
        }
        return end;
    }
}
