#if WITH_BROWSER
using System.Globalization;
using Microsoft.Playwright;

namespace IranBelarus.Text.Browser.Tests;

/// <summary>The report as a reader sees it: in Chromium, on a phone and on a desk.</summary>
public sealed class HtmlReportTests(BrowserSession browser) : IClassFixture<BrowserSession>
{
    private const int Phone = 375, Desk = 1280;

    private static readonly (string Name, Func<string> Make)[] Pages = [("seeds", ReportPages.Seeds), ("conflict", ReportPages.Conflict), ("hostile", ReportPages.Hostile)];

    [BrowserFact]
    public async Task No_page_complains_asks_for_anything_or_scrolls_sideways()
    {
        foreach (var (name, make) in Pages)
        {
            var html = make();
            foreach (var width in new[] { Phone, 768, Desk })
            {
                foreach (var scheme in width == 768 ? [ColorScheme.Light] : new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await using var opened = await browser.OpenAsync(html, width, 800, scheme);
                    (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width, $"{name} at {width}");
                    (await opened.Page.EvaluateAsync<string>("""
                        () => [...document.querySelectorAll('body *')].filter(e => !e.closest('svg') && !e.closest('.skip') && !e.closest('thead') && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.tagName + '.' + e.className).slice(0, 5).join(' ')
                        """)).Should().BeEmpty($"nothing of {name} sticks out at {width}");
                    opened.Complaints.Should().BeEmpty($"{name} at {width}");
                    if (width != 768)
                        await opened.KeepAsync($"{name}-{width}-{scheme}");
                }
            }
        }
    }

    [BrowserFact]
    public async Task Every_link_leads_to_a_place_of_the_page()
    {
        foreach (var (name, make) in Pages)
        {
            await using var opened = await browser.OpenAsync(make(), Desk, 800);
            var broken = await opened.Page.EvaluateAsync<string>("""
                () => [...document.querySelectorAll('a')].map(a => a.getAttribute('href')).filter(h => !h.startsWith('#') || !document.getElementById(h.slice(1))).join(' ')
                """);
            broken.Should().BeEmpty(name);
            var twice = await opened.Page.EvaluateAsync<string>("""
                () => { const seen = new Set(); return [...document.querySelectorAll('[id]')].map(e => e.id).filter(i => seen.size === seen.add(i).size).join(' ') }
                """);
            twice.Should().BeEmpty($"no name of {name} is given twice");
        }
    }

    [BrowserFact]
    public async Task A_claim_leads_to_its_partner_and_its_number_to_the_fact()
    {
        await using var opened = await browser.OpenAsync(ReportPages.Seeds(), Desk, 800);
        var page = opened.Page;
        await page.Locator("#L .claim").First.ClickAsync();
        var target = await page.EvaluateAsync<string>("location.hash");
        target.Should().StartWith("#R");
        (await page.Locator(target).IsVisibleAsync()).Should().BeTrue();
        var inView = await page.EvaluateAsync<bool>("""
            () => { const t = document.querySelector(':target').getBoundingClientRect(), r = document.getElementById('R').getBoundingClientRect(); return t.top >= r.top && t.bottom <= r.bottom && t.top >= 0 && t.bottom <= innerHeight }
            """);
        inView.Should().BeTrue("the partner is scrolled into view within its column");
        await page.Locator("#R .no").First.ClickAsync();
        (await page.EvaluateAsync<string>("location.hash")).Should().MatchRegex("^#f[0-9]+$");
    }

    [BrowserFact]
    public async Task Pointing_at_a_claim_and_focusing_it_light_up_the_partner()
    {
        await using var opened = await browser.OpenAsync(ReportPages.Seeds(), Desk, 800);
        var page = opened.Page;
        var key = (await page.Locator("#L .claim").First.GetAttributeAsync("class"))!.Split(' ').First(c => c.StartsWith('k'));
        Task<string> Paint(string selector, string property) => page.EvaluateAsync<string>($"getComputedStyle(document.querySelector('{selector}')).{property}");
        var places = new[] { ($"#R .claim.{key}", "backgroundColor"), ($"#facts tr.{key}", "backgroundColor"), ($".map .{key} path", "fill") };
        var before = new List<string>();
        foreach (var (selector, property) in places)
            before.Add(await Paint(selector, property));
        await page.Locator("#L .claim").First.HoverAsync();
        await page.WaitForTimeoutAsync(300);
        for (var i = 0; i < places.Length; i++)
            (await Paint(places[i].Item1, places[i].Item2)).Should().NotBe(before[i], $"{places[i].Item1} lights up under the pointer");
        await page.Mouse.MoveAsync(1, 1);
        await page.WaitForTimeoutAsync(300);
        (await Paint(places[0].Item1, places[0].Item2)).Should().Be(before[0]);
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.className")).Should().Be("skip", "the first stop of the Tab key skips the head");
        for (var i = 0; i < 400 && !await page.EvaluateAsync<bool>($"document.activeElement.matches('#L .claim.{key}')"); i++)
            await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>($"document.activeElement.matches('#L .claim.{key}')")).Should().BeTrue("the Tab key reaches the claims");
        (await Paint(places[0].Item1, places[0].Item2)).Should().NotBe(before[0], "the partner lights up for the keyboard too");
    }

    [BrowserFact]
    public async Task Texts_run_from_right_to_left_and_values_stand_isolated()
    {
        await using var opened = await browser.OpenAsync(ReportPages.Conflict(), Desk, 800);
        var page = opened.Page;
        foreach (var (side, language) in new[] { ("L", "ar"), ("R", "fa") })
        {
            var body = page.Locator($"#{side} .body");
            (await body.GetAttributeAsync("lang")).Should().Be(language);
            (await body.EvaluateAsync<string>("e => getComputedStyle(e).direction")).Should().Be("rtl");
        }
        (await page.EvaluateAsync<bool>("[...document.querySelectorAll('.value bdi')].every(e => getComputedStyle(e).unicodeBidi === 'isolate')")).Should().BeTrue();
        (await page.Locator(".group").First.GetAttributeAsync("id")).Should().Be("conflict", "conflicts come first");
        (await page.Locator("#conflict .values.is-different").First.InnerTextAsync()).Should().Contain("8").And.Contain("12");
    }

    [BrowserFact]
    public async Task Hostile_input_is_shown_and_not_carried_out()
    {
        await using var opened = await browser.OpenAsync(ReportPages.Hostile(), Desk, 800);
        var page = opened.Page;
        (await page.TitleAsync()).Should().NotBe("owned").And.Contain("<script>");
        (await page.EvaluateAsync<int>("document.querySelectorAll('script, img, iframe, object, embed, form, link, svg svg').length")).Should().Be(0);
        (await page.EvaluateAsync<int>("document.querySelectorAll('svg').length")).Should().Be(1);
        (await page.EvaluateAsync<int>("[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).length")).Should().Be(0);
        (await page.Locator("#L .ctl").AllInnerTextsAsync()).Should().Contain("RLO").And.Contain("RLI").And.Contain("07");
        (await page.EvaluateAsync<bool>("/[\\u202A-\\u202E\\u2066-\\u2069]/.test(document.documentElement.outerHTML)")).Should().BeFalse("no control of direction is left in the page");
        opened.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Printed_the_page_shows_both_texts_whole_and_the_evidence()
    {
        await using var opened = await browser.OpenAsync(ReportPages.Seeds(), Desk, 800);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await opened.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.text')].every(e => e.scrollHeight <= e.clientHeight + 1)")).Should().BeTrue();
        (await opened.Page.EvaluateAsync<double>("document.querySelector('#facts .evidence li').getBoundingClientRect().height")).Should().BeGreaterThan(1, "evidence is printed without being opened");
        var pdf = await opened.Page.PdfAsync(new() { Format = "A4" });
        pdf.Length.Should().BeGreaterThan(10_000);
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, "seeds.pdf"), pdf);
    }

    [BrowserFact]
    public async Task Text_can_be_told_from_its_ground()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var opened = await browser.OpenAsync(ReportPages.Conflict(), Desk, 800, scheme);
            var least = await opened.Page.EvaluateAsync<string>("""
                () => {
                  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
                  const rgb = c => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
                  const over = (a, b) => [0, 1, 2].map(i => a[i] * a[3] / 255 + b[i] * (1 - a[3] / 255)).concat(255);
                  const light = c => { const [r, g, b] = c.map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
                  let least = [99, ''];
                  for (const e of document.querySelectorAll('h1, h2, p, .said, .who, .badge, .kind, .no, .c-n a, .claim, .read, nav a, summary, .num, th')) {
                    if (!e.innerText?.trim()) continue;
                    const chain = []; for (let n = e; n; n = n.parentElement) chain.push(rgb(getComputedStyle(n).backgroundColor));
                    const ground = chain.reverse().reduce((g, c) => over(c, g), [255, 255, 255, 255]);
                    const ink = over(rgb(getComputedStyle(e).color), ground);
                    const [a, b] = [light(ink), light(ground)].sort((x, y) => y - x);
                    const ratio = (a + .05) / (b + .05);
                    if (ratio < least[0]) least = [ratio, e.tagName + '.' + e.className];
                  }
                  return least[0].toFixed(2) + ' ' + least[1];
                }
                """);
            double.Parse(least.Split(' ')[0], CultureInfo.InvariantCulture).Should().BeGreaterThanOrEqualTo(4.5, $"WCAG 2.2, 1.4.3 in {scheme}: {least}");
        }
    }
}
#else
namespace IranBelarus.Text.Browser.Tests;

/// <summary>Says that the tests in the browser were left out.</summary>
public sealed class HtmlReportTests
{
    [BrowserFact]
    public void The_report_opens_in_Chromium() => Assert.Fail("Not reached: skipped in this build.");
}
#endif
