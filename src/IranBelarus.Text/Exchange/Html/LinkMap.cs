using System.Globalization;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;

namespace IranBelarus.Text.Exchange.Html;

/// <summary>The links between the two texts as a drawing: each text a column from its beginning to its end, each claim a bar, each link a ribbon.</summary>
internal sealed class LinkMap(HtmlText page, ArticleAlignment alignment)
{
    private const int Width = 120, Height = 600, Bar = 10, Least = 3;

    public void Write(IReadOnlyList<NumberedLink> links)
    {
        page.Raw($"<div class=\"map\">\n<svg viewBox=\"0 0 {Width} {Height}\" preserveAspectRatio=\"none\" role=\"group\" aria-label=\"Map of the links: the left text on the left, the right text on the right, from their beginnings at the top to their ends\">\n")
            .Raw($"<rect class=\"spine\" x=\"0\" y=\"0\" width=\"{Bar}\" height=\"{Height}\"/><rect class=\"spine\" x=\"{Width - Bar}\" y=\"0\" width=\"{Bar}\" height=\"{Height}\"/>\n");
        foreach (var claim in alignment.OnlyLeft.Where(c => !c.Restates))
            Lone(claim, alignment.Left, 0);
        foreach (var claim in alignment.OnlyRight.Where(c => !c.Restates))
            Lone(claim, alignment.Right, Width - Bar);
        // the groups that matter most are drawn last, on top
        foreach (var link in links.Reverse())
            Ribbon(link);
        page.Raw("</svg>\n</div>\n");
    }

    private void Lone(Claim claim, Article article, int x)
    {
        var (top, bottom) = Place(claim, article);
        page.Raw(string.Create(CultureInfo.InvariantCulture, $"<rect class=\"lone\" x=\"{x}\" y=\"{top:0.#}\" width=\"{Bar}\" height=\"{bottom - top:0.#}\"/>\n"));
    }

    private void Ribbon(NumberedLink numbered)
    {
        var (number, link, group) = numbered;
        var (leftTop, leftBottom) = Place(link.Left, alignment.Left);
        var (rightTop, rightBottom) = Place(link.Right, alignment.Right);
        const int From = Bar, To = Width - Bar, Middle = Width / 2;
        var path = string.Create(CultureInfo.InvariantCulture,
            $"M0 {leftTop:0.#}H{From}C{Middle} {leftTop:0.#} {Middle} {rightTop:0.#} {To} {rightTop:0.#}H{Width}V{rightBottom:0.#}H{To}C{Middle} {rightBottom:0.#} {Middle} {leftBottom:0.#} {From} {leftBottom:0.#}H0Z");
        page.Raw($"<a class=\"k{number} {group.Class()}\" href=\"#f{number}\" aria-label=\"Fact {number}: {link.Verdict.ToWord()}\"><path d=\"{path}\"/><title>{number}: {link.Kind.ToWord()}, {link.Verdict.ToWord()}</title></a>\n");
    }

    private static (double Top, double Bottom) Place(Claim claim, Article article)
    {
        var scale = Height / (double)Math.Max(1, article.Text.Length);
        var top = Math.Min(claim.Span.Start * scale, Height - Least);
        return (top, Math.Max(top + Least, Math.Min(Height, claim.Span.End * scale)));
    }
}
