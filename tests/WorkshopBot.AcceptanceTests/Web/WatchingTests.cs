using System.Diagnostics;
using System.Net;
using WorkshopBot.Channels.Web.Serving;

namespace WorkshopBot.AcceptanceTests.Web;

/// <summary>A visitor watches the simulated team hold a whole workshop in a room of the web.</summary>
public sealed class WatchingTests
{
    private static readonly WebOptions s_fast = new() { Plays = 2, PlayLength = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task The_team_holds_the_workshop_to_its_end_while_a_visitor_looks_on()
    {
        await using var house = await WebHouse.OpenAsync(s_fast);
        using var visitor = house.Visitor();
        var room = await WatchAsync(visitor);

        var page = await UntilAsync(visitor, room, "has finished");

        Assert.Contains("Nora", page, StringComparison.Ordinal);
        Assert.Contains("reveal", (await visitor.GetAsync($"{room}?all=1")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_may_look_into_the_room()
    {
        await using var house = await WebHouse.OpenAsync(s_fast with { PlayLength = TimeSpan.FromMinutes(10) });
        using var visitor = house.Visitor();
        using var other = house.Visitor();
        var room = await WatchAsync(visitor);
        await other.StartAsync("Another", "Other");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(room)).Status);
    }

    [Fact]
    public async Task A_play_is_paused_hurried_and_stopped()
    {
        await using var house = await WebHouse.OpenAsync(s_fast with { PlayLength = TimeSpan.FromMinutes(10) });
        using var visitor = house.Visitor();
        var room = await WatchAsync(visitor);

        await visitor.PostAsync($"{room}/play", room, ("do", "pause"));
        Assert.Contains("is waiting for you", (await visitor.GetAsync(room)).Html, StringComparison.Ordinal);
        await visitor.PostAsync($"{room}/play", room, ("do", "faster"));
        Assert.Contains("2 times as fast", (await visitor.GetAsync(room)).Html, StringComparison.Ordinal);
        await visitor.PostAsync($"{room}/play", room, ("do", "3"));
        await visitor.PostAsync($"{room}/play", room, ("do", "stop"));

        await UntilAsync(visitor, room, "has stopped");
    }

    [Fact]
    public async Task More_plays_than_there_are_places_are_asked_to_wait_and_a_stopped_one_makes_room()
    {
        await using var house = await WebHouse.OpenAsync(s_fast with { Plays = 1, PlayLength = TimeSpan.FromMinutes(10) });
        using var visitor = house.Visitor();
        var room = await WatchAsync(visitor);

        var full = await visitor.PostAsync("/watch", "/", ("sample", "shoeshine"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.Status);
        await visitor.PostAsync($"{room}/play", room, ("do", "stop"));
        await UntilAsync(visitor, room, "has stopped");

        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.PostAsync("/watch", "/", ("sample", "shoeshine"))).Status);
    }

    [Fact]
    public async Task A_play_that_nobody_watches_is_stopped_and_one_with_an_open_page_is_not()
    {
        await using var house = await WebHouse.OpenAsync(s_fast with { PlayLength = TimeSpan.FromMinutes(10), PlayPatience = TimeSpan.FromSeconds(3) });
        using var watching = house.Visitor();
        using var leaving = house.Visitor();
        var room = await WatchAsync(watching);
        using var line = await watching.Http.GetAsync(new Uri($"{room}/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        var left = await WatchAsync(leaving);

        // Looking at the page is watching too: it is looked for at longer intervals than the patience.
        await UntilAsync(leaving, left, TimeSpan.FromSeconds(4), "has stopped");

        Assert.Contains("in front of your eyes", (await watching.GetAsync(room)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_who_meddles_ends_the_play_politely_at_most()
    {
        await using var house = await WebHouse.OpenAsync(s_fast with { PersonSwitch = true, PlayLength = TimeSpan.FromSeconds(20) });
        using var visitor = house.Visitor();
        var room = await WatchAsync(visitor);
        var nora = $"nora-{room.Split('/')[^1]}";
        await visitor.PostAsync($"{room}/as", room, ("who", nora));

        foreach (var words in (string[])["next", "close anyway", "cancel the workshop", "yes"])
        {
            await visitor.PostAsync($"{room}/say", room, ("text", words), ("delivery", WebVisitor.NewDelivery()));
        }

        await UntilAsync(visitor, room, "has stopped", "has finished");
        Assert.DoesNotContain("Error", house.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_plays_are_not_offered_there_is_no_button_and_no_way_in()
    {
        await using var house = await WebHouse.OpenAsync();
        using var visitor = house.Visitor();

        Assert.DoesNotContain("/watch", (await visitor.GetAsync("/")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync("/watch", "/", ("sample", "shoeshine"))).Status);
    }

    private static async Task<string> WatchAsync(WebVisitor visitor) =>
        (await visitor.PostAsync("/watch", "/", ("sample", "shoeshine"))).Location ?? throw new InvalidOperationException("No play was opened.");

    private static Task<string> UntilAsync(WebVisitor visitor, string room, params string[] words) => UntilAsync(visitor, room, TimeSpan.FromMilliseconds(100), words);

    private static async Task<string> UntilAsync(WebVisitor visitor, string room, TimeSpan pause, params string[] words)
    {
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < TimeSpan.FromMinutes(1);)
        {
            await Task.Delay(pause);
            var page = (await visitor.GetAsync(room)).Html;
            if (words.Any(one => page.Contains(one, StringComparison.Ordinal)))
            {
                return page;
            }
        }

        throw new TimeoutException($"The room never said “{words[0]}”.");
    }
}
