using System.Text;
using IranBelarus.Text.Tool.Io;

namespace IranBelarus.Text.Tool.Tests;

public class Utf8LinesTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("\n", new[] { "" })]
    [InlineData("سلام", new[] { "سلام" })]
    [InlineData("یک\nدو\r\n\nسه", new[] { "یک", "دو", "", "سه" })]
    [InlineData("\uFEFFیک\nدو\n", new[] { "یک", "دو" })]
    public void Lines_are_cut_at_line_feeds(string text, string[] expected) => All(Encoding.UTF8.GetBytes(text)).Should().Equal(expected);

    [Fact]
    public void A_line_longer_than_the_buffer_comes_whole()
    {
        var line = new string('ب', 300_000);
        All(Encoding.UTF8.GetBytes(line + "\nپ")).Should().Equal(line, "پ");
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF, 0x62 }, 1, 1)]
    [InlineData(new byte[] { 0x61, 0x0A, 0xD8, 0x0A }, 2, 2)]
    [InlineData(new byte[] { 0x61, 0x0A, 0xD8, 0xB3, 0xC0 }, 2, 4)]
    public void The_first_byte_that_is_not_utf8_is_named(byte[] bytes, int line, int at) =>
        FluentActions.Invoking(() => All(bytes)).Should().Throw<BadDataException>().WithMessage($"input, line {line}: not UTF-8: * at byte {at}.*");

    private static List<string> All(byte[] bytes)
    {
        var lines = new Utf8Lines(new MemoryStream(bytes), "input");
        var all = new List<string>();
        while (lines.Read() is { } line)
            all.Add(line);
        return all;
    }
}
