using Microsoft.Playwright;
using WorkshopBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests;

/// <summary>The pages that the story does not come by, by day and night, wide and narrow.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EveryPageTests(Chromium chromium)
{
    private readonly Album _album = new("pages");

    [BrowserFact]
    public async Task Every_other_page_keeps_the_rules_of_accessibility_and_fits_the_narrowest_screen()
    {
        await using var host = await RoomHost.StartAsync();
        await using var nora = await Someone.ArriveAsync(chromium.Browser, "Nora", host);
        var room = await FromSampleAsync(nora);
        foreach (var (path, name) in new[]
        {
            ("blueprint?view=picture", "picture"), ("blueprint?view=phases", "phases"), ("blueprint?view=text", "text"), ("published", "published"), ("roles", "roles"),
            ("share", "share"),
        })
        {
            await LookAsync(nora.Page, $"{room}/{path}", name);
        }

        await LookAsync(nora.Page, "/operator", "operator");
        await LookAsync(nora.Page, "/nowhere", "missing");
        await SharedAsync(nora, room, host);
        await GuestAsync(nora, room, host);

        Assert.True(_album.Violations.Count == 0, string.Join('\n', _album.Violations));
        Assert.Empty(_album.Overflows);
        Assert.Empty(nora.Traffic.Elsewhere);
    }

    /// <summary>A workshop that starts with a finished blueprint.</summary>
    private static async Task<string> FromSampleAsync(Someone nora)
    {
        await nora.Page.GotoAsync("/");
        await nora.Page.GetByLabel("Your name").FillAsync(nora.Name);
        await nora.Page.GetByLabel("Start from").SelectOptionAsync("pharmacy-prescription");
        await nora.Page.GetByRole(AriaRole.Button, new() { Name = "Open the room" }).ClickAsync();
        await nora.LiveAsync();
        return new Uri(nora.Page.Url).AbsolutePath;
    }

    private async Task SharedAsync(Someone nora, string room, RoomHost host)
    {
        await nora.Page.GotoAsync($"{room}/share");
        await LeaveByAsync(nora.Page.Locator($"form[action='{room}/share'] button"));
        await LookAsync(nora.Page, null, "share-made");
        var link = await nora.Page.Locator("input[readonly]").First.InputValueAsync();
        await using var stranger = await Someone.ArriveAsync(chromium.Browser, "Ruth", host);
        await LookAsync(stranger.Page, link, "shared");
    }

    private async Task GuestAsync(Someone nora, string room, RoomHost host)
    {
        await nora.Page.GotoAsync($"{room}/people");
        await LeaveByAsync(nora.Page.Locator("#links form[action$='/link'] button"));
        await LookAsync(nora.Page, null, "guest-link");
        var link = await nora.Page.Locator("#link input[readonly]").InputValueAsync();
        await using var lee = await Someone.ArriveAsync(chromium.Browser, "Lee", host);
        await LookAsync(lee.Page, link, "guest-hello");
        await lee.Page.GetByRole(AriaRole.Textbox).First.FillAsync("Lee");
        await LeaveByAsync(lee.Page.Locator("main button, form button").Last);
        await Expect(lee.Page.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
        await LookAsync(lee.Page, null, "guest");
    }

    /// <summary>Presses a button that leads to another page, and waits until that is there: a look at a page on its way out is no look.</summary>
    private static async Task LeaveByAsync(ILocator button)
    {
        await button.Page.EvaluateAsync("() => { window.before = true; }");
        await button.ClickAsync();
        await button.Page.WaitForFunctionAsync("() => !window.before && document.readyState === 'complete'");
    }

    private async Task LookAsync(IPage page, string? address, string name)
    {
        if (address is not null)
        {
            await page.GotoAsync(address);
        }

        await _album.TakeAsync(page, name);
    }
}
