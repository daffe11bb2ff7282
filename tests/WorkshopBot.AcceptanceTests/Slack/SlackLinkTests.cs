using System.Diagnostics;
using WorkshopBot.AcceptanceTests.Teams;
using WorkshopBot.Tests.Slack.Support;

namespace WorkshopBot.AcceptanceTests.Slack;

/// <summary>Whoever is not in the channel finds the way to it: Slack says the address of a message, and without its answer nothing else is missing.</summary>
public sealed class SlackLinkTests
{
    [Fact]
    public async Task Whoever_is_asked_alone_and_whoever_opens_their_Home_tab_find_the_way_to_the_board()
    {
        await using var team = await SlackTeam.StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        var board = LinkTo(await team.SettledAsync());
        await SlackFaultTests.SaidToAsync(team, "Maya", "Nora asks for your view");

        Assert.Equal([board], Seen.LinksOf(team.Slack.OnlyFor(SlackTeam.Id("Maya"))[^1].Body));
        Assert.Equal([board], Seen.LinksOf(await team.OpenHomeAsync("Maya")));
        Assert.Equal([board], Seen.LinksOf(await team.OpenHomeAsync("Nora")));
        await team.WriteAsync("Maya", "so far");
        await Eventually.TrueAsync(() => Task.FromResult(Seen.LinksOf(team.Slack.OnlyFor(SlackTeam.Id("Maya"))[^1].Body) is [var way] && way == board), "What Maya looks at leads nowhere.");
        Assert.Empty(Seen.LinksOf(team.Board.Body));
        Assert.Single(team.Slack.Calls, call => call.Method == "chat.getPermalink");
    }

    [Fact]
    public async Task The_summary_leads_to_the_board_and_from_the_Home_tab_one_comes_to_the_summary()
    {
        await using var team = await SlackTeam.StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        await SlackWorkshopTests.HeldAsync(team);

        Assert.Equal([LinkTo(team.Heads[0])], Seen.LinksOf(team.Heads[1].Body));
        Assert.Equal([LinkTo(team.Heads[1])], Seen.LinksOf(await team.OpenHomeAsync("Sam")));
        Assert.Contains("Go to the summary in the channel", Seen.TextOf(team.Slack.Homes[SlackTeam.Id("Sam")]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("message_not_found", 0)]
    [InlineData("channel_not_found", 0)]
    [InlineData("internal_error", 0)]
    [InlineData(null, 15)]
    public async Task Without_an_answer_of_Slacks_there_is_no_link_and_nothing_else_is_missing(string? error, int seconds)
    {
        await using var team = await SlackTeam.StartAsync(with: options => options with { Patience = options.Patience with { Link = TimeSpan.FromMilliseconds(100) } });
        team.Slack.Fault = call => call.Method == "chat.getPermalink" ? new FakeFault(200, error) { Delay = TimeSpan.FromSeconds(seconds) } : null;
        await SlackWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        var waiting = Stopwatch.StartNew();

        await SlackFaultTests.SaidToAsync(team, "Maya", "Nora asks for your view");
        Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(10), "It was waited for an address.");
        Assert.Empty(Seen.LinksOf(team.Slack.OnlyFor(SlackTeam.Id("Maya"))[^1].Body));
        Assert.Empty(Seen.LinksOf(await team.OpenHomeAsync("Maya")));
        Assert.Contains("Prescription fulfilment", Seen.TextOf(team.Slack.Homes[SlackTeam.Id("Maya")]), StringComparison.Ordinal);
        Assert.Contains(team.Slack.Calls, call => call.Method == "chat.getPermalink");
    }

    private static string LinkTo(FakeMessage message) => FakeSlack.Permalink(message.Channel, message.Ts);
}
