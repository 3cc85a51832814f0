using System.Globalization;
using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Exchange.Html;

/// <summary>Evidence that opens on demand.</summary>
internal static class EvidenceList
{
    /// <summary>Writes pieces of evidence: the words on both sides, the rule, the weight.</summary>
    public static void Write(HtmlText page, string title, IReadOnlyList<Evidence> evidence, ArticleAlignment alignment)
    {
        page.Raw($"<details class=\"evidence\"><summary>{title} <span class=\"count\">").Raw(evidence.Count).Raw("</span></summary>\n<ul>\n");
        foreach (var item in evidence)
        {
            page.Raw(item.Weight < 0 ? "<li class=\"against\"><span class=\"rule\">" : "<li><span class=\"rule\">").Reason(item.Rule).Raw("</span> <span class=\"words\">");
            Words(page, alignment.Left, item.Left);
            page.Raw(" <span aria-hidden=\"true\">↔</span> ");
            Words(page, alignment.Right, item.Right);
            page.Raw("</span> ").Raw(string.Create(CultureInfo.InvariantCulture, $"<bdi class=\"num\" dir=\"ltr\" title=\"weight\">{item.Weight:+0.00;−0.00;0.00}</bdi>")).Raw("</li>\n");
        }
        page.Raw("</ul></details>\n");
    }

    private static void Words(HtmlText page, Article article, TextSpan span)
    {
        if (span.IsEmpty)
            page.Raw("<span class=\"nothing\" title=\"nothing\">–</span>");
        else
            page.Excerpt(article.Text, span, article.Language);
    }
}
