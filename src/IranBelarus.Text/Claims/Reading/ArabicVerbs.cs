using System.Collections.Frozen;
using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Claims.Reading;

/// <summary>
/// Finds the finite verbs of an Arabic sentence, as far as unvowelled spelling shows them: a form of the lexicon that is a verb and no noun, or a frequent verb.
/// After the conjugation of Modern Standard Arabic; works on folded words.
/// </summary>
internal static class ArabicVerbs
{
    // frequent verbs whose letters also spell a noun, or that the lexicon may lack
    private static readonly FrozenSet<string> Pasts =
    [
        .. "تم جری کان قال اکد اعلن اضاف اوضح اشار تمکن وصل بلغ شهد عقد وقع اتفق زار التقی استقبل شارک حقق ارتفع انخفض اسفر ادی لقی اصیب جاء اصبح بات ظل صار استمر بدا انتهی انطلق حضر غادر عاد استهدف نفذ تعرض ناقش بحث تناول تبادل وافق دخل خرج سقط تراجع تجاوز تضمن شمل انضم افتتح احتضن استضاف حصل فاز خسر توفی تعهد دعا رحب ادان جاءت جا یذکر اقیم انعقد تسلم سلم منح قدم طلب سجل کشف ابرم صدر نشر تولی اقال عین انتخب اجری اجتمع ترأس تراس وجه اکمل تزاید".Split(' '),
    ];

    // a noun as often as a verb; a verb where it opens a clause and something countable or named follows
    private static readonly FrozenSet<string> Doubtful = [.. "بحث عقد وقع طلب سلم قدم سجل کشف نشر وجه نفذ صدر عین عاد بدا بات جری شمل".Split(' ')];

    // words of the closed classes, and nouns that look like verbs with a conjunction before or a pronoun behind
    private static readonly FrozenSet<string> NoVerbs =
        [.. ArabicWords.Stops, .. ArabicWords.Prepositions, .. ArabicWords.That, .. ArabicWords.Relatives, .. "قد وقد لقد فقد سوف لم لن لا ما هل انما اضافه نحن انا اکثر اقل الف الاف احد اول اخر وزاره وزار وفد وقت وضع وجه وسط وفق فترة فتره نفط نحو تلک تحت نصف نوع نفس تحرک بعض کل غیر سوی مثل عدد ایضا امس الیوم".Split(' ')];

    // ما is left out: in news it is nearly always «what» (سرعان ما، عادة ما، ما أسفر)
    private static readonly FrozenSet<string> Negations = [.. "لا لم لن".Split(' ')];

    private static readonly FrozenSet<string> Auxiliaries = [.. "کان کانت کانوا یکون تکون سیکون ستکون".Split(' ')];

    /// <summary>What each word is; a negation before a verb speaks through the verb, «ليس» is a verb itself.</summary>
    public static VerbTraits[] Read(IReadOnlyList<ClaimWord> words)
    {
        var verbs = new VerbTraits[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].IsWord || words[i].Key.Length < 2)
                continue;
            var traits = Of(words[i].Key);
            if (traits == VerbTraits.None)
                continue;
            var before = i > 0 && words[i - 1].IsWord ? WithoutConjunction(words[i - 1].Key) : "";
            if ((traits & VerbTraits.Present) != 0 && before is "ان" or "لان" or "بان" or "کی" or "لکی" or "حتی")
                traits |= VerbTraits.Subjunctive;
            if (before is "سوف")
                traits |= VerbTraits.Future;
            if (Negations.Contains(before) && (traits & VerbTraits.Present) != 0)
            {
                traits = (traits & ~VerbTraits.Ambiguous) | VerbTraits.Negative;
                if (before == "لن")
                    traits |= VerbTraits.Future;
            }
            else if ((traits & VerbTraits.Ambiguous) != 0 && before is "قد" or "لقد" or "حیث")
            {
                traits &= ~VerbTraits.Ambiguous;
            }
            verbs[i] = traits;
        }
        return verbs;
    }

    /// <summary>The word without و or ف before it, where what is left is a word.</summary>
    public static string WithoutConjunction(string key) => key.Length > 2 && key[0] is 'و' or 'ف' ? key[1..] : key;

    /// <summary>Whether a word is a verb behind و or ف, and not a word that begins with these letters.</summary>
    public static bool IsJoined(string key) =>
        key.Length > 3 && key[0] is 'و' or 'ف' && !NoVerbs.Contains(key) && !NoVerbs.Contains(key[1..]) && (OfForm(key[1..]) & (VerbTraits.Finite | VerbTraits.Ambiguous)) == VerbTraits.Finite && (OfForm(key) & VerbTraits.Finite) == 0;

    /// <summary>What a folded word is, conjunction and all.</summary>
    public static VerbTraits Of(string key)
    {
        if (NoVerbs.Contains(key))
            return VerbTraits.None;
        var whole = OfForm(key);
        if ((whole & VerbTraits.Finite) != 0 && (whole & VerbTraits.Ambiguous) == 0)
            return whole;
        if (key.Length > 3 && key[0] is 'و' or 'ف' && !NoVerbs.Contains(key[1..]) && !IsNoun(EmbeddedLexicon.Arabic.Table, key))
        {
            var rest = OfForm(key[1..]);
            if (rest != VerbTraits.None && (whole == VerbTraits.None || (rest & VerbTraits.Ambiguous) == 0))
                return rest;
        }
        return whole;
    }

    private static VerbTraits OfForm(string key)
    {
        if (key is "لیس" or "لیست" or "لیسوا" or "لسنا" or "لست")
            return VerbTraits.Finite | VerbTraits.Present | VerbTraits.Negative;
        if (Auxiliaries.Contains(key))
            return VerbTraits.Finite | VerbTraits.Auxiliary | (key[0] == 'ک' ? VerbTraits.Past : VerbTraits.Present);
        var table = EmbeddedLexicon.Arabic.Table;
        foreach (var suffix in (ReadOnlySpan<string>)["", "ت", "وا", "ا", "تا", "نا", "ه", "ها", "هم", "ته", "تها", "تهم"])
        {
            if (key.Length - suffix.Length < 2 || !key.EndsWith(suffix, StringComparison.Ordinal) || !Pasts.Contains(key[..^suffix.Length]))
                continue;
            var doubtful = Doubtful.Contains(key[..^suffix.Length]) && suffix is "" or "ه" or "ها" or "هم" or "ا";
            return VerbTraits.Finite | VerbTraits.Past | (doubtful || suffix is "ه" or "ها" && IsNoun(table, key) ? VerbTraits.Ambiguous : 0) | (suffix == "نا" ? VerbTraits.FirstPerson : 0);
        }
        var future = key.Length > 4 && key[0] == 'س' && key[1] is 'ی' or 'ت' or 'ن' or 'ا' ? VerbTraits.Future : 0;
        var form = future != 0 ? key[1..] : key;
        var isNoun = IsNoun(table, key);
        if (form.Length > 2 && form[0] is 'ی' or 'ت' or 'ن' && IsPresent(table, form.AsSpan(1)))
        {
            var person = form[0] is 'ن' ? VerbTraits.FirstPerson : 0;
            // ت and ن begin many nouns too
            return VerbTraits.Finite | VerbTraits.Present | future | person | (isNoun && future == 0 && form[0] != 'ی' ? VerbTraits.Ambiguous : 0);
        }
        foreach (var suffix in (ReadOnlySpan<string>)["", "ت", "وا", "ا", "تا", "نا"])
        {
            if (key.Length - suffix.Length > 2 && key.EndsWith(suffix, StringComparison.Ordinal) && table.Find(key.AsSpan(0, key.Length - suffix.Length)) is >= 0 and var found && Has(table, found, WordForm.Past))
                return VerbTraits.Finite | VerbTraits.Past | (isNoun || suffix is "ا" ? VerbTraits.Ambiguous : 0) | (suffix == "نا" ? VerbTraits.FirstPerson : 0);
        }
        // أؤكد, أعتقد: I
        return form.Length > 3 && form[0] == 'ا' && !isNoun && IsPresent(table, form.AsSpan(1)) ? VerbTraits.Finite | VerbTraits.Present | VerbTraits.FirstPerson | future : VerbTraits.None;
    }

    private static bool IsPresent(FormTable table, ReadOnlySpan<char> body)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["", "ون", "ان", "وا", "ا", "ه", "ها", "هم", "نا", "نی"])
        {
            if (body.Length - suffix.Length >= 2 && body.EndsWith(suffix) && table.Find(body[..^suffix.Length]) is >= 0 and var found && Has(table, found, WordForm.Present))
                return true;
        }
        return false;
    }

    private static bool IsNoun(FormTable table, string key)
    {
        if (table.Find(key) is >= 0 and var found && Has(table, found, WordForm.Noun))
            return true;
        return key.Length > 3 && (key[^1] is 'ه' && table.Find(key.AsSpan(0, key.Length - 1)) is >= 0 and var feminine && Has(table, feminine, WordForm.Feminine)
            || key.EndsWith("ات", StringComparison.Ordinal) && table.Find(key.AsSpan(0, key.Length - 2)) is >= 0 and var plural && Has(table, plural, WordForm.Feminine | WordForm.Noun));
    }

    private static bool Has(FormTable table, int form, WordForm kind)
    {
        foreach (var analysis in table.AnalysesOf(form))
        {
            if ((FormTable.FormOf(analysis) & kind) != 0)
                return true;
        }
        return false;
    }
}
