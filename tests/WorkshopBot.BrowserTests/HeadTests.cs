using WorkshopBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests;

/// <summary>The line above a page that stays open says what the charter says now.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HeadTests(Chromium chromium)
{
    [BrowserFact]
    public async Task The_line_above_the_room_and_above_the_blueprint_follows_the_charter_without_reloading()
    {
        await using var host = await RoomHost.StartAsync();
        await using var nora = await Someone.ArriveAsync(chromium.Browser, "Nora", host);
        await nora.StartAsync("Counter service");
        var blueprint = await nora.Page.Context.NewPageAsync();
        await blueprint.GotoAsync($"{new Uri(nora.Page.Url).AbsolutePath}/blueprint");
        await Expect(blueprint.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync();

        await nora.SayAsync("customer: a student");

        await Expect(nora.Page.Locator("[data-slot=head]")).ToContainTextAsync("a student");
        await Expect(blueprint.Locator("[data-slot=head]")).ToContainTextAsync("a student");
        await Expect(blueprint.Locator("[data-slot=head] strong")).ToHaveTextAsync("Counter service");
        await Expect(blueprint).ToHaveTitleAsync("Counter service");
        Assert.Empty(nora.Traffic.Complaints);
    }
}
