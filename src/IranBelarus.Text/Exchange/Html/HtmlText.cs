using System.Buffers;
using System.Globalization;
using System.Text;

namespace IranBelarus.Text.Exchange.Html;

/// <summary>Writes text into HTML so that it is shown and never carried out.</summary>
internal sealed class HtmlText(TextWriter output)
{
    /// <summary>All that cannot stand in a page as it is: markup, controls, half surrogate pairs, controls of direction.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(Specials());

    /// <summary>Writes markup as it is: only literals of this program.</summary>
    public HtmlText Raw(string markup)
    {
        output.Write(markup);
        return this;
    }

    /// <summary>Writes a number in ASCII digits.</summary>
    public HtmlText Raw(int number)
    {
        output.Write(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Writes input text between tags: markup escaped, invisible controls as marks with their name.</summary>
    public HtmlText Text(ReadOnlySpan<char> text) => Escaped(text, inAttribute: false);

    /// <summary>Writes input text within an attribute that stands between double quotation marks; controls become spaces.</summary>
    public HtmlText Attribute(ReadOnlySpan<char> text) => Escaped(text, inAttribute: true);

    /// <summary>Writes input text in an isolated element of its language.</summary>
    /// <param name="text">The whole text that the excerpt stands in.</param>
    /// <param name="span">The excerpt.</param>
    /// <param name="language">Its language.</param>
    public HtmlText Excerpt(string text, TextSpan span, TextLanguage language)
    {
        // digits behind an Arabic letter are ordered from right to left (UAX #9 W2), as in «کشور (2026-2023)»: an excerpt keeps that order
        var afterArabic = span.Length > 0 && IsDigit(text[span.Start]) && Bidi.EndsInArabicLetter(text.AsSpan(0, span.Start));
        Raw("<bdi").Language(language).Raw(afterArabic ? " class=\"al\">" : ">");
        return Text(span.In(text)).Raw("</bdi>");
    }

    /// <summary>Writes the attributes that say a text's language and direction.</summary>
    public HtmlText Language(TextLanguage language) => language == TextLanguage.Unknown
        ? Raw(" dir=\"auto\"")
        : Raw($" lang=\"{language.ToTag()}\" dir=\"rtl\"");

    /// <summary>What a reader is shown as the name of a language.</summary>
    public static string Name(TextLanguage language) => language == TextLanguage.Unknown ? "language unknown" : language.ToString();

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '\u06F0' and <= '\u06F9';

    private int Escape(ReadOnlySpan<char> text, bool inAttribute)
    {
        var c = text[0];
        switch (c)
        {
            case '<':
                output.Write("&lt;");
                return 1;
            case '>':
                output.Write("&gt;");
                return 1;
            case '&':
                output.Write("&amp;");
                return 1;
            case '"':
                output.Write("&quot;");
                return 1;
            case '\'':
                output.Write("&#39;");
                return 1;
            case '\t' or '\n' or '\r' or '\u2028' or '\u2029' or '\u0085':
                output.Write(' ');
                return 1;
        }
        if (char.IsSurrogate(c))
        {
            var whole = Rune.DecodeFromUtf16(text, out _, out var length) == OperationStatus.Done;
            output.Write(whole ? text[..length] : "\uFFFD");
            return length;
        }
        if (inAttribute)
            output.Write(' ');
        else
            output.Write($"<span class=\"ctl\" title=\"{Bidi.NameOfControl(c)}\">{Bidi.ShortNameOfControl(c)}</span>");
        return 1;
    }

    private static string Specials()
    {
        var all = new StringBuilder("<>&\"'\u2028\u2029");
        for (var c = '\0'; c < '\u00A0'; c++)
        {
            if (char.IsControl(c))
                all.Append(c);
        }
        for (var c = '\uD800'; c <= '\uDFFF'; c++)
            all.Append(c);
        for (var c = '\u202A'; c <= '\u202E'; c++)
            all.Append(c);
        for (var c = '\u2066'; c <= '\u2069'; c++)
            all.Append(c);
        return all.Append('\uFFFE').Append('\uFFFF').ToString();
    }

    private HtmlText Escaped(ReadOnlySpan<char> text, bool inAttribute)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Special);
            if (plain < 0)
            {
                output.Write(text);
                break;
            }
            output.Write(text[..plain]);
            text = text[(plain + Escape(text[plain..], inAttribute))..];
        }
        return this;
    }
}
