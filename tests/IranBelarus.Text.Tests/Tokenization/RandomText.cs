using System.Text;

namespace IranBelarus.Text.Tests.Tokenization;

/// <summary>Generated text that mixes every word-break class, in runs, and broken surrogates. The same seed gives the same text.</summary>
internal sealed class RandomText(int seed)
{
    private static readonly string[][] Alphabets =
    [
        ["ا", "ب", "ی", "ک", "ل", "م", "و", "ن", "\u0640"],                                          // Arabic letters, tatweel
        ["a", "B", "é", "Я", "\u02BC", "\u10D0"],                                                    // other ALetter
        ["1", "9", "٣", "۷", "٫", "\u06DD", "\u0600", "\U0001D7D8"],                                 // Numeric
        ["_", "\u203F", "\u202F"],                                                                   // ExtendNumLet
        [":", "\u00B7", "\uFE55", "\u05F4"],                                                         // MidLetter
        [",", ";", "،", "٬", "\u2044"],                                                              // MidNum
        [".", "\u2019", "\u2024", "\uFF0E"],                                                         // MidNumLet
        ["'", "\""],                                                                                 // Single_Quote, Double_Quote
        ["\u064B", "\u0651", "\u200C", "\u200D", "\u00AD", "\u200F", "\uFE0F", "\u0308", "\U0001F3FD", "\U000E0067", "\U0001E944"],    // Extend, Format, ZWJ
        ["א", "ש", "\uFB1D"],                                                                        // Hebrew_Letter
        [" ", "\u3000", "\u2009"],                                                                   // WSegSpace
        ["\t", "\u00A0", "\u200B", "\u0000"],                                                        // other white space, invisible
        ["\r", "\n", "\r\n", "\u2028", "\u0085"],                                                    // line ends
        ["カ", "ー", "\uFF70", "\U0001B000"],                                                        // Katakana
        ["😀", "👩", "❤", "©", "Ⓜ", "ℹ", "\u203C"],                                                  // Extended_Pictographic
        ["🎉", "🏳", "🀄", "🤝", "🅰", "\U0001FBF3", "🟰", "\U0001F700", "\U0001F3FB", "👩", "\u200D"],                   // the corners of the blocks that emoji stand in
        ["🇮", "🇷", "🇧", "🇾"],                                                                        // Regional_Indicator
        ["漢", "ก", "ひ", "\U00020000", "½", "\u0904"],                                              // letters and numbers of class Other, ALetter of India
        ["𐌰", "𝒜", "\U0001E900", "\U00010330", "\U0001EE00"],                                        // letters beyond the BMP
        ["+", "$", "«", "»", "!", "؟", "؛", "-", "(", "\uFFFD", "\uE000", "\U0010FFFF"],             // punctuation, symbols, private use
        ["/", "#", "@", "://", "www.", "\uFF03"],                                                    // what our tailoring looks at
        ["\uFE8D", "\uFEFB", "\uFDFA", "\uFB50", "\uFEFF"],                                          // presentation forms
        ["\uD83D", "\uDE00", "\uD800", "\uDFFF", "\uDB40"],                                          // broken surrogates
    ];

    private const int WordAlphabets = 10;

    private readonly Random _random = new(seed);

    /// <summary>A text of about <paramref name="codePoints"/> code points.</summary>
    public string Next(int codePoints)
    {
        var text = new StringBuilder();
        // few alphabets: longer patterns; many: every mixture; half the texts only of what words are made of, where most rules are
        var among = _random.Next(2) == 0 ? Alphabets.Length : WordAlphabets;
        var chosen = Enumerable.Range(0, _random.Next(1, among + 1)).Select(_ => Alphabets[_random.Next(among)]).ToArray();
        var runs = _random.Next(3) > 0;
        while (codePoints > 0)
        {
            var alphabet = chosen[_random.Next(chosen.Length)];
            var run = !runs ? 1 : _random.Next(12) switch { 0 => _random.Next(1, 140), < 4 => _random.Next(1, 9), _ => 1 };
            var same = _random.Next(2) == 0 ? alphabet[_random.Next(alphabet.Length)] : null;
            for (; run > 0 && codePoints > 0; run--, codePoints--)
                text.Append(same ?? alphabet[_random.Next(alphabet.Length)]);
        }
        return text.ToString();
    }

    /// <summary>How many code points a text has; half of a surrogate pair counts as one.</summary>
    public static int CodePoints(string text) => text.EnumerateRunes().Count();

    /// <summary>A number from 0 to <paramref name="most"/>.</summary>
    public int Upto(int most) => _random.Next(most + 1);
}
