using WorkshopBot.AcceptanceTests.Teams;
using WorkshopBot.Tests.Slack.Support;

namespace WorkshopBot.AcceptanceTests.Slack;

/// <summary>Where Slack says that a permission is missing, whoever did something that needs it is told which one, and nobody else.</summary>
public sealed class SlackPermissionTests
{
    [Fact]
    public async Task Whoever_starts_a_workshop_whose_board_may_not_be_posted_is_told_once_which_permission_is_missing()
    {
        await using var team = await SlackTeam.StartAsync();
        team.Slack.Fault = call => call.Method == "chat.postMessage" && call.Text("channel") == FakeSlack.Channel ? new FakeFault(200, "missing_scope") { Needed = "chat:write" } : null;

        await team.CommandAsync("Nora", "Prescription fulfilment");
        await SlackFaultTests.SaidToAsync(team, "Nora", "the permission “chat:write” is missing");
        await team.RepairAsync();
        await team.RepairAsync();
        await Task.Delay(500);

        Assert.Single(team.Slack.OnlyFor(SlackTeam.Id("Nora")), Says);
        Assert.Equal(1, team.Slack.Messages.Values.Count(Says));
        Assert.Empty(team.Heads);

        // Granted: nothing else has to be done.
        team.Slack.Fault = _ => null;
        await team.CommandAsync("Nora", "scenario: a new medicine");
        await team.RepairAsync();
        await team.RepairAsync();
        await team.SettledAsync();
        Assert.Equal(1, team.Slack.Messages.Values.Count(Says));
    }

    [Fact]
    public async Task Whoever_looks_at_a_picture_that_may_not_be_uploaded_is_told_so_in_their_language_where_they_look()
    {
        await using var team = await SlackTeam.StartAsync();
        team.Slack.Person(SlackTeam.Id("Maya"), "Maya", locale: "es-ES");
        await SlackWorkshopTests.FramedAsync(team);
        foreach (var words in (string[])["reveal", "yes", "phases: Drop off, Pick up", "close anyway", "in Drop off: Joins the queue", "reveal", "yes"])
        {
            await team.SayAsync("Nora", words);
        }

        var board = await team.SettledAsync();
        team.Slack.Fault = call => call.Method == "files.getUploadURLExternal" ? new FakeFault(200, "missing_scope") { Needed = "files:write" } : null;

        var view = await team.OpenAsync("Maya", board, "See so far");
        await Eventually.TrueAsync(() => Task.FromResult(Seen.HasButton(view.Body, "Ver el dibujo")), "Maya sees nothing.");
        await team.PressAsync("Maya", view, "Ver el dibujo");

        await Eventually.TrueAsync(() => Task.FromResult(Seen.TextOf(view.Body).Contains("me falta el permiso «files:write»", StringComparison.Ordinal)), "Maya is not told.");
        Assert.DoesNotContain(team.Slack.Messages.Values, Says);

        // Somebody whose wish needs no such permission is told nothing.
        await team.WriteAsync("Sam", "in Pick up: Pays at the till");
        await SlackFaultTests.SaidToAsync(team, "Sam", "Saved");
        await team.SettledAsync();
        Assert.DoesNotContain(team.Slack.Messages.Values, Says);
    }

    private static bool Says(FakeMessage message) => Seen.TextOf(message.Body) is var words && (words.Contains("the permission", StringComparison.Ordinal) || words.Contains("el permiso", StringComparison.Ordinal));
}
