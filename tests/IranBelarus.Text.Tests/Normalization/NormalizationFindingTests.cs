using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>Tatweels that mean something, quotation marks in pairs, commas of lists.</summary>
public class NormalizationFindingTests
{
    /// <summary>The tatweel shows that a proclitic joins to what follows, whatever that is; Persian loses it in its own words only.</summary>
    [Theory]
    [InlineData("قال الرئيس لـ«الشرق الأوسط» إن الاتفاق قريب")]
    [InlineData("الـ «باء» والـ(ألف) والـ BBC في هذه المدينة")]
    [InlineData("الـ ٢٠ دولة التي وقعت على الاتفاق")]
    [InlineData("اشترى الكتاب بـ 50 دولار وبـ«الأمس» فقط")]
    [InlineData("في الـ30 من العمر")]
    [InlineData("قال لـ\"رويترز\" إن الوفد وصل")]
    [InlineData("قناة الـCNN وقمة الـG20 في هذه المدينة")]
    [InlineData("قال لـ الجزيرة إن الوفد وصل")]
    [InlineData("هذه فـ... ثم كـ 'مثال' على ذلك")]
    [InlineData("وبـ: كذا وكذا")]
    [InlineData("المادة لِـ«العمل» التي")]
    [InlineData("سنة 1445 هـ في هذه المدينة")]
    public void The_tatweel_of_a_proclitic_stays(string text)
    {
        new TextNormalizer(NormalizationProfile.Arabic).Normalize(text).Should().Be(text);
        new TextNormalizer(NormalizationProfile.Persian).Normalize(text).Count(c => c == 'ـ').Should().Be(text.Count(c => c == 'ـ'), text);
        if (!text.Contains("ـ30", StringComparison.Ordinal) && !text.Contains("ـ٢٠", StringComparison.Ordinal))
            new TextNormalizer(NormalizationProfile.Matching).Normalize(text).Should().NotContain("ـ", "only beside a digit it may be a dash");
    }

    [Theory]
    [InlineData("الــ «باء» في المدينة", "الـ «باء» في المدينة")]
    [InlineData("لـلبيت الذي", "للبيت الذي")]
    [InlineData("كتابـ «الأمس» في", "كتاب «الأمس» في")]
    [InlineData("محمـّـد رســـول", "محمّد رسول")]
    public void Other_tatweels_go(string text, string expected) =>
        new TextNormalizer(NormalizationProfile.Arabic).Normalize(text).Should().Be(expected);

    /// <summary>Dashes glued to what stands between them are no stretch of a word.</summary>
    [Theory]
    [InlineData("كثير من الكائنات الحية ـلا الدينصورات فقطـ تنقرض", "كثير من الكائنات الحية ـلا الدينصورات فقطـ تنقرض")]
    [InlineData("هذه المدينة ـكما قالتـ، جميلة", "هذه المدينة ـكما قالتـ، جميلة")]
    [InlineData("هذه المدينة ـكما قالتـ", "هذه المدينة ـكما قالتـ")]
    [InlineData("هذه المدينة ـكما قالت في بيان", "هذه المدينة كما قالت في بيان")]
    [InlineData("هذه المدينة كما قالتـ في بيان", "هذه المدينة كما قالت في بيان")]
    [InlineData("هذه المدينة ـكـما قالتـ في بيان", "هذه المدينة كما قالت في بيان")]
    [InlineData("هذه المدينة ـكماـ كما قالتـ في بيان", "هذه المدينة ـكماـ كما قالت في بيان")]
    public void Tatweels_typed_for_dashes_stay(string text, string expected)
    {
        Check(text, expected);
        Check("قالت  هذه\n" + text, "قالت هذه\n" + expected);
        new TextNormalizer(NormalizationProfile.Matching).Normalize(text).Should().NotContain("ـ");

        static void Check(string text, string expected)
        {
            var normalizer = new TextNormalizer(NormalizationProfile.Arabic);
            normalizer.Normalize(text).Should().Be(expected);
            normalizer.Normalize(expected).Should().Be(expected);
        }
    }

    /// <summary>A letter that has its vowel cannot take the hamza or alef that the tatweel after it carries.</summary>
    [Theory]
    [InlineData("شَي\u0652ـ\u064B\u0654ا", "شَي\u0652ـ\u064B\u0654ا")]
    [InlineData("شَي\u0652ـ\u0654\u064Bا", "شَي\u0652ـ\u064B\u0654ا")]
    [InlineData("ٱل\u0652ـ\u064E\u0654اخِرَةِ", "ٱل\u0652ـ\u064E\u0654اخِرَةِ")]
    [InlineData("ٱل\u0652كِتَـ\u0670بُ", "ٱل\u0652كِتَـ\u0670بُ")]
    [InlineData("اللّـ\u0670ه", "اللّ\u0670ه")]
    [InlineData("محمّـَد", "محمَ\u0651د")]
    public void A_tatweel_that_carries_marks_stays(string text, string expected)
    {
        foreach (var profile in (NormalizationProfile[])[NormalizationProfile.Arabic, NormalizationProfile.Persian])
        {
            var normalizer = new TextNormalizer(profile);
            Letters(normalizer.Normalize(text)).Should().Be(expected);
            Letters(normalizer.Normalize(expected)).Should().Be(expected);
            Letters(normalizer.Normalize($"ب\u0651\u064E  كتاب {text}")).Should().EndWith(expected, "the quick walk does the same");
        }
    }

    /// <summary>In Arabic letters, whichever the profile chose for a word that does not show its language.</summary>
    private static string Letters(string text) => text.Replace('ی', 'ي').Replace('ک', 'ك');

    [Theory]
    [InlineData("او گفت:\"سلام\"", "او گفت: «سلام»")]
    [InlineData("گفت \"سلام\"و رفت", "گفت «سلام»و رفت")]
    [InlineData("\"بار اول\"،\"بار دوم\"", "«بار اول»،«بار دوم»")]
    [InlineData("\"در سال 2020\" گفت", "«در سال ۲۰۲۰» گفت")]
    [InlineData("21\" مانیتور", "۲۱\" مانیتور")]
    [InlineData("او گفت \"سلام", "او گفت \"سلام")]
    public void Straight_quotation_marks_change_in_pairs_or_not_at_all(string text, string expected)
    {
        var normalizer = new TextNormalizer(NormalizationProfile.Persian with { Quotes = QuoteForm.Guillemets, Digits = DigitForm.Persian });
        normalizer.Normalize(text).Should().Be(expected);
        normalizer.Normalize(expected).Should().Be(expected);
    }

    [Fact]
    public void Quotation_marks_of_code_stay() =>
        new TextNormalizer(NormalizationProfile.Persian with { Quotes = QuoteForm.Guillemets }).Normalize("{\"الف\": 1, \"ب\": \"2,3\"}").Should().Be("{\"الف\": 1, \"ب\": \"2,3\"}");

    private static readonly string[] Pieces = ["ث\u0650\u0621 ", "أط\u064E\u0621\u0650", "ب\u0651", "هم\u064D ", "\uFE76", " ", "ـ", "سلام", "\u0621", "\u0654", "می\u200Cرود", "a@b.ir\u060C "];

    [Fact]
    public void The_edit_log_has_the_lengths_of_both_texts_wherever_repairs_stand_in_a_block()
    {
        NormalizationProfile[] profiles = [NormalizationProfile.Matching, NormalizationProfile.Persian, NormalizationProfile.Arabic, NormalizationProfile.Nfc];
        var normalizers = Array.ConvertAll(profiles, p => new TextNormalizer(p));
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(15, 60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            foreach (var normalizer in normalizers)
            {
                var result = normalizer.NormalizeWithMap(text);
                (result.Map.OriginalLength, result.Map.NormalizedLength).Should().Be((text.Length, result.Text.Length), "seed {0}, {1}", seed, normalizer.Profile.Name);
                result.Text.Should().Be(normalizer.Normalize(text), "seed {0}, {1}", seed, normalizer.Profile.Name);
            }
        }
    }

    [Theory]
    [InlineData("کلمه ۱ ، ۲ ،۳", "کلمه ۱، ۲، ۳")]
    [InlineData("کلمه ۲ ،۳", "کلمه ۲، ۳")]
    [InlineData("۲،۳", "۲،۳")]
    public void A_comma_with_its_space_on_the_wrong_side_parts_a_list(string text, string expected) =>
        new TextNormalizer(NormalizationProfile.Persian).Normalize(text).Should().Be(expected);

    [Fact]
    public void A_named_profile_is_prepared_once() =>
        RewritePlan.For(NormalizationProfile.Persian).Should().BeSameAs(RewritePlan.For(NormalizationProfile.Persian with { }));
}
