using System.Text.Json.Nodes;
using WorkshopBot.AcceptanceTests.Teams;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Slack.Support;

namespace WorkshopBot.AcceptanceTests.Slack;

/// <summary>What people see and do beside the board: modals and their errors, private words, the Home tab, shortcuts, strangers.</summary>
public sealed class SlackScreensTests
{
    [Fact]
    public async Task What_is_wrong_in_a_form_stands_at_its_input_and_the_rest_stays()
    {
        await using var team = await FramedAsync();
        var menu = await team.OpenAsync("Nora", await team.SettledAsync(), "Facilitate");
        await team.PressAsync("Nora", menu, "Invite someone");
        var form = await team.ViewOnAsync("Nora", menu);
        var before = form.Body.ToJsonString();

        var answer = await team.SubmitAsync("Nora", form);

        Assert.Equal("errors", (string?)answer?["response_action"]);
        Assert.Single(answer!["errors"]!.AsObject());
        Assert.Equal(before, form.Body.ToJsonString());
        await team.SubmitAsync("Nora", form, ("Who", "Theo"));
        Assert.True((await team.StateAsync()).People.ContainsKey(Slack.Person("Theo")));
    }

    [Fact]
    public async Task A_form_pressed_in_a_modal_lies_on_top_of_it_and_never_more_than_three()
    {
        await using var team = await FramedAsync();
        var menu = await team.OpenAsync("Nora", await team.SettledAsync(), "Facilitate");
        await team.PressAsync("Nora", menu, "Invite someone");
        var second = await team.ViewOnAsync("Nora", menu);

        Assert.NotEqual(menu.Id, second.Id);
        Assert.Contains(team.Slack.Calls, call => call.Method == "views.push");
        Assert.False(menu.Closed);
        Assert.Equal(2, JsonNode.Parse((string)second.Body["private_metadata"]!)!["d"]!.GetValue<int>());
        Assert.DoesNotContain(team.Slack.Calls, call => call.Method.StartsWith("views.", StringComparison.Ordinal) && call.Text("trigger_id") is { } trigger
            && team.Slack.Calls.Count(other => other.Text("trigger_id") == trigger) > 1);
    }

    [Fact]
    public async Task A_modal_is_opened_without_waiting_for_anything_else_that_is_asked_for()
    {
        await using var team = await FramedAsync();
        var board = await team.SettledAsync();
        team.Slack.Person("U0NEW", "Newcomer");
        using var named = new ManualResetEventSlim();
        team.Slack.Fault = call =>
        {
            _ = call.Method == "users.info" && named.Wait(TimeSpan.FromSeconds(20));
            return null;
        };

        var pressing = team.PressAsync("New", board, "Contribute");

        await Eventually.TrueAsync(() => Task.FromResult(team.Slack.TopOf("U0NEW") is not null), "Nothing was opened.");
        Assert.False(named.IsSet || pressing.IsCompleted);
        named.Set();
        await pressing;
        await team.ViewAsync("New");
    }

    [Fact]
    public async Task A_form_that_takes_too_long_is_answered_in_time_and_filled_when_it_is_done()
    {
        await using var team = await SlackTeam.StartAsync(with: options => options with { Patience = options.Patience with { ViewAnswer = TimeSpan.Zero } });
        await SlackWorkshopTests.FramedAsync(team);
        var form = await team.OpenAsync("Maya", await team.SettledAsync(), "Contribute");

        var answer = await team.SubmitAsync("Maya", form, ("Phases", "Drop off\nPick up"));

        Assert.Equal("update", (string?)answer?["response_action"]);
        Assert.Contains("One moment", Seen.TextOf(answer), StringComparison.Ordinal);
        await Eventually.TrueAsync(() => Task.FromResult(Seen.TextOf(form.Body).Contains("Saved", StringComparison.Ordinal)), "The view was not filled.");
    }

    [Fact]
    public async Task Words_for_one_person_are_seen_by_them_alone_and_reach_them_where_no_ephemeral_message_can()
    {
        await using var team = await FramedAsync();
        await team.SettledAsync();
        await team.SayAsync("Maya", "phases: Drop off, Pick up");
        await SlackFaultTests.SaidToAsync(team, "Maya", "Saved");
        Assert.DoesNotContain(team.Slack.In(FakeSlack.Channel), message => Seen.TextOf(message.Body).Contains("Pick up", StringComparison.Ordinal));

        team.Slack.Fault = call => call.Method == "chat.postEphemeral" ? new FakeFault(200, "user_not_in_channel") : null;
        await team.SayAsync("Sam", "help");
        await SlackFaultTests.SaidToAsync(team, "Sam", "What I understand");
        Assert.Contains(team.Slack.OnlyFor(SlackTeam.Id("Sam")), message => message.Channel == FakeApi.ChatOf(SlackTeam.Id("Sam")));
    }

    [Fact]
    public async Task Where_a_response_url_is_used_up_the_answer_finds_another_way()
    {
        await using var team = await FramedAsync();
        await team.SettledAsync();
        team.Slack.Fault = call => call.Method == "response_url" ? new FakeFault(404) : null;

        await team.CommandAsync("Maya", "help");

        await SlackFaultTests.SaidToAsync(team, "Maya", "What I understand");
        Assert.Contains(team.Slack.Calls, call => call.Method == "chat.postEphemeral");
    }

    [Fact]
    public async Task The_Home_tab_shows_what_waits_and_opens_it()
    {
        await using var team = await FramedAsync();
        await team.EventAsync("Ev1", new() { ["type"] = "app_home_opened", ["user"] = SlackTeam.Id("Maya"), ["channel"] = "D0MAYA", ["tab"] = "home" });
        await Eventually.TrueAsync(() => Task.FromResult(team.Slack.Homes.ContainsKey(SlackTeam.Id("Maya"))), "There is no Home tab.");
        Assert.Contains("Prescription fulfilment", Seen.TextOf(team.Slack.Homes[SlackTeam.Id("Maya")]), StringComparison.Ordinal);

        await team.PressHomeAsync("Maya", "Contribute");
        var form = await team.ViewAsync("Maya");
        await team.SubmitAsync("Maya", form, ("Phases", "Drop off"));
        Assert.Single((await team.StateAsync()).In(StageKey.Chain));

        await team.PressHomeAsync("Maya", "New workshop");
        Assert.Contains("In which channel?", Seen.TextOf((await team.ViewAsync("Maya")).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shortcut_asks_for_the_channel_and_starts_the_workshop_there()
    {
        await using var team = await SlackTeam.StartAsync();
        await team.ShortcutAsync("Nora", "start_workshop");
        var form = await team.ViewAsync("Nora");

        await team.SubmitAsync("Nora", form, ("Service", "Prescription fulfilment"));

        Assert.Equal("Prescription fulfilment", (await team.StateAsync()).Charter.Title);
        await team.SettledAsync();
    }

    [Fact]
    public async Task Behind_the_command_stands_a_title_only_where_nothing_goes_on_and_the_words_mean_nothing_else()
    {
        await using var team = await SlackTeam.StartAsync();
        foreach (var words in (string[])["help", "yes", "list", "reopen"])
        {
            await team.CommandAsync("Nora", words);
        }

        await Assert.ThrowsAsync<InvalidOperationException>(team.WorkshopAsync);
        await team.CommandAsync("Nora", "Prescription fulfilment");
        var first = await team.WorkshopAsync();
        await team.CommandAsync("Nora", "Returns at the counter");
        Assert.Equal(first, await team.WorkshopAsync());
        await team.CommandAsync("Nora", "stop the workshop");
        await team.CommandAsync("Nora", "yes");
        Assert.False((await team.StateAsync()).IsOpen);
        await team.CommandAsync("Nora", "reopen");
        Assert.Equal(first, await team.WorkshopAsync());
    }

    [Fact]
    public async Task A_message_becomes_an_answer_or_is_parked()
    {
        await using var team = await FramedAsync();
        await team.OnMessageAsync("Nora", "add_message", "phases: Drop off &amp; pay");
        await team.OnMessageAsync("Nora", "park_message", "Do we need this for refills?");

        var state = await team.StateAsync();
        Assert.Contains(state.In(StageKey.Chain), given => given.Offer.Words == "Drop off & pay");
        Assert.Contains(state.Blueprint.Parked, parked => parked.Text == "Do we need this for refills?");
    }

    [Fact]
    public async Task Strangers_of_another_organisation_are_told_so_and_add_nothing()
    {
        await using var team = await FramedAsync();
        await team.SettledAsync();
        team.Slack.Person("U0EVE", "Eve", team: "T0OTHER", stranger: true);

        await team.SayAsync("Eve", "phases: Steal it");

        await SlackFaultTests.SaidToAsync(team, "Eve", "I only work with people of the workspace");
        Assert.Empty((await team.StateAsync()).In(StageKey.Chain));
    }

    [Fact]
    public async Task The_bot_hears_neither_itself_nor_other_bots_nor_edits()
    {
        await using var team = await FramedAsync();
        foreach (var also in new (string Name, JsonNode Value)[] { ("bot_id", "B1"), ("subtype", "message_changed"), ("subtype", "message_deleted"), ("subtype", "bot_message") })
        {
            var said = Payloads.Direct(SlackTeam.Id("Maya"), "phases: Drop off", team.Slack.NewTs());
            said[also.Name] = also.Value;
            await team.EventAsync(team.Slack.NewId("Ev"), said);
        }

        await team.EventAsync(team.Slack.NewId("Ev"), Payloads.Direct(FakeSlack.Bot, "phases: Drop off", team.Slack.NewTs()));
        Assert.Empty((await team.StateAsync()).In(StageKey.Chain));
    }

    [Fact]
    public async Task Invited_people_are_asked_in_private_before_they_ever_wrote()
    {
        await using var team = await FramedAsync();

        await SlackFaultTests.SaidToAsync(team, "Maya", "Nora asks for your view");
        Assert.Single(team.Slack.OnlyFor(SlackTeam.Id("Maya")), message => message.Channel == FakeApi.ChatOf(SlackTeam.Id("Maya")));
        Assert.DoesNotContain(team.Slack.OnlyFor(SlackTeam.Id("Nora")), message => Seen.TextOf(message.Body).Contains("asks for your view", StringComparison.Ordinal));
    }

    private static async Task<SlackTeam> FramedAsync()
    {
        var team = await SlackTeam.StartAsync();
        await SlackWorkshopTests.FramedAsync(team);
        return team;
    }

    private static class Slack
    {
        public static Domain.ParticipantId Person(string who) => new($"slack:{FakeSlack.Team}:{SlackTeam.Id(who)}");
    }
}
