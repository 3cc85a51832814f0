using System.Text;
using IranBelarus.Text.Tests.Support;
using IranBelarus.Text.Tokenization;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tests.Tokenization;

/// <summary>The windows give the tokens that the rules, one after the other, give.</summary>
public class TokenPathsTests
{
    static TokenPathsTests() => ShortTexts.FindByBlocks();

    [Fact]
    public void Generated_text_of_a_million_code_points()
    {
        var codePoints = 0;
        for (var seed = 1; codePoints < 1_200_000; seed++)
        {
            var random = new RandomText(seed);
            var text = random.Next(random.Upto(400));
            codePoints += RandomText.CodePoints(text);
            Check(text, $"seed {seed}");
        }
    }

    [Fact]
    public void Generated_text_of_words_numbers_and_addresses()
    {
        string[] pieces =
        [
            "سلام", "می\u200Cروم", "كِتَابٌ", "م.ت.ف.", "گفت:این", "د.احمدی", "۱۲٫۵", "1,250.75", "۱۴۰۴/۰۵/۲۸", "5G", "2023م", "U.S.A", "can't", "a.ب", "ب.c",
            "https://irna.ir/a?b=c", "www.sana.sy", "info@irna.ir", "#ایران", "@user.name", "#", "@", "://", "http", ".", "-", "_", "😀", "👩\u200D👧", "🇮🇷",
            " ", " ", " ", "\n", "، ", ". ", "«", "»", "\u200F", "\u200C", "\u0651", "/", "٫", ":", "'", "x", "א'", "カ",
            "ـ", "2023ـ2026", "هـ.ش", "1ـ", "\uFE0F", "\u20E3", "1\uFE0F\u20E3", "#\uFE0F\u20E3", "ℹ\uFE0F", "🅰\uFE0F", "❤\uFE0F", "#a", "&#x", "@a@b.ir", "t.me/x", "my-site.ir/", "a/b", "git+ssh://", "www.a’", "\u00AD", "–", "،-", "[", "]", "?",
        ];
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(40); n >= 0; n--)
                text.Append(pieces[random.Next(pieces.Length)]);
            Check(text.ToString(), $"round {round} of seed 7");
        }
    }

    [Fact]
    public void Slices_at_every_offset()
    {
        var text = "به گزارش ایرنا (www.irna.ir)، وزیر info.desk@mfa.gov.ir #تهران_مینسک را در ۱۴۰۴/۰۵/۲۸ فرستاد: https://irna.ir/xyz?q=1. 👩\u200D👧 @user " + new RandomText(3).Next(100);
        for (var from = 0; from < text.Length; from++)
            Check(text[from..], $"from {from}");
        for (var to = 0; to < text.Length; to++)
            Check(text[..to], $"to {to}");
    }

    [Fact]
    public unsafe void One_by_one_as_the_first_texts_of_a_process_are()
    {
        for (var seed = 1; seed < 400; seed++)
        {
            var random = new RandomText(seed);
            var text = random.Next(random.Upto(400));
            var tokens = new List<(int, int, TokenKind)>();
            fixed (char* units = text)
            fixed (byte* classes = WordBreakTable.Bmp)
            {
                for (var at = 0; at < text.Length;)
                {
                    var end = TokenScanner.Next(units, text.Length, at, classes, out var kind);
                    tokens.Add((at, end, kind));
                    at = end;
                }
            }
            tokens.Should().Equal(ByRules(text), "of seed {0}", seed);
        }
    }

    [SharedFact]
    public void Open_texts()
    {
        foreach (var file in Directory.EnumerateFiles(SharedData.File("ud"), "*.txt"))
            Check(File.ReadAllText(file), file);
    }

    [Fact]
    public void Kinds_asked_for_are_all_that_come()
    {
        var text = new RandomText(11).Next(3000);
        var all = Tokens(text, TokenKinds.All);
        string.Concat(all.Select(token => text[token.Start..token.End])).Should().Be(text);
        for (var kinds = 0; kinds <= (int)TokenKinds.All; kinds++)
            Tokens(text, (TokenKinds)kinds).Should().Equal(all.Where(token => (kinds >> (int)token.Kind & 1) != 0));
    }

    [Fact]
    public void A_word_of_a_million_letters_is_one_token()
    {
        var word = new string('ب', 1_000_000);
        Tokens(word, TokenKinds.Visible).Should().Equal((0, word.Length, TokenKind.Word));
        Tokens(word + " " + word, TokenKinds.Visible).Should().Equal((0, word.Length, TokenKind.Word), (word.Length + 1, 2 * word.Length + 1, TokenKind.Word));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var text = new RandomText(21).Next(20_000);
        var boundaries = new int[text.Length];
        var utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        Everything(text, utf8, boundaries);                                   // fills the pool of buffers
        var before = GC.GetAllocatedBytesForCurrentThread();
        Everything(text, utf8, boundaries);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        static int Everything(string text, byte[] utf8, int[] boundaries)
        {
            var sum = WordBoundaries.Find(text, boundaries);
            foreach (var token in text.EnumerateTokens(TokenKinds.All))
                sum += token.Span.Length;
            foreach (var token in ((ReadOnlySpan<byte>)utf8).EnumerateTokens(TokenKinds.All))
                sum += token.Length;
            return sum;
        }
    }

    private static void Check(string text, string what)
    {
        var expected = ByRules(text);
        var found = Tokens(text, TokenKinds.All);
        if (!found.SequenceEqual(expected))
        {
            var at = found.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.Fail($"{what}: token {at} is {found.ElementAtOrDefault(at)}, expected {expected.ElementAtOrDefault(at)} of {text.Length}; from before it: "
                + string.Join(' ', text.Skip(expected[at].Start - 3).Take(24).Select(c => ((int)c).ToString("X4", null))));
        }
    }

    private static List<(int Start, int End, TokenKind Kind)> Tokens(string text, TokenKinds kinds)
    {
        var tokens = new List<(int, int, TokenKind)>();
        foreach (var token in text.EnumerateTokens(kinds))
            tokens.Add((token.Span.Start, token.Span.End, token.Kind));
        return tokens;
    }

    private static List<(int Start, int End, TokenKind Kind)> ByRules(string text)
    {
        var tokens = new List<(int, int, TokenKind)>();
        for (var at = 0; at < text.Length;)
        {
            var end = TokenRules.Next(text, at, out var kind);
            tokens.Add((at, end, kind));
            at = end;
        }
        return tokens;
    }
}
