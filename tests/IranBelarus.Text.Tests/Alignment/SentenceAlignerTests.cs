using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Tests.Alignment;

public class SentenceAlignerTests
{
    private static readonly SentenceAligner Aligner = new();

    [Fact]
    public void A_translation_in_order_gives_a_pair_for_each_sentence()
    {
        var beads = Aligner.Align(NewsPairs.Arabic, NewsPairs.Persian);
        beads.Select(b => b.Indexes()).Should().Equal(Enumerable.Range(0, NewsPairs.All.Length).Select(i => (i, 1, i, 1)));
        beads.Should().OnlyContain(b => b.Probability > 0.5 && b.Probability <= 1);
    }

    [Fact]
    public void What_was_left_out_and_joined_is_found()
    {
        var left = NewsPairs.Arabic.ToList();
        var right = NewsPairs.Persian.ToList();
        left.RemoveAt(2);
        right[5] += " " + right[6];
        right.RemoveAt(6);
        right.RemoveAt(10);
        Aligner.Align(left, right).Select(b => b.Indexes()).Should().Equal(
            (0, 1, 0, 1), (1, 1, 1, 1), (2, 0, 2, 1), (2, 1, 3, 1), (3, 1, 4, 1), (4, 2, 5, 1), (6, 1, 6, 1), (7, 1, 7, 1), (8, 1, 8, 1), (9, 1, 9, 1), (10, 1, 10, 0));
    }

    [Theory]
    [InlineData(1, 40)]
    [InlineData(2, 150)]
    [InlineData(3, 700)]
    public void Disturbed_texts_of_repeated_sentences_are_aligned_almost_wholly(int seed, int sentences)
    {
        var (left, right, truth) = NewsPairs.Disturbed(seed, sentences);
        var beads = Aligner.Align(left, right).Select(b => b.Indexes()).ToList();
        Covers(beads, left.Count, right.Count);
        ((double)beads.Intersect(truth).Count() / truth.Count).Should().BeGreaterThan(0.8, "seed {0}", seed);
    }

    [Fact]
    public void Sentences_in_any_order_are_paired()
    {
        var order = new[] { 7, 2, 10, 0, 5, 11, 3, 9, 1, 6, 4, 8 };
        var right = order.Select(i => NewsPairs.Persian[i]).ToArray();
        var pairs = Aligner.Pair(NewsPairs.Arabic, right);
        pairs.Should().OnlyContain(p => order[p.Right] == p.Left).And.HaveCountGreaterThanOrEqualTo(11).And.BeInAscendingOrder(p => p.Left);
        pairs.Should().OnlyContain(p => p.Probability >= 0.4);
        Aligner.Retrieve(NewsPairs.Arabic, right).Left.Select(r => r < 0 ? -1 : order[r]).Should().Equal(Enumerable.Range(0, 12));
    }

    [Fact]
    public void Sentences_on_other_subjects_are_not_paired() => Aligner.Pair(NewsPairs.Arabic[..6], NewsPairs.Persian[6..]).Should().BeEmpty();

    [Fact]
    public void The_threshold_is_that_of_the_options()
    {
        var sure = new SentenceAligner(new() { LeastProbability = 0.99 }).Pair(NewsPairs.Arabic, NewsPairs.Persian);
        var all = new SentenceAligner(new() { LeastProbability = 0 }).Pair(NewsPairs.Arabic, NewsPairs.Persian);
        sure.Should().OnlyContain(p => p.Probability >= 0.99);
        all.Count.Should().BeGreaterThanOrEqualTo(sure.Count).And.BeLessThanOrEqualTo(12);
        all.Select(p => p.Left).Should().OnlyHaveUniqueItems();
        all.Select(p => p.Right).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_other_direction_works_as_well()
    {
        var aligner = new SentenceAligner(new() { Left = TextLanguage.Persian, Right = TextLanguage.Arabic });
        aligner.Align(NewsPairs.Persian, NewsPairs.Arabic).Select(b => b.Indexes()).Should().Equal(Enumerable.Range(0, 12).Select(i => (i, 1, i, 1)));
        aligner.Pair(NewsPairs.Persian, NewsPairs.Arabic).Should().OnlyContain(p => p.Left == p.Right).And.HaveCountGreaterThanOrEqualTo(11);
    }

    [Theory]
    [InlineData(TextLanguage.Persian, TextLanguage.Dari)]
    [InlineData(TextLanguage.Dari, TextLanguage.Persian)]
    [InlineData(TextLanguage.Persian, TextLanguage.Persian)]
    [InlineData(TextLanguage.Arabic, TextLanguage.Arabic)]
    public void Languages_that_share_words_and_one_language_work(TextLanguage left, TextLanguage right)
    {
        var texts = left == TextLanguage.Arabic ? NewsPairs.Arabic : NewsPairs.Persian;
        var aligner = new SentenceAligner(new() { Left = left, Right = right });
        var turned = texts.Reverse().ToArray();
        aligner.Pair(texts, turned).Select(p => (p.Left, p.Right)).Should().Equal(Enumerable.Range(0, 12).Select(i => (i, 11 - i)));
        aligner.Align(texts, texts).Select(b => b.Indexes()).Should().Equal(Enumerable.Range(0, 12).Select(i => (i, 1, i, 1)));
    }

    [Fact]
    public void Dari_words_find_their_Persian_ones()
    {
        var aligner = new SentenceAligner(new() { Left = TextLanguage.Persian, Right = TextLanguage.Dari });
        string[] persian = ["رئیس دانشگاه کابل با دانشجویان دیدار کرد.", "قیمت گندم در بازار هرات 20 درصد بالا رفت.", "بیمارستان تازه شهر بلخ گشایش یافت."];
        string[] dari = ["شفاخانه جدید شهر بلخ افتتاح شد.", "رئیس پوهنتون کابل با محصلان ملاقات کرد.", "نرخ گندم در بازار هرات 20 فیصد بلند رفت."];
        aligner.Pair(persian, dari).Select(p => (p.Left, p.Right)).Should().Equal((0, 1), (1, 2), (2, 0));
    }

    [Fact]
    public void The_result_does_not_depend_on_the_threads()
    {
        var (left, right) = NewsPairs.Couples();
        var (disturbedLeft, disturbedRight, _) = NewsPairs.Disturbed(5, 400);
        var runs = new[] { 1, 2, 3, 8 }.Select(threads =>
        {
            var aligner = new SentenceAligner(new() { Threads = threads });
            var partners = aligner.Retrieve(left, right);
            return (Beads: aligner.Align(disturbedLeft, disturbedRight), Pairs: aligner.Mine(left, right), partners.Left, partners.Right);
        }).ToList();
        foreach (var run in runs.Skip(1))
        {
            run.Beads.Should().Equal(runs[0].Beads);
            run.Pairs.Should().Equal(runs[0].Pairs);
            run.Left.Should().Equal(runs[0].Left);
            run.Right.Should().Equal(runs[0].Right);
        }
    }

    [Fact]
    public void Links_say_why()
    {
        var (left, right) = NewsPairs.All[9];
        var evidence = Aligner.Explain(left, right).Select(e => (e.Rule, Left: e.Left.In(left).ToString(), Right: e.Right.In(right).ToString(), e.Weight)).ToList();
        evidence.Select(e => (e.Rule, e.Left, e.Right)).Should().Contain(("number = number", "900", "900")).And.Contain(("name ~ name", "Huawei", "هواوی")).And.Contain(("term = term", "دولار", "دلار"));
        evidence.Select(e => e.Weight).Should().BeInDescendingOrder().And.OnlyContain(w => w > 0);
        evidence.Should().HaveCountLessThanOrEqualTo(8);
        Aligner.Explain("", right).Should().BeEmpty();
    }

    [Fact]
    public void A_phrase_and_a_date_are_told_once()
    {
        const string Left = "منذ 7 يناير 2020 يعاني المريض من ارتفاع ضغط الدم.", Right = "بیمار از ۷ ژانویه ۲۰۲۰ فشار خون بالا دارد.";
        var told = Aligner.Explain(Left, Right).Select(e => (e.Rule, Left: e.Left.In(Left).ToString(), Right: e.Right.In(Right).ToString())).ToList();
        told.Should().Contain(("date = date", "7 يناير 2020", "۷ ژانویه ۲۰۲۰")).And.Contain(("term = term", "ارتفاع ضغط الدم", "فشار خون بالا"));
        told.Should().NotContain(t => t.Left == "الدم" || t.Left == "ضغط" || t.Left == "ضغط الدم" || t.Left == "يناير" || t.Rule == "number = number");
    }

    [Theory]
    [InlineData("خصصت الحكومة ثلاثة ملايين دولار.", "دولت 3 میلیون دلار اختصاص داد.", "number = number", "ثلاثة ملايين", "3 میلیون")]
    [InlineData("وقع الجانبان اثنتي عشرة وثيقة.", "دو طرف ۱۲ سند امضا کردند.", "number = number", "اثنتي عشرة", "۱۲")]
    [InlineData("قتل خمسة وعشرون شخصا.", "بیست و پنج نفر کشته شدند.", "number = number", "خمسة وعشرون", "بیست و پنج")]
    [InlineData("وصل في 19 أغسطس 2025 إلى مينسك.", "۲۸ مرداد ۱۴۰۴ وارد مینسک شد.", "date = date", "19 أغسطس 2025", "۲۸ مرداد ۱۴۰۴")]
    [InlineData("وصل في 11/3/2020 إلى مينسك.", "در 11 مارس 2020 وارد مینسک شد.", "date = date", "11/3/2020", "11 مارس 2020")]
    [InlineData("ارتفع السعر بنسبة 3.50 بالمئة.", "قیمت ۳٫۵ درصد افزایش یافت.", "number = number", "3.50", "۳٫۵")]
    public void Numbers_and_dates_match_by_value(string left, string right, string rule, string leftPart, string rightPart)
    {
        Aligner.Explain(left, right).Select(e => (e.Rule, e.Left.In(left).ToString(), e.Right.In(right).ToString())).Should().Contain((rule, leftPart, rightPart));
        var mirrored = new SentenceAligner(new() { Left = TextLanguage.Persian, Right = TextLanguage.Arabic });
        mirrored.Explain(right, left).Select(e => (e.Rule, e.Left.In(right).ToString(), e.Right.In(left).ToString())).Should().Contain((rule, rightPart, leftPart));
    }

    [Theory]
    [InlineData("وقع الوزيران اثنتي عشرة وثيقة في مجال الزراعة.", "دو وزیر 12 سند در زمینه کشاورزی امضا کردند.", "دو وزیر 15 سند در زمینه کشاورزی امضا کردند.")]
    [InlineData("وصل الوزير إلى مينسك في 19 أغسطس 2025.", "وزیر ۲۸ مرداد ۱۴۰۴ وارد مینسک شد.", "وزیر ۱۷ مرداد ۱۴۰۴ وارد مینسک شد.")]
    public void A_number_or_date_that_differs_makes_a_pair_less_likely(string left, string same, string other)
    {
        var certain = new SentenceAligner(new() { LeastProbability = 0 });
        double OddsAgainst(string right) => 1 - certain.Pair([left], [right]).Should().ContainSingle().Subject.Probability;
        OddsAgainst(other).Should().BeGreaterThan(2 * OddsAgainst(same));
    }

    [Fact]
    public void Beads_of_unrelated_texts_are_unlikely()
    {
        // each text against the other half of the collection, which tells of other things
        var half = NewsPairs.Arabic.Length / 2;
        double Mean(IReadOnlyList<string> left, IReadOnlyList<string> right) => Aligner.Align(left, right).Where(b => b.LeftCount > 0 && b.RightCount > 0).Select(b => b.Probability).DefaultIfEmpty(0).Average();
        Mean(NewsPairs.Arabic, NewsPairs.Persian).Should().BeGreaterThan(0.8);
        Mean(NewsPairs.Arabic[..half], NewsPairs.Persian[half..]).Should().BeLessThan(0.3);
        Mean(NewsPairs.Arabic[half..], NewsPairs.Persian[..half]).Should().BeLessThan(0.3);
    }

    [Fact]
    public void A_sentence_may_have_several_partners_if_that_is_asked_for()
    {
        string[] left = ["وقع الوزيران 12 وثيقة في مجال الزراعة ثم زارا مصنع الجرارات في مينسك.", "ارتفع سعر النفط إلى 84 دولارا للبرميل."];
        string[] right = ["آنها سپس از کارخانه تراکتور در مینسک بازدید کردند.", "قیمت نفت به 84 دلار در هر بشکه افزایش یافت.", "دو وزیر 12 سند در زمینه کشاورزی امضا کردند."];
        var many = new SentenceAligner(new() { OneToMany = true });
        many.Pair(left, right).Select(p => (p.Left, p.Right)).Should().Equal((0, 0), (0, 2), (1, 1));
        new SentenceAligner(new() { Left = TextLanguage.Persian, Right = TextLanguage.Arabic, OneToMany = true }).Pair(right, left).Select(p => (p.Left, p.Right)).Should().Equal((0, 0), (1, 1), (2, 0));
        Aligner.Pair(left, right).GroupBy(p => p.Left).Should().OnlyContain(g => g.Count() == 1);
        many.MineAsFound(left, right).Should().BeEquivalentTo(many.Mine(left, right));
        // what has one partner keeps it
        many.Pair(NewsPairs.Arabic, NewsPairs.Persian).Select(p => (p.Left, p.Right)).Should().Contain(Aligner.Pair(NewsPairs.Arabic, NewsPairs.Persian).Select(p => (p.Left, p.Right)));
    }

    [Fact]
    public void A_sentence_has_three_partners_at_most()
    {
        var many = new SentenceAligner(new() { OneToMany = true, LeastProbability = 0 });
        foreach (var joined in Enumerable.Range(2, 5))
        {
            var whole = string.Join(' ', NewsPairs.Arabic[..joined]);
            var pairs = many.Pair([whole, .. NewsPairs.Arabic[joined..]], NewsPairs.Persian);
            pairs.GroupBy(p => p.Left).Where(g => g.Select(p => p.Probability).Distinct().Count() > 1).Should().BeEmpty("a group has one probability");
            pairs.Count(p => p.Left == 0 && p.Right < joined).Should().Be(pairs.Count(p => p.Left == 0), "those are its parts");
            if (joined <= 3)
                pairs.Count(p => p.Left == 0).Should().Be(joined);
            else
                pairs.Count(p => p.Left == 0).Should().BeLessThanOrEqualTo(3);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(50)]
    [InlineData(5000)]
    public void Pairs_given_while_the_search_goes_on_are_those_of_the_whole(int block)
    {
        var (left, right) = NewsPairs.Couples();
        var whole = Aligner.Mine(left, right);
        List<SentencePair> Found(int threads)
        {
            var sides = new SentenceAligner(new() { Threads = threads }).Compare(left, right, default);
            return [.. PairAssignment.Of(new PairSearch(sides, null, threads, null, default, block: block), 0.4, default)];
        }
        var found = Found(1);
        found.Should().BeEquivalentTo(whole);
        Found(3).Should().Equal(found);
        Aligner.MineAsFound(left, right).OrderBy(p => p.Left).Should().Equal(whole);
    }

    [Fact]
    public void Odd_collections_have_a_result()
    {
        var same = Enumerable.Repeat("وقع الوزيران 12 وثيقة في مجال الزراعة.", 3000).ToArray();
        var alike = Enumerable.Repeat("دو وزیر 12 سند در زمینه کشاورزی امضا کردند.", 3000).ToArray();
        Aligner.Mine(same, alike).Should().OnlyHaveUniqueItems(p => p.Right);
        Aligner.Align(same, alike).Sum(b => b.LeftCount).Should().Be(3000);
        Aligner.Align(same[..1], alike).Sum(b => b.RightCount).Should().Be(3000);
        Aligner.Align(same, []).Should().HaveCount(3000);
        Aligner.Pair(same[..1], alike).Should().HaveCountLessThanOrEqualTo(1);
        Aligner.Retrieve(["\uD800 \uDC00", "\0", new string('و', 100_000)], alike[..2]).Left.Should().HaveCount(3);
    }

    [Fact]
    public void Empty_and_hostile_texts_have_a_result()
    {
        Aligner.Align([], []).Should().BeEmpty();
        Aligner.Align(["أ"], []).Select(b => b.Indexes()).Should().Equal((0, 1, 0, 0));
        Aligner.Pair([], NewsPairs.Persian).Should().BeEmpty();
        Aligner.Retrieve(["", " "], ["x", ""]).Left.Should().HaveCount(2);
        string[] hostile = ["", "\uD800", "\0\0", "\uDC00 12 \uD83D", new string('ا', 200_000), string.Concat(Enumerable.Repeat("زيارة 5 ", 20_000)), "((((«««", "1234567890123456789012345678901234567890"];
        Covers([.. Aligner.Align(hostile, hostile).Select(b => b.Indexes())], hostile.Length, hostile.Length);
        Aligner.Mine(hostile, NewsPairs.Persian).All(p => p.Left < hostile.Length && p.Right < 12).Should().BeTrue();
    }

    [Fact]
    public void One_sentence_repeated_is_aligned_in_order()
    {
        var left = Enumerable.Repeat(NewsPairs.Arabic[0], 600).ToArray();
        var right = Enumerable.Repeat(NewsPairs.Persian[0], 600).ToArray();
        Covers([.. Aligner.Align(left, right).Select(b => b.Indexes())], 600, 600);
        Aligner.Mine(left, right).Select(p => p.Right).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void One_sentence_ten_thousand_times_is_no_hard_work()
    {
        var left = Enumerable.Repeat(NewsPairs.Arabic[0], 10_000).ToArray();
        var right = Enumerable.Repeat(NewsPairs.Persian[0], 10_000).ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Covers([.. Aligner.Align(left, right).Select(b => b.Indexes())], 10_000, 10_000);
        Aligner.Mine(left, right).Select(p => p.Right).Should().OnlyHaveUniqueItems();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void A_sentence_of_ten_megabytes_is_no_hard_work()
    {
        var known = string.Concat(Enumerable.Repeat(NewsPairs.Arabic[0] + " ", 5_000_000 / (NewsPairs.Arabic[0].Length + 1)));
        // words that all sound alike, and differ
        var alike = string.Concat(Enumerable.Range(0, 20_000).Select(i => "كلم" + new string([.. i.ToString("D5").Select(c => (char)('ا' + 3 * (c - '0')))]) + " "));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var large in new[] { known, alike })
        {
            Covers([.. Aligner.Align([large, NewsPairs.Arabic[1]], [NewsPairs.Persian[1], large]).Select(b => b.Indexes())], 2, 2);
            Aligner.Pair([large, NewsPairs.Arabic[1]], [NewsPairs.Persian[1], NewsPairs.Persian[2]]).Select(p => (p.Left, p.Right)).Should().Equal((1, 0));
        }
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData("世界卫生组织 2020", "世界卫生组织 2020")]
    [InlineData("Привет, мир 12", "Привет, мир 12")]
    [InlineData("שלום עולם", "שלום עולם")]
    [InlineData("\U0001F600\U0001F600", "\U0001F600")]
    [InlineData("", "")]
    [InlineData("\uD800", "\uDC00")]
    [InlineData("COVID-19", "COVID-19")]
    public void Other_scripts_and_single_sentences_have_a_result(string left, string right)
    {
        foreach (var (l, r) in new[] { (left, right), (left, NewsPairs.Persian[0]), (NewsPairs.Arabic[0], right) })
        {
            Covers([.. Aligner.Align([l], [r]).Select(b => b.Indexes())], 1, 1);
            Aligner.Pair([l], [r]).Should().HaveCountLessThanOrEqualTo(1);
            Aligner.Retrieve([l], [r]).Left.Should().ContainSingle();
            Aligner.Explain(l, r).All(e => e.Left.End <= l.Length && e.Right.End <= r.Length && e.Left.Length > 0).Should().BeTrue();
        }
    }

    [Fact]
    public void Work_stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var (left, right) = NewsPairs.Couples();
        ((Action)(() => Aligner.Align(left, right, source.Token))).Should().Throw<OperationCanceledException>();
        ((Action)(() => Aligner.Mine(left, right, null, source.Token))).Should().Throw<OperationCanceledException>();
        ((Action)(() => Aligner.Retrieve(left, right, null, source.Token))).Should().Throw<OperationCanceledException>();
        ((Action)(() => Aligner.Pair(left[..5], right[..5], source.Token))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Progress_ends_at_one()
    {
        var (left, right) = NewsPairs.Couples();
        var told = new Told();
        Aligner.Mine(left, right, told);
        told.Values.Max().Should().Be(1);
        told.Values.Should().OnlyContain(v => v > 0 && v <= 1);
    }

    [Fact]
    public void Misuse_is_refused()
    {
        ((Action)(() => Aligner.Align(null!, []))).Should().Throw<ArgumentNullException>().WithParameterName("left");
        ((Action)(() => Aligner.Pair(["a"], ["b", null!]))).Should().Throw<ArgumentNullException>().WithMessage("*Sentence 1 is null*");
        ((Action)(() => new SentenceAligner(new() { Left = TextLanguage.Unknown }))).Should().Throw<ArgumentException>().WithMessage("*expected Arabic, Persian or Dari*");
        ((Action)(() => new SentenceAligner(new() { LeastProbability = double.NaN }))).Should().Throw<ArgumentException>();
        ((Action)(() => new SentenceAligner(new() { Threads = 0 }))).Should().Throw<ArgumentException>();
    }

    private static void Covers(List<(int LeftStart, int LeftCount, int RightStart, int RightCount)> beads, int left, int right)
    {
        var (l, r) = (0, 0);
        foreach (var bead in beads)
        {
            (bead.LeftStart, bead.RightStart).Should().Be((l, r));
            (l, r) = (l + bead.LeftCount, r + bead.RightCount);
        }
        (l, r).Should().Be((left, right));
    }

    private sealed class Told : IProgress<double>
    {
        public System.Collections.Concurrent.ConcurrentBag<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }
}
