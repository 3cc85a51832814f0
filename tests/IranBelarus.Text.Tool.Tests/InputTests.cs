using System.Text;
using System.Text.Json;
using IranBelarus.Text.Tool.Io;

namespace IranBelarus.Text.Tool.Tests;

/// <summary>What is read: encodings and pages.</summary>
public class InputTests
{
    private const string Persian = "رئیس\u200Cجمهور گفت: «پژوهش\u200Cگران چهار گزارش دادند».\n", Arabic = "قال الرئيس إن البلدين وقعا ثماني وثائق.\n";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8 with mark")]
    [InlineData("utf-16")]
    [InlineData("utf-16 without mark")]
    [InlineData("utf-16 big-endian")]
    [InlineData("utf-16 big-endian without mark")]
    [InlineData("windows-1256")]
    public void Text_in_known_encodings_is_read(string encoding)
    {
        byte[] Bytes(string text) => encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            "utf-16 without mark" => Encoding.Unicode.GetBytes(text),
            "utf-16 big-endian" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
            "utf-16 big-endian without mark" => Encoding.BigEndianUnicode.GetBytes(text),
            _ => Windows.GetBytes(text),
        };
        using var folder = new TemporaryFolder();
        foreach (var text in encoding == "windows-1256" ? [Arabic] : new[] { Persian, Arabic })
        {
            var path = folder.Write("text.txt", Bytes(text));
            Files.ReadText(path).Should().Be(text);
            using var stream = Files.OpenText(path, TextEncodings.Auto);
            new Utf8Lines(stream, "x").Read().Should().Be(text.TrimEnd('\n'));
        }
    }

    [Fact]
    public void The_tool_says_what_it_detected_and_takes_what_is_declared()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("old.txt", Windows.GetBytes(Arabic));
        var run = Ibtext.Run(["sentences", path]);
        run.ExitCode.Should().Be(0);
        run.Output.Should().Be(Arabic);
        run.Errors.Should().Contain("read as windows-1256");
        Ibtext.Run(["sentences", path, "--encoding", "windows-1256"]).Errors.Should().BeEmpty();
        var wrong = Ibtext.Run(["sentences", path, "--encoding", "utf-8"]);
        wrong.ExitCode.Should().Be(1);
        wrong.Errors.Should().Contain("not UTF-8").And.Contain("Windows-1256");
        Ibtext.Run(["sentences", path, "--encoding", "ebcdic"]).ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData(new byte[] { 0xD8, 0xB3, 0xE1, 0x20 }, "utf-8")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0x90 }, "utf-8")]
    [InlineData(new byte[] { }, "utf-8")]
    [InlineData(new byte[] { 0x41 }, "utf-8")]
    [InlineData(new byte[] { 0xFF, 0xFE }, "utf-16")]
    [InlineData(new byte[] { 0xC7, 0xE1, 0xD1, 0xC6, 0xED, 0xD3 }, "windows-1256")]
    public void Encodings_are_told_apart(byte[] bytes, string expected) => TextEncodings.Detect(bytes).Should().Be(expected);

    [Fact]
    public void Bytes_that_are_not_the_declared_UTF_16_are_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("half.txt", [0xFF, 0xFE, 0x33, 0x06, 0x00, 0xD8, 0x41, 0x00]);
        foreach (var command in new[] { "sentences", "claims" })
        {
            var run = Ibtext.Run([command, path]);
            run.ExitCode.Should().Be(1, command);
            run.Errors.Should().Contain("Expected UTF-8, UTF-16 or Windows-1256");
        }
    }

    [Fact]
    public void The_article_of_a_page_is_read_without_its_furniture()
    {
        var filler = string.Join(' ', Enumerable.Repeat("وقال الرئيس إن البلدين وقعا ثماني وثائق للتعاون.", 4));
        var page = $$"""
            <!DOCTYPE html><html lang="ar-SA"><head><meta charset="utf-8"><title>موقع | عنوان</title><meta property="article:published_time" content="2023-03-13T10:00:00Z">
            <style>.x{color:red}</style><script>document.write("سكربت")</script></head><body>
            <nav><a href="/">الرئيسية</a></nav><div class="sidebar"><p>{{filler}} إعلان جانبي {{filler}} {{filler}}</p></div>
            <article><h1>عنوان   الخبر</h1><div class="share">شارك</div><p>أعلن <b>الرئيس</b> الاتفاق&nbsp;اليوم.<br>سطر ثان</p><p hidden>مخفي</p><p style="display: none">مخفي أيضا</p>
            <figure><img src="http://example.invalid/x.png"><figcaption>صورة</figcaption></figure><p>{{filler}}</p><ul><li>أولا</li><li>ثانيا</li></ul><!-- تعليق --></article>
            <footer>حقوق</footer></body></html>
            """;
        using var folder = new TemporaryFolder();
        var article = Files.ReadArticle(folder.Write("page.html", page), TextEncodings.Auto, TextLanguage.Unknown);
        article.Text.Should().Be($"عنوان الخبر\nأعلن الرئيس الاتفاق اليوم.\nسطر ثان\n{filler}\nأولا\nثانيا");
        article.Language.Should().Be(TextLanguage.Arabic);
        article.PublishedAt.Should().Be(new DateOnly(2023, 3, 13));
        article.Title.Should().Be("عنوان الخبر");
        Files.ReadArticle(folder.Write("page.txt", page), TextEncodings.Auto, TextLanguage.Unknown).Text.Should().Be(article.Text, "a page is known by its beginning too");
    }

    [Fact]
    public void A_page_says_its_encoding_itself()
    {
        using var folder = new TemporaryFolder();
        byte[] Page(string charset) => Windows.GetBytes($"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\"></head><body><p>{Arabic}</p></body></html>");
        Files.ReadArticle(folder.Write("old.html", Page("windows-1256")), TextEncodings.Auto, TextLanguage.Unknown).Text.Should().Be(Arabic.TrimEnd());
        FluentActions.Invoking(() => Files.ReadArticle(folder.Write("odd.html", Page("iso-8859-6")), TextEncodings.Auto, TextLanguage.Unknown))
            .Should().Throw<BadDataException>().WithMessage("*iso-8859-6*expected UTF-8, UTF-16 or Windows-1256*");
    }

    [Fact]
    public void Pages_without_marks_and_pages_that_nest_without_end_are_read()
    {
        using var folder = new TemporaryFolder();
        var filler = string.Join(' ', Enumerable.Repeat("دو کشور هشت سند امضا کردند.", 10));
        Files.ReadArticle(folder.Write("plain.html", $"<div><a>خانه</a></div><div class=body><p>{filler}</p><p>پایان.</p></div>"), TextEncodings.Auto, TextLanguage.Unknown).Text.Should().Be($"{filler}\nپایان.");
        var deep = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "متن";
        Files.ReadArticle(folder.Write("deep.html", deep), TextEncodings.Auto, TextLanguage.Unknown).Text.Should().Be("متن");
        Files.ReadArticle(folder.Write("empty.html", ""), TextEncodings.Auto, TextLanguage.Unknown).Text.Should().BeEmpty();
    }
}
