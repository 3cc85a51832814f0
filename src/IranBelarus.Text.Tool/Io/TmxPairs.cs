using System.Text;
using System.Xml;

namespace IranBelarus.Text.Tool.Io;

/// <summary>Reads the sentence pairs of a translation memory (TMX 1.4b), unit by unit, in bounded memory. External entities are not resolved.</summary>
internal static class TmxPairs
{
    /// <summary>The pairs of the two languages; units that lack one of them are passed over.</summary>
    /// <exception cref="BadDataException">It is no well-formed XML.</exception>
    public static IEnumerable<(string Left, string Right)> Read(Stream source, string name, TextLanguage left, TextLanguage right)
    {
        using var xml = XmlReader.Create(source, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
        while (true)
        {
            (string, string)? pair;
            try
            {
                if (!xml.ReadToFollowing("tu"))
                    yield break;
                using var unit = xml.ReadSubtree();
                pair = ReadUnit(unit, left, right);
            }
            catch (XmlException e)
            {
                throw new BadDataException($"{name}, line {e.LineNumber}: expected TMX: {e.Message}");
            }
            if (pair is { } found)
                yield return found;
        }
    }

    private static (string, string)? ReadUnit(XmlReader unit, TextLanguage left, TextLanguage right)
    {
        string? leftText = null, rightText = null;
        while (unit.ReadToFollowing("tuv"))
        {
            var tag = unit.GetAttribute("xml:lang") ?? unit.GetAttribute("lang");
            TextLanguages.TryParse(tag, out var language);
            using var variant = unit.ReadSubtree();
            var text = variant.ReadToFollowing("seg") ? Text(variant) : "";
            if (leftText is null && IsSame(language, left))
                leftText = text;
            else if (IsSame(language, right))
                rightText ??= text;
        }
        return leftText is null || rightText is null ? null : (leftText, rightText);
    }

    private static bool IsSame(TextLanguage a, TextLanguage b) => a == b || a.IsPersian() && b.IsPersian();

    /// <summary>The text of a segment without its codes (bpt, ept, ph, it, ut), which are not text.</summary>
    private static string Text(XmlReader variant)
    {
        using var segment = variant.ReadSubtree();
        var text = new StringBuilder();
        segment.Read();
        for (var more = segment.Read(); more;)
        {
            if (segment.NodeType == XmlNodeType.Element && segment.LocalName is "bpt" or "ept" or "ph" or "it" or "ut")
            {
                segment.Skip();
                more = !segment.EOF;
                continue;
            }
            if (segment.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(segment.Value);
            more = segment.Read();
        }
        return text.ToString();
    }
}
