using IranBelarus.Text.Mentions;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Mentions;

/// <summary>Names across the two spellings.</summary>
public class NameMatcherTests
{
    private static readonly string Data = Path.Combine(SharedData.Project, "src", "IranBelarus.Text", "Mentions", "Data");

    /// <summary>Countries whose two names are different words, or translated: nothing in their letters tells.</summary>
    private static readonly HashSet<string> Exonyms =
        ["country AT", "country CV", "country CF", "country KM", "country CI", "country JP", "country ME", "country MA", "country PL", "country SA", "country GB", "country US", "country SU", "country OM",
            "city algiers", "city djibouti", "city kuwait", "city tunis"];

    [Theory]
    [InlineData("لوكاشينكو", "لوکاشنکو")]
    [InlineData("ألكسندر", "الکساندر")]
    [InlineData("شنغهاي", "شانگهای")]
    [InlineData("بيلاروس", "بلاروس")]
    [InlineData("العراق", "عراق")]
    [InlineData("ألمانيا", "آلمان")]
    [InlineData("بزشكيان", "پزشکیان")]
    [InlineData("عراقجي", "عراقچی")]
    [InlineData("غوتيريش", "گوترش")]
    [InlineData("تشيلي", "شیلی")]
    [InlineData("جورجيا", "گرجستان")]
    [InlineData("بيونغ يانغ", "پیونگ‌یانگ")]
    [InlineData("فلاديمير بوتين", "ولادیمیر پوتین")]
    [InlineData("واشنطن", "واشینگتن")]
    [InlineData("نيويورك", "نیویورک")]
    [InlineData("ماكرون", "مکرون")]
    [InlineData("جنوب أفريقيا", "آفریقای جنوبی")]
    public void A_name_is_found_in_the_other_spelling(string name, string expected)
    {
        string[] names = ["لوکاشنکو", "الکساندر", "شانگهای", "بلاروس", "عراق", "آلمان", "پزشکیان", "عراقچی", "گوترش", "شیلی", "گرجستان", "پیونگ‌یانگ", "ولادیمیر پوتین", "واشینگتن", "نیویورک", "مکرون",
            "آفریقای جنوبی", "آلبانی", "بلژیک", "لهستان", "مالی", "عمان", "گینه", "پکن", "الجزایر", "زلنسکی", "مینسک", "الهام علی‌اف"];
        var options = new NameMatcherOptions { UseGazetteer = false, Exhaustive = true };
        new NameMatcher(names, options).Find(name)?.Name.Should().Be(expected);
        new NameMatcher(names.Where(n => n != expected).Append(expected), options).Find(name)?.Name.Should().Be(expected, "the order of the list does not matter");
    }

    [Fact]
    public void Countries_and_capitals_are_found_by_their_letters()
    {
        var rows = Rows().Where(r => !Exonyms.Contains(r.Key)).ToList();
        Share(rows, useGazetteer: false).Should().BeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public void Countries_and_capitals_are_found_by_the_gazetteer() => Share([.. Rows()], useGazetteer: true).Should().BeGreaterThanOrEqualTo(0.99);

    [Fact]
    public void Similarity_is_symmetric_and_one_for_the_same_name()
    {
        var names = Rows().Take(60).SelectMany(r => (string[])[r.Arabic, r.Persian]).ToList();
        foreach (var a in names)
        {
            NameMatcher.Similarity(a, a).Should().Be(1, a);
            foreach (var b in names.Take(30))
                NameMatcher.Similarity(a, b).Should().BeApproximately(NameMatcher.Similarity(b, a), 1e-9, $"{a} {b}");
        }
    }

    [Fact]
    public void A_name_of_a_large_list_is_found_by_the_index()
    {
        var random = new Random(41);
        const string Letters = "ابپتجچحخدرزسشعغفقکگلمنوهی";
        var names = Enumerable.Range(0, 20_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(5, 12)).Select(_ => Letters[random.Next(Letters.Length)]))).Distinct().ToArray();
        var matcher = new NameMatcher(names);
        for (var i = 0; i < names.Length; i += 40)
            matcher.Find(names[i].Replace('ک', 'ك').Replace('ی', 'ي'))?.Name.Should().Be(names[i]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\uD800")]
    [InlineData("\0")]
    [InlineData("...")]
    public void What_is_no_name_is_not_found(string name) => new NameMatcher(["تهران", "", "\uDC00", "مینسک"]).Find(name).Should().BeNull();

    [Fact]
    public void Very_long_names_do_no_harm()
    {
        var matcher = new NameMatcher([new string('ب', 100_000), "تهران"]);
        matcher.Find(new string('پ', 100_000))?.Index.Should().Be(0);
        matcher.Find("طهران")?.Name.Should().Be("تهران");
    }

    private static double Share(List<(string Key, string Arabic, string Persian)> rows, bool useGazetteer)
    {
        rows.Count.Should().BeGreaterThan(350);
        var matcher = new NameMatcher(Rows().Select(r => r.Persian).Distinct(), new NameMatcherOptions { UseGazetteer = useGazetteer, Exhaustive = true });
        return rows.Count(r => matcher.Find(r.Arabic)?.Name == r.Persian) / (double)rows.Count;
    }

    /// <summary>The first name of each country and capital in either language.</summary>
    private static IEnumerable<(string Key, string Arabic, string Persian)> Rows()
    {
        foreach (var file in (string[])["countries", "cities"])
        {
            var wanted = true;
            foreach (var line in File.ReadLines(Path.Combine(Data, file + ".txt")))
            {
                if (line.StartsWith("# ----", StringComparison.Ordinal))
                    wanted = file == "countries" || line.Contains("capitals");
                var columns = line.Split('|', StringSplitOptions.TrimEntries);
                if (!wanted || columns.Length < 3 || !(columns[0].StartsWith("country ", StringComparison.Ordinal) || columns[0].StartsWith("city ", StringComparison.Ordinal)) || columns[1] == "-" || columns[2] == "-")
                    continue;
                yield return (columns[0], First(columns[1]), First(columns[2]));
            }
        }
    }

    private static string First(string forms) => forms.Split('،')[0].Trim(' ', '?', '=');
}
