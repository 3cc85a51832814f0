using IranBelarus.Text.Tokenization;

namespace IranBelarus.Text.Tests.Tokenization;

/// <summary>What the tokens of a text are, drawn: a token in brackets with the initial of its kind before it; spaces stand for themselves.</summary>
public class TokenSpecTests
{
    [Theory]
    [InlineData("سلام دنیا", "W[سلام] W[دنیا]")]
    [InlineData("ذهب الوزير إلى طهران.", "W[ذهب] W[الوزير] W[إلى] W[طهران]P[.]")]
    [InlineData("می\u200Cروم", "W[می\u200Cروم]")]                                           // half-space
    [InlineData("کتاب\u200Cها\u200Cی", "W[کتاب\u200Cها\u200Cی]")]
    [InlineData("ه\u200D.ش", "W[ه\u200D]P[.]W[ش]")]                                         // ZWJ is a mark on the letter
    [InlineData("كِتَابٌ", "W[كِتَابٌ]")]
    [InlineData("العـــربية", "W[العـــربية]")]
    [InlineData("گفت:این", "W[گفت]P[:]W[این]")]
    [InlineData("کرد.وی", "W[کرد]P[.]W[وی]")]
    [InlineData("م.ت.ف.", "W[م.ت.ف]P[.]")]
    [InlineData("د.احمدی", "W[د]P[.]W[احمدی]")]
    [InlineData("U.S.A. can't", "W[U.S.A]P[.] W[can't]")]
    [InlineData("«سلام»، گفت؟", "P[«]W[سلام]P[»]P[،] W[گفت]P[؟]")]
    public void Words(string text, string drawn) => Draw(text).Should().Be(drawn);

    [Theory]
    [InlineData("١٢٣", "N[١٢٣]")]
    [InlineData("۱۲۵۰", "N[۱۲۵۰]")]
    [InlineData("۱٬۲۵۰٫۵", "N[۱٬۲۵۰٫۵]")]
    [InlineData("1,250.5", "N[1,250.5]")]
    [InlineData("۱/۲ میلیون", "N[۱/۲] W[میلیون]")]
    [InlineData("۱۴۰۴/۰۵/۲۸", "N[۱۴۰۴/۰۵/۲۸]")]
    [InlineData("١،٥", "N[١،٥]")]
    [InlineData("گفت٫ او", "W[گفت]P[٫] W[او]")]
    [InlineData("5/", "N[5]P[/]")]
    [InlineData("25%", "N[25]P[%]")]
    [InlineData("½", "N[½]")]
    [InlineData("عام2023", "W[عام2023]")]
    [InlineData("2023م", "W[2023م]")]
    [InlineData("12:30", "N[12]P[:]N[30]")]
    [InlineData("۝١٢", "N[۝١٢]")]
    public void Numbers(string text, string drawn) => Draw(text).Should().Be(drawn);

    [Theory]
    [InlineData("https://www.irna.ir/news/1?a=b#c.", "A[https://www.irna.ir/news/1?a=b#c]P[.]")]
    [InlineData("(http://a.ir/b_(c))", "P[(]A[http://a.ir/b_(c)]P[)]")]
    [InlineData("سایتhttps://irna.ir", "W[سایت]A[https://irna.ir]")]
    [InlineData("https://fa.wikipedia.org/wiki/ایران، و", "A[https://fa.wikipedia.org/wiki/ایران]P[،] W[و]")]
    [InlineData("www.sana.sy", "A[www.sana.sy]")]
    [InlineData("ab.http://x.y", "W[ab]P[.]A[http://x.y]")]
    [InlineData("info@irna.ir.", "A[info@irna.ir]P[.]")]
    [InlineData("-first.last+tag@mail.example.com,", "P[-]A[first.last+tag@mail.example.com]P[,]")]
    [InlineData("a@b", "W[a]P[@]W[b]")]
    [InlineData("#ایران_بلاروس!", "A[#ایران_بلاروس]P[!]")]
    [InlineData("#جام\u200Cجهانی", "A[#جام\u200Cجهانی]")]
    [InlineData("#1", "P[#]N[1]")]
    [InlineData("C#net", "W[C]P[#]W[net]")]
    [InlineData("@user.name.", "A[@user.name]P[.]")]
    [InlineData("\u200F#هشتگ", "A[#هشتگ]")]
    [InlineData("://", "P[:]P[/]P[/]")]
    public void Addresses(string text, string drawn) => Draw(text).Should().Be(drawn);

    [Theory]
    [InlineData("👍🏽", "S[👍🏽]")]
    [InlineData("👩\u200D👩\u200D👧\u200D👦", "S[👩\u200D👩\u200D👧\u200D👦]")]
    [InlineData("🇮🇷🇧🇾", "S[🇮🇷]S[🇧🇾]")]
    [InlineData("$5 + €3", "S[$]N[5] S[+] S[€]N[3]")]
    [InlineData("漢字", "W[漢]W[字]")]
    [InlineData("カタカナ", "W[カタカナ]")]
    [InlineData("א\"א ב'", "W[א\"א] W[ב']")]
    [InlineData("", "")]
    public void Symbols_and_other_scripts(string text, string drawn) => Draw(text).Should().Be(drawn);

    [Fact]
    public void Half_of_a_surrogate_pair_is_a_symbol()
    {
        Draw("\uD83D").Should().Be("S[\uD83D]");
        Draw("a\uDC00b").Should().Be("W[a]S[\uDC00]W[b]");
    }

    [Theory]
    [InlineData("a \t\r\nb", new[] { "a", " ", "\t", "\r\n", "b" })]
    [InlineData("\u200Eمتن", new[] { "\u200E", "متن" })]
    [InlineData("  ", new[] { "  " })]
    public void Spaces_are_tokens_too_when_asked_for(string text, string[] tokens)
    {
        var found = new List<string>();
        foreach (var token in text.EnumerateTokens(TokenKinds.All))
        {
            (token.Kind is TokenKind.Space or TokenKind.Word).Should().BeTrue();
            found.Add(token.ToString());
        }
        found.Should().Equal(tokens);
    }

    private static string Draw(string text)
    {
        var drawn = new System.Text.StringBuilder();
        var end = 0;
        foreach (var token in text.EnumerateTokens(TokenKinds.All))
        {
            token.Span.Start.Should().Be(end);
            end = token.Span.End;
            if (token.Kind == TokenKind.Space)
                drawn.Append(token.Text.TrimEnd("\u200C\u200D\u200E\u200F"));
            else
                drawn.Append(token.Kind.ToString()[0]).Append('[').Append(token.Text).Append(']');
        }
        end.Should().Be(text.Length);
        return drawn.ToString();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("، ؟")]
    public void Before_the_first_token_and_after_the_last_the_current_one_is_empty(string text)
    {
        // the stack is not clean when the enumerator is made
        Span<int> before = stackalloc int[512];
        before.Fill(0x7F7F7F7F);
        Check(text);
        var words = "یک دو".EnumerateTokens(TokenKinds.Word).GetEnumerator();
        while (words.MoveNext())
            words.Current.Text.Length.Should().Be(2);
        words.Current.Text.Length.Should().Be(0);

        static void Check(string text)
        {
            var tokens = text.EnumerateTokens(TokenKinds.Word).GetEnumerator();
            tokens.Current.Text.Length.Should().Be(0);
            tokens.MoveNext().Should().BeFalse();
            tokens.Current.Text.Length.Should().Be(0);
            tokens.Current.Span.Should().Be(new TextSpan(0, 0));
        }
    }
}
