using System.Text.Json;
using System.Xml.Linq;
using IranBelarus.Text.Exchange;

namespace IranBelarus.Text.Tool.Tests;

/// <summary>The forms of <c>align</c>, on the two articles in <c>seeds</c>.</summary>
public class FormatTests
{
    private static readonly JsonSchema Schema = JsonSchema.Read(Path.Combine(Ibtext.Project, "src", "IranBelarus.Text", "Exchange", "Schemas", "comparison.schema.json"));

    [Fact]
    public void Html_is_one_page()
    {
        var page = Align("html").Output;
        page.Should().StartWith("<!DOCTYPE html>").And.Contain("خريطة طريق").And.Contain("نقشه راه").And.NotContain("<script").And.NotContain("src=");
        page.Split("<html").Should().HaveCount(2);
    }

    [Fact]
    public void Json_documents_lines_and_batches_keep_the_schema()
    {
        using var document = JsonDocument.Parse(Align("json").Output);
        Schema.Check(document.RootElement).Should().BeEmpty();
        document.RootElement.GetProperty("left").GetProperty("text").GetString().Should().Be(File.ReadAllText(Ibtext.ArabicSeed));
        using var line = JsonDocument.Parse(Align("jsonl").Lines.Should().ContainSingle().Subject);
        Schema.Check(line.RootElement).Should().BeEmpty();
        JsonElement.DeepEquals(document.RootElement.GetProperty("links"), line.RootElement.GetProperty("links")).Should().BeTrue();
        foreach (var answer in Ibtext.Run(["align", "--jsonl"], "{\"id\":[1],\"left\":{\"text\":\"وقع البلدان 8 وثائق في مايو 2023.\"},\"right\":{\"text\":\"دو کشور 12 سند در اردیبهشت 1402 امضا کردند.\"}}\nbad\n").Lines)
            Schema.Check(JsonDocument.Parse(answer).RootElement).Should().BeEmpty(answer);
    }

    [Fact]
    public void The_schema_refuses_what_it_should()
    {
        static List<string> Check(string json) => Schema.Check(JsonDocument.Parse(json).RootElement);
        Check("""{"id":1,"links":[],"only_left":[[0,1]],"only_right":[],"event":{"relation":"same","confidence":1,"reason":"","signals":[]}}""").Should().BeEmpty();
        Check("""{"id":1,"links":[],"only_left":[[0]],"only_right":[],"event":{"relation":"same","confidence":1,"reason":"","signals":[]}}""").Should().NotBeEmpty();
        Check("""{"id":1,"links":[],"only_left":[],"only_right":[],"event":{"relation":"other","confidence":1,"reason":"","signals":[]}}""").Should().NotBeEmpty();
        Check("""{"id":1,"links":[],"only_left":[],"only_right":[],"event":{"relation":"same","confidence":2,"reason":"","signals":[]}}""").Should().NotBeEmpty();
        Check("""{"id":1,"links":[],"only_left":[],"only_right":[],"more":0,"event":{"relation":"same","confidence":1,"reason":"","signals":[]}}""").Should().NotBeEmpty();
        Check("[]").Should().NotBeEmpty();
    }

    [Fact]
    public void Tables_of_values_have_as_many_fields_in_every_line() =>
        Align("tsv").Lines.Select(l => l.Split('\t').Length).Distinct().Should().Equal(10);

    [Fact]
    public void Claims_as_linked_data_name_their_article_and_no_rating()
    {
        using var document = JsonDocument.Parse(Align("jsonld").Output);
        document.RootElement.GetProperty("@context").GetString().Should().Be("https://schema.org");
        var nodes = document.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var names = nodes.Select(n => n.GetProperty("@id").GetString()).ToList();
        names.Should().OnlyHaveUniqueItems().And.Contain("#left").And.Contain("#right");
        var claims = nodes.Where(n => n.GetProperty("@type").GetString() == "Claim").ToList();
        claims.Should().HaveCountGreaterThan(50).And.OnlyContain(c => names.Contains(c.GetProperty("appearance").GetProperty("@id").GetString()));
        claims.Should().Contain(c => c.GetProperty("text").GetString()!.Contains("خريطة طريق"));
        document.RootElement.GetRawText().Should().NotContain("Rating").And.NotContain("ClaimReview");
        var article = File.ReadAllText(Ibtext.ArabicSeed);
        foreach (var claim in claims.Where(c => c.GetProperty("inLanguage").GetString() == "ar"))
        {
            var span = claim.GetProperty("identifier").GetProperty("value").GetString()!.Split('-').Select(int.Parse).ToArray();
            article[span[0]..span[1]].Should().Be(claim.GetProperty("text").GetString());
        }
    }

    [Theory]
    [InlineData("tmx")]
    [InlineData("xliff")]
    public void A_translation_comes_as_pairs_for_translators(string format)
    {
        using var folder = new TemporaryFolder();
        var left = folder.Write("a.txt", "وقع البلدان 8 وثائق للتعاون في طهران.\nوأكد الرئيس الإيراني أن العقوبات لن تمنع التعاون.\n");
        var right = folder.Write("b.txt", "دو کشور در تهران 8 سند همکاری امضا کردند.\nرئیس\u200Cجمهور ایران تأکید کرد که تحریم\u200Cها مانع همکاری نخواهد شد.\n");
        var run = Ibtext.Run(["align", "--mode", "translation", left, right, "--format", format]);
        run.ExitCode.Should().Be(0, run.Errors);
        XDocument.Parse(run.Output).Root!.Name.LocalName.Should().Be(format);
        using var stream = new MemoryStream(run.Bytes);
        var pairs = format == "tmx" ? Tmx.Read(stream, TextLanguage.Arabic, TextLanguage.Persian).ToList() : Xliff.Read(stream).ToList();
        pairs.Select(p => (p.Left, p.Right)).Should().Equal(
            ("وقع البلدان 8 وثائق للتعاون في طهران.", "دو کشور در تهران 8 سند همکاری امضا کردند."),
            ("وأكد الرئيس الإيراني أن العقوبات لن تمنع التعاون.", "رئیس\u200Cجمهور ایران تأکید کرد که تحریم\u200Cها مانع همکاری نخواهد شد."));
        foreach (var other in new[] { "table", "html", "json", "jsonl", "tsv" })
        {
            var more = Ibtext.Run(["align", "--mode", "translation", left, right, "--format", other]);
            more.ExitCode.Should().Be(0, more.Errors);
            more.Output.Should().NotBeEmpty();
        }
    }

    [Fact]
    public void Pairs_go_from_form_to_form_and_come_back_equal()
    {
        using var folder = new TemporaryFolder();
        const string Pairs = "وقع البلدان\tامضا کردند\t0.25\nنص <غامق> & مهم\tمتن «پررنگ»\n";
        var first = folder.Write("pairs.tsv", Pairs);
        var path = first;
        foreach (var form in new[] { "a.tmx", "b.xlf", "c.jsonl", "d.tsv" })
        {
            var next = Path.Combine(folder.Path, form);
            Ibtext.Run(["convert", path, "-o", next]).ExitCode.Should().Be(0);
            path = next;
        }
        File.ReadAllText(path).Should().Be(Pairs);
    }

    private static Ibtext.Result Align(string format)
    {
        var run = Ibtext.Run(["align", Ibtext.ArabicSeed, Ibtext.PersianSeed, "--format", format]);
        run.ExitCode.Should().Be(0, run.Errors);
        run.Errors.Should().BeEmpty();
        return run;
    }
}
