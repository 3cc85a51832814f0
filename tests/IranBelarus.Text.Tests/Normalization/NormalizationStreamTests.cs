using System.IO.Pipelines;
using System.Text;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>A stream gives what the text gives in one piece, wherever its chunks fall.</summary>
public class NormalizationStreamTests
{
    public static TheoryData<string> Profiles => [.. NormalizationSamples.Profiles.Keys];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Chunks_fall_anywhere(string profile)
    {
        var normalizer = new TextNormalizer(NormalizationSamples.Profiles[profile]);
        for (var seed = 0; seed < 40; seed++)
        {
            var text = string.Join(seed % 3 == 0 ? "" : "\n", Enumerable.Range(seed * 8, 8).Select(NormalizationSamples.Text));
            var whole = normalizer.Normalize(text);
            Read(normalizer, text, seed).Should().Be(whole, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(HalfSpaceForm.Keep)]
    [InlineData(HalfSpaceForm.Restore)]
    public async Task Long_texts_and_long_lines_are_cut_alike(HalfSpaceForm halfSpaces)
    {
        var normalizer = new TextNormalizer(NormalizationProfile.Persian with { HalfSpaces = halfSpaces });
        foreach (var (name, text) in LongTexts())
        {
            var whole = normalizer.Normalize(text);
            whole.Should().NotBe(text, name);
            Read(normalizer, text, name.Length).Should().Be(whole, name);
            var written = new StringWriter();
            normalizer.Normalize(new ChunkReader(text, 77), written);
            written.ToString().Should().Be(whole, name);
            var async = new StringWriter();
            await normalizer.NormalizeAsync(new ChunkReader(text, 78), async);
            async.ToString().Should().Be(whole, name);
            (await ThroughPipe(normalizer, Encoding.UTF8.GetBytes(text), 79)).Should().Be(whole, name);
            string.Concat(normalizer.NormalizeWithMap(text).Text).Should().Be(whole, name);
            if (name is not ("spaces" or "marks" or "isolates")) // long lines with contents across the cuts: see the remarks of TextNormalizer
                normalizer.IsNormalized(whole).Should().BeTrue(name);
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_text_become_replacement_characters()
    {
        byte[] bytes = [.. "كتاب "u8, 0xFF, 0xD9, .. " در این است"u8, 0xE2, 0x80];
        (await ThroughPipe(new(NormalizationProfile.Persian), bytes, 1)).Should().Be("کتاب \uFFFD\uFFFD در این است\uFFFD");
    }

    [Fact]
    public void Lines_are_handed_on_when_they_are_complete()
    {
        var lines = new LineByLine("كتاب در این\n", "است كه\n");
        using var reader = new NormalizingReader(lines, new(NormalizationProfile.Persian));
        reader.ReadLine().Should().Be("کتاب در این");
        lines.Given.Should().Be(1);
        reader.Peek().Should().Be('ا');
        reader.ReadToEnd().Should().Be("است که\n");
    }

    [Fact]
    public void Work_can_be_stopped()
    {
        var work = () => new TextNormalizer(NormalizationProfile.Persian).Normalize(new StringReader("كتاب"), new StringWriter(), null, new CancellationToken(canceled: true));
        work.Should().Throw<OperationCanceledException>();
    }

    private static IEnumerable<(string Name, string Text)> LongTexts()
    {
        var sentence = "او كتاب هاي خود را ميخواند ، و رئيسجمهور در اين ديدار گفت: «بله». ";
        yield return ("lines", string.Concat(Enumerable.Repeat(sentence + "\n", 4000)));
        yield return ("one line", string.Concat(Enumerable.Repeat(sentence, 4000)));
        yield return ("no space", string.Concat(Enumerable.Repeat("كتاب", 60_000)));
        yield return ("spaces", "كتاب" + new string(' ', 200_000) + "در");
        yield return ("line ends at the cut", new string('ك', (1 << 16) - 1) + "\n" + new string('ك', 1 << 16) + "\n" + sentence);
        yield return ("marks", "كِ" + string.Concat(Enumerable.Repeat("\u0651\u064E", 100_000)));
        yield return ("pairs", string.Concat(Enumerable.Repeat("😀", 100_001)) + "ك");
        yield return ("isolates", string.Concat(Enumerable.Repeat("\u2067كتاب a ", 30_000)));
    }

    private static string Read(TextNormalizer normalizer, string text, int seed)
    {
        using var reader = new NormalizingReader(new ChunkReader(text, seed), normalizer);
        var read = new StringBuilder();
        var random = new Random(seed);
        var buffer = new char[9000];
        for (var n = -1; n != 0;)
        {
            n = reader.Read(buffer, 0, random.Next(1, text.Length < 5000 ? 60 : buffer.Length));
            read.Append(buffer, 0, n);
        }
        return read.ToString();
    }

    private static async Task<string> ThroughPipe(TextNormalizer normalizer, byte[] bytes, int seed)
    {
        var (input, output) = (new Pipe(), new Pipe());
        var random = new Random(seed);
        var writing = Task.Run(async () =>
        {
            for (var at = 0; at < bytes.Length;)
            {
                var n = Math.Min(bytes.Length - at, random.Next(1, 20_000));
                await input.Writer.WriteAsync(bytes.AsMemory(at, n));
                at += n;
            }
            await input.Writer.CompleteAsync();
        });
        var working = Task.Run(async () =>
        {
            await normalizer.NormalizeAsync(input.Reader, output.Writer);
            await output.Writer.CompleteAsync();
        });
        using var result = new StreamReader(output.Reader.AsStream(), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        var text = await result.ReadToEndAsync();
        await Task.WhenAll(writing, working);
        return text;
    }

    /// <summary>Gives a text in chunks of any size.</summary>
    private sealed class ChunkReader(string text, int seed) : TextReader
    {
        private readonly Random _random = new(seed);
        private int _at;

        public override int Read(Span<char> buffer)
        {
            var most = text.Length < 5000 ? 40 : 50_000;
            var count = Math.Min(Math.Min(buffer.Length, text.Length - _at), _random.Next(1, most));
            text.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));
    }

    private sealed class LineByLine(params string[] lines) : TextReader
    {
        public int Given { get; private set; }

        public override int Read(Span<char> buffer)
        {
            if (Given == lines.Length)
                return 0;
            lines[Given].CopyTo(buffer);
            return lines[Given++].Length;
        }
    }
}
