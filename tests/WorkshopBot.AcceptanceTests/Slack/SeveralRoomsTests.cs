using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.AcceptanceTests.Teams;
using WorkshopBot.Channels.Teams.Connector;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Slack;

/// <summary>One workshop on two platforms at once: a room joins by a code, each person answers where they are, both boards show the same.</summary>
public sealed partial class SeveralRoomsTests
{
    [Fact]
    public async Task A_channel_in_Teams_joins_a_workshop_of_Slacks_and_both_boards_show_the_same()
    {
        await using var cloud = await FakeTeams.StartAsync();
        var teams = cloud.Options with { Patience = new ConnectorPatience { FirstPause = TimeSpan.FromMilliseconds(20), LongestPause = TimeSpan.FromMilliseconds(100) } };
        await using var slack = await SlackTeam.StartAsync(teams: teams);
        await SlackWorkshopTests.FramedAsync(slack);
        await slack.SettledAsync();
        await slack.SayAsync("Nora", "room code");
        var code = await CodeAsync(slack, "Nora");

        await SayInTeamsAsync(cloud, slack.Address(), "Ruth", $"join {code}");
        await Eventually.TrueAsync(() => Task.FromResult(cloud.Messages.Values.Any(message => Cards.TextOf(message.Card).Contains("Prescription fulfilment", StringComparison.Ordinal))), "No board stands in Teams.");

        await SayInTeamsAsync(cloud, slack.Address(), "Ruth", "phases: Drop off, Prepare", "a:29:Ruth");
        await slack.WriteAsync("Maya", "phases: Drop off, Pick up");
        Assert.Equal(2, (await slack.StateAsync()).CurrentRound!.Answered.Count);
        await slack.SettledAsync();
        await Eventually.TrueAsync(async () => await TeamsShowsAsync(slack, cloud), "The board in Teams does not say what the state says.");
    }

    [Fact]
    public async Task Nobody_but_the_facilitator_gets_a_code_and_a_made_up_one_opens_nothing()
    {
        await using var slack = await SlackTeam.StartAsync();
        await SlackWorkshopTests.FramedAsync(slack);
        await slack.SayAsync("Maya", "room code");
        await SlackFaultTests.SaidToAsync(slack, "Maya", "Nora");
        Assert.DoesNotContain(slack.Slack.OnlyFor(SlackTeam.Id("Maya")), message => Seen.TextOf(message.Body).Contains("join ", StringComparison.Ordinal));

        await slack.SayAsync("Maya", $"join {new string('a', 120)}");
        await SlackFaultTests.SaidToAsync(slack, "Maya", "does not open anything");
        Assert.Empty((await slack.StateAsync()).In(StageKey.Chain));
    }

    private static async Task SayInTeamsAsync(FakeTeams cloud, string address, string who, string text, string where = Activities.Channel)
    {
        var alone = where.StartsWith("a:", StringComparison.Ordinal);
        var said = Activities.Of("message", where, $"{Random.Shared.NextInt64(1_700_000_000_000, 1_800_000_000_000)}").Holding("text", alone ? text : $"<at>Workshop</at> {text}").By(who);
        var activity = alone ? said : said.Mentioning();
        activity["serviceUrl"] = cloud.ServiceUrl;
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(address), "/api/messages")) { Content = new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", cloud.Keys.Token(new TokenShape { ServiceUrl = cloud.ServiceUrl }));
        (await client.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private static async Task<string> CodeAsync(SlackTeam team, string who)
    {
        await SlackFaultTests.SaidToAsync(team, who, "join ");
        return team.Slack.OnlyFor(SlackTeam.Id(who)).Select(message => Code().Match(Seen.TextOf(message.Body))).First(match => match.Success).Groups["code"].Value;
    }

    /// <summary>The words of the board as the state asks for it now, in Teams.</summary>
    private static async Task<bool> TeamsShowsAsync(SlackTeam team, FakeTeams cloud)
    {
        var workshop = await team.StateAsync();
        var context = await team.Services.GetRequiredService<Voices>().ForSlotsAsync(workshop, CancellationToken.None);
        var boards = Prompter.Slots(workshop, context).Where(content => content.Slot.Kind == SlotKind.Board).ToList();
        Assert.Equal(["slack", "teams"], boards.Select(board => Room.Parse(board.Slot.Room).Channel).Order(StringComparer.Ordinal));
        Assert.Equal(boards[0].Card, boards[1].Card);
        return cloud.Messages.Values.Any(message => (string?)message.Card["fallbackText"] == boards[0].Card.Fallback);
    }

    [GeneratedRegex("join (?<code>[A-Za-z0-9_-]{40,})", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
