using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.AcceptanceTests.Teams;
using WorkshopBot.Tests.Slack.Support;

namespace WorkshopBot.AcceptanceTests.Slack;

/// <summary>A Home tab that somebody has opened follows what happens elsewhere.</summary>
public sealed class SlackHomeTests
{
    [Fact]
    public async Task What_happens_elsewhere_is_seen_by_whoever_has_opened_their_Home_tab_and_by_nobody_else()
    {
        await using var team = await SlackTeam.StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        Assert.Contains("Phases", Seen.TextOf(await team.OpenHomeAsync("Maya")), StringComparison.Ordinal);

        await team.WriteAsync("Maya", "phases: Drop off, Pick up");
        await ShowsAsync(team, "Maya", "Nothing is waiting for you right now.");
        await team.SayAsync("Nora", "reveal");
        await team.SayAsync("Nora", "yes");
        await team.SayAsync("Nora", "phases: Drop off, Pick up");
        await team.SayAsync("Nora", "close anyway");
        await ShowsAsync(team, "Maya", "Customer actions");

        Assert.Equal([SlackTeam.Id("Maya")], team.Slack.Calls.Where(call => call.Method == "views.publish").Select(call => call.Text("user_id")).Distinct());
    }

    [Fact]
    public async Task Much_in_a_few_seconds_is_one_view_and_what_shows_the_same_is_none()
    {
        await using var team = await SlackTeam.StartAsync(with: options => options with { Patience = options.Patience with { Home = TimeSpan.FromSeconds(3) } });
        await SlackWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        await team.OpenHomeAsync("Nora");
        await Task.Delay(3500);
        var before = Published(team);

        foreach (var who in (string[])["Maya", "Sam", "Theo"])
        {
            await team.WriteAsync(who, "phases: Drop off, Pick up");
        }

        await ShowsAsync(team, "Nora", "3 of");
        Assert.InRange(Published(team) - before, 1, 2);
        await Task.Delay(3500);
        var settled = Published(team);
        await team.RepairAsync();
        await team.RepairAsync();
        await Task.Delay(4000);
        Assert.Equal(settled, Published(team));
    }

    [Fact]
    public async Task After_a_restart_and_at_another_replica_it_is_known_whose_Home_tab_was_opened()
    {
        using var folder = new TempFolder();
        await using var team = await SlackTeam.StartAsync(folder["workshops.db"], replicas: 2);
        await SlackWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        await team.OpenHomeAsync("Maya", replica: 1);

        // The other replica looks at the shelf now and then.
        await Task.Delay(1000);
        await team.EventAsync("Ev1", Payloads.Direct(SlackTeam.Id("Maya"), "phases: Drop off, Pick up", team.Slack.NewTs()));
        await ShowsAsync(team, "Maya", "Nothing is waiting for you right now.");

        team.Slack.Fault = call => call.Method == "views.publish" ? new FakeFault(503) : null;
        await team.SayAsync("Nora", "reveal");
        await team.SayAsync("Nora", "yes");
        await team.SayAsync("Nora", "phases: Drop off, Pick up");
        await team.SayAsync("Nora", "close anyway");
        await team.RestartAsync();
        await team.RestartAsync(() => team.Slack.Fault = _ => null);
        await ShowsAsync(team, "Maya", "Customer actions");
        Assert.False(team.Slack.Homes.ContainsKey(SlackTeam.Id("Sam")));
    }

    [Fact]
    public async Task Where_Slack_says_that_there_is_no_Home_tab_any_more_none_is_published_until_it_is_opened_again()
    {
        await using var team = await SlackTeam.StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        await team.OpenHomeAsync("Maya");
        var before = Published(team);
        team.Slack.Fault = call => call.Method == "views.publish" ? new FakeFault(200, "not_enabled") : null;
        await team.WriteAsync("Maya", "phases: Drop off");
        await Eventually.TrueAsync(() => Task.FromResult(Published(team) > before), "Nothing was tried.");
        var tried = Published(team);

        await team.WriteAsync("Sam", "phases: Drop off");
        await team.RepairAsync();
        await Task.Delay(1500);
        Assert.Equal(tried, Published(team));

        team.Slack.Fault = _ => null;
        await team.OpenHomeAsync("Maya");
    }

    private static int Published(SlackTeam team) => team.Slack.Calls.Count(call => call.Method == "views.publish");

    private static Task ShowsAsync(SlackTeam team, string who, string words) => Eventually.TrueAsync(
        () => Task.FromResult(Seen.TextOf(team.Slack.Homes[SlackTeam.Id(who)]).Contains(words, StringComparison.Ordinal)), $"{who}'s Home tab does not say '{words}'.");
}
