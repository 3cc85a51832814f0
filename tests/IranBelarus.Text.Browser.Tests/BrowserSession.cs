#if WITH_BROWSER
using Microsoft.Playwright;

namespace IranBelarus.Text.Browser.Tests;

/// <summary>One browser for all tests of a class. Pages are files, as a reader opens them; every request beyond the page and every console message is counted.</summary>
public sealed class BrowserSession : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ibtext-pages");
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Opens a page; what the browser complains of or asks for goes into <see cref="Opened.Complaints"/>.</summary>
    public async Task<Opened> OpenAsync(string html, int width, int height, ColorScheme scheme = ColorScheme.Light)
    {
        var path = System.IO.Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N") + ".html");
        await File.WriteAllTextAsync(path, html);
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Add(error);
        page.Dialog += (_, dialog) => complaints.Add("dialog: " + dialog.Message);
        page.Request += (_, request) =>
        {
            if (request.Url != new Uri(path).AbsoluteUri)
                complaints.Add("request: " + request.Url);
        };
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        return new(page, complaints);
    }

    /// <summary>A page that is open.</summary>
    public sealed record Opened(IPage Page, List<string> Complaints) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

        /// <summary>Keeps a picture where the variable <c>SCREENSHOTS</c> names a folder.</summary>
        public async Task KeepAsync(string name)
        {
            if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
                await Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, name + ".png"), FullPage = !name.StartsWith("hostile", StringComparison.Ordinal) });
        }
    }
}
#endif
