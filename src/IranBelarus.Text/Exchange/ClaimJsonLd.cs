using System.Globalization;
using System.Text.Json;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;

namespace IranBelarus.Text.Exchange;

/// <summary>Writes claims as linked data: schema.org <c>Claim</c> in JSON-LD 1.1.</summary>
/// <remarks>
/// A claim names the article it appears in, who makes it where that is known, its words, language and place. Whether it is true is not said: no rating and no review is
/// invented. Stateless, thread-safe.
/// </remarks>
public static class ClaimJsonLd
{
    private static readonly JsonWriterOptions Indented = JsonLines.Options with { Indented = true, NewLine = "\n" };

    /// <summary>Writes the claims of an article.</summary>
    /// <param name="destination">Receives UTF-8 without a byte order mark, ended by a line feed; stays open.</param>
    /// <param name="article">The article.</param>
    /// <param name="claims">Its claims; those that restate are left out.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(Stream destination, Article article, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(claims);
        Graph(destination, json => Node(json, "article", article, claims));
    }

    /// <summary>Writes the claims of both articles of a comparison.</summary>
    /// <param name="destination">Receives UTF-8 without a byte order mark, ended by a line feed; stays open.</param>
    /// <param name="alignment">The comparison.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(Stream destination, ArticleAlignment alignment)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(alignment);
        Graph(destination, json =>
        {
            Node(json, "left", alignment.Left, [.. alignment.Links.Select(l => l.Left).Concat(alignment.OnlyLeft).DistinctBy(c => c.Span).OrderBy(c => c.Span)]);
            Node(json, "right", alignment.Right, [.. alignment.Links.Select(l => l.Right).Concat(alignment.OnlyRight).DistinctBy(c => c.Span).OrderBy(c => c.Span)]);
        });
    }

    private static void Graph(Stream destination, Action<Utf8JsonWriter> nodes)
    {
        using (var json = new Utf8JsonWriter(destination, Indented))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            nodes(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        destination.WriteByte((byte)'\n');
    }

    private static void Node(Utf8JsonWriter json, string name, Article article, IReadOnlyList<Claim> claims)
    {
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", $"#{name}");
        json.WriteString("name", Utf16.Clean(article.Id));
        if (article.Title is { } title)
            json.WriteString("headline", Utf16.Clean(title));
        if (article.Language != TextLanguage.Unknown)
            json.WriteString("inLanguage", article.Language.ToTag());
        if (article.PublishedAt is { } day)
            json.WriteString("datePublished", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (article.Source is { } source)
            json.WriteString(Uri.TryCreate(source, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? "url" : "publisher", Utf16.Clean(source));
        json.WriteEndObject();
        var number = 0;
        foreach (var claim in claims)
        {
            if (!claim.Restates)
                Node(json, $"{name}-{++number}", $"#{name}", claim, article);
        }
    }

    private static void Node(Utf8JsonWriter json, string name, string appearance, Claim claim, Article article)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Claim");
        json.WriteString("@id", $"#{name}");
        json.WriteString("text", Utf16.Clean(claim.Span.In(article.Text).ToString()));
        if (article.Language != TextLanguage.Unknown)
            json.WriteString("inLanguage", article.Language.ToTag());
        switch (claim.Speaker)
        {
            case { Resolution: SpeakerResolution.Unresolved } words:
                json.WriteString("creditText", Utf16.Clean(words.Name));
                break;
            case { } speaker:
                json.WriteStartObject("author");
                json.WriteString("@type", speaker.Resolution == SpeakerResolution.Body ? "Organization" : "Person");
                json.WriteString("name", Utf16.Clean(speaker.Name));
                if (speaker.Role is { } role)
                    json.WriteString(speaker.Resolution == SpeakerResolution.Body ? "description" : "jobTitle", Utf16.Clean(role));
                json.WriteEndObject();
                break;
        }
        json.WriteStartObject("appearance");
        json.WriteString("@id", appearance);
        json.WriteEndObject();
        json.WriteStartObject("identifier");
        json.WriteString("@type", "PropertyValue");
        json.WriteString("propertyID", "UTF-16 code units");
        json.WriteString("value", string.Create(CultureInfo.InvariantCulture, $"{claim.Span.Start}-{claim.Span.End}"));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
