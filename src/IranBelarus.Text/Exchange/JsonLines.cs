using System.Text.Encodings.Web;
using System.Text.Json;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Exchange;

/// <summary>Writes results as JSON, one object a line. Spans are <c>[start, end]</c> in UTF-16 code units of the texts given.</summary>
/// <remarks>
/// All members are stateless and safe to call from several threads on different destinations. Arabic script is written as it is, not escaped.
/// </remarks>
public static class JsonLines
{
    /// <summary>Readable Arabic script: only what JSON itself demands is escaped.</summary>
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a comparison as one line: <c>{"id","links","only_left","only_right","event"}</c>.</summary>
    /// <param name="destination">Receives UTF-8 without a byte order mark, ended by a line feed; stays open.</param>
    /// <param name="id">The value of <c>id</c>.</param>
    /// <param name="alignment">The comparison.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(Stream destination, string id, ArticleAlignment alignment)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(alignment);
        using (var json = new Utf8JsonWriter(destination, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            WriteProperties(json, alignment);
            json.WriteEndObject();
        }
        destination.WriteByte((byte)'\n');
    }

    /// <summary>Writes the properties of a comparison into an object that is open.</summary>
    /// <param name="json">The writer, within an object.</param>
    /// <param name="alignment">The comparison.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void WriteProperties(Utf8JsonWriter json, ArticleAlignment alignment)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(alignment);
        json.WriteStartArray("links");
        foreach (var link in alignment.Links)
            WriteLink(json, link, alignment);
        json.WriteEndArray();
        WriteClaims(json, "only_left", alignment.OnlyLeft);
        WriteClaims(json, "only_right", alignment.OnlyRight);
        json.WriteStartObject("event");
        json.WriteString("relation", alignment.Event.Relation.ToWord());
        WriteRounded(json, "confidence", alignment.Event.Confidence);
        json.WriteString("reason", alignment.Event.Reason);
        WriteEvidence(json, "signals", alignment.Event.Signals);
        json.WriteEndObject();
    }

    /// <summary>Writes the properties of a mention (<c>start</c>, <c>end</c>, <c>kind</c>, <c>value</c>, <c>low</c>, <c>high</c>, <c>unit</c>, <c>iso</c>, <c>calendar</c>, …) into an object that is open; what a mention does not have is left out.</summary>
    /// <param name="json">The writer, within an object.</param>
    /// <param name="mention">The mention.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void WriteProperties(Utf8JsonWriter json, Mention mention)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(mention);
        json.WriteNumber("start", mention.Span.Start);
        json.WriteNumber("end", mention.Span.End);
        json.WriteString("kind", Word(mention.Kind));
        switch (mention)
        {
            case NumberMention number:
                WriteOptional(json, "value", number.Value);
                WriteOptional(json, "low", number.Low);
                WriteOptional(json, "high", number.High);
                if (number.Unit is not null)
                    json.WriteString("unit", number.Unit);
                if (number.Per is not null)
                    json.WriteString("per", number.Per);
                if (number.Bound != NumberBound.Exact)
                    json.WriteString("bound", Word(number.Bound));
                if (number.IsVague)
                    json.WriteBoolean("vague", true);
                break;
            case DateMention date:
                if (date.Iso is not null)
                    json.WriteString("iso", date.Iso);
                json.WriteString("calendar", Word(date.Calendar));
                break;
            case NameMention name:
                json.WriteString("name_kind", Word(name.NameKind));
                if (name.Key is not null)
                    json.WriteString("key", name.Key);
                break;
        }
        WriteRounded(json, "confidence", mention.Confidence);
    }

    /// <summary>Writes the properties of a claim (<c>start</c>, <c>end</c>, <c>kind</c>, <c>speaker</c>, <c>cue</c>, <c>quote</c>, <c>polarity</c>, <c>modality</c>, <c>restates</c>) into an object that is open.</summary>
    /// <param name="json">The writer, within an object.</param>
    /// <param name="claim">The claim.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void WriteProperties(Utf8JsonWriter json, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(claim);
        json.WriteNumber("start", claim.Span.Start);
        json.WriteNumber("end", claim.Span.End);
        json.WriteString("kind", claim.Kind == ClaimKind.Stance ? "stance" : "fact");
        if (claim.Speaker is { } speaker)
        {
            json.WriteStartObject("speaker");
            json.WriteString("name", speaker.Name);
            json.WriteNumber("start", speaker.Span.Start);
            json.WriteNumber("end", speaker.Span.End);
            json.WriteString("resolved_by", Word(speaker.Resolution));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("speaker");
        }
        if (claim.Cue is { } cue)
            WriteSpan(json, "cue", cue);
        else
            json.WriteNull("cue");
        json.WriteStartObject("quote");
        json.WriteString("style", Word(claim.QuoteStyle));
        if (claim.Quote is { } quote)
        {
            json.WriteNumber("start", quote.Start);
            json.WriteNumber("end", quote.End);
        }
        json.WriteEndObject();
        json.WriteString("polarity", claim.Polarity == Polarity.Negative ? "negative" : "affirmative");
        json.WriteString("modality", Word(claim.Modality));
        json.WriteBoolean("restates", claim.Restates);
    }

    private static void WriteLink(Utf8JsonWriter json, ClaimLink link, ArticleAlignment alignment)
    {
        json.WriteStartObject();
        WriteSpan(json, "left", link.Left.Span);
        WriteSpan(json, "right", link.Right.Span);
        json.WriteString("link", link.Kind.ToWord());
        json.WriteString("verdict", link.Verdict.ToWord());
        WriteRounded(json, "confidence", link.Confidence);
        if (link.Reason.Length > 0)
            json.WriteString("reason", link.Reason);
        WriteEvidence(json, "evidence", link.Evidence);
        json.WriteStartArray("quantities");
        foreach (var pair in link.Quantities)
        {
            json.WriteStartObject();
            WriteSide(json, "left", pair.Left, alignment.Left.Text);
            WriteSide(json, "right", pair.Right, alignment.Right.Text);
            json.WriteString("relation", pair.Relation.ToWord());
            if (pair.Counted.Length > 0)
                json.WriteString("counted", pair.Counted);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, Mention? mention, string text)
    {
        if (mention is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        WriteProperties(json, mention);
        json.WriteString("text", mention.Span.In(text));
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, string name, IReadOnlyList<Evidence> evidence)
    {
        json.WriteStartArray(name);
        foreach (var item in evidence)
        {
            json.WriteStartObject();
            json.WriteString("kind", Word(item.Kind));
            WriteSpan(json, "left", item.Left);
            WriteSpan(json, "right", item.Right);
            json.WriteString("rule", item.Rule);
            WriteRounded(json, "weight", item.Weight);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteClaims(Utf8JsonWriter json, string name, IReadOnlyList<Claim> claims)
    {
        json.WriteStartArray(name);
        foreach (var claim in claims)
        {
            json.WriteStartArray();
            json.WriteNumberValue(claim.Span.Start);
            json.WriteNumberValue(claim.Span.End);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } v)
            json.WriteNumber(name, v);
    }

    private static void WriteRounded(Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round(value, 3));

    /// <summary>The word of a value whose name says it: <c>AtLeast</c> becomes <c>at-least</c>.</summary>
    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
