using IranBelarus.Text.Alignment;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Alignment;

/// <summary>Miniature article pairs, a page each (<c>Alignment/Pages</c>); the form of a page is described at <see cref="ComparisonPage"/>.</summary>
public class ComparisonPageTests
{
    private static readonly string Folder = Path.Combine(SharedData.Project, "tests", "IranBelarus.Text.Tests", "Alignment", "Pages");

    private static readonly ArticleAligner Aligner = new();

    private static readonly string[] Names = [.. Directory.EnumerateFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Pages => [.. Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_articles_compare_as_the_page_says(string page) => Read(page).Faults(Aligner, swapped: false).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public void They_compare_the_same_when_they_change_places(string page) => Read(page).Faults(Aligner, swapped: true).Should().BeEmpty();

    [Fact]
    public void The_pages_cover_every_link_and_every_verdict()
    {
        var words = Names.SelectMany(p => Read(p).Words).ToHashSet(StringComparer.Ordinal);
        words.Should().Contain(Enum.GetValues<Verdict>().Where(v => v != Verdict.OneSided).Select(v => v.ToWord()));
        words.Should().Contain(Enum.GetValues<LinkKind>().Select(k => k.ToWord()));
        Names.Should().HaveCountGreaterThanOrEqualTo(60);
    }

    private static ComparisonPage Read(string page) => ComparisonPage.Read(Path.Combine(Folder, page + ".txt"));
}
