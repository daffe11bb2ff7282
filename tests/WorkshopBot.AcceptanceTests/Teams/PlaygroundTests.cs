using Microsoft.Playwright;
using WorkshopBot.BrowserTests.Support;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Teams.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>The real Agents Playground, driven in Chromium, with the whole service behind it and tokens checked in both directions.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PlaygroundTests(Chromium chromium) : IAsyncLifetime
{
    private readonly PlaygroundWorld _world = new();
    private string _kind = "";
    private string _title = "";

    private IPage Page { get; set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.IsAllowedToBeMissing)
        {
            return;
        }

        await _world.StartAsync();
        Page = await chromium.Browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1300, Height = 1300 } });
        Page.SetDefaultTimeout(60_000);
        await Page.RouteAsync(address => !address.Contains("127.0.0.1", StringComparison.Ordinal) && address.StartsWith("http", StringComparison.Ordinal), route => route.AbortAsync());
        await Page.GotoAsync(_world.Address.ToString());
    }

    public async Task DisposeAsync()
    {
        if (Page is not null)
        {
            await Page.CloseAsync();
            await _world.DisposeAsync();
        }
    }

    [BrowserFact]
    public Task In_a_group_chat_a_workshop_is_held_from_the_first_word_to_the_picture() => KeptAsync("groupChat", async () =>
    {
        await OpenAsync("Group Chat");
        await Expect(Page.GetByText("I’m WorkshopBot.", new PageGetByTextOptions { Exact = false }).First).ToBeVisibleAsync();
        await StartAsync("Prescription fulfilment");
        await FillInPlaceAsync();
        await LeadAsync();
        await PublishAsync();
    });

    [BrowserFact]
    public Task In_a_team_channel_a_workshop_is_held_from_the_first_word_to_the_picture() => KeptAsync("channel", async () =>
    {
        await OpenAsync("My Team - General");
        await Expect(Page.GetByText("I’m WorkshopBot.", new PageGetByTextOptions { Exact = false }).First).ToBeVisibleAsync();
        await StartAsync("Prescription fulfilment");
        await FillInPlaceAsync();
        await LeadAsync();
        await PublishAsync();
    });

    [BrowserFact]
    public Task Alone_with_the_bot_a_workshop_is_held_from_the_first_word_to_the_picture() => KeptAsync("personal", async () =>
    {
        await OpenAsync("Personal Chat");
        await StartAsync("Prescription fulfilment");
        await SayAsync("charter");
        await FillAsync();
        await LeadAsync();
        await PublishAsync();
    });

    /// <summary>Whatever happens, the last view is kept as a picture.</summary>
    private async Task KeptAsync(string kind, Func<Task> hold)
    {
        _kind = kind;
        try
        {
            await hold();
            Assert.Empty(_world.Bridge.Refused);
        }
        finally
        {
            await ShotAsync("9-last");
        }
    }

    private async Task StartAsync(string title)
    {
        _title = title;
        await SayAsync($"start {title}");
        await Expect(Card(title)).ToBeVisibleAsync();
        await ShotAsync("1-started");
    }

    /// <summary>By the card, in its own place.</summary>
    private async Task FillInPlaceAsync()
    {
        await PressAsync("Open here, without a window");
        await Expect(Button("Back")).ToBeVisibleAsync();
        await ShotAsync("2-in-place");
        await PressAsync("Fill in the charter");
        await FillAsync();
    }

    private async Task FillAsync()
    {
        var form = Card("One scenario");
        await Expect(form).ToBeVisibleAsync();
        await form.GetByLabel("One scenario").FillAsync("A new medicine");
        await form.GetByLabel("One customer").FillAsync("Walk-in patient");
        await form.GetByLabel("It starts when").FillAsync("joins the queue");
        await form.GetByLabel("It ends when").FillAsync("first doses");
        await form.GetByLabel("What should be better afterwards?").FillAsync("no waiting");
        await ShotAsync("3-filled");
        await form.Locator("button").First.ClickAsync();
        await UntilAsync(workshop => workshop.Charter is { Scenario: "A new medicine", Customer: "Walk-in patient" }, "The charter was not saved.");
        await ShotAsync("4-saved");
    }

    /// <summary>By typing: a contribution, and the facilitator's words.</summary>
    private async Task LeadAsync()
    {
        await SayAsync("goal: nobody waits");
        await UntilAsync(workshop => workshop.Charter.Goal == "nobody waits", "What was typed was not saved.");
        await SayAsync("owner: Alex Wilber");
        await UntilAsync(workshop => workshop.Charter.Owner is not null, "The owner was not saved.");
        await SayAsync("close anyway");
        await UntilAsync(workshop => workshop.Current == StageKey.Chain, "The first part did not end.");
        await SayAsync("phases: Drop off, Prepare, Pick up");
        await UntilAsync(workshop => workshop.In(StageKey.Chain).Any(), "The phases were not taken.");
        await SayAsync("reveal");
        await SayAsync("phases: Drop off, Prepare, Pick up");
        await SayAsync("close anyway");
        await UntilAsync(workshop => workshop.Current == StageKey.Customer, "The second part did not end.");
        await ShotAsync("5-led");
    }

    /// <summary>The parts between are ended behind the client's back; the end is said in it again.</summary>
    private async Task PublishAsync()
    {
        for (var part = 0; part < 16 && (await _world.StateAsync(_kind)).Current != StageKey.Playback; part++)
        {
            await _world.Bridge.SayAsync(_kind, "close anyway");
        }

        await SayAsync("publish");
        if ((await _world.StateAsync(_kind)).IsOpen)
        {
            await SayAsync("yes");
        }

        await UntilAsync(workshop => workshop.Lifecycle == Lifecycle.Finished, "It was not published.");
        var picture = Page.Locator(".ac-adaptiveCard img").Last;
        await Expect(picture).ToBeVisibleAsync();
        await Eventually.TrueAsync(() => picture.EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 300"), "The picture is not drawn.");
        await picture.ScrollIntoViewIfNeededAsync();
        await ShotAsync("6-published");
    }

    private Task UntilAsync(Func<Workshop, bool> holds, string otherwise) => Eventually.TrueAsync(async () => holds(await _world.StateAsync(_kind)), otherwise);

    private ILocator Button(string words) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = words, Exact = true }).Last;

    /// <summary>The newest card with these words: a chat grows downwards, a channel has its newest post on top.</summary>
    private ILocator Card(string words)
    {
        var cards = Page.Locator(".ac-adaptiveCard", new PageLocatorOptions { HasText = words });
        return _kind == "channel" ? cards.First : cards.Last;
    }

    private async Task OpenAsync(string chat)
    {
        await Page.GetByRole(AriaRole.Treeitem, new PageGetByRoleOptions { Name = chat }).ClickAsync();
        await Task.Delay(1200);
    }

    /// <summary>With the bot mentioned where there are others.</summary>
    private async Task SayAsync(string words)
    {
        var boxes = Page.Locator("div[role=textbox]");
        var box = _kind == "channel" ? boxes.First : boxes.Last;
        await box.ClickAsync();
        if (_kind != "personal")
        {
            await MentionAsync(box);
        }

        await Page.Keyboard.TypeAsync($" {words}");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = _kind == "channel" ? "Post" : "Send Message", Exact = true }).First.ClickAsync();
        await Task.Delay(500);
    }

    /// <summary>A busy Playground loses the first keys; whoever sees no name types them again.</summary>
    private async Task MentionAsync(ILocator box)
    {
        var name = Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Test Bot" }).First;
        await Eventually.TrueAsync(
            async () =>
            {
                await box.ClickAsync();
                await Page.Keyboard.PressAsync("Control+A");
                await Page.Keyboard.TypeAsync("@Test");
                return await ComesAsync(name);
            },
            "The bot is not offered for a mention.");
        await name.ClickAsync();
    }

    private static async Task<bool> ComesAsync(ILocator what)
    {
        try
        {
            await what.WaitForAsync(new LocatorWaitForOptions { Timeout = 10_000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>A button of the last card, also behind the sign for more.</summary>
    private async Task PressAsync(string words)
    {
        var button = Button(words);
        if (!await button.IsVisibleAsync())
        {
            await Card(_title).Locator(".ac-pushButton, button").Last.ClickAsync();
            await Task.Delay(500);
            button = Page.GetByText(words, new PageGetByTextOptions { Exact = true }).Last;
        }

        await button.ClickAsync();
        await Task.Delay(1200);
    }

    private Task ShotAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Node.Script("..", Path.Combine("artifacts", "screenshots", "playground", $"{_kind}-{name}.png")),
    });
}
