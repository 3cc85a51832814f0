using System.Collections.Frozen;
using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Morphology;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Claims.Reading;

/// <summary>Finds the finite verbs of a Persian or Dari sentence, written with half-spaces, with spaces or fused. After the conjugation of the language; works on folded words.</summary>
internal static class PersianVerbs
{
    private static readonly FrozenSet<string> Pasts, Presents;

    // the past stems that are hardly ever anything but verbs; the others (ساخت, خرید, شکست) count where a clause can end
    private static readonly FrozenSet<string> Sure = "بود شد کرد داشت گفت توانست گردید میشد".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // words that look like forms of verbs
    private static readonly FrozenSet<string> NoVerbs =
        "مردم شدید روند روم دهم رسم شوم نخست نبرد نزد نهم نرم نیم نامه سند بلند مانند برند باند بند نهاد بخش گذر پدید امید دارای بدان بدین برای کشند زیست".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, VerbTraits> Irregular = new Dictionary<string, VerbTraits>(StringComparer.Ordinal)
    {
        ["است"] = VerbTraits.Finite | VerbTraits.Present,
        ["هست"] = VerbTraits.Finite | VerbTraits.Present,
        ["هستند"] = VerbTraits.Finite | VerbTraits.Present,
        ["هستیم"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.FirstPerson,
        ["هستم"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.FirstPerson,
        ["هستید"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.SecondPerson,
        ["نیست"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.Negative,
        ["نیستند"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.Negative,
        ["نیستیم"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.Negative | VerbTraits.FirstPerson,
        ["نیستم"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.Negative | VerbTraits.FirstPerson,
        ["باشد"] = VerbTraits.Finite | VerbTraits.Subjunctive,
        ["باشند"] = VerbTraits.Finite | VerbTraits.Subjunctive,
        ["باشیم"] = VerbTraits.Finite | VerbTraits.Subjunctive | VerbTraits.FirstPerson,
        ["نباشد"] = VerbTraits.Finite | VerbTraits.Subjunctive | VerbTraits.Negative,
        ["نباشند"] = VerbTraits.Finite | VerbTraits.Subjunctive | VerbTraits.Negative,
        ["میباشد"] = VerbTraits.Finite | VerbTraits.Present,
        ["میباشند"] = VerbTraits.Finite | VerbTraits.Present,
        ["نمیباشد"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.Negative,
        ["دارد"] = VerbTraits.Finite | VerbTraits.Present,
        ["دارند"] = VerbTraits.Finite | VerbTraits.Present,
        ["داریم"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.FirstPerson,
        ["دارم"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.FirstPerson,
        ["دارید"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.SecondPerson,
        ["ندارد"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.Negative,
        ["ندارند"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.Negative,
        ["نداریم"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.Negative | VerbTraits.FirstPerson,
        ["ندارم"] = VerbTraits.Finite | VerbTraits.Present | VerbTraits.Negative | VerbTraits.FirstPerson,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Futures = "خواهد خواهند خواهیم خواهم خواهی خواهید".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> PerfectAuxiliaries =
        "است اند ام ایم اید بود بودند بودم بودیم باشد باشند شد شدند".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    static PersianVerbs()
    {
        var lexicon = PersianLexicon.Default;
        var pasts = new HashSet<string>(StringComparer.Ordinal);
        var presents = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lexicon.VerbCount; i++)
        {
            var verb = lexicon.Verb(i);
            if (verb.IsColloquial)
                continue;
            if (verb.PastStem.Length > 1)
                pasts.Add(LetterFold.FoldToString(verb.Preverb + verb.PastStem));
            if (verb.PresentStem.Length > 0)
            {
                var stem = LetterFold.FoldToString(verb.Preverb + verb.PresentStem);
                presents.Add(stem);
                if (stem.Length > 2 && stem[^1] == 'ی' && stem[^2] is 'ا' or 'و')
                    presents.Add(stem[..^1]);
            }
        }
        Pasts = pasts.ToFrozenSet(StringComparer.Ordinal);
        Presents = presents.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What each word is; the parts of a form in several words (خواهد شد، ساخته است) speak through the last.</summary>
    public static VerbTraits[] Read(IReadOnlyList<ClaimWord> words)
    {
        var verbs = new VerbTraits[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].IsWord)
                continue;
            var key = words[i].Key;
            if ((Futures.Contains(key) || (key.Length > 1 && key[0] == 'ن' && Futures.Contains(key[1..]))) && i + 1 < words.Count && Pasts.Contains(words[i + 1].Key))
            {
                verbs[i + 1] = VerbTraits.Finite | VerbTraits.Future | Person(key) | (key[0] == 'ن' ? VerbTraits.Negative : 0);
                i++;
                continue;
            }
            if (key is "می" or "نمی" && i + 1 < words.Count && words[i + 1].IsWord && Simple("می" + words[i + 1].Key) is var spaced and not VerbTraits.None)
            {
                verbs[i + 1] = spaced | (key[0] == 'ن' ? VerbTraits.Negative : 0);
                i++;
                continue;
            }
            verbs[i] = Simple(key);
            if ((verbs[i] & VerbTraits.Participle) != 0 && i + 1 < words.Count && PerfectAuxiliaries.Contains(words[i + 1].Key))
            {
                var negative = verbs[i] & VerbTraits.Negative;
                verbs[i] = VerbTraits.None;
                var second = i + 2 < words.Count && words[i + 1].Key is "شد" or "شده" && PerfectAuxiliaries.Contains(i + 2 < words.Count ? words[i + 2].Key : "");
                i += second ? 2 : 1;
                verbs[i] = VerbTraits.Finite | (words[i].Key.StartsWith("باش", StringComparison.Ordinal) ? VerbTraits.Subjunctive : VerbTraits.Past) | negative | Person(words[i].Key);
            }
            else if ((verbs[i] & VerbTraits.Participle) != 0 && i + 2 < words.Count && words[i + 1].Key is "شده" or "نشده" && PerfectAuxiliaries.Contains(words[i + 2].Key))
            {
                verbs[i] = VerbTraits.None;
            }
            if ((verbs[i] & VerbTraits.Ambiguous) != 0 && EndsClause(words, i))
                verbs[i] &= ~VerbTraits.Ambiguous;
        }
        return verbs;
    }

    private static bool EndsClause(IReadOnlyList<ClaimWord> words, int at) =>
        at + 1 >= words.Count || (!words[at + 1].IsWord && words[at + 1].Key is not ("-" or "/" or "«" or "(")) || words[at + 1].Key is "که" or "و" or "تا" or "اما" or "ولی";

    private static VerbTraits Simple(string key)
    {
        if (Irregular.TryGetValue(key, out var known))
            return known;
        if (key.Length < 2 || NoVerbs.Contains(key))
            return VerbTraits.None;
        if (key.StartsWith("نمی", StringComparison.Ordinal) && Tensed(key[3..], true) is var denied and not VerbTraits.None)
            return denied | VerbTraits.Negative;
        if (key.StartsWith("می", StringComparison.Ordinal) && Tensed(key[2..], true) is var tensed and not VerbTraits.None)
            return tensed;
        if (Tensed(key, false) is var plain and not VerbTraits.None)
            return plain;
        if (key[0] == 'ن' && Tensed(Glide(key[1..]), false) is var negated and not VerbTraits.None)
            return (negated & ~VerbTraits.Ambiguous) | VerbTraits.Negative;
        if (key[0] == 'ب' && key.Length > 3 && SubjunctiveOf(Glide(key[1..])) is var wished and not VerbTraits.None)
            return wished;
        return IsCopulaOn(key, "یم") ? VerbTraits.Finite | VerbTraits.Present | VerbTraits.FirstPerson : IsCopulaOn(key, "ند") ? VerbTraits.Finite | VerbTraits.Present : VerbTraits.None;
    }

    /// <summary>برخورداریم، معتقدند: the copula as an ending of an adjective.</summary>
    private static bool IsCopulaOn(string key, string ending)
    {
        var forms = EmbeddedLexicon.Persian.Table;
        return key.Length > ending.Length + 3 && key.EndsWith(ending, StringComparison.Ordinal) && forms.Find(key) < 0 && forms.Find(key.AsSpan(0, key.Length - ending.Length)) >= 0;
    }

    /// <summary>نیامد: نامد; بیاید: باید. Folded آ lost its madda.</summary>
    private static string Glide(string key) => key.Length > 2 && key[0] == 'ی' && key[1] is 'ا' or 'ف' or 'ن' ? key[1] == 'ا' ? key[1..] : "ا" + key[1..] : key;

    private static VerbTraits Tensed(string key, bool progressive)
    {
        if (key.Length < 2)
            return VerbTraits.None;
        if (Pasts.Contains(key))
            return VerbTraits.Finite | VerbTraits.Past | (progressive || Sure.Contains(key) ? 0 : VerbTraits.Ambiguous);
        foreach (var ending in (ReadOnlySpan<string>)["م", "یم", "ید", "ند"])
        {
            if (key.EndsWith(ending, StringComparison.Ordinal) && Pasts.Contains(key[..^ending.Length]))
                return VerbTraits.Finite | VerbTraits.Past | Person(key);
        }
        if (progressive)
        {
            foreach (var ending in (ReadOnlySpan<string>)["م", "یم", "ید", "ند", "د", "ی"])
            {
                if (key.EndsWith(ending, StringComparison.Ordinal) && Presents.Contains(key[..^ending.Length]))
                    return VerbTraits.Finite | VerbTraits.Present | Person(key);
            }
            return VerbTraits.None;
        }
        foreach (var ending in (ReadOnlySpan<string>)["هاند", "هاست", "هام", "هایم", "هاید"])
        {
            if (key.EndsWith(ending, StringComparison.Ordinal) && Pasts.Contains(key[..^ending.Length]))
                return VerbTraits.Finite | VerbTraits.Past | (ending is "هام" or "هایم" ? VerbTraits.FirstPerson : ending is "هاید" ? VerbTraits.SecondPerson : 0);
        }
        if (key[^1] == 'ه' && Pasts.Contains(key[..^1]))
            return VerbTraits.Participle;
        return Bare.Contains(key) ? VerbTraits.Finite | VerbTraits.Subjunctive | Person(key) : VerbTraits.None;
    }

    private static VerbTraits SubjunctiveOf(string key)
    {
        foreach (var ending in (ReadOnlySpan<string>)["م", "یم", "ید", "ند", "د"])
        {
            if (key.EndsWith(ending, StringComparison.Ordinal) && Presents.Contains(key[..^ending.Length]))
                return VerbTraits.Finite | VerbTraits.Subjunctive | Person(key);
        }
        return VerbTraits.None;
    }

    // the light verbs, whose subjunctive goes without ب
    private static readonly FrozenSet<string> Bare = Enumerable.ToHashSet(
        from stem in "کن شو ده گیر یاب نمای ساز آور گرد برد دار بین رس گذار زن کش خور آی رو بر ورز پذیر".Split(' ')
        from ending in new[] { "د", "ند", "یم", "م" }
        select LetterFold.FoldToString(stem + ending)).Except(["برد", "بردند", "بردیم", "بردم", "دارد", "دارند", "داریم", "دارم", "ورزد", "برم"]).ToFrozenSet(StringComparer.Ordinal);

    private static VerbTraits Person(string key) =>
        key.EndsWith("یم", StringComparison.Ordinal) || key.EndsWith('م') ? VerbTraits.FirstPerson : key.EndsWith("ید", StringComparison.Ordinal) && !Pasts.Contains(key) ? VerbTraits.SecondPerson : 0;
}
