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
    [InlineData("ه\u200D.ش", "W[ه\u200D.ش]")]                                               // ZWJ and tatweel are no second letter
    [InlineData("هـ.ش", "W[هـ.ش]")]
    [InlineData("١٤٤٥ هـ.ق.", "N[١٤٤٥] W[هـ.ق]P[.]")]
    [InlineData("ـ.ش", "P[ـ]P[.]W[ش]")]
    [InlineData("بهـ.ش", "W[بهـ]P[.]W[ش]")]
    [InlineData("ه.شـب", "W[ه]P[.]W[شـب]")]
    [InlineData("أ'ب و’ق ا‘ب ا·ب ا:ب", "W[أ]P[']W[ب] W[و]P[’]W[ق] W[ا]P[‘]W[ب] W[ا]P[·]W[ب] W[ا]P[:]W[ب]")]
    [InlineData("'أ'و'ب'", "P[']W[أ]P[']W[و]P[']W[ب]P[']")]
    [InlineData("X.ی A.ب.C", "W[X]P[.]W[ی] W[A]P[.]W[ب]P[.]W[C]")]
    [InlineData("ا․ب ا﹒ب ا．ب", "W[ا․ب] W[ا﹒ب] W[ا．ب]")]
    [InlineData("ـ قال ـــــ", "P[ـ] W[قال] P[ـــــ]")]
    [InlineData("الـ20 لـ«سلام» ـية", "W[الـ20] W[لـ]P[«]W[سلام]P[»] W[ـية]")]
    [InlineData("الوزير\u200F: ب\u200E", "W[الوزير\u200F]P[:] W[ب\u200E]")]                     // what is invisible goes with what it follows (WB4)
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
    [InlineData("\u0600", "N[\u0600]")]
    [InlineData("2023ـ2026", "N[2023]P[ـ]N[2026]")]
    [InlineData("۱۲ـــ۱۵، 1ـ", "N[۱۲]P[ـــ]N[۱۵]P[،] N[1]P[ـ]")]
    [InlineData("۱\u200Fـ\u200F۲", "N[۱\u200F]P[ـ\u200F]N[۲]")]
    [InlineData("ا1ـ1ـب", "W[ا1]P[ـ]W[1ـب]")]
    [InlineData("2023ـم ـ5", "W[2023ـم] P[ـ]N[5]")]
    [InlineData("v1.2.3 1.2.3-b 192.168.1.1", "W[v1.2.3] N[1.2.3]P[-]W[b] N[192.168.1.1]")]
    [InlineData("2023–2026 021-8890 25% ٢٥٪ −5", "N[2023]P[–]N[2026] N[021]P[-]N[8890] N[25]P[%] N[٢٥]P[٪] S[−]N[5]")]
    [InlineData("۲\u200Cام 1st ۱۲ساله 1º", "W[۲\u200Cام] W[1st] W[۱۲ساله] W[1º]")]
    [InlineData("1;2;3 1½ 10م²", "N[1;2;3] N[1]N[½] W[10م]N[²]")]
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
    [InlineData("خبر❤\uFE0F#ایران_بلاروس", "W[خبر]S[❤\uFE0F]A[#ایران_بلاروس]")]
    [InlineData("☀\uFE0F@user ✌\uFE0F#صلح 1\uFE0F\u20E3#خبر", "S[☀\uFE0F]A[@user] S[✌\uFE0F]A[#صلح] S[1\uFE0F\u20E3]A[#خبر]")]
    [InlineData("👍🏽#ایران 🇮🇷#ایران 👩\u200D💻#کار", "S[👍🏽]A[#ایران] S[🇮🇷]A[#ایران] S[👩\u200D💻]A[#کار]")]
    [InlineData("ب\u200C#a ب\u0651#a", "W[ب\u200C]P[#]W[a] W[ب\u0651]P[#]W[a]")]
    [InlineData("𞤀#tag", "W[𞤀]P[#]W[tag]")]
    [InlineData("#ایران#عراق#سوریه", "A[#ایران]A[#عراق]A[#سوریه]")]
    [InlineData("C#net#x", "W[C]P[#]W[net]P[#]W[x]")]
    [InlineData("@user@mastodon.social @a@b", "A[@user@mastodon.social] A[@a]A[@b]")]
    [InlineData("&#x627;", "P[&]P[#]W[x627]P[;]")]
    [InlineData("o'neil@x.ir x&b@y.ir 'a@b.ir'", "A[o'neil@x.ir] A[x&b@y.ir] P[']A[a@b.ir]P[']")]
    [InlineData("a..b@c.ir ..b@c.ir", "W[a]P[.]P[.]W[b]P[@]W[c.ir] P[.]P[.]A[b@c.ir]")]
    [InlineData("user@ایران.ir user@مثال.إختبار a@x.xn--mgba3a4f16a", "A[user@ایران.ir] A[user@مثال.إختبار] A[a@x.xn--mgba3a4f16a]")]
    [InlineData("info@irna.irبفرستید info@irna.ir.گفت", "A[info@irna.ir]W[بفرستید] A[info@irna.ir]P[.]W[گفت]")]
    [InlineData("https://irna.irبفرستید www.irna.irبفرستید", "A[https://irna.ir]W[بفرستید] A[www.irna.ir]W[بفرستید]")]
    [InlineData("https://ایران.ir/خبر http://خبر24.ir", "A[https://ایران.ir/خبر] A[http://خبر24.ir]")]
    [InlineData("https://例え.テスト/ا https://_x", "A[https://例え.テスト/ا] W[https]P[:]P[/]P[/]W[_x]")]
    [InlineData("https://x.ir/a(b https://x.ir/a)b (https://x.ir/a(b)) https://x.ir/?a[", "A[https://x.ir/a(b] A[https://x.ir/a]P[)]W[b] P[(]A[https://x.ir/a(b)]P[)] A[https://x.ir/?a]P[[]")]
    [InlineData("http://localhost:8080/a https://user:p@x.ir:80/a?b=c&d=[1]#e، ftp://1.2.3.4", "A[http://localhost:8080/a] A[https://user:p@x.ir:80/a?b=c&d=[1]#e]P[،] A[ftp://1.2.3.4]")]
    [InlineData("mailto:info@irna.ir x:a@b.cc,d@e.ff", "W[mailto]P[:]A[info@irna.ir] W[x]P[:]A[a@b.cc]P[,]A[d@e.ff]")]
    [InlineData("#G20 #20G #_a #a_ #ایران\u200C، #العـربية", "A[#G20] A[#20G] A[#_a] A[#a_] A[#ایران]P[،] A[#العـربية]")]
    [InlineData("https://youtu.be/abcDEF1234_ https://x.ir/~user~.", "A[https://youtu.be/abcDEF1234_] A[https://x.ir/~user~]P[.]")]
    [InlineData("https://x.ir/?filter[a]=1&x=2 a https://x.ir/?a[]=1]", "A[https://x.ir/?filter[a]=1&x=2] W[a] A[https://x.ir/?a[]=1]P[]]")]
    [InlineData("[https://x.ir/a] [متن](https://x.ir/a)", "P[[]A[https://x.ir/a]P[]] P[[]W[متن]P[]]P[(]A[https://x.ir/a]P[)]")]
    [InlineData("https://en.wikipedia.org/wiki/Belarus–Iran_relations", "A[https://en.wikipedia.org/wiki/Belarus–Iran_relations]")]
    [InlineData("https://fa.wikipedia.org/wiki/جنگ_ایران–عراق – و", "A[https://fa.wikipedia.org/wiki/جنگ_ایران–عراق] P[–] W[و]")]
    [InlineData("https://x.ir/it’s ‘https://x.ir’", "A[https://x.ir/it’s] P[‘]A[https://x.ir]P[’]")]
    [InlineData("http://[2001:db8::1]/a http://[a]", "A[http://[2001:db8::1]/a] W[http]P[:]P[/]P[/]P[[]W[a]P[]]")]
    [InlineData("https://x.ir/وزیر-خارجه،-گفت، و", "A[https://x.ir/وزیر-خارجه،-گفت]P[،] W[و]")]
    [InlineData("h2c://x git+ssh://git@github.com/a", "A[h2c://x] A[git+ssh://git@github.com/a]")]
    [InlineData("t.me/channel bit.ly/3abc irna.ir/fa.", "A[t.me/channel] A[bit.ly/3abc] A[irna.ir/fa]P[.]")]
    [InlineData("لینک:my-site.co.uk/@a?b=c، بهt.me/x", "W[لینک]P[:]A[my-site.co.uk/@a?b=c]P[،] W[به]A[t.me/x]")]
    [InlineData("و/أو km/h.m 3.5/2 U.S./Iran U.S/Iran Dr.Smith/x t.me/", "W[و]P[/]W[أو] W[km]P[/]W[h.m] N[3.5/2] W[U.S]P[.]P[/]W[Iran] W[U.S]P[/]W[Iran] W[Dr.Smith]P[/]W[x] W[t.me]P[/]")]
    [InlineData("a/t.me/x //t.me/x", "W[a]P[/]W[t.me]P[/]W[x] P[/]P[/]W[t.me]P[/]W[x]")]
    [InlineData("www.a’www.b", "A[www.a’www.b]")]
    [InlineData("www.a\u00ADwww.b", "A[www.a]\u00ADA[www.b]")]
    public void Addresses(string text, string drawn) => Draw(text).Should().Be(drawn);

    [Theory]
    [InlineData("👍🏽", "S[👍🏽]")]
    [InlineData("👩\u200D👩\u200D👧\u200D👦", "S[👩\u200D👩\u200D👧\u200D👦]")]
    [InlineData("🇮🇷🇧🇾", "S[🇮🇷]S[🇧🇾]")]
    [InlineData("$5 + €3", "S[$]N[5] S[+] S[€]N[3]")]
    [InlineData("1\uFE0F\u20E3 #\uFE0F\u20E3 *\u20E3", "S[1\uFE0F\u20E3] S[#\uFE0F\u20E3] S[*\u20E3]")]
    [InlineData("1\uFE0F\u20E35\uFE0F\u20E3خبر", "S[1\uFE0F\u20E3]S[5\uFE0F\u20E3]W[خبر]")]
    [InlineData("ℹ\uFE0Fخبر Ⓜ\uFE0F 🅰\uFE0F", "S[ℹ\uFE0F]W[خبر] S[Ⓜ\uFE0F] S[🅰\uFE0F]")]
    [InlineData("12\uFE0F\u20E3 خبر1\uFE0F\u20E3 خبرℹ\uFE0F", "N[12\uFE0F\u20E3] W[خبر1\uFE0F\u20E3] W[خبرℹ\uFE0F]")]   // UAX #29 joins them to what stands before
    [InlineData("ℹ Ⓜ 🅰 1\uFE0F", "W[ℹ] W[Ⓜ] W[🅰] N[1\uFE0F]")]
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
