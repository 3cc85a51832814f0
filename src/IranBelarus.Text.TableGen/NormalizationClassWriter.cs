using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.TableGen;

/// <summary>The classes of <see cref="NormalizationClass"/> for every UTF-16 code unit, flat: they are looked up for each character.</summary>
internal sealed class NormalizationClassWriter : ITableWriter
{
    private static readonly Dictionary<byte, string> Single = new()
    {
        [NormalizationClass.Edge] = "\t\n\v\f\r\u0085\u2028\u2029",
        [NormalizationClass.Space] = " ",
        [NormalizationClass.ZeroWidth] = "\u200B\u2060\uFEFF",
        [NormalizationClass.SoftHyphen] = "\u00AD",
        [NormalizationClass.NotSign] = "¬",
        [NormalizationClass.Zwnj] = "\u200C",
        [NormalizationClass.Zwj] = "\u200D",
        [NormalizationClass.BidiMark] = "\u200E\u200F\u061C",
        [NormalizationClass.BidiControl] = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069",
        [NormalizationClass.OpenGuillemet] = "«",
        [NormalizationClass.CloseGuillemet] = "»",
        [NormalizationClass.OpenBracket] = "([{",
        [NormalizationClass.CloseBracket] = ")]}",
        [NormalizationClass.Quote] = "\"'“”„‟‘’‚",
        [NormalizationClass.ArabicComma] = "،؛",
        [NormalizationClass.ArabicQuestion] = "؟",
        [NormalizationClass.Period] = ".۔",
        [NormalizationClass.Colon] = ":",
        [NormalizationClass.Exclamation] = "!",
        [NormalizationClass.AsciiComma] = ",;?",
        [NormalizationClass.NumberMark] = "%٪٫٬",
        [NormalizationClass.Alef] = "ا",
        [NormalizationClass.AlefHamza] = "آأإٱٲٳ",
        [NormalizationClass.Waw] = "و",
        [NormalizationClass.WawHamza] = "ؤ",
        [NormalizationClass.YehHamza] = "ئ",
        [NormalizationClass.Hamza] = "ء",
        [NormalizationClass.TehMarbuta] = "ةۃ",
        [NormalizationClass.HehYeh] = "ۀۂ",
        [NormalizationClass.Heh] = "ه",
        [NormalizationClass.HehOther] = "ہھ",
        [NormalizationClass.Ae] = "ە",
        [NormalizationClass.YehArabic] = "ي",
        [NormalizationClass.YehMaksura] = "ى",
        [NormalizationClass.YehFarsi] = "ی",
        [NormalizationClass.YehOther] = "ېێ",
        [NormalizationClass.YehTail] = "ۍےۓ",
        [NormalizationClass.KafArabic] = "ك",
        [NormalizationClass.KafFarsi] = "ک",
        [NormalizationClass.KafSwash] = "ڪ",
        [NormalizationClass.Tatweel] = "ـ",
        [NormalizationClass.Shadda] = "\u0651",
        [NormalizationClass.Sukun] = "\u0652",
        [NormalizationClass.DaggerAlef] = "\u0670",
        [NormalizationClass.HamzaMark] = "\u0653\u0654\u0655",
        [NormalizationClass.RareVowel] = "\u0656\u0657\u0658\u0659\u065A\u065B\u065C\u065D\u065E\u065F",
        [NormalizationClass.Vowel] = "\u064E\u064F\u0650",
    };

    public string Path => "Unicode/NormalizationTable.g.cs";

    public string Generate(Ucd ucd)
    {
        var classes = Classes(ucd);
        return Ucd.Head("UnicodeData.txt", "Scripts.txt", "ArabicShaping.txt") + $$"""

            namespace IranBelarus.Text.Unicode;

            internal static partial class NormalizationTable
            {
            {{GeneratedTable.Span("byte", "Bmp", Array.ConvertAll(classes, b => (int)b))}}}

            """;
    }

    private static byte[] Classes(Ucd ucd)
    {
        var categories = ucd.GeneralCategories();
        var combining = ucd.Property<byte>("UnicodeData.txt", 0, v => byte.Parse(v[2], System.Globalization.CultureInfo.InvariantCulture));
        var arabic = ucd.Property<bool>("Scripts.txt", false, v => v[0] == "Arabic" ? true : null);
        var joining = ucd.Property<char>("ArabicShaping.txt", 'U', v => v[1][0]);
        var decompositions = new ArabicDecompositions(ucd);
        var classes = new byte[0x10000];
        for (var c = 0; c < classes.Length; c++)
            classes[c] = ClassOf(c, categories[c], combining[c], arabic[c], joining[c], decompositions.Compatibility.ContainsKey(c));
        foreach (var (value, members) in Single)
        {
            foreach (var member in members)
                classes[member] = value;
        }
        return classes;
    }

    private static byte ClassOf(int c, string category, byte combining, bool arabic, char joining, bool compatibility)
    {
        if (c is >= 0xD800 and <= 0xDFFF)
            return c is 0xD803 or 0xD83B ? NormalizationClass.HighArabic : NormalizationClass.Surrogate;
        if (compatibility)
            return NormalizationClass.Presentation;
        if (combining != 0)
        {
            return !arabic && c is not (>= 0x064B and <= 0x0655 or 0x0670) ? NormalizationClass.ForeignMark
                : combining is >= 27 and <= 29 ? NormalizationClass.Tanwin
                : NormalizationClass.Quranic;
        }
        switch (category)
        {
            case "Zs":                                  // U+1680 and U+3000 belong to other scripts
                return c is 0x1680 or 0x3000 ? NormalizationClass.Other : NormalizationClass.OtherSpace;
            case "Lu" when c < 0x80:
                return NormalizationClass.LatinUpper;
            case "Ll" when c < 0x80:
                return NormalizationClass.LatinLower;
            case "Nd":
                return c < 0x80 ? NormalizationClass.DigitAscii
                    : c is >= 0x0660 and <= 0x0669 ? NormalizationClass.DigitArabic
                    : c is >= 0x06F0 and <= 0x06F9 ? NormalizationClass.DigitPersian
                    : NormalizationClass.Other;
        }
        if (category[0] != 'L')
            return NormalizationClass.Other;
        if (!arabic)
            return NormalizationClass.OtherLetter;
        return joining switch { 'D' => NormalizationClass.Dual, 'R' => NormalizationClass.Right, _ => NormalizationClass.NonJoining };
    }
}
