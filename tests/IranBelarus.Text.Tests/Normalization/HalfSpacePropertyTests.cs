using System.Diagnostics;
using FluentAssertions;
using IranBelarus.Text.Morphology;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>What holds for any text.</summary>
public class HalfSpacePropertyTests
{
    private static readonly HalfSpaceRestorer Restorer = new();

    private static readonly string[] Words =
    [
        "می", "نمی", "شود", "رود", "میشود", "رئیس", "جمهور", "رئیسجمهور", "ها", "های", "کتاب", "کتابهای", "خانه", "ای", "اند", "رفته", "بی", "هم", "پیش", "بینی", "سرمایه", "گذاری",
        "تر", "بزرگ", "و", "که", "از", "هر", "سه", "شنبه", "بین", "المللی", "گفت", "گو", "الله", "آن", "این", "کار", "کارها", "ق", "ققققق", "abc", "۱۲", "ة", "ں", "😀", "\u064B", "\u0640",
    ];

    private static readonly string[] Gaps = [" ", " ", " ", " ", "\u200C", "\u200C", "", "", "  ", "\u00A0", "\n", "،", "/", "\u200C\u200C", ".", "\uD800", "\0", "\u200F"];

    [Fact]
    public void Only_single_spaces_go_and_half_spaces_come()
    {
        ForRandomTexts(text =>
        {
            var restored = Restorer.RestoreWithMap(text, null, out var repairs);
            Without(restored.Text).Should().Be(Without(text));
            repairs.Should().BeInAscendingOrder(r => r.Span.Start);
            foreach (var repair in repairs)
            {
                (repair.Span.IsEmpty || text[repair.Span.Start] is ' ' or '\u00A0').Should().BeTrue();
                repair.Replacement.Should().BeOneOf("", "\u200C");
                (repair.Span.IsEmpty && repair.Replacement == "").Should().BeFalse();
                (repair.Word.Start < repair.Span.Start && repair.Span.End < repair.Word.End).Should().BeTrue();
                repair.Confidence.Should().BeInRange(0.5, 1);
            }
            text.Count(c => c == '\u200C').Should().Be(restored.Text.Count(c => c == '\u200C') - repairs.Count(r => r.Replacement == "\u200C"));
        });
    }

    [Fact]
    public void A_second_run_changes_nothing() => ForRandomTexts(text =>
    {
        var once = Restorer.Restore(text);
        Restorer.Restore(once).Should().Be(once);
    });

    [Fact]
    public void Reading_only_the_doubtful_stretches_gives_what_reading_all_gives()
    {
        var some = new HalfSpaceScanner(PersianLexicon.Default, HalfSpaceOptions.Full);
        var all = new HalfSpaceScanner(PersianLexicon.Default, HalfSpaceOptions.Full) { ReadsAll = true };
        ForRandomTexts(text =>
        {
            var (few, many) = (new List<HalfSpaceRepair>(), new List<HalfSpaceRepair>());
            some.Scan(text, few, null);
            all.Scan(text, many, null);
            few.Select(r => (r.Span, r.Replacement)).Should().Equal(many.Select(r => (r.Span, r.Replacement)));
        }, most: 14);
    }

    [Fact]
    public void Threads_share_a_restorer()
    {
        var texts = Enumerable.Range(0, 400).Select(i => RandomText(new Random(i), 40)).ToArray();
        var expected = texts.Select(t => Restorer.Restore(t)).ToArray();
        var found = new string[texts.Length];
        Parallel.For(0, texts.Length, i => found[i] = Restorer.Restore(texts[i]));
        found.Should().Equal(expected);
    }

    [Theory]
    [InlineData("می ")]
    [InlineData("میشود ")]
    [InlineData("ه")]
    [InlineData("می\u200C")]
    [InlineData("ه ای ")]
    [InlineData("بی")]
    [InlineData("سازی گذاری ")]
    [InlineData("والمسلمین ")]
    public void Time_is_linear(string part)
    {
        Measure(1 << 13, part);
        var small = Enumerable.Range(0, 5).Min(_ => Measure(1 << 13, part));
        var large = Enumerable.Range(0, 3).Min(_ => Measure(1 << 18, part));
        large.Should().BeLessThan(small * 32 * 8 + TimeSpan.FromMilliseconds(100), "32 times the text may take 32 times as long, and the machine is not ours alone");

        static TimeSpan Measure(int length, string part)
        {
            var text = string.Concat(Enumerable.Repeat(part, length / part.Length));
            var clock = Stopwatch.StartNew();
            Restorer.Find(text);
            return clock.Elapsed;
        }
    }

    [Theory]
    [InlineData('ه')]
    [InlineData('ا')]
    [InlineData('م')]
    [InlineData('ی')]
    public void A_word_of_a_million_letters_stays_and_takes_no_time(char letter)
    {
        var text = "میشود " + new string(letter, 1 << 20) + " میشود";
        var clock = Stopwatch.StartNew();
        Restorer.Restore(text).Should().Be(text.Replace("میشود", "می\u200Cشود"));
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    private static string Without(string text) => string.Concat(text.Where(c => c is not (' ' or '\u00A0' or '\u200C')));

    private static void ForRandomTexts(Action<string> check, int most = 60)
    {
        const int seed = 20250819;
        for (var i = 0; i < 3000; i++)
        {
            var text = RandomText(new Random(seed + i), most);
            try
            {
                check(text);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed + i}: {text.Replace('\u200C', '|')}", e);
            }
        }
    }

    private static string RandomText(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => Words[random.Next(Words.Length)] + Gaps[random.Next(Gaps.Length)]));
}
