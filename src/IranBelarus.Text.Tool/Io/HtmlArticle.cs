using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace IranBelarus.Text.Tool.Io;

/// <summary>The article of an HTML page: its visible text, a paragraph a line, without menus, notes and advertisements. No script runs and nothing is fetched.</summary>
internal static class HtmlArticle
{
    /// <summary>Least letters that make an element the article.</summary>
    private const int LeastText = 140;

    private static readonly string[] Bodies = ["[itemprop=articleBody]", "article", "main", "[role=main]"];

    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "select", "button", "textarea", "input", "form",
        "nav", "aside", "footer", "menu", "dialog", "figcaption", "rt", "rp", "del",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "body", "br", "dd", "div", "dl", "dt", "fieldset", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre",
        "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> Furniture = new(StringComparer.OrdinalIgnoreCase)
    {
        "share", "social", "related", "comments", "comment", "breadcrumb", "breadcrumbs", "tags", "advert", "ads", "ad", "newsletter", "sidebar", "menu", "cookie", "cookies", "promo", "toolbar",
        "share-buttons", "social-share", "related-news", "related-posts", "post-tags", "sr-only", "visually-hidden", "screen-reader-text",
    };

    /// <summary>Reads an article from a page.</summary>
    public static Article Read(string id, string html, TextLanguage language)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        var root = Root(document);
        var text = Text(root);
        var title = Squeeze(document.QuerySelector("h1")?.TextContent) ?? Meta(document, "og:title") ?? Squeeze(document.Title);
        // the headline counts as the article's first line, wherever the page puts it
        if (title is not null && !text.Contains(title, StringComparison.Ordinal))
            text = text.Length > 0 ? $"{title}\n{text}" : title;
        if (language == TextLanguage.Unknown && TextLanguages.TryParse(document.DocumentElement.GetAttribute("lang"), out var declared))
            language = declared is TextLanguage.Arabic or TextLanguage.Persian or TextLanguage.Dari ? declared : TextLanguage.Unknown;
        return new(id, text) { Title = title, Language = language, PublishedAt = Day(document) };
    }

    /// <summary>Whether text begins as a page does.</summary>
    public static bool IsPage(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("\uFEFF \t\r\n");
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static IElement Root(IDocument document)
    {
        var body = document.Body ?? document.DocumentElement;
        foreach (var selector in Bodies)
        {
            var best = document.QuerySelectorAll(selector).Select(e => (Element: e, Text(e).Length)).OrderByDescending(e => e.Length).FirstOrDefault();
            if (best.Element is not null && best.Length >= LeastText)
                return best.Element;
        }
        // none is named: the element whose own paragraphs hold most of the text
        var paragraphs = document.QuerySelectorAll("p").Where(p => p.ParentElement is not null && !IsHidden(p))
            .GroupBy(p => p.ParentElement!).Select(g => (Element: g.Key, Length: g.Sum(p => p.TextContent.Length))).OrderByDescending(g => g.Length).FirstOrDefault();
        return paragraphs.Element is not null && paragraphs.Length >= LeastText ? paragraphs.Element : body;
    }

    /// <summary>The visible text under an element, walked without recursion: nesting may be as deep as it likes.</summary>
    private static string Text(IElement root)
    {
        var text = new StringBuilder();
        var gap = Gap.None;
        INode? node = root;
        while (node is not null)
        {
            if (node is IText { Data: var data })
                Append(text, data, ref gap);
            var enter = node is IElement element && (node == root || !IsHidden(element));
            if (node is IElement { LocalName: var name } && Blocks.Contains(name))
                gap = Gap.Line;
            if (enter && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }
            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement { LocalName: var closed } && Blocks.Contains(closed))
                    gap = Gap.Line;
            }
            node = node is null || node == root ? null : node.NextSibling;
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string data, ref Gap gap)
    {
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c))
            {
                gap = gap == Gap.None ? Gap.Space : gap;
                continue;
            }
            if (gap != Gap.None && text.Length > 0)
                text.Append(gap == Gap.Line ? '\n' : ' ');
            gap = Gap.None;
            text.Append(c);
        }
    }

    private static bool IsHidden(IElement element) =>
        Hidden.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || element.ClassList.Any(Furniture.Contains) || (element.Id is { } id && Furniture.Contains(id))
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static string? Meta(IDocument document, string property) =>
        Squeeze(document.QuerySelectorAll("meta").FirstOrDefault(m => m.GetAttribute("property") == property || m.GetAttribute("name") == property)?.GetAttribute("content"));

    private static DateOnly? Day(IDocument document)
    {
        var stated = Meta(document, "article:published_time") ?? document.QuerySelector("[itemprop=datePublished]")?.GetAttribute("content") ?? document.QuerySelector("time[datetime]")?.GetAttribute("datetime");
        return stated is { Length: >= 10 } && DateOnly.TryParseExact(stated[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static string? Squeeze(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private enum Gap
    {
        None,
        Space,
        Line,
    }
}
