using System.Net;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>A short workshop in a team's channel, from the first word to the published picture, over real sockets.</summary>
public sealed class TeamsWorkshopTests
{
    [Fact]
    public async Task A_team_holds_a_workshop_in_its_channel_and_the_picture_is_published_there()
    {
        await using var team = await TeamsTeam.StartAsync();
        await FramedAsync(team);
        var board = await team.SettledAsync();

        // By a dialog, twice as Teams delivers it when an answer was slow: the second time under another id.
        var form = await team.FetchAsync("Maya", board, "Contribute");
        var saved = await team.SubmitAsync("Maya", form, Send(form), ("Phases", "Drop off\nPrepare\nPick up"));
        await team.SubmitAsync("Maya", form, Send(form), ("Phases", "Drop off\nPrepare\nPick up"));
        Assert.Contains("Saved", Cards.TextOf(saved), StringComparison.Ordinal);
        Assert.Single((await team.StateAsync()).In(StageKey.Chain), given => given.Offer.Words.Contains("Drop off", StringComparison.Ordinal));

        // Without dialogs: the board opens in its own place for Sam alone.
        var here = await team.ExecuteAsync("Sam", board, "Open here, without a window");
        var mine = await team.ExecuteAsync("Sam", here, "Contribute");
        await team.ExecuteAsync("Sam", mine, Send(mine), ("Phases", "Drop off\nPick up"));
        Assert.Equal(2, (await team.StateAsync()).CurrentRound!.Answered.Count);

        await team.SayAsync("Nora", "reveal");
        await team.SayAsync("Nora", "phases: Drop off, Prepare, Pick up");
        await team.SayAsync("Nora", "close anyway");
        Assert.Equal(StageKey.Customer, (await team.StateAsync()).Current);

        // By typing, in the thread of the board.
        await team.SayAsync("Maya", "in Drop off: Joins the queue", team.Heads[^1].Conversation);
        Assert.Contains((await team.StateAsync()).In(StageKey.Customer), given => given.Offer.Words == "Joins the queue");
        await team.SayAsync("Nora", "reveal");

        await PublishedAsync(team);
        board = await team.SettledAsync();
        Assert.Single(team.Heads.Where(head => head.Card["fallbackText"]!.ToString().Contains("Prescription", StringComparison.Ordinal)).Select(head => head.Channel).Distinct());
        await Eventually.TrueAsync(() => Task.FromResult(Pictures(team).Any()), "No picture was published.");
        using var browser = new HttpClient();
        var picture = await browser.GetAsync(new Uri(Pictures(team).First()));
        Assert.True(picture.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotImplemented, picture.StatusCode.ToString());
    }

    [Fact]
    public async Task Words_for_one_person_go_to_their_own_chat_and_never_to_the_channel()
    {
        await using var team = await TeamsTeam.StartAsync();
        await FramedAsync(team);
        await team.SayAsync("Maya", "phases: Drop off, Pick up");

        await Eventually.TrueAsync(() => Task.FromResult(team.Cloud.In("a:29:Maya").Any(message => Cards.TextOf(message.Card).Contains("Saved", StringComparison.Ordinal))), "Maya was not told.");
        await team.SettledAsync();
        Assert.DoesNotContain(team.Cloud.Messages.Values.Where(message => message.Channel.StartsWith(TeamsTeam.Channel, StringComparison.Ordinal)), message => Cards.TextOf(message.Card).Contains("Pick up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_in_a_personal_chat_is_sent_from_the_chat_itself()
    {
        await using var team = await TeamsTeam.StartAsync();
        await FramedAsync(team);
        await team.SayAsync("Maya", "contribute", "a:29:Maya");
        await Eventually.TrueAsync(() => Task.FromResult(team.Cloud.In("a:29:Maya").Any(message => message.Card.ToJsonString().Contains("Input.Text", StringComparison.Ordinal))), "No form came.");

        var form = team.Cloud.In("a:29:Maya").Last(message => message.Card.ToJsonString().Contains("Input.Text", StringComparison.Ordinal)).Card;
        await team.PostAsync(Activities.Submit(Cards.Filled(form, Send(form), ("Phases", "Drop off")), "a:29:Maya", team.NewId()).By("Maya"));

        Assert.Contains((await team.StateAsync()).In(StageKey.Chain), given => given.Offer.Words.Contains("Drop off", StringComparison.Ordinal));
    }

    /// <summary>A workshop in the channel whose charter is done: its second part is open.</summary>
    internal static async Task FramedAsync(TeamsTeam team)
    {
        Assert.Equal(HttpStatusCode.OK, (await team.SayAsync("Nora", "start Prescription fulfilment")).StatusCode);
        await team.SayAsync("Nora", "scenario: a new medicine\ncustomer: walk-in patient\nstarts when joins the queue\nends when first doses\ngoal: no waiting");
        await team.SayAsync("Nora", "owner <at>Ines</at>", TeamsTeam.Channel, "Ines");
        await team.SayAsync("Nora", "invite <at>Maya</at> as front", TeamsTeam.Channel, "Maya");
        await team.SayAsync("Nora", "invite <at>Sam</at> as customer voice", TeamsTeam.Channel, "Sam");
        await team.SayAsync("Nora", "invite <at>Theo</at> as back and support", TeamsTeam.Channel, "Theo");
        await team.SayAsync("Nora", "close anyway");
        Assert.Equal(StageKey.Chain, (await team.StateAsync()).Current);
    }

    /// <summary>The words on the button that sends a form.</summary>
    internal static string Send(System.Text.Json.Nodes.JsonObject form)
    {
        var send = Cards.Objects(form).FirstOrDefault(element => (string?)element["associatedInputs"] != "none" && element["data"]?["do"]?.ToString().StartsWith("answer", StringComparison.Ordinal) == true);
        Assert.True(send is not null, form.ToJsonString());
        return (string)send["title"]!;
    }

    internal static async Task PublishedAsync(TeamsTeam team)
    {
        for (var part = 0; part < 14 && (await team.StateAsync()).Current != StageKey.Playback; part++)
        {
            await team.SayAsync("Nora", "close anyway");
        }

        await team.SayAsync("Nora", "publish");
        if ((await team.StateAsync()).IsOpen)
        {
            await team.SayAsync("Nora", "yes");
        }

        Assert.Equal(Lifecycle.Finished, (await team.StateAsync()).Lifecycle);
    }

    private static IEnumerable<string> Pictures(TeamsTeam team) => team.Cloud.Messages.Values
        .SelectMany(message => Cards.Objects(message.Card)).Where(element => (string?)element["type"] == "Image").Select(image => (string)image["url"]!);
}
