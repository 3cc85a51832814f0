using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace IranBelarus.Text.Tool.Tests;

/// <summary>Every batch form is a filter that runs under any other tool.</summary>
public class BatchTests
{
    private static readonly string[][] Filters =
    [
        ["align", "--jsonl"], ["align", "--jsonl", "--mode", "translation"], ["link", "--mode", "translation"], ["link", "--mode", "comparable"], ["normalize", "--jsonl"], ["tokenize", "--jsonl"],
        ["sentences", "--jsonl"], ["mentions", "--jsonl"], ["claims", "--jsonl"],
    ];

    public static TheoryData<string> Commands => new(Filters.Select(f => string.Join(' ', f)));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_filter_keeps_the_order_and_survives_bad_lines(string command)
    {
        const int Records = 150;
        var input = new StringBuilder();
        for (var i = 0; i < Records; i++)
            input.Append(i % 50 == 7 ? "{\"id\":" + i + ",\"text\":\"\\uD800\",\"left\":1,\"src\":{}}\n" : i % 50 == 8 ? "not json\n" : Record(i));
        var run = Ibtext.Run(command.Split(' '), input.ToString());
        run.ExitCode.Should().Be(1, run.Errors);
        run.Lines.Should().HaveCount(Records);
        for (var i = 0; i < Records; i++)
        {
            using var answer = JsonDocument.Parse(run.Lines[i]);
            var isBad = i % 50 is 7 or 8;
            answer.RootElement.TryGetProperty("error", out _).Should().Be(isBad, run.Lines[i]);
            if (i % 50 == 8)
                answer.RootElement.GetProperty("id").ValueKind.Should().Be(JsonValueKind.Null);
            else
                answer.RootElement.GetProperty("id").GetInt32().Should().Be(i);
        }
        run.Errors.Should().NotContain("   at ");
    }

    [Theory]
    [InlineData("""{"id":1,"src_lang":"ar","tgt_lang":"fa","src":["x","\ud800"],"tgt":[]}""", "1", "\"src\"[1]")]
    [InlineData("""{"id":2,"src_lang":"\udc00","tgt_lang":"fa","src":[],"tgt":[]}""", "2", "\"src_lang\"")]
    [InlineData("""{"id":3,"\ud800":0,"src_lang":"ar","tgt_lang":"fa","src":[],"tgt":[]}""", "null", "name of a property")]
    [InlineData("""{"id":"\ud800","src_lang":"ar","tgt_lang":"fa","src":["x"],"tgt":[1]}""", "\"\\ud800\"", "\"tgt\"[0] is a JSON Number")]
    [InlineData("""{"id":"\ud800","src_lang":"ar","tgt_lang":"fa","src":[],"tgt":[]}""", "\"\\ud800\"", null)]
    [InlineData("""{"id":"\ud83d\ude00","src_lang":"ar","tgt_lang":"fa","src":["\ud83d\ude00"],"tgt":[]}""", "\"\\ud83d\\ude00\"", null)]
    public void Half_of_a_surrogate_pair_is_told_where_it_stands(string record, string id, string? place)
    {
        var run = Ibtext.Run(["link", "--mode", "comparable"], record + "\n" + record + "\n");
        run.ExitCode.Should().Be(place is null ? 0 : 1, run.Errors);
        run.Lines.Should().HaveCount(2);
        run.Lines[0].Should().Be(run.Lines[1]).And.StartWith($"{{\"id\":{id},");
        using var answer = JsonDocument.Parse(run.Lines[0]);
        if (place is null)
            answer.RootElement.GetProperty("pairs").GetArrayLength().Should().Be(0);
        else
            answer.RootElement.GetProperty("error").GetString().Should().Contain(place);
    }

    [ProgramFact("/usr/bin/parallel", "/bin/bash")]
    public void Under_GNU_parallel_four_jobs_give_the_bytes_of_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.jsonl", string.Concat(Enumerable.Range(0, 200).Select(Record)));
        var tool = $"dotnet {Path.Combine(AppContext.BaseDirectory, "ibtext.dll")}";
        var script = $"""
            set -e
            {tool} align --jsonl < in.jsonl > one.jsonl
            parallel --pipe -N 50 -k -j 1 {tool} align --jsonl < in.jsonl > j1.jsonl
            parallel --pipe -N 50 -k -j 4 {tool} align --jsonl < in.jsonl > j4.jsonl
            cmp one.jsonl j1.jsonl && cmp one.jsonl j4.jsonl
            """;
        var start = new ProcessStartInfo("/bin/bash", ["-c", script]) { WorkingDirectory = folder.Path, RedirectStandardError = true };
        start.Environment["HOME"] = folder.Path;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, errors);
        File.ReadAllLines(Path.Combine(folder.Path, "j4.jsonl")).Should().HaveCount(200);
    }

    private static string Record(int id) =>
        $"{{\"id\":{id},\"lang\":\"fa\",\"text\":\"رئیسجمهور {id} سند امضا کرد. او گفت: «میآییم».\",\"left\":{{\"lang\":\"ar\",\"text\":\"وقع البلدان {id} وثائق في طهران.\"}},\"right\":{{\"lang\":\"fa\",\"text\":\"دو کشور {id + (id % 3)} سند در تهران امضا کردند.\"}},"
        + $"\"src_lang\":\"ar\",\"tgt_lang\":\"fa\",\"src\":[\"وقع البلدان {id} وثائق في طهران.\"],\"tgt\":[\"دو کشور {id} سند در تهران امضا کردند.\"]}}\n";
}
