using System.Text;
using System.Xml.Linq;
using IranBelarus.Text.Exchange;

namespace IranBelarus.Text.Tests.Exchange;

public class XliffTests
{
    private static readonly XNamespace Core = "urn:oasis:names:tc:xliff:document:2.0";

    [Fact]
    public void What_is_written_is_read_back_equal()
    {
        List<TranslationPair> pairs = [.. PairSamples.All, new("a\0b\uD800", "\uFFFEج\uDC00د\u0007")];
        Read(new MemoryStream(Write(pairs))).Should().Equal(pairs);
        Read(new MemoryStream(Write([]))).Should().BeEmpty();
    }

    /// <summary>The rules of the core schema of XLIFF 2.1 for what is written (sections 4.2 and 4.3.1).</summary>
    [Fact]
    public void A_file_keeps_the_rules_of_XLIFF_2_1()
    {
        (string Element, string[] Required, string[] Allowed, string Children)[] rules =
        [
            ("xliff", ["version", "srcLang"], ["version", "srcLang", "trgLang", "space", "xmlns"], "^(file )+$"),
            ("file", ["id"], ["id", "original", "space", "canResegment", "translate", "srcDir", "trgDir"], "^(notes )?(unit |group )+$"),
            ("group", ["id"], ["id", "name"], "^(notes )?(unit |group )*$"),
            ("unit", ["id"], ["id", "name", "canResegment", "translate", "srcDir", "trgDir", "space", "type"], "^(notes )?(originalData )?(segment |ignorable )+$"),
            ("notes", [], [], "^(note )+$"),
            ("note", [], ["id", "appliesTo", "category", "priority"], "^$"),
            ("segment", [], ["id", "canResegment", "state", "subState"], "^source (target )?$"),
            ("source", [], ["lang", "space"], "^(cp )*$"),
            ("target", [], ["lang", "space", "order"], "^(cp )*$"),
            ("cp", ["hex"], ["hex"], "^$"),
        ];
        foreach (var pairs in new List<TranslationPair>[] { [.. PairSamples.All, new("\0", "b")], [] })
        {
            var document = XDocument.Load(new MemoryStream(Write(pairs)));
            document.Root!.Attribute("version")!.Value.Should().Be("2.1");
            document.Root.Attribute("srcLang")!.Value.Should().Be("ar");
            document.Root.Attribute("trgLang")!.Value.Should().Be("fa");
            foreach (var element in document.Descendants())
            {
                element.Name.Namespace.Should().BeSameAs(Core);
                var rule = rules.Should().ContainSingle(r => r.Element == element.Name.LocalName).Which;
                var attributes = element.Attributes().Select(a => a.Name.LocalName).ToList();
                rule.Required.Should().BeSubsetOf(attributes);
                attributes.Should().BeSubsetOf(rule.Allowed);
                string.Concat(element.Elements().Select(e => e.Name.LocalName + " ")).Should().MatchRegex(rule.Children);
            }
            document.Descendants(Core + "unit").Select(u => u.Attribute("id")!.Value).Should().OnlyHaveUniqueItems().And.NotContain(id => !id.All(char.IsLetterOrDigit));
        }
    }

    [Fact]
    public void Files_as_found_are_read()
    {
        const string File = """
            <!DOCTYPE xliff>
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:m="urn:other" version="2.0" srcLang="ar-SA" trgLang="fa-IR">
             <file id="f"><m:x><m:source>not this</m:source></m:x>
              <group id="g"><unit id="u" name="n"><originalData><data id="d">&lt;b&gt;</data></originalData>
               <segment><source>نص <pc id="1">غامق</pc><ph id="2"/></source><target>متن <mrk id="m" type="term">پررنگ</mrk></target></segment>
               <ignorable><source> </source><target> </target></ignorable>
               <segment><source>بلا هدف</source></segment>
              </unit></group>
             </file>
            </xliff>
            """;
        Read(new MemoryStream(Encoding.UTF8.GetBytes(File))).Should().Equal(new TranslationPair("نص غامق", "متن پررنگ") { Id = "n" });
    }

    [Theory]
    [MemberData(nameof(XmlAttacks.Names), MemberType = typeof(XmlAttacks))]
    public void Attacks_are_refused(string name)
    {
        using var stream = XmlAttacks.Make(name, $"<xliff xmlns=\"{Core}\" version=\"2.1\"><file id=\"f\"><unit id=\"u\"><segment><source>", "</source><target>ب</target></segment></unit></file></xliff>");
        var reading = () => Read(stream);
        reading.Should().Throw<InvalidDataException>().Which.Message.Should().NotContain("secret");
        stream.BytesRead.Should().BeLessThan(XmlAttacks.MostRead, "an attack is refused long before its end");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'/>")]
    [InlineData("<tmx version='1.4'/>")]
    public void What_is_no_XLIFF_2_is_said_to_be_none(string text) =>
        FluentActions.Invoking(() => Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Should().Throw<InvalidDataException>().WithMessage("*xpected XLIFF 2*");

    private static byte[] Write(IEnumerable<TranslationPair> pairs)
    {
        var stream = new MemoryStream();
        Xliff.Write(stream, pairs, TextLanguage.Arabic, TextLanguage.Persian);
        return stream.ToArray();
    }

    private static List<TranslationPair> Read(Stream stream) => [.. Xliff.Read(stream)];
}
