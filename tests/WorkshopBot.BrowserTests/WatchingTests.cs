using Microsoft.Playwright;
using WorkshopBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests;

/// <summary>The start page's two shortcuts: watching a simulated team, and a file dropped anywhere.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WatchingTests(Chromium chromium)
{
    [BrowserFact]
    public async Task A_visitor_watches_the_team_without_reloading_holds_it_and_hurries_it_to_the_end()
    {
        await using var host = await RoomHost.StartAsync();
        await using var visitor = await Someone.ArriveAsync(chromium.Browser, "Visitor", host);
        await visitor.Page.GotoAsync("/");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Watch a team make it" }).First.ClickAsync();
        await visitor.LiveAsync();
        var bar = visitor.Page.Locator("[data-slot=play]");

        await Expect(bar).ToContainTextAsync("in front of your eyes");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(bar).ToContainTextAsync("is waiting for you");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        foreach (var speed in (int[])[2, 4, 8])
        {
            await bar.GetByRole(AriaRole.Button, new() { Name = "Faster" }).ClickAsync();
            await Expect(bar).ToContainTextAsync($"{speed} times as fast");
        }

        await Expect(bar).ToContainTextAsync("has finished", new() { Timeout = 120_000 });
        await Expect(visitor.Thread).ToContainTextAsync("Nora");
        Assert.Empty(visitor.Traffic.Elsewhere);
        Assert.Empty(visitor.Traffic.Complaints);
    }

    [BrowserFact]
    public async Task A_file_dropped_anywhere_on_the_page_lands_in_the_field_and_what_is_wrong_with_it_is_told_by_line()
    {
        await using var host = await RoomHost.StartAsync();
        await using var nora = await Someone.ArriveAsync(chromium.Browser, "Nora", host);
        await nora.Page.GotoAsync("/");
        var file = await nora.Page.EvaluateHandleAsync("() => { const data = new DataTransfer(); data.items.add(new File(['{ \"title\": 7 }'], 'service.json', { type: 'application/json' })); return data; }");
        await nora.Page.DispatchEventAsync("h1", "dragover", new { dataTransfer = file, bubbles = true });
        await Expect(nora.Page.Locator("form.dropping")).ToBeVisibleAsync();
        await nora.Page.DispatchEventAsync("h1", "drop", new { dataTransfer = file, bubbles = true });

        await Expect(nora.Page.Locator("#news")).ToHaveTextAsync("service.json");
        Assert.Equal("service.json", await nora.Page.EvaluateAsync<string>("document.getElementById('file').files[0].name"));
        await Expect(nora.Page.Locator("#file")).ToBeFocusedAsync();
        await nora.Page.GetByLabel("Your name").FillAsync("Nora");
        await nora.Page.GetByRole(AriaRole.Button, new() { Name = "Open the room" }).ClickAsync();
        await Expect(nora.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("line 1, title: must be a text.");
    }
}
