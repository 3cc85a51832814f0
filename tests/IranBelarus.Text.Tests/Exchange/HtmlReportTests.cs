using System.Xml.Linq;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Exchange;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Tests.Exchange;

/// <summary>The page's text, without a browser.</summary>
public class HtmlReportTests
{
    private const string Left = "وقع البلدان 8 وثائق للتعاون.\nخريطة طريق (2023-2026).", Right = "دو کشور 12 سند همکاری امضا کردند.\nنقشه راه (2026-2023).";

    [Fact]
    public void Groups_stand_in_the_order_that_matters()
    {
        var page = Page(Sample([Verdict.Undetermined, Verdict.Agree, Verdict.NotComparable, Verdict.ConflictDate]));
        var places = new[] { "id=\"conflict\"", "id=\"different\"", "id=\"agree\"", "id=\"open\"", "id=\"articles\"", "id=\"only-right\"" }.Select(p => page.IndexOf(p, StringComparison.Ordinal)).ToList();
        places.Should().BeInAscendingOrder().And.NotContain(-1);
    }

    [Fact]
    public void The_page_names_no_address_and_holds_no_script()
    {
        var page = Page(Sample([Verdict.ConflictNumber]));
        page.Should().NotContain("<script").And.NotContain("http://").And.NotContain("https://").And.NotContain("url(").And.NotContain("@import").And.Contain("default-src 'none'");
    }

    [Fact]
    public void The_page_is_well_formed_and_every_text_is_in_it_whole()
    {
        var alignment = Sample([Verdict.ConflictNumber, Verdict.Agree]);
        var page = Page(alignment);
        var body = XDocument.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)], LoadOptions.PreserveWhitespace);
        foreach (var (id, text) in new[] { ("L", Left), ("R", Right) })
        {
            var article = body.Descendants("article").Single(a => a.Attribute("id")?.Value == id);
            var shown = string.Join('\n', article.Descendants("p").Select(p => string.Concat(p.DescendantNodes().OfType<XText>().Where(t => t.Parent?.Attribute("class")?.Value.StartsWith("no ", StringComparison.Ordinal) != true).Select(t => t.Value))));
            shown.Should().Be(text);
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("</title></style><img src=x onerror=alert(1)>")]
    [InlineData("' style='x")]
    public void Input_is_escaped_wherever_it_stands(string attack)
    {
        var alignment = Sample([Verdict.Agree], attack);
        var page = Page(alignment);
        var body = XDocument.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)]);
        body.Descendants().Where(e => e.Name.LocalName is "script" or "img").Should().BeEmpty();
        body.Descendants().SelectMany(e => e.Attributes()).Where(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)).Should().BeEmpty();
        page.IndexOf("</style>", StringComparison.Ordinal).Should().Be(page.LastIndexOf("</style>", StringComparison.Ordinal));
    }

    [Fact]
    public void Controls_of_direction_are_shown_and_not_carried_out()
    {
        var page = Page(Sample([Verdict.Agree], "a\u202Eb\u2066c\0d\uD800e"));
        page.Should().Contain("RLO").And.Contain("LRI").And.Contain("\uFFFD").And.NotContainAny("\u202E", "\u2066", "\0");
    }

    [Fact]
    public void An_excerpt_of_digits_behind_an_Arabic_letter_keeps_their_order()
    {
        const string Text = "کشور (2026-2023) Minsk (2026-2023)";
        var number = new DateMention(new TextSpan(6, 9));
        var latin = number with { Span = new(24, 9) };
        var article = new Article("x", Text) { Language = TextLanguage.Persian };
        var claim = new Claim(new(0, Text.Length));
        var page = Page(new(article, article) { Links = [new(claim, claim, LinkKind.SameFact, Verdict.Agree, 1) { Quantities = [new(number, latin, QuantityRelation.Equal)] }] });
        page.Should().Contain("<bdi lang=\"fa\" dir=\"rtl\" class=\"al\">2026-2023</bdi>").And.Contain("<bdi lang=\"fa\" dir=\"rtl\">2026-2023</bdi>");
    }

    [Fact]
    public void Pairs_make_a_page_too()
    {
        var writer = new StringWriter();
        HtmlReport.Write(writer, "a ↔ <b>", PairSamples.All, TextLanguage.Arabic, TextLanguage.Persian);
        var page = writer.ToString();
        page.Should().Contain("a ↔ &lt;b&gt;").And.Contain("lang=\"ar\" dir=\"rtl\"").And.Contain("lang=\"fa\" dir=\"rtl\"").And.Contain("no partner");
        XDocument.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)]);
    }

    private static ArticleAlignment Sample(Verdict[] verdicts, string more = "")
    {
        var left = new Article("left" + more, Left + more) { Language = TextLanguage.Arabic, Source = more, Title = more };
        var right = new Article("right" + more, Right + more) { Language = TextLanguage.Persian };
        var eight = new NumberMention(MentionKind.Number, new(12, 1)) { Value = 8 };
        var twelve = new NumberMention(MentionKind.Number, new(8, 2)) { Value = 12 };
        return new(left, right)
        {
            Links =
            [
                .. verdicts.Select((v, i) => new ClaimLink(new(new(i * 4, 20)) { Speaker = new("قائل" + more, new(0, 3), SpeakerResolution.Named) { Role = more } }, new(new(i * 5, 22 + more.Length)), LinkKind.SameFact, v, 0.5)
                {
                    Reason = "they differ (قال / گفت)" + more,
                    Quantities = [new(eight, twelve, QuantityRelation.Different) { Counted = "وثائق" + more }],
                    Evidence = [new(EvidenceKind.Number, eight.Span, twelve.Span, "number" + more) { Weight = -0.5 }, new(EvidenceKind.Term, new(0, 3), default, "term")],
                }),
            ],
            OnlyRight = [new(new(Right.IndexOf('\n') + 1, 8))],
            Event = new(EventRelation.Same, 0.9) { Reason = "one event" + more, Signals = [new(EvidenceKind.Event, new(0, 3), new(0, 2), "city")] },
        };
    }

    private static string Page(ArticleAlignment alignment)
    {
        var writer = new StringWriter();
        HtmlReport.Write(writer, alignment);
        return writer.ToString();
    }
}
