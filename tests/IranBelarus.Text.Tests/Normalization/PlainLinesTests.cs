using System.Text;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>Lines with nothing amiss but letters of another keyboard go the shortest way, which leads where the long way leads; all others are left to that.</summary>
public class PlainLinesTests
{
    private static readonly TextNormalizer Persian = new(NormalizationProfile.Persian);

    private static readonly RewritePlan Plan = RewritePlan.For(NormalizationProfile.Persian);

    /// <summary>Words, and what may stand between them that leaves a line plain.</summary>
    private static readonly string[] Plain =
    [
        "كتاب", "علي", "ايران", "گفت", "كه", "مي\u200Cشود", "بزرگي", "خانهٔ", "مسئول", "سال", "البته", "الگو", "آن", "رأي", "۱۲", "۳٫۵", "١٢", "25", "(كرج)", "«كابل»", "تا:", "است.", "يا؟", "كتاب\u200Cها", "شيء", "متأسفانه", "–", "…", "COVID", "\"كي\"",
    ];

    /// <summary>What may take a closer look.</summary>
    private static readonly string[] Other =
    [
        "القاعدة", "الجزيره", "أحمد", "إلى", "ئەو", "على", "ىا", "ا\u064Eل\u064Eب", "ہے", "کےلئے", "www.irna.ir", "a@b.ir", "متن.pdf", "\"ي\"", "`ي`", "/ك/ي", "کتاب ،", "( او", "او  گفت", "کـتاب", "\uFE8E\uFEDF", "\uFEEE", "\uFEFB", "شَّ", "\u202Bاو\u202C",
        "\u200C", "می \u200Cرود", "دانشگاه\u200Cی", "\uD83D\uDE00", "\uD83B\uDE00", "\uD800", "\u00A0", "é", "日本", "\r", "",
    ];

    [Theory]
    [InlineData(2_000)]
    public void The_short_way_leads_where_the_long_way_leads(int rounds)
    {
        var (settledLines, leftLines) = (0, 0);
        for (var seed = 0; seed < rounds; seed++)
        {
            var text = Page(seed);
            var expected = LongWay(text);
            var normal = Persian.NormalizeWithMap(text);
            if (Persian.Normalize(text) != expected || normal.Text != expected)
                Assert.Fail($"seed {seed}: {NormalizationSamples.Show(text)}\n    now: {NormalizationSamples.Show(Persian.Normalize(text))}\nwith map: {NormalizationSamples.Show(normal.Text)}\nlong way: {NormalizationSamples.Show(expected)}");
            if (Persian.IsNormalized(text) != (text == expected))
                Assert.Fail($"seed {seed}: IsNormalized disagrees on {NormalizationSamples.Show(text)}");
            if (Plan.PlainLines is null || text.Length == 0)
                continue;
            var target = new char[text.Length];
            var settled = Plan.PlainLines.Copy(text, target, out var changed);
            if (settled < text.Length && settled > 0 && text[settled - 1] != '\n')
                Assert.Fail($"seed {seed}: {settled} characters are not whole lines of {NormalizationSamples.Show(text)}");
            var lines = text[..settled];
            if (LongWay(lines) != target.AsSpan(0, settled).ToString() || changed != (LongWay(lines) != lines))
                Assert.Fail($"seed {seed}: {NormalizationSamples.Show(lines)} became {NormalizationSamples.Show(target.AsSpan(0, settled).ToString())}, changed: {changed}");
            settledLines += lines.Count(static c => c == '\n');
            leftLines += text.AsSpan(settled).Count('\n');
        }
        if (Plan.PlainLines is null)
            return;
        settledLines.Should().BeGreaterThan(rounds / 2);
        leftLines.Should().BeGreaterThan(rounds / 2);
    }

    [Fact]
    public void Each_character_in_each_place_of_a_block_leads_where_the_long_way_leads()
    {
        // as long as one block and a bit, so that the last characters are looked at twice
        const string line = "كتاب علي كه بود و يك ديگر بزرگي كرد تا كاري كند براي ايران و كشوري ديگر يا كسي";
        for (var c = 0; c <= 0xFFFF; c++)
        {
            var at = c % line.Length;
            foreach (var text in (string[])[$"{line[..at]}{(char)c}{line[at..]}", $"{line[..at]} {(char)c} {line[at..]}\n{line}"])
            {
                if (Persian.Normalize(text) != LongWay(text))
                    Assert.Fail($"U+{c:X4} at {at}: {NormalizationSamples.Show(Persian.Normalize(text))}, expected {NormalizationSamples.Show(LongWay(text))}");
            }
        }
    }

    [Theory]
    [InlineData("كتاب علي", "کتاب علی")]
    [InlineData("كتاب\nعلي", "کتاب\nعلی")]
    [InlineData("علي ", "علی")]
    [InlineData("علي\n", "علی\n")]
    [InlineData("ي", "ی")]
    [InlineData("www.x.ir/ي و علي", "www.x.ir/ي و علی")]
    [InlineData("علي گفت: قال علي في المدينة إن الكتاب كبير.", "علی گفت: قال علي في المدينة إن الكتاب كبير.")]
    public void Short_texts(string text, string expected) => Persian.Normalize(text).Should().Be(expected);

    private static string Page(int seed)
    {
        var random = new Random(seed);
        var rarity = 1 << random.Next(2, 9);
        var page = new StringBuilder();
        for (var words = random.Next(1, random.Next(1, 200)); words > 0; words--)
        {
            page.Append(random.Next(rarity) > 0 ? Plain[random.Next(Plain.Length)] : Other[random.Next(Other.Length)]);
            page.Append(random.Next(12) == 0 ? '\n' : ' ');
        }
        return page.ToString(0, page.Length - random.Next(2));
    }

    /// <summary>Step by step, as often as it takes.</summary>
    private static string LongWay(string text)
    {
        for (var unsettled = true; unsettled;)
        {
            var rewriter = new Rewriter(Plan, text, stepsOnly: true);
            rewriter.Run();
            unsettled = rewriter.Changed && rewriter.IsUnsettled;
            text = rewriter.Changed ? rewriter.Output.ToString() : text;
            rewriter.Dispose();
        }
        return text;
    }
}
