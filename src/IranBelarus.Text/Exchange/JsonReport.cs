using System.Text.Json;
using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Exchange;

/// <summary>Writes a comparison as one JSON document that stands alone: the properties of a JSON line, and both texts.</summary>
/// <remarks>The form is that of <c>Exchange/Schemas/comparison.schema.json</c> in the project. Stateless, thread-safe.</remarks>
public static class JsonReport
{
    /// <summary>The version of the form: the first number changes when a property changes its meaning or goes, the second when one is added.</summary>
    public const string Version = "1.0";

    /// <summary>The name of the schema.</summary>
    public const string Schema = "urn:iranbelarus-text:schema:comparison:1";

    private static readonly JsonWriterOptions Indented = JsonLines.Options with { Indented = true, NewLine = "\n" };

    /// <summary>Writes a comparison.</summary>
    /// <param name="destination">Receives UTF-8 without a byte order mark, ended by a line feed; stays open.</param>
    /// <param name="id">The value of <c>id</c>.</param>
    /// <param name="alignment">The comparison.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(Stream destination, string id, ArticleAlignment alignment)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(alignment);
        using (var json = new Utf8JsonWriter(destination, Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", Version);
            json.WriteString("id", Utf16.Clean(id));
            Article(json, "left", alignment.Left);
            Article(json, "right", alignment.Right);
            JsonLines.WriteProperties(json, alignment);
            json.WriteEndObject();
        }
        destination.WriteByte((byte)'\n');
    }

    private static void Article(Utf8JsonWriter json, string name, Article article)
    {
        json.WriteStartObject(name);
        json.WriteString("id", Utf16.Clean(article.Id));
        json.WriteString("lang", article.Language.ToTag());
        if (article.Title is { } title)
            json.WriteString("title", Utf16.Clean(title));
        json.WriteString("text", Utf16.Clean(article.Text));
        json.WriteEndObject();
    }
}
