using System.Diagnostics;
using System.Text;

namespace IranBelarus.Text.Tool.Tests;

/// <summary><c>ibtext normalize</c> on what users give it.</summary>
public class NormalizeTests
{
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    [Theory]
    [InlineData("", "")]
    [InlineData("\n", "\n")]
    [InlineData("كتاب در این است", "کتاب در این است")]
    [InlineData("كتاب در این است\n", "کتاب در این است\n")]
    [InlineData("كتاب در این است\r\nكه این\r\n", "کتاب در این است\r\nکه این\r\n")]
    [InlineData("كتاب در این است\n\n\nكه این", "کتاب در این است\n\n\nکه این")]
    [InlineData("كتاب\0در این است\n", "کتاب\0در این است\n")]
    [InlineData("\uFEFFكتاب در این است\n", "کتاب در این است\n")]
    public void Lines_and_their_ends_stay(string text, string expected)
    {
        var run = Ibtext.Run(["normalize"], text);
        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().Be(expected);
        run.Errors.Should().BeEmpty();
    }

    [Fact]
    public void Files_of_other_encodings_are_read()
    {
        using var folder = new TemporaryFolder();
        const string text = "كتاب در این است\n";
        foreach (var (name, bytes) in new[]
        {
            ("mark.txt", Utf8Mark.Concat(Encoding.UTF8.GetBytes(text)).ToArray()),
            ("little.txt", Encoding.Unicode.Preamble.ToArray().Concat(Encoding.Unicode.GetBytes(text)).ToArray()),
            ("big.txt", Encoding.BigEndianUnicode.Preamble.ToArray().Concat(Encoding.BigEndianUnicode.GetBytes(text)).ToArray()),
        })
        {
            var run = Ibtext.Run(["normalize", folder.Write(name, bytes)]);
            run.ExitCode.Should().Be(0, run.Errors);
            run.Output.Should().Be("کتاب در این است\n", name);
        }
    }

    [Fact]
    public void The_first_byte_that_is_not_UTF_8_is_named_and_the_lines_before_it_are_written()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bad.txt", [.. "كتاب در این\nكه است\nبد "u8, 0xE1, .. "\nكه\n"u8]);
        var run = Ibtext.Run(["normalize", path]);
        run.ExitCode.Should().Be(1);
        run.Output.Should().Be("کتاب در این\nکه است\n");
        run.Errors.Should().Contain("bad.txt, line 3: not UTF-8: 0xE1 at byte 38. Expected UTF-8");
    }

    [Theory]
    [InlineData(1, "none.txt: no such file", "none.txt")]
    [InlineData(1, "cannot be written", "-", "-o", "no-such-folder/out.txt")]
    [InlineData(2, "'klingon' not recognized", "--profile", "klingon")]
    [InlineData(2, "'maybe' not recognized", "--half-spaces", "maybe")]
    [InlineData(2, "'b'", "a", "b")]
    [InlineData(2, "'--nonsense' is no option of 'normalize'", "--nonsense")]
    public void What_cannot_be_done_is_said(int exitCode, string message, params string[] arguments)
    {
        var run = Ibtext.Run(["normalize", .. arguments], "سلام\n");
        run.ExitCode.Should().Be(exitCode);
        run.Errors.Should().Contain(message).And.NotContain("   at ");
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public void A_file_is_not_overwritten_while_it_is_read()
    {
        using var folder = new TemporaryFolder();
        var text = string.Concat(Enumerable.Repeat("كتاب در این است\n", 10_000));
        var path = folder.Write("text.txt", text);
        foreach (var command in new[] { "normalize", "sentences" })
        {
            var run = Ibtext.Run([command, path, "-o", Path.Combine(folder.Path, ".", "text.txt")]);
            run.ExitCode.Should().Be(2);
            run.Errors.Should().Contain("is input and output at once; expected another file for the output.");
        }
        File.ReadAllText(path).Should().Be(text);
    }

    [ProgramFact("/bin/bash", "/usr/bin/yes", "/usr/bin/head")]
    public void It_ends_when_the_reader_of_its_output_does()
    {
        var script = $"set -o pipefail; yes 'كتاب در این است' 2>/dev/null | dotnet '{Path.Combine(AppContext.BaseDirectory, "ibtext.dll")}' normalize | head -n 1; echo \"${{PIPESTATUS[1]}}\"";
        using var process = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("It ran on without a reader.");
        }
        output.Result.Should().Be("کتاب در این است\n0\n");
        errors.Result.Should().BeEmpty();
    }

    [Fact]
    public void A_line_of_JSON_gives_the_text_and_its_edits()
    {
        var run = Ibtext.Run(["normalize", "--jsonl"], "{\"id\":1,\"text\":\"كتاب  در این ، است\"}\n{\"id\":2,\"text\":\"کتاب\"}\n");
        run.ExitCode.Should().Be(0, run.Errors);
        run.Lines.Should().Equal("""{"id":1,"text":"کتاب در این، است","edits":[[0,1,1],[5,6,0],[12,13,0]]}""", """{"id":2,"text":"کتاب","edits":[]}""");
    }
}
