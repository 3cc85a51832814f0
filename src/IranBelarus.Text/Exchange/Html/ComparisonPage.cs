using System.Globalization;
using System.Text;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;

namespace IranBelarus.Text.Exchange.Html;

/// <summary>The page of a comparison.</summary>
internal sealed class ComparisonPage(HtmlText page, ArticleAlignment alignment)
{
    /// <summary>Most links whose partner lights up: each takes a style rule.</summary>
    private const int MostLit = 400;

    private readonly List<NumberedLink> _links = NumberedLink.Order(alignment.Links);

    public void Write()
    {
        PageShell.Begin(page, $"{alignment.Left.Id} ↔ {alignment.Right.Id}", Rules());
        page.Raw("<a class=\"skip\" href=\"#facts\">Skip to the facts</a>\n");
        Header();
        page.Raw("<main>\n");
        Facts();
        Articles();
        OneSided();
        page.Raw("</main>\n");
        Footer();
        PageShell.End(page);
    }

    /// <summary>For each link a rule: where any part of it is pointed at or focused, all its parts light up.</summary>
    private string Rules()
    {
        var rules = new StringBuilder();
        foreach (var link in _links.Take(MostLit))
            rules.Append(CultureInfo.InvariantCulture, $"body:has(.k{link.Number}:is(:hover,:focus-visible,:focus-within,:target)) .k{link.Number}{{--lit:1}}\n");
        return rules.ToString();
    }

    private void Header()
    {
        var events = alignment.Event;
        page.Raw($"<header id=\"event\" class=\"top is-{events.Relation.ToWord()}\">\n<p class=\"kicker\">Two articles compared</p>\n<h1>").Raw(events.Relation switch
        {
            EventRelation.Same => "The same event",
            EventRelation.Different => "Two different events",
            _ => "It is unclear whether this is one event",
        });
        var conflicts = _links.Count(l => l.Group == ReportGroup.Conflict);
        if (conflicts > 0)
            page.Raw(", <em>with ").Raw(conflicts).Raw($" {ReportGroup.Conflict.Count(conflicts)}</em>");
        page.Raw("</h1>\n");
        if (events.Reason.Length > 0)
            page.Raw("<p class=\"why\">").Reason(events.Reason).Raw("</p>\n");
        page.Raw("<p class=\"sure\">Confidence ").Confidence(events.Confidence).Raw("</p>\n");
        if (events.Signals.Count > 0)
            EvidenceList.Write(page, "Signals", events.Signals, alignment);
        page.Raw("<div class=\"sides\">\n");
        Side("Left", alignment.Left, alignment.Links.Select(l => l.Left), alignment.OnlyLeft);
        Side("Right", alignment.Right, alignment.Links.Select(l => l.Right), alignment.OnlyRight);
        page.Raw("</div>\n<nav aria-label=\"Parts of this page\"><ul>\n");
        foreach (var group in ReportGroups.All)
        {
            var count = _links.Count(l => l.Group == group);
            if (count > 0)
                Chip(group.Class(), group.Sign(), count, group.Count(count));
            else if (group == ReportGroup.Conflict)
                page.Raw("<li class=\"none\"><span><b>0</b> conflicts</span></li>\n");
        }
        Chip("articles", "⇄", null, "Side by side");
        if (Told(alignment.OnlyLeft) is var left and > 0)
            Chip("only-left", "←", left, "only left");
        if (Told(alignment.OnlyRight) is var right and > 0)
            Chip("only-right", "→", right, "only right");
        page.Raw("</ul></nav>\n</header>\n");
    }

    private void Chip(string target, string sign, int? count, string name)
    {
        page.Raw($"<li class=\"{target}\"><a href=\"#{target}\"><i aria-hidden=\"true\">{sign}</i> ");
        if (count is { } n)
            page.Raw("<b>").Raw(n).Raw("</b> ");
        page.Raw(name).Raw("</a></li>\n");
    }

    private void Side(string name, Article article, IEnumerable<Claim> linked, IReadOnlyList<Claim> only)
    {
        var claims = linked.Concat(only).Distinct().Count();
        page.Raw($"<dl class=\"side\"><dt>{name}</dt><dd><bdi class=\"id\">").Text(article.Id).Raw("</bdi> <span class=\"quiet\">")
            .Raw(HtmlText.Name(article.Language)).Raw(" · ").Raw(claims).Raw(claims == 1 ? " claim" : " claims");
        if (article.PublishedAt is { } day)
            page.Raw(" · <bdi>").Raw(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Raw("</bdi>");
        if (article.Source is { Length: > 0 } source)
            page.Raw(" · <bdi>").Text(source).Raw("</bdi>");
        page.Raw("</span>");
        if (article.Title is { Length: > 0 } title)
            page.Raw("<br/><bdi class=\"title\"").Language(article.Language).Raw(">").Text(title).Raw("</bdi>");
        page.Raw("</dd></dl>\n");
    }

    private void Facts()
    {
        page.Raw("<section id=\"facts\" aria-label=\"Facts\">\n");
        if (_links.Count == 0)
            page.Raw("<p class=\"empty\">No claim of one article has a partner in the other.</p>\n");
        foreach (var group in _links.GroupBy(l => l.Group))
            new FactTable(page, alignment).Write(group.Key, [.. group]);
        page.Raw("</section>\n");
    }

    private void Articles()
    {
        page.Raw("<section id=\"articles\" aria-labelledby=\"articles-h\">\n<h2 id=\"articles-h\">Side by side</h2>\n");
        page.Raw("<p class=\"quiet\">Linked claims are marked with their number: point at one, or reach it by the Tab key, and its partner lights up; follow it to get there. The line of dots under a claim: it has no partner.</p>\n");
        page.Raw("<div class=\"pair\">\n");
        new ArticleColumn(page, alignment.Left, 'L').Write(_links.Select(l => (l, l.Link.Left)), alignment.OnlyLeft);
        new LinkMap(page, alignment).Write(_links);
        new ArticleColumn(page, alignment.Right, 'R').Write(_links.Select(l => (l, l.Link.Right)), alignment.OnlyRight);
        page.Raw("</div>\n</section>\n");
    }

    private void OneSided()
    {
        OneSided("only-left", "Only on the left", alignment.OnlyLeft, alignment.Left);
        OneSided("only-right", "Only on the right", alignment.OnlyRight, alignment.Right);
    }

    private void OneSided(string id, string title, IReadOnlyList<Claim> claims, Article article)
    {
        var told = claims.Where(c => !c.Restates).ToList();
        if (told.Count == 0)
            return;
        page.Raw($"<section class=\"only\" id=\"{id}\" aria-labelledby=\"{id}-h\">\n<h2 id=\"{id}-h\">{title} <span class=\"count\">").Raw(told.Count)
            .Raw("</span></h2>\n<p class=\"quiet\">Claims without a partner in the other article.</p>\n<ol").Language(article.Language).Raw(">\n");
        foreach (var claim in told)
            ClaimView.Write(page.Raw("<li>"), claim, article, null).Raw("</li>\n");
        page.Raw("</ol>\n</section>\n");
    }

    private void Footer() => page.Raw("""
        <footer>
        <p>A judgement is a proposal with its evidence, not a ruling: “undetermined” is said wherever no evidence decides. Differences between two events are never conflicts. Confidence runs from 0 to 1.</p>
        <p>Written by IranBelarus.Text. This page runs no script and fetches nothing.</p>
        </footer>

        """);

    private static int Told(IReadOnlyList<Claim> claims) => claims.Count(c => !c.Restates);
}
