using System.Globalization;
using System.Text;
using System.Xml;
using IranBelarus.Text.Exchange.Xml;

namespace IranBelarus.Text.Exchange;

/// <summary>Writes and reads translation memories: TMX 1.4b (LISA OSCAR, 2005).</summary>
/// <remarks>
/// Stateless, thread-safe. Files of any size are read and written pair by pair. Whoever wrote a file need not be trusted: a DOCTYPE is skipped, no entity is expanded and
/// nothing is fetched, and the bounds of <see cref="XmlLimits"/> hold.
/// </remarks>
public static class Tmx
{
    private const string Expected = "a translation memory, TMX 1.1 to 1.4";

    /// <summary>Writes pairs as one translation memory; a pair with an empty side is written too.</summary>
    /// <param name="destination">Receives UTF-8 without a byte order mark; stays open.</param>
    /// <param name="pairs">The pairs; read once, each written as it comes.</param>
    /// <param name="left">Language of the left texts: the memory's source language.</param>
    /// <param name="right">Language of the right texts.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <remarks>What XML cannot hold (U+0000 and most controls, half surrogate pairs, U+FFFE, U+FFFF) is written as U+FFFD; all else is read back as it was.</remarks>
    public static void Write(Stream destination, IEnumerable<TranslationPair> pairs, TextLanguage left, TextLanguage right)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(pairs);
        using var xml = SafeXml.Writer(destination);
        xml.WriteStartDocument();
        xml.WriteStartElement("tmx");
        xml.WriteAttributeString("version", "1.4");
        xml.WriteStartElement("header");
        xml.WriteAttributeString("creationtool", "IranBelarus.Text");
        xml.WriteAttributeString("creationtoolversion", typeof(Tmx).Assembly.GetName().Version?.ToString(3) ?? "0");
        xml.WriteAttributeString("segtype", "sentence");
        xml.WriteAttributeString("o-tmf", "IranBelarus.Text");
        xml.WriteAttributeString("adminlang", "en");
        xml.WriteAttributeString("srclang", left == TextLanguage.Unknown ? "*all*" : left.ToTag());
        xml.WriteAttributeString("datatype", "plaintext");
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        foreach (var pair in pairs)
        {
            xml.WriteStartElement("tu");
            if (pair.Id is { } id)
                xml.WriteAttributeString("tuid", SafeXml.Clean(id));
            if (pair.Note is { } note)
                xml.WriteElementString("note", SafeXml.Clean(note));
            if (pair.Probability is { } probability)
            {
                xml.WriteStartElement("prop");
                xml.WriteAttributeString("type", "x-probability");
                xml.WriteString(probability.ToString("R", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
            WriteSide(xml, left, pair.Left);
            WriteSide(xml, right, pair.Right);
            xml.WriteEndElement();
        }
        xml.WriteEndDocument();
        xml.Flush();
        destination.WriteByte((byte)'\n');
    }

    /// <summary>Reads the pairs of a translation memory, one by one.</summary>
    /// <param name="source">The bytes (UTF-8 or UTF-16); read as the pairs are asked for; stays open.</param>
    /// <param name="left">Which language is wanted on the left; <see cref="TextLanguage.Unknown"/>: the first of a unit.</param>
    /// <param name="right">Which is wanted on the right; <see cref="TextLanguage.Unknown"/>: the next of a unit.</param>
    /// <param name="limits">The bounds. Default: those of <see cref="XmlLimits"/>.</param>
    /// <returns>The units that hold both languages. Of inline tags, what they enclose is text (<c>hi</c>), the codes within <c>bpt</c>, <c>ept</c>, <c>ph</c>, <c>it</c> and <c>ut</c> are not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">While reading: no TMX, not well-formed, or beyond a bound; the message says where.</exception>
    /// <remarks>Languages are given as <c>xml:lang</c> or, in old files, <c>lang</c>; tags and three-letter codes in any case, with <c>-</c> or <c>_</c>. Where Persian is wanted and a unit has none, Dari is taken, and the reverse.</remarks>
    public static IEnumerable<TranslationPair> Read(Stream source, TextLanguage left, TextLanguage right, XmlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Iterate(source, left, right, (limits ?? new()).Validated());
    }

    private static void WriteSide(XmlWriter xml, TextLanguage language, string text)
    {
        xml.WriteStartElement("tuv");
        xml.WriteAttributeString("xml", "lang", null, language.ToTag());
        xml.WriteElementString("seg", SafeXml.Clean(text));
        xml.WriteEndElement();
    }

    private static IEnumerable<TranslationPair> Iterate(Stream source, TextLanguage left, TextLanguage right, XmlLimits limits)
    {
        using var xml = SafeXml.Reader(source, limits);
        var root = true;
        while (xml.Next(limits, Expected))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (root && xml.LocalName != "tmx")
                throw SafeXml.Bad(xml, $"an element '{Short(xml.LocalName)}'", Expected);
            root = false;
            if (xml.LocalName == "tu" && new Unit(xml, limits, left, right).Read() is { } pair)
                yield return pair;
        }
        if (root)
            throw new InvalidDataException($"Found no element, expected {Expected}.");
    }

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";

    /// <summary>One unit, from its start tag to its end tag.</summary>
    private sealed class Unit(XmlReader xml, XmlLimits limits, TextLanguage left, TextLanguage right)
    {
        private (string Text, int Rank)? _left, _right;
        private string? _note;
        private double? _probability;

        public TranslationPair? Read()
        {
            var id = xml.GetAttribute("tuid");
            if (!xml.IsEmptyElement)
                ReadParts();
            return _left is { } l && _right is { } r ? new(l.Text, r.Text) { Id = id, Note = _note, Probability = _probability } : null;
        }

        private void ReadParts()
        {
            var depth = xml.Depth;
            var inTuv = false;
            TextLanguage? language = null;
            while (xml.Next(limits, Expected) && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    inTuv &= xml is not { NodeType: XmlNodeType.EndElement, LocalName: "tuv" };
                    continue;
                }
                switch (xml.LocalName)
                {
                    case "tuv":
                        var tag = xml.GetAttribute("lang", "http://www.w3.org/XML/1998/namespace") ?? xml.GetAttribute("lang");
                        language = TextLanguages.TryParse(tag, out var found) ? found : null;
                        inTuv = !xml.IsEmptyElement;
                        break;
                    case "note" when !inTuv:
                        _note ??= ReadText();
                        break;
                    case "prop" when !inTuv && xml.GetAttribute("type") == "x-probability":
                        if (double.TryParse(ReadText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var probability))
                            _probability = probability;
                        break;
                    case "seg" when inTuv:
                        Keep(ReadText(), language);
                        break;
                }
            }
        }

        /// <summary>Keeps a text on the side whose language it serves better, unless that side has one that serves as well.</summary>
        private void Keep(string text, TextLanguage? language)
        {
            var (forLeft, forRight) = (Rank(left, language), Rank(right, language));
            var toRight = forRight > forLeft || (forRight == forLeft && _left is not null);
            if (toRight ? forRight > (_right?.Rank ?? 0) : forLeft <= (_left?.Rank ?? 0) && forRight > (_right?.Rank ?? 0))
                _right = (text, forRight);
            else if (forLeft > (_left?.Rank ?? 0))
                _left = (text, forLeft);
        }

        /// <summary>How well a language serves: 3 the one wanted, 2 the other standard of Persian, 1 where any does, 0 not at all.</summary>
        private static int Rank(TextLanguage wanted, TextLanguage? found) =>
            wanted == TextLanguage.Unknown ? 1 : found == wanted ? 3 : found is { } f && f.IsPersian() && wanted.IsPersian() ? 2 : 0;

        /// <summary>The text of the element that the reader is on, which it leaves on the end tag; codes of inline tags left out.</summary>
        private string ReadText()
        {
            if (xml.IsEmptyElement)
                return "";
            var text = new StringBuilder();
            var depth = xml.Depth;
            var code = int.MaxValue;
            while (xml.Next(limits, Expected) && xml.Depth > depth)
            {
                if (xml.Depth <= code && xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                    code = int.MaxValue;
                if (xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false, LocalName: "bpt" or "ept" or "ph" or "it" or "ut" } && code == int.MaxValue)
                    code = xml.Depth;
                else if (code == int.MaxValue && xml.IsText())
                    xml.AppendText(text, limits, Expected);
            }
            return text.ToString();
        }
    }
}
