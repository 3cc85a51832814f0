using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Morphology;

/// <summary>
/// Finds the lemmas of a Persian word by taking off plural, indefinite, ezafe, comparative, possessive and copula endings, and the prefixes and personal
/// endings of verbs. A split counts only when the rest is a known form that can take these affixes; of several splits the one that
/// takes off least wins (<see cref="Readings"/>). Rules of our own, after the grammar of Persian. Works on folded letters: half-spaces do not matter.
/// </summary>
internal sealed class PersianAffixes(FormTable table)
{
    /// <inheritdoc cref="ArabicAffixes.LongestWord"/>
    public const int LongestWord = 40;

    /// <summary>Fewest letters of a stem that is named beside a longer one: of short ones chance has too many (دولت is not دول with ت, نامه not نام with ه).</summary>
    private const int ShortestFurther = 3;

    private static readonly Affix[] Prefixes = MakePrefixes();

    private static readonly Affix[] Suffixes = MakeSuffixes();

    private static readonly AffixSet PrefixSet = new(Affix.Texts(Prefixes), endings: false);
    private static readonly AffixSet SuffixSet = new(Affix.Texts(Suffixes), endings: true);

    private readonly FormTable _table = table;

    /// <inheritdoc cref="ArabicAffixes.Analyze"/>
    [SkipLocalsInit]
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas, out int best, out bool function)
    {
        best = 0;
        function = false;
        if (key.Length is 0 or > LongestWord)
            return 0;
        Span<int> prefixes = stackalloc int[8];
        Span<int> suffixes = stackalloc int[16];
        prefixes = prefixes[..PrefixSet.Match(key, prefixes)];
        suffixes = suffixes[..SuffixSet.Match(key, suffixes)];
        var readings = new Readings(stackalloc Reading[Readings.Most]);
        Span<uint> hashes = stackalloc uint[LongestWord + 1];
        foreach (var first in prefixes)
        {
            var prefix = Prefixes[first].Text;
            // می and نمی are sure signs of a verb: with them a verb is as likely as a noun that happens to begin so (می‌گوید, not میگو)
            var sure = prefix.Length > 1 && prefix[^1] == 'ی' && prefix[^2] == 'م';
            var cost = sure ? 0 : prefix.Length;
            var rest = key[prefix.Length..];
            KeyTable.HashAll(rest, hashes);
            foreach (var last in suffixes)
            {
                var ending = Suffixes[last];
                var suffix = ending.Text;
                var taken = cost + suffix.Length;
                var kinds = Prefixes[first].Kinds & ending.Kinds;
                if (kinds == 0 || suffix.Length >= rest.Length || (taken > readings.Least && (kinds & ending.Inflection) == 0))
                    continue;
                var stem = rest[..^suffix.Length];
                if (stem.Length == 1 && suffix.Length > 0)
                    continue;
                var form = _table.Forms.Find(stem, hashes[stem.Length]);
                if (form < 0)
                    continue;
                foreach (var analysis in _table.AnalysesOf(form))
                {
                    // a present stem says nothing without an ending or prefix
                    var kind = FormTable.FormOf(analysis) & kinds;
                    if (kind != 0 && (kind != WordForm.Present || (sure ? suffix.Length : taken) != 0))
                        readings.Add(new(FormTable.LemmaOf(analysis), taken, first, (kind & ending.Inflection) != 0 && stem.Length >= ShortestFurther, Reading.IsFunction(FormTable.FormOf(analysis), kinds)));
                }
            }
        }
        return readings.CopyTo(lemmas, out best, out function);
    }

    private static Affix[] MakePrefixes()
    {
        var all = new List<Affix>();
        void Add(string text, WordForm kinds) => Affix.Add(all, text, kinds, inflection: true);
        Add("", WordForm.Noun | WordForm.Past | WordForm.Present | WordForm.Particle);
        Add("می", WordForm.Past | WordForm.Present);
        Add("نمی", WordForm.Past | WordForm.Present);
        Add("ن", WordForm.Past | WordForm.Present);
        Add("ب", WordForm.Past | WordForm.Present);
        Add("نی", WordForm.Past | WordForm.Present);        // نیفتاد، نیاید
        Add("بی", WordForm.Present);                        // بیاید
        return Affix.Sorted(all);
    }

    private static Affix[] MakeSuffixes()
    {
        var all = new List<Affix>();
        void Add(string before, string texts, WordForm kinds, bool inflection = false)
        {
            foreach (var text in texts.Split(' '))
                Affix.Add(all, before + text, kinds, inflection);
        }
        const string possessives = "م ت ش مان تان شان ام ات اش یم یت یش یمان یتان یشان", copulas = "ام ای است ست ایم اید اند یم ید ند یی";
        Affix.Add(all, "", WordForm.Noun | WordForm.Past | WordForm.Present | WordForm.Particle, inflection: false);
        foreach (var plural in "ها ان گان یان ات جات ین هها".Split(' '))
        {
            Affix.Add(all, plural, WordForm.Noun, inflection: true);
            Add(plural, possessives, WordForm.Noun, inflection: true);
            Add(plural, "ی یی ای", WordForm.Noun, inflection: true);
        }
        foreach (var degree in "تر ترین".Split(' '))
        {
            Affix.Add(all, degree, WordForm.Noun, inflection: true);
            Add(degree, "ی ها های هایی ین ند", WordForm.Noun, inflection: true);
        }
        Add("", possessives, WordForm.Noun);
        Add("", copulas, WordForm.Noun);
        Add("", "ی ای یی را گی", WordForm.Noun);
        Add("", "م ی یم ید ند ه ن نی هام های هاست هایم هاید هاند هبود هبودند هباشد هشد هشده گان", WordForm.Past, inflection: true);
        Add("", "ش شان م ت مان تان اش", WordForm.Past);
        Add("", "م ی د یم ید ند نده ندگان دش ندش مش", WordForm.Present, inflection: true);
        Add("", "م ت ش مان تان شان", WordForm.Particle);
        return Affix.Sorted(all);
    }
}
