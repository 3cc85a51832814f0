using System.Text;
using System.Text.Json;

namespace IranBelarus.Text.Tool.Tests;

public class AlignTests
{
    [Fact]
    public void The_seeds_are_compared_as_a_table()
    {
        var run = Ibtext.Run(["align", Ibtext.ArabicSeed, Ibtext.PersianSeed]);
        run.ExitCode.Should().Be(0, run.Errors);
        run.Errors.Should().BeEmpty();
        run.Output.Should().Contain("(Arabic").And.Contain("(Persian").And.Contain("خريطة طريق").And.Contain("نقشه راه").And.NotContain("conflict-");
    }

    [Fact]
    public void On_the_seeds_the_road_map_is_found_and_the_documents_of_two_visits_are_no_conflict()
    {
        var run = Ibtext.Run(["align", Ibtext.ArabicSeed, Ibtext.PersianSeed, "--format", "jsonl"]);
        run.ExitCode.Should().Be(0, run.Errors);
        run.Lines.Should().HaveCount(1);
        using var json = JsonDocument.Parse(run.Output);
        string Cut(string path, JsonElement span) => File.ReadAllText(path)[span[0].GetInt32()..span[1].GetInt32()];
        var links = json.RootElement.GetProperty("links").EnumerateArray()
            .Select(l => (Left: Cut(Ibtext.ArabicSeed, l.GetProperty("left")), Right: Cut(Ibtext.PersianSeed, l.GetProperty("right")), Verdict: l.GetProperty("verdict").GetString()!)).ToList();
        links.Should().Contain(l => l.Left.Contains("خريطة طريق") && l.Right.Contains("نقشه راه"));
        links.Where(l => l.Left.Contains("8 وثائق") && l.Right.Contains("12 سند")).Should().NotBeEmpty().And.OnlyContain(l => l.Verdict == "not-comparable" || l.Verdict == "undetermined");
        links.Should().NotContain(l => l.Verdict.StartsWith("conflict"));
        json.RootElement.GetProperty("only_right").GetArrayLength().Should().BeGreaterThan(0);
        json.RootElement.GetProperty("event").GetProperty("relation").GetString().Should().BeOneOf("different", "unclear");
    }

    [Fact]
    public void A_batch_answers_each_line_in_its_place()
    {
        const string Input =
            """
            {"id":1,"left":{"lang":"ar","text":"وقع البلدان 8 وثائق."},"right":{"lang":"fa","text":"دو کشور 8 سند امضا کردند."}}
            not json
            {"id":"third"}
            {"id":4,"left":{"text":""},"right":{"text":""}}

            """;
        var run = Ibtext.Run(["align", "--jsonl"], Input);
        run.ExitCode.Should().Be(1);
        run.Lines.Should().HaveCount(4);
        run.Lines[0].Should().StartWith("{\"id\":1,\"links\":[{");
        run.Lines[1].Should().StartWith("{\"id\":null,\"error\":");
        run.Lines[2].Should().StartWith("{\"id\":\"third\",\"error\":");
        run.Lines[3].Should().StartWith("{\"id\":4,\"links\":[]");
    }

    [Fact]
    public void Two_files_are_needed()
    {
        Ibtext.Run(["align", Ibtext.ArabicSeed]).ExitCode.Should().Be(2);
        Ibtext.Run(["align"]).ExitCode.Should().Be(2);
        Ibtext.Run(["align", "-", "-"]).ExitCode.Should().Be(2);
        Ibtext.Run(["align", Ibtext.ArabicSeed, Ibtext.PersianSeed, "--format", "pdf"]).ExitCode.Should().Be(2);
    }

    [Fact]
    public void A_byte_order_mark_and_standard_input_are_accepted()
    {
        var run = Ibtext.Run(["align", "-", Ibtext.PersianSeed, "--format", "jsonl"], [.. Encoding.UTF8.Preamble, .. File.ReadAllBytes(Ibtext.ArabicSeed)]);
        run.ExitCode.Should().Be(0, run.Errors);
        var plain = Ibtext.Run(["align", Ibtext.ArabicSeed, Ibtext.PersianSeed, "--format", "jsonl"]);
        run.Output[run.Output.IndexOf("\"links\"", StringComparison.Ordinal)..].Should().Be(plain.Output[plain.Output.IndexOf("\"links\"", StringComparison.Ordinal)..]);
    }
}
