namespace IranBelarus.Text.Exchange.Html;

/// <summary>The page of a text beside its translation.</summary>
internal sealed class ParallelPage(HtmlText page, string title, TextLanguage left, TextLanguage right)
{
    public void Write(IEnumerable<TranslationPair> pairs)
    {
        PageShell.Begin(page, title, "");
        page.Raw("<header class=\"top\">\n<p class=\"kicker\">A text beside its translation</p>\n<h1 dir=\"auto\">").Text(title)
            .Raw("</h1>\n<p class=\"quiet\">").Raw(HtmlText.Name(left)).Raw(" ↔ ").Raw(HtmlText.Name(right)).Raw("</p>\n</header>\n<main>\n")
            .Raw("<table role=\"table\" class=\"parallel\">\n<thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" class=\"c-n\" scope=\"col\">No.</th><th role=\"columnheader\" scope=\"col\">Left</th><th role=\"columnheader\" scope=\"col\">Right</th>")
            .Raw("<th role=\"columnheader\" class=\"c-p\" scope=\"col\">Probability</th></tr></thead>\n<tbody role=\"rowgroup\">\n");
        var number = 0;
        foreach (var pair in pairs)
        {
            number++;
            page.Raw($"<tr role=\"row\" id=\"p{number}\"><td role=\"cell\" class=\"c-n\"><a href=\"#p{number}\" aria-label=\"Pair {number}\">{number}</a></td>");
            Side(pair.Left, left);
            Side(pair.Right, right);
            page.Raw("<td role=\"cell\" class=\"c-p\">");
            if (pair is { Probability: { } probability, Left.Length: > 0, Right.Length: > 0 })
                page.Raw("<span class=\"sure\">").Confidence(probability).Raw("</span>");
            page.Raw("</td></tr>\n");
        }
        page.Raw("</tbody>\n</table>\n");
        if (number == 0)
            page.Raw("<p class=\"empty\">Both texts are empty.</p>\n");
        page.Raw("</main>\n<footer><p>Written by IranBelarus.Text. This page runs no script and fetches nothing.</p></footer>\n");
        PageShell.End(page);
    }

    private void Side(string text, TextLanguage language)
    {
        if (text.Length == 0)
            page.Raw("<td role=\"cell\" class=\"c-t\"><span class=\"nothing\" title=\"no partner\">—</span></td>");
        else
            page.Raw("<td role=\"cell\" class=\"c-t\"><span class=\"said\"").Language(language).Raw(">").Text(text).Raw("</span></td>");
    }
}
