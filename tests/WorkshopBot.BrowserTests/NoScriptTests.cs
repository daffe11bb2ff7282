using Microsoft.Playwright;
using WorkshopBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests;

/// <summary>Where no script runs, every form is a page.</summary>
[Collection(BrowserCollection.Name)]
public sealed class NoScriptTests(Chromium chromium)
{
    [BrowserFact]
    public async Task A_whole_contribution_is_given_by_plain_forms()
    {
        await using var host = await RoomHost.StartAsync();
        await using var ana = await Someone.ArriveAsync(chromium.Browser, "Ana", host, options: new() { JavaScriptEnabled = false });
        var page = ana.Page;
        await page.GotoAsync("/");
        await page.GetByLabel("Which service?").FillAsync("Shoe shine");
        await page.GetByLabel("Your name").FillAsync("Ana");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the room" }).ClickAsync();
        await TellAsync(page, "service: Shoe shine\nscenario: A pair of shoes\ncustomer: Passer-by");
        await TellAsync(page, "starts when they sit down\nends when they leave\ngoal: Two minutes");
        await TellAsync(page, "owner @Ana");
        await TellAsync(page, "invite @Ana as customer voice");
        await TellAsync(page, "start anyway");
        await TellAsync(page, "phases: Sit down, Brush, Pay");
        await TellAsync(page, "reveal");
        await TellAsync(page, "phases: Sit down, Brush, Pay");
        await TellAsync(page, "next part");
        await Expect(ana.Mine).ToContainTextAsync("Next: Customer actions.");
        await page.ReloadAsync();

        await ana.Board.GetByRole(AriaRole.Button, new() { Name = "Contribute" }).ClickAsync();
        await ana.Form.GetByRole(AriaRole.Textbox).First.FillAsync("Sits down on the chair");
        await ana.Form.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(ana.Mine).ToContainTextAsync("Saved as A1.");
        Assert.Empty(ana.Traffic.Elsewhere);
    }

    private static async Task TellAsync(IPage page, string words)
    {
        await page.GetByLabel("Write to WorkshopBot alone").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send privately" }).ClickAsync();
        await Expect(page.Locator("[data-slot=mine]")).ToContainTextAsync(words.Split('\n')[0]);
    }
}
