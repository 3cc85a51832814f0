using IranBelarus.Text.Morphology;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.TableGen.Lexicon;

/// <summary>The surface forms from which affixes lead back to a Persian lemma.</summary>
internal sealed class PersianForms
{
    /// <summary>Verbs that carry a noun's meaning when they stand behind it; what is indexed is the noun.</summary>
    private static readonly HashSet<string> Light =
    [
        .. "کردن شدن دادن داشتن نمودن ساختن گرفتن زدن یافتن گشتن گردیدن رساندن رسیدن خوردن کشیدن آوردن گذاشتن بستن پذیرفتن دیدن ماندن بودن آمدن رفتن افتادن انداختن بردن ورزیدن فرمودن گذاردن قراردادن نهادن بخشیدن درآوردن درآمدن برداشتن پرداختن دانستن خواستن شمردن خواندن گفتن جستن برآمدن بازداشتن گذراندن رفتن نشان"
            .Split(' ').Select(w => LetterFold.FoldToString(w)),
    ];

    /// <summary>Words of a light-verb phrase that say nothing alone.</summary>
    private static readonly HashSet<string> Small =
    [
        .. "به در از با بر را و تا برای دست روی زیر سر پیش پس بیرون هم خود کسی چیزی قرار مورد کار انجام صورت نظر عنوان دنبال حساب شمار عمل وجود جای میان".Split(' ').Select(w => LetterFold.FoldToString(w)),
    ];

    /// <summary>What behind a half-space is an ending, not a word.</summary>
    private static readonly HashSet<string> Endings = [.. "ها های هایی تر ترین ای ام ات اش اند ایم اید است گی ان".Split(' ')];

    private readonly Dictionary<string, List<string>> _presents = new(StringComparer.Ordinal);

    /// <param name="verbs">Past and present stems, <c>-</c> for none.</param>
    public PersianForms(IEnumerable<(string Past, string Present)> verbs)
    {
        foreach (var (past, present) in verbs)
        {
            if (past != "-" && present != "-")
                (_presents.TryGetValue(LetterFold.FoldToString(past), out var list) ? list : _presents[LetterFold.FoldToString(past)] = []).Add(LetterFold.FoldToString(present));
        }
    }

    /// <summary>Forms of a simple verb from its infinitive; empty if the word is no infinitive of a known verb.</summary>
    public IEnumerable<(string Form, WordForm Kind)> OfVerb(string infinitive)
    {
        if (!infinitive.EndsWith('ن'))
            yield break;
        var past = LetterFold.FoldToString(infinitive)[..^1];
        var preverb = "";
        if (!_presents.TryGetValue(past, out var presents))
        {
            preverb = new[] { "باز", "بر", "در", "فرا", "فرو", "وا" }.FirstOrDefault(p => past.StartsWith(p, StringComparison.Ordinal) && _presents.ContainsKey(past[p.Length..])) ?? "";
            if (preverb.Length == 0)
                yield break;
            presents = _presents[past[preverb.Length..]];
        }
        yield return (past, WordForm.Past);
        yield return (past + "ن", WordForm.Noun);
        if (preverb.Length > 0)
        {
            foreach (var prefix in new[] { "می", "نمی", "ن" })
                yield return (preverb + prefix + past[preverb.Length..], WordForm.Past);
        }
        foreach (var present in presents)
        {
            foreach (var stem in Variants(present))
            {
                yield return (preverb + stem, WordForm.Present);
                if (preverb.Length > 0)
                {
                    foreach (var prefix in new[] { "می", "نمی", "ن" })
                        yield return (preverb + prefix + stem, WordForm.Present);
                }
            }
        }
    }

    /// <summary>Forms of any other word: as it stands.</summary>
    public static IEnumerable<(string Form, WordForm Kind)> OfNoun(string word)
    {
        var key = LetterFold.FoldToString(word);
        yield return (key, WordForm.Noun);
        if (key.Length > 3 && key[^1] == 'ه')
            yield return (key[..^1] + "گ", WordForm.Noun);                  // نماینده، نمایندگان
    }

    /// <summary>A plural or comparative that stands in the data as a lemma, without its ending: what comes behind a half-space, or behind a known lemma.</summary>
    public static string Singular(string word, Func<string, bool> isLemma)
    {
        foreach (var ending in new[] { "هایی", "های", "ها", "ترین", "تر" })
        {
            if (word.EndsWith("\u200C" + ending, StringComparison.Ordinal))
                return word[..^(ending.Length + 1)];
        }
        return word.EndsWith("ها", StringComparison.Ordinal) && word.Length > 4 && isLemma(word[..^2]) ? word[..^2] : word;
    }

    /// <summary>Compounds are written with a half-space, with a space or fused: the spellings that a lemma's own leaves out (پیش‌نویس: پیش نویس; تبادل نظر: تبادل‌نظر).</summary>
    public static IEnumerable<string[]> OtherSpellings(string[] words)
    {
        if (words.Length == 2 && words.All(w => w.Length > 2 && !w.Contains('\u200C')) && !Light.Contains(LetterFold.FoldToString(words[1])) && !Small.Contains(LetterFold.FoldToString(words[0])))
            yield return [words[0] + words[1]];
        if (words.Length == 1 && words[0].Split('\u200C') is [{ Length: > 1 } first, { Length: > 1 } second] && !Endings.Contains(second))
            yield return [first, second];
    }

    /// <summary>What is indexed of a verb of several words: its content words.</summary>
    /// <returns>The words without light verb and small words; the whole phrase where nothing else is left.</returns>
    public static string[] Content(string[] words)
    {
        if (words.Length < 2 || !Light.Contains(LetterFold.FoldToString(words[^1])))
            return words;
        var content = words[..^1].Where(w => !Small.Contains(LetterFold.FoldToString(w))).ToArray();
        return content.Length > 0 ? content : words;
    }

    private static IEnumerable<string> Variants(string present)
    {
        yield return present;
        if (present.Length > 1 && present[^1] == 'ی' && present[^2] is 'ا' or 'و')
            yield return present[..^1];
    }
}
