using System.Globalization;
using System.Text.RegularExpressions;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Alignment;

/// <summary>What holds for any two articles: swapped articles mirror, an article agrees with itself, and one thing changed in a copy is found.</summary>
public partial class ComparisonPropertyTests
{
    private const int Cases = 100;

    private static readonly ArticleAligner Aligner = new();

    private static List<ComparisonPage> Pages { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(SharedData.Project, "tests", "IranBelarus.Text.Tests", "Alignment", "Pages"), "*.txt").Order(StringComparer.Ordinal).Select(ComparisonPage.Read)];

    [Fact]
    public void Swapped_articles_give_the_mirrored_result()
    {
        var random = new Random(11);
        for (var i = 0; i < Cases; i++)
        {
            // articles of several pages joined, so that what belongs together stands in another order and among strangers
            var some = Enumerable.Range(0, 3).Select(_ => Pages[random.Next(Pages.Count)]).ToList();
            var (left, right) = (some[0].LeftLanguage, some[0].RightLanguage);
            some.RemoveAll(p => p.LeftLanguage != left || p.RightLanguage != right);
            Article a = new("a", string.Join('\n', some.Select(p => p.LeftText))) { Language = left }, b = new("b", string.Join('\n', some.AsEnumerable().Reverse().Select(p => p.RightText))) { Language = right };
            Told(Aligner.Align(b, a), swapped: true).Should().Equal(Told(Aligner.Align(a, b), swapped: false), $"seed 11, case {i}");
        }
    }

    [Fact]
    public void An_article_agrees_with_itself()
    {
        var texts = Pages.SelectMany(p => new[] { (p.LeftText, p.LeftLanguage), (p.RightText, p.RightLanguage) }).Append((SharedData.Seed("ar"), TextLanguage.Arabic)).Append((SharedData.Seed("fa"), TextLanguage.Persian));
        foreach (var (text, language) in texts)
        {
            var result = Aligner.Align(new("a", text) { Language = language }, new("b", text) { Language = language });
            result.Links.Should().OnlyContain(l => l.Verdict == Verdict.Agree, text);
            result.OnlyLeft.Should().BeEmpty(text);
            result.OnlyRight.Should().BeEmpty(text);
        }
    }

    [Theory]
    [InlineData('n', false)]
    [InlineData('n', true)]
    [InlineData('d', false)]
    [InlineData('d', true)]
    [InlineData('p', false)]
    [InlineData('p', true)]
    [InlineData('c', true)]
    [InlineData('!', false)]
    [InlineData('!', true)]
    public void One_thing_changed_in_a_copy_is_a_conflict(char slot, bool persian)
    {
        var verdict = slot switch { 'n' => Verdict.ConflictNumber, 'd' => Verdict.ConflictDate, 'p' => Verdict.ConflictName, 'c' => Verdict.ConflictPlace, _ => Verdict.ConflictPolarity };
        var articles = new GeneratedArticles(7, persian);
        var missed = new List<string>();
        for (var i = 0; i < Cases; i++)
        {
            var (article, changed) = articles.Next(slot);
            var language = persian ? TextLanguage.Persian : TextLanguage.Arabic;
            var conflicts = Aligner.Align(new("a", article) { Language = language }, new("b", changed) { Language = language }).Links.Where(l => l.Verdict.IsConflict()).ToList();
            if (conflicts.Count != 1 || conflicts[0].Verdict != verdict)
                missed.Add($"{string.Join(", ", conflicts.Select(c => c.Verdict))}\n{article}\n{changed}\n");
        }
        missed.Count.Should().BeLessThanOrEqualTo(Cases / 50, $"seed 7; at most 2 % may be missed or called otherwise:\n{string.Join('\n', missed.Take(4))}");
    }

    [Fact]
    public void A_number_changed_in_a_copy_of_a_page_is_a_conflict()
    {
        var random = new Random(5);
        var (tried, missed) = (0, new List<string>());
        foreach (var (text, language) in Pages.SelectMany(p => new[] { (p.LeftText, p.LeftLanguage), (p.RightText, p.RightLanguage) }))
        {
            foreach (Match digits in Digits().Matches(text))
            {
                var value = long.Parse(string.Concat(digits.Value.Select(c => (char)('0' + (int)char.GetNumericValue(c)))), CultureInfo.InvariantCulture);
                var other = (value + random.Next(3, 9)).ToString(CultureInfo.InvariantCulture);
                var changed = string.Concat(text.AsSpan(0, digits.Index), other, text.AsSpan(digits.Index + digits.Length));
                tried++;
                if (!Aligner.Align(new("a", text) { Language = language }, new("b", changed) { Language = language }).Links.Any(l => l.Verdict is Verdict.ConflictNumber or Verdict.ConflictDate))
                    missed.Add($"{value} to {other}: {text}");
            }
        }
        tried.Should().BeGreaterThan(100);
        missed.Count.Should().BeLessThanOrEqualTo(tried / 50, $"seed 5, of {tried}:\n{string.Join('\n', missed.Take(8))}");
    }

    private static List<string> Told(ArticleAlignment result, bool swapped)
    {
        (TextSpan, TextSpan) Turned(TextSpan left, TextSpan right) => swapped ? (right, left) : (left, right);
        var links = result.Links.Select(l => $"{Turned(l.Left.Span, l.Right.Span)} {l.Kind} {l.Verdict} {l.Confidence} {l.Quantities.Count} " + string.Join(';', l.Evidence.Select(e => $"{Turned(e.Left, e.Right)} {e.Rule} {e.Weight}"))).Order(StringComparer.Ordinal);
        var (one, two) = swapped ? (result.OnlyRight, result.OnlyLeft) : (result.OnlyLeft, result.OnlyRight);
        return [.. links, "left " + Spans(one), "right " + Spans(two), $"{result.Event.Relation} {result.Event.Confidence}"];
    }

    private static string Spans(IEnumerable<Claim> claims) => string.Join(' ', claims.Select(c => c.Span));

    [GeneratedRegex(@"(?<![\d.,٫٬/:–\-])\d+(?![\d.,٫٬/:–\-])")]
    private static partial Regex Digits();
}
