using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.TableGen.Lexicon;

/// <summary>
/// What can stand around an Arabic stem: conjunction (و ف), preposition (ب ك ل), article, future س, person prefixes; gender, number, case and person endings, pronouns.
/// Rules of our own, after the grammar of Modern Standard Arabic; folded: ك is ک.
/// </summary>
internal static class ArabicAffixes
{
    private static readonly string[] Pronouns = ["ه", "ها", "هم", "هما", "هن", "ک", "کم", "کما", "نا", "ی", "نی"];

    /// <summary>An analyser with these affixes and the forms.</summary>
    public static byte[] Analyzer(byte[] forms) =>
        // the person prefix ت counts as none, since verbs of forms V and VI begin so: تمثل is read as one of them and as the present of مثل
        AffixAnalyzer.Build(Prefixes().Prefixes(isSure: _ => false, isNone: p => p is "ت"), Suffixes().Suffixes(), forms, shortestInflected: 1, shortestFurther: 1);

    private static AffixList Prefixes()
    {
        var all = new AffixList();
        all.Add("", WordForm.Noun | WordForm.Feminine | WordForm.Past | WordForm.Particle);
        all.Add("و ف ل ول", WordForm.Noun | WordForm.Feminine | WordForm.Past | WordForm.Particle);
        all.Add("ال وال فال بال کال لل وبال وکال ولل فبال فلل", WordForm.Noun | WordForm.Feminine, article: true);
        all.Add("ب ک وب وک", WordForm.Noun | WordForm.Feminine | WordForm.Particle);
        all.Add("فب", WordForm.Noun | WordForm.Feminine);
        all.Add("فل", WordForm.Noun | WordForm.Feminine | WordForm.Past);
        all.Add("ی ت ن ا وی وت ون وا فی فت فن سی ست سن سا وسی وست وسن فسی فست لی لت لن ولی ولت", WordForm.Present);
        return all;
    }

    private static AffixList Suffixes()
    {
        var all = new AffixList();
        all.Add("", WordForm.Noun | WordForm.Past | WordForm.Present | WordForm.Particle, article: true);
        all.Add("ه ات ان ین ون", WordForm.Noun, article: true);
        all.Add("ه ات تان تین", WordForm.Feminine, article: true);
        all.Add("ا ی و", WordForm.Noun, inflection: false);
        all.Add("تا تی", WordForm.Feminine);
        all.Add("ت ا وا نا تم ن تا تما", WordForm.Past);
        all.Add("ون وا ان ا ین ی ن", WordForm.Present);
        foreach (var pronoun in Pronouns)
        {
            void Add(string endings, WordForm kinds) => all.Add(string.Join(' ', endings.Split(' ').Select(e => e + pronoun)), kinds, inflection: false);
            Add("", WordForm.Noun | WordForm.Past | WordForm.Present | WordForm.Particle);
            Add("ت ات ا ی و ای", WordForm.Noun);
            Add("ت ات تی تا", WordForm.Feminine);
            Add("ت و نا تا", WordForm.Past);
            Add("ون و ان", WordForm.Present);
        }
        return all;
    }
}
