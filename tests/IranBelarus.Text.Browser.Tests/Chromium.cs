namespace IranBelarus.Text.Browser.Tests;

/// <summary>Where Chromium is: the variable <c>CHROMIUM</c>, or the usual places.</summary>
public static class Chromium
{
    /// <summary>Its program, if there is one.</summary>
    public static string? Path { get; } = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>Why the tests cannot run; <see langword="null"/> if they can.</summary>
    public static string? Missing =>
#if WITH_BROWSER
        Path is null ? "Chromium is not installed." : null;
#else
        "Built without the browser: dotnet test tests/IranBelarus.Text.Browser.Tests -p:WithBrowser=true";
#endif
}
