using System.Text.Json;

namespace IranBelarus.Text.Tool.Tests;

public class HalfSpacesTests
{
    [Fact]
    public void Lines_are_restored_as_one_text()
    {
        var result = Ibtext.Run(["normalize", "--half-spaces", "restore"], "می\u200Cرود و می\u200Cآید و می\u200Cگوید و می\u200Cشود\nبیماریهای قلبی\n");
        result.ExitCode.Should().Be(0);
        result.Output.Should().EndWith("\nبیماریهای قلبی\n", "the text keeps its half-spaces: ها is joined on purpose");
    }

    [Fact]
    public void Json_lines_say_where_and_why()
    {
        var result = Ibtext.Run(["normalize", "--half-spaces", "restore", "--jsonl"], """{"id":"a","text":"رئيسجمهور ميگويد"}""");
        using var line = JsonDocument.Parse(result.Output);
        line.RootElement.GetProperty("text").GetString().Should().Be("رئیس\u200Cجمهور می\u200Cگوید");
        var repairs = line.RootElement.GetProperty("half_spaces").EnumerateArray().Select(r => (r[0].GetInt32(), r[1].GetInt32(), r[2].GetString())).ToArray();
        repairs.Should().Equal((4, 4, "compound"), (12, 12, "verb-prefix"));
    }

    [Fact]
    public void Kept_half_spaces_have_no_repairs()
    {
        var result = Ibtext.Run(["normalize", "--jsonl"], """{"id":"a","text":"میشود"}""");
        using var line = JsonDocument.Parse(result.Output);
        line.RootElement.TryGetProperty("half_spaces", out _).Should().BeFalse();
        line.RootElement.GetProperty("text").GetString().Should().Be("میشود");
    }
}
