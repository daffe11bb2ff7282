using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests.Support;

/// <summary>A person in a browser of their own.</summary>
public sealed class Someone : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Someone(string name, IBrowserContext context, IPage page, Traffic traffic)
    {
        (Name, _context, Page, Traffic) = (name, context, page, traffic);
    }

    public string Name { get; }

    public IPage Page { get; }

    public Traffic Traffic { get; }

    /// <summary>The form that lies over the room.</summary>
    public ILocator Form => Page.GetByRole(AriaRole.Dialog);

    public ILocator Board => Page.Locator("[data-slot=board]");

    public ILocator Thread => Page.Locator("[data-slot=thread]");

    public ILocator Mine => Page.Locator("[data-slot=mine]");

    public static async Task<Someone> ArriveAsync(IBrowser browser, string name, RoomHost host, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } };
        options.BaseURL = host.Address;
        options.Locale ??= "en-GB";
        options.TimezoneId ??= "Europe/Madrid";
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(15_000);
        var traffic = new Traffic(context, host.Address);
        var page = await context.NewPageAsync();
        await traffic.FollowAsync(page);
        return new Someone(name, context, page, traffic);
    }

    /// <summary>Starts a workshop from the start page.</summary>
    public async Task StartAsync(string service)
    {
        await Page.GotoAsync("/");
        await Page.GetByLabel("Which service?").FillAsync(service);
        await Page.GetByLabel("Your name").FillAsync(Name);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Open the room" }).ClickAsync();
        await LiveAsync();
    }

    /// <summary>Follows a link into a room and says who one is.</summary>
    public async Task JoinAsync(string link)
    {
        await Page.GotoAsync(link);
        await Page.GetByLabel("Your name").FillAsync(Name);
        await Page.GetByRole(AriaRole.Button).First.ClickAsync();
        await LiveAsync();
    }

    /// <summary>Waits until the line to the server stands.</summary>
    public async Task LiveAsync() => await Expect(Page.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync();

    /// <summary>Writes something that everybody reads.</summary>
    public Task SayAsync(string text) => WriteAsync("say", text);

    /// <summary>Writes to the bot alone.</summary>
    public Task TellAsync(string text) => WriteAsync("tell", text);

    /// <summary>Presses a button of the board.</summary>
    public Task PressAsync(string button) => SendingAsync(() => Board.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync());

    /// <summary>Types into the open form.</summary>
    public Task FillAsync(string label, string text) => Form.GetByLabel(label).First.FillAsync(text);

    public Task PickAsync(string choice) => Form.GetByLabel(choice, new() { Exact = true }).First.CheckAsync();

    /// <summary>Sends the open form by one of its buttons.</summary>
    public Task SendAsync(string button) => SendingAsync(() => Form.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync());

    public Task CloseAsync() => SendingAsync(() => Form.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync());

    /// <summary>Does something that is sent, and waits until the page shows its outcome.</summary>
    public async Task SendingAsync(Func<Task> act)
    {
        await Page.RunAndWaitForResponseAsync(act, answer => answer.Request.Method == "POST" && !answer.Url.EndsWith("/draft", StringComparison.Ordinal));
        await Page.WaitForFunctionAsync("() => !document.querySelector('[aria-disabled=true]')");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task WriteAsync(string box, string text)
    {
        var form = Page.Locator($"form[action$='/{box}']");
        await form.Locator("textarea").FillAsync(text);
        await SendingAsync(() => form.GetByRole(AriaRole.Button).ClickAsync());
    }
}
