using FluentAssertions;
using IranBelarus.Text.Normalization;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>Pages that a person can read: ordinary paragraphs with their half-spaces (see the head of each file), which lose them and must get them back.</summary>
public class HalfSpacePageTests
{
    private static readonly string Folder = Path.Combine(SharedData.Project, "tests", "IranBelarus.Text.Tests", "Normalization", "HalfSpacePages");
    private static readonly HalfSpaceRestorer Restorer = new();

    public static TheoryData<string, string> Paragraphs => Lines("politics", "economy", "society", "culture", "interview");

    public static TheoryData<string, string> Untouched => Lines("untouched");

    [Theory]
    [MemberData(nameof(Paragraphs))]
    public void Fused_text_gets_its_half_spaces_back(string page, string paragraph)
        => Restorer.Restore(paragraph.Replace("|", "").Replace("~", "")).Replace('\u200C', '|').Should().Be(paragraph.Replace('~', '|'), "{0}.txt says so", page);

    [Theory]
    [MemberData(nameof(Paragraphs))]
    public void Split_text_gets_its_half_spaces_back(string page, string paragraph)
        => Restorer.Restore(paragraph.Replace('|', ' ').Replace('~', ' ')).Replace('\u200C', '|').Should().Be(paragraph.Replace('~', ' '), "{0}.txt says so", page);

    [Theory]
    [MemberData(nameof(Paragraphs))]
    public void Intact_text_stays(string page, string paragraph)
    {
        var text = paragraph.Replace('|', '\u200C').Replace('~', '\u200C');
        Restorer.Restore(text).Should().BeSameAs(text, "{0}.txt has it so", page);
    }

    [Theory]
    [MemberData(nameof(Untouched))]
    public void Names_foreign_words_and_lookalikes_stay(string page, string line) => Restorer.Restore(line).Should().BeSameAs(line, "{0}.txt has it so", page);

    private static TheoryData<string, string> Lines(params string[] pages)
    {
        var lines = new TheoryData<string, string>();
        foreach (var page in pages)
        {
            foreach (var line in File.ReadLines(Path.Combine(Folder, page + ".txt")).Where(l => l.Length > 0 && l[0] != '#'))
                lines.Add(page, line);
        }
        return lines;
    }
}
