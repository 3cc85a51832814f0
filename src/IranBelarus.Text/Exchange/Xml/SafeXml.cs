using System.Text;
using System.Xml;

namespace IranBelarus.Text.Exchange.Xml;

/// <summary>XML as it is read and written here: no DTD is carried out, nothing is fetched, everything has a bound.</summary>
internal static class SafeXml
{
    /// <summary>A reader for XML that others wrote. A DOCTYPE is skipped, so an entity that it declares is an error.</summary>
    public static XmlReader Reader(Stream source, XmlLimits limits) => XmlReader.Create(new GuardedStream(source, limits.MaximumStretch), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    });

    /// <summary>A writer of indented UTF-8 that leaves the stream open and keeps line ends of texts.</summary>
    public static XmlWriter Writer(Stream destination) => XmlWriter.Create(destination, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    });

    /// <summary>A text in which what XML 1.0 cannot hold (most controls, half surrogate pairs, U+FFFE, U+FFFF) is U+FFFD.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (LengthAt(text, i) is var length && length == 0)
                return Clean(text, i);
            i += length - 1;
        }
        return text;
    }

    /// <summary>Length of the character at a place, 1 or 2; 0 where XML cannot hold it.</summary>
    public static int LengthAt(string text, int index)
    {
        if (XmlConvert.IsXmlChar(text[index]))
            return 1;
        return index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]) ? 2 : 0;
    }

    /// <summary>Reads on to the next node and checks the depth.</summary>
    /// <exception cref="InvalidDataException">The XML is not well-formed or exceeds a bound; the message says where.</exception>
    public static bool Next(this XmlReader reader, XmlLimits limits, string expected)
    {
        try
        {
            if (!reader.Read())
                return false;
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"Line {e.LineNumber}, column {e.LinePosition}: {e.Message} Expected {expected}.", e);
        }
        return reader.Depth <= limits.MaximumDepth ? true : throw Bad(reader, $"nested deeper than {limits.MaximumDepth} elements", expected);
    }

    /// <summary>Adds the text node that the reader is on, in pieces.</summary>
    /// <exception cref="InvalidDataException">The text grows too long, or the XML is not well-formed.</exception>
    public static void AppendText(this XmlReader reader, StringBuilder text, XmlLimits limits, string expected)
    {
        var buffer = new char[Math.Min(4096, limits.MaximumTextLength + 1)];
        try
        {
            while (reader.ReadValueChunk(buffer, 0, buffer.Length) is var read and > 0)
            {
                if (text.Length + read > limits.MaximumTextLength)
                    throw Bad(reader, $"a text of more than {limits.MaximumTextLength} code units", expected);
                text.Append(buffer, 0, read);
            }
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"Line {e.LineNumber}, column {e.LinePosition}: {e.Message} Expected {expected}.", e);
        }
    }

    /// <summary>Whether the reader is on text of any kind.</summary>
    public static bool IsText(this XmlReader reader) =>
        reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    /// <summary>An error at the reader's place.</summary>
    public static InvalidDataException Bad(XmlReader reader, string found, string expected) =>
        new(reader is IXmlLineInfo { LineNumber: > 0 } place ? $"Line {place.LineNumber}, column {place.LinePosition}: found {found}, expected {expected}." : $"Found {found}, expected {expected}.");

    private static string Clean(string text, int from)
    {
        var clean = new StringBuilder(text, 0, from, text.Length);
        for (var i = from; i < text.Length; i++)
        {
            var length = LengthAt(text, i);
            if (length == 0)
                clean.Append('\uFFFD');
            else
                clean.Append(text, i, length);
            i += Math.Max(0, length - 1);
        }
        return clean.ToString();
    }
}
