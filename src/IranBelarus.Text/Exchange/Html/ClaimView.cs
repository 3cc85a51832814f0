using System.Globalization;
using IranBelarus.Text.Claims;

namespace IranBelarus.Text.Exchange.Html;

/// <summary>A claim as the report shows it: who says so, the words, how they are put.</summary>
internal static class ClaimView
{
    /// <summary>Writes a claim; with a target the words link to their place in the article.</summary>
    public static HtmlText Write(HtmlText page, Claim claim, Article article, string? target)
    {
        if (claim.Speaker is { } speaker)
        {
            page.Raw("<span class=\"who\"").Language(article.Language).Raw(">").Text(speaker.Name);
            if (speaker.Role is { Length: > 0 } role)
                page.Raw(" <span class=\"role\">").Text(role).Raw("</span>");
            page.Raw("</span> ");
        }
        page.Raw("<span class=\"said\"").Language(article.Language).Raw(">");
        if (target is not null)
            page.Raw($"<a href=\"#{target}\">");
        page.Excerpt(article.Text, claim.Span, article.Language);
        if (target is not null)
            page.Raw("</a>");
        page.Raw("</span>");
        var flags = Flags(claim).ToList();
        if (flags.Count > 0)
        {
            page.Raw("<span class=\"flags\"").Language(article.Language).Raw(">");
            foreach (var flag in flags)
                page.Raw($"<span class=\"flag\" lang=\"en\" dir=\"ltr\">{flag}</span> ");
            page.Raw("</span>");
        }
        return page;
    }

    /// <summary>Writes a share from 0 to 1 as a bar and a number.</summary>
    public static HtmlText Confidence(this HtmlText page, double confidence)
    {
        var value = Math.Clamp(double.IsNaN(confidence) ? 0 : confidence, 0, 1);
        return page.Raw(string.Create(CultureInfo.InvariantCulture, $"<span class=\"bar\" style=\"--v:{100 * value:0}%\" aria-hidden=\"true\"></span><bdi class=\"num\">{value:0.00}</bdi>"));
    }

    /// <summary>Writes a reason: an English sentence that may quote the articles.</summary>
    public static HtmlText Reason(this HtmlText page, string reason)
    {
        // what stands in Arabic script, numbers among it included, is isolated, so that the English around it keeps its order
        var start = 0;
        while (start < reason.Length)
        {
            var from = start;
            while (from < reason.Length && !IsArabicScript(reason[from]))
                from++;
            var end = from;
            for (var i = from; i < reason.Length && (IsArabicScript(reason[i]) || IsWithin(reason[i])); i++)
            {
                if (IsArabicScript(reason[i]) || char.IsAsciiDigit(reason[i]))
                    end = i + 1;
            }
            if (end > from)
            {
                while (from > start && (char.IsAsciiDigit(reason[from - 1]) || (reason[from - 1] is ' ' or '.' or ',' && from - 2 >= start && char.IsAsciiDigit(reason[from - 2]))))
                    from--;
            }
            page.Text(reason.AsSpan(start, from - start));
            if (end > from)
                page.Raw("<bdi dir=\"rtl\">").Text(reason.AsSpan(from, end - from)).Raw("</bdi>");
            start = end;
        }
        return page;
    }

    private static bool IsWithin(char c) => char.IsAsciiDigit(c) || c is ' ' or '.' or ',' or '-' or '%' or '«' or '»' or '“' or '”' or '\u200C';

    private static bool IsArabicScript(char c) => c is (>= '\u0600' and <= '\u08FF') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE');

    private static IEnumerable<string> Flags(Claim claim)
    {
        if (claim.Kind == ClaimKind.Stance)
            yield return "stance";
        if (claim.Polarity == Polarity.Negative)
            yield return "negated";
        if (claim.Modality != Modality.Asserted)
            yield return claim.Modality.ToString().ToLowerInvariant();
        if (claim.QuoteStyle == QuoteStyle.Marked)
            yield return "quoted";
    }
}
