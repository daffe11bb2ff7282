using System.Collections.Frozen;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.BrowserTests.Support;
using WorkshopBot.Domain;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;
using WorkshopBot.Tests.Teams.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>The real Agents Playground, driven in Chromium, with the whole service behind it and tokens checked in both directions.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PlaygroundTests(Chromium chromium) : IAsyncLifetime, IDisposable
{
    private static readonly string s_tests = typeof(PlaygroundTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestsFolder").Value!;

    private readonly TempFolder _folder = new();
    private FakeTeams _cloud = null!;
    private PlaygroundBridge _bridge = null!;
    private WebApplication _bot = null!;
    private Process _playground = null!;
    private Uri _address = null!;

    private IPage Page { get; set; } = null!;

    public async Task InitializeAsync()
    {
        _address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _cloud = await FakeTeams.StartAsync();
        _bridge = await PlaygroundBridge.StartAsync(_cloud, _address);
        var teams = _cloud.Options with { AllowedTenants = FrozenSet.Create(StringComparer.Ordinal, "00000000-0000-0000-0000-0000000000001") };
        _bot = Server.Build(new HostOptions { Storage = new StorageOptions { Provider = StorageProvider.Memory, SqlitePath = "" }, Teams = teams }, ["--urls", "http://127.0.0.1:0"]);
        await _bot.StartAsync();
        _bridge.Bot = new Uri(_bot.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        _playground = await StartPlaygroundAsync();
        Page = await chromium.Browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1300, Height = 1300 } });
        Page.SetDefaultTimeout(20_000);
        await Page.RouteAsync(address => !address.Contains("127.0.0.1", StringComparison.Ordinal) && address.StartsWith("http", StringComparison.Ordinal), route => route.AbortAsync());
    }

    public async Task DisposeAsync()
    {
        await Page.CloseAsync();
        _playground.Kill(entireProcessTree: true);
        await _playground.WaitForExitAsync();
        _playground.Dispose();
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        await _bridge.DisposeAsync();
        await _cloud.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public async Task A_workshop_starts_in_a_group_chat_and_its_charter_is_filled_in_without_a_dialog_and_by_typing()
    {
        try
        {
            await HoldAsync();
        }
        finally
        {
            await ShotAsync("9-last");
        }
    }

    private async Task HoldAsync()
    {
        await Page.GotoAsync(_address.ToString());
        await OpenAsync("Personal Chat");
        await Expect(Page.GetByText("WorkshopBot", new PageGetByTextOptions { Exact = false }).First).ToBeVisibleAsync();

        await OpenAsync("Group Chat");
        await SayAsync("start Prescription fulfilment");
        await Expect(Card("Prescription fulfilment")).ToBeVisibleAsync();
        await ShotAsync("1-started");

        // By the card, in its own place.
        await PressAsync("Open here, without a window");
        await Expect(Button("Back")).ToBeVisibleAsync();
        await ShotAsync("2-in-place");
        await PressAsync("Fill in the charter");
        var form = Card("One scenario");
        await Expect(form).ToBeVisibleAsync();
        await form.GetByLabel("One scenario").FillAsync("A new medicine");
        await form.GetByLabel("One customer").FillAsync("Walk-in patient");
        await form.GetByLabel("It starts when").FillAsync("joins the queue");
        await form.GetByLabel("It ends when").FillAsync("first doses");
        await form.GetByLabel("What should be better afterwards?").FillAsync("no waiting");
        await ShotAsync("3-filled");
        await form.Locator("button").First.ClickAsync();
        await Eventually.TrueAsync(async () => (await StateAsync()).Charter is { Scenario: "A new medicine", Customer: "Walk-in patient" }, "The charter was not saved.");
        await ShotAsync("4-saved");

        // By typing.
        await SayAsync("goal: nobody waits");
        await Eventually.TrueAsync(async () => (await StateAsync()).Charter.Goal == "nobody waits", "What was typed was not saved.");

        // Alone with the bot.
        await OpenAsync("Personal Chat");
        await SayAsync("picture", mention: false);
        var picture = Page.Locator(".ac-adaptiveCard img").Last;
        await Expect(picture).ToBeVisibleAsync();
        await Eventually.TrueAsync(() => picture.EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 300"), "The picture is not drawn.");
        await ShotAsync("5-picture");
        Assert.Empty(_bridge.Refused);
    }

    private async Task<Workshop> StateAsync()
    {
        var store = _bot.Services.GetRequiredService<IWorkshopStore>();
        await foreach (var id in store.ListAsync(CancellationToken.None))
        {
            return await store.LoadAsync(id, CancellationToken.None);
        }

        return Workshop.None;
    }

    private ILocator Button(string words) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = words, Exact = true }).Last;

    private ILocator Card(string words) => Page.Locator(".ac-adaptiveCard", new PageLocatorOptions { HasText = words }).Last;

    private async Task OpenAsync(string chat)
    {
        await Page.GetByRole(AriaRole.Treeitem, new PageGetByRoleOptions { Name = chat }).ClickAsync();
        await Task.Delay(1500);
    }

    /// <summary>With the bot mentioned.</summary>
    private async Task SayAsync(string words, bool mention = true)
    {
        await Page.Locator("div[role=textbox]").Last.ClickAsync();
        if (mention)
        {
            await Page.Keyboard.TypeAsync("@Test");
            await Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Test Bot" }).First.ClickAsync();
        }

        await Page.Keyboard.TypeAsync($" {words}");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send Message", Exact = true }).Last.ClickAsync();
        await Task.Delay(700);
    }

    /// <summary>A button of the last card, also behind the sign for more.</summary>
    private async Task PressAsync(string words)
    {
        var button = Button(words);
        if (!await button.IsVisibleAsync())
        {
            await Page.Locator(".ac-adaptiveCard").Last.Locator(".ac-pushButton, button").Last.ClickAsync();
            await Task.Delay(500);
            button = Page.GetByText(words, new PageGetByTextOptions { Exact = true }).Last;
        }

        await button.ClickAsync();
        await Task.Delay(1500);
    }

    private Task ShotAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(s_tests, "..", "..", "artifacts", "screenshots", "playground", $"{name}.png") });

    private async Task<Process> StartPlaygroundAsync()
    {
        var program = Path.GetFullPath(Path.Combine(s_tests, "..", "WorkshopBot.BrowserTests", "node_modules", "@microsoft", "m365agentsplayground", "cli.js"));
        Assert.True(File.Exists(program), "The npm packages for tests are missing: run 'make setup'.");
        var start = new ProcessStartInfo(
            "node", [program, "start", "-e", $"{_bridge.Address}/api/messages", "-c", "msteams", "-p", $"{_address.Port}", "--su", _bridge.ServiceUrl, "--dt"])
        {
            WorkingDirectory = _folder.Full,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        var process = Process.Start(start)!;
        using var client = new HttpClient();
        await Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    return (await client.GetAsync(new Uri(_address, "_debug/ping"))).IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            "The Playground did not start.");
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
