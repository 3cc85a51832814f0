using IranBelarus.Text.Morphology;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.TableGen.Lexicon;

/// <summary>The surface forms from which affixes lead back to an Arabic lemma. Regular ones are made here, irregular ones are listed in the data.</summary>
internal static class ArabicForms
{
    /// <summary>Forms of a noun, adjective, adverb or name: the word, its stem without ة, its stems before endings.</summary>
    /// <param name="word">The word, spelt in full.</param>
    /// <param name="adjective">Whether it can take ة.</param>
    public static IEnumerable<(string Form, WordForm Kind)> OfNoun(string word, bool adjective)
    {
        var key = LetterFold.FoldToString(word);
        yield return (key, adjective && !word.EndsWith('ة') ? WordForm.Noun | WordForm.Feminine : WordForm.Noun);
        if (word.EndsWith('ة') && key.Length > 2)
            yield return (key[..^1], WordForm.Feminine);
        if (word.EndsWith('ى') && key.Length > 2)
            yield return (key[..^1] + "ا", WordForm.Noun);                  // مبناه
        if (word.EndsWith("اء", StringComparison.Ordinal))
        {
            yield return (key + "ی", WordForm.Noun);                        // بنائه
            yield return (key + "و", WordForm.Noun);                        // بناؤه
        }
        if (word.EndsWith('ء') && !word.EndsWith("اء", StringComparison.Ordinal) && key.Length > 1)
            yield return (key + "ی", WordForm.Noun);                        // شيئا
    }

    /// <summary>Forms of a verb from its past; the present where the data do not list it.</summary>
    /// <param name="past">3rd person masculine singular past, spelt in full.</param>
    /// <param name="presents">Listed forms in parentheses: presents (يقول), or further pasts.</param>
    public static IEnumerable<(string Form, WordForm Kind)> OfVerb(string past, IReadOnlyList<string> presents)
    {
        var key = LetterFold.FoldToString(past);
        yield return (key, WordForm.Past);
        var weak = past[^1] is 'ى' or 'ا' or 'ي';
        if (weak && key.Length > 2)
            yield return (key[..^1], WordForm.Past);                        // نفت، دعوا
        if (weak && past[^1] == 'ى')
            yield return (key[..^1] + "ا", WordForm.Past);                  // نفاه
        if (past[^1] == 'ا')
            yield return (key[..^1] + "و", WordForm.Past);                  // دعوت
        var hollow = past.Length >= 3 && past[^2] == 'ا';
        if (hollow)
        {
            yield return (key[..^2] + key[^1], WordForm.Past);                          // قلت، استطعت
            yield return (key[..^2] + "ی" + key[^1], WordForm.Past);                    // passive: قيل، أعيد
            yield return ((key[0] == 'ا' ? key[1..^2] : key[..^2]) + "ا" + key[^1], WordForm.Present);    // passive: يقال، يعاد
        }
        if (past.Length == 4 && past[1] == 'ا')
            yield return (key[..1] + "و" + key[2..], WordForm.Past);                    // passive of form III: لوحظ
        if (past[^1] == 'ا')
            yield return (key[..^1] + "ی", WordForm.Past | WordForm.Present);           // passive: دعي، يدعى
        if (past.EndsWith('أ') || past.EndsWith('ئ'))
            yield return (key[..^1] + "و", WordForm.Past);                  // بدؤوا
        var listed = false;
        foreach (var present in presents)
        {
            var form = LetterFold.FoldToString(present);
            if (form is ['ی', _, ..] && present[0] == 'ي')
            {
                listed = true;
                foreach (var stem in PresentStems(form[1..], hollow))
                    yield return (stem, WordForm.Present);
            }
            else
            {
                yield return (form, WordForm.Past);
            }
        }
        if (listed)
            yield break;
        foreach (var stem in PresentStems(Present(past, key), hollow))
            yield return (stem, WordForm.Present);
        if (past[0] == 'أ' && key.Length >= 3)
            yield return ("و" + key[1..], WordForm.Present);                // أكد، يؤكد
        if (past[0] == 'و' && key.Length == 3)
            yield return (key[1..], WordForm.Present);                      // وصل، يصل
    }

    private static IEnumerable<string> PresentStems(string stem, bool hollow)
    {
        yield return stem;
        if (hollow && stem.Length > 2 && stem[^2] is 'ی' or 'و' or 'ا')
            yield return stem[..^2] + stem[^1];                             // لم يقل، لم يستطع
        if (stem.Length > 2 && stem[^1] is 'ی' or 'و' or 'ا')
            yield return stem[..^1];                                        // ينفون، لم ينف
    }

    // forms IV, VII, VIII, IX, X lose their alef; hollow ones of IV and X turn ا into ي, weak ones end in ي
    private static string Present(string past, string key)
    {
        if (key.Length < 4 || key[0] != 'ا')
            return key;
        var stem = key[1..];
        var fourth = past[0] == 'أ';
        var tenth = stem.StartsWith("ست", StringComparison.Ordinal);
        if ((fourth && stem.Length == 3 || tenth && stem.Length == 5) && stem[^2] == 'ا')
            stem = stem[..^2] + "ی" + stem[^1];
        return stem;
    }
}
