using System.Text;

namespace IranBelarus.Text.Tool.Tests;

/// <summary>What a user gets for input that cannot be used.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ibtext");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_missing_file_is_named()
    {
        var run = Ibtext.Run(["align", Path.Combine(_folder.FullName, "none.txt"), Ibtext.PersianSeed]);
        run.ExitCode.Should().Be(1);
        run.Errors.Should().Contain("none.txt: no such file.");
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public void A_directory_is_named()
    {
        var run = Ibtext.Run(["align", _folder.FullName, Ibtext.PersianSeed]);
        run.ExitCode.Should().Be(1);
        run.Errors.Should().Contain("a directory; expected a text file.");
    }

    [Fact]
    public void The_first_byte_that_is_not_utf8_is_named()
    {
        var path = Write([.. Encoding.UTF8.GetBytes("سلام "), 0xE1, 0x20]);
        var run = Ibtext.Run(["align", path, Ibtext.PersianSeed]);
        run.ExitCode.Should().Be(1);
        run.Errors.Should().Contain("not UTF-8").And.Contain("at byte 9");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void An_empty_file_is_compared_and_said_to_be_empty(string text)
    {
        var run = Ibtext.Run(["align", Write(Encoding.UTF8.GetBytes(text)), Ibtext.PersianSeed]);
        run.ExitCode.Should().Be(0);
        run.Errors.Should().Contain("empty: there is nothing to compare.");
    }

    [Fact]
    public void A_file_in_neither_language_is_said_to_be_so()
    {
        var run = Ibtext.Run(["align", Write("The quick brown fox jumps over the lazy dog."u8.ToArray()), Ibtext.PersianSeed]);
        run.ExitCode.Should().Be(0);
        run.Errors.Should().Contain("expected Arabic, Persian or Dari");
    }

    [Fact]
    public void A_file_of_20_MB_is_cut_into_sentences()
    {
        const string Sentence = "أعلن الرئيس أن البلدين اتفقا على خريطة طريق. ";
        const int Count = 250_000;
        var text = new StringBuilder();
        for (var i = 0; i < Count; i++)
            text.Append(Sentence).Append(i % 7 == 0 ? "\n" : "");
        var run = Ibtext.Run(["sentences", Write(Encoding.UTF8.GetBytes(text.ToString()))]);
        run.ExitCode.Should().Be(0, run.Errors);
        run.Bytes.AsSpan().Count((byte)'\n').Should().Be(Count);
    }

    [Theory]
    [InlineData("align")]
    [InlineData("claims")]
    [InlineData("mentions")]
    [InlineData("names")]
    [InlineData("normalize")]
    [InlineData("sentences")]
    [InlineData("tokenize")]
    public void Every_command_documents_itself(string command)
    {
        var run = Ibtext.Run([command, "--help"]);
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain($"ibtext {command}").And.Contain("Example");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("sentences --rules no-such-rules")]
    [InlineData("sentences --lang klingon")]
    public void Wrong_usage_is_exit_code_2(string arguments)
    {
        var run = Ibtext.Run(arguments.Split(' '));
        run.ExitCode.Should().Be(2);
        run.Errors.Should().NotBeEmpty();
        run.Output.Should().BeEmpty();
    }

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, "input.txt");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
