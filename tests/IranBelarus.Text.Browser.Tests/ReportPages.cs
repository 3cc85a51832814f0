using IranBelarus.Text.Alignment;
using IranBelarus.Text.Exchange;

namespace IranBelarus.Text.Browser.Tests;

/// <summary>The pages that are opened.</summary>
public static class ReportPages
{
    private static string Project { get; } = FindProject();

    /// <summary>The comparison of the two articles in <c>seeds</c>.</summary>
    public static string Seeds() => Page(Seed("000_6b92ae3c6fbfddf2.txt"), Seed("002_fcb925a73a06e04c.txt"));

    /// <summary>Two near-translations of one event with a conflict.</summary>
    public static string Conflict() => Page(
        new("الرياض", "وقع البلدان يوم الأحد 8 وثائق للتعاون في مينسك. وأعلنت الوزارة أن حجم التبادل التجاري بلغ 100 مليون دولار."),
        new("مینسک", "دو کشور روز یکشنبه 12 سند همکاری در مینسک امضا کردند. وزارت خارجه اعلام کرد حجم مبادلات تجاری به 100 میلیون دلار رسید."));

    /// <summary>Input that tries to break out: markup, attributes, overrides of direction, controls, half surrogates, words of 10,000 letters.</summary>
    public static string Hostile()
    {
        const string Attack = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"></bdi></div></style></title>\"'><svg onload=alert(1)>&lt; \u202E gnirts desrever \u2067 \0\u0007 \uD800 javascript:alert(1) ";
        var word = new string('ب', 10_000);
        var arabic = $"وقع البلدان 8 وثائق للتعاون {Attack}. وقال الوزير {word}: إن البلدين وقعا 8 وثائق.\n{Attack}\n{word}\n";
        var persian = $"دو کشور 12 سند همکاری {Attack} امضا کردند. وزیر گفت {word} دو کشور 12 سند امضا کردند.\n{Attack}\n{new string('W', 10_000)}\n";
        return Page(new("\"><script>document.title='owned'</script>\u202E", arabic) { Language = TextLanguage.Arabic, Title = Attack, Source = Attack }, new(Attack, persian) { Language = TextLanguage.Persian });
    }

    private static Article Seed(string name) => new(name, File.ReadAllText(Path.Combine(Project, "seeds", name)));

    private static string Page(Article left, Article right)
    {
        var writer = new StringWriter();
        HtmlReport.Write(writer, new ArticleAligner().Align(left, right));
        return writer.ToString();
    }

    private static string FindProject()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "IranBelarus.Text.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No IranBelarus.Text.sln above {AppContext.BaseDirectory}.");
    }
}
