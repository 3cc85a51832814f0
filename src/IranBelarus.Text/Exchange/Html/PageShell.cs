namespace IranBelarus.Text.Exchange.Html;

/// <summary>What every page begins and ends with.</summary>
internal static class PageShell
{
    /// <summary>Writes the head up to the open body: no script may run and nothing may be fetched.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The title: input.</param>
    /// <param name="rules">Further style rules: literals and numbers of this program.</param>
    public static void Begin(HtmlText page, string title, string rules)
    {
        page.Raw("""
            <!DOCTYPE html>
            <html lang="en" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta name="generator" content="IranBelarus.Text">
            <title>
            """.TrimEnd('\n')).Text(title).Raw("</title>\n<style>\n").Raw(Style()).Raw(rules).Raw("</style>\n</head>\n<body>\n");
    }

    /// <summary>Writes the end.</summary>
    public static void End(HtmlText page) => page.Raw("</body>\n</html>\n");

    private static string Style()
    {
        using var stream = typeof(PageShell).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
