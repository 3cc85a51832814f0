using System.Text;
using IranBelarus.Text.Sentences;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Sentences;

/// <summary>
/// Pages that a person can read: a case a line, with a broken bar where a sentence ends and another begins (spaces around it do not matter), and ⏎ for a line break.
/// </summary>
public class SentencePageTests
{
    private static readonly string Folder = Path.Combine(SharedData.Project, "tests", "IranBelarus.Text.Tests", "Sentences", "Pages");

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
            {
                foreach (var line in File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#'))
                    cases.Add(Path.GetFileNameWithoutExtension(file), line);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sentences_end_where_the_page_says(string page, string expected)
    {
        var text = expected.Replace("¦", "").Replace("⏎", "\n");
        var found = new StringBuilder();
        var last = 0;
        foreach (var sentence in text.EnumerateSentences())
        {
            if (last > 0)
                found.Append('¦');
            found.Append(sentence.Span.In(text));
            last = sentence.Span.End;
        }
        Tidy(found.ToString()).Should().Be(Tidy(expected.Replace("⏎", "")), page);
    }

    [Fact]
    public void There_are_many_cases() => Cases.Should().HaveCountGreaterThanOrEqualTo(300);

    /// <summary>Without what stands around a boundary.</summary>
    private static string Tidy(string text) => string.Join(" ¦ ", text.Replace("\n", "").Split('¦').Select(s => s.Trim().Trim('\u200F').Trim()));
}
