using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.AcceptanceTests.Teams;
using WorkshopBot.AcceptanceTests.Web;
using WorkshopBot.Channels.Teams.Connector;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Slack;

/// <summary>One workshop on several platforms at once: a room joins by a code, each person answers where they are, all boards show the same.</summary>
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
    public async Task A_room_in_the_browser_a_channel_in_Slack_and_one_in_Teams_hold_one_workshop_and_all_boards_show_the_same()
    {
        await using var cloud = await FakeTeams.StartAsync();
        var teams = cloud.Options with { Patience = new ConnectorPatience { FirstPause = TimeSpan.FromMilliseconds(20), LongestPause = TimeSpan.FromMilliseconds(100) } };
        await using var slack = await SlackTeam.StartAsync(teams: teams);
        using var nora = new WebVisitor(new Uri(slack.Address()), "en", []);
        var room = await nora.StartAsync("Prescription fulfilment", "Nora");
        await nora.SayAsync(room, "scenario: a new medicine\ncustomer: walk-in patient\nstarts when joins the queue\nends when first doses\ngoal: no waiting\nowner @Nora");
        await nora.SayAsync(room, "close anyway");
        await nora.TellAsync(room, "room code");
        var code = Code().Match((await nora.GetAsync(room)).Html).Groups["code"].Value;
        await slack.CommandAsync("Maya", $"join {code}");
        await SayInTeamsAsync(cloud, slack.Address(), "Ruth", $"join {code}");
        Assert.Equal(StageKey.Chain, (await slack.StateAsync()).Current);

        await nora.TellAsync(room, "phases: Drop off, Weigh in");
        await SayInTeamsAsync(cloud, slack.Address(), "Ruth", "phases: Drop off, Queue up", "a:29:Ruth");
        await slack.WriteAsync("Maya", "phases: Drop off, Pick up");

        Assert.Equal(3, (await slack.StateAsync()).CurrentRound!.Answered.Count);
        await slack.SettledAsync();
        await Eventually.TrueAsync(async () => await TeamsShowsAsync(slack, cloud, "web"), "The board in Teams does not say what the state says.");
        await Eventually.TrueAsync(async () => await WebShowsAsync(slack, room), "The board in the browser does not say what the state says.");

        // What was said in one room is seen in the others once it is revealed, and not before.
        bool InSlack(string words) => slack.Slack.Messages.Values.Any(message => Seen.TextOf(message.Body).Contains(words, StringComparison.Ordinal));
        bool InTeams(string words) => cloud.Messages.Values.Any(message => Cards.TextOf(message.Card).Contains(words, StringComparison.Ordinal));
        async Task<bool> InTheBrowserAsync(string words) => (await nora.GetAsync(room)).Html.Contains(words, StringComparison.Ordinal);
        Assert.False(InSlack("Weigh in") || InSlack("Queue up") || InTeams("Weigh in") || InTeams("Pick up") || await InTheBrowserAsync("Queue up") || await InTheBrowserAsync("Pick up"));
        await nora.SayAsync(room, "reveal");
        await Eventually.TrueAsync(() => Task.FromResult(InSlack("Weigh in") && InSlack("Queue up")), "Slack does not show what was revealed.");
        await Eventually.TrueAsync(() => Task.FromResult(InTeams("Weigh in") && InTeams("Pick up")), "Teams does not show what was revealed.");
        await Eventually.TrueAsync(async () => await InTheBrowserAsync("Queue up") && await InTheBrowserAsync("Pick up"), "The browser does not show what was revealed.");
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
    private static async Task<bool> TeamsShowsAsync(SlackTeam team, FakeTeams cloud, params string[] also)
    {
        var board = await BoardAsync(team, ["slack", "teams", .. also]);
        return cloud.Messages.Values.Any(message => (string?)message.Card["fallbackText"] == board.Fallback);
    }

    /// <summary>The whole card of the board as the room in the browser keeps it.</summary>
    private static async Task<bool> WebShowsAsync(SlackTeam team, string room)
    {
        var board = await BoardAsync(team, "slack", "teams", "web");
        var posts = await team.Services.GetRequiredService<Timeline>().ReadAsync(WebRoom.Team(room.Split('/')[^1]), CancellationToken.None);
        return posts.Any(post => post.Card is { } card && card.Fallback == board.Fallback && card.Parts.Equals(board.Parts));
    }

    /// <summary>The board as the state asks for it now: in every room the same.</summary>
    private static async Task<Card> BoardAsync(SlackTeam team, params string[] channels)
    {
        var workshop = await team.StateAsync();
        var context = await team.Services.GetRequiredService<Voices>().ForSlotsAsync(workshop, CancellationToken.None);
        var boards = Prompter.Slots(workshop, context).Where(content => content.Slot.Kind == SlotKind.Board).ToList();
        Assert.Equal(channels, boards.Select(board => Room.Parse(board.Slot.Room).Channel).Order(StringComparer.Ordinal));
        Assert.Single(boards.Select(board => board.Card).Distinct());
        return boards[0].Card;
    }

    [GeneratedRegex("join (?<code>[A-Za-z0-9_-]{40,})", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
