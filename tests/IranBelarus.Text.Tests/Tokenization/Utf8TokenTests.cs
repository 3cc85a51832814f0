using System.Text;
using IranBelarus.Text.Tests.Support;
using IranBelarus.Text.Tokenization;

namespace IranBelarus.Text.Tests.Tokenization;

/// <summary>The tokens of UTF-8 bytes are those of the decoded text, with places in bytes.</summary>
public class Utf8TokenTests
{
    static Utf8TokenTests() => ShortTexts.FindByBlocks();

    [Fact]
    public void Places_are_bytes()
    {
        var tokens = Tokens("می\u200Cروم، 😀 a"u8);
        tokens.Should().Equal((0, 13, TokenKind.Word), (13, 15, TokenKind.Punctuation), (15, 16, TokenKind.Space), (16, 20, TokenKind.Symbol), (20, 21, TokenKind.Space), (21, 22, TokenKind.Word));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_symbols_one_for_each_maximal_subpart()
    {
        Tokens([(byte)'a', 0xFF, (byte)'b']).Should().Equal((0, 1, TokenKind.Word), (1, 2, TokenKind.Symbol), (2, 3, TokenKind.Word));
        Tokens([0xE2, 0x80, (byte)'b']).Should().Equal((0, 2, TokenKind.Symbol), (2, 3, TokenKind.Word));
        Tokens([0xED, 0xA0, 0x80]).Should().Equal((0, 1, TokenKind.Symbol), (1, 2, TokenKind.Symbol), (2, 3, TokenKind.Symbol));
        Tokens([0xD9]).Should().Equal((0, 1, TokenKind.Symbol));
        Tokens([0xFF, 0xCC, 0x81, (byte)'a']).Should().Equal([(0, 3, TokenKind.Symbol), (3, 4, TokenKind.Word)], "a mark belongs to what it follows, broken or not");
    }

    [Fact]
    public void Generated_text()
    {
        for (var seed = 1; seed < 1500; seed++)
        {
            var random = new RandomText(seed);
            Check(Encoding.UTF8.GetBytes(random.Next(random.Upto(400))), $"seed {seed}");
        }
    }

    [Fact]
    public void Generated_bytes()
    {
        var random = new Random(3);
        for (var round = 0; round < 3000; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(new RandomText(round).Next(random.Next(100)));
            for (var n = random.Next(6); n > 0 && bytes.Length > 0; n--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Check(bytes, $"round {round}");
        }
    }

    [Fact]
    public void Longer_than_a_piece()
    {
        foreach (var unit in new[] { "سلام دنیا. ", "a", "漢字。", "\u0651", "😀", "http://a/ ", "۱٬", " ", "א'", "x\uFFFD" })
        {
            for (var more = 0; more < 3; more++)
                Check(Encoding.UTF8.GetBytes(new string('b', more) + string.Concat(Enumerable.Repeat(unit, 14_000 / unit.Length))), unit);
        }
        for (var seed = 1; seed < 30; seed++)
            Check(Encoding.UTF8.GetBytes(new RandomText(seed).Next(20_000)), $"seed {seed}");
    }

    [Fact]
    public void A_byte_changed_anywhere()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("وزیر می\u200Cگوید: «۱۲٫۵٪ – see a.b» 😀 漢字، ", 7)));
        for (var at = 0; at < bytes.Length; at++)
        {
            var before = bytes[at];
            foreach (var other in new byte[] { 0x20, 0x80, 0xC1, 0xD9, 0xE0, 0xE2, 0xED, 0xF0 })
            {
                bytes[at] = other;
                Check(bytes, $"{other:X2} at {at}");
            }
            bytes[at] = before;
        }
    }

    [SharedFact]
    public void Open_texts()
    {
        foreach (var file in Directory.EnumerateFiles(SharedData.File("ud"), "*.txt"))
            Check(File.ReadAllBytes(file), file);
    }

    private static void Check(byte[] bytes, string what)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var places = Places(bytes, text.Length);
        var expected = new List<(int, int, TokenKind)>();
        foreach (var token in text.EnumerateTokens(TokenKinds.All))
            expected.Add((places[token.Span.Start], places[token.Span.End], token.Kind));
        var found = Tokens(bytes);
        if (!found.SequenceEqual(expected))
        {
            var at = found.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.Fail($"{what}: token {at} is {found.ElementAtOrDefault(at)}, expected {expected.ElementAtOrDefault(at)} of {bytes.Length}");
        }
        Tokens(bytes, TokenKinds.Content).Should().Equal(expected.Where(token => (TokenKinds.Content & (TokenKinds)(1 << (int)token.Item3)) != 0));
    }

    /// <summary>For each code unit of the decoded text, where its bytes begin.</summary>
    private static int[] Places(ReadOnlySpan<byte> bytes, int length)
    {
        var places = new int[length + 1];
        var at = 0;
        var unit = 0;
        while (at < bytes.Length)
        {
            Rune.DecodeFromUtf8(bytes[at..], out var rune, out var read);
            for (var i = 0; i < rune.Utf16SequenceLength; i++)
                places[unit++] = at;
            at += read;
        }
        unit.Should().Be(length);
        places[unit] = at;
        return places;
    }

    private static List<(int Start, int End, TokenKind Kind)> Tokens(ReadOnlySpan<byte> bytes, TokenKinds kinds = TokenKinds.All)
    {
        var tokens = new List<(int, int, TokenKind)>();
        foreach (var token in bytes.EnumerateTokens(kinds))
            tokens.Add((token.Start, token.End, token.Kind));
        return tokens;
    }
}
