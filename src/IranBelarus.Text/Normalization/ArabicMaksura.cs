namespace IranBelarus.Text.Normalization;

/// <summary>Arabic words that end in alef maksura (ى): which of them a final ی stands for cannot be seen from the letter.</summary>
internal static class ArabicMaksura
{
    /// <summary>Letters of the longest word that is looked up, with its prefixes.</summary>
    public const int Longest = 12;

    private static readonly HashSet<string> Words =
    [
        "على", "إلى", "الى", "حتى", "متى", "لدى", "مدى", "سوى", "أنى", "بلى", "كفى", "عسى", "أدنى", "أقصى", "أعلى", "أولى", "أخرى", "كبرى", "صغرى", "عظمى",
        "وسطى", "قصوى", "أسمى", "أغنى", "أقوى", "مستوى", "محتوى", "مستشفى", "مبنى", "معنى", "مقهى", "ملهى", "منتدى", "ملتقى", "مرمى", "مجرى",
        "مأوى", "مسعى", "منفى", "مغزى", "مسمى", "مصطفى", "مرتضى", "موسى", "عيسى", "يحيى", "ليلى", "سلمى", "هدى", "منى", "ندى", "نهى",
        "ذكرى", "بشرى", "دعوى", "جدوى", "فتوى", "شكوى", "عدوى", "قرى", "رؤى", "خطى", "أسرى", "جرحى", "قتلى", "مرضى", "موتى", "ضحى", "هوى", "فوضى",
        "شورى", "تقوى", "سلوى", "نجوى", "كسرى", "مرحى", "أبدى", "أجرى", "أدلى", "أعطى", "ألقى", "أمضى", "أنهى", "أوصى", "أبقى", "أخفى", "أدى", "أضحى",
        "ألغى", "أرسى", "أحصى", "اشترى", "اكتفى", "التقى", "انتهى", "ادعى", "ارتقى", "استدعى", "استولى", "اعتدى", "احتوى", "اختفى", "انضوى", "بنى", "تبنى",
        "تلقى", "تمنى", "تولى", "تخطى", "تعدى", "تعالى", "تحدى", "تصدى", "جرى", "حكى", "رأى", "رمى", "روى", "سعى", "صلى", "غطى", "قضى", "لبى", "مضى",
        "نفى", "نعى", "نوى", "وعى", "يبقى", "يتلقى", "يتولى", "يخشى", "يرى", "يسعى", "ينسى", "تسمى", "يسمى", "تبقى", "ترى",
        "تسعى", "نرى", "أفعى", "حمى", "حلوى", "أنثى", "يسرى", "يمنى", "حسنى", "مثلى", "مولى",
    ];

    /// <summary>Whether a word ends in ى; a prefix و ف ب ل ك ال, also two of them, does not hide it.</summary>
    /// <param name="word">The word without marks, ى at its end.</param>
    public static bool Ends(ReadOnlySpan<char> word)
    {
        var words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (words.Contains(word))
            return true;
        if (word.Length > 3 && word[0] is 'و' or 'ف')
        {
            word = word[1..];
            if (words.Contains(word))
                return true;
        }
        if (word.Length > 3 && word[0] is 'ب' or 'ل' or 'ك' && words.Contains(word[1..]))
            return true;
        if (word.Length > 4 && word is ['ب' or 'ك', 'ا', 'ل', ..])
            word = word[1..];
        else if (word.Length > 4 && word is ['ل', 'ل', ..])
            return words.Contains(word[2..]);
        return word.Length > 4 && word is ['ا', 'ل', ..] && words.Contains(word[2..]);
    }
}
