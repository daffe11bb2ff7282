using System.Net;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>What the cloud does to a bot in production: nothing that was contributed is lost, and the board is right in the end.</summary>
public sealed class TeamsFaultTests
{
    [Fact]
    public async Task An_outage_loses_no_contribution_and_the_board_is_right_in_the_end()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        var board = await team.SettledAsync();
        team.Cloud.Fault = _ => new FakeFault(503);

        foreach (var (who, number) in new[] { "Maya", "Sam" }.Select((who, number) => (who, number)))
        {
            var form = await team.FetchAsync(who, board, "Contribute");
            await team.SubmitAsync(who, form, TeamsWorkshopTests.Send(form), ("Phases", $"Phase {number}"));
        }

        Assert.Equal(2, (await team.StateAsync()).In(StageKey.Chain).Select(given => given.Offer.Words).Distinct().Count());
        await Task.Delay(1500);
        team.Cloud.Fault = _ => null;
        await team.RepairAsync();
        await team.RepairAsync();

        await team.SettledAsync();
        Assert.Single(team.Heads);
    }

    [Fact]
    public async Task Refused_updates_come_through_in_the_end_without_a_second_message()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        var faults = new Queue<FakeFault>([new(429, "Throttled", "1"), new(412, "PreconditionFailed"), new(502, null, Accepted: true), new(503), new(404, "ConversationNotFound"), new(401, "Unauthorized")]);
        team.Cloud.Fault = call => call.Method == "PUT" && faults.TryDequeue(out var fault) ? fault : null;

        await team.SayAsync("Maya", "phases: Drop off", "a:29:Maya");
        await team.SettledAsync();
        await team.SayAsync("Theo", "phases: Pick up", "a:29:Theo");
        await team.SettledAsync();
        await team.SayAsync("Nora", "reveal");
        await team.SettledAsync();

        Assert.Single(team.Heads);
    }

    [Fact]
    public async Task A_deleted_board_is_posted_again()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        team.Cloud.Messages.TryRemove(team.Heads[^1].Id, out _);

        await team.SayAsync("Maya", "phases: Drop off", "a:29:Maya");

        await team.SettledAsync();
        Assert.Single(team.Heads);
    }

    [Fact]
    public async Task A_token_that_was_revoked_is_renewed_once()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        var before = team.Cloud.TokensGiven;
        team.Cloud.ExpireTokens();

        await team.SayAsync("Maya", "phases: Drop off", "a:29:Maya");

        await team.SettledAsync();
        Assert.Equal(before + 1, team.Cloud.TokensGiven);
    }

    [Fact]
    public async Task Where_the_bot_was_removed_nothing_is_posted_until_it_is_back()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        await team.PostAsync(Activities.Of("installationUpdate", TeamsTeam.Channel, team.NewId()).Holding("action", "remove"));
        await Task.Delay(300);
        var before = team.Cloud.Calls.Count(call => call.Conversation.StartsWith(TeamsTeam.Channel, StringComparison.Ordinal));

        await team.SayAsync("Maya", "phases: Drop off", "a:29:Maya");
        await team.RepairAsync();
        Assert.Equal(before, team.Cloud.Calls.Count(call => call.Conversation.StartsWith(TeamsTeam.Channel, StringComparison.Ordinal)));

        await team.PostAsync(Activities.Of("installationUpdate", TeamsTeam.Channel, team.NewId()).Holding("action", "add"));
        await team.RepairAsync();
        await team.RepairAsync();
        await team.SettledAsync(team.Heads[0]);
    }

    [Fact]
    public async Task The_same_message_at_two_replicas_has_one_effect()
    {
        using var folder = new TempFolder();
        await using var team = await TeamsTeam.StartAsync(folder["workshops.db"], replicas: 2);
        await TeamsWorkshopTests.FramedAsync(team);
        var said = team.Typed("Maya", "phases: Drop off", "a:29:Maya");

        await Task.WhenAll(team.PostAsync(said.DeepClone().AsObject(), replica: 0), team.PostAsync(said.DeepClone().AsObject(), replica: 1));
        await team.PostAsync(said.DeepClone().AsObject(), replica: 1);

        Assert.Single((await team.StateAsync()).In(StageKey.Chain), given => given.Offer.Words.Contains("Drop off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_service_gets_in()
    {
        await using var team = await TeamsTeam.StartAsync();
        var message = team.Typed("Nora", "start Refills");

        Assert.Equal(HttpStatusCode.Unauthorized, (await team.PostAsync(message, "not.a.token")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await team.PostAsync(message, Token(team, "https://smba.trafficmanager.net/emea/"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await team.PostAsync(team.Typed("Nora", "start Refills").Holding("channelId", "slack"))).StatusCode);
        var stranger = team.Typed("Nora", "start Refills");
        stranger["conversation"]!["tenantId"] = "aaaaaaaa-0000-4000-8000-00000000dead";
        Assert.Equal(HttpStatusCode.Forbidden, (await team.PostAsync(stranger)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await team.PostAsync(Activities.Of("somethingNew", TeamsTeam.Channel, team.NewId()))).StatusCode);
        Assert.Equal(HttpStatusCode.NotImplemented, (await team.PostAsync(Activities.Invoke("composeExtension/query", [], team.NewId(), TeamsTeam.Channel))).StatusCode);
        Assert.Empty(team.Cloud.Messages);

        team.Cloud.Keys.Rotate();
        Assert.Equal(HttpStatusCode.Unauthorized, (await team.PostAsync(message)).StatusCode);
    }

    [Fact]
    public async Task Many_messages_from_one_address_of_the_service_are_all_taken()
    {
        await using var team = await TeamsTeam.StartAsync();
        var token = Token(team, team.Cloud.ServiceUrl);
        var answers = await Task.WhenAll(Enumerable.Range(0, 600).Select(_ => team.PostAsync(Activities.Of("somethingNew", TeamsTeam.Channel, team.NewId()), token)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    private static string Token(TeamsTeam team, string service) => team.Cloud.Keys.Token(new TokenShape { ServiceUrl = service });
}
