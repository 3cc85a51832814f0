using System.Diagnostics;
using System.Globalization;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>Time grows linearly with the text, whatever it repeats, and no text keeps the walk for ever.</summary>
public class NormalizationTimeTests
{
    /// <summary>A sample of each kind of character that the rules tell apart.</summary>
    private static readonly string[] Units =
    [
        "ب", "د", "ی", "ك", "ء", "ـ", "\u064E", "\u0651", "\u0654", "\u06E5", "\u0300", "\u200C", "\u200D", "\u200B", "¬", "\u200F", "\u202B", "\u2067", "\u2069", " ",
        "\u00A0", "\n", "۵", ".", "،", ":", "(", ")", "«", "\"", "%", "&", "Z", "\uFE91", "\uFE77", "\uFE80", "\uFDFA", "\uD83D", "\uDE00", "\U00010EFD",
    ];

    private static readonly (string Name, TextNormalizer Normalizer)[] Presets =
    [
        .. new[]
        {
            NormalizationProfile.Persian, NormalizationProfile.Arabic, NormalizationProfile.Display, NormalizationProfile.Matching, NormalizationProfile.Nfc,
            NormalizationProfile.Nfkc,
        }.Select(p => (p.Name, new TextNormalizer(p))),
    ];

    /// <summary>
    /// Each unit repeated, each pair repeated, and a run of each before each other, and of marks and invisible characters after it. A short text is timed; what takes far longer than most others
    /// is timed again at three lengths beyond the reach of every look-ahead, each four times the one before, and fails if the time grows as the square twice.
    /// </summary>
    [Fact]
    public void Four_times_the_text_takes_no_more_than_four_times_the_time()
    {
        var destination = new char[1 << 21];
        var failures = new List<string>();
        var shapes = Shapes().ToArray();
        var texts = Array.ConvertAll(shapes, shape => Repeat(shape, Short));
        foreach (var (name, normalizer) in Presets)
        {
            foreach (var text in texts.Take(100))
                Measure(normalizer, text, destination);
            var times = Array.ConvertAll(texts, text => Measure(normalizer, text, destination));
            var slow = times.Order().ElementAt(times.Length * 9 / 10);
            for (var i = 0; i < shapes.Length; i++)
            {
                // what needs much memory is slow while others use it: only a shape that is found each time counts
                string? grown = null;
                for (var attempt = 0; times[i] > 4 * slow && attempt < 4 && (attempt == 0 || grown is not null); attempt++)
                    grown = GrowsAsTheSquare(normalizer, shapes[i], destination);
                if (grown is not null)
                    failures.Add($"{name}: {NormalizationSamples.Show(Repeat(shapes[i], 4))}: {grown}");
            }
        }
        failures.Should().BeEmpty();
    }

    private const int Short = 160;

    /// <summary>Milliseconds that say nothing: quadratic time takes many more for 64,000 units.</summary>
    private const double Least = 250;

    /// <summary>What a letter may trail, a tatweel to a direction control, in <see cref="Units"/>.</summary>
    private const int FirstTail = 5, LastTail = 18;

    private static string? GrowsAsTheSquare(TextNormalizer normalizer, (string Head, string Unit, string Tail) shape, char[] destination)
    {
        Span<double> times = [0, 0, 0];
        for (var i = 0; i < times.Length; i++)
        {
            var text = Repeat(shape, 4000 << 2 * i);
            times[i] = double.MaxValue;
            // the machine may be busy: only what is slow again and again is slow
            for (var round = 0; round < 6; round++)
            {
                times[i] = Math.Min(times[i], Measure(normalizer, text, destination));
                if (i > 0 && times[i] < 10 * times[i - 1])
                    return null;
            }
        }
        if (times[^1] < Least)
            return null;
        return string.Create(CultureInfo.InvariantCulture, $"{times[0]:F1}, {times[1]:F1}, {times[2]:F1} ms for 4,000, 16,000, 64,000 units");
    }

    private static IEnumerable<(string Head, string Unit, string Tail)> Shapes()
    {
        for (var i = 0; i < Units.Length; i++)
        {
            yield return ("", Units[i], "");
            for (var j = 0; j < i; j++)
            {
                yield return ("", Units[i] + Units[j], "");
                if (j is >= FirstTail and <= LastTail)
                    yield return (Units[i], Units[j], "");
                yield return ("", Units[i], Units[j]);
                yield return ("", Units[j], Units[i]);
            }
        }
    }

    private static string Repeat((string Head, string Unit, string Tail) shape, int units) =>
        shape.Head + string.Concat(Enumerable.Repeat(shape.Unit, units)) + shape.Tail;

    private static double Measure(TextNormalizer normalizer, string text, char[] destination)
    {
        var start = Stopwatch.GetTimestamp();
        normalizer.TryNormalize(text, destination, out _);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private const string Marked = "بدـــ\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0655\u0656\u0670\u06E1\u06E5\u06D6";

    /// <summary>Tatweels, letters and marks in any order, after a fault that sets the quick walk going.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("ب\u0651\u064E")]
    [InlineData("\uFE91")]
    [InlineData("ب  ب")]
    public async Task Tatweels_and_marks_come_to_an_end(string fault)
    {
        var work = Task.Run(() =>
        {
            for (var seed = 0; seed < 4000; seed++)
            {
                var random = new Random(seed);
                var text = fault + new string([.. Enumerable.Range(0, random.Next(2, 120)).Select(_ => Marked[random.Next(Marked.Length)])]);
                foreach (var (name, normalizer) in Presets)
                {
                    var once = normalizer.Normalize(text);
                    if (normalizer.Normalize(once) != once)
                        return $"seed {seed}, {name}: {NormalizationSamples.Show(text)}";
                }
            }
            return "";
        });
        (await work.WaitAsync(TimeSpan.FromMinutes(2))).Should().BeEmpty();
    }

    /// <summary>Marks on a tatweel that stays come into canonical order there, whatever the quick walk has settled before.</summary>
    [Theory]
    [InlineData("ب\u0651\u064E بـ\u0651\u064Eب", "ب\u064E\u0651 بـ\u064E\u0651ب")]
    [InlineData("قالّ\u064E محمـ\u0651\u064Eد", "قال\u064E\u0651 محمـ\u064E\u0651د")]
    [InlineData("حدّ\u0650د المبلّ\u064Eغ الـ\u0651\u064Eذي", "حد\u0650\u0651د المبل\u064E\u0651غ الـ\u064E\u0651ذي")]
    [InlineData("\u0655\u0652فـ\u0650\u064B", "\u0655\u0652فـ\u064B\u0650")]
    public void Marks_on_a_tatweel_that_stays_are_put_in_order(string text, string expected)
    {
        new TextNormalizer(NormalizationProfile.Nfc).Normalize(text).Should().Be(expected.Replace("\u0655\u0652", "\u0652\u0655"));
    }
}
