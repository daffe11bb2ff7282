using System.Net;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.AcceptanceTests.Teams;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Slack.Support;

namespace WorkshopBot.AcceptanceTests.Slack;

/// <summary>What Slack does to a bot in production: nothing that was contributed is lost, nothing stands there twice, and the board is right in the end.</summary>
public sealed class SlackFaultTests
{
    [Fact]
    public async Task An_outage_loses_no_contribution_and_the_board_is_right_in_the_end()
    {
        await using var team = await SlackTeam.StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        team.Slack.Fault = _ => new FakeFault(503);

        await team.WriteAsync("Maya", "phases: Drop off");
        await team.WriteAsync("Sam", "phases: Pick up");

        Assert.Equal(2, (await team.StateAsync()).In(StageKey.Chain).Count());
        await Task.Delay(1500);
        team.Slack.Fault = _ => null;
        await team.RepairAsync();
        await team.RepairAsync();

        await team.SettledAsync();
        Assert.Single(team.Heads);
    }

    [Fact]
    public async Task Refused_updates_come_through_in_the_end_without_a_second_message()
    {
        await using var team = await SlackTeam.StartAsync(with: options => options with { Patience = options.Patience with { Timeout = TimeSpan.FromMilliseconds(700) } });
        await SlackWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        var faults = new Queue<FakeFault>(
        [
            new(429, "ratelimited", "1"), new(200, "internal_error", Accepted: true), new(503), new(200, "service_unavailable"), new(200, "fatal_error"),
            new(200, null) { Delay = TimeSpan.FromSeconds(1) }, new(200, "ratelimited"), new(502, Accepted: true),
        ]);
        team.Slack.Fault = call => call.Method == "chat.update" && faults.TryDequeue(out var fault) ? fault : null;

        await team.WriteAsync("Maya", "phases: Drop off");
        await team.SettledAsync();
        await team.WriteAsync("Theo", "phases: Pick up");
        await team.SettledAsync();
        await team.WriteAsync("Sam", "phases: Prepare");
        await team.SettledAsync();
        await team.RepairAsync();
        await team.RepairAsync();
        await team.SettledAsync();

        Assert.Single(team.Heads);
    }

    [Fact]
    public async Task A_summary_whose_picture_cannot_be_sent_yet_is_not_posted_a_second_time()
    {
        await using var team = await SlackTeam.StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        var refused = 0;
        team.Slack.Fault = call => call.Method == "files.completeUploadExternal" && ++refused <= 3 ? new FakeFault(503) : null;

        await SlackWorkshopTests.HeldAsync(team);

        Assert.True(refused > 3);
        Assert.Equal(2, team.Heads.Count);
    }

    [Fact]
    public async Task A_board_that_may_have_been_posted_is_not_posted_a_second_time()
    {
        await using var team = await SlackTeam.StartAsync();
        team.Slack.Fault = call => call.Method == "chat.postMessage" ? new FakeFault(503, Accepted: true) : null;
        await team.CommandAsync("Nora", "Prescription fulfilment");
        await Eventually.TrueAsync(() => Task.FromResult(team.Heads.Count == 1), "Nothing was posted.");
        team.Slack.Fault = _ => null;

        await team.RepairAsync();
        await team.RepairAsync();
        await Task.Delay(1500);

        Assert.Single(team.Heads);
    }

    [Fact]
    public async Task A_deleted_board_is_posted_again_once()
    {
        await using var team = await SlackTeam.StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        var board = await team.SettledAsync();
        team.Slack.Messages.TryRemove($"{board.Channel} {board.Ts}", out _);

        await team.WriteAsync("Maya", "phases: Drop off");
        await team.SettledAsync();
        await team.WriteAsync("Sam", "phases: Drop off");

        Assert.NotEqual(board.Ts, (await team.SettledAsync()).Ts);
        Assert.Single(team.Heads);
    }

    [Theory]
    [InlineData("expired_trigger_id")]
    [InlineData("exchanged_trigger_id")]
    public async Task Whoever_was_too_slow_for_a_modal_is_told_to_press_again(string error)
    {
        await using var team = await SlackTeam.StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        var board = await team.SettledAsync();
        team.Slack.Fault = call => call.Method == "views.open" ? new FakeFault(200, error) : null;

        await team.PressAsync("Maya", board, "Contribute");

        await SaidToAsync(team, "Maya", "Please press it once more.");
        Assert.Equal(1, team.Slack.Calls.Count(call => call.Method == "views.open"));
    }

    [Fact]
    public async Task A_view_that_changed_meanwhile_is_filled_all_the_same_and_a_closed_one_is_left_alone()
    {
        await using var team = await SlackTeam.StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        var board = await team.SettledAsync();
        var conflicts = 1;
        team.Slack.Fault = call => call.Method == "views.update" && Interlocked.Decrement(ref conflicts) >= 0 ? new FakeFault(200, "hash_conflict") : null;
        await team.OpenAsync("Maya", board, "Contribute");
        Assert.Equal([true, false], team.Slack.Calls.Where(call => call.Method == "views.update").Select(call => call.Text("hash") is not null));

        team.Slack.Fault = call => call.Method == "views.update" ? new FakeFault(200, "not_found") : null;
        var before = team.Slack.OnlyFor(SlackTeam.Id("Sam")).Count;
        await team.PressAsync("Sam", board, "Contribute");
        await Task.Delay(400);
        Assert.Equal(before, team.Slack.OnlyFor(SlackTeam.Id("Sam")).Count);
    }

    [Fact]
    public async Task A_public_channel_is_joined_and_for_a_private_one_the_facilitator_is_told_once()
    {
        await using var team = await SlackTeam.StartAsync();
        team.Slack.Channels[FakeSlack.Channel] = new FakeChannel(FakeSlack.Channel, IsMember: false);
        await team.CommandAsync("Nora", "Prescription fulfilment");
        await team.SettledAsync();

        team.Slack.Channels[FakeSlack.Channel] = new FakeChannel(FakeSlack.Channel, IsMember: false, IsPrivate: true);
        await team.CommandAsync("Nora", "scenario: a new medicine");
        await SaidToAsync(team, "Nora", "/invite");
        await Task.Delay(1200);
        var before = Posts(team);
        await team.CommandAsync("Nora", "customer: walk-in patient");
        await team.RepairAsync();
        await team.RepairAsync();

        Assert.Equal(before, Posts(team));
        Assert.Single(team.Slack.OnlyFor(SlackTeam.Id("Nora")), message => Seen.TextOf(message.Body).Contains("/invite", StringComparison.Ordinal));

        team.Slack.Channels[FakeSlack.Channel] = new FakeChannel(FakeSlack.Channel, IsMember: true);
        await team.EventAsync(team.Slack.NewId("Ev"), new() { ["type"] = "member_joined_channel", ["user"] = FakeSlack.Bot, ["channel"] = FakeSlack.Channel, ["team"] = FakeSlack.Team });
        await team.RepairAsync();
        await team.RepairAsync();
        await team.SettledAsync();
    }

    [Theory]
    [InlineData("is_archived")]
    [InlineData("restricted_action_read_only_channel")]
    public async Task Where_nothing_may_be_posted_it_is_not_tried_again_and_the_facilitator_is_told_once(string error)
    {
        await using var team = await SlackTeam.StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        team.Slack.Fault = call => call.Text("channel") == FakeSlack.Channel ? new FakeFault(200, error) : null;
        await team.WriteAsync("Maya", "phases: Drop off");
        await SaidToAsync(team, "Nora", "I can no longer post in the channel");
        var before = Posts(team);
        await team.WriteAsync("Sam", "phases: Pick up");
        await team.RepairAsync();
        await team.RepairAsync();
        Assert.Equal(before, Posts(team));

        team.Slack.Fault = _ => null;
        await team.EventAsync(team.Slack.NewId("Ev"), new() { ["type"] = "channel_unarchive", ["channel"] = FakeSlack.Channel });
        await team.RepairAsync();
        await team.SettledAsync();
        Assert.Equal(2, (await team.StateAsync()).In(StageKey.Chain).Count());
    }

    [Fact]
    public async Task With_a_revoked_token_nothing_more_is_sent_and_nothing_is_lost()
    {
        await using var team = await SlackTeam.StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        team.Slack.Tokens[FakeSlack.BotToken] = "revoked";
        await team.WriteAsync("Maya", "phases: Drop off");
        await Task.Delay(1200);
        var before = team.Slack.Calls.Count(call => call.Method.StartsWith("chat.", StringComparison.Ordinal));

        await team.WriteAsync("Sam", "phases: Pick up");
        await team.RepairAsync();
        await Task.Delay(300);

        Assert.Equal(before, team.Slack.Calls.Count(call => call.Method.StartsWith("chat.", StringComparison.Ordinal)));
        Assert.NotEmpty((await team.StateAsync()).In(StageKey.Chain));
    }

    [Fact]
    public async Task The_same_event_at_two_replicas_has_one_effect_and_one_answer()
    {
        using var folder = new TempFolder();
        await using var team = await SlackTeam.StartAsync(folder["workshops.db"], replicas: 2);
        await SlackWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        var said = Payloads.Direct(SlackTeam.Id("Maya"), "phases: Drop off", team.Slack.NewTs());

        await Task.WhenAll(team.EventAsync("Ev1", said.DeepClone().AsObject(), 0), team.EventAsync("Ev1", said.DeepClone().AsObject(), 1));
        await team.EventAsync("Ev1", said.DeepClone().AsObject(), 1);
        await team.EventAsync("Ev2", Payloads.Direct(SlackTeam.Id("Maya"), "help", team.Slack.NewTs()));
        await team.EventAsync("Ev2", Payloads.Direct(SlackTeam.Id("Maya"), "help", team.Slack.NewTs()), 1);
        await Task.Delay(1000);

        Assert.Single((await team.StateAsync()).In(StageKey.Chain));
        Assert.Single(team.Slack.OnlyFor(SlackTeam.Id("Maya")), message => Seen.TextOf(message.Body).Contains("Saved.", StringComparison.Ordinal));
        Assert.Single(team.Slack.OnlyFor(SlackTeam.Id("Maya")), message => Seen.TextOf(message.Body).Contains("What I understand", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_Slack_gets_in()
    {
        await using var team = await SlackTeam.StartAsync();
        var body = Payloads.Event("Ev1", Payloads.Mention(SlackTeam.Id("Nora"), "start Refills", "1.1")).ToJsonString();

        Assert.Equal(HttpStatusCode.Unauthorized, (await team.PostAsync("/slack/events", body, "application/json", secret: "guessed")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await team.PostAsync("/slack/events", body, "application/json", at: DateTimeOffset.UtcNow.AddMinutes(-6))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await team.PostAsync("/slack/events", body, "application/json", at: DateTimeOffset.UtcNow.AddMinutes(6))).StatusCode);
        using var plain = new HttpClient();
        Assert.Equal(HttpStatusCode.Unauthorized, (await plain.PostAsync(new Uri(new Uri(team.Address()), "/slack/events"), new StringContent(body))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await team.PostAsync("/slack/events", new string('x', 1_100_000), "application/json")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await team.PostAsync("/slack/events", "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"something_new\"}}", "application/json")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await team.PostAsync("/slack/commands", new Dictionary<string, string> { ["ssl_check"] = "1" })).StatusCode);

        var challenge = await team.PostAsync("/slack/events", "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}", "application/json");
        Assert.Equal("3eZbrw1a", await challenge.Content.ReadAsStringAsync());
        Assert.Empty(team.Slack.Messages);
    }

    internal static Task SaidToAsync(SlackTeam team, string who, string words) => Eventually.TrueAsync(
        () => Task.FromResult(team.Slack.OnlyFor(SlackTeam.Id(who)).Any(message => Seen.TextOf(message.Body).Contains(words, StringComparison.Ordinal))), $"{who} was not told '{words}'.");

    private static int Posts(SlackTeam team) => team.Slack.Calls.Count(call => call.Method is "chat.postMessage" or "chat.update" && call.Text("channel") == FakeSlack.Channel);
}
