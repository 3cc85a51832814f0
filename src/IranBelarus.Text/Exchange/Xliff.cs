using System.Globalization;
using System.Text;
using System.Xml;
using IranBelarus.Text.Exchange.Xml;

namespace IranBelarus.Text.Exchange;

/// <summary>Writes and reads aligned pairs as XLIFF 2.1 (OASIS Standard, 2018): the core only, which every tool of translators takes.</summary>
/// <remarks>
/// Stateless, thread-safe. Files of any size are read and written pair by pair, within the bounds of <see cref="XmlLimits"/>; a DOCTYPE is skipped, no entity is expanded and
/// nothing is fetched. A pair's probability is a note of the category <c>probability</c>, its name the unit's <c>name</c>.
/// </remarks>
public static class Xliff
{
    private const string Namespace = "urn:oasis:names:tc:xliff:document:2.0", Expected = "XLIFF 2.0 or 2.1", Probability = "probability";

    /// <summary>Writes pairs, a unit of one segment each.</summary>
    /// <param name="destination">Receives UTF-8 without a byte order mark; stays open.</param>
    /// <param name="pairs">The pairs; read once, each written as it comes.</param>
    /// <param name="left">Language of the left texts: the source.</param>
    /// <param name="right">Language of the right texts: the target.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <remarks>What XML cannot hold is written as <c>cp</c> elements, so every text is read back as it was; in names and notes it becomes U+FFFD.</remarks>
    public static void Write(Stream destination, IEnumerable<TranslationPair> pairs, TextLanguage left, TextLanguage right)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(pairs);
        using var xml = SafeXml.Writer(destination);
        xml.WriteStartDocument();
        xml.WriteStartElement("xliff", Namespace);
        xml.WriteAttributeString("version", "2.1");
        xml.WriteAttributeString("srcLang", left.ToTag());
        xml.WriteAttributeString("trgLang", right.ToTag());
        xml.WriteStartElement("file", Namespace);
        xml.WriteAttributeString("id", "f1");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        var number = 0;
        foreach (var pair in pairs)
        {
            xml.WriteStartElement("unit", Namespace);
            xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"u{++number}"));
            if (pair.Id is { } id)
                xml.WriteAttributeString("name", SafeXml.Clean(id));
            WriteNotes(xml, pair);
            xml.WriteStartElement("segment", Namespace);
            WriteText(xml, "source", pair.Left);
            WriteText(xml, "target", pair.Right);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        if (number == 0)
        {
            // a file holds at least one unit or group: an empty group says that there is none
            xml.WriteStartElement("group", Namespace);
            xml.WriteAttributeString("id", "g1");
            xml.WriteEndElement();
        }
        xml.WriteEndDocument();
        xml.Flush();
        destination.WriteByte((byte)'\n');
    }

    /// <summary>Reads the pairs of a file, one by one: each segment that has a target.</summary>
    /// <param name="source">The bytes (UTF-8 or UTF-16); read as the pairs are asked for; stays open.</param>
    /// <param name="limits">The bounds. Default: those of <see cref="XmlLimits"/>.</param>
    /// <returns>The pairs. Of inline elements, what they enclose is text; <c>cp</c> is the character that it names.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">While reading: no XLIFF 2, not well-formed, or beyond a bound; the message says where.</exception>
    public static IEnumerable<TranslationPair> Read(Stream source, XmlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Iterate(source, (limits ?? new()).Validated());
    }

    private static void WriteNotes(XmlWriter xml, TranslationPair pair)
    {
        if (pair.Note is null && pair.Probability is null)
            return;
        xml.WriteStartElement("notes", Namespace);
        if (pair.Note is { } note)
            xml.WriteElementString("note", Namespace, SafeXml.Clean(note));
        if (pair.Probability is { } probability)
        {
            xml.WriteStartElement("note", Namespace);
            xml.WriteAttributeString("category", Probability);
            xml.WriteString(probability.ToString("R", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name, Namespace);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var length = SafeXml.LengthAt(text, i);
            if (length > 0)
            {
                i += length - 1;
                continue;
            }
            xml.WriteString(text[start..i]);
            xml.WriteStartElement("cp", Namespace);
            xml.WriteAttributeString("hex", ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            start = i + 1;
        }
        xml.WriteString(text[start..]);
        xml.WriteEndElement();
    }

    private static IEnumerable<TranslationPair> Iterate(Stream source, XmlLimits limits)
    {
        using var xml = SafeXml.Reader(source, limits);
        var root = true;
        var inIgnorable = false;
        string? id = null, note = null, left = null, right = null;
        double? probability = null;
        while (xml.Next(limits, Expected))
        {
            if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "segment", NamespaceURI: Namespace } && left is not null && right is not null)
                yield return new(left, right) { Id = id, Note = note, Probability = probability };
            inIgnorable &= xml is not { NodeType: XmlNodeType.EndElement, LocalName: "ignorable" };
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (root && (xml.LocalName != "xliff" || xml.NamespaceURI != Namespace))
                throw SafeXml.Bad(xml, $"an element '{(xml.LocalName.Length <= 40 ? xml.LocalName : "…")}' of version {xml.GetAttribute("version") ?? "unknown"}", Expected);
            root = false;
            if (xml.NamespaceURI != Namespace)
                continue;
            switch (xml.LocalName)
            {
                case "unit":
                    (id, note, probability) = (xml.GetAttribute("name"), null, null);
                    break;
                case "segment":
                    (left, right) = (null, null);
                    break;
                case "note" when xml.GetAttribute("category") == Probability:
                    probability = double.TryParse(ReadText(xml, limits), NumberStyles.Float, CultureInfo.InvariantCulture, out var p) ? p : null;
                    break;
                case "note":
                    note ??= ReadText(xml, limits);
                    break;
                case "source" when !inIgnorable:
                    left = ReadText(xml, limits);
                    break;
                case "target" when !inIgnorable:
                    right = ReadText(xml, limits);
                    break;
                case "ignorable":
                    inIgnorable = !xml.IsEmptyElement;
                    break;
            }
        }
        if (root)
            throw new InvalidDataException($"Found no element, expected {Expected}.");
    }

    private static string ReadText(XmlReader xml, XmlLimits limits)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Next(limits, Expected) && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "cp" })
            {
                if (!ushort.TryParse(xml.GetAttribute("hex"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                    throw SafeXml.Bad(xml, "a cp element without a character", "a hex attribute of four digits");
                text.Append((char)code);
            }
            else if (xml.IsText())
            {
                xml.AppendText(text, limits, Expected);
            }
        }
        return text.ToString();
    }
}
