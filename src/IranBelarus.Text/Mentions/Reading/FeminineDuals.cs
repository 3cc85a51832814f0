using System.Collections.Frozen;

namespace IranBelarus.Text.Mentions.Reading;

/// <summary>Arabic feminine duals by their form: a noun in ة becomes …تان, …تين. No other ending of Arabic is as plain.</summary>
internal static class FeminineDuals
{
    /// <summary>Words that end so and are none: names, plurals, loans.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(
    [
        "بوتين", "روتين", "أرجنتين", "بساتين", "لاتين", "كريستين", "مارتين", "فالنتين", "قسطنطين", "أوغستين", "كونستانتين", "سلاتين", "كوينتين", "كلينتين", "جوستين", "جاستين", "ستين", "تين", "متين",
        "بهتان", "كتان", "شتان", "ختان", "قفتان", "فستان", "بستان", "كابتان", "مارتان", "بريتان", "إيتان", "ايتان", "ثابتين", "لافتين", "صامتين", "ملتفتين", "مثبتين", "مشتتين", "ساكتين", "مؤقتين",
        "نحاتين", "بروتين", "نيكوتين", "جيلاتين", "كيراتين", "بلاتين",
    ], StringComparer.Ordinal);

    /// <summary>Nouns in ة, without it, whose first letter looks like a proclitic.</summary>
    private static readonly FrozenSet<string> RootFirst = FrozenSet.ToFrozenSet(
    [
        "وثيق", "ورق", "وكال", "وزار", "ولاي", "وحد", "وجه", "وظيف", "ورد", "وسيل", "وجب", "ورش", "ورط", "وصف", "وقف", "وصي", "واحد",
        "بطاق", "بلد", "بعث", "بندقي", "باخر", "بقع", "بارج", "بلدي", "بواب", "بطول", "بطاري", "بناي", "بقر", "بصم", "برقي", "بيئ", "بوصل", "بحير", "بضاع",
        "لجن", "لوح", "لعب", "لغ", "لحظ", "لائح", "ليل", "لقم", "لقط", "لدغ", "لهج", "لافت",
        "فتر", "فرق", "فكر", "فئ", "فتا", "فرص", "فرضي", "فقر", "فضيح", "فصيل", "فاتور", "فعالي", "فتن",
        "كلم", "كتيب", "كتل", "كلي", "كنيس", "كارث", "كفال", "كاتب", "كذب", "كسر",
    ], StringComparer.Ordinal);

    /// <summary>Whether a word is such a dual; definite ones are not.</summary>
    /// <param name="word">The word as it stands in the text.</param>
    /// <param name="skip">Code units of proclitics at its beginning.</param>
    public static bool TryRead(ReadOnlySpan<char> word, out int skip)
    {
        skip = 0;
        if (word.Length < 6 || word[^1] != 'ن' || !(word.EndsWith("تين", StringComparison.Ordinal) || word.EndsWith("تان", StringComparison.Ordinal)) || word.EndsWith("ستان", StringComparison.Ordinal))
            return false;
        if (IsDefinite(word) || IsDefinite(word[1..]))
            return false;
        var others = Others.GetAlternateLookup<ReadOnlySpan<char>>();
        if (others.Contains(word) || others.Contains(word[1..]))
            return false;
        var stem = word[..^3];
        if (word[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' && stem.Length >= 4 && !RootFirst.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem))
            skip = 1;
        return stem.Length - skip >= 2;
    }

    /// <summary>Whether a word may be the adjective of a dual.</summary>
    public static bool IsDualAdjective(ReadOnlySpan<char> word) => word.Length >= 5 && (word.EndsWith("ين", StringComparison.Ordinal) || word.EndsWith("ان", StringComparison.Ordinal));

    private static bool IsDefinite(ReadOnlySpan<char> word) => word.StartsWith("ال", StringComparison.Ordinal) || word.StartsWith("لل", StringComparison.Ordinal);
}
