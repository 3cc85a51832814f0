using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.TableGen.Lexicon;

/// <summary>
/// What can stand around a Persian stem: plural, indefinite, ezafe, comparative, possessive and copula endings, and the prefixes and personal endings of verbs.
/// Rules of our own, after the grammar of Persian; folded, so that half-spaces do not matter.
/// </summary>
internal static class PersianAffixes
{
    private const string Possessives = "م ت ش مان تان شان ام ات اش یم یت یش یمان یتان یشان", Copulas = "ام ای است ست ایم اید اند یم ید ند یی";

    /// <summary>An analyser with these affixes and the forms.</summary>
    public static byte[] Analyzer(byte[] forms) =>
        // می and نمی are sure signs of a verb: with them a verb is as likely as a noun that happens to begin so (می‌گوید, not میگو);
        // of short stems chance has too many to name them beside a longer one (دولت is not دول with ت, نامه not نام with ه)
        AffixAnalyzer.Build(Prefixes().Prefixes(isSure: p => p is "می" or "نمی", isNone: _ => false), Suffixes().Suffixes(), forms, shortestInflected: 2, shortestFurther: 3);

    private static AffixList Prefixes()
    {
        var all = new AffixList();
        all.Add("", WordForm.Noun | WordForm.Past | WordForm.Present | WordForm.Particle);
        all.Add("می نمی ن ب", WordForm.Past | WordForm.Present);
        all.Add("نی", WordForm.Past | WordForm.Present);        // نیفتاد، نیاید
        all.Add("بی", WordForm.Present);                        // بیاید
        return all;
    }

    private static AffixList Suffixes()
    {
        var all = new AffixList();
        void Add(string before, string texts, WordForm kinds, bool inflection = false) => all.Add(string.Join(' ', texts.Split(' ').Select(t => before + t)), kinds, inflection);
        all.Add("", WordForm.Noun | WordForm.Past | WordForm.Present | WordForm.Particle, inflection: false);
        foreach (var plural in "ها ان گان یان ات جات ین هها".Split(' '))
        {
            all.Add(plural, WordForm.Noun);
            Add(plural, Possessives, WordForm.Noun, inflection: true);
            Add(plural, "ی یی ای", WordForm.Noun, inflection: true);
        }
        foreach (var degree in "تر ترین".Split(' '))
        {
            all.Add(degree, WordForm.Noun);
            Add(degree, "ی ها های هایی ین ند", WordForm.Noun, inflection: true);
        }
        Add("", Possessives, WordForm.Noun);
        Add("", Copulas, WordForm.Noun);
        Add("", "ی ای یی را گی", WordForm.Noun);
        Add("", "م ی یم ید ند ه ن نی هام های هاست هایم هاید هاند هبود هبودند هباشد هشد هشده گان", WordForm.Past, inflection: true);
        Add("", "ش شان م ت مان تان اش", WordForm.Past);
        Add("", "م ی د یم ید ند نده ندگان دش ندش مش", WordForm.Present, inflection: true);
        Add("", "م ت ش مان تان شان", WordForm.Particle);
        return all;
    }
}
