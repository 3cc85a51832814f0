using System.Buffers;
using System.Globalization;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Decodes HTML character references: numeric ones, and the named ones that occur in Arabic-script text. A reference is decoded when its semicolon
/// has been read, with whatever stands before it by then, so that text that was encoded twice is decoded in one walk.
/// </summary>
internal static class HtmlEntities
{
    /// <summary>Code units of the longest reference, from ampersand to semicolon.</summary>
    private const int Longest = 12;

    /// <summary>Names of HTML 4, without those of Latin and Greek letters.</summary>
    private static readonly Dictionary<string, char> Names = new(StringComparer.Ordinal)
    {
        ["amp"] = '&',
        ["lt"] = '<',
        ["gt"] = '>',
        ["quot"] = '"',
        ["apos"] = '\'',
        ["nbsp"] = '\u00A0',
        ["ensp"] = '\u2002',
        ["emsp"] = '\u2003',
        ["thinsp"] = '\u2009',
        ["zwnj"] = '\u200C',
        ["zwj"] = '\u200D',
        ["lrm"] = '\u200E',
        ["rlm"] = '\u200F',
        ["shy"] = '\u00AD',
        ["laquo"] = '«',
        ["raquo"] = '»',
        ["lsaquo"] = '‹',
        ["rsaquo"] = '›',
        ["ldquo"] = '“',
        ["rdquo"] = '”',
        ["bdquo"] = '„',
        ["lsquo"] = '‘',
        ["rsquo"] = '’',
        ["sbquo"] = '‚',
        ["hellip"] = '…',
        ["ndash"] = '–',
        ["mdash"] = '—',
        ["bull"] = '•',
        ["middot"] = '·',
        ["deg"] = '°',
        ["times"] = '×',
        ["divide"] = '÷',
        ["plusmn"] = '±',
        ["copy"] = '©',
        ["reg"] = '®',
        ["trade"] = '™',
        ["euro"] = '€',
        ["pound"] = '£',
        ["yen"] = '¥',
        ["cent"] = '¢',
        ["sect"] = '§',
        ["para"] = '¶',
        ["permil"] = '‰',
        ["not"] = '¬',
        ["larr"] = '←',
        ["rarr"] = '→',
        ["uarr"] = '↑',
        ["darr"] = '↓',
    };

    /// <summary>Decodes what there is.</summary>
    /// <returns>The decoded text; null if nothing changes.</returns>
    public static string? Decode(ReadOnlySpan<char> text, bool withMap, out OffsetMap? edits)
    {
        edits = null;
        var first = text.IndexOf('&');
        if (first < 0 || text[first..].IndexOf(';') < 0)
            return null;
        var output = ArrayPool<char>.Shared.Rent(text.Length);
        var sources = ArrayPool<int>.Shared.Rent(text.Length);       // for each code unit of the output, where its source begins
        text[..first].CopyTo(output);
        for (var i = 0; i < first; i++)
            sources[i] = i;
        var length = first;
        var changed = false;
        for (var i = first; i < text.Length; i++)
        {
            sources[length] = i;
            output[length++] = text[i];
            while (length > 0 && output[length - 1] == ';' && TryReduce(output, sources, ref length))
                changed = true;
        }
        var result = changed ? new string(output, 0, length) : null;
        if (changed && withMap)
            edits = MapOf(text, output.AsSpan(0, length), sources);
        ArrayPool<char>.Shared.Return(output);
        ArrayPool<int>.Shared.Return(sources);
        return result;
    }

    /// <summary>Decodes the reference that ends the output, if one does.</summary>
    private static bool TryReduce(char[] output, int[] sources, ref int length)
    {
        var reach = Math.Max(0, length - Longest);
        var start = output.AsSpan(reach, length - reach).LastIndexOf('&') + reach;
        if (start < reach)
            return false;
        var name = output.AsSpan(start + 1, length - start - 2);
        int code;
        if (name is ['#', 'x' or 'X', ..])
        {
            if (!int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code))
                return false;
        }
        else if (name is ['#', ..])
        {
            if (!int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out code))
                return false;
        }
        else if (Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var named))
        {
            code = named;
        }
        else
        {
            return false;
        }
        if (code is '\n' or '\r')
            code = ' ';                                              // a line stays a line
        if (code < ' ' && code != '\t' || code is >= 0xD800 and <= 0xDFFF or > 0x10FFFF)
            return false;
        length = start;
        if (code > 0xFFFF)
        {
            sources[length + 1] = sources[length];
            output[length++] = (char)(0xD7C0 + (code >> 10));
        }
        output[length++] = (char)(code > 0xFFFF ? 0xDC00 | code & 0x3FF : code);
        return true;
    }

    private static OffsetMap MapOf(ReadOnlySpan<char> text, ReadOnlySpan<char> output, ReadOnlySpan<int> sources)
    {
        var builder = new OffsetMapBuilder();
        for (var i = 0; i < output.Length;)
        {
            var width = i + 1 < output.Length && sources[i + 1] == sources[i] ? 2 : 1;
            var next = i + width < output.Length ? sources[i + width] : text.Length;
            if (next - sources[i] == width && text[sources[i]] == output[i])
                builder.Unchanged(width);
            else
                builder.Replaced(next - sources[i], width);
            i += width;
        }
        return builder.Build();
    }
}
