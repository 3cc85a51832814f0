using IranBelarus.Text.Lexicons;

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

    [Fact]
    public void Translations_come_heaviest_first()
    {
        var weights = new List<double>();
        foreach (var translation in Lexicon.Find("اتفاق"))
            weights.Add(translation.Weight);
        weights.Should().NotBeEmpty().And.BeInDescendingOrder().And.OnlyContain(w => w > 0 && w <= 1);
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
