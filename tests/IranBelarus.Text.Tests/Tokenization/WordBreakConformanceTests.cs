using IranBelarus.Text.Tests.Support;
using IranBelarus.Text.Tokenization;

namespace IranBelarus.Text.Tests.Tokenization;

public class WordBreakConformanceTests
{
    [SharedFact]
    public void Every_line_of_the_official_test_is_segmented_as_it_says()
    {
        var lines = BreakTestLine.Read("WordBreakTest.txt").ToList();
        lines.Should().HaveCount(1944, "that is how many lines version 17.0.0 has");
        var wrong = lines.Where(line => !Boundaries(line.Text).SequenceEqual(line.Boundaries)).Select(line => $"{line.Number}: {line.Comment}");
        wrong.Should().BeEmpty();
    }

    [SharedFact]
    public void Enumerating_from_any_boundary_gives_the_same_boundaries()
    {
        foreach (var line in BreakTestLine.Read("WordBreakTest.txt"))
        {
            for (var i = 0; i < line.Boundaries.Length - 1; i++)
                WordBoundaries.Next(line.Text, line.Boundaries[i]).Should().Be(line.Boundaries[i + 1], "line {0} says so", line.Number);
        }
    }

    private static int[] Boundaries(string text)
    {
        var boundaries = new int[text.Length];
        return boundaries[..WordBoundaries.Find(text, boundaries)];
    }
}
