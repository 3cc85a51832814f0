using IranBelarus.Text.Alignment;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Exchange.Html;

/// <summary>The facts of one group as a table: left, right, values, relation with its evidence.</summary>
internal sealed class FactTable(HtmlText page, ArticleAlignment alignment)
{
    public void Write(ReportGroup group, IReadOnlyList<NumberedLink> links)
    {
        page.Raw($"<section class=\"group {group.Class()}\" id=\"{group.Class()}\" aria-labelledby=\"{group.Class()}-h\">\n")
            .Raw($"<h2 id=\"{group.Class()}-h\"><i aria-hidden=\"true\">{group.Sign()}</i> {group.Title()} <span class=\"count\">").Raw(links.Count).Raw("</span></h2>\n")
            .Raw($"<p class=\"quiet\">{group.Meaning()}</p>\n")
            .Raw("<table role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" class=\"c-n\" scope=\"col\">No.</th><th role=\"columnheader\" scope=\"col\">Left</th>")
            .Raw("<th role=\"columnheader\" scope=\"col\">Right</th><th role=\"columnheader\" class=\"c-v\" scope=\"col\">Values</th><th role=\"columnheader\" class=\"c-r\" scope=\"col\">Relation</th></tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (var link in links)
            Row(link);
        page.Raw("</tbody>\n</table>\n</section>\n");
    }

    private void Row(NumberedLink numbered)
    {
        var (number, link, group) = numbered;
        page.Raw($"<tr role=\"row\" id=\"f{number}\" class=\"k{number} {group.Class()}\" tabindex=\"-1\">\n<td role=\"cell\" class=\"c-n\"><a href=\"#f{number}\" aria-label=\"Fact {number}\">{number}</a></td>\n<td role=\"cell\" class=\"c-t\" data-label=\"Left\">");
        ClaimView.Write(page, link.Left, alignment.Left, $"L{number}");
        page.Raw("</td>\n<td role=\"cell\" class=\"c-t\" data-label=\"Right\">");
        ClaimView.Write(page, link.Right, alignment.Right, $"R{number}");
        page.Raw(link.Quantities.Count == 0 ? "</td>\n<td role=\"cell\" class=\"c-v bare\">" : "</td>\n<td role=\"cell\" class=\"c-v\" data-label=\"Values\">");
        foreach (var pair in link.Quantities)
            Values(pair);
        page.Raw("</td>\n<td role=\"cell\" class=\"c-r\">")
            .Raw($"<span class=\"badge\">{link.Verdict.ToWord()}</span> <span class=\"kind\">{link.Kind.ToWord()}</span> <span class=\"sure\" title=\"confidence of the link\">").Confidence(link.Confidence).Raw("</span>");
        if (link.Reason.Length > 0)
            Reason(link.Reason);
        if (link.Evidence.Count > 0)
            EvidenceList.Write(page, "Evidence", link.Evidence, alignment);
        page.Raw("</td>\n</tr>\n");
    }

    /// <summary>Writes a reason; why the articles tell of two events stands in the head of the page and is not said again in every row.</summary>
    private void Reason(string reason)
    {
        var events = alignment.Event.Reason;
        var at = events.Length > 0 ? reason.IndexOf(events, StringComparison.Ordinal) : -1;
        page.Raw("<p class=\"reason\">");
        if (at < 0)
            page.Reason(reason);
        else
            page.Reason(reason[..at]).Raw("<a href=\"#event\">").Raw(EventWords(alignment.Event.Relation)).Raw("</a>").Reason(reason[(at + events.Length)..]);
        page.Raw("</p>\n");
    }

    private static string EventWords(EventRelation relation) => relation switch
    {
        EventRelation.Same => "one event",
        EventRelation.Different => "two events",
        _ => "unclear whether one event",
    };

    private void Values(QuantityPair pair)
    {
        page.Raw($"<div class=\"values is-{pair.Relation.ToWord()}\">");
        Value(pair.Left, alignment.Left);
        page.Raw($"<i title=\"{pair.Relation.ToWord()}\">{Sign(pair.Relation)}</i>");
        Value(pair.Right, alignment.Right);
        if (pair.Counted.Length > 0)
            page.Raw("<span class=\"counted\" dir=\"auto\">").Text(pair.Counted).Raw("</span>");
        page.Raw("</div>\n");
    }

    private void Value(Mention? mention, Article article)
    {
        page.Raw("<span class=\"value\">");
        if (mention is null)
        {
            page.Raw("<span class=\"nothing\" title=\"nothing\">–</span></span>");
            return;
        }
        page.Excerpt(article.Text, mention.Span, article.Language);
        var words = mention.Span.In(article.Text);
        if (MentionValue.Of(mention) is { } value && !words.SequenceEqual(value))
            page.Raw("<bdi class=\"read\" dir=\"ltr\">").Text(value).Raw("</bdi>");
        page.Raw("</span>");
    }

    private static string Sign(QuantityRelation relation) => relation switch
    {
        QuantityRelation.Equal => "=",
        QuantityRelation.Approximate => "≈",
        QuantityRelation.Different => "≠",
        _ => "·",
    };
}
