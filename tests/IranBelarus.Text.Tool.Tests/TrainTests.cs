namespace IranBelarus.Text.Tool.Tests;

public sealed class TrainTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ibtext-train").FullName;

    private string Lexicon => Path.Combine(_folder, "ours.iblx");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_lexicon_is_learnt_from_lines_and_helps_to_link()
    {
        var run = Ibtext.Run(["train", "-", "-o", Lexicon], Pairs("زغبر\tتالوک\nكشمط\tپرنوس\nدعفس\tژرنوک\n"));
        run.ExitCode.Should().Be(0, run.Errors);
        run.Errors.Should().Contain("pairs of");
        File.ReadAllBytes(Lexicon).Should().StartWith("IBLX"u8.ToArray());

        const string Line = """{"id":1,"src_lang":"ar","tgt_lang":"fa","src":["زغبر","دعفس"],"tgt":["ژرنوک","تالوک"]}""";
        var linked = Ibtext.Run(["link", "--mode", "retrieve", "--lexicon", Lexicon], Line);
        linked.ExitCode.Should().Be(0, linked.Errors);
        linked.Output.Should().Contain("\"src_best\":[1,0]");
    }

    [Fact]
    public void A_translation_memory_gives_the_same_as_its_pairs()
    {
        var memory = Path.Combine(_folder, "memory.tmx");
        var other = Path.Combine(_folder, "other.iblx");
        string[][] pairs = [["زغبر كشمط", "تالوک پرنوس"], ["زغبر دعفس", "تالوک ژرنوک"], ["كشمط", "پرنوس"]];
        var units = pairs.Select(p => $"""<tu><tuv xml:lang="ar"><seg>{p[0].Replace(" ", " <ph>{1}</ph>")}</seg></tuv><tuv xml:lang="en"><seg>x</seg></tuv><tuv xml:lang="fa-IR"><seg>{p[1]}</seg></tuv></tu>""");
        File.WriteAllText(memory, $"""<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body>{string.Concat(units)}<tu><tuv xml:lang="ar"><seg>وحده</seg></tuv></tu></body></tmx>""");
        Ibtext.Run(["train", memory, "-o", Lexicon]).ExitCode.Should().Be(0);
        Ibtext.Run(["train", "-", "-o", other], string.Join('\n', pairs.Select(p => string.Join('\t', p)))).ExitCode.Should().Be(0);
        File.ReadAllBytes(Lexicon).Should().Equal(File.ReadAllBytes(other));
    }

    [Fact]
    public void A_line_without_a_tab_is_named()
    {
        var run = Ibtext.Run(["train", "-", "-o", Lexicon], "سلام\tدرود\nسلام درود\n");
        run.ExitCode.Should().Be(1);
        run.Errors.Should().Contain("line 2").And.Contain("tab");
    }

    [Fact]
    public void A_broken_translation_memory_is_named()
    {
        var memory = Path.Combine(_folder, "memory.tmx");
        File.WriteAllText(memory, "<tmx><body><tu>");
        var run = Ibtext.Run(["train", memory, "-o", Lexicon]);
        run.ExitCode.Should().Be(1);
        run.Errors.Should().Contain("TMX");
    }

    /// <summary>What a memory says before and within its first text, and what the error names.</summary>
    [Theory]
    [InlineData("""[<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]""", "&b;", "entity 'b'")]
    [InlineData("""[<!ENTITY file SYSTEM "file:///etc/hostname">]""", "&file;", "entity 'file'")]
    [InlineData("""[<!ENTITY open "x""", "", "TMX")]
    [InlineData("SYSTEM \"tmx14.dtd\"", "<hi><hi><hi><hi>", "TMX")]
    public void A_hostile_memory_is_an_error_and_writes_nothing(string type, string text, string named)
    {
        var run = Ibtext.Run(["train", Memory($"""<!DOCTYPE tmx {type}>""", "fa", text), "-o", Lexicon]);
        run.ExitCode.Should().Be(1);
        run.Errors.Should().Contain("memory.tmx").And.Contain(named);
        File.Exists(Lexicon).Should().BeFalse();
    }

    [Fact]
    public void Elements_nested_without_end_are_an_error()
    {
        var run = Ibtext.Run(["train", Memory("", "fa", string.Concat(Enumerable.Repeat("<hi>", 100_000))), "-o", Lexicon]);
        run.ExitCode.Should().Be(1);
        run.Errors.Should().Contain("nested deeper");
    }

    [Fact]
    public void A_memory_of_other_languages_is_an_error_that_names_them()
    {
        var run = Ibtext.Run(["train", Memory("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">", "de", ""), "-o", Lexicon]);
        run.ExitCode.Should().Be(1);
        run.Errors.Should().Contain("both ar and fa").And.Contain("--right-lang");
        File.Exists(Lexicon).Should().BeFalse();
    }

    [Fact]
    public void No_pairs_give_an_empty_lexicon_and_a_warning()
    {
        var run = Ibtext.Run(["train", "-", "-o", Lexicon]);
        run.ExitCode.Should().Be(0, run.Errors);
        run.Errors.Should().Contain("from 0 sentence pairs").And.Contain("empty");
    }

    [Fact]
    public void Too_few_pairs_are_read_and_said_to_teach_nothing()
    {
        var run = Ibtext.Run(["train", Memory("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\" [<!ENTITY unused \"x\">]>", "fa", ""), "-o", Lexicon]);
        run.ExitCode.Should().Be(0, run.Errors);
        run.Errors.Should().Contain("from 1 sentence pairs").And.Contain("empty");
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var pairs = Pairs("زغبر كشمط\tتالوک پرنوس\nكشمط\tپرنوس\nدعفس زغبر\tژرنوک تالوک\n");
        var other = Path.Combine(_folder, "other.iblx");
        Ibtext.Run(["train", "-", "-o", Lexicon, "--threads", "1"], pairs).ExitCode.Should().Be(0);
        Ibtext.Run(["train", "-", "-o", other, "--threads", "3"], pairs).ExitCode.Should().Be(0);
        File.ReadAllBytes(Lexicon).Should().Equal(File.ReadAllBytes(other));
        Ibtext.Run(["train", "-", "-o", other, "--threads", "0"], pairs).ExitCode.Should().Be(2);
    }

    /// <summary>A translation memory of one unit.</summary>
    private string Memory(string type, string right, string text)
    {
        var path = Path.Combine(_folder, "memory.tmx");
        File.WriteAllText(path, $"""<?xml version="1.0"?>{type}<tmx version="1.4"><header/><body><tu><tuv xml:lang="ar"><seg>وثيقة {text}</seg></tuv><tuv xml:lang="{right}"><seg>سند</seg></tuv></tu></body></tmx>""");
        return path;
    }

    private static string Pairs(string lines) => string.Concat(Enumerable.Repeat(lines, 20));
}
