using WorkshopBot.AcceptanceTests.Teams;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Slack.Support;

namespace WorkshopBot.AcceptanceTests.Slack;

/// <summary>Everything over sockets that the bot opens itself: no public address, and nothing is missed when they end.</summary>
public sealed class SocketModeTests
{
    [Fact]
    public async Task A_whole_workshop_is_held_without_a_public_address()
    {
        await using var team = await StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        await SlackWorkshopTests.HeldAsync(team);
    }

    [Fact]
    public async Task Sockets_are_replaced_before_they_are_closed_and_broken_ones_are_opened_again_and_nothing_is_lost_or_doubled()
    {
        await using var team = await StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        Assert.Equal(2, team.Slack.Sockets.Open);

        var saying = Enumerable.Range(1, 12).Select(async number =>
        {
            await Task.Delay(number * 40);
            await team.WriteAsync(number % 2 == 0 ? "Maya" : "Sam", $"phases: Phase {number}");
        }).ToList();
        await Task.Delay(100);
        await team.Slack.Sockets.RefreshAsync();
        await Task.Delay(150);
        await team.Slack.Sockets.DropAsync();
        await Task.WhenAll(saying);

        var words = (await team.StateAsync()).In(StageKey.Chain).Select(given => given.Offer.Words).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.Equal(12, words.Count);
        await Eventually.TrueAsync(() => Task.FromResult(team.Slack.Sockets.Open == 2), "There are not two sockets.");
    }

    [Fact]
    public async Task What_is_delivered_again_because_its_acknowledgement_was_lost_has_one_effect()
    {
        await using var team = await StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        team.Slack.Sockets.Patience = TimeSpan.FromMilliseconds(300);
        team.Slack.Sockets.Deaf = true;
        var saying = team.WriteAsync("Maya", "phases: Drop off");
        await Task.Delay(700);
        team.Slack.Sockets.Deaf = false;
        await saying;

        Assert.Single((await team.StateAsync()).In(StageKey.Chain));
        await Task.Delay(300);
        Assert.Single(team.Slack.OnlyFor(SlackTeam.Id("Maya")), message => Seen.TextOf(message.Body).Contains("Saved.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_many_sockets_are_not_met_with_a_stampede()
    {
        await using var team = await StartAsync();
        await Eventually.TrueAsync(() => Task.FromResult(team.Slack.Sockets.Open == 2), "There are not two sockets.");
        var before = team.Slack.Sockets.Opened;

        await team.Slack.Sockets.RefreshAsync("too_many_websockets");
        await Task.Delay(10);

        Assert.InRange(team.Slack.Sockets.Opened - before, 0, 2);
        await Eventually.TrueAsync(() => Task.FromResult(team.Slack.Sockets.Opened >= before + 2), "No other socket was opened.");
    }

    private static Task<SlackTeam> StartAsync() => SlackTeam.StartAsync(with: options => options with { AppToken = FakeSlack.AppToken, SigningSecret = null });
}
