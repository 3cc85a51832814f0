using System.Collections.Frozen;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Claims.Reading;

/// <summary>The reporting cues of a language, from the tables of the stage: phrases of folded words, found at a place in a row of words.</summary>
internal sealed class CueSet
{
    private static readonly Lazy<CueSet> LoadedArabic = new(LoadArabic), LoadedPersian = new(LoadPersian);

    private readonly FrozenDictionary<string, Cue[]> _verbs, _openers;
    private readonly FrozenDictionary<string, Cue[]> _sources;

    private CueSet(List<Cue> verbs, List<Cue> openers, List<Cue> sources)
    {
        _verbs = Index(verbs);
        _openers = Index(openers);
        _sources = Index(sources);
    }

    public static CueSet Arabic => LoadedArabic.Value;

    public static CueSet Persian => LoadedPersian.Value;

    /// <summary>The longest reporting verb at a word; <see langword="null"/> if there is none.</summary>
    public Cue? VerbAt(IReadOnlyList<ClaimWord> words, int at) => At(_verbs, words, at);

    /// <summary>The longest participle or prelude that opens a further claim of the same speaker.</summary>
    public Cue? OpenerAt(IReadOnlyList<ClaimWord> words, int at) => At(_openers, words, at);

    /// <summary>The longest phrase that names a source.</summary>
    public Cue? SourceAt(IReadOnlyList<ClaimWord> words, int at) => At(_sources, words, at);

    /// <summary>Whether a word that begins with و or ف is a cue without a conjunction before it (وصف, فند).</summary>
    public bool IsPlainForm(string key) => _verbs.ContainsKey(key) && !_verbs.ContainsKey(key[1..]);

    private static Cue? At(FrozenDictionary<string, Cue[]> cues, IReadOnlyList<ClaimWord> words, int at)
    {
        if (!cues.TryGetValue(words[at].Key, out var candidates))
            return null;
        foreach (var cue in candidates)
        {
            var fits = at + cue.Words.Length <= words.Count;
            for (var i = 1; fits && i < cue.Words.Length; i++)
                fits = words[at + i].Key == cue.Words[i];
            if (fits && cue.Particle == "ل" && cue.Takes == CueTakes.Name)
                fits = at + cue.Words.Length < words.Count && words[at + cue.Words.Length].Key is ['ل', _, _, ..];
            if (fits)
                return cue;
        }
        return null;
    }

    private static FrozenDictionary<string, Cue[]> Index(List<Cue> cues) =>
        cues.GroupBy(c => c.Words[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(c => c.Words.Length).ToArray(), StringComparer.Ordinal);

    private static CueSet LoadArabic()
    {
        var verbs = new List<Cue>();
        foreach (var row in WordTables.Rows("Claims/cues-arabic"))
        {
            var ambiguous = row[0].StartsWith('?');
            var pasts = WordTables.Words(row[0].TrimStart('?')).Select(Key).ToArray();
            var present = Key(row[1]);
            var forms = new List<string>
            {
                pasts[0], pasts[^1], pasts[0] + "وا", pasts[0] + "ا", pasts[^1] + "ا", present, "ت" + present[1..], present + "ون", present + "ان", "ت" + present[1..] + "ان",
            };
            foreach (var form in forms.Distinct())
            {
                foreach (var conjunction in new[] { "", "و", "ف" })
                    verbs.Add(new([conjunction + form], ClassOf(row[3]), CueTakes.Clause) { Particle = row[2] == "-" ? "" : Key(row[2]), IsAmbiguous = ambiguous });
            }
        }
        var openers = new List<Cue>();
        foreach (var row in WordTables.Rows("Claims/participles-arabic"))
        {
            var participle = Key(row[0]);
            foreach (var form in new[] { participle, participle[..^1] + "ه", participle[..^1] + "ین" })
            {
                foreach (var conjunction in new[] { "", "و" })
                    openers.Add(new([conjunction + form], ClassOf(row[2]), CueTakes.Clause) { Particle = row[1] == "-" ? "" : Key(row[1]) });
            }
        }
        return new(verbs, openers, Sources("Claims/sources-arabic"));
    }

    private static CueSet LoadPersian()
    {
        var verbs = new List<Cue>();
        foreach (var row in WordTables.Rows("Claims/cues-persian"))
        {
            foreach (var nominal in WordTables.Words(row[0]))
            {
                foreach (var verb in WordTables.Words(row[1]))
                {
                    var head = nominal == "-" ? [] : nominal.Split(' ').Select(Key).ToArray();
                    foreach (var form in PersianForms(Key(verb)))
                        verbs.Add(new(form is ["ند"] ? [.. head[..^1], head[^1] + "ند"] : [.. head, .. form], ClassOf(row[2]), CueTakes.Clause));
                }
            }
        }
        var openers = new List<Cue>();
        foreach (var row in WordTables.Rows("Claims/preludes-persian"))
        {
            foreach (var phrase in WordTables.Words(row[0]))
            {
                var words = phrase.Split(' ').Select(Key).Where(w => w.Length > 0).ToArray();
                openers.Add(new(words, ClassOf(row[1]), words[^1] is "اینکه" or "که" ? CueTakes.Clause : CueTakes.Noun));
            }
        }
        return new(verbs, openers, Sources("Claims/sources-persian"));
    }

    private static List<Cue> Sources(string table)
    {
        var sources = new List<Cue>();
        foreach (var row in WordTables.Rows(table))
        {
            foreach (var phrase in WordTables.Words(row[0]))
            {
                var words = phrase.Split(' ').Select(Key).Where(w => w.Length > 0).ToArray();
                // «وفقا لـ»: the preposition is written together with the source
                var joined = words.Length > 1 && words[^1] == "ل";
                if (joined)
                    words = words[..^1];
                foreach (var conjunction in table.EndsWith("arabic", StringComparison.Ordinal) ? new[] { "", "و" } : [""])
                    sources.Add(new([conjunction + words[0], .. words[1..]], CueClass.Say, row[1] == "name" ? CueTakes.Name : CueTakes.Nothing) { Particle = joined ? "ل" : "" });
            }
        }
        return sources;
    }

    /// <summary>The third persons of past, perfect, past perfect, future and present, fused or spaced.</summary>
    private static IEnumerable<string[]> PersianForms(string past)
    {
        if (past is "است")
        {
            foreach (var form in new[] { "است", "هستند", "بود", "بودند", "بوده", "میباشد", "باشد", "ند" })
                yield return [form];
            yield break;
        }
        foreach (var ending in new[] { "", "ند", "ه", "هاست", "هاند" })
            yield return [past + ending];
        foreach (var auxiliary in new[] { "است", "اند", "بود", "بودند" })
            yield return [past + "ه", auxiliary];
        foreach (var ending in new[] { "", "ند" })
        {
            yield return ["می" + past + ending];
            yield return ["می", past + ending];
        }
        if (Present(past) is not { } present)
            yield break;
        foreach (var ending in new[] { "د", "ند" })
        {
            yield return ["می" + present + ending];
            yield return ["می", present + ending];
            if (past is "داشت" or "گفت")
                yield return [present + ending];
        }
    }

    private static string? Present(string past) => past switch
    {
        "کرد" => "کن",
        "گفت" => "گوی",
        "افزود" => "افزای",
        "داشت" => "دار",
        "داد" => "ده",
        "شد" => "شو",
        "نوشت" => "نویس",
        "دانست" => "دان",
        "خواند" => "خوان",
        "نمود" => "نمای",
        "گردید" => "گرد",
        "ساخت" => "ساز",
        "پرسید" => "پرس",
        "ورزید" => "ورز",
        "شمرد" => "شمار",
        "فرمود" => "فرمای",
        "خواست" => "خواه",
        "طلبید" => "طلب",
        "پذیرفت" => "پذیر",
        "فراخواند" => "فراخوان",
        "گرفت" => "گیر",
        "زد" => "زن",
        "آورد" => "آور",
        _ => null,
    };

    private static CueClass ClassOf(string word) => word switch
    {
        "say" => CueClass.Say,
        "deny" => CueClass.Deny,
        "wish" => CueClass.Wish,
        "plan" => CueClass.Plan,
        "evaluate" => CueClass.Evaluate,
        "mention" => CueClass.Mention,
        _ => throw new InvalidDataException($"Found the cue class '{word}', expected say, deny, wish, plan, evaluate or mention."),
    };

    private static string Key(string word) => LetterFold.FoldToString(word);
}
