using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Tests.Alignment;

public class PairScorerTests
{
    [Fact]
    public void The_best_few_are_those_of_a_sort()
    {
        var random = new Random(51);
        for (var round = 0; round < 200; round++)
        {
            var items = Enumerable.Range(0, random.Next(0, 40)).Select(i => (Number: i, Score: random.Next(6) / 5f)).ToArray();
            var most = random.Next(1, 12);
            var few = new BestFew(12);
            few.Clear(most);
            foreach (var (number, score) in items.OrderBy(_ => random.Next()))
                few.Add(number, score);
            few.Sorted().ToArray().Should().Equal(items.OrderByDescending(i => i.Score).ThenBy(i => i.Number).Take(most), "seed 51, round {0}", round);
        }
    }

    [Theory]
    [InlineData("huawei", "هواوی")]
    [InlineData("covid", "کووید")]
    [InlineData("facebook", "فیسبوک")]
    [InlineData("lukashenko", "لوکاشنکو")]
    public void Latin_words_sound_like_their_transliterations(string latin, string arabicScript) =>
        Transliteration.Similarity(Transliteration.FromLatin(latin), arabicScript).Should().BeGreaterThan(0.7f);

    [Theory]
    [InlineData("ریجینکوف", "ریژنکوف", true)]
    [InlineData("ماکرون", "مکرون", true)]
    [InlineData("پوتین", "بوتین", true)]
    [InlineData("تهران", "بغداد", false)]
    [InlineData("مینسک", "موسکو", false)]
    public void Names_are_alike_if_they_sound_alike(string a, string b, bool alike)
    {
        Transliteration.Similarity(a, b).Should().Be(Transliteration.Similarity(b, a));
        (Transliteration.Similarity(a, b) >= 0.7f).Should().Be(alike);
        if (alike)
            Transliteration.SkeletonHashes(a).Should().IntersectWith(Transliteration.SkeletonHashes(b));
    }

    [Fact]
    public void What_is_less_than_the_least_likeness_is_none_and_nothing_else_changes()
    {
        var random = new Random(61);
        const string Letters = "ابتجدرسعفکلمنهوی";
        string Word() => new([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Letters[random.Next(Letters.Length)])]);
        for (var round = 0; round < 5000; round++)
        {
            var (a, b, least) = (Word(), Word(), random.Next(11) / 10f);
            var plain = Transliteration.Similarity(a, b);
            Transliteration.Similarity(a, b, least).Should().Be(plain >= least ? plain : 0, "seed 61, round {0}: {1} {2} {3}", round, a, b, least);
        }
    }

    [Fact]
    public void A_few_candidates_are_those_of_all_pairs()
    {
        var (left, right) = NewsPairs.Couples();
        var aligner = new SentenceAligner();
        var collection = aligner.Read(left, right, default);
        var candidates = new Candidates(collection.Left, collection.Right, collection.Matches.FromLeft, 8, 8, int.MaxValue);
        candidates.Find(0, collection.Left.Count, 2, null, default);
        for (var l = 0; l < left.Length; l++)
        {
            var expected = Enumerable.Range(0, right.Length).Where(r => collection.Scores[l, r] > 0).OrderByDescending(r => collection.Scores[l, r]).ThenBy(r => r).Take(8).ToArray();
            candidates.Of(l).ToArray().Should().Equal(expected);
            for (var i = 0; i < expected.Length; i++)
                candidates.LikenessOf(l)[i].Should().BeApproximately(new PairLikeness(collection.Left, collection.Right, collection.Matches.FromLeft).Of(l, expected[i]), 1e-5f);
        }
    }

    [Fact]
    public void A_small_budget_still_finds_what_rare_words_tell()
    {
        var (left, right) = NewsPairs.Couples();
        var collection = new SentenceAligner().Read(NewsPairs.Arabic, NewsPairs.Persian, default);
        var candidates = new Candidates(collection.Left, collection.Right, collection.Matches.FromLeft, 4, 8, 4);
        candidates.Find(0, collection.Left.Count, 1, null, default);
        Enumerable.Range(0, 12).Count(l => candidates.Of(l).Length > 0 && candidates.Of(l)[0] == l).Should().BeGreaterThanOrEqualTo(11);
        left.Length.Should().Be(right.Length);
    }

    [Theory]
    [InlineData(0f, 0)]
    [InlineData(4f, 0.982)]
    [InlineData(-4f, 0.018)]
    public void The_odds_make_a_probability(float logOdds, double probability) =>
        PairModel.Probability(logOdds).Should().BeApproximately(logOdds == 0 ? 0.5 : probability, 1e-3);
}
