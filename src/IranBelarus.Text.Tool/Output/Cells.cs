using System.Globalization;
using System.Text;

namespace IranBelarus.Text.Tool.Output;

/// <summary>How many cells of a terminal text takes, and text cut into lines of so many.</summary>
internal static class Cells
{
    /// <summary>Cells of a text: marks and format controls take none, wide letters and emoji two.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Width(rune);
        return width;
    }

    /// <summary>The words of a text, on lines of at most <paramref name="width"/> cells; a longer word is cut. Controls and direction overrides become spaces.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var piece in Pieces(word, width))
            {
                var cells = Width(piece);
                if (used > 0 && used + 1 + cells > width)
                {
                    yield return line.ToString();
                    line.Clear();
                    used = 0;
                }
                if (used > 0)
                {
                    line.Append(' ');
                    used++;
                }
                line.Append(piece);
                used += cells;
            }
        }
        if (used > 0)
            yield return line.ToString();
    }

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        UnicodeCategory.Control => 0,
        _ => rune.Value switch
        {
            >= 0x1F3FB and <= 0x1F3FF => 0,         // skin tones colour the emoji before them
            >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF
                or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6
                or >= 0x1F300 and <= 0x1F64F or >= 0x1F680 and <= 0x1F9FF or >= 0x20000 and <= 0x3FFFD => 2,
            _ => 1,
        },
    };

    private static string Clean(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsControl(source[i]) || char.IsWhiteSpace(source[i]) || source[i] is >= '\u202A' and <= '\u202E' ? ' ' : source[i];
        });

    private static IEnumerable<string> Pieces(string word, int width)
    {
        var start = 0;
        var used = 0;
        for (var i = 0; i < word.Length;)
        {
            var status = Rune.DecodeFromUtf16(word.AsSpan(i), out var rune, out var length);
            var cells = status == System.Buffers.OperationStatus.Done ? Width(rune) : 1;
            if (used + cells > width && i > start)
            {
                yield return word[start..i];
                start = i;
                used = 0;
            }
            used += cells;
            i += length;
        }
        if (start < word.Length)
            yield return word[start..];
    }
}
