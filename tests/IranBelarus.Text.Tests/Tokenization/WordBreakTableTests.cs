using System.Globalization;
using IranBelarus.Text.Tests.Support;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tests.Tokenization;

/// <summary>The class of every code point is what the Unicode Character Database says, read here anew.</summary>
public class WordBreakTableTests
{
    [SharedFact]
    public void Every_code_point_has_the_class_of_its_properties()
    {
        var wordBreak = Read("WordBreakProperty.txt", "Other");
        var pictograph = Read("emoji-data.txt", "", "Extended_Pictographic");
        var arabic = Read("Scripts.txt", "", "Arabic");
        var white = Read("PropList.txt", "", "White_Space");
        var category = Categories();
        var wrong = new List<string>();
        for (var c = 0; c < 0x110000; c++)
        {
            if (c is >= 0xD800 and < 0xE000)
                continue;                                                     // the classes of halves are not of the database
            var expected = Expected(c, wordBreak[c], pictograph[c].Length > 0, arabic[c].Length > 0 || c == 0x0640, white[c].Length > 0, category[c]);
            if (WordBreakTable.Of((uint)c) != expected)
                wrong.Add($"U+{c:X4} is {WordBreakTable.Of((uint)c)}, expected {expected}");
        }
        wrong.Should().BeEmpty();
    }

    private static byte Expected(int c, string wordBreak, bool pictograph, bool arabic, bool white, string category) => (wordBreak, pictograph) switch
    {
        ("ALetter", true) => WordBreakClass.LetterPictograph,
        ("ALetter", _) => arabic ? WordBreakClass.ArabicLetter : WordBreakClass.Letter,
        ("Other", true) => WordBreakClass.Pictograph,
        (_, true) => throw new InvalidOperationException($"U+{c:X4}"),
        ("Numeric", _) => c == 0x066B ? WordBreakClass.ArabicDecimal : WordBreakClass.Digit,
        ("ExtendNumLet", _) => WordBreakClass.ExtendNumLet,
        ("MidLetter", _) => WordBreakClass.MidLetter,
        ("MidNum", _) => WordBreakClass.MidNum,
        ("MidNumLet" or "Single_Quote", _) => WordBreakClass.MidNumLet,
        ("Extend" or "Format" or "ZWJ", _) => WordBreakClass.Extend,
        ("Hebrew_Letter", _) => WordBreakClass.HebrewLetter,
        ("Katakana", _) => WordBreakClass.Katakana,
        ("Regional_Indicator", _) => WordBreakClass.RegionalIndicator,
        ("WSegSpace", _) => WordBreakClass.Space,
        ("Newline", _) => WordBreakClass.Newline,
        ("CR", _) => WordBreakClass.CarriageReturn,
        ("LF", _) => WordBreakClass.LineFeed,
        ("Double_Quote", _) => WordBreakClass.Punctuation,
        ("Other", _) when c == '/' => WordBreakClass.Solidus,
        ("Other", _) when c is '#' or '@' or 0xFE5F or 0xFF03 => WordBreakClass.Sign,
        ("Other", _) when white || category is "Cc" or "Cf" => WordBreakClass.OtherSpace,
        ("Other", _) => category[0] switch
        {
            'P' => WordBreakClass.Punctuation,
            'L' or 'M' => WordBreakClass.OtherLetter,
            'N' => WordBreakClass.OtherNumber,
            _ => WordBreakClass.Other,
        },
        _ => throw new InvalidOperationException($"U+{c:X4} is {wordBreak}"),
    };

    private static string[] Read(string file, string missing, string? only = null)
    {
        var values = new string[0x110000];
        Array.Fill(values, missing);
        foreach (var line in File.ReadLines(SharedData.File("ucd-17.0.0", file)))
        {
            var columns = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (columns.Length < 2 || (only is not null && columns[1] != only))
                continue;
            var range = columns[0].Split("..");
            for (var c = Hex(range[0]); c <= Hex(range[^1]); c++)
                values[c] = columns[1];
        }
        return values;
    }

    private static string[] Categories()
    {
        var values = new string[0x110000];
        Array.Fill(values, "Cn");
        var first = 0;
        foreach (var line in File.ReadLines(SharedData.File("ucd-17.0.0", "UnicodeData.txt")))
        {
            var columns = line.Split(';');
            var c = Hex(columns[0]);
            if (columns[1].EndsWith(", First>", StringComparison.Ordinal))
            {
                first = c;
                continue;
            }
            values.AsSpan(columns[1].EndsWith(", Last>", StringComparison.Ordinal) ? first..(c + 1) : c..(c + 1)).Fill(columns[2]);
        }
        return values;
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
