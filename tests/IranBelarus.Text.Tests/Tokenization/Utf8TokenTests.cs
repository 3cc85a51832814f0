using System.Buffers;
using System.Diagnostics;
using System.Text;
using IranBelarus.Text.Tests.Support;
using IranBelarus.Text.Tokenization;
using IranBelarus.Text.Tokenization.Blocks;

namespace IranBelarus.Text.Tests.Tokenization;

/// <summary>The tokens of UTF-8 bytes are those of the decoded text, with places in bytes.</summary>
public class Utf8TokenTests
{
    /// <summary>Texts in which tokens follow each other without white space, and what addresses may go on with.</summary>
    private static readonly string[] WithoutSpaces =
    [
        "{\"a\":\"b\",\"ج\":1},", "a<b>", "😀👍🏽", "👩\u200D👩", "❤\uFE0F😀", "漢字", "漢,字", "ภาษาไทย", "½", "«سلام»", "a/😀", "#漢", "漢#字", "漢＃字", "www.a’漢", "/", "، ", "א\"", "א\U000E0100\"",
        "http://a/–漢", "a@漢.漢.",
    ];

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
        foreach (var unit in new[] { "سلام دنیا. ", "a", "漢字。", "\u0651", "😀", "http://a/ ", "۱٬", " ", "א'", "x\uFFFD" }.Concat(WithoutSpaces))
        {
            for (var more = 0; more < 3; more++)
                Check(Encoding.UTF8.GetBytes(new string('b', more) + string.Concat(Enumerable.Repeat(unit, 14_000 / unit.Length))), unit);
        }
        for (var seed = 1; seed < 30; seed++)
            Check(Encoding.UTF8.GetBytes(new RandomText(seed).Next(20_000)), $"seed {seed}");
    }

    [Theory]
    [InlineData("{\"a\":\"b\",\"ج\":1},")]
    [InlineData("a<b>")]
    [InlineData("😀👍🏽")]
    [InlineData("👩\u200D👩😀")]
    [InlineData("漢字")]
    [InlineData("漢,字")]
    [InlineData("ภาษาไทย")]
    [InlineData("«سلام»")]
    [InlineData("½")]
    [InlineData("\uFFFD")]
    public void A_text_without_spaces_takes_no_more_room_than_any_other(string unit)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length)));
        var piece = new Utf8Piece();
        var pieces = 0;
        for (; piece.TryRead(bytes); pieces++)
            piece.Length.Should().BeInRange(1, 5000);
        pieces.Should().BeGreaterThan(15);
        piece.Dispose();
    }

    [Fact]
    public void A_text_can_be_cut_where_that_makes_no_difference()
    {
        for (var seed = 90_001; seed < 93_000; seed++)
        {
            var random = new RandomText(seed);
            var text = random.Next(random.Upto(200)) + WithoutSpaces[random.Upto(WithoutSpaces.Length - 1)] + random.Next(random.Upto(20));
            text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));     // no lone surrogates, as in UTF-8
            var cut = Utf8Cuts.Last(text.AsSpan(0, random.Upto(text.Length)));
            Tokens(text[..cut]).Concat(Tokens(text[cut..])).Should().Equal(Tokens(text), "seed {0}, cut {1} of {2}", seed, cut, text.Length);
        }

        static List<string> Tokens(string text)
        {
            var tokens = new List<string>();
            foreach (var token in text.EnumerateTokens(TokenKinds.All))
                tokens.Add(token.Kind + token.ToString());
            return tokens;
        }
    }

    [Fact]
    public void Bytes_of_another_encoding()
    {
        var random = new Random(26);
        for (var round = 0; round < 40; round++)
        {
            var bytes = new byte[random.Next(20_000)];
            var space = random.Next(1, 30);
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = random.Next(space) == 0 ? (byte)' ' : (byte)random.Next(round % 2 == 0 ? 0xC0 : 0x80, 0x100);
            Check(bytes, $"round {round}");
        }
    }

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0xE2)]
    [InlineData(0xF0)]
    public void Broken_bytes_at_the_end_of_a_piece(byte broken)
    {
        for (var length = 4000; length < 4200; length++)
        {
            var bytes = new byte[length + 80];
            bytes.AsSpan().Fill((byte)'a');
            bytes.AsSpan(length, 40).Fill(broken);
            Check(bytes, $"{length} letters before");
            "😀"u8.CopyTo(bytes.AsSpan(length + 10));
            Check(bytes, $"{length} letters before and an emoji");
        }
    }

    [Fact]
    public void Four_times_as_many_bytes_that_are_not_utf8_take_about_four_times_as_long()
    {
        byte[] Broken(int words) => [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("سلام دنیا ", words))).Select(b => b < 0x80 ? b : (byte)(b | 0xC0))];
        byte[] some = Broken(10_000), more = Broken(40_000);
        double once = double.MaxValue, fourTimes = double.MaxValue;
        // the machine may be busy: only what is slow again and again is slow
        for (var round = 0; round < 20 && (round < 2 || fourTimes > 8 * once + 20); round++)
        {
            once = Math.Min(once, Milliseconds(some));
            fourTimes = Math.Min(fourTimes, Milliseconds(more));
        }
        fourTimes.Should().BeLessThanOrEqualTo(8 * once + 20);

        static double Milliseconds(byte[] bytes)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var token in ((ReadOnlySpan<byte>)bytes).EnumerateTokens(TokenKinds.All))
                _ = token.End;
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }

    [Fact]
    public void Without_a_token_the_current_one_is_empty()
    {
        var none = default(Utf8TokenEnumerator);
        Empty(none.Current);
        none.MoveNext().Should().BeFalse();
        Empty(none.Current);
        none.Dispose();
        none.MoveNext().Should().BeFalse();

        var tokens = "a 12345"u8.EnumerateTokens(TokenKinds.All).GetEnumerator();
        Empty(tokens.Current);
        for (var count = 0; count < 3; count++)
            tokens.MoveNext().Should().BeTrue();
        tokens.Current.ToString().Should().Be("12345");
        for (var again = 0; again < 3; again++)
        {
            tokens.MoveNext().Should().BeFalse();
            Empty(tokens.Current);
        }

        tokens = "1 a"u8.EnumerateTokens(TokenKinds.All).GetEnumerator();
        tokens.MoveNext().Should().BeTrue();
        tokens.Dispose();
        Empty(tokens.Current);
        tokens.MoveNext().Should().BeFalse();
        tokens.Dispose();

        static void Empty(Utf8Token token) => (token.Start, token.End, token.Kind, token.ToString()).Should().Be((0, 0, default(TokenKind), ""));
    }

    [Fact]
    public void Copies_go_on_by_themselves()
    {
        var text = new RandomText(7).Next(12_000);
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(text);
        var expected = Tokens(bytes);
        for (var seed = 1; seed < 40; seed++)
        {
            var random = new Random(seed);
            var (first, second) = (new List<(int, int, TokenKind)>(), new List<(int, int, TokenKind)>());
            var original = bytes.EnumerateTokens(TokenKinds.All).GetEnumerator();
            Take(ref original, first, random.Next(expected.Count));
            second.AddRange(first);
            var copy = original;
            for (var turn = random.Next(6); turn > 0; turn--)
            {
                Take(ref original, first, random.Next(expected.Count / 2));
                Take(ref copy, second, random.Next(expected.Count / 2));
            }
            if (seed % 2 == 0)
            {
                original.Dispose();
                original.Dispose();
                // what takes a buffer now does not take the copy's
                Tokens(new byte[9000]).Should().HaveCount(9000);
            }
            var other = "another text"u8.EnumerateTokens().GetEnumerator();
            other.MoveNext();
            Take(ref copy, second, int.MaxValue);
            copy.Dispose();
            second.Should().Equal(expected, "seed {0}", seed);
            other.MoveNext();
            other.Current.ToString().Should().Be("text");
            other.Dispose();
            if (seed % 2 != 0)
                Take(ref original, first, int.MaxValue);
            original.Dispose();
            first.Should().Equal(expected.Take(first.Count), "seed {0}", seed);
        }

        static void Take(ref Utf8TokenEnumerator tokens, List<(int, int, TokenKind)> to, int count)
        {
            for (; count > 0 && tokens.MoveNext(); count--)
                to.Add((tokens.Current.Start, tokens.Current.End, tokens.Current.Kind));
        }
    }

    [Fact]
    public void No_array_is_given_back_twice()
    {
        var tokens = "سلام دنیا"u8.EnumerateTokens().GetEnumerator();
        tokens.MoveNext();
        var copy = tokens;
        tokens.Dispose();
        copy.Dispose();
        copy = "سلام دنیا"u8.EnumerateTokens().GetEnumerator();
        var other = "hello world"u8.EnumerateTokens().GetEnumerator();
        copy.MoveNext();
        other.MoveNext();
        copy.MoveNext();
        other.MoveNext();
        copy.Current.ToString().Should().Be("دنیا");
        other.Current.ToString().Should().Be("world");
        copy.Dispose();
        other.Dispose();
        // as many as the pool may hold: all are different
        var rented = Enumerable.Range(0, 256).Select(i => ArrayPool<int>.Shared.Rent(64 << i % 4)).ToList();
        rented.Distinct(ReferenceEqualityComparer.Instance).Should().HaveCount(rented.Count);
        rented.ForEach(array => ArrayPool<int>.Shared.Return(array));
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
