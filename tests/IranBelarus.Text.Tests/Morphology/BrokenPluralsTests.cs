using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Morphology;
using IranBelarus.Text.Tests.Lexicons;
using IranBelarus.Text.Unicode;
using Xunit.Abstractions;

namespace IranBelarus.Text.Tests.Morphology;

/// <summary>The guesser of broken plurals, on lexica that list no plural.</summary>
public class BrokenPluralsTests(ITestOutputHelper output)
{
    /// <summary>Shapes of plurals with their singulars, one shape a row.</summary>
    public static TheoryData<string, string> Shapes => new()
    {
        { "أفعال", "أعمال عمل، أقلام قلم، أحزاب حزب، أفكار فكرة، أيتام يتيم" },
        { "أفعال, hollow", "أبواب باب، أحوال حال، ألوان لون، أعياد عيد، أسواق سوق" },
        { "أفعال, doubled", "أجداد جد، أسرار سر، أضداد ضد" },
        { "أفعال, weak or hamzated last", "أعضاء عضو، أجزاء جزء، أخطاء خطأ، أسماء اسم، أعداء عدو" },
        { "فعول", "عقود عقد، حدود حد، خطوط خط، وجوه وجه، رؤوس رأس، أصول أصل، أمور أمر، جهود جهد" },
        { "أفعلة", "أسلحة سلاح، أرغفة رغيف، أعمدة عمود، أدلة دليل، أسنة سنان، أدوية دواء، أسئلة سؤال، أنظمة نظام" },
        { "فعلاء", "وزراء وزير، شعراء شاعر، رؤساء رئيس، أمراء أمير، زعماء زعيم" },
        { "أفعلاء", "أصدقاء صديق، أغنياء غني، أطباء طبيب، أشداء شديد، أنبياء نبي" },
        { "فواعل", "عواصم عاصمة، شوارع شارع، جواهر جوهر، مواد مادة، نواحي ناحية، زوايا زاوية، دوائر دائرة، عوائق عائق، أواخر آخر" },
        { "فواعيل", "قوانين قانون، تواريخ تاريخ، دواوين ديوان، فواتير فاتورة، صواريخ صاروخ" },
        { "فعائل", "نتائج نتيجة، رسائل رسالة، دلائل دليل، صحائف صحيفة، وسائل وسيلة" },
        { "فعالى", "قضايا قضية، هدايا هدية، خطايا خطيئة، صحارى صحراء، وصايا وصية" },
        { "مفاعل", "مدارس مدرسة، مواقع موقع، مباني مبنى، مبادئ مبدأ، معاصي معصية، مشاكل مشكلة، مصانع مصنع" },
        { "مفاعيل", "مشاريع مشروع، مفاتيح مفتاح، مساكين مسكين، مواعيد ميعاد، مواثيق ميثاق" },
        { "فعاليل", "صناديق صندوق، عناوين عنوان، تقارير تقرير، شبابيك شباك، تماثيل تمثال، قناديل قنديل" },
        { "فعالل", "عناصر عنصر، قنابل قنبلة، دراهم درهم، سلاسل سلسلة" },
        { "أفاعل", "أرامل أرملة، أرانب أرنب، أغاني أغنية" },
        { "أفاعيل", "أساليب أسلوب، أقاليم إقليم، أعاصير إعصار، أساطير أسطورة، أحاديث حديث" },
        { "فعلان", "قضبان قضيب، جيران جار، نيران نار، تيجان تاج" },
        { "فعاة", "قضاة قاض، رماة رام، بناة بان" },
        { "فعاللة", "مغاربة مغربي، عمالقة عملاق، تلامذة تلميذ، فراعنة فرعون" },
    };

    /// <summary>Words that only look like a plural of a lemma that is there.</summary>
    public static TheoryData<string, string> Others => new()
    {
        { "كتاب", "كتب" },              // فعال is left out, and
        { "سلاح", "سلح" },
        { "جهاز", "جهز" },
        { "كتب", "كتبة" },              // فعل too
        { "علمي", "عليم" },             // فعلى is spelt as an adjective of relation
        { "كاتبة", "كتب" },
        { "اتحاد", "أحد" },             // no shape of a plural
        { "تعارف", "تعرفة" },           // masdars of form VI
        { "تفاهم", "تفهم" },
        { "تواصل", "توصل" },
        { "مساعدة", "مسعد" },           // masdars of form III
        { "سياسية", "سيسي" },
        { "نهائية", "نهاية" },
        { "سنوي", "سن" },
        { "إعلان", "علن" },             // masdars of form IV are spelt with إ
        { "للإعلانات", "علن" },
        { "بإصلاح", "صلح" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_plural_of_a_known_shape_leads_to_its_singular(string shape, string pairs)
    {
        var all = pairs.Split('،', StringSplitOptions.TrimEntries).Select(p => p.Split(' ')).ToList();
        var lexicon = new Lexicon(all.Select(p => (p[1], false)));
        all.Select(p => $"{p[0]} {lexicon.Guess(p[0])}").Should().Equal(all.Select(p => $"{p[0]} {Key(p[1])}"), shape);
        all.Select(p => $"{p[0]} {lexicon.Guess("وال" + p[0])}").Should().Equal(all.Select(p => $"{p[0]} {Key(p[1])}"), "of {0} with the article", shape);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Other_words_lead_nowhere(string word, string lemma) => new Lexicon([(lemma, false)]).Guess(word).Should().BeEmpty();

    [Theory]
    [InlineData("والأحزاب", "حزب")]
    [InlineData("للأحزاب", "حزب")]
    [InlineData("بأوضاعها", "وضع")]
    [InlineData("وأحزابهم", "حزب")]
    [InlineData("أحزابًا", "حزب")]
    [InlineData("عقودنا", "عقد")]
    [InlineData("عقودكم", "عقد")]
    [InlineData("عقودي", "عقد")]
    [InlineData("رؤسائهم", "رئيس")]
    [InlineData("ورؤساؤها", "رئيس")]
    [InlineData("لرؤسائنا", "رئيس")]
    [InlineData("الأحزابها", "")]                    // no pronoun behind the article
    [InlineData("احزاب", "حزب")]                    // as typed without hamza
    public void Clitics_are_taken_off(string word, string singular) =>
        new Lexicon([("حزب", false), ("وضع", false), ("رئيس", false), ("عقد", false)]).Guess(word).Should().Be(Key(singular));

    [Fact]
    public void Only_nouns_and_adjectives_of_the_lexicon_are_singulars()
    {
        new Lexicon([]).Guess("أحزاب").Should().BeEmpty();
        new Lexicon([("حزب", false)], WordForm.Noun).Guess("أحزاب").Should().BeEmpty("a name is no singular");
        new Lexicon([("حزب", false)], WordForm.Past).Guess("أحزاب").Should().BeEmpty("a verb neither");
    }

    [Fact]
    public void Doubtful_shapes_need_a_lemma_without_a_plural()
    {
        new Lexicon([("نفر", false)]).Guess("نفور").Should().Be("نفر");
        new Lexicon([("نفر", true)]).Guess("نفور").Should().BeEmpty("أنفار is listed");
        new Lexicon([("جدول", true), ("عمل", true)]).Guess("أعمال").Should().Be("عمل", "أفعال is a sure shape");
    }

    [Fact]
    public void Of_several_singulars_the_first_of_the_shape_wins()
    {
        new Lexicon([("نتاجة", false), ("نتيجة", false)]).Guess("نتائج").Should().Be("نتیجه");
        new Lexicon([("مدرس", false), ("مدرسة", false)]).Guess("مدارس").Should().Be("مدرسه");
    }

    [Theory]
    [InlineData("")]
    [InlineData("ا")]
    [InlineData("اااا")]
    [InlineData("\uD800\uDC00\uD800\uDFFF")]
    [InlineData("وبالوبالوبالوبالوبالوبالوبالوبالوبالوبالوبالأحزاب")]
    public void Odd_words_do_no_harm(string word) => new Lexicon([("حزب", false)]).Guess(word).Should().BeEmpty();

    /// <summary>
    /// Each listed plural of the lexicon as if it were not listed, and each other lemma as if it were unknown. A lemma counts as one with a plural where it has a second one.
    /// </summary>
    [Fact]
    public void The_listed_plurals_are_guessed_where_they_are_hidden()
    {
        var lines = LexiconLine.ReadAll().ToList();
        var lemmas = lines.Where(l => l.PartOfSpeech is "n" or "adj").SelectMany(l => l.LemmasWithForms(0)).Where(l => !l.Lemma.Contains(' ')).ToList();
        var singulars = lemmas.SelectMany(l => l.Forms.Select(f => (Plural: Key(f), Singular: Key(l.Lemma)))).Where(p => p.Plural != p.Singular).Distinct().ToLookup(p => p.Plural, p => p.Singular);
        var listed = lemmas.SelectMany(l => l.Forms.Select(f => (Singular: Key(l.Lemma), Plural: Key(f)))).Distinct().ToLookup(p => p.Singular, p => p.Plural);
        var adjectives = lines.Where(l => l.PartOfSpeech is "adj").SelectMany(l => l.Lemmas(0)).Select(Key).ToHashSet();
        var lexicon = new Lexicon(lemmas.Where(l => !singulars.Contains(Key(l.Lemma))).Select(l => (l.Lemma, listed[Key(l.Lemma)].Count() > 1)), adjectives: adjectives);

        var guesses = singulars.Select(s => (Plural: s.Key, Guess: lexicon.Guess(s.Key, PluralSpelling.Open), Singulars: s)).Where(g => g.Guess.Length > 0).ToList();
        var right = guesses.Count(g => g.Singulars.Contains(g.Guess));
        var others = lines.SelectMany(l => l.Lemmas(0)).Where(l => !l.Contains(' ') && !singulars.Contains(Key(l))).Distinct().ToList();
        var wrong = others.Where(o => lexicon.Guess(o).Length > 0).ToList();
        output.WriteLine($"{singulars.Count} listed plurals: {guesses.Count} guessed, {right} rightly; {others.Count} other lemmas: {wrong.Count} taken for a plural");
        output.WriteLine("wrong: " + string.Join(' ', guesses.Where(g => !g.Singulars.Contains(g.Guess)).Select(g => $"{g.Plural}>{g.Guess}")));
        output.WriteLine("others: " + string.Join(' ', wrong.Select(o => $"{o}>{lexicon.Guess(o)}")));

        ((double)right / guesses.Count).Should().BeGreaterThan(0.9, "of the precision");
        ((double)right / singulars.Count).Should().BeGreaterThan(0.5, "of the recall, over the shapes that are never guessed too");
        ((double)wrong.Count / others.Count).Should().BeLessThan(0.02, "and many of them are plurals that have a line of their own");
    }

    [Theory]
    [InlineData("كتاب", "کتاب")]
    [InlineData("سلاح", "سلاح")]
    [InlineData("جهاز", "جهاز")]
    [InlineData("اتحاد", "اتحاد")]
    [InlineData("إعلان", "اعلان")]
    [InlineData("الإصلاح", "اصلاح")]
    [InlineData("حدود", "حد")]
    [InlineData("والأحزاب", "حزب")]
    [InlineData("بأوضاعها", "وضع")]
    [InlineData("آراء", "رای")]
    [InlineData("آراؤهم", "رای")]
    [InlineData("القضاة", "قاض")]
    [InlineData("المباني", "مبنی")]
    [InlineData("الخطط", "خطه")]
    [InlineData("الرؤساء", "رییس")]
    [InlineData("قتلى", "قتیل")]
    [InlineData("الطلبة", "طالب")]
    [InlineData("الرجال", "رجل")]
    [InlineData("الأشهر", "شهر")]
    [InlineData("العمال", "عامل")]
    [InlineData("الأخبار", "خبر")]
    [InlineData("المعارض", "معارض")]                // the opponent, or fairs: no shared meaning
    [InlineData("القصر", "قصر")]
    [InlineData("يلعبون", "لعب")]
    public void The_stemmer_knows_words_and_plurals_of_all_shapes(string word, string stem) => ArabicStemmer.Stem(word).Should().Be(stem);

    [Theory]
    [InlineData("الأصحاء", "صحیح")]
    [InlineData("تصاريح", "تصریح")]
    [InlineData("والنواتج", "ناتج")]
    [InlineData("رفقاء", "رفیق")]
    public void The_stemmer_guesses_what_is_not_listed(string word, string stem)
    {
        LexiconLine.ReadAll().SelectMany(l => l.Words(0)).Should().NotContain(word, "it would not be guessed");
        ArabicStemmer.Stem(word).Should().Be(stem);
    }

    private static string Key(string word) => LetterFold.FoldToString(word);

    private sealed class Lexicon
    {
        private readonly BrokenPlurals _plurals;
        private readonly FormTable _table;

        public Lexicon(IEnumerable<(string Lemma, bool Pluralized)> lemmas, WordForm kind = WordForm.Noun | WordForm.Singular, IReadOnlySet<string>? adjectives = null)
        {
            _table = new(Block.Pinned(FormTable.Build(
                lemmas.Select(l => (Key(l.Lemma), Key(l.Lemma), kind | (l.Pluralized ? WordForm.Pluralized : 0) | (adjectives?.Contains(Key(l.Lemma)) == true ? WordForm.Feminine : 0))), [])));
            _plurals = new(EmbeddedLexicon.Arabic.Analyzer.Prefixes, _table);
        }

        public string Guess(string word) => Guess(Key(word), BrokenPlurals.SpellingOf(word));

        public string Guess(string key, PluralSpelling spelling) => _plurals.Guess(key, spelling) is >= 0 and var lemma ? _table.Lemmas[lemma].ToString() : "";
    }
}
