using System.Net;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>Channels and teams that are renamed, archived, deleted and restored.</summary>
public sealed class TeamsRoomFateTests
{
    [Fact]
    public async Task With_its_channel_a_workshop_ends_and_whoever_asks_is_told_why()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        var before = CallsToChannel(team);

        await HappensAsync(team, "channelDeleted");
        await HappensAsync(team, "channelDeleted");
        await team.RepairAsync();

        var state = await team.StateAsync();
        Assert.Equal((Lifecycle.Cancelled, RoomFate.Deleted), (state.Lifecycle, state.RoomFate));
        Assert.Equal(before, CallsToChannel(team));
        await team.SayAsync("Nora", "board", "a:29:Nora");
        await Eventually.TrueAsync(
            () => Task.FromResult(team.Cloud.In("a:29:Nora").Any(message => Cards.TextOf(message.Card).Contains("because its conversation was deleted", StringComparison.Ordinal))),
            "Nora was not told.");
    }

    [Fact]
    public async Task In_an_archived_team_a_workshop_pauses_and_goes_on_when_the_team_is_back()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        var before = CallsToChannel(team);

        await HappensAsync(team, "teamArchived");
        await team.RepairAsync();
        Assert.Equal(Lifecycle.Paused, (await team.StateAsync()).Lifecycle);
        Assert.Equal(before, CallsToChannel(team));

        await HappensAsync(team, "teamUnarchived");
        Assert.Equal(Lifecycle.Running, (await team.StateAsync()).Lifecycle);
        await team.SettledAsync(team.Heads[0]);
        Assert.Single(team.Heads);
    }

    [Theory]
    [InlineData("teamDeleted")]
    [InlineData("teamHardDeleted")]
    public async Task With_its_team_a_workshop_ends(string happened)
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);

        await HappensAsync(team, happened);
        Assert.Equal(Lifecycle.Cancelled, (await team.StateAsync()).Lifecycle);
    }

    [Theory]
    [InlineData("channelRenamed")]
    [InlineData("teamRenamed")]
    [InlineData("teamMemberRemoved")]
    [InlineData("somethingNew")]
    public async Task Names_and_members_change_nothing(string happened)
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        var before = (await team.StateAsync()).Version;

        await HappensAsync(team, happened);
        Assert.Equal(before, (await team.StateAsync()).Version);
        await team.SettledAsync();
    }

    [Fact]
    public async Task Messages_that_people_edit_or_delete_change_nothing()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SayAsync("Maya", "phases: Drop off", "a:29:Maya");
        var before = await team.StateAsync();

        foreach (var (type, happened) in new[] { ("messageUpdate", "editMessage"), ("messageUpdate", "undeleteMessage"), ("messageDelete", "softDeleteMessage") })
        {
            var edit = Activities.Of(type, "a:29:Maya", "17000" + 1.ToString("d8", System.Globalization.CultureInfo.InvariantCulture)).By("Maya").Holding("text", "phases: Something else");
            edit["channelData"]!["eventType"] = happened;
            Assert.Equal(HttpStatusCode.OK, (await team.PostAsync(edit)).StatusCode);
        }

        Assert.Equal(before.Version, (await team.StateAsync()).Version);
    }

    private static async Task HappensAsync(TeamsTeam team, string happened)
    {
        var activity = Activities.Of("conversationUpdate", TeamsTeam.Channel, team.NewId());
        activity["channelData"] = new JsonObject
        {
            ["eventType"] = happened,
            ["team"] = new JsonObject { ["id"] = "19:team", ["name"] = "Renamed" },
            ["channel"] = new JsonObject { ["id"] = TeamsTeam.Channel, ["name"] = "Renamed" },
            ["tenant"] = new JsonObject { ["id"] = FakeTeams.Tenant },
        };
        Assert.Equal(HttpStatusCode.OK, (await team.PostAsync(activity)).StatusCode);
    }

    private static int CallsToChannel(TeamsTeam team) => team.Cloud.Calls.Count(call => call.Conversation.StartsWith(TeamsTeam.Channel, StringComparison.Ordinal));
}
