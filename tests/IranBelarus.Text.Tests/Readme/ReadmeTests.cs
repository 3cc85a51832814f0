using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Normalization;
using IranBelarus.Text.Sentences;
using IranBelarus.Text.Tests.Support;
using IranBelarus.Text.Tokenization;

namespace IranBelarus.Text.Tests.Readme;

/// <summary>The code of the README is the code of these tests, and what it prints is what the README shows.</summary>
public class ReadmeTests
{
    [Fact]
    public void First_example()
    {
        var Console = new StringWriter { NewLine = "\n" };

        // <first>
        var arabic = new Article("ar", "وقع البلدان في طهران 8 وثائق للتعاون. وأكد الرئيس الإيراني أن العقوبات لن تمنع التعاون.");
        var persian = new Article("fa", "دو کشور در تهران 12 سند همکاری امضا کردند. رئیس‌جمهور ایران تأکید کرد که تحریم‌ها مانع همکاری نخواهد شد.");

        var alignment = new ArticleAligner().Align(arabic, persian);
        foreach (var link in alignment.Links)
            Console.WriteLine($"{link.Kind.ToWord()}, {link.Verdict.ToWord()}: {link.Left.Span.In(arabic.Text)} | {link.Right.Span.In(persian.Text)}");
        // </first>

        Code(Blocks("csharp")[0]).Should().Be(Snippet("first"));
        Console.ToString().Should().Be(Blocks("text")[0]);
    }

    [Fact]
    public void The_stages()
    {
        var Console = new StringWriter { NewLine = "\n" };

        // <stages>
        var normalizer = new TextNormalizer(NormalizationProfile.Persian);
        Console.WriteLine(normalizer.Normalize("كتابي"));                          // کتابی: one yeh, one kaf

        Console.WriteLine(new HalfSpaceRestorer().Restore("رئیسجمهور میگوید"));     // رئیس‌جمهور می‌گوید

        foreach (var token in "در 3.5 ثانیه".EnumerateTokens(TokenKinds.Content))
            Console.WriteLine($"{token.Kind} {token.Span} {token.Text}");

        foreach (var sentence in "دکتر م. احمدی آمد. او گفت: «می‌مانم.»".EnumerateSentences())
            Console.WriteLine($"{sentence.Kind} {sentence.Span}");

        foreach (var mention in new MentionExtractor().Extract("بقيمة 100 مليون دولار", TextLanguage.Arabic))
            Console.WriteLine(mention);
        // </stages>

        Code(Blocks("csharp")[1]).Should().Be(Snippet("stages"));
        Console.ToString().Should().StartWith("کتابی\nرئیس\u200Cجمهور می\u200Cگوید\nWord [0, 2) در\nNumber [3, 6) 3.5\nWord [7, 12) ثانیه\nBody [0, 18)\nBody [19, 37)\n")
            .And.Contain("100000000").And.Contain("USD");
    }

    [Fact]
    public void The_commands_name_files_that_exist()
    {
        var readme = Readme();
        foreach (Match path in Regex.Matches(readme, @"(?:--project |align )([^\s`]+)(?: (seeds/[^\s`]+))?"))
        {
            foreach (var group in path.Groups.Cast<Group>().Skip(1).Where(g => g.Success && g.Value.Contains('/')))
                Path.Exists(Path.Combine(SharedData.Project, group.Value)).Should().BeTrue(group.Value);
        }
    }

    private static string Readme() => File.ReadAllText(Path.Combine(SharedData.Project, "README.md")).ReplaceLineEndings("\n");

    private static List<string> Blocks(string language) => [.. Regex.Matches(Readme(), $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value)];

    /// <summary>A block without its using lines.</summary>
    private static string Code(string block) => string.Concat(block.Split('\n').SkipWhile(l => l.StartsWith("using ", StringComparison.Ordinal) || l.Length == 0).Select(l => l + "\n")).TrimEnd('\n');

    /// <summary>The lines between two marks of this file, unindented.</summary>
    private static string Snippet(string name, [CallerFilePath] string path = "")
    {
        // deterministic builds map the path: look the file up in the project
        var file = File.Exists(path) ? path : Directory.EnumerateFiles(Path.Combine(SharedData.Project, "tests"), Path.GetFileName(path.Replace('\\', '/')), SearchOption.AllDirectories).First();
        var lines = File.ReadAllLines(file).SkipWhile(l => l.Trim() != $"// <{name}>").Skip(1).TakeWhile(l => l.Trim() != $"// </{name}>");
        return string.Join('\n', lines.Select(l => l.Length >= 8 ? l[8..] : l.Trim())).TrimEnd('\n');
    }
}
