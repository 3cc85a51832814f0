using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.TableGen;

/// <summary>The classes of <see cref="WordBreakClass"/>: flat for the BMP, where speed counts, two-stage for the rest.</summary>
internal sealed class WordBreakTableWriter : ITableWriter
{
    public string Path => "Unicode/WordBreakTable.g.cs";

    public string Generate(Ucd ucd)
    {
        var classes = Classes(ucd);
        return Ucd.Head("WordBreakProperty.txt", "emoji-data.txt", "Scripts.txt", "PropList.txt", "UnicodeData.txt") + $$"""

            using System.Runtime.CompilerServices;
            using System.Runtime.InteropServices;

            namespace IranBelarus.Text.Unicode;

            internal static partial class WordBreakTable
            {
            {{GeneratedTable.Span("byte", "Bmp", Array.ConvertAll(classes[..0x10000], b => (int)b), "public")}}
            {{GeneratedTable.TwoStage("Supplementary", "The class of a code point beyond the BMP.", classes, WordBreakClass.Other, 0x10000)}}}

            """;
    }

    private static byte[] Classes(Ucd ucd)
    {
        var wordBreak = new string?[0x110000];
        foreach (var (first, last, values) in ucd.Rows("WordBreakProperty.txt"))
            wordBreak.AsSpan(first..(last + 1)).Fill(values[0]);
        var pictographs = ucd.Property<bool>("emoji-data.txt", false, v => v[0] == "Extended_Pictographic" ? true : null);
        var arabic = ucd.Property<bool>("Scripts.txt", false, v => v[0] == "Arabic" ? true : null);
        var white = ucd.Property<bool>("PropList.txt", false, v => v[0] == "White_Space" ? true : null);
        var category = ucd.GeneralCategories();
        arabic[0x0640] = true;                                // tatweel: its script is Common
        var classes = new byte[0x110000];
        for (var c = 0; c < classes.Length; c++)
            classes[c] = ClassOf(c, wordBreak[c], pictographs[c], arabic[c], white[c], category[c]);
        return classes;
    }

    private static byte ClassOf(int c, string? wordBreak, bool pictograph, bool arabic, bool white, string category)
    {
        if (pictograph && wordBreak is not (null or "ALetter"))
            throw new InvalidOperationException($"U+{c:X4} is Extended_Pictographic and {wordBreak}: the tables know no such class.");
        switch (wordBreak)
        {
            case "ALetter":
                return pictograph ? WordBreakClass.LetterPictograph : arabic ? WordBreakClass.ArabicLetter : WordBreakClass.Letter;
            case "Numeric":
                return c == 0x066B ? WordBreakClass.ArabicDecimal : WordBreakClass.Digit;
            case "ExtendNumLet": return WordBreakClass.ExtendNumLet;
            case "MidLetter": return WordBreakClass.MidLetter;
            case "MidNum": return WordBreakClass.MidNum;
            case "MidNumLet" or "Single_Quote": return WordBreakClass.MidNumLet;
            case "Double_Quote": return WordBreakClass.Punctuation;
            case "Extend" or "Format" or "ZWJ": return WordBreakClass.Extend;
            case "WSegSpace": return WordBreakClass.Space;
            case "Newline": return WordBreakClass.Newline;
            case "CR": return WordBreakClass.CarriageReturn;
            case "LF": return WordBreakClass.LineFeed;
            case "Hebrew_Letter": return WordBreakClass.HebrewLetter;
            case "Katakana": return WordBreakClass.Katakana;
            case "Regional_Indicator": return WordBreakClass.RegionalIndicator;
            case null: break;
            default: throw new InvalidOperationException($"U+{c:X4} has the unknown Word_Break value {wordBreak}.");
        }
        if (c is >= 0xD800 and <= 0xDFFF)
        {
            return c switch
            {
                0xD83C => WordBreakClass.HighEmoji1,
                0xD83D or 0xD83E => WordBreakClass.HighEmoji2,
                < 0xDC00 => WordBreakClass.HighSurrogate,
                >= 0xDD00 and < 0xDDE6 => WordBreakClass.LowEnclosed,
                >= 0xDDE6 and < 0xDE00 => WordBreakClass.LowIndicator,
                >= 0xDFF0 and < 0xDFFB => WordBreakClass.LowDigit,
                >= 0xDFFB => WordBreakClass.LowModifier,
                _ => WordBreakClass.LowSurrogate,
            };
        }
        if (pictograph)
            return WordBreakClass.Pictograph;
        if (c == '/')
            return WordBreakClass.Solidus;
        if (c is '#' or '@' or 0xFE5F or 0xFF03)
            return WordBreakClass.Sign;
        if (white || category is "Cc" or "Cf")
            return WordBreakClass.OtherSpace;
        return category[0] switch
        {
            'P' => WordBreakClass.Punctuation,
            'L' or 'M' => WordBreakClass.OtherLetter,
            'N' => WordBreakClass.OtherNumber,
            _ => WordBreakClass.Other,
        };
    }
}
