using System.Diagnostics;
using IranBelarus.Text.Tool.Output;

namespace IranBelarus.Text.Tool.Tests;

/// <summary>The table in the terminal.</summary>
public class TableTests
{
    [Theory]
    [InlineData("سلام", 4)]
    [InlineData("می\u200Cشود", 5)]
    [InlineData("كِتَابٌ", 4)]
    [InlineData("漢字", 4)]
    [InlineData("👍🏽a", 3)]
    [InlineData("e\u0301", 1)]
    [InlineData("\u202E\u200E", 0)]
    [InlineData("", 0)]
    public void Widths_count_cells(string text, int cells) => Cells.Width(text).Should().Be(cells);

    [Fact]
    public void Lines_are_cut_at_the_width_and_lose_no_word()
    {
        var text = $"یک دو سه {new string('ب', 200)} \u202Eچهار\u202C\tپنج\u0007 漢字漢字漢字";
        var lines = Cells.Wrap(text, 20).ToList();
        lines.Should().OnlyContain(l => Cells.Width(l) <= 20);
        string.Concat(lines).Replace(" ", "").Should().Be(text.Replace(" ", "").Replace("\u202E", "").Replace("\u202C", "").Replace("\t", "").Replace("\a", ""));
    }

    [Fact]
    public void A_table_is_80_columns_wide_and_plain_where_it_goes_to_a_file()
    {
        var run = Ibtext.Run(["align", Ibtext.ArabicSeed, Ibtext.PersianSeed]);
        run.Lines.Should().OnlyContain(l => Cells.Width(l) <= 80);
        run.Output.Should().NotContain("\e[").And.Contain("more: --verbose shows them");
        var verbose = Ibtext.Run(["align", Ibtext.ArabicSeed, Ibtext.PersianSeed, "--verbose"]);
        verbose.Lines.Should().OnlyContain(l => Cells.Width(l) <= 80).And.HaveCountGreaterThan(run.Lines.Length);
        verbose.Output.Should().Contain("     ~  ").And.NotContain("more: --verbose");
    }

    [ProgramFact("/usr/bin/script")]
    public void A_terminal_gets_colours_unless_NO_COLOR_is_set()
    {
        // util-linux's script gives the tool a terminal
        InTerminal("").Should().MatchRegex("\e\\[[0-9;]+m");
        InTerminal("NO_COLOR=1 ").Should().NotMatchRegex("\e\\[[0-9;]+m").And.Contain("── ");
    }

    private static string InTerminal(string variables)
    {
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", $"{variables}COLUMNS=80 TERM=xterm dotnet '{Path.Combine(AppContext.BaseDirectory, "ibtext.dll")}' align '{Ibtext.ArabicSeed}' '{Ibtext.PersianSeed}'", "/dev/null"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment.Remove("NO_COLOR");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
