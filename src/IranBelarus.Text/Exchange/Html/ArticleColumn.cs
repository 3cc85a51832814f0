using IranBelarus.Text.Claims;

namespace IranBelarus.Text.Exchange.Html;

/// <summary>An article with its claims marked where they stand.</summary>
/// <param name="page">The page.</param>
/// <param name="article">The article.</param>
/// <param name="side"><c>L</c> or <c>R</c>: what the places' names begin with.</param>
internal sealed class ArticleColumn(HtmlText page, Article article, char side)
{
    /// <summary>A claim that is marked: its links, or none.</summary>
    private sealed record Mark(TextSpan Span, List<NumberedLink> Links)
    {
        public bool IsBegun { get; set; }
    }

    public void Write(IEnumerable<(NumberedLink Link, Claim Claim)> linked, IEnumerable<Claim> alone)
    {
        var name = side == 'L' ? "Left" : "Right";
        page.Raw($"<article class=\"text\" id=\"{side}\" aria-label=\"{name} article\">\n<h3 dir=\"ltr\">{name} <bdi class=\"id\">").Text(article.Id)
            .Raw("</bdi></h3>\n<div class=\"body\"").Language(article.Language).Raw(">\n");
        var text = article.Text;
        var open = false;
        foreach (var (start, end, mark) in Pieces(Marks(linked, alone)))
        {
            for (var at = start; at < end;)
            {
                var length = text.AsSpan(at, end - at).IndexOfAny('\n', '\r');
                var stop = length < 0 ? end : at + length;
                if (stop > at && (open || !text.AsSpan(at, stop - at).IsWhiteSpace()))
                {
                    if (!open)
                        page.Raw("<p>");
                    open = true;
                    Piece(text.AsSpan(at, stop - at), mark);
                }
                if (length >= 0 && open)
                {
                    page.Raw("</p>\n");
                    open = false;
                }
                at = length < 0 ? end : stop + 1;
            }
        }
        if (open)
            page.Raw("</p>\n");
        page.Raw("</div>\n</article>\n");
    }

    private static List<Mark> Marks(IEnumerable<(NumberedLink Link, Claim Claim)> linked, IEnumerable<Claim> alone) =>
    [
        .. linked.GroupBy(l => l.Claim.Span).Select(g => new Mark(g.Key, [.. g.Select(l => l.Link)])),
        .. alone.Where(c => !c.Restates).Select(c => c.Span).Distinct().Select(s => new Mark(s, [])),
    ];

    /// <summary>The text cut where claims begin and end. Of claims that overlap, the shortest is marked, linked ones first.</summary>
    private IEnumerable<(int Start, int End, Mark? Mark)> Pieces(List<Mark> marks)
    {
        var length = article.Text.Length;
        var begins = new Queue<Mark>(marks.Where(m => !m.Span.IsEmpty && m.Span.End <= length).OrderBy(m => m.Span));
        var active = new List<Mark>();
        for (var at = 0; at < length;)
        {
            active.RemoveAll(m => m.Span.End <= at);
            while (begins.TryPeek(out var next) && next.Span.Start <= at)
                active.Add(begins.Dequeue());
            var end = begins.TryPeek(out var begin) ? begin.Span.Start : length;
            foreach (var mark in active)
                end = Math.Min(end, mark.Span.End);
            yield return (at, end, active.OrderBy(m => m.Links.Count == 0).ThenBy(m => m.Span.Length).FirstOrDefault());
            at = end;
        }
    }

    private void Piece(ReadOnlySpan<char> text, Mark? mark)
    {
        if (mark is null)
        {
            page.Text(text);
            return;
        }
        if (mark.Links.Count == 0)
        {
            page.Raw("<span class=\"alone\">").Text(text).Raw("</span>");
            return;
        }
        var first = mark.Links[0];
        var keys = string.Join(' ', mark.Links.Select(l => $"k{l.Number}"));
        if (!mark.IsBegun)
        {
            foreach (var link in mark.Links)
                page.Raw($"<a class=\"no k{link.Number} {link.Group.Class()}\" id=\"{side}{link.Number}\" href=\"#f{link.Number}\" lang=\"en\" dir=\"ltr\" aria-label=\"Fact {link.Number}\">{link.Number}</a>");
        }
        page.Raw($"<a class=\"claim {keys} {first.Group.Class()}\" href=\"#{(side == 'L' ? 'R' : 'L')}{first.Number}\"{(mark.IsBegun ? " tabindex=\"-1\"" : "")}>").Text(text).Raw("</a>");
        mark.IsBegun = true;
    }
}
