using System.Text.Json;
using System.Text.RegularExpressions;

namespace IranBelarus.Text.Tool.Tests;

/// <summary>As much of JSON Schema (draft 2020-12) as the project's schemas use; a keyword that is not known here is an error.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly string[] Silent = ["$schema", "$id", "$defs", "title", "description"];

    public static JsonSchema Read(string path) => new(JsonDocument.Parse(File.ReadAllText(path)).RootElement);

    /// <summary>What is wrong with a value, or nothing.</summary>
    public List<string> Check(JsonElement value)
    {
        var errors = new List<string>();
        Check(root, value, "", errors);
        return errors;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        void Require(bool holds, string what)
        {
            if (!holds)
                errors.Add($"{path}: {what}, found {(value.GetRawText() is { Length: > 60 } raw ? raw[..60] : value.GetRawText())}");
        }
        var keywords = schema.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        foreach (var (keyword, rule) in keywords)
        {
            switch (keyword)
            {
                case "$ref":
                    Check(root.GetProperty("$defs").GetProperty(rule.GetString()!.Replace("#/$defs/", "", StringComparison.Ordinal)), value, path, errors);
                    break;
                case "oneOf" or "anyOf":
                    var all = rule.EnumerateArray().Select(s =>
                    {
                        var found = new List<string>();
                        Check(s, value, path, found);
                        return found;
                    }).ToList();
                    var holding = all.Count(e => e.Count == 0);
                    if (holding == 0)
                        errors.AddRange(all.OrderBy(e => e.Count).First());
                    Require(keyword == "anyOf" || holding <= 1, "more than one form holds");
                    break;
                case "type":
                    Require(rule.GetString() switch
                    {
                        "object" => value.ValueKind == JsonValueKind.Object,
                        "array" => value.ValueKind == JsonValueKind.Array,
                        "string" => value.ValueKind == JsonValueKind.String,
                        "number" => value.ValueKind == JsonValueKind.Number,
                        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
                        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
                        "null" => value.ValueKind == JsonValueKind.Null,
                        _ => throw new NotSupportedException(rule.GetString()),
                    }, $"expected {rule}");
                    break;
                case "const":
                    Require(JsonElement.DeepEquals(rule, value), $"expected {rule}");
                    break;
                case "enum":
                    Require(rule.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)), $"expected one of {rule}");
                    break;
                case "pattern":
                    Require(value.ValueKind == JsonValueKind.String && Regex.IsMatch(value.GetString()!, rule.GetString()!), $"expected {rule}");
                    break;
                case "minimum":
                    Require(value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble(), $"expected at least {rule}");
                    break;
                case "maximum":
                    Require(value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble(), $"expected at most {rule}");
                    break;
                case "required":
                    foreach (var name in rule.EnumerateArray())
                        Require(value.ValueKind != JsonValueKind.Object || value.TryGetProperty(name.GetString()!, out _), $"no property {name}");
                    break;
                case "properties":
                    foreach (var property in rule.EnumerateObject())
                    {
                        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(property.Name, out var part))
                            Check(property.Value, part, $"{path}/{property.Name}", errors);
                    }
                    break;
                case "additionalProperties":
                    Require(value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(p => keywords["properties"].TryGetProperty(p.Name, out _)), "unknown property");
                    break;
                case "items":
                    if (value.ValueKind == JsonValueKind.Array)
                    {
                        foreach (var (part, i) in value.EnumerateArray().Select((e, i) => (e, i)))
                            Check(rule, part, $"{path}/{i}", errors);
                    }
                    break;
                case "prefixItems":
                    if (value.ValueKind == JsonValueKind.Array)
                    {
                        foreach (var (part, itemRule) in value.EnumerateArray().Zip(rule.EnumerateArray()))
                            Check(itemRule, part, path + "/*", errors);
                    }
                    break;
                case "minItems":
                    Require(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(), $"expected {rule} items or more");
                    break;
                case "maxItems":
                    Require(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.GetInt32(), $"expected {rule} items or fewer");
                    break;
                default:
                    if (!Silent.Contains(keyword))
                        throw new NotSupportedException($"Keyword {keyword}.");
                    break;
            }
        }
    }
}
