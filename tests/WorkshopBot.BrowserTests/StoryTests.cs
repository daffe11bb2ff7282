using Microsoft.Playwright;
using WorkshopBot.BrowserTests.Story;
using WorkshopBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests;

/// <summary>Three people in three browsers hold the prescription workshop to the end, through a reload, a late answer, a tie and the server's death.</summary>
[Collection(StoryCollection.Name)]
public sealed class StoryTests(Chromium chromium, HeldWorkshop held) : IClassFixture<HeldWorkshop>
{
    [BrowserFact]
    public async Task Everybody_sees_the_summary_and_the_pictures()
    {
        foreach (var person in held.People)
        {
            await Expect(person.Board).ToContainTextAsync("Signed off by Ines");
            await Expect(person.Thread).ToContainTextAsync("What hurts most");
            var pictures = person.Thread.GetByRole(AriaRole.Img);
            await Expect(pictures).Not.ToHaveCountAsync(0);
            foreach (var picture in await pictures.AllAsync())
            {
                await picture.ScrollIntoViewIfNeededAsync();
                await Expect(picture).ToHaveJSPropertyAsync("complete", true);
                Assert.True(await picture.EvaluateAsync<int>("picture => picture.naturalWidth") > 100);
            }
        }
    }

    [BrowserFact]
    public async Task What_was_typed_through_a_reload_a_restart_and_too_late_is_on_the_blueprint()
    {
        var (page, room) = (held.People[0].Page, held.Room);
        await page.GotoAsync($"{room}/blueprint");
        await held.Album.TakeAsync(page, "blueprint");
        var shown = await page.ContentAsync();
        foreach (var words in (string[])[PrescriptionStory.LateWords, .. PrescriptionStory.InesWords.Split('\n')])
        {
            Assert.Contains(words, shown, StringComparison.Ordinal);
        }
    }

    [BrowserFact]
    public async Task The_first_load_of_a_room_stays_small()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        await context.AddCookiesAsync((await held.People[0].Page.Context.CookiesAsync()).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = held.Host.Address }));
        var page = await context.NewPageAsync();
        var loaded = new List<IRequest>();
        page.RequestFinished += (_, request) => loaded.Add(request);
        await page.GotoAsync(held.Room, new() { WaitUntil = WaitUntilState.Load });

        var bytes = 0;
        foreach (var request in loaded.Where(request => request.ResourceType is "document" or "stylesheet" or "script").ToList())
        {
            bytes += (await request.SizesAsync()).ResponseBodySize;
        }

        Assert.Contains(loaded, request => request.ResourceType == "stylesheet");
        Assert.InRange(bytes, 10_000, 100_000);
    }

    [BrowserFact]
    public void Nobody_is_sent_what_another_wrote_before_it_is_revealed()
    {
        Assert.True(held.Secrets.Checks > 10, "Hardly anything was looked for.");
        Assert.Empty(held.Secrets.Leaks);
    }

    [BrowserFact]
    public void The_log_holds_nothing_of_what_people_wrote()
    {
        Assert.NotEmpty(held.Host.Log);
        foreach (var words in (string[])["Joins the queue", "Counselling skipped", "private screen", PrescriptionStory.TheosWords, PrescriptionStory.LateWords, "Nora", "Theo"])
        {
            Assert.DoesNotContain(words, held.Host.Log, StringComparison.Ordinal);
        }
    }

    [BrowserFact]
    public void No_state_breaks_a_rule_of_accessibility_by_day_or_night_wide_or_narrow()
    {
        Assert.True(held.Album.Looks > 15, "Hardly anything was looked at.");
        Assert.True(held.Album.Violations.Count == 0, string.Join('\n', held.Album.Violations));
    }

    [BrowserFact]
    public void Nothing_is_wider_than_the_narrowest_screen() => Assert.Empty(held.Album.Overflows);

    [BrowserFact]
    public void Nothing_is_asked_of_another_place_and_no_console_complains()
    {
        Assert.Empty(held.People.SelectMany(person => person.Traffic.Elsewhere));
        Assert.Empty(held.People.SelectMany(person => person.Traffic.Complaints));
    }
}
