using Microsoft.Playwright;
using WorkshopBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests;

/// <summary>Script in every field, in a browser that would run it if it could.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HostileWordsTests(Chromium chromium)
{
    private const string Script = "<script>document.title='hacked'</script>\"'><img src=x onerror=\"document.title='hacked'\"><svg onload=\"document.title='hacked'\">";

    [BrowserFact]
    public async Task Words_that_are_a_script_are_read_and_never_run()
    {
        await using var host = await RoomHost.StartAsync();
        await using var nora = await Someone.ArriveAsync(chromium.Browser, Script[..70], host);
        await nora.Page.AddInitScriptAsync("addEventListener('DOMContentLoaded', () => { document.documentElement.dataset.scripts = document.scripts.length; })");
        await nora.StartAsync(Script);
        await nora.SayAsync(Script);
        await nora.TellAsync(Script);
        await nora.SayAsync($"service: {Script}");
        await nora.PressAsync("Fill in the charter");
        foreach (var box in await nora.Form.GetByRole(AriaRole.Textbox).AllAsync())
        {
            await box.FillAsync(Script);
        }

        await nora.Form.GetByRole(AriaRole.Button).Last.ClickAsync();
        await Expect(nora.Thread).ToContainTextAsync("<script>document.title='hacked'</script>");
        foreach (var path in (string[])["", "?all=1"])
        {
            await nora.Page.GotoAsync(new Uri(nora.Page.Url).AbsolutePath + path);
            await nora.LiveAsync();
            await NothingRanAsync(nora.Page);
        }

        await nora.Page.GotoAsync("/");
        await NothingRanAsync(nora.Page);
        Assert.Empty(nora.Traffic.Elsewhere);
        Assert.Empty(nora.Traffic.Complaints);
    }

    private static async Task NothingRanAsync(IPage page)
    {
        Assert.DoesNotContain("hacked", (await page.TitleAsync()).Replace("document.title='hacked'", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('img[src=x], [onerror], [onload], script:not([src])').length"));
        Assert.True(await page.EvaluateAsync<bool>("[...document.scripts].every(script => new URL(script.src).origin === location.origin)"));
    }
}
