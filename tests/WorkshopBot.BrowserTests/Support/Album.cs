using System.Reflection;
using System.Text.Json;
using Microsoft.Playwright;

namespace WorkshopBot.BrowserTests.Support;

/// <summary>Looks at a page as people see it, wide and narrow, by day and by night: takes its picture and holds it against the accessibility rules.</summary>
public sealed class Album(string folder)
{
    private const int Narrowest = 320;

    /// <summary>A page that goes away under the rules never answers.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private static readonly (int Width, int Height)[] s_screens = [(1440, 900), (360, 780)];
    private static readonly ColorScheme[] s_schemes = [ColorScheme.Light, ColorScheme.Dark];

    private static readonly string s_rules = File.ReadAllText(Path.Combine(Tests, "node_modules", "axe-core", "axe.min.js"));

    private readonly List<string> _violations = [];
    private readonly List<string> _overflows = [];

    /// <summary>Where the tests stand.</summary>
    private static string Tests => typeof(Album).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestsFolder").Value!;

    /// <summary>How many looks were taken.</summary>
    public int Looks { get; private set; }

    /// <summary>One line for each broken rule of accessibility.</summary>
    public IReadOnlyList<string> Violations => [.. _violations.Distinct()];

    /// <summary>One line for each page that is wider than a narrow screen.</summary>
    public IReadOnlyList<string> Overflows => _overflows;

    public async Task TakeAsync(IPage page, string name)
    {
        var before = page.ViewportSize!;

        // A form lies over the screen, not over the page.
        var whole = await page.Locator("dialog[open]").CountAsync() == 0;
        foreach (var (width, height) in s_screens)
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var scheme in s_schemes)
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.ScreenshotAsync(new() { Path = PathOf($"{name}-{width}-{scheme}.png"), FullPage = whole });
                await JudgeAsync(page, $"{name} {width} {scheme}");
            }
        }

        await page.SetViewportSizeAsync(Narrowest, 640);
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        if (wide > Narrowest)
        {
            _overflows.Add($"{name}: {wide} px wide on a screen of {Narrowest}");
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(before.Width, before.Height);
        Looks++;
        await File.WriteAllLinesAsync(PathOf("findings.txt"), [.. Violations, .. Overflows]);
    }

    private async Task JudgeAsync(IPage page, string name)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(s_rules);
        }

        var found = await page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run(document, {
              resultTypes: ['violations'],
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            })).violations.map(broken => `${broken.id}: ${broken.nodes.map(node => node.html.slice(0, 160)).slice(0, 3).join(' | ')}`)
            """).WaitAsync(s_patience);
        _violations.AddRange(found.EnumerateArray().Select(line => $"{name}: {line.GetString()}"));
    }

    private string PathOf(string file) => Path.Combine(Tests, "..", "..", "artifacts", "screenshots", folder, file);
}
