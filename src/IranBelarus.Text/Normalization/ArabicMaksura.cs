namespace IranBelarus.Text.Normalization;

/// <summary>Arabic words that end in alef maksura (ى): which of them a final ی stands for cannot be seen from the letter.</summary>
internal static class ArabicMaksura
{
    /// <summary>Letters of the longest word that is looked up, with its prefixes.</summary>
    public const int Longest = 12;

    private static readonly string[] Words =
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

    /// <summary>The words as keys, in a table with room for twice as many.</summary>
    private static readonly ulong[] Keys = Table();

    private const int TableBits = 9;

    private static ulong[] Table()
    {
        var table = new ulong[1 << TableBits];
        foreach (var word in Words)
        {
            var place = Place(Key(word));
            while (table[place] != 0)
                place = (place + 1) & table.Length - 1;
            table[place] = Key(word);
        }
        return table;
    }

    /// <summary>The low bytes of at most eight letters of U+06xx, one after the other.</summary>
    private static ulong Key(ReadOnlySpan<char> word)
    {
        var key = 0UL;
        foreach (var c in word)
            key = key << 8 | (byte)c;
        return key;
    }

    private static int Place(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> 64 - TableBits);

    private static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > 8)
            return false;
        var key = Key(word);
        var place = Place(key);
        for (; Keys[place] != 0; place = (place + 1) & Keys.Length - 1)
        {
            if (Keys[place] == key)
                return true;
        }
        return false;
    }

    /// <summary>Whether a word ends in ى; a prefix و ف ب ل ك ال, also two of them, does not hide it.</summary>
    /// <param name="word">The word without marks, ى at its end.</param>
    public static bool Ends(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c >> 8 != 6)
                return false;                            // a letter that no word has
        }
        if (Contains(word))
            return true;
        if (word.Length > 3 && word[0] is 'و' or 'ف')
        {
            word = word[1..];
            if (Contains(word))
                return true;
        }
        if (word.Length > 3 && word[0] is 'ب' or 'ل' or 'ك' && Contains(word[1..]))
            return true;
        if (word.Length > 4 && word is ['ب' or 'ك', 'ا', 'ل', ..])
            word = word[1..];
        else if (word.Length > 4 && word is ['ل', 'ل', ..])
            return Contains(word[2..]);
        return word.Length > 4 && word is ['ا', 'ل', ..] && Contains(word[2..]);
    }
}
