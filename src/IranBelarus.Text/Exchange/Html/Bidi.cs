using System.Globalization;

namespace IranBelarus.Text.Exchange.Html;

/// <summary>The little of the bidirectional algorithm (UAX #9) that a page needs to know.</summary>
internal static class Bidi
{
    /// <summary>How far back a strong letter is looked for.</summary>
    private const int Reach = 256;

    /// <summary>Whether the last strong letter of a text is an Arabic one (class AL): digits that follow are then ordered as Arabic ones.</summary>
    public static bool EndsInArabicLetter(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i >= Math.Max(0, text.Length - Reach); i--)
        {
            var c = text[i];
            if (c is '\n' or '\r' or '\u2029')
                return false;
            if (IsArabicLetter(c))
                return true;
            if (char.IsLetter(c) || c is '\u200E' or '\u200F')
                return false;
        }
        return false;
    }

    /// <summary>The name of a control, with its code point.</summary>
    public static string NameOfControl(char c)
    {
        var name = c switch
        {
            '\u202A' => "LEFT-TO-RIGHT EMBEDDING",
            '\u202B' => "RIGHT-TO-LEFT EMBEDDING",
            '\u202C' => "POP DIRECTIONAL FORMATTING",
            '\u202D' => "LEFT-TO-RIGHT OVERRIDE",
            '\u202E' => "RIGHT-TO-LEFT OVERRIDE",
            '\u2066' => "LEFT-TO-RIGHT ISOLATE",
            '\u2067' => "RIGHT-TO-LEFT ISOLATE",
            '\u2068' => "FIRST STRONG ISOLATE",
            '\u2069' => "POP DIRECTIONAL ISOLATE",
            '\uFFFE' or '\uFFFF' => "not a character",
            _ => "control",
        };
        return string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4} {name}: shown, not carried out");
    }

    /// <summary>What stands for a control: its usual short name.</summary>
    public static string ShortNameOfControl(char c) => c switch
    {
        '\u202A' => "LRE",
        '\u202B' => "RLE",
        '\u202C' => "PDF",
        '\u202D' => "LRO",
        '\u202E' => "RLO",
        '\u2066' => "LRI",
        '\u2067' => "RLI",
        '\u2068' => "FSI",
        '\u2069' => "PDI",
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)c:X2}"),
    };

    private static bool IsArabicLetter(char c) =>
        c is (>= '\u0600' and <= '\u07BF') or (>= '\u0860' and <= '\u08FF') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE')
        && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter;
}
