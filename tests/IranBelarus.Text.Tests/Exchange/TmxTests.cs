using System.Text;
using System.Xml.Linq;
using IranBelarus.Text.Exchange;

namespace IranBelarus.Text.Tests.Exchange;

public class TmxTests
{
    [Fact]
    public void What_is_written_is_read_back_equal()
    {
        var pairs = PairSamples.All;
        Read(Write(pairs)).Should().Equal(pairs);
    }

    [Fact]
    public void What_XML_cannot_hold_becomes_the_replacement_character() =>
        Read(Write([new("a\0b\uD800", "\uFFFEج\uDC00د")])).Should().Equal(new TranslationPair("a\uFFFDb\uFFFD", "\uFFFDج\uFFFDد"));

    /// <summary>The rules of tmx14.dtd for what is written: which attributes a tag must and may have, what may stand within it and in which order.</summary>
    [Fact]
    public void A_memory_keeps_the_rules_of_the_document_type_of_TMX_1_4()
    {
        (string Element, string[] Required, string[] Allowed, string Children)[] rules =
        [
            ("tmx", ["version"], ["version"], "^header body $"),
            ("header", ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"],
                ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype", "o-encoding", "creationdate", "creationid", "changedate", "changeid"], "^(note |prop |ude )*$"),
            ("body", [], [], "^(tu )*$"),
            ("tu", [], ["tuid", "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion", "creationdate", "creationid", "changedate", "segtype", "changeid", "o-tmf", "srclang"], "^(note |prop )*(tuv )+$"),
            ("tuv", ["lang"], ["lang", "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion", "creationdate", "creationid", "changedate", "o-tmf", "changeid"], "^(note |prop )*seg $"),
            ("note", [], ["o-encoding", "lang"], "^$"),
            ("prop", ["type"], ["type", "lang", "o-encoding"], "^$"),
            ("seg", [], [], "^(bpt |ept |ph |it |hi |ut )*$"),
        ];
        var document = XDocument.Load(new MemoryStream(Write(PairSamples.All)));
        document.Root!.Attribute("version")!.Value.Should().Be("1.4");
        document.Descendants("header").Single().Attribute("segtype")!.Value.Should().BeOneOf("block", "paragraph", "sentence", "phrase");
        foreach (var element in document.Descendants())
        {
            var rule = rules.Should().ContainSingle(r => r.Element == element.Name.ToString()).Which;
            var attributes = element.Attributes().Select(a => a.Name.LocalName).ToList();
            rule.Required.Should().BeSubsetOf(attributes);
            attributes.Should().BeSubsetOf(rule.Allowed);
            string.Concat(element.Elements().Select(e => e.Name + " ")).Should().MatchRegex(rule.Children);
        }
        document.Descendants("tuv").Select(t => t.Attribute(XNamespace.Xml + "lang")!.Value).Distinct().Should().Equal("ar", "fa");
    }

    [Theory]
    [InlineData("ar", "fa")]
    [InlineData("AR-SA", "FA_IR")]
    [InlineData("arb", "pes")]
    [InlineData("ara", "fas")]
    [InlineData("ar_EG", "prs")]
    public void Languages_are_known_by_tags_and_codes_of_any_style(string left, string right)
    {
        var memory = $"""<tmx version="1.4"><body><tu><tuv xml:lang="{left}"><seg>سلام</seg></tuv><tuv xml:lang="en"><seg>hello</seg></tuv><tuv xml:lang="{right}"><seg>درود</seg></tuv></tu></body></tmx>""";
        Read(Encoding.UTF8.GetBytes(memory)).Should().Equal(new TranslationPair("سلام", "درود"));
    }

    [Fact]
    public void Memories_as_found_are_read()
    {
        const string Memory = """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE tmx SYSTEM "tmx14.dtd" [ <!ENTITY own "text"> <!ELEMENT tmx (header, body)> ]>
            <!-- a comment with <tu> in it -->
            <tmx version="1.1">
              <header creationtool="x" srclang="ar"><note>not a pair's</note><prop type="x-probability">0.1</prop></header>
              <body>
                <tu tuid="7"><note>a note</note><prop type="x-probability">0.75</prop>
                  <tuv lang="fa"><prop type="x-probability">0.2</prop><seg>متن <bpt i="1">&lt;b&gt;</bpt>پررنگ<ept i="1">&lt;/b&gt;</ept> و <hi>مهم</hi><ph>{0}<sub>code</sub></ph>.</seg></tuv>
                  <tuv lang="ar"><seg>نص <![CDATA[<غامق>]]> &amp; مهم</seg></tuv>
                </tu>
                <tu><tuv lang="fa"><seg>تنها</seg></tuv></tu>
                <tu/>
                <tu><tuv lang="ar"><seg/></tuv><tuv lang="fa"><seg> </seg></tuv></tu>
              </body>
            </tmx>
            """;
        Read(Encoding.UTF8.GetBytes(Memory)).Should().Equal(
            new TranslationPair("نص <غامق> & مهم", "متن پررنگ و مهم.") { Id = "7", Note = "a note", Probability = 0.75 },
            new TranslationPair("", " "));
        Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Memory.Replace("utf-8", "utf-16"))]).Should().HaveCount(2);
        Read(Encoding.UTF8.GetBytes(Memory), TextLanguage.Persian, TextLanguage.Arabic).First().Left.Should().Be("متن پررنگ و مهم.");
        Read(Encoding.UTF8.GetBytes(Memory), TextLanguage.Dari, TextLanguage.Unknown).First().Right.Should().Be("نص <غامق> & مهم");
    }

    [Theory]
    [MemberData(nameof(XmlAttacks.Names), MemberType = typeof(XmlAttacks))]
    public void Attacks_are_refused(string name)
    {
        using var stream = XmlAttacks.Make(name, "<tmx version=\"1.4\"><body><tu><tuv xml:lang=\"ar\"><seg>", "</seg></tuv><tuv xml:lang=\"fa\"><seg>ب</seg></tuv></tu></body></tmx>");
        var reading = () => Read(stream);
        reading.Should().Throw<InvalidDataException>().Which.Message.Should().NotContain("secret");
        stream.BytesRead.Should().BeLessThan(XmlAttacks.MostRead, "an attack is refused long before its end");
    }

    [Fact]
    public void Sections_and_comments_end_where_they_end()
    {
        const string Memory = "<tmx version=\"1.4\"><!-- <![CDATA[ --><body><tu><tuv xml:lang=\"ar\"><seg><![CDATA[a<!--]]]]></seg></tuv><tuv xml:lang=\"fa\"><seg>ب</seg></tuv></tu><!-- --- {0} --></body></tmx>";
        var comment = string.Concat(Enumerable.Repeat("<tu> no tag ", 200));
        var bytes = Encoding.UTF8.GetBytes(Memory.Replace("--- {0}", comment));
        foreach (var found in new[] { bytes, Encoding.Unicode.GetBytes("\uFEFF" + Encoding.UTF8.GetString(bytes)) })
            Tmx.Read(new MemoryStream(found), TextLanguage.Arabic, TextLanguage.Persian, new() { MaximumTextLength = 100 }).Should().Equal(new TranslationPair("a<!--]]", "ب"));
    }

    [Fact]
    public void A_large_memory_passes_in_little_memory()
    {
        const int Units = 200_000;
        const string Unit = "<tu><tuv xml:lang=\"ar\"><seg>وقع البلدان وثائق للتعاون</seg></tuv><tuv xml:lang=\"fa\"><seg>دو کشور سند همکاری امضا کردند</seg></tuv></tu>";
        long bytes = Encoding.UTF8.GetByteCount(Unit);
        using var stream = new RepeatingStream("<tmx version=\"1.4\"><header/><body>", Unit, Units, "</body></tmx>");
        var count = 0;
        foreach (var pair in Tmx.Read(stream, TextLanguage.Arabic, TextLanguage.Persian))
        {
            pair.Right.Should().Be("دو کشور سند همکاری امضا کردند");
            // what is read ahead of the pairs is all that is held
            (stream.BytesRead - count++ * bytes).Should().BeLessThan(1 << 17);
        }
        count.Should().Be(Units);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not xml")]
    [InlineData("<html/>")]
    [InlineData("<tmx><body><tu></body></tmx>")]
    [InlineData("<tmx><body>")]
    public void What_is_no_memory_is_said_to_be_none(string text) =>
        FluentActions.Invoking(() => Read(Encoding.UTF8.GetBytes(text))).Should().Throw<InvalidDataException>().WithMessage("*xpected a translation memory*");

    private static byte[] Write(IEnumerable<TranslationPair> pairs)
    {
        var stream = new MemoryStream();
        Tmx.Write(stream, pairs, TextLanguage.Arabic, TextLanguage.Persian);
        return stream.ToArray();
    }

    private static List<TranslationPair> Read(byte[] bytes, TextLanguage left = TextLanguage.Arabic, TextLanguage right = TextLanguage.Persian) => [.. Tmx.Read(new MemoryStream(bytes), left, right)];

    private static List<TranslationPair> Read(Stream stream) => [.. Tmx.Read(stream, TextLanguage.Arabic, TextLanguage.Persian)];
}
