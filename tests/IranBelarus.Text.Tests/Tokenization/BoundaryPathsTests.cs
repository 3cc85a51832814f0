using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Tests.Support;
using IranBelarus.Text.Tokenization;
using IranBelarus.Text.Tokenization.Blocks;

namespace IranBelarus.Text.Tests.Tokenization;

/// <summary>Every path gives the boundaries that the rules, one code point after the other, give.</summary>
public class BoundaryPathsTests
{
    private delegate int Finder(ReadOnlySpan<char> text, Span<int> boundaries, int start);

    private static readonly (string Name, Finder Find)[] Paths =
    [
        .. Avx512Loader.IsSupported ? [("AVX-512", Run<EightLanes, Avx512Loader, CompressWriter>)] : Array.Empty<(string, Finder)>(),
        .. Avx2.IsSupported ? [("AVX2", Run<FourLanes, Avx2Loader, TableWriter>)] : Array.Empty<(string, Finder)>(),
        .. Vector128.IsHardwareAccelerated ? [("128 bits", Run<OneLane, TableLoader, TableWriter>)] : Array.Empty<(string, Finder)>(),
        ("numbers", RunNumbers),
        ("public", WordBoundaries.Find),
    ];

    [PathFact(ProcessorPath.Avx512)]
    public void The_path_for_AVX_512_is_checked_here() => Paths.Select(path => path.Name).Should().Contain("AVX-512");

    [PathFact(ProcessorPath.Avx2)]
    public void The_path_for_AVX2_is_checked_here() => Paths.Select(path => path.Name).Should().Contain("AVX2");

    [PathFact(ProcessorPath.Vector128)]
    public void The_path_for_vectors_of_128_bits_is_checked_here() => Paths.Select(path => path.Name).Should().Contain("128 bits");

    [Fact]
    public void Generated_text_of_a_million_code_points()
    {
        var codePoints = 0;
        for (var seed = 1; codePoints < 1_200_000; seed++)
        {
            var random = new RandomText(seed);
            var text = random.Next(random.Upto(400));
            codePoints += RandomText.CodePoints(text);
            Check(text, $"seed {seed}");
        }
    }

    [Fact]
    public void Lengths_around_every_vector_width()
    {
        for (var length = 0; length <= 270; length++)
            Check(new RandomText(1000 + length).Next(length), $"seed {1000 + length}");
    }

    [Fact]
    public void Every_pair_that_emoji_stand_among()
    {
        foreach (var before in new[] { "", "ب", "😀\u200D", "ب\u200D", "❤\uFE0F\u200D" })
        {
            for (var high = 0xD83B; high <= 0xD83F; high++)
            {
                for (var from = 0xDC00; from < 0xE000; from += 64)
                {
                    var pairs = Enumerable.Range(from, 64).Select(low => $"{before}{(char)high}{(char)low}ب ");
                    Check(string.Concat(pairs), $"{high:X4} {from:X4} behind {before.Length}");
                }
            }
        }
    }

    [Fact]
    public void Runs_of_regional_indicators()
    {
        var random = new Random(42);
        for (var round = 0; round < 400; round++)
        {
            var text = new System.Text.StringBuilder();
            while (text.Length < 1300)
            {
                // mostly a flag or two; now and then longer than a block
                for (var count = random.Next(round % 4 == 0 ? 90 : 6); count > 0; count--)
                    text.Append("\uD83C").Append((char)(0xDDE6 + random.Next(26)));
                text.Append(random.Next(12) switch { 0 => "\uFE0F", 1 => "\u200D", 2 => "\uD83C", 3 => "\uDDEE", 4 => "😀", 5 => "👍🏽", _ => "بـ "[..(1 + random.Next(3))] });
            }
            Check(text.ToString(), $"round {round}");
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("1.5")]
    [InlineData("a'b")]
    [InlineData("ب\u0650\u0651")]
    [InlineData("  \u0301")]
    [InlineData("😀\u200D😀\uFE0F")]
    [InlineData("🇮🇷🇧🇾")]
    [InlineData("א\"ב")]
    [InlineData("カカ")]
    public void What_belongs_together_stays_so_across_the_edges_of_blocks_and_groups(string together)
    {
        for (var edge = Block.Width; edge <= 17 * Block.Width; edge += Block.Width)
        {
            for (var before = edge - together.Length - 1; before <= edge + 1; before++)
                Check(new string('ب', before - 1) + " " + together + " " + new string('ب', 9 * Block.Width), $"{before} units before it");
        }
    }

    [Fact]
    public void Generated_pages_of_many_groups()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var random = new RandomText(50_000 + seed);
            Check(random.Next(1000 + random.Upto(3000)), $"seed {50_000 + seed}");
        }
    }

    [SharedFact]
    public void Official_lines_at_every_place_in_a_block()
    {
        foreach (var line in BreakTestLine.Read("WordBreakTest.txt"))
        {
            for (var before = 0; before <= 70; before++)
            {
                // a line end before it sets the line apart from what we put there
                var text = new string('ب', before) + "\n" + line.Text + (line.Number % 3 == 0 ? "" : "\n" + new string('1', line.Number % 70));
                foreach (var (name, find) in Paths)
                {
                    var boundaries = All(find, text);
                    var inside = boundaries.Where(b => b > before + 1 && b <= before + 1 + line.Text.Length).Select(b => b - before - 1);
                    // the line's last code unit may go on only where the line itself ends in a carriage return or begins with a line feed: neither is broken by ours
                    if (!inside.SequenceEqual(line.Boundaries) && !(line.Text[^1] == '\r' && line.Number % 3 != 0))
                        Assert.Fail($"{name}, line {line.Number} behind {before} letters: {line.Comment}: {string.Join(' ', inside)}");
                }
            }
        }
    }

    [Fact]
    public void Slices_at_every_offset()
    {
        var text = new RandomText(77).Next(300);
        for (var from = 0; from < text.Length; from++)
            Check(text[from..], $"from {from}");
        for (var to = 0; to < text.Length; to++)
            Check(text[..to], $"to {to}");
    }

    [Fact]
    public void A_full_destination_can_be_emptied_and_filled_again()
    {
        var random = new RandomText(5);
        for (var i = 0; i < 200; i++)
        {
            var text = random.Next(random.Upto(500));
            var expected = ByRules(text);
            foreach (var (name, find) in Paths)
            {
                var room = 1 + random.Upto(150);
                var found = new List<int>();
                var boundaries = new int[room];
                for (var start = 0; start < text.Length; start = found[^1])
                {
                    var written = find(text, boundaries, start);
                    written.Should().BeInRange(1, room);
                    found.AddRange(boundaries[..written]);
                }
                found.Should().Equal(expected, "{0} with room for {1} goes on where it stopped, text {2}", name, room, i);
            }
        }
    }

    [Fact]
    public void Nothing_is_written_beyond_the_destination()
    {
        var text = new RandomText(9).Next(500);
        foreach (var (_, find) in Paths)
        {
            for (var room = 1; room < 300; room++)
            {
                var guarded = new int[room + 64];
                Array.Fill(guarded, -7);
                find(text, guarded.AsSpan(0, room), 0).Should().BeLessThanOrEqualTo(room);
                guarded.AsSpan(room).IndexOfAnyExcept(-7).Should().Be(-1);
            }
        }
    }

    [Fact]
    public void Arguments_are_checked()
    {
        WordBoundaries.Find("", new int[4]).Should().Be(0);
        WordBoundaries.Find("ab", []).Should().Be(0);
        WordBoundaries.Find("ab", new int[4], 2).Should().Be(0);
        FluentActions.Invoking(() => WordBoundaries.Find("ab", new int[4], 3)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => WordBoundaries.Find("ab", new int[4], -1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*start ('-1')*");
        FluentActions.Invoking(() => WordBoundaries.Next("ab", -1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*start ('-1')*");
        FluentActions.Invoking(() => WordBoundaries.Next("ab", 3)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static void Check(string text, string what)
    {
        var expected = ByRules(text);
        foreach (var (name, find) in Paths)
        {
            var found = All(find, text);
            if (!found.AsSpan().SequenceEqual(expected))
            {
                var at = found.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
                Assert.Fail($"{name}, {what}: boundary {at} is {(at < found.Length ? found[at] : -1)}, expected {(at < expected.Length ? expected[at] : -1)} of {text.Length}; around it: "
                    + string.Join(' ', text.Skip((at > 0 ? expected[at - 1] : 0) - 3).Take(24).Select(c => ((int)c).ToString("X4", null))));
            }
        }
    }

    private static int[] All(Finder find, string text)
    {
        var boundaries = new int[text.Length + 64];
        return boundaries[..find(text, boundaries, 0)];
    }

    private static int[] ByRules(string text)
    {
        var boundaries = new List<int>();
        for (var at = 0; at < text.Length; boundaries.Add(at))
            at = WordBreakRules.Next<Uax29Rules>(ref MemoryMarshal.GetReference<char>(text), text.Length, at, out _);
        return [.. boundaries];
    }

    private static int RunNumbers(ReadOnlySpan<char> text, Span<int> boundaries, int start) =>
        text.IsEmpty ? 0 : NumberFinder.Find(ref MemoryMarshal.GetReference(text), text.Length, start, ref MemoryMarshal.GetReference(boundaries), boundaries.Length);

    private static int Run<TMask, TLoader, TWriter>(ReadOnlySpan<char> text, Span<int> boundaries, int start)
        where TMask : struct, ILanes<TMask>
        where TLoader : struct, IBlockLoader<TMask>
        where TWriter : struct, IBoundaryWriter =>
        text.IsEmpty ? 0 : BoundaryFinder<TMask, TLoader, TWriter>.Find(ref MemoryMarshal.GetReference(text), text.Length, start, ref MemoryMarshal.GetReference(boundaries), boundaries.Length);
}
