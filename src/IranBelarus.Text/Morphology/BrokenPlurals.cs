using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Morphology;

/// <summary>
/// Guesses the singular of an Arabic broken plural that is not listed: the word, without the clitics around it, must have the shape of a plural, and the singular that the shape
/// leads to must be a noun or adjective of the lexicon (مآخذ, the shape of مفاعل: مأخذ). Works on folded letters, where أ إ آ are ا, ة is ه and ء is gone.
/// </summary>
/// <remarks>
/// The shapes are those of the grammars (Wright, A Grammar of the Arabic Language, I §§ 300–305); which singulars they lead to, and in which order, was chosen by counts over the plurals
/// that the lexicon lists. Left out are shapes that most often are no plural at all, فعال، فعل، فعلة، فعلى: these plurals are listed, never guessed. Immutable, safe to share between threads.
/// </remarks>
internal sealed class BrokenPlurals
{
    /// <summary>The letter that only marks shapes; no letter of a root is spelt so.</summary>
    private const char Alif = 'ا';

    // 1 to 4: letters of the root, which a singular takes over. After ≠: what the last letter of the root is not, after ~ what its first is not.
    // Of singulars: ? only one that has no plural listed, ! only a noun.
    private static readonly string[] Rows =
    [
        "ا12ا2: 122 12",                                        // أفعال: حدّ
        "ا12ا: 12و ا1ی2 12ی2 12ا 12 ا12?",                      // أعضاء، أخطاء، أجزاء، أسماء; أمراء، أشداء
        "ا1وا2: 1و2 1ا2",                                       // ألوان، أبواب
        "ا1یا2: 1ی2 1ا2",                                       // أعياد
        "ا12ا3: 123 123ه? 12ی3? 1ا23?",                         // أعمال، أفكار، أيتام، أنصار
        "12و2≠ی: 12?",                                            // فعول: خطوط
        "1وو2≠ی: 1ا2",                                            // رؤوس
        "ا1و2: ا12!?",                                          // أصول
        "12و3≠ی: 123!?",                                        // عقود
        "ا12یه: 12ا 1ا2?",                                      // أفعلة: أدوية، أودية
        "ا12ه: 12ا2 12ی2",                                      // أسنّة، أدلّة
        "ا1ی2ه: 1وا2",                                          // أسئلة
        "ا123ه: 12ا3 12ی3 12و3? 123?",                          // أسلحة، أرغفة، أعمدة
        "1و2ا: 1یی2",                                           // فعلاء: رؤساء
        "123ا: 12ی3 1ا23?",                                     // وزراء، شعراء
        "ا12یا: 12ی",                                           // أفعلاء: أغنياء
        "ا123ا: 12ی3",                                          // أصدقاء
        "1وا2: 1ا2ه",                                           // فواعل: موادّ
        "1وا2ی: 1ا2یه 1ا2ی?",                                   // نواحٍ، نوادٍ
        "1وا2ا: 1ا2یه",
        "اوا12: ا12",                                           // أواخر
        "1وای2≠ه: 1ای2ه 1ای2",                                    // دوائر، عوائق
        "1وا23≠ه~تم: 1ا23ه 1ا23 1و23! 1و23ه",                      // عواصم، شوارع، جواهر
        "1وا2ی3: 1ا2و3 1ا2ی3 1ی2ا3 1ا2و3ه 1و2ا3 1ا2ا3",         // قوانين، تواريخ، دواوين، فواتير
        "1وایا: 1اویه",                                         // زوايا
        "12ایا: 12یه 12ییه",                                    // قضايا، خطايا
        "12ای3≠هی~م: 12ی3ه 12ا3ه? 12و3ه? 12ی3!?",                  // فعائل: نتائج، رسائل، دلائل
        "م1ا2ی: م12ی م12ا م12یه? م12اه",                        // مفاعل: مبانٍ، مبادئ، معاصٍ، مآسٍ
        "م1ا23≠ه: م123ه م123!?",                                // مدارس، مواقع
        "م1ای2: م1ی2ه م1ا2ه م1ی2!",                              // مصائر
        "موا2ی3: می2ا3 مو2و3",                                  // مفاعيل: مواعيد
        "م1ا2ی3: م12و3 م12ا3 م12ی3 م12و3ه",                     // مشاريع، مفاتيح، مساكين
        "12ا2ی3≠هی: 12ا3 12ی3 12و3",                               // فعاعيل: شبابيك
        "12ا3ی4≠هی: 123و4 123ا4 123ی4 123و4ه 123ا4ه",              // فعاليل: صناديق، عناوين، تقارير
        "12ا34≠هی~مت: 1234! 1234ه",                             // فعالل: عناصر، قنابل
        "12ا3ی: 123ا",                                          // صحارٍ
        "ا1ا23≠هی: ا123ه ا123",                                 // أفاعل: أرامل، أرانب
        "ا1ا2ی: ا12یه ا12ی?",                                   // أغانٍ
        "ا1ا2ی3: ا12و3 ا12ی3 ا12ا3 ا12و3ه 12ی3?",               // أفاعيل: أساليب، أقاليم، أعاصير، أساطير، أحاديث
        "123ان: 12ی3!?",                                         // فعلان: قضبان
        "1ی2ان: 1ا2",                                           // جيران
        "12اه: 1ا2?",                                           // فعاة: قضاة
        "12ا34ه≠ی~ت: 1234ی?",                                  // فعاللة: مغاربة
        "12ا34ه≠ی~م: 123ا4? 123ی4? 123و4?",                   // عمالقة، تلامذة، فراعنة
    ];

    // the pronouns, ا of the accusative; by length: the first that is too long ends the search
    private static readonly string[] Endings = ["", "ا", "ه", "ک", "ی", "ها", "هم", "هن", "کم", "نا", "هما"];

    /// <summary>Fewest and most letters of a shape.</summary>
    private const int Shortest = 4, Longest = 6;

    private readonly AffixTrie _prefixes;
    private readonly FormTable _table;

    /// <param name="prefixes">What can stand before a noun.</param>
    /// <param name="table">The known forms.</param>
    public BrokenPlurals(AffixTrie prefixes, FormTable table) => (_prefixes, _table) = (prefixes, table);

    /// <summary>What the spelling of a word, before it was folded, says: إ marks masdars (إعلان), and no plural that is guessed has it; behind ة there is no pronoun.</summary>
    public static PluralSpelling SpellingOf(ReadOnlySpan<char> word) => word.IndexOfAny('إ', '\u0655') >= 0 ? PluralSpelling.Impossible
        : word.TrimEnd("\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652") is [.., 'ة'] ? PluralSpelling.Feminine : PluralSpelling.Open;

    /// <summary>The singular of a word.</summary>
    /// <param name="key">The folded word, one that has no reading.</param>
    /// <param name="spelling">How it was spelt.</param>
    /// <returns>The lemma's number, or −1: the word has no shape of a plural, or none that leads to a lemma. Of several the one wins for which least is taken off, then the first of the shape.</returns>
    [SkipLocalsInit]
    public int Guess(ReadOnlySpan<char> key, PluralSpelling spelling)
    {
        if (spelling == PluralSpelling.Impossible || key.Length < Shortest || key.Length > AffixAnalyzer.LongestWord)
            return -1;
        Span<Affix> prefixes = stackalloc Affix[AffixTrie.MostOfWord];
        var (best, least) = (-1, int.MaxValue);
        foreach (var prefix in prefixes[.._prefixes.Match(key, prefixes)])
        {
            // ف and ك are seldom more than the first letter
            if ((prefix.Kinds & WordForm.Noun) == 0 || (prefix.Length > 0 && !prefix.HasArticle && key[prefix.Length - 1] is 'ف' or 'ک'))
                continue;
            var rest = key[prefix.Length..];
            foreach (var ending in Endings)
            {
                var length = rest.Length - ending.Length;
                if (length < Shortest || prefix.Length + ending.Length >= least || ((prefix.HasArticle || spelling == PluralSpelling.Feminine) && ending.Length > 0))
                    break;
                if (length > Longest + 1 || !rest.EndsWith(ending))
                    continue;
                var stem = rest[..length];
                // رؤسائهم، رؤساؤهم
                if (ending.Length > 0 && length > Shortest && stem[^1] is 'ی' or 'و' && stem[^2] == Alif)
                    stem = stem[..^1];
                if (Singular(stem) is >= 0 and var lemma)
                    (best, least) = (lemma, prefix.Length + ending.Length);
            }
        }
        return best;
    }

    /// <summary>The singular of a plural with nothing around it, or −1.</summary>
    private int Singular(ReadOnlySpan<char> stem)
    {
        if (stem.Length > Longest)
            return -1;
        var (rows, shapes, shape) = (Table.Rows, Table.Shapes, ShapeOf(stem));
        var at = shapes.AsSpan().IndexOf(shape);
        if (at < 0)
            return -1;
        Span<char> root = stackalloc char[Row.MostLetters];
        Span<char> singular = stackalloc char[Row.LongestSingular];
        for (; at < rows.Length && shapes[at] == shape; at++)
        {
            var row = rows[at];
            if (!row.Matches(stem, root))
                continue;
            foreach (var candidate in row.Singulars)
            {
                if (Lemma(Row.Write(candidate.Text, root, singular), candidate) is >= 0 and var lemma)
                    return lemma;
            }
        }
        return -1;
    }

    private int Lemma(ReadOnlySpan<char> singular, Candidate candidate)
    {
        var place = _table.Find(singular);
        if (place < 0)
            return -1;
        var lemma = _table.LemmaAt(place);
        foreach (var analysis in _table.AnalysesOf(place))
        {
            var form = FormTable.FormOf(analysis);
            if (FormTable.LemmaOf(analysis) == lemma && (form & WordForm.Singular) != 0)
                return (candidate.Unlisted && (form & WordForm.Pluralized) != 0) || (candidate.Noun && (form & WordForm.Feminine) != 0) ? -1 : lemma;
        }
        return -1;
    }

    /// <summary>The length of a word and where ا stands in it: what words must share with a shape before their letters are compared.</summary>
    private static int ShapeOf(ReadOnlySpan<char> word)
    {
        var shape = 1;
        foreach (var letter in word)
            shape = shape << 1 | (letter == Alif ? 1 : 0);
        return shape;
    }

    /// <summary>The shapes in the order in which they are looked up, read when the first is needed.</summary>
    private static class Table
    {
        public static readonly Row[] Rows = [.. BrokenPlurals.Rows.Select(Row.Parse).OrderBy(r => r.Shape)];

        public static readonly int[] Shapes = [.. Rows.Select(r => r.Shape)];
    }

    /// <summary>A singular that a shape leads to.</summary>
    /// <param name="Text">Its letters.</param>
    /// <param name="Unlisted">Whether only a lemma without a listed plural will do.</param>
    /// <param name="Noun">Whether no adjective will do.</param>
    private readonly record struct Candidate(string Text, bool Unlisted, bool Noun);

    /// <summary>A shape of plurals.</summary>
    private sealed record Row(string Plural, string NotFirst, string NotLast, Candidate[] Singulars)
    {
        public const int MostLetters = 4, LongestSingular = 8;

        public int Shape { get; } = ShapeOf(Plural);

        public static Row Parse(string text)
        {
            var sides = text.Split(": ");
            var first = sides[0].Split('~');
            var last = first[0].Split('≠');
            return new(last[0], first.Length > 1 ? first[1] : "", last.Length > 1 ? last[1] : "", [.. sides[1].Split(' ').Select(s => new Candidate(s.TrimEnd('?', '!'), s.Contains('?'), s.Contains('!')))]);
        }

        /// <summary>Whether a word of the same length and with ا at the same places has the shape.</summary>
        /// <param name="word">The word.</param>
        /// <param name="root">Receives the letters of the root.</param>
        public bool Matches(ReadOnlySpan<char> word, Span<char> root)
        {
            var letters = 0;
            for (var i = 0; i < word.Length; i++)
            {
                if (!char.IsAsciiDigit(Plural[i]))
                {
                    if (word[i] != Plural[i])
                        return false;
                    continue;
                }
                var number = Plural[i] - '1';
                if (number < letters && root[number] != word[i])
                    return false;
                root[number] = word[i];
                letters = Math.Max(letters, number + 1);
            }
            return !NotFirst.Contains(root[0]) && !NotLast.Contains(root[letters - 1]);
        }

        public static ReadOnlySpan<char> Write(string singular, ReadOnlySpan<char> root, Span<char> destination)
        {
            for (var i = 0; i < singular.Length; i++)
                destination[i] = char.IsAsciiDigit(singular[i]) ? root[singular[i] - '1'] : singular[i];
            return destination[..singular.Length];
        }
    }
}
