using System.Net.ServerSentEvents;

namespace WorkshopBot.AcceptanceTests.Web;

/// <summary>The line above every page says what the workshop is about now, also on pages that were open before the charter changed.</summary>
public sealed class HeadTests
{
    [Fact]
    public async Task An_open_page_hears_that_the_charter_changed_and_fetches_the_new_line()
    {
        await using var house = await WebHouse.OpenAsync();
        using var visitor = house.Visitor();
        var room = await visitor.StartAsync("Counter service", "Amelie Testperson");
        await visitor.SayAsync(room, "customer: a reader");
        await UntilAsync(visitor, $"{room}/part/board", "a reader");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var line = await visitor.Http.GetAsync(new Uri($"{room}/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, patience.Token);
        var changed = SseParser.Create(await line.Content.ReadAsStreamAsync(patience.Token)).EnumerateAsync(patience.Token);

        await visitor.SayAsync(room, "customer: a student");

        await foreach (var item in changed)
        {
            if (item is { EventType: "changed", Data: "head" })
            {
                break;
            }
        }

        var head = (await visitor.GetAsync($"{room}/part/head")).Html;
        Assert.Contains("<strong>Counter service</strong>", head, StringComparison.Ordinal);
        Assert.Contains("a student", head, StringComparison.Ordinal);
        foreach (var page in (string[])[room, $"{room}/blueprint", $"{room}/published"])
        {
            var html = (await visitor.GetAsync(page)).Html;
            Assert.Contains("data-slot=\"head\"", html, StringComparison.Ordinal);
            Assert.Contains(head.Trim(), html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_leaves_the_heading_as_it_is_does_not_ring_for_it()
    {
        await using var house = await WebHouse.OpenAsync();
        using var visitor = house.Visitor();
        var room = await visitor.StartAsync("Counter service", "Amelie Testperson");
        await visitor.SayAsync(room, "customer: a reader");
        await UntilAsync(visitor, $"{room}/part/board", "a reader");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var line = await visitor.Http.GetAsync(new Uri($"{room}/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, patience.Token);
        var changed = SseParser.Create(await line.Content.ReadAsStreamAsync(patience.Token)).EnumerateAsync(patience.Token);

        await visitor.SayAsync(room, "starts when they come");

        // The head would ring behind the board, so that the next board closes what belongs to this one.
        List<string> heard = [];
        await foreach (var item in changed)
        {
            heard.Add(item.Data);
            if (heard.Count(part => part == "board") > 1)
            {
                break;
            }

            if (item.Data == "board")
            {
                await visitor.SayAsync(room, "ends when they leave");
            }
        }

        Assert.DoesNotContain("head", heard);
    }

    private static async Task UntilAsync(WebVisitor visitor, string part, string words)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if ((await visitor.GetAsync(part)).Html.Contains(words, StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail($"{part} never said {words}.");
    }
}
