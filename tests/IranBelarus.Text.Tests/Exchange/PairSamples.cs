using IranBelarus.Text.Exchange;

namespace IranBelarus.Text.Tests.Exchange;

/// <summary>Pairs that are hard to write and read back.</summary>
internal static class PairSamples
{
    public static List<TranslationPair> All =>
    [
        new("وقع البلدان 8 وثائق.", "دو کشور 8 سند امضا کردند.") { Id = "1", Probability = 0.98 },
        new("<seg>&amp;\"'</seg>]]>", "می\u200Cشود \u202Eabc\u202C \u2066x\u2069 é \U0001F600"),
        new("", ""),
        new(" leading and trailing ", "two\nlines\r\nand a\ttab\r"),
        new("   ", "\u00A0\u2028\u2029\u0085"),
        new("a", "b") { Id = "name with spaces & <marks> \"x\"", Note = "a note: <b> & more", Probability = 1.0 / 3 },
        new(new string('ب', 10_000), new string('پ', 10_000)) { Probability = 1e-9 },
    ];
}
