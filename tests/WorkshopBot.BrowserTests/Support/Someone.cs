using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests.Support;

/// <summary>A person in a browser of their own.</summary>
public sealed class Someone : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Hands _hands;

    private Someone(string name, Hands hands, IPage page, Traffic traffic) => (Name, _hands, Page, Traffic, _context) = (name, hands, page, traffic, page.Context);

    public string Name { get; }

    public IPage Page { get; }

    public Traffic Traffic { get; }

    /// <summary>The form that lies over the room.</summary>
    public ILocator Form => Page.GetByRole(AriaRole.Dialog);

    public ILocator Board => Page.Locator("[data-slot=board]");

    public ILocator Thread => Page.Locator("[data-slot=thread]");

    public ILocator Mine => Page.Locator("[data-slot=mine]");

    public static async Task<Someone> ArriveAsync(IBrowser browser, string name, RoomHost host, Hands? hands = null, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } };
        options.BaseURL = host.Address;
        options.Locale ??= "en-GB";
        options.TimezoneId ??= "Europe/Madrid";
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(60_000);
        var traffic = new Traffic(context, host.Address);
        var page = await context.NewPageAsync();
        await traffic.FollowAsync(page);
        return new Someone(name, hands ?? new Pointer(), page, traffic);
    }

    /// <summary>Starts a workshop from the start page.</summary>
    public async Task StartAsync(string service)
    {
        await Page.GotoAsync("/");
        await _hands.FillAsync(Page.GetByLabel("Which service?"), service);
        await _hands.FillAsync(Page.GetByLabel("Your name"), Name);
        await _hands.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Open the room" }));
        await LiveAsync();
    }

    /// <summary>Follows a link into a room and says who one is.</summary>
    public async Task JoinAsync(string link)
    {
        await Page.GotoAsync(link);
        await _hands.FillAsync(Page.GetByLabel("Your name"), Name);
        await _hands.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Join" }));
        await LiveAsync();
    }

    /// <summary>Waits until the line to the server stands.</summary>
    public async Task LiveAsync() => await Expect(Page.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 30_000 });

    /// <summary>Writes something that everybody reads.</summary>
    public Task SayAsync(string text) => WriteAsync("Write to the thread", "Send", text);

    /// <summary>Writes to the bot alone.</summary>
    public Task TellAsync(string text) => WriteAsync("Write to WorkshopBot alone", "Send privately", text);

    /// <summary>Presses a button of the board.</summary>
    public Task PressAsync(string button) => PressAsync(Board, button);

    /// <summary>Presses a button in a part of the page, by the beginning of its name.</summary>
    public Task PressAsync(ILocator within, string button) => SendingAsync(() => _hands.PressAsync(Button(within, button)));

    /// <summary>Types into the open form.</summary>
    public Task FillAsync(string label, string text) => _hands.FillAsync(Form.GetByLabel(label).First, text);

    public Task TickAsync(string choice) => _hands.TickAsync(Form.GetByRole(AriaRole.Radio, new() { Name = choice }).Or(Form.GetByRole(AriaRole.Checkbox, new() { Name = choice })).First);

    public Task ChooseAsync(string list, string choice) => _hands.ChooseAsync(Form.GetByLabel(list).First, choice);

    /// <summary>Sends the open form by one of its buttons.</summary>
    public Task SendAsync(string button) => PressAsync(Form, button);

    /// <summary>Presses a button of the open form while nobody is there to answer.</summary>
    public Task TryAsync(string button) => _hands.PressAsync(Button(Form, button));

    /// <summary>Opens one's next question and answers it.</summary>
    public async Task AnswerAsync(params (string Label, string Text)[] fields)
    {
        await PressAsync("Contribute");
        foreach (var (label, text) in fields)
        {
            await FillAsync(label, text);
        }

        await SendAsync("Save!");
        await CloseAsync();
    }

    /// <summary>Closes what lies over the room, if anything does.</summary>
    public async Task CloseAsync()
    {
        if (await Form.CountAsync() > 0)
        {
            await SendAsync("Close");
        }

        await Expect(Form).ToHaveCountAsync(0);
    }

    /// <summary>Does something that is sent, and waits until the page shows its outcome.</summary>
    public async Task SendingAsync(Func<Task> act)
    {
        await Page.RunAndWaitForResponseAsync(act, answer => answer.Request.Method == "POST" && !answer.Url.EndsWith("/draft", StringComparison.Ordinal));
        await Page.WaitForFunctionAsync("() => !Number(document.body?.dataset.sending ?? 0)");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    /// <summary>By the beginning of the name; with an exclamation mark behind it by the whole name.</summary>
    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new()
    {
        NameRegex = new System.Text.RegularExpressions.Regex($"^{System.Text.RegularExpressions.Regex.Escape(name.TrimEnd('!'))}{(name.EndsWith('!') ? "$" : "")}"),
    }).First;

    private async Task WriteAsync(string label, string button, string text)
    {
        await _hands.FillAsync(Page.GetByLabel(label), text);
        await SendingAsync(() => _hands.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true })));
    }
}
