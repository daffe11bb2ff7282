using Microsoft.Playwright;
using WorkshopBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests;

[Collection(BrowserCollection.Name)]
public sealed class SmokeTests(Chromium chromium)
{
    [BrowserFact]
    public async Task From_the_start_page_into_a_room_and_to_the_form_of_the_charter()
    {
        await using var host = await RoomHost.StartAsync();
        await using var nora = await Someone.ArriveAsync(chromium.Browser, "Nora", host);

        await nora.StartAsync("Prescription fulfilment");
        await Expect(nora.Page).ToHaveTitleAsync("Prescription fulfilment");
        await nora.PressAsync("Fill in the charter");

        await Expect(nora.Form.GetByLabel("One scenario")).ToBeVisibleAsync();
        await Expect(nora.Form.GetByRole(AriaRole.Textbox).First).ToBeFocusedAsync();
        Assert.Empty(nora.Traffic.Elsewhere);
        Assert.Empty(nora.Traffic.Complaints);
        Assert.Contains(await nora.Traffic.AnswersAsync(), answer => answer.Address == "events" && answer.Body.Contains("open", StringComparison.Ordinal));
    }
}
