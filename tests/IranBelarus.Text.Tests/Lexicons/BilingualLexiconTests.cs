using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Lexicons;

public class BilingualLexiconTests
{
    private static readonly BilingualLexicon Lexicon = BilingualLexicon.Default;

    [Theory]
    [InlineData("اتفاق", "توافق")]
    [InlineData("والوثائق", "سند")]
    [InlineData("خريطة طريق", "نقشه راه")]
    [InlineData("للعقوبات", "تحریم")]
    [InlineData("أعلن", "اعلام")]
    [InlineData("مجلس الأمن", "شورا امنیت")]
    public void Arabic_words_find_their_persian_translation(string arabic, string persian) =>
        Translations(arabic, LexiconDirection.LeftToRight).Should().Contain(persian);

    [Theory]
    [InlineData("سند", "وثیقه")]
    [InlineData("اسناد", "وثیقه")]
    [InlineData("نقشه\u200Cی راه", "خریطه طریق")]
    [InlineData("تحریم\u200Cها", "عقوبات")]
    public void Persian_words_find_their_arabic_translation(string persian, string arabic) =>
        Translations(persian, LexiconDirection.RightToLeft).Should().Contain(arabic);

    [Theory]
    [InlineData("معلومات", "اطلاعات")]
    [InlineData("المعلومات", "دانسته")]            // a lemma of its own, and the plural of معلومة
    [InlineData("تمثل", "نمایندگی")]               // form V, and the present of form II
    [InlineData("عربية", "عربی")]
    public void A_listed_form_does_not_hide_the_other_readings(string arabic, string persian) =>
        Translations(arabic, LexiconDirection.LeftToRight).Should().Contain(persian);

    [Theory]
    [InlineData("اتفاق")]
    [InlineData("تقدم")]
    [InlineData("والعلاقات")]
    [InlineData("معلومات")]
    public void Translations_come_heaviest_first_and_once(string word)
    {
        var found = Lexicon.Find(word);
        var weights = new List<double>();
        foreach (var translation in found)
            weights.Add(translation.Weight);
        weights.Should().HaveCount(found.Count).And.NotBeEmpty().And.BeInDescendingOrder().And.OnlyContain(w => w > 0 && w <= 1);
        Translations(word, LexiconDirection.LeftToRight).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void An_index_out_of_range_is_refused()
    {
        FluentActions.Invoking(() => Lexicon.Find("اتفاق")[-1].Weight).Should().Throw<IndexOutOfRangeException>();
        FluentActions.Invoking(() => Lexicon.Find("زعبوط")[0].Weight).Should().Throw<IndexOutOfRangeException>();
    }

    [Fact]
    public void Lookups_do_not_allocate()
    {
        string[] words = ["اتفاق", "والعلاقات", "معلومات", "زعبوط", "خريطة الطريق", "سيقولون"];
        var count = 0;
        void Look()
        {
            foreach (var word in words)
            {
                foreach (var translation in Lexicon.Find(word))
                    count += translation.Key.Length;
            }
        }
        Look();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Look();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        count.Should().BePositive();
    }

    [Theory]
    [InlineData("")]
    [InlineData("زعبوط")]
    [InlineData("\uDC00\uD800")]
    public void Unknown_words_find_nothing(string word) => Translations(word, LexiconDirection.LeftToRight).Should().BeEmpty();

    [Fact]
    public void Pairs_stand_in_both_directions()
    {
        foreach (var (left, right, weight) in Lexicon.Pairs().Where((_, i) => i % 97 == 0))
        {
            var number = Lexicon.NumberOf(right, LexiconDirection.RightToLeft);
            var back = Lexicon.TargetsOf(number, LexiconDirection.RightToLeft).ToArray().Select(n => Lexicon.LeftKeys[n].ToString());
            back.Should().Contain(left, $"{left} translates {right} with {weight}");
        }
    }

    [Fact]
    public void A_saved_lexicon_loads_equal()
    {
        using var file = new MemoryStream();
        Lexicon.Save(file);
        file.Position = 0;
        var loaded = BilingualLexicon.Load(file);
        (loaded.LeftCount, loaded.RightCount, loaded.PairCount).Should().Be((Lexicon.LeftCount, Lexicon.RightCount, Lexicon.PairCount));
        loaded.Pairs().Take(1000).Should().Equal(Lexicon.Pairs().Take(1000));
    }

    [Fact]
    public async Task A_saved_lexicon_loads_equal_without_blocking()
    {
        using var file = new MemoryStream();
        Lexicon.Save(file);
        file.Position = 0;
        (await BilingualLexicon.LoadAsync(file)).PairCount.Should().Be(Lexicon.PairCount);
        await FluentActions.Awaiting(() => BilingualLexicon.LoadAsync(new MemoryStream([1, 2, 3]))).Should().ThrowAsync<InvalidDataException>();
        await FluentActions.Awaiting(() => BilingualLexicon.LoadAsync(file, new(canceled: true))).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void A_file_of_version_1_still_loads()
    {
        var folder = Path.Combine(SharedData.Project, "tests", "IranBelarus.Text.Tests", "Lexicons", "Golden");
        using var file = File.OpenRead(Path.Combine(folder, "lexicon-1.iblx"));
        var lexicon = BilingualLexicon.Load(file);
        (lexicon.Left, lexicon.Right).Should().Be((TextLanguage.Arabic, TextLanguage.Persian));
        lexicon.Pairs().Select(p => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{p.Left}\t{p.Right}\t{Math.Round(p.Weight * 255)}"))
            .Should().Equal(File.ReadAllLines(Path.Combine(folder, "lexicon-1.tsv")));
    }

    [Fact]
    public void Merging_weighs_the_other()
    {
        using var file = File.OpenRead(Path.Combine(SharedData.Project, "tests", "IranBelarus.Text.Tests", "Lexicons", "Golden", "lexicon-1.iblx"));
        var other = BilingualLexicon.Load(file);
        var merged = Lexicon.MergeWith(other, 0.5);
        var ours = Lexicon.Pairs().ToDictionary(p => (p.Left, p.Right), p => p.Weight);
        var both = merged.Pairs().ToDictionary(p => (p.Left, p.Right), p => p.Weight);
        foreach (var (left, right, weight) in other.Pairs())
            both[(left, right)].Should().BeApproximately(Math.Max(0.5 * weight, ours.GetValueOrDefault((left, right))), 0.01);
        both.Should().HaveCount(merged.PairCount).And.HaveCount(ours.Keys.Union(other.Pairs().Select(p => (p.Left, p.Right))).Count());
        FluentActions.Invoking(() => Lexicon.MergeWith(other, 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Lexicon.MergeWith(other, 1.5)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Damaged_files_are_refused()
    {
        using var file = new MemoryStream();
        Lexicon.Save(file);
        var bytes = file.ToArray();
        FluentActions.Invoking(() => BilingualLexicon.Load(new MemoryStream([]))).Should().Throw<InvalidDataException>();
        FluentActions.Invoking(() => BilingualLexicon.Load(new MemoryStream(bytes[..(bytes.Length / 2)]))).Should().Throw<InvalidDataException>();
        var random = new Random(17);
        for (var n = 0; n < 200; n++)
        {
            var damaged = bytes.ToArray();
            damaged[random.Next(400)] ^= (byte)(1 << random.Next(8));
            try
            {
                BilingualLexicon.Load(new MemoryStream(damaged)).Find("اتفاق");
            }
            catch (InvalidDataException)
            {
                // refused: as it should be
            }
        }
    }

    [Fact]
    public void Merging_keeps_the_pairs_of_both()
    {
        var merged = Lexicon.MergeWith(Lexicon, 0.5);
        merged.PairCount.Should().Be(Lexicon.PairCount);
        merged.Pairs().Take(500).Should().Equal(Lexicon.Pairs().Take(500));
    }

    private static List<string> Translations(string word, LexiconDirection direction)
    {
        var keys = new List<string>();
        foreach (var translation in Lexicon.Find(word, direction))
            keys.Add(translation.Key.ToString());
        return keys;
    }
}
