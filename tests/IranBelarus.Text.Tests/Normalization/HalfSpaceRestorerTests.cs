using FluentAssertions;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>What is repaired and what is not; | stands for the half-space.</summary>
public class HalfSpaceRestorerTests
{
    private static readonly HalfSpaceRestorer Restorer = new();

    [Theory]
    // verbs
    [InlineData("میشود", "می|شود")]
    [InlineData("نمیشود", "نمی|شود")]
    [InlineData("میگویند", "می|گویند")]
    [InlineData("میآید", "می|آید")]
    [InlineData("نمیافتد", "نمی|افتد")]
    [InlineData("میساختهاند", "می|ساخته|اند")]
    [InlineData("برمیگردد", "برمی|گردد")]
    [InlineData("درنمییابند", "درنمی|یابند")]
    [InlineData("میبینمشان", "می|بینمشان")]
    [InlineData("کردهاند", "کرده|اند")]
    [InlineData("نرفتهام", "نرفته|ام")]
    [InlineData("میخوام", "می|خوام")]
    // plural
    [InlineData("همکاریهای", "همکاری|های")]
    [InlineData("همکاریهایشان", "همکاری|هایشان")]
    [InlineData("خانهها", "خانه|ها")]
    [InlineData("تحریمها", "تحریم|ها")]
    // comparative
    [InlineData("عمیقتر", "عمیق|تر")]
    [InlineData("مهمترین", "مهم|ترین")]
    // clitics after ه
    [InlineData("رسانهای", "رسانه|ای")]
    [InlineData("خانهاش", "خانه|اش")]
    [InlineData("هستهای", "هسته|ای")]
    // prefixoids and suffixoids
    [InlineData("بیکیفیت", "بی|کیفیت")]
    [InlineData("سرمایهگذاری", "سرمایه|گذاری")]
    [InlineData("صلحآمیز", "صلح|آمیز")]
    [InlineData("تصمیمگیریهایشان", "تصمیم|گیری|هایشان")]
    [InlineData("یکجانبهگرایی", "یک|جانبه|گرایی")]
    [InlineData("شرکتکنندگان", "شرکت|کنندگان")]
    // Arabic compounds
    [InlineData("بینالمللی", "بین|المللی")]
    [InlineData("فوقالعاده", "فوق|العاده")]
    [InlineData("علیرغم", "علی|رغم")]
    // other compounds
    [InlineData("رئیسجمهور", "رئیس|جمهور")]
    [InlineData("رییسجمهوری", "رییس|جمهوری")]
    [InlineData("سهشنبه", "سه|شنبه")]
    [InlineData("گفتوگو", "گفت|وگو")]
    [InlineData("بهویژه", "به|ویژه")]
    [InlineData("جنابعالی", "جناب|عالی")]
    [InlineData("دهساله", "ده|ساله")]
    [InlineData("پنجدرصد", "پنج|درصد")]
    [InlineData("هفتهزار", "هفت|هزار")]
    [InlineData("روسیهای", "روسیه|ای")]
    // two stems that the lexicon does not know together
    [InlineData("کتابمدرسه", "کتاب|مدرسه")]
    [InlineData("تاریخادبیات", "تاریخ|ادبیات")]
    public void Fused_words_are_parted(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("می شود", "می|شود")]
    [InlineData("نمی توان", "نمی|توان")]
    [InlineData("کتاب ها", "کتاب|ها")]
    [InlineData("کتاب های خوب", "کتاب|های خوب")]
    [InlineData("کشور ها", "کشورها")]
    [InlineData("بزرگ تر", "بزرگ|تر")]
    [InlineData("رفته اند", "رفته|اند")]
    [InlineData("خانه ای", "خانه|ای")]
    [InlineData("سرمایه گذاری ها", "سرمایه|گذاری|ها")]
    [InlineData("بین المللی", "بین|المللی")]
    [InlineData("می\u00A0شود", "می|شود")]
    public void Words_split_by_a_space_are_brought_together(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("می|شود")]
    [InlineData("شانگهای")]
    [InlineData("میدان")]
    [InlineData("میزبانی")]
    [InlineData("میان")]
    [InlineData("دکتر")]
    [InlineData("تنها")]
    [InlineData("کارها")]              // ر does not join: no half-space is missed
    [InlineData("آنها")]
    [InlineData("بیمارستان")]
    [InlineData("همکاری")]
    [InlineData("توجهی")]              // a sounded ه
    [InlineData("دانشگاه")]
    [InlineData("انگشتر")]
    [InlineData("به ویژه")]            // as good as two words
    [InlineData("ثبت شده است")]
    [InlineData("در پی سی سال")]
    [InlineData("این باکس")]
    [InlineData("خشک کن")]
    [InlineData("شده است")]
    [InlineData("می  شود")]            // two spaces are not one
    [InlineData("می، شود")]
    [InlineData("https://example.org/wiki/میشود")]
    [InlineData("me@example.org")]
    [InlineData("#میشود")]
    [InlineData("Windowsها")]
    [InlineData("")]
    [InlineData("|")]
    [InlineData("\u064B\u0640")]
    public void What_is_right_or_doubtful_stays(string text)
    {
        text = text.Replace('|', '\u200C');
        Restorer.Restore(text).Should().BeSameAs(text);
    }

    [Theory]
    [InlineData("في المدرسة كتبها وقرأها الطلاب")]
    [InlineData("قالت الوزيرة إن جلوسها مع نظيرها كان مثمرا")]
    [InlineData("پاکستان کے وزیر اعظم نے کہا ہے کہ میری کتابیں تنہای میں ہیں")]
    [InlineData("سەرۆکی هەرێمی کوردستان گوتی ئەوان میوانداری دەکەن")]
    public void Other_languages_stay(string text) => Restorer.Restore(text).Should().BeSameAs(text);

    [Theory]
    [InlineData("ميشود", "مي|شود")]           // Arabic yeh
    [InlineData("كتابهاي", "كتاب|هاي")]
    [InlineData("م\u0650ی|شود", "م\u0650ی|شود")]
    [InlineData("م\u0640یشود", "م\u0640ی|شود")]
    [InlineData("می\u0650شود", "می\u0650|شود")]          // the half-space follows the mark
    public void Spelling_need_not_be_normalised(string text, string expected) => Check(text.Replace("\u200C", "|"), expected);

    [Theory]
    [InlineData("کتابهای او را می|خواند و می|نویسد", "کتابهای او را می|خواند و می|نویسد")]      // keeps half-spaces: joins ها on purpose
    [InlineData("کتابهای او را میخواند و مینویسد", "کتاب|های او را می|خواند و می|نویسد")]        // loses them
    [InlineData("او می|رود و میشود", "او می|رود و می|شود")]                                   // a sure fault is one in any text
    [InlineData("راه حل را میداند و میگوید", "راه حل را می|داند و می|گوید")]                    // fuses, does not split
    [InlineData("راه حل را می داند و می گوید", "راه|حل را می|داند و می|گوید")]
    public void The_habit_of_the_text_decides_where_usage_differs(string text, string expected) => Check(text, expected);

    // two lines that show no compound: what stands after them is judged by them
    private const string Plain = "او دیروز از شهر آمد و به خانه رفت.\nبا برادر خود سخن گفت و از او پرسید که چه خواهد کرد.\n";

    [Theory]
    [InlineData("کتابها را خواند.", "کتابها را خواند.")]                                       // as right as the other spelling
    [InlineData("خانهها را دید.", "خانه|ها را دید.")]                                          // silent ه: never joined
    [InlineData("کتابهایی را خواند.", "کتاب|هایی را خواند.")]
    [InlineData("پیشبینی کتابها را خواند.", "پیش|بینی کتاب|ها را خواند.")]                    // a compound tells that the text parted words
    [InlineData("کتابها و پیشبینی را خواند.", "کتاب|ها و پیش|بینی را خواند.")]
    [InlineData("پیشبینی کرد.\nکتابها را خواند.", "پیش|بینی کرد.\nکتاب|ها را خواند.")]
    [InlineData("پیشبینی کرد.\nاو رفت.\nکتابها را خواند.", "پیش|بینی کرد.\nاو رفت.\nکتابها را خواند.")]
    [InlineData("خانهٔ نامهٔ جامهٔ لانهٔ پیشهٔ ریشهٔ تیشهٔ خوشهٔ او و کتابها.", "خانهٔ نامهٔ جامهٔ لانهٔ پیشهٔ ریشهٔ تیشهٔ خوشهٔ او و کتاب|ها.")] // so do marked ezafes
    [InlineData("خانۀ نامۀ جامۀ لانۀ پیشۀ ریشۀ تیشۀ خوشۀ او و کتابها.", "خانۀ نامۀ جامۀ لانۀ پیشۀ ریشۀ تیشۀ خوشۀ او و کتاب|ها.")]
    public void Plurals_are_parted_where_the_text_tells_of_it(string text, string expected)
    {
        Check(Plain + text, Plain + expected);
        // the lines of a text tell the same one by one
        var history = new HalfSpaceHistory();
        string.Join('\n', (Plain + text).Split('\n').Select(l => Restorer.Restore(l, history))).Replace('\u200C', '|').Should().Be(Plain + expected);
    }

    [Theory]
    [InlineData("روانشناس", "روانشناس")]
    [InlineData("بزرگتر", "بزرگتر")]
    [InlineData("خانهٔ من و نامهٔ او و لانهٔ ما و جامهٔ آن روانشناس بزرگتر", "خانهٔ من و نامهٔ او و لانهٔ ما و جامهٔ آن روان|شناس بزرگ|تر")]
    [InlineData("روانشناسهای پیشبینیها", "روانشناس|های پیش|بینی|ها")]
    public void What_is_as_often_joined_is_parted_in_the_spelling_of_the_Academy(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("به زودی", "به زودی")]
    [InlineData("به زودی می شود", "به|زودی می|شود")]
    [InlineData("به زودی می|شود", "به زودی می|شود")]
    [InlineData("به خوبی می شود", "به خوبی می|شود")]
    [InlineData("او هم چنین گفت", "او هم چنین گفت")]
    [InlineData("سی ام می شود", "سی|ام می|شود")]
    [InlineData("شبکه سی ان ان می گوید", "شبکه سی|ان|ان می|گوید")]
    public void Adverbs_are_brought_together_where_spaces_stand_for_half_spaces(string text, string expected) => Check(text, expected);

    [Fact]
    public void Threshold_zero_mends_all_that_usage_leaves_open()
        => new HalfSpaceRestorer(new HalfSpaceOptions { Threshold = 0 }).Restore(Plain + "کتابها و روانشناس").Should().Be(Plain + "کتاب\u200Cها و روان\u200Cشناس");

    [Fact]
    public void A_history_makes_parts_one_text()
    {
        var history = new HalfSpaceHistory();
        Restorer.Restore("می\u200Cرود، می\u200Cآید، می\u200Cگوید، می\u200Cشود", history);
        Restorer.Restore("بیماریهای قلبی", history).Should().Be("بیماریهای قلبی");
        history.Clear();
        Restorer.Restore("بیماریهای قلبی", history).Should().Be("بیماری\u200Cهای قلبی");
    }

    [Theory]
    [InlineData("هر گوشهای", "هر گوشه|ای")]
    [InlineData("گوشهای تیز", "گوش|های تیز")]
    [InlineData("زبانهای که", "زبانه|ای که")]        // no ezafe before که
    [InlineData("زبانهای ایرانی", "زبان|های ایرانی")]
    [InlineData("بیماری زمینهای دارند", "بیماری زمینه|ای دارند")]                 // no ezafe before a verb
    [InlineData("بیماریهای زمینهای شدید", "بیماری|های زمینه|ای شدید")]              // nor, as a rule, after another plural
    [InlineData("زمینهای کشاورزی", "زمین|های کشاورزی")]
    public void The_neighbours_decide_between_plural_and_clitic(string text, string expected) => Check(text, expected);

    [Fact]
    public void Each_repair_says_where_why_and_how_surely()
    {
        const string text = "رئیسجمهور، کتاب ها";
        var repairs = Restorer.Find(text);
        repairs.Should().HaveCount(2);
        repairs[0].Should().Match<HalfSpaceRepair>(r => r.Span == new TextSpan(4, 0) && r.Replacement == "\u200C" && r.Rule == HalfSpaceRule.Compound && r.Word == new TextSpan(0, 9));
        repairs[1].Should().Match<HalfSpaceRepair>(r => r.Span == new TextSpan(15, 1) && r.Replacement == "\u200C" && r.Rule == HalfSpaceRule.Plural && r.Word == new TextSpan(11, 7));
        repairs.Should().OnlyContain(r => r.Confidence > 0.9 && r.Confidence <= 1);
    }

    [Fact]
    public void The_map_leads_back()
    {
        var restored = Restorer.RestoreWithMap("کتاب ها میشود", null, out var repairs);
        restored.Text.Should().Be("کتاب\u200Cها می\u200Cشود");
        restored.ToOriginal(TextSpan.FromBounds(8, 14)).Should().Be(TextSpan.FromBounds(8, 13));
        restored.Map.Select(e => e.Start).Should().Equal(repairs.Select(r => r.Span.Start));
    }

    [Fact]
    public void The_map_composes_with_that_of_the_normaliser()
    {
        const string text = "كتابهاي ﻻزم  ميشود";
        var normalized = new TextNormalizer(NormalizationProfile.Persian with { HalfSpaces = HalfSpaceForm.Restore }).NormalizeWithMap(text, out var repairs);
        normalized.Text.Should().Be("کتاب\u200Cهای لازم می\u200Cشود");
        normalized.Original.Should().Be(text);
        string Back(string word) => normalized.ToOriginal(new TextSpan(normalized.Text.IndexOf(word, StringComparison.Ordinal), word.Length)).In(text).ToString();
        Back("کتاب\u200Cهای").Should().Be("كتابهاي");
        Back("لازم").Should().Be("ﻻزم");
        Back("می\u200Cشود").Should().Be("ميشود");
        repairs.Select(r => r.Word.In(text).ToString()).Should().Equal("كتابهاي", "ميشود");
    }

    [Fact]
    public void Safe_mode_makes_no_compounds_of_its_own()
    {
        var safe = new HalfSpaceRestorer(HalfSpaceOptions.Safe);
        safe.Restore("میشود").Should().Be("می\u200Cشود");
        safe.Restore("خانهها").Should().Be("خانه\u200Cها");
        safe.Restore("کتابها").Should().Be("کتابها", "many join ها to a noun that does not end in a silent ه");
        safe.Restore("رئیسجمهور").Should().Be("رئیس\u200Cجمهور");
        safe.Restore("پنجرهآفرینی").Should().Be("پنجرهآفرینی");
        Restorer.Restore("پنجرهآفرینی").Should().Be("پنجره\u200Cآفرینی");
    }

    [Fact]
    public void The_threshold_is_the_least_confidence()
    {
        const string text = "پنجرهآفرینی میشود هتلها";
        var all = Restorer.Find(text);
        foreach (var threshold in new[] { 0.0, 0.9, 0.99, 0.999, 1.0 })
        {
            var strict = new HalfSpaceRestorer(new HalfSpaceOptions { Threshold = threshold });
            strict.Find(text).Should().Equal(all.Where(r => r.Confidence >= threshold));
        }
        FluentActions.Invoking(() => new HalfSpaceOptions { Threshold = 1.5 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new HalfSpaceOptions { Threshold = double.NaN }).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("کارها", "کار|ها")]
    [InlineData("بزرگتر", "بزرگ|تر")]
    [InlineData("کشور ها", "کشور|ها")]
    [InlineData("دورترین", "دور|ترین")]
    public void Formal_spelling_writes_it_after_every_letter(string text, string expected)
        => new HalfSpaceRestorer(new HalfSpaceOptions { FormalSpelling = true }).Restore(text).Should().Be(expected.Replace('|', '\u200C'));

    private static void Check(string text, string expected)
        => Restorer.Restore(text.Replace('|', '\u200C')).Replace('\u200C', '|').Should().Be(expected);
}
