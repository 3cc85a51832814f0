namespace IranBelarus.Text.Browser.Tests;

/// <summary>A test that needs Chromium: skipped, and said to be so, where it is missing or the build left it out.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}
