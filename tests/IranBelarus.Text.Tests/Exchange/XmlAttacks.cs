namespace IranBelarus.Text.Tests.Exchange;

/// <summary>XML that means harm. None of it may be carried out, and none may take much memory.</summary>
public static class XmlAttacks
{
    /// <summary>Most bytes that may be read of one.</summary>
    internal const long MostRead = 10L << 20;

    private const long Long = 100L << 20;

    public static TheoryData<string> Names => new(["external entity", "parameter entity", "billion laughs", "long attribute", "long attribute with brackets", "long tag name", "long text", "long text in pieces", "long CDATA", "deep nesting", "no end"]);

    /// <summary>An attack between the tags of a format.</summary>
    internal static RepeatingStream Make(string name, string before, string after)
    {
        var secret = Path.Combine(AppContext.BaseDirectory, "secret.txt");
        File.WriteAllText(secret, "secret");
        return name switch
        {
            "external entity" => new($"<!DOCTYPE r [<!ENTITY x SYSTEM \"file://{secret}\">]>{before}&x;", "", 0, after),
            "parameter entity" => new($"<!DOCTYPE r [<!ENTITY % p SYSTEM \"file://{secret}\"> %p; <!ENTITY x \"secret\">]>{before}&x;", "", 0, after),
            "billion laughs" => new("<!DOCTYPE r [<!ENTITY a \"ha\">" + string.Concat(Enumerable.Range('b', 20).Select(c => $"<!ENTITY {(char)c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">")) + $"]>{before}&u;", "", 0, after),
            "long attribute" => new($"{before}<hi x=\"", "aaaaaaaaaaaaaaaa", Long / 16, $"\"/>{after}"),
            "long attribute with brackets" => new($"{before}<hi x=\"", "a>b>c>d>e>f>g>h>", Long / 16, $"\"/>{after}"),
            "long tag name" => new($"{before}<", "hihihihihihihihi", Long / 16, $"/>{after}"),
            "long text" => new(before, "aaaaaaaaaaaaaaaa", Long / 16, after),
            "long text in pieces" => new(before, "aaaaaaaaaaa<hi/>", Long / 16, after),
            "long CDATA" => new($"{before}<![CDATA[", "a<b<c<d<e<f<g<h<", Long / 16, $"]]>{after}"),
            "deep nesting" => new(before, "<hi>", 1_000_000, after),
            "no end" => new(before, "a", 100, ""),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }
}
