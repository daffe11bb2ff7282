using Microsoft.Playwright;
using WorkshopBot.BrowserTests.Story;
using WorkshopBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests;

/// <summary>The same without a pointer.</summary>
[Collection(KeyboardCollection.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Three_people_hold_the_workshop_to_the_end_by_keyboard_alone()
    {
        await using var host = await RoomHost.StartAsync();
        await using var nora = await Someone.ArriveAsync(chromium.Browser, "Nora", host, new Keys());
        await using var ines = await Someone.ArriveAsync(chromium.Browser, "Ines", host, new Keys());
        await using var theo = await Someone.ArriveAsync(chromium.Browser, "Theo", host, new Keys());
        var secrets = new Secrets();

        await Failure.ShowAsync(new PrescriptionStory(host, nora, ines, theo, secrets).PlayAsync, [nora, ines, theo], "keyboard");

        await Expect(theo.Board).ToContainTextAsync("Signed off by Ines");
        Assert.Empty(secrets.Leaks);
    }

    [BrowserFact]
    public async Task The_focus_goes_into_a_form_and_back_to_where_it_was()
    {
        await using var host = await RoomHost.StartAsync();
        await using var nora = await Someone.ArriveAsync(chromium.Browser, "Nora", host, new Keys());
        await nora.StartAsync(PrescriptionStory.Service);

        await nora.PressAsync("Invite someone");
        await nora.Page.WaitForFunctionAsync("() => document.activeElement?.closest('dialog:modal')");
        await nora.SendingAsync(() => nora.Page.Keyboard.PressAsync("Escape"));

        await Expect(nora.Form).ToHaveCountAsync(0);
        await Expect(nora.Board.GetByRole(AriaRole.Button, new() { Name = "Invite someone" })).ToBeFocusedAsync();
    }
}
