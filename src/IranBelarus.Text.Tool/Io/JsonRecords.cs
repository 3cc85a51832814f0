using System.Text.Json;

namespace IranBelarus.Text.Tool.Io;

/// <summary>Reads the fields of a record, with messages that say what was found and what was expected.</summary>
internal static class JsonRecords
{
    /// <summary>A string that must be there.</summary>
    public static string Text(this JsonElement record, string name) =>
        record.TryGetProperty(name, out var value)
            ? value.ValueKind == JsonValueKind.String ? value.Unescaped($"\"{name}\"") : throw new BadDataException($"\"{name}\" is a JSON {value.ValueKind}, expected a string.")
            : throw new BadDataException($"No \"{name}\": expected a string.");

    /// <summary>An object that must be there.</summary>
    public static JsonElement Object(this JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? value
            : throw new BadDataException($"No \"{name}\": expected an object.");

    /// <summary>A list of strings that must be there.</summary>
    public static string[] Texts(this JsonElement record, string name)
    {
        if (!record.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Array)
            throw new BadDataException($"No \"{name}\": expected a list of strings.");
        var texts = new string[value.GetArrayLength()];
        var i = 0;
        foreach (var item in value.EnumerateArray())
        {
            texts[i] = item.ValueKind == JsonValueKind.String
                ? item.Unescaped($"\"{name}\"[{i}]")
                : throw new BadDataException($"\"{name}\"[{i}] is a JSON {item.ValueKind}, expected a string.");
            i++;
        }
        return texts;
    }

    /// <summary>A language tag; missing, null or <c>auto</c> gives <paramref name="otherwise"/>.</summary>
    public static TextLanguage Language(this JsonElement record, string name, TextLanguage otherwise = TextLanguage.Unknown)
    {
        if (!record.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return otherwise;
        if (value.ValueKind != JsonValueKind.String)
            throw new BadDataException($"\"{name}\" is a JSON {value.ValueKind}, expected a language tag.");
        var tag = value.Unescaped($"\"{name}\"");
        if (tag is "auto")
            return otherwise;
        return TextLanguages.TryParse(tag, out var language)
            ? language
            : throw new BadDataException($"\"{name}\" is '{tag}', expected a language: {CommonOptions.LanguageTags}, or auto.");
    }

    /// <summary>A JSON string as text.</summary>
    /// <param name="value">The string.</param>
    /// <param name="place">Where it stands, as a message names it.</param>
    /// <exception cref="BadDataException">An escape gives half of a surrogate pair: no text can hold that.</exception>
    public static string Unescaped(this JsonElement value, string place)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new BadDataException($"{place} has an escape such as \\ud800, half of a surrogate pair: expected both halves.");
        }
    }

    /// <summary>Checks the names of all properties.</summary>
    /// <exception cref="BadDataException">An escape in a name gives half of a surrogate pair.</exception>
    public static void CheckNames(this JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                item.CheckNames();
        }
        if (value.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in value.EnumerateObject())
        {
            try
            {
                _ = property.Name;
            }
            catch (InvalidOperationException)
            {
                throw new BadDataException("The name of a property has an escape such as \\ud800, half of a surrogate pair: expected both halves.");
            }
            property.Value.CheckNames();
        }
    }

    /// <summary>Writes a span as <c>[start, end]</c>.</summary>
    public static void WriteSpan(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }
}
