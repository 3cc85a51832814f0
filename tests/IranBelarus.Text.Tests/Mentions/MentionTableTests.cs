using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Tests.Mentions;

/// <summary>The tables of cases in <c>Mentions/Cases</c>: every mention, its span and its value.</summary>
public class MentionTableTests
{
    private static readonly DateOnly Written = new(2025, 8, 20);

    public static TheoryData<string> Files => [.. new[] { "numbers-ar", "numbers-fa", "dates-ar", "dates-fa" }];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_of_the_table_is_read(string file)
    {
        var cases = MentionCase.Of(file).ToList();
        cases.Should().NotBeEmpty();
        var wrong = new List<string>();
        foreach (var item in cases)
        {
            var extractor = new MentionExtractor(new MentionExtractorOptions { Kinds = item.Kinds, Anchor = Written });
            var (drawn, values) = MentionCase.Draw(item.Text, extractor.Extract(item.Text, item.Language));
            if (drawn != item.Drawn || values != item.Expected)
                wrong.Add($"{item}\n    expected {item.Expected}\n    found    {values}   {drawn}");
        }
        wrong.Should().BeEmpty($"all of the {cases.Count} cases of {file} hold");
    }
}
