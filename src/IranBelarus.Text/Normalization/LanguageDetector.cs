namespace IranBelarus.Text.Normalization;

/// <summary>Tells the languages of the Arabic script apart, by their letters and their commonest words.</summary>
/// <remarks>Pure functions, safe to call from all threads.</remarks>
public static class LanguageDetector
{
    /// <summary>The language of a text: a sentence is usually enough, a word often not.</summary>
    /// <param name="text">Text of any length; only its first 20,000 code units are read.</param>
    public static LanguageGuess Detect(ReadOnlySpan<char> text)
    {
        Span<double> scores = stackalloc double[7];
        if (text.Length > 20_000)
            text = text[..20_000];
        var letters = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordChar(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && IsWordChar(text[i]))
                i++;
            letters += i - start;
            ScoreWord(text[start..i], scores);
        }
        if (letters == 0)
            return default;
        int best = 1, second = 2;
        for (var k = 2; k < scores.Length; k++)
        {
            if (scores[k] > scores[best])
                (second, best) = (best, k);
            else if (scores[k] > scores[second])
                second = k;
        }
        var lead = scores[best] - Math.Max(0, scores[second]);
        if (scores[best] <= 0 || lead <= 0)
            return default;
        return new((TextLanguage)best, lead / (lead + 1.5));
    }

    private static bool IsWordChar(char c) => c is >= '\u0620' and <= '\u065F' or >= '\u066E' and <= '\u06D3' or '\u06D5' or >= '\u0750' and <= '\u077F';

    private static void ScoreWord(ReadOnlySpan<char> word, Span<double> scores)
    {
        foreach (var c in word)
        {
            switch (c)
            {
                case 'پ' or 'چ' or 'ژ' or 'گ':
                    Add(scores, 0.6, TextLanguage.Persian, TextLanguage.Dari, TextLanguage.Urdu, TextLanguage.Kurdish, TextLanguage.Pashto);
                    break;
                case 'ة' or 'إ':
                    Add(scores, 1, TextLanguage.Arabic);
                    break;
                case 'أ' or 'ى' or 'ي' or 'ك':
                    Add(scores, 0.2, TextLanguage.Arabic);
                    break;
                case 'ی' or 'ک':
                    Add(scores, 0.2, TextLanguage.Persian, TextLanguage.Dari, TextLanguage.Urdu, TextLanguage.Kurdish);
                    break;
                case 'ٹ' or 'ڈ' or 'ڑ' or 'ں' or 'ہ' or 'ے' or 'ھ':
                    Add(scores, 1.5, TextLanguage.Urdu);
                    break;
                case 'ە' or 'ێ' or 'ۆ' or 'ڕ' or 'ڵ' or 'ڤ':
                    Add(scores, 1.5, TextLanguage.Kurdish);
                    break;
                case 'ټ' or 'ډ' or 'ړ' or 'ښ' or 'ځ' or 'څ' or 'ڼ' or 'ږ' or 'ې' or 'ۍ':
                    Add(scores, 1.5, TextLanguage.Pashto);
                    break;
            }
        }
        if (word.Length > 3 && word.StartsWith("ال"))
            Add(scores, 0.7, TextLanguage.Arabic);
        switch (word)
        {
            case "في" or "من" or "على" or "إلى" or "عن" or "أن" or "التي" or "الذي" or "هذا" or "هذه" or "مع" or "كان" or "قال" or "بين" or "بعد":
                Add(scores, word is "من" or "بعد" or "بين" ? 0.4 : 1, TextLanguage.Arabic);
                break;
            case "در" or "از" or "که" or "كه" or "را" or "این" or "اين" or "است" or "برای" or "براي" or "با" or "شد" or "می" or "مي" or "های" or "هاي" or "آن" or "شده" or "کرد" or "كرد":
                Add(scores, 1, TextLanguage.Persian, TextLanguage.Dari);
                break;
            case "شفاخانه" or "پوهنتون" or "ولسوالی" or "ولایت" or "فیصد" or "داکتر" or "معلومات" or "جنوری" or "فبروری" or "اپریل" or "جولای" or "اگست" or "نومبر" or "دسمبر" or "اکتوبر" or "سپتمبر" or "واکسین" or "صحی":
                Add(scores, 1.2, TextLanguage.Dari);
                break;
            case "دکتر" or "بیمارستان" or "دانشگاه" or "درصد" or "اطلاعات" or "بهداشت" or "آوریل" or "ژانویه" or "فوریه" or "ژوئیه" or "اوت" or "نوامبر" or "دسامبر" or "واکسن":
                Add(scores, 0.6, TextLanguage.Persian);
                break;
        }
        if (word is "در" or "را" or "این" or "است")
            Add(scores, 0.05, TextLanguage.Persian);
    }

    private static void Add(Span<double> scores, double amount, params ReadOnlySpan<TextLanguage> languages)
    {
        foreach (var language in languages)
            scores[(int)language] += amount;
    }
}
