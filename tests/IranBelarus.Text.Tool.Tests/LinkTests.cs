using System.Text.Json;

namespace IranBelarus.Text.Tool.Tests;

public class LinkTests
{
    private const string Record =
        """{"id":"a","src_lang":"ar","tgt_lang":"fa","src":["ارتفع سعر النفط إلى 84 دولارا للبرميل.","وقع الوزيران 12 وثيقة في مجال الزراعة."],"tgt":["دو وزیر 12 سند در زمینه کشاورزی امضا کردند.","قیمت نفت به 84 دلار در هر بشکه افزایش یافت."]}""";

    [Theory]
    [InlineData("comparable")]
    [InlineData("mine")]
    public void Pairs_are_given_by_index_with_a_probability(string mode)
    {
        var run = Ibtext.Run(["link", "--mode", mode], Record + "\n");
        run.ExitCode.Should().Be(0, run.Errors);
        using var json = JsonDocument.Parse(run.Lines.Should().ContainSingle().Subject);
        json.RootElement.EnumerateObject().Select(p => p.Name).Should().Equal("id", "pairs");
        var pairs = json.RootElement.GetProperty("pairs").EnumerateArray().Select(p => (p[0].GetInt32(), p[1].GetInt32(), p[2].GetDouble())).ToList();
        pairs.Select(p => (p.Item1, p.Item2)).Should().Equal((0, 1), (1, 0));
        pairs.Should().OnlyContain(p => p.Item3 >= 0.4 && p.Item3 <= 1);
    }

    [Fact]
    public void Retrieval_gives_the_best_of_each_side() =>
        Ibtext.Run(["link", "--mode", "retrieve"], Record + "\n").Output.Should().Be("{\"id\":\"a\",\"src_best\":[1,0],\"tgt_best\":[1,0]}\n");

    [Fact]
    public void Beads_cover_both_sides_in_order()
    {
        const string Input = """{"id":1,"src_lang":"ar","tgt_lang":"fa","src":["ارتفع سعر النفط إلى 84 دولارا للبرميل."],"tgt":["قیمت نفت به 84 دلار در هر بشکه افزایش یافت.","باران بارید."]}""";
        Ibtext.Run(["link", "--mode", "translation"], Input + "\n").Output.Should().Be("{\"id\":1,\"beads\":[[[0],[0]],[[],[1]]]}\n");
    }

    [Fact]
    public void A_link_can_say_why()
    {
        var run = Ibtext.Run(["link", "--mode", "comparable", "--explain"], Record + "\n");
        using var json = JsonDocument.Parse(run.Output);
        var evidence = json.RootElement.GetProperty("evidence")[0].EnumerateArray().ToList();
        evidence.Select(e => e.GetProperty("rule").GetString()).Should().Contain("number = number").And.Contain("term = term");
        evidence.Should().OnlyContain(e => e.GetProperty("left").GetArrayLength() == 2 && e.GetProperty("weight").GetDouble() > 0);
    }

    [Fact]
    public void Two_files_give_lines_with_tabs()
    {
        using var left = new TempFile("ارتفع سعر النفط إلى 84 دولارا للبرميل.\nوقع الوزيران 12 وثيقة في مجال الزراعة.\n");
        using var right = new TempFile("قیمت نفت به 84 دلار در هر بشکه افزایش یافت.\nدو وزیر 12 سند در زمینه کشاورزی امضا کردند.\n");
        var beads = Ibtext.Run(["link", "--mode", "translation", left.Path, right.Path]);
        beads.ExitCode.Should().Be(0, beads.Errors);
        beads.Lines.Select(l => l[..l.LastIndexOf('\t')]).Should().Equal("0\t0", "1\t1");
        Ibtext.Run(["link", "--mode", "retrieve", left.Path, right.Path]).Lines.Should().Equal("left\t0\t0", "left\t1\t1", "right\t0\t0", "right\t1\t1");
        Ibtext.Run(["link", "--mode", "mine", "--src-lang", "ar", "--tgt-lang", "fa", left.Path, right.Path]).Lines.Should().HaveCount(2);
    }

    [Fact]
    public void Links_of_two_files_can_say_why()
    {
        using var left = new TempFile("ارتفع سعر النفط إلى 84 دولارا للبرميل.\nوقع الوزيران اثنتي عشرة وثيقة.\n");
        using var right = new TempFile("قیمت نفت به 84 دلار در هر بشکه افزایش یافت.\nدو وزیر 12 سند امضا کردند.\n");
        foreach (var mode in new[] { "translation", "comparable", "mine", "retrieve" })
        {
            var run = Ibtext.Run(["link", "--mode", mode, "--explain", "--threshold", "0", left.Path, right.Path]);
            run.ExitCode.Should().Be(0, run.Errors);
            run.Lines.Select(l => l.Split('\t')).Should().OnlyContain(f => f.Length == 4);
            run.Lines.Select(l => l.Split('\t')[3]).Should().Contain(w => w.Contains("number = number: 84 ~ 84")).And.Contain(w => w.Contains("number = number: اثنتي عشرة ~ 12"));
        }
    }

    [Fact]
    public void A_sentence_may_have_several_partners_on_request()
    {
        const string Input = """{"id":1,"src_lang":"ar","tgt_lang":"fa","src":["وقع الوزيران 12 وثيقة في مجال الزراعة ثم زارا مصنع الجرارات في مينسك."],"tgt":["آنها سپس از کارخانه تراکتور در مینسک بازدید کردند.","دو وزیر 12 سند در زمینه کشاورزی امضا کردند."]}""";
        using var json = JsonDocument.Parse(Ibtext.Run(["link", "--mode", "comparable", "--one-to-many"], Input + "\n").Output);
        json.RootElement.GetProperty("pairs").EnumerateArray().Select(p => (p[0].GetInt32(), p[1].GetInt32())).Should().Equal((0, 0), (0, 1));
        Ibtext.Run(["link", "--mode", "translation", "--one-to-many"], "").ExitCode.Should().Be(2);
    }

    [Fact]
    public void A_bad_record_stands_in_its_place()
    {
        var run = Ibtext.Run(["link", "--mode", "mine"], """{"id":1,"src":["a"]}""" + "\n" + """{"id":2,"src_lang":"de","tgt_lang":"fa","src":["x"],"tgt":["y"]}""" + "\n" + Record + "\n" + """{"id":4,"src_lang":"ar","tgt_lang":"fa","src":[],"tgt":[]}""" + "\n");
        run.ExitCode.Should().Be(1);
        run.Lines.Should().HaveCount(4);
        run.Lines[0].Should().StartWith("{\"id\":1,\"error\":").And.Contain("tgt");
        run.Lines[1].Should().StartWith("{\"id\":2,\"error\":");
        run.Lines[2].Should().StartWith("{\"id\":\"a\",\"pairs\":[[");
        run.Lines[3].Should().Be("{\"id\":4,\"pairs\":[]}");
    }

    [Fact]
    public void Wrong_use_is_told()
    {
        Ibtext.Run(["link"]).ExitCode.Should().Be(2);
        Ibtext.Run(["link", "--mode", "guess"]).ExitCode.Should().Be(2);
        Ibtext.Run(["link", "--mode", "mine", "--threshold", "1.5"]).ExitCode.Should().Be(2);
        Ibtext.Run(["link", "--mode", "mine", "one-file"]).ExitCode.Should().Be(2);
        Ibtext.Run(["link", "--mode", "mine", "--lexicon", "no-such-file"], Record).ExitCode.Should().Be(1);
    }

    private sealed class TempFile : IDisposable
    {
        public TempFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
