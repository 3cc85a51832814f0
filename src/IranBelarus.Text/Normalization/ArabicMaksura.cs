namespace IranBelarus.Text.Normalization;

/// <summary>Arabic words that end in alef maksura (ى): which of them a final ی stands for cannot be seen from the letter.</summary>
internal static class ArabicMaksura
{
    /// <summary>Letters of the longest word that is looked up, with its prefixes.</summary>
    public const int Longest = 12;

    /// <summary>Nouns and adjectives, which may have the article and ب ل ك before them. Where the same letters with ي are a commoner word (يمني, بشري, سلمي), they are not here.</summary>
    private static readonly string[] Nouns =
    [
        "أدنى", "أقصى", "أعلى", "أولى", "أخرى", "إحدى", "كبرى", "صغرى", "عظمى", "وسطى", "قصوى", "فصحى", "أسمى", "أغنى", "أقوى", "أذكى", "أحلى", "أبهى", "أنقى", "أزكى",
        "مستوى", "محتوى", "مستشفى", "مشفى", "مبنى", "معنى", "مقهى", "ملهى", "منتدى", "ملتقى", "مرمى", "مجرى", "مأوى", "مسعى", "منفى", "مغزى", "مسمى", "مبتغى",
        "مقتضى", "منتهى", "مرسى", "مثوى", "منأى", "مرأى", "مصلى", "مستثنى", "متوفى", "مبكى", "مرعى", "مصطفى", "مرتضى", "مجتبى", "موسى", "عيسى", "يحيى", "ليلى",
        "لبنى", "هدى", "نهى", "ذكرى", "دعوى", "جدوى", "فتوى", "شكوى", "عدوى", "بلوى", "فحوى", "قرى", "رؤى", "خطى", "بنى", "ذرى", "مدى", "صدى", "أذى", "فتى",
        "أسرى", "جرحى", "قتلى", "مرضى", "موتى", "صرعى", "غرقى", "ثكلى", "ضحى", "هوى", "فوضى", "شورى", "تقوى", "سلوى", "نجوى", "كسرى", "أنثى", "أفعى", "حمى", "حلوى",
        "مولى", "موسيقى", "نصارى", "يتامى", "قدامى", "سكارى", "أسارى", "قربى", "جمادى", "حصى", "سدى", "كفى",
        "أغلى", "دعاوى", "شكاوى", "فتاوى", "منحنى", "مغطى", "مقوى", "موصى", "معافى", "عطشى", "فرادى", "طوبى", "مصفى", "منتقى",
    ];

    /// <summary>Nouns that are read so only with the article: الحسنى, but حسني.</summary>
    private static readonly string[] AfterArticle = ["الحسنى", "المثلى", "اليسرى", "القوى"];

    /// <summary>Verbs, particles, prepositions: و ف before them, and س before verbs.</summary>
    private static readonly string[] Others =
    [
        "على", "إلى", "الى", "حتى", "متى", "لدى", "سوى", "بلى", "عسى", "شتى", "مرحى", "أبدى", "أجرى", "أدلى", "أعطى", "ألقى", "أمضى", "أنهى", "أوصى", "أبقى", "أخفى", "أدى",
        "أضحى", "أمسى", "ألغى", "أرسى", "أحصى", "أفضى", "أثنى", "أفتى", "أغرى", "أخلى", "أهدى", "أعفى", "أضفى", "أردى", "اشترى", "اكتفى", "التقى", "انتهى", "ادعى", "ارتقى",
        "استدعى", "استولى", "اعتدى", "احتوى", "اختفى", "انضوى", "انطوى", "انحنى", "انبرى", "اقتضى", "اقتنى", "ابتغى", "استثنى", "استوفى", "استلقى", "استقصى", "استشرى",
        "بنى", "تبنى", "تلقى", "تمنى", "تولى", "تخطى", "تعدى", "تعالى", "تحدى", "تصدى", "تسنى", "تخلى", "تجلى", "تدنى", "تردى", "تغنى", "تلاشى", "تنامى", "تهاوى",
        "تنحى", "توخى", "توالى", "تغاضى", "تبارى", "جرى", "حكى", "رأى", "رمى", "روى", "سعى", "صلى", "غطى", "قضى", "لبى", "مضى", "نفى", "نعى",
        "نوى", "كفى", "بكى", "سقى", "طوى", "عصى", "هوى", "أتى", "أبى", "نأى", "نهى", "حوى", "دوى", "مشى", "هدى", "رثى", "طغى", "سمى", "نجى", "وصى", "أنجى", "ساوى",
        "عانى", "لاقى", "يبقى", "يتلقى", "يتولى", "يتبنى", "يتخطى", "يتحدى", "يتصدى", "يتعدى", "يتمنى", "يتسنى", "يتوخى", "يخشى", "يرى", "يسعى", "ينسى", "يرضى", "يحظى",
        "يطغى", "يأبى", "ينأى", "يسمى", "تسمى", "تبقى", "تتلقى", "تتولى", "تتبنى", "تتخطى", "تتحدى", "تتمنى", "تخشى", "ترى", "تسعى", "ترضى", "تحظى", "تنسى", "نرى", "نسعى",
        "نتمنى", "نخشى", "نبقى", "أرى", "أتمنى", "ندى", "يرجى", "يتعافى", "تتعافى", "يتلاشى", "تتلاشى", "يتماشى", "تتماشى", "يتفادى", "تتفادى", "يتفشى", "تتفشى", "يتقاضى", "تتقاضى",
        "يتأذى", "تتأذى", "يتجلى", "تتجلى", "يتدنى", "تتدنى", "يتنامى", "تتنامى", "يتهاوى", "تتهاوى", "يتوالى", "تتوالى", "يتساوى", "تتساوى", "يتعاطى", "تتعاطى", "يتداعى", "تتداعى",
        "يتنافى", "تتنافى", "يستثنى", "تستثنى", "أودى", "أوحى", "أبلى", "أفنى", "استغنى", "اهتدى",
    ];

    /// <summary>All the words, without prefixes.</summary>
    public static IEnumerable<string> Words => [.. Nouns, .. AfterArticle, .. Others];

    /// <summary>The words as keys, in a table with room for twice as many.</summary>
    private static readonly ulong[] Keys = Table([.. Words]);

    private static readonly ulong[] NounKeys = Table(Nouns);

    private const int TableBits = 10;

    /// <summary>By the letter before the last but one, from U+0620 on: a bit for each letter that some word has between it and ى.</summary>
    private static readonly ulong[] Endings = EndingsOf();

    /// <summary>The letters from U+0620 to U+064F.</summary>
    private const ulong Letters = 0x0000_07FE_07FF_FFFE;

    /// <summary>Whether على after a word is the name علي: after titles of persons, and محمد.</summary>
    private static bool IsTitle(ReadOnlySpan<char> word) =>
        word is "السيد" or "الشيخ" or "الإمام" or "الامام" or "الحاج" or "الدكتور" or "الأستاذ" or "المهندس" or "المرحوم" or "الشهيد" or "سيدنا" or "مولانا" or "حضرت" or "محمد" or "أبو" or "ابو" or "بن" or "ابن";

    /// <summary>Whether على before a word is the name علي at the start of a sentence or after a verb that does not take على.</summary>
    private static bool IsName(ReadOnlySpan<char> word) =>
        word is "عبد" or "عبدالله" or "محمد" or "أحمد" or "حسن" or "حسين" or "جمعة" or "صالح" or "ناصر" or "سعيد" or "يوسف" or "باقر" or "رضا" or "السيستاني" or "جناح" or "شريعتي" or "ولايتي" or "باقري" or "مطهري";

    /// <summary>
    /// على as written with ی: the preposition, unless a title or محمد stands before it, بن or a family name in ـاني or ـئي behind it, or, at the start and after
    /// قال, أعلن and صرح, another word that goes on with a name. Our own rule, by what is more likely.
    /// </summary>
    /// <param name="before">The word before it, with ي and ك, if there is one.</param>
    /// <param name="after">The word after it.</param>
    /// <param name="onlySure">Whether it stays as it is where a name leaves a doubt.</param>
    public static char OfAli(ReadOnlySpan<char> before, ReadOnlySpan<char> after, bool onlySure)
    {
        if (IsTitle(before) || after is "بن" or "ابن" or "اكبر" || after.Length == 0 && before is "قال" or "وقال")
            return 'ي';
        var isFamilyName = after.Length >= 6 && (after.EndsWith("اني", StringComparison.Ordinal) || after.EndsWith("ئي", StringComparison.Ordinal)) && !after.StartsWith("ال", StringComparison.Ordinal);
        var isName = isFamilyName || IsName(after);
        if (onlySure && isName)
            return 'ی';
        return isFamilyName || isName && (before.Length == 0 || before is "قال" or "وقال" or "أعلن" or "وأعلن" or "صرح" or "وصرح") ? 'ي' : 'ى';
    }

    private static ulong[] Table(ReadOnlySpan<string> words)
    {
        var table = new ulong[1 << TableBits];
        foreach (var word in words)
        {
            var place = Place(Key(word));
            while (table[place] != 0)
                place = (place + 1) & table.Length - 1;
            table[place] = Key(word);
        }
        return table;
    }

    private static ulong[] EndingsOf()
    {
        var endings = new ulong[0x30];
        foreach (var word in Words)
            endings[word[^3] - '\u0620'] |= 1UL << word[^2] - '\u0620';
        return endings;
    }

    /// <summary>Whether a word may end in ى behind these two characters: wherever <see cref="Ends"/> says that it does, and where they are not both letters. Fast.</summary>
    /// <remarks>No prefix reaches the two, since each word has three letters at least.</remarks>
    public static bool MayEnd(char lastButOne, char last)
    {
        var (i, j) = (lastButOne - '\u0620', last - '\u0620');
        if ((uint)j >= 0x30 || (Letters >> j & 1) == 0)
            return true;
        // no word has two letters only, nor does a word with its prefix
        return (uint)i < 0x30 && (Letters >> i & 1) != 0 ? (Endings[i] >> j & 1) != 0 : lastButOne != ' ';
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

    private static bool Contains(ulong[] keys, ReadOnlySpan<char> word)
    {
        if (word.Length > 8)
            return false;
        var key = Key(word);
        for (var place = Place(key); keys[place] != 0; place = (place + 1) & keys.Length - 1)
        {
            if (keys[place] == key)
                return true;
        }
        return false;
    }

    /// <summary>Whether a word ends in ى; و ف س before it, or ب ل ك ال before a noun, do not hide it.</summary>
    /// <param name="word">The word without marks, ى at its end.</param>
    public static bool Ends(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c >> 8 != 6)
                return false;                            // a letter that no word has
        }
        if (Contains(Keys, word))
            return true;
        if (word.Length > 3 && word[0] is 'و' or 'ف')
        {
            word = word[1..];
            if (Contains(Keys, word))
                return true;
        }
        if (word.Length > 3 && word is ['س', 'ي' or 'ت' or 'ن', ..])
            return Contains(Keys, word[1..]);
        if (word.Length > 3 && word[0] is 'ب' or 'ل' or 'ك' && Contains(NounKeys, word[1..]))
            return true;
        if (word.Length > 4 && word is ['ب' or 'ك', 'ا', 'ل', ..])
        {
            word = word[1..];
            if (Contains(Keys, word))
                return word.Length > 5;                  // those with the article of their own
        }
        else if (word.Length > 4 && word is ['ل', 'ل', ..])
        {
            return Contains(NounKeys, word[2..]);
        }
        return word.Length > 4 && word is ['ا', 'ل', ..] && Contains(NounKeys, word[2..]);
    }
}
