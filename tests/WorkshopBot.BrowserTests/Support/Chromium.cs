using Microsoft.Playwright;

namespace WorkshopBot.BrowserTests.Support;

/// <summary>The browser of all tests here: Debian's Chromium, found on the path, driven without a window.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser!;

    /// <summary>Where the browser is; null when it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Only where the set-up has said that it cannot be had.</summary>
    public static bool IsAllowedToBeMissing => Program is null && Environment.GetEnvironmentVariable("WORKSHOPBOT_NO_BROWSER") == "1";

    public async Task InitializeAsync()
    {
        if (IsAllowedToBeMissing)
        {
            return;
        }

        Assert.True(Program is not null, "Chromium is missing; run `make setup`.");

        _playwright = await Playwright.CreateAsync();

        // Far longer than anybody would wait: a busy machine is no failure, and what passes does not wait for it.
        Assertions.SetDefaultExpectTimeout(60_000);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>One browser for the classes in it; they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}

/// <summary>The two long stories have a browser each: neither the other nor the short tests need wait for them.</summary>
[CollectionDefinition(Name)]
public sealed class KeyboardCollection : ICollectionFixture<Chromium>
{
    public const string Name = "keyboard";
}

/// <inheritdoc cref="KeyboardCollection"/>
[CollectionDefinition(Name)]
public sealed class StoryCollection : ICollectionFixture<Chromium>
{
    public const string Name = "story";
}

/// <summary>A test in a browser. It fails where the browser is missing, and is skipped only where the set-up said that it cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.IsAllowedToBeMissing)
        {
            Skip = "Chromium is not installed here and cannot be set up.";
        }
    }
}
